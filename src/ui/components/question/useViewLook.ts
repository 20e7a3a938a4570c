import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ViewLook, ViewWords } from '#charts/viewLook.ts'
import { useChartLook } from '../../composables/useChartLook.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'

/** The look of the charts on question pages: the page's own, with their words. */
export function useViewLook(): ComputedRef<ViewLook> {
  const { t } = useI18n({ useScope: 'global' })
  const { statusWord } = useStatusWords()
  const look = useChartLook()

  const columns = (): ViewWords['columns'] => ({
    indicator: t('question.columns.indicator'),
    area: t('question.columns.area'),
    period: t('question.columns.period'),
    value: t('question.columns.value'),
    rank: t('question.columns.rank'),
    aim: t('question.columns.aim'),
    verdict: t('question.columns.verdict'),
    change: t('question.columns.change'),
    part: t('question.columns.part'),
    share: t('question.columns.share'),
    day: t('question.columns.day'),
    standing: t('question.columns.standing'),
  })
  const status = (): ViewWords['status'] => ({
    reached: statusWord('reached'),
    'on-track': statusWord('on-track'),
    behind: statusWord('behind'),
    reversing: statusWord('reversing'),
    missed: statusWord('missed'),
    unknown: statusWord('unknown'),
    'no-target': statusWord('no-target'),
  })

  return computed(() => ({
    ...look.value,
    view: {
      columns: columns(),
      status: status(),
      noNumber: steps => t('question.view.noNumber', { steps }),
      notPublishedIn: areas => t('question.view.notPublishedIn', { areas }),
      darker: t('question.view.darker'),
      rest: share => t('question.view.rest', { share }),
      excess: share => t('question.view.excess', { share }),
      restName: t('question.view.restName'),
      sameScale: t('question.view.sameScale'),
      ownScale: t('question.view.ownScale'),
      today: t('question.view.today'),
      earlier: word => t('question.view.earlier', { status: word }),
      counted: t('question.view.counted'),
      announced: t('question.view.announced'),
    },
  }))
}
