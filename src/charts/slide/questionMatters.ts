import { areaById, unitById, type Catalog } from '#domain/catalog.ts'
import { distributionOf, type IndicatorLine } from '#domain/overview.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { comparePeriods, parseIsoDate, parsePeriod, type IsoDate, type Period } from '#domain/period.ts'
import { fullestPair, fullestPeriod, periodsOf } from '#domain/questions/areaFigures.ts'
import { comparedIndicators } from '#domain/questions/areas.ts'
import { changesSince } from '#domain/questions/changes.ts'
import { saidCounts } from '#domain/questions/counts.ts'
import { dueBy } from '#domain/questions/due.ts'
import { fundsOf, type FundFigure, type FundRelation } from '#domain/questions/funds.ts'
import { distributionsOn, withoutDrafts, yearEndsBefore } from '#domain/questions/history.ts'
import { ownersOf } from '#domain/questions/owners.ts'
import type { QuestionId } from '#domain/questions/questions.ts'
import { reasonsOf } from '#domain/questions/reasons.ts'
import { compositionsOf } from '#domain/questions/wholes.ts'
import { railOf } from '#domain/stepRail.ts'
import type { Sentence } from '#domain/sentence.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area, Step } from '#domain/zone.ts'
import { bulletView } from '../bulletView.ts'
import { sentencesOfComposition, sentencesOfFunds } from '../chartSentences.ts'
import { chooseChart, shapeOf } from '../chooseChart.ts'
import { compositionView } from '../composition.ts'
import { flowHeight, flowView, type FlowView } from '../flow.ts'
import { verdictHistoryView } from '../verdictHistory.ts'
import { areaChart, type AreaQuestion } from './areaChart.ts'
import { sourcesOfChart, type SlideChart } from './slideChart.ts'
import { MOST_ROWS, type SlideBody, type TitledChart, type ViewMatters } from './slideBody.ts'
import type { SlideSentence } from './slideWords.ts'
import { standingOn } from './standing.ts'

type Query = Readonly<Record<string, string>>
interface Asked {
  readonly query: Query
  readonly catalog: Catalog
  readonly asOf: IsoDate
}

/** Bars that are still read from the back of a room. */
const MOST_BARS = 5
const YEARS = 8
/** Thousands of indicators are judged again for fewer years. */
const MANY = { lines: 1000, years: 2 }

const linesOf = ({ catalog, asOf }: Asked): readonly IndicatorLine[] =>
  standingOn(catalog, asOf).actions.flatMap(({ lines }) => lines)
const said = (...sentences: readonly Sentence[]): readonly SlideSentence[] =>
  sentences.map(sentence => ({ code: 'said', sentence }))
const drawn = (chart: SlideChart, more = 0): Pick<ViewMatters, 'body' | 'sources'> => ({
  body: { kind: 'charts', charts: [{ chart, title: undefined }], more },
  sources: sourcesOfChart(chart),
})
const rested = (lines: readonly IndicatorLine[]): ViewMatters['sources'] =>
  lines.flatMap(({ verdict: { latest, deciding } }) => [latest?.source ?? [], deciding?.target.source ?? []].flat())

function standing(asked: Asked): ViewMatters {
  const { catalog, asOf } = asked
  const lines = linesOf(asked)
  const targeted = lines.filter(({ verdict }) => verdict.status !== 'no-target')
  const years = lines.length > MANY.lines ? MANY.years : YEARS
  const past = distributionsOn(catalog, lines, yearEndsBefore(catalog, asOf, years))
  const now = { day: asOf, distribution: standingOn(catalog, asOf).distribution }
  return {
    ...drawn({ kind: 'verdict-history', view: verdictHistoryView([...past, now], asOf) }),
    sentences: said({ code: 'verdicts', total: lines.length, targeted: targeted.length, counts: saidCounts(targeted) }),
    sources: rested(lines),
  }
}

