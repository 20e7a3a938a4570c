import { useI18n } from 'vue-i18n'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { QuotaRule, StepVerdict } from '#domain/progress/assessment.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useIndicatorWords } from './useIndicatorWords.ts'

/** What stands behind the verdict on a step, in short sentences. */
export interface StepWords {
  readonly stepDetails: (verdict: StepVerdict, indicator: IndicatorRecord, unit: Unit) => readonly string[]
}

export function useStepWords(): StepWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { figure, period, share } = useFormat()
  const { value, amount } = useIndicatorWords()

  function quotaText({ kind, quota, years }: QuotaRule, unit: Unit): string {
    const said = { quota: figure(quota, unit), years }
    if (kind === 'each-year') return t('indicator.steps.quotaYear', said)
    return kind === 'sum-of-years' ? t('indicator.steps.quotaSum', said) : t('indicator.steps.quotaCount', said)
  }

  function judgedText(verdict: StepVerdict, indicator: IndicatorRecord, unit: Unit): string[] {
    const { judgedBy, measure, target, shortfall } = verdict
    if (!judgedBy) return []
    // A running sum is our own figure and carries no one source's qualifier.
    const remark = measure === 'value' ? indicator.series[target.area]?.remarks[judgedBy.row] : undefined
    const by = { period: period(judgedBy.period), value: value(judgedBy.value, unit, remark) }
    const judged = t('indicator.steps.judgedBy', by)
    if (!shortfall) return [judged]
    const gap = amount(shortfall.absolute, unit, judgedBy.value)
    const { relative } = shortfall
    if (relative === undefined) return [judged, t('indicator.steps.short', { gap })]
    return [judged, t('indicator.steps.shortShare', { gap, share: share(relative) })]
  }

  function metText({ metAt, metLaterAt, slippedAt }: StepVerdict): string[] {
    const said: string[] = []
    if (metLaterAt) said.push(t('indicator.steps.metLater', { period: period(metLaterAt) }))
    else if (metAt) said.push(t('indicator.steps.metAt', { period: period(metAt) }))
    if (slippedAt) said.push(t('indicator.steps.slipped', { period: period(slippedAt) }))
    return said
  }

  return {
    stepDetails: (verdict, indicator, unit) => [
      ...(verdict.quota ? [quotaText(verdict.quota, unit)] : []),
      ...judgedText(verdict, indicator, unit),
      ...metText(verdict),
      ...(verdict.target.rule ? [t('indicator.steps.rule', { rule: pick(verdict.target.rule) })] : []),
    ],
  }
}
