import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { compareSentence } from '#charts/compareTable.ts'
import type { SlideLook } from '#charts/slide/slideChart.ts'
import type { ChartTitle, SlideColumn, SlideSentence, SlideWords } from '#charts/slide/slideWords.ts'
import type { CoverageSummary } from '#domain/coverage/matrix.ts'
import type { SlideTitle } from '#domain/deck/title.ts'
import type { ZoneStanding } from '#domain/overview.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import type { Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import { useAimWords } from '../../composables/useAimWords.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'
import { useIndicatorWords } from '../indicator/useIndicatorWords.ts'
import { useQuestionWords } from '../question/useQuestionWords.ts'
import { useSentence } from '../question/useSentence.ts'

type Words = (key: string) => string

const columnsOf = (t: Words): Readonly<Record<SlideColumn, string>> => ({
  indicator: t('action.table.name'),
  latest: t('action.table.latest'),
  target: t('action.table.target'),
  verdict: t('action.table.status'),
  action: t('question.matrix.action'),
  project: t('question.matrix.project'),
  indicators: t('question.owner.indicators'),
  owner: t('question.owner.owner'),
  before: t('question.changes.before'),
  after: t('question.changes.after'),
  why: t('present.slide.why'),
  publisher: t('present.slide.publisher'),
  sources: t('sources.title'),
  firstHand: t('sources.confidence.high'),
})

const methodsOf = (t: Words): readonly string[] => [
  t('methods.path.lead'),
  t('methods.path.formula'),
  t('methods.status.onTrack'),
  t('methods.steps.close'),
  t('methods.steps.unpublished'),
]

type PageTitle = Extract<
  SlideTitle['code'],
  'overview' | 'explore' | 'coverage' | 'sources' | 'methods' | 'gone' | 'untitled'
>

/** What slides are called in the reader's language. */
export function useSlideTitles(): (title: SlideTitle) => string {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { series } = useFormat()
  const { ask } = useQuestionWords()
  const pages: Readonly<Record<PageTitle, () => string>> = {
    overview: () => t('present.slide.overview'),
    explore: () => t('present.slide.list'),
    coverage: () => t('coverage.title'),
    sources: () => t('sources.title'),
    methods: () => t('methods.title'),
    gone: () => t('present.slide.gone'),
    untitled: () => t('present.slide.untitled'),
  }
  return title => {
    if (title.code === 'own') return pick(title.text)
    if (title.code === 'compared') return series(title.names.map(name => pick(name)))
    if (title.code === 'question') return ask(title.question, title.step)
    if (title.code !== 'named') return pages[title.code]()
    const name = pick(title.name)
    return title.area ? t('present.slide.inArea', { name, area: pick(title.area) }) : name
  }
}

function useChartTitles(): (title: ChartTitle) => string {
  const { pick } = useLocalText()
  return title => pick(title.text)
}

function useZoneWords(): {
  readonly zone: (said: ZoneStanding) => string
  readonly verdicts: (said: ZoneStanding) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const { series, countWord, number } = useFormat()
  const { statusWord } = useStatusWords()
  return {
    zone: ({ actions, distribution, withNumber }) =>
      t('overview.answer', {
        ...{ actions: countWord(actions.length), total: number(distribution.total) },
        ...{ known: number(distribution.withData), targeted: number(withNumber) },
      }),
    verdicts: ({ distribution: { counts, withTarget } }) => {
      const judged = STATUSES.filter(status => status !== 'no-target' && counts[status] > 0)
      if (judged.length === 0) return t('overview.assessedNone')
      const parts = judged.map(status => t('overview.part', { status: statusWord(status), count: counts[status] }))
      return t('overview.assessed', { targeted: withTarget, parts: series(parts) })
    },
  }
}

