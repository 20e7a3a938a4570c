import { useI18n } from 'vue-i18n'
import { asFineAs } from '#charts/parts/fineness.ts'
import { isInPoints } from '#domain/figure.ts'
import type { SourceId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Assessment } from '#domain/progress/assessment.ts'
import type { Remark } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import { courseOf, verdictSentenceOf } from '#domain/trendSentence.ts'
import type { SaidCell, SaidGap, SaidPace, VerdictSentence } from '#domain/trendSentence.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'
import { useChartWords } from '../chart/useChartWords.ts'

/** What an indicator's page says of values, targets and verdicts, in whole sentences of the reader's language. */
export interface IndicatorWords {
  /** A value with its unit and, where it is no exact one, its qualifier. */
  readonly value: (given: number, unit: Unit, remark: Remark | undefined, source?: SourceId) => string
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

type AgainstTarget = Extract<VerdictSentence, { readonly target: Target }>

export function useIndicatorWords(): IndicatorWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { figure, number, change, period } = useFormat()
  const { whyWord, trendWord } = useStatusWords()
  const words = useChartWords()

  function value(given: number, unit: Unit, remark: Remark | undefined, source?: SourceId): string {
    return words.value.qualified(figure(given, unit), remark?.qualifier ?? 'exact', source)
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
    const name = pick(indicator.name)
    const said = courseOf(indicator, assessment)
    if (said.code === 'none') return t('indicator.course.none', { name })
    const write = (cell: SaidCell): string => value(cell.value, unit, cell.remark, cell.source)
    const [last, to] = [write(said.last), period(said.last.period)]
    if (!('first' in said)) {
      return said.code === 'apart'
        ? t('indicator.course.apart', { name, to, last })
        : t('indicator.course.one', { name, period: to, value: last })
    }
    const full = { name, to, last, from: period(said.first.period), first: write(said.first) }
    if (said.code === 'same') return t('indicator.course.same', full)
    const change = yearly(said.change, unit, said.last.value)
    return said.code === 'rose'
      ? t('indicator.course.rose', { ...full, change })
      : t('indicator.course.fell', { ...full, change })
  }

  const far = ({ size, like }: SaidGap, unit: Unit): { gap: string } => ({ gap: amount(size, unit, like) })
  const paced = ({ needed, made, like }: SaidPace, unit: Unit): { needed: string; made: string } => ({
    needed: yearly(needed, unit, like),
    made: yearly(made, unit, like),
  })

  /** The verdicts that hold a figure against a target; `step` names the target. */
  function against(said: AgainstTarget, unit: Unit): string {
    const step = { period: period(said.target.period), aim: aim(said.target, unit) }
    switch (said.code) {
      case 'unknown':
        return t('indicator.verdict.unknown', { ...step, why: whyWord(said.why) })
      case 'reached':
        return t('indicator.verdict.reached', step)
      case 'early':
        return t('indicator.verdict.early', step)
      case 'missed-later':
        return t('indicator.verdict.missedLater', { ...step, later: period(said.later) })
      case 'missed':
        return said.gap
          ? t('indicator.verdict.missed', { ...step, ...far(said.gap, unit) })
          : t('indicator.verdict.missedPlain', step)
      case 'reversing':
        return t('indicator.verdict.reversing', { ...step, ...far(said.gap, unit) })
      case 'on-track':
        return said.pace
          ? t('indicator.verdict.onTrack', { ...step, ...paced(said.pace, unit) })
          : t('indicator.verdict.onTrackPlain', step)
      case 'behind': {
        const distance = { ...step, ...far(said.gap, unit) }
        return said.pace
          ? t('indicator.verdict.behind', { ...distance, ...paced(said.pace, unit) })
          : t('indicator.verdict.behindPlain', distance)
      }
    }
  }

  function verdict(assessment: Assessment, unit: Unit): string {
    const said = verdictSentenceOf(assessment)
    if ('target' in said) return against(said, unit)
    if (said.code === 'direction') return t('indicator.verdict.direction', { trend: trendWord(said.trend) })
    return said.code === 'worded' ? t('indicator.verdict.worded') : t('indicator.verdict.noTarget')
  }

  return { value, amount, yearly, aim, course, verdict }
}
