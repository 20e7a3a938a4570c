import { sourceById, type Catalog } from '../catalog.ts'
import type { IndicatorLine } from '../overview.ts'
import { endOf, parsePeriod, type IsoDate } from '../period.ts'
import { STATUSES, type Status, type Verdict } from '../progress/assessment.ts'
import { pointsOf, type Point } from '../series.ts'
import type { Sentence } from '../sentence.ts'
import { historiesOf } from './history.ts'

/** A verdict that is another one than it was. */
export interface VerdictChange {
  readonly line: IndicatorLine
  readonly before: Verdict
  /** `undefined` where a verdict came or went, so that neither is better. */
  readonly isBetter: boolean | undefined
}

/** A figure that came out after a day. */
export interface NewFigure {
  readonly line: IndicatorLine
  readonly point: Point
}

/** What is different from a past day. */
export interface ChangesAnswer {
  readonly since: IsoDate
  readonly verdicts: readonly VerdictChange[]
  readonly figures: readonly NewFigure[]
  readonly sentence: Sentence
}

const isVerdict = (status: Status): boolean => status !== 'unknown' && status !== 'no-target'

function changeOf(line: IndicatorLine, before: Verdict | undefined): readonly VerdictChange[] {
  if (!before || before.status === line.verdict.status) return []
  const both = isVerdict(before.status) && isVerdict(line.verdict.status)
  const isBetter = both ? STATUSES.indexOf(line.verdict.status) < STATUSES.indexOf(before.status) : undefined
  return [{ line, before, isBetter }]
}

/** The day by which a figure was out, as far as is known: its own, else its source's, else the end of its period. */
function outOn(catalog: Catalog, { period, source, remark }: Point): IsoDate {
  const written = remark.publishedOn ?? sourceById(catalog, source)?.published
  const published = written === undefined ? undefined : parsePeriod(written)
  return endOf(published ?? period)
}

/** What changed since a past day: verdicts that are others now, and figures that came out after it. */
export function changesSince(catalog: Catalog, lines: readonly IndicatorLine[], since: IsoDate): ChangesAnswer {
  const today = lines[0]?.verdict.asOf ?? since
  const histories = historiesOf(catalog, lines, [since, today])
  const verdicts = histories.flatMap(({ line, verdicts: [before, now] }) =>
    changeOf({ ...line, verdict: now ?? line.verdict }, before),
  )
  const figures = lines.flatMap(line =>
    pointsOf(line.indicator.series[line.area])
      .filter(point => outOn(catalog, point) > since && outOn(catalog, point) <= line.verdict.asOf)
      .map(point => ({ line, point })),
  )
  return { since, verdicts, figures, sentence: sentenceOf(since, verdicts.length, figures.length) }
}

function sentenceOf(since: IsoDate, verdicts: number, figures: number): Sentence {
  return verdicts + figures === 0 ? { code: 'unchanged', since } : { code: 'changed', since, verdicts, figures }
}

/** What is different from another release of the data, judged on the same day; `since` is the day that release was compiled. */
export function changesAgainst(
  since: IsoDate,
  before: readonly IndicatorLine[],
  now: readonly IndicatorLine[],
): ChangesAnswer {
  const old = new Map(before.map(line => [line.indicator.id, line]))
  const verdicts = now.flatMap(line => changeOf(line, old.get(line.indicator.id)?.verdict))
  const figures = now.flatMap(line => {
    const known = old.get(line.indicator.id)
    const had = new Set(pointsOf(known?.indicator.series[line.area]).map(({ period, value }) => `${period} ${value}`))
    return pointsOf(line.indicator.series[line.area])
      .filter(({ period, value }) => !had.has(`${period} ${value}`))
      .map(point => ({ line, point }))
  })
  return { since, verdicts, figures, sentence: sentenceOf(since, verdicts.length, figures.length) }
}
