import { actionsInOrder, type Catalog } from '../catalog.ts'
import type { ActionId, AreaId, ProjectId, StepId } from '../ids.ts'
import { yearOf } from '../period.ts'
import { STATUSES, type Status } from '../progress/assessment.ts'
import type { SourceKind } from '../source.ts'
import type { LocalText } from '../text.ts'
import { SOURCE_KINDS } from '../view/fields.ts'
import type { YearSpan } from '../view/view.ts'
import { GAP_WORDS, KIND_WORDS, LONGEST_WORD, PLAN_SPEAK, STATUS_WORDS } from './filterWords.ts'
import { spellingsOf } from './pinyin.ts'
import { hasHan, normalise } from './terms.ts'

/** One filter that words of a query stand for. */
export type FilterPart =
  | { readonly part: 'action'; readonly id: ActionId }
  | { readonly part: 'project'; readonly id: ProjectId }
  | { readonly part: 'area'; readonly id: AreaId }
  | { readonly part: 'status'; readonly status: Status }
  | { readonly part: 'step'; readonly id: StepId }
  | { readonly part: 'kind'; readonly kind: SourceKind }
  | { readonly part: 'years'; readonly years: YearSpan }
  | { readonly part: 'no-data' }

/** The words that stand for filters in a catalog. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, FilterPart>
  /** The step that a year is the year of. */
  readonly stepOfYear: ReadonlyMap<number, StepId>
  /** The length of the longest word. */
  readonly longest: number
}

const planSpeak = new Set(PLAN_SPEAK)
const chinesePlanSpeak = new RegExp(PLAN_SPEAK.filter(hasHan).join('|'), 'gu')

/** Every stretch of a Chinese name, and every word of an English one, that speaks of the subject. */
function partsOfName({ zh, en }: LocalText): ReadonlySet<string> {
  const english = normalise(en).split(/[^a-z0-9-]+/)
  const parts = new Set(english.filter(word => word.length >= 4 && !planSpeak.has(word)))
  for (const stretch of normalise(zh)
    .replace(chinesePlanSpeak, ' ')
    .split(/\P{Script=Han}+/u)) {
    for (let from = 0; from < stretch.length; from += 1) {
      const most = Math.min(LONGEST_WORD, stretch.length - from)
      for (let length = 2; length <= most; length += 1) parts.add(stretch.slice(from, from + length))
    }
  }
  return parts
}

/** The parts of each action's name that occur in no other action's name, nor in the names of its projects. */
function actionWords(catalog: Catalog): readonly (readonly [string, FilterPart])[] {
  const actions = actionsInOrder(catalog)
  const speaksOf = new Map<string, Set<ActionId>>()
  const note = (name: LocalText, action: ActionId): void => {
    for (const part of partsOfName(name)) speaksOf.set(part, (speaksOf.get(part) ?? new Set()).add(action))
  }
  for (const { id, name } of actions) note(name, id)
  for (const { action, name } of catalog.frame.projects) note(name, action)
  return actions.flatMap(({ id, name }) => {
    const own = [...partsOfName(name)].filter(part => speaksOf.get(part)?.size === 1)
    const part: FilterPart = { part: 'action', id }
    return [...own, id, normalise(name.zh), normalise(name.en)].map(word => [word, part] as const)
  })
}

/** A place without what says which kind of place it is: 滕州市 is called 滕州, Xuecheng district Xuecheng. */
const shortNames = ({ zh, en }: LocalText): readonly string[] => [
  zh,
  ...(zh.length > 2 ? [zh.replace(/(?:自治州|[市区县州])$/, '')] : []),
  en,
  en.replace(/ (?:district|city|county|prefecture)$/i, ''),
]

function stepWords({ frame }: Catalog): readonly (readonly [string, FilterPart])[] {
  return frame.steps.flatMap(({ id, name, wording }, index) =>
    [name.zh, name.en, wording.zh, wording.en, `step ${String(index + 1)}`].map(
      word => [normalise(word), { part: 'step', id }] as const,
    ),
  )
}

function allWords(catalog: Catalog): readonly (readonly [string, FilterPart])[] {
  const { areas, projects } = catalog.frame
  return [
    ...actionWords(catalog),
    ...projects.flatMap(({ id, name }) =>
      [name.zh, name.en].map(word => [normalise(word), { part: 'project', id }] as const),
    ),
    ...areas.flatMap(({ id, name }) => shortNames(name).map(word => [normalise(word), { part: 'area', id }] as const)),
    ...stepWords(catalog),
    ...SOURCE_KINDS.flatMap(kind => KIND_WORDS[kind].map(word => [word, { part: 'kind', kind }] as const)),
    ...GAP_WORDS.map(word => [word, { part: 'no-data' }] as const),
    ...STATUSES.flatMap(status => STATUS_WORDS[status].map(word => [word, { part: 'status', status }] as const)),
  ]
}

/** Gathers the words of a catalog that stand for filters, the Chinese ones in full pinyin too. */
export function buildLexicon(catalog: Catalog): Lexicon {
  const words = new Map<string, FilterPart>()
  const plain = allWords(catalog)
  for (const [word, part] of plain) words.set(word, part)
  for (const [word, part] of plain) {
    if (!hasHan(word) || word.length > LONGEST_WORD) continue
    for (const spelling of spellingsOf(word)) if (!words.has(spelling)) words.set(spelling, part)
  }
  const stepOfYear = new Map(catalog.frame.steps.map(step => [yearOf(step.period), step.id]))
  return { words, stepOfYear, longest: Math.max(...[...words.keys()].map(word => word.length)) }
}
