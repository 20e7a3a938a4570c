import { useI18n } from 'vue-i18n'
import { asFineAs } from '#charts/parts/fineness.ts'
import { isInPoints } from '#domain/figure.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Assessment, Cell, StepVerdict } from '#domain/progress/assessment.ts'
import type { Remark } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'
import { useChartWords } from '../chart/useChartWords.ts'

/** What an indicator's page says of values, targets and verdicts, in whole sentences of the reader's language. */
export interface IndicatorWords {
  /** A value with its unit and, where it is no exact one, its qualifier. */
  readonly value: (given: number, unit: Unit, remark: Remark | undefined) => string
  /** A calculated difference without a sign, no finer than the value it belongs to. */
  readonly amount: (difference: number, unit: Unit, like: number) => string
  /** A calculated change a year, signed. */
  readonly yearly: (given: number, unit: Unit, like: number) => string
  /** A target in short with the word of its basis where it is not published: `草案 ≥45%`. */
  readonly aim: (target: Target, unit: Unit) => string
  /** How the figures went, in a sentence. */
  readonly course: (indicator: IndicatorRecord, assessment: Assessment, unit: Unit) => string
  /** The verdict in a sentence. */
  readonly verdict: (assessment: Assessment, unit: Unit) => string
}

export function useIndicatorWords(): IndicatorWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { figure, number, change, period } = useFormat()
  const { whyWord, trendWord } = useStatusWords()
  const words = useChartWords()

  function value(given: number, unit: Unit, remark: Remark | undefined): string {
    return words.value.qualified(figure(given, unit), remark?.qualifier ?? 'exact')
  }

  function amount(difference: number, unit: Unit, like: number): string {
    const rounded = asFineAs(like, Math.abs(difference), 1)
    return isInPoints(unit) ? t('app.figure.points', { number: number(rounded) }) : figure(rounded, unit)
  }

  const yearly = (given: number, unit: Unit, like: number): string => change(asFineAs(like, given, 1), unit)

  function aim({ aim: given, basis, standing }: Target, unit: Unit): string {
    const text = words.value.aim(given, bound => figure(bound, unit)) ?? words.value.notPublished
    const mark = [words.value.basis[basis], standing === 'ambition' ? words.value.ambition : '']
    return [...mark, text].filter(part => part !== '').join(' ')
  }

  function course(indicator: IndicatorRecord, assessment: Assessment, unit: Unit): string {
    const { latest, baseline, area } = assessment
    const name = pick(indicator.name)
    if (!latest) return t('indicator.course.none', { name })
    const remarks = indicator.series[area]?.remarks ?? {}
    const write = (cell: Cell): string => value(cell.value, unit, remarks[cell.row])
    const last = write(latest)
    if (!indicator.comparable) return t('indicator.course.apart', { name, to: period(latest.period), last })
    if (!baseline || baseline.row === latest.row) {
      return t('indicator.course.one', { name, period: period(latest.period), value: last })
    }
    const said = { name, from: period(baseline.period), to: period(latest.period), first: write(baseline), last }
    const difference = latest.value - baseline.value
    if (difference === 0) return t('indicator.course.same', said)
    const full = { ...said, change: yearly(difference, unit, latest.value) }
    return difference > 0 ? t('indicator.course.rose', full) : t('indicator.course.fell', full)
  }

  function closed(step: StepVerdict, unit: Unit): string {
    const said = { period: period(step.target.period), aim: aim(step.target, unit) }
    const { metLaterAt, shortfall, judgedBy } = step
    if (step.status === 'reached') return t('indicator.verdict.reached', said)
    if (metLaterAt) return t('indicator.verdict.missedLater', { ...said, later: period(metLaterAt) })
    if (!shortfall || !judgedBy) return t('indicator.verdict.missedPlain', said)
    return t('indicator.verdict.missed', { ...said, gap: amount(shortfall.absolute, unit, judgedBy.value) })
  }

  function open(step: StepVerdict, { next }: Assessment, unit: Unit): string {
    const { target, status, shortfall, judgedBy } = step
    const said = { period: period(target.period), aim: aim(target, unit) }
    const like = judgedBy?.value ?? 0
    const far = { ...said, gap: amount(shortfall?.absolute ?? 0, unit, like) }
    if (status === 'reached') return t('indicator.verdict.early', said)
    if (status === 'reversing') return t('indicator.verdict.reversing', far)
    const ahead = next.steps.find(outlook => outlook.target === target)
    const isOnTrack = status === 'on-track'
    if (ahead?.made === undefined) {
      return isOnTrack ? t('indicator.verdict.onTrackPlain', said) : t('indicator.verdict.behindPlain', far)
    }
    const pace = { needed: yearly(ahead.needed, unit, like), made: yearly(ahead.made, unit, like) }
    return isOnTrack
      ? t('indicator.verdict.onTrack', { ...said, ...pace })
      : t('indicator.verdict.behind', { ...far, ...pace })
  }

  function verdict(assessment: Assessment, unit: Unit): string {
    const { deciding, why, trend } = assessment
    if (!deciding) {
      if (why === 'worded-only') return t('indicator.verdict.worded')
      return trend ? t('indicator.verdict.direction', { trend: trendWord(trend) }) : t('indicator.verdict.noTarget')
    }
    if (deciding.status === 'unknown') {
      const said = { period: period(deciding.target.period), aim: aim(deciding.target, unit) }
      return t('indicator.verdict.unknown', { ...said, why: whyWord(deciding.why ?? 'no-value') })
    }
    return deciding.phase === 'closed' ? closed(deciding, unit) : open(deciding, assessment, unit)
  }

  return { value, amount, yearly, aim, course, verdict }
}
