import * as v from 'valibot'
import type { Deck, DeckMarks, Emphasis, Slide, SlideContent, SlideDigest, SlideVersion } from '#domain/deck/deck.ts'
import { parseAddress } from '#domain/deck/matter.ts'
import { parseDeckId, parseReleaseId, parseSlideId } from '#domain/ids.ts'
import type { LocalText } from '#domain/text.ts'
import * as f from './fields.ts'

type Schema<Value> = v.GenericSchema<unknown, Value>

/** More than anybody talks about in one meeting; a file with more is a mistake or a trap. */
const MOST = { slides: 1000, rows: 200, columns: 50, marks: 200, entries: 100_000 } as const
const LONGEST = { title: 500, cell: 2000, body: 20_000, key: 400 } as const

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest))
const localText = (longest: number): Schema<LocalText> => v.strictObject({ zh: text(longest), en: text(longest) })
const releaseId = f.field(parseReleaseId, 'release id')
const slideId = f.field(parseSlideId, 'slide id')

/** Seconds that a slide may be planned for: up to a day. */
export const SecondsSchema: Schema<number> = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400))

const series = { indicator: f.indicatorId, area: f.areaId }

const EmphasisSchema: Schema<Emphasis> = v.strictObject({
  marked: v.pipe(v.array(v.strictObject({ ...series, period: f.period })), v.maxLength(MOST.marks)),
  faded: v.pipe(v.array(v.strictObject(series)), v.maxLength(MOST.marks)),
})

const address = v.pipe(
  v.string(),
  v.check(given => parseAddress(given) !== undefined, 'address of a page'),
)

const SubtitleSchema = v.pipe(
  v.strictObject({ kind: v.literal('cover'), subtitle: v.optional(localText(LONGEST.title)) }),
  v.transform(({ kind, subtitle }) => ({ kind, subtitle })),
)

const cells = v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST.cell))), v.maxLength(MOST.columns))

const SlideContentSchema: Schema<SlideContent> = v.variant('kind', [
  SubtitleSchema,
  v.strictObject({ kind: v.literal('section') }),
  v.strictObject({ kind: v.literal('view'), address, emphasis: EmphasisSchema }),
  v.strictObject({ kind: v.literal('text'), body: localText(LONGEST.body) }),
  v.strictObject({ kind: v.literal('table'), rows: v.pipe(v.array(cells), v.maxLength(MOST.rows)) }),
])

/** Looked through by hand: a rehearsed deck has tens of thousands of entries, and is read at every change. */
function isEntries(given: unknown): given is Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  const entries: [string, unknown][] = Object.entries(given)
  const isOurs = ([key, value]: readonly [string, unknown]): boolean =>
    typeof value === 'string' && value.length <= LONGEST.key && key.length <= LONGEST.key && key !== '__proto__'
  return entries.length <= MOST.entries && entries.every(isOurs)
}
const entries = v.custom<Readonly<Record<string, string>>>(isEntries, 'texts by name')

const SlideDigestSchema: Schema<SlideDigest> = v.strictObject({
  release: releaseId,
  asOf: f.isoDate,
  figures: entries,
  targets: entries,
  verdicts: entries,
})

const SlideVersionSchema: Schema<SlideVersion> = v.pipe(
  v.strictObject({ release: releaseId, asOf: v.optional(f.isoDate), isKept: v.boolean() }),
  v.transform(({ release, asOf, isKept }) => ({ release, asOf, isKept })),
)

/** A slide as stored or imported. */
export const SlideSchema: Schema<Slide> = v.pipe(
  v.strictObject({
    id: slideId,
    title: v.optional(localText(LONGEST.title)),
    note: v.optional(localText(LONGEST.body)),
    content: SlideContentSchema,
    hidden: v.boolean(),
    seconds: v.optional(SecondsSchema),
    rehearsed: v.optional(SlideDigestSchema),
    version: v.optional(SlideVersionSchema),
  }),
  v.transform(({ id, title, note, content, hidden, seconds, rehearsed, version }) => ({
    ...{ id, title, note, content, hidden },
    ...{ seconds, rehearsed, version },
  })),
)

const DeckMarksSchema: Schema<DeckMarks> = v.pipe(
  v.strictObject({ watermark: v.optional(text(LONGEST.title)), isInternal: v.boolean() }),
  v.transform(({ watermark, isInternal }) => ({ watermark, isInternal })),
)

const instant = v.pipe(v.string(), v.isoTimestamp())

const hasOwnIds = (slides: readonly Slide[]): boolean => new Set(slides.map(({ id }) => id)).size === slides.length

/** What a deck says besides its slides. */
export const DECK_HEAD = {
  title: localText(LONGEST.title),
  release: releaseId,
  secondsEach: SecondsSchema,
  marks: DeckMarksSchema,
} as const

/** All that a deck says, as stored or imported. */
export const DECK_ENTRIES = {
  format: v.literal(1),
  id: f.field(parseDeckId, 'deck id'),
  workspace: v.picklist(['curated', 'sample']),
  ...DECK_HEAD,
  slides: v.pipe(
    v.array(SlideSchema),
    v.maxLength(MOST.slides),
    v.check(given => hasOwnIds(given), 'slides with ids of their own'),
  ),
  created: instant,
  changed: instant,
} as const

/** A deck as stored. */
export const DeckSchema: Schema<Deck> = v.strictObject(DECK_ENTRIES)
