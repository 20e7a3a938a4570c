import { indicatorById, sourceById, type Catalog } from '../catalog.ts'
import { parseAreaId, parseIndicatorId } from '../ids.ts'
import { targetsIn, type IndicatorRecord } from '../indicator.ts'
import { comparePeriods, parsePeriod, type IsoDate, type Period } from '../period.ts'
import { STATUSES, type Status } from '../progress/assessment.ts'
import { verdictOf } from '../progress/verdict.ts'
import { pointsOf, type Point } from '../series.ts'
import type { Target } from '../target.ts'
import type { Slide, SlideDigest, SlideSeries } from './deck.ts'
import { matterOf } from './matter.ts'
import { shownSeries, type ShownSeries } from './seriesOf.ts'

/** A figure or a target's number that is another one than it was; `undefined`: not published then, or not any more. */
export interface FigureChange extends SlideSeries {
  readonly what: 'figure' | 'target'
  readonly period: Period
  /** One number, or the two ends of a range. */
  readonly from: readonly number[] | undefined
  readonly to: readonly number[] | undefined
}

/** A verdict that is another one than it was; `undefined` where the indicator is no longer, or was not yet, in the data. */
export interface StatusChange extends SlideSeries {
  readonly from: Status | undefined
  readonly to: Status | undefined
}

/** What is different on a slide. */
export interface SlideChanges {
  readonly figures: readonly FigureChange[]
  readonly verdicts: readonly StatusChange[]
  /** Set where the view itself is not in the data any more. */
  readonly isGone: boolean
}

/** Nothing is different. */
export const NO_CHANGES: SlideChanges = { figures: [], verdicts: [], isGone: false }

/** Whether anything is different. */
export const hasChanges = ({ figures, verdicts, isGone }: SlideChanges): boolean =>
  isGone || figures.length + verdicts.length > 0

const BAR = '|'
const nameOf = ({ indicator, area }: SlideSeries): string => indicator + BAR + area

const binds = ({ aim, standing }: Target): boolean =>
  aim.kind !== 'worded' && (standing === 'current' || standing === 'ambition')

const RANGE = '~'

function numberOf({ aim }: Target): string {
  if (aim.kind === 'worded') return ''
  return aim.kind === 'within' ? [aim.low, aim.high].join(RANGE) : String(aim.value)
}

function shownPoints(indicator: IndicatorRecord, { area }: SlideSeries, depth: ShownSeries['depth']): readonly Point[] {
  const points = pointsOf(indicator.series[area])
  return depth === 'course' ? points : points.slice(-1)
}

const seriesOfSlide = (catalog: Catalog, { content }: Slide): ShownSeries =>
  content.kind === 'view' ? shownSeries(catalog, matterOf(content.address, catalog)) : { series: [], depth: 'latest' }

const statuses = new WeakMap<IndicatorRecord, Map<string, Status>>()

/** Many slides speak of the same series: each is judged once a day. Records are never changed in place. */
function statusOf(catalog: Catalog, indicator: IndicatorRecord, { area }: SlideSeries, asOf: IsoDate): Status {
  const known = statuses.get(indicator) ?? new Map<string, Status>()
  statuses.set(indicator, known)
  const key = area + BAR + asOf
  const status = known.get(key) ?? verdictOf({ indicator, area, asOf, sourceOf: id => sourceById(catalog, id) }).status
  known.set(key, status)
  return status
}

/** What a slide says on a day: the figures, the numbers aimed at and the verdicts of the series that it speaks of. */
export function digestOf(catalog: Catalog, slide: Slide, asOf: IsoDate): SlideDigest {
  const figures: Record<string, string> = {}
  const targets: Record<string, string> = {}
  const verdicts: Record<string, string> = {}
  const { series, depth } = seriesOfSlide(catalog, slide)
  for (const one of series) {
    const indicator = indicatorById(catalog, one.indicator)
    if (!indicator) continue
    const name = nameOf(one)
    for (const { period, value } of shownPoints(indicator, one, depth)) figures[name + BAR + period] = String(value)
    for (const target of targetsIn(indicator, one.area).filter(binds))
      targets[name + BAR + target.period] = numberOf(target)
    verdicts[name] = statusOf(catalog, indicator, one, asOf)
  }
  return { release: catalog.releaseId, asOf, figures, targets, verdicts }
}

interface Named extends SlideSeries {
  readonly period: Period | undefined
}

/** A key of a digest; `undefined` where a file holds one that was never ours. */
function parseKey(key: string): Named | undefined {
  const [first = '', second = '', third] = key.split(BAR)
  const indicator = parseIndicatorId(first)
  const area = parseAreaId(second)
  const period = third === undefined ? undefined : parsePeriod(third)
  return indicator && area ? { indicator, area, period } : undefined
}

/** What the catalog says now of something that a digest names. */
function valueNow(
  catalog: Catalog,
  what: FigureChange['what'],
  { indicator: id, area, period }: Named,
): string | undefined {
  const indicator = indicatorById(catalog, id)
  if (!indicator || !period) return undefined
  const isThen = (given: { readonly period: Period }): boolean =>
    given.period === period && comparePeriods(given.period, period) === 0
  if (what === 'figure') {
    const point = pointsOf(indicator.series[area]).find(isThen)
    return point && String(point.value)
  }
  const target = targetsIn(indicator, area).filter(binds).findLast(isThen)
  return target && numberOf(target)
}

const asNumbers = (text: string | undefined): readonly number[] | undefined => text?.split(RANGE).map(Number)

function figureChanges(
  catalog: Catalog,
  what: FigureChange['what'],
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly FigureChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap(key => {
    const named = parseKey(key)
    const { indicator, area, period } = named ?? {}
    if (!named || !indicator || !area || !period) return []
    const from = before[key]
    const to = now[key] ?? valueNow(catalog, what, named)
    return from === to ? [] : [{ what, indicator, area, period, from: asNumbers(from), to: asNumbers(to) }]
  })
}

function verdictChanges(
  catalog: Catalog,
  before: Readonly<Record<string, string>>,
  now: SlideDigest,
): readonly StatusChange[] {
  const parse = (text: string | undefined): Status | undefined => STATUSES.find(status => status === text)
  return [...new Set([...Object.keys(before), ...Object.keys(now.verdicts)])].flatMap(key => {
    const named = parseKey(key)
    if (!named) return []
    const { indicator: id, area } = named
    const indicator = indicatorById(catalog, id)
    const from = parse(before[key])
    const to = parse(now.verdicts[key]) ?? (indicator && statusOf(catalog, indicator, named, now.asOf))
    return from === to ? [] : [{ indicator: id, area, from, to }]
  })
}

/** What a catalog says otherwise on a day than the digest of a slide: figures, numbers aimed at, and verdicts. */
export function changesSince(digest: SlideDigest, catalog: Catalog, slide: Slide, asOf: IsoDate): SlideChanges {
  if (slide.content.kind !== 'view') return NO_CHANGES
  const now = digestOf(catalog, slide, asOf)
  return {
    figures: [
      ...figureChanges(catalog, 'figure', digest.figures, now.figures),
      ...figureChanges(catalog, 'target', digest.targets, now.targets),
    ],
    verdicts: verdictChanges(catalog, digest.verdicts, now),
    isGone: matterOf(slide.content.address, catalog).kind === 'gone',
  }
}
