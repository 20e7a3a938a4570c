import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartWords } from '#charts/look.ts'
import { isUserSource } from '#domain/edit/edit.ts'
import type { SourceId } from '#domain/ids.ts'
import type { Qualifier } from '#domain/series.ts'
import type { Aim } from '#domain/target.ts'

const columnWords = (t: (key: string) => string): ChartWords['columns'] => ({
  period: t('chart.columns.period'),
  area: t('chart.columns.area'),
  value: t('chart.columns.value'),
  source: t('chart.columns.source'),
  note: t('chart.columns.note'),
  kind: t('chart.columns.kind'),
})

const qualifierWords = (t: (key: string) => string): ChartWords['qualifier'] => ({
  exact: t('chart.qualifier.exact'),
  'at-least': t('chart.qualifier.atLeast'),
  'at-most': t('chart.qualifier.atMost'),
  about: t('chart.qualifier.about'),
  cumulative: t('chart.qualifier.cumulative'),
  'growth-rate': t('chart.qualifier.growthRate'),
})

/** The words that charts write by themselves, in the reader's language. */
export function useChartWords(): ComputedRef<ChartWords> {
  const { t } = useI18n({ useScope: 'global' })

  function qualified(value: string, qualifier: Qualifier, source?: SourceId): string {
    const said = worded(value, qualifier)
    return source && isUserSource(source) ? t('chart.ownValue', { value: said }) : said
  }

  function worded(value: string, qualifier: Qualifier): string {
    switch (qualifier) {
      case 'at-least':
        return t('chart.qualified.atLeast', { value })
      case 'at-most':
        return t('chart.qualified.atMost', { value })
      case 'about':
        return t('chart.qualified.about', { value })
      case 'cumulative':
        return t('chart.qualified.cumulative', { value })
      case 'exact':
      case 'growth-rate':
        return value
    }
  }

  function aim(given: Aim, write: (value: number) => string): string | undefined {
    switch (given.kind) {
      case 'at-least':
        return t('chart.aim.atLeast', { value: write(given.value) })
      case 'at-most':
        return t('chart.aim.atMost', { value: write(given.value) })
      case 'hold':
        return t('chart.aim.hold', { value: write(given.value), tolerance: write(given.tolerance) })
      case 'within':
        return t('chart.aim.within', { low: write(given.low), high: write(given.high) })
      case 'per-year':
        return t('chart.aim.perYear', { value: write(given.value) })
      case 'worded':
        return undefined
    }
  }

  const reading: ChartWords['reading'] = ({ source, ...datum }) => {
    const said = datum.remark === '' ? t('chart.reading', { ...datum }) : t('chart.readingRemark', { ...datum })
    return source ? t('chart.readingSource', { reading: said, source }) : said
  }

  return computed(() => ({
    basis: { published: '', derived: t('chart.basis.derived'), draft: t('chart.basis.draft') },
    qualified,
    qualifier: qualifierWords(t),
    aim,
    now: t('chart.now'),
    ambition: t('chart.ambition'),
    notPublished: t('chart.notPublished'),
    standing: {
      stands: t('chart.stands'),
      'same-figure': t('chart.sameFigure'),
      'set-aside': t('chart.setAside'),
      forecast: t('chart.forecast'),
    },
    unpublished: t('chart.unpublished'),
    derivedValue: t('chart.derivedValue'),
    projection: t('chart.projection'),
    neededPace: change => t('chart.neededPace', { change }),
    notComparable: t('chart.notComparable'),
    axisCut: t('chart.axisCut'),
    unit: unit => t('chart.unit', { unit }),
    noData: t('chart.noData'),
    between: (low, high) => t('chart.aim.within', { low, high }),
    source: (publisher, title) => t('chart.sourceOf', { publisher, title }),
    list: items => items.join(t('chart.comma')),
    sentences: items => items.join(t('chart.space')),
    gap: t('chart.gap'),
    columns: columnWords(t),
    kinds: {
      observation: t('chart.kinds.observation'),
      target: t('chart.kinds.target'),
      step: t('chart.kinds.step'),
      projection: t('chart.kinds.projection'),
    },
    reading,
  }))
}
