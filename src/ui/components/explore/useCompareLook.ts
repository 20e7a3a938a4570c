import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CompareLook } from '#charts/compareTable.ts'
import { useChartLook } from '../../composables/useChartLook.ts'
import { useFormat } from '../../composables/useFormat.ts'

/** The look of a comparison in the page's theme and the reader's language. */
export function useCompareLook(): ComputedRef<CompareLook> {
  const { t } = useI18n({ useScope: 'global' })
  const { number } = useFormat()
  const look = useChartLook()
  return computed(() => ({
    ...look.value,
    compare: {
      seriesName: (indicator, area) => t('explore.compare.seriesName', { indicator, area }),
      indexHeading: base =>
        base === undefined ? t('explore.compare.index') : t('explore.compare.indexHeading', { base }),
      indexValue: text => t('explore.compare.indexValue', { number: text }),
      number: value => number(value),
      columns: { series: t('explore.compare.columnSeries'), index: t('explore.compare.index') },
      fromTo: parts => t('explore.compare.fromTo', { ...parts }),
      only: parts => t('explore.compare.only', { ...parts }),
      none: name => t('explore.compare.none', { name }),
    },
  }))
}