/** The step that a question speaks of: the one in the address, else the one under way. */
export function askedStep({ query, catalog, asOf }: Asked): Step | undefined {
  const { steps } = catalog.frame
  const active = railOf(steps, 0, asOf).find(({ phase }) => phase === 'active')?.step
  return steps.find(({ id }) => id === query['step']) ?? active ?? steps.at(-1)
}

const bars = (lines: readonly IndicatorLine[], steps: readonly Step[]): Pick<ViewMatters, 'body' | 'sources'> =>
  drawn({ kind: 'bullet', view: bulletView(lines.slice(0, MOST_BARS), steps) }, Math.max(0, lines.length - MOST_BARS))

function behind(asked: Asked): ViewMatters {
  const { steps } = asked.catalog.frame
  const step = askedStep(asked)
  if (!step) return NOTHING
  const { lines, sentence } = dueBy(steps, step, linesOf(asked))
  if (lines.length === 0) return { body: { kind: 'none' }, sentences: said(sentence), sources: [] }
  return { ...bars(lines, steps), sentences: said(sentence) }
}

function why(asked: Asked): ViewMatters {
  const { late, groups, sentence } = reasonsOf(linesOf(asked))
  const sentences = said(sentence)
  if (late.length > 0) return { ...bars(late, asked.catalog.frame.steps), sentences }
  const shown = groups.slice(0, MOST_ROWS)
  const body: SlideBody = { kind: 'reasons', groups: shown, more: groups.length - shown.length }
  return { body, sentences, sources: [] }
}

function owner({ catalog, asOf }: Asked): ViewMatters {
  const { rows, sentence } = ownersOf(catalog, standingOn(catalog, asOf))
  const shown = [...rows]
    .sort((left, right) => Number(right.owners.length > 0) - Number(left.owners.length > 0))
    .slice(0, MOST_ROWS)
  const body: SlideBody = { kind: 'owners', rows: shown, more: rows.length - shown.length }
  return { body, sentences: said(sentence), sources: [] }
}

function changes(asked: Asked): ViewMatters {
  const { catalog, asOf, query } = asked
  const lastYearEnd = parseIsoDate(`${Number(asOf.slice(0, 4)) - 1}-12-31`) ?? asOf
  const given = parseIsoDate(query['since'] ?? '')
  const since = given && given < asOf ? given : lastYearEnd
  const lines = withoutDrafts(catalog, linesOf(asked))
  const answer = changesSince(catalog, lines, since)
  const sentences = said(answer.sentence)
  if (answer.verdicts.length > 0) {
    const verdicts = answer.verdicts.slice(0, MOST_ROWS)
    const body: SlideBody = { kind: 'changes', verdicts, more: answer.verdicts.length - verdicts.length }
    return { body, sentences, sources: rested(verdicts.map(({ line }) => line)) }
  }
  const now = { day: asOf, distribution: distributionOf(lines) }
  const view = verdictHistoryView([...distributionsOn(catalog, lines, [since]), now], asOf)
  return { ...drawn({ kind: 'verdict-history', view }), sentences, sources: rested(lines) }
}

const NOTHING: ViewMatters = { body: { kind: 'none' }, sentences: [], sources: [] }

/** The dates that an address asks for where there are figures of them, else those with the most figures. */
function datesOf(indicator: IndicatorRecord, places: readonly Area[], query: Query): Dates | undefined {
  const known = periodsOf(indicator, places).map(({ period }) => period)
  const asked = (name: keyof Dates): Period | undefined =>
    known.find(period => period === parsePeriod(query[name] ?? ''))
  const period = asked('period') ?? fullestPeriod(indicator, places)
  if (!period) return undefined
  const best = fullestPair(indicator, places) ?? { from: period, to: period }
  const pair = { from: asked('from') ?? best.from, to: asked('to') ?? best.to }
  return { period, ...(comparePeriods(pair.from, pair.to) < 0 ? pair : best) }
}
type Dates = Pick<AreaQuestion, 'period' | 'from' | 'to'>

