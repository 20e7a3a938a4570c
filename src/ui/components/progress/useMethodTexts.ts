import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { JudgeId } from '#domain/progress/judging.ts'

export interface MethodText {
  readonly judge: JudgeId
  readonly lead: string
  readonly formula: string
  readonly blindSpots: readonly string[]
}

/** The texts of the methods and of the rules of steps, in their order. */
export function useMethodTexts(): {
  readonly methods: ComputedRef<readonly MethodText[]>
  readonly stepRules: ComputedRef<readonly string[]>
} {
  const { t } = useI18n({ useScope: 'global' })

  const methods = computed((): readonly MethodText[] => [
    {
      judge: 'path',
      lead: t('methods.path.lead'),
      formula: t('methods.path.formula'),
      blindSpots: [t('methods.path.a'), t('methods.path.b'), t('methods.path.c'), t('methods.path.d')],
    },
    {
      judge: 'cagr-ratio',
      lead: t('methods.cagr.lead'),
      formula: t('methods.cagr.formula'),
      blindSpots: [
        t('methods.cagr.a'),
        t('methods.cagr.b'),
        t('methods.cagr.c'),
        t('methods.cagr.d'),
        t('methods.cagr.e'),
      ],
    },
    {
      judge: 'un-2022',
      lead: t('methods.un22.lead'),
      formula: t('methods.un22.formula'),
      blindSpots: [t('methods.un22.a'), t('methods.un22.b'), t('methods.un22.c')],
    },
    {
      judge: 'un-2023',
      lead: t('methods.un23.lead'),
      formula: t('methods.un23.formula'),
      blindSpots: [t('methods.un23.a'), t('methods.un23.b'), t('methods.un23.c'), t('methods.un23.d')],
    },
    {
      judge: 'weather',
      lead: t('methods.weather.lead'),
      formula: t('methods.weather.formula'),
      blindSpots: [
        t('methods.weather.a'),
        t('methods.weather.b'),
        t('methods.weather.c'),
        t('methods.weather.d'),
        t('methods.weather.e'),
      ],
    },
  ])

  const stepRules = computed(() => [
    t('methods.steps.close'),
    t('methods.steps.unpublished'),
    t('methods.steps.count'),
    t('methods.steps.bound'),
    t('methods.steps.forecast'),
    t('methods.steps.quota'),
    t('methods.steps.standing'),
    t('methods.steps.same'),
    t('methods.steps.grain'),
    t('methods.steps.past'),
  ])

  return { methods, stepRules }
}