function useGaps(): (summary: CoverageSummary) => readonly string[] {
  const { t } = useI18n({ useScope: 'global' })
  return ({ stepTargets, indicators, known, single, overdue, silentAreas, officialList }) =>
    [
      stepTargets.published < stepTargets.wanted &&
        t('overview.missing.targets', { ...stepTargets }, stepTargets.published),
      !officialList && t('overview.missing.list'),
      indicators > known && t('overview.missing.figures', indicators - known),
      single > 0 && t('overview.missing.single', single),
      overdue > 0 && t('overview.missing.overdue', overdue),
      silentAreas > 0 && t('overview.missing.areas', silentAreas),
    ].filter(sentence => sentence !== false)
}

type Code = SlideSentence['code']
type Sayings = { readonly [Given in Code]: (said: Extract<SlideSentence, { readonly code: Given }>) => string }

function useSayings(look: () => SlideLook): (said: SlideSentence) => string {
  const { t } = useI18n({ useScope: 'global' })
  const { number } = useFormat()
  const { say } = useSentence()
  const { course, verdict } = useIndicatorWords()
  const { zone, verdicts } = useZoneWords()
  const sayings: Sayings = {
    said: ({ sentence }) => say(sentence),
    course: ({ indicator, assessment, unit }) => course(indicator, assessment, unit),
    verdict: ({ assessment, unit }) => verdict(assessment, unit),
    compare: ({ view }) => compareSentence(view, look()),
    zone: ({ standing }) => zone(standing),
    'zone-verdicts': ({ standing }) => verdicts(standing),
    action: ({ distribution: { total, withData }, withNumber }) =>
      t('action.answer', { total: number(total), known: number(withData), targeted: number(withNumber) }),
    project: ({ indicators }) => (indicators === 0 ? t('project.answerNone') : t('project.answer', indicators)),
    sources: ({ count, high }) => t('sources.answer', { count: number(count), high: number(high) }),
    found: ({ count }) => t('present.slide.found', count),
    methods: () => t('methods.answer'),
    gone: () => t('present.slide.goneText'),
    'no-composition': () => t('question.structure.none'),
  }
  const saidBy = <Given extends Code>(code: Given, said: Extract<SlideSentence, { readonly code: Given }>): string =>
    sayings[code](said)
  return said => saidBy(said.code, said)
}

/** The words of slides in the reader's language: for the screen, and for exporters that are handed them. */
export function useSlideWords(look: () => SlideLook): ComputedRef<SlideWords> {
  const { t } = useI18n({ useScope: 'global' })
  const { period, date } = useFormat()
  const { statusWord, whyWord, basisWord, standingWord } = useStatusWords()
  const { aimWords } = useAimWords()
  const title = useSlideTitles()
  const chart = useChartTitles()
  const say = useSayings(look)
  const gaps = useGaps()

  function target(given: Target, unit: Unit): string {
    const marks = [
      ...(given.basis === 'published' ? [] : [basisWord(given.basis)]),
      ...(given.standing === 'ambition' ? [standingWord('ambition')] : []),
      aimWords(given.aim, unit),
    ]
    return t('present.slide.target', { aim: marks.join(' '), period: period(given.period) })
  }

  return computed(() => ({
    ...{ title, chart, say, target, gaps, status: statusWord, why: whyWord },
    columns: columnsOf(t),
    basis: { published: basisWord('published'), derived: basisWord('derived'), draft: basisWord('draft') },
    noTarget: t('action.table.noTarget'),
    unpublished: t('action.table.unpublished'),
    noOwner: t('question.owner.none'),
    rest: t('question.matrix.rest'),
    more: count => t('present.slide.more', count),
    methods: methodsOf(t),
    source: publishers => t('chart.source', { source: publishers.join(t('chart.semicolon')) }),
    manySources: count => t('present.slide.manySources', { count }),
    dataAsOf: given => t('chart.dataAsOf', { date: date(given) }),
    sample: t('app.sample.watermark'),
    draft: t('present.slide.draft'),
    ownFigure: t('present.slide.ownFigure'),
    internal: t('present.slide.internal'),
  }))
}