function areas({ query, catalog, asOf }: Asked): ViewMatters {
  const isZones = query['among'] === 'zones'
  const kinds = isZones ? ['zone', 'peer-zone'] : ['district', 'development-zone']
  const places = catalog.frame.areas.filter(({ kind }) => kinds.includes(kind))
  const candidates = comparedIndicators(catalog.indicators, places)
  const indicator = candidates.find(({ id }) => id === query['indicator']) ?? candidates[0]
  const unit = indicator && unitById(catalog, indicator.unit)
  if (!indicator || !unit) return NOTHING
  const form = chooseChart(shapeOf(indicator, places), query['form'])
  const dates = datesOf(indicator, places, query)
  if (!form || !dates) return NOTHING
  const whole = isZones ? undefined : areaById(catalog, catalog.frame.zone.area)
  const question = { catalog, indicator, unit, areas: places, whole, ...dates, today: asOf }
  const { chart, sentence } = areaChart(form, question)
  const charts: readonly TitledChart[] = [{ chart, title: { code: 'text', text: indicator.name } }]
  return { body: { kind: 'charts', charts, more: 0 }, sentences: said(sentence), sources: sourcesOfChart(chart) }
}

function structure({ catalog }: Asked): ViewMatters {
  const percent = catalog.frame.units.find(({ quantity, factor }) => quantity === 'percent' && factor === 1)
  const figures = compositionsOf(catalog).flatMap(composition => {
    const unit = composition.indicators[0] && unitById(catalog, composition.indicators[0].unit)
    return unit && percent ? [compositionView(composition, catalog.frame.areas, { unit, shareUnit: percent })] : []
  })
  if (figures.length === 0) return { body: { kind: 'none' }, sentences: [{ code: 'no-composition' }], sources: [] }
  const charts = figures.map((view): TitledChart => ({
    chart: { kind: 'composition', view },
    title: { code: 'text', text: view.composition.name },
  }))
  return {
    body: { kind: 'charts', charts, more: 0 },
    sentences: figures.flatMap(view => said(...sentencesOfComposition(view))),
    sources: charts.flatMap(({ chart }) => sourcesOfChart(chart)),
  }
}

/** The height, in multiples of the text size, that a chart has on a slide without its letters being set smaller. */
const ROOM = 26

/** As many sums, the counted ones first, as can be read from the back of a room. */
function fittingFlow(
  relations: readonly FundRelation[],
  unitOf: (figure: FundFigure) => Unit,
): { readonly view: FlowView; readonly more: number } {
  for (let most = relations.length; most > 1; most -= 1) {
    const view = flowView(relations.slice(0, most), unitOf)
    if (flowHeight(view) <= ROOM) return { view, more: relations.length - most }
  }
  return { view: flowView(relations.slice(0, 1), unitOf), more: Math.max(0, relations.length - 1) }
}

function funds({ catalog }: Asked): ViewMatters {
  const unitOf = ({ indicator }: FundFigure): Unit => {
    const unit = unitById(catalog, indicator.unit)
    if (!unit) throw new Error(`The catalog has no unit ${indicator.unit}`)
    return unit
  }
  const relations = fundsOf(catalog)
  const { view, more } = fittingFlow(relations, unitOf)
  const sentences = said(...sentencesOfFunds(relations, unitOf))
  if (view.bars.length === 0) return { body: { kind: 'none' }, sentences, sources: [] }
  return { ...drawn({ kind: 'flow', view }, more), sentences }
}

const ANSWERS: Readonly<Record<QuestionId, (asked: Asked) => ViewMatters>> = {
  standing,
  behind,
  why,
  owner,
  changes,
  areas,
  structure,
  funds,
}

/** What the answer to a question says on a slide: its sentence, and its chart or the head of its table. */
export const questionMatters = (question: QuestionId, query: Query, catalog: Catalog, asOf: IsoDate): ViewMatters =>
  ANSWERS[question]({ query, catalog, asOf })
