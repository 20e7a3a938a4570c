import { growthThresholds, RATIO_THRESHOLDS } from '#domain/progress/cagrRatio.ts'
import type { JudgeId, Threshold } from '#domain/progress/judging.ts'
import { PATH_THRESHOLDS } from '#domain/progress/pathJudge.ts'
import {
  SHARE_GROWTH_THRESHOLDS,
  SHARE_THRESHOLDS,
  UN_GROWTH_THRESHOLDS,
  UN_RATIO_THRESHOLDS,
} from '#domain/progress/unProgressChart.ts'
import { WEATHER_THRESHOLDS } from '#domain/progress/weather.ts'

/** The limits that a judge goes by, with a target and without one: the very numbers that decide. */
export const LIMITS: Readonly<
  Record<JudgeId, { readonly target: readonly Threshold[]; readonly trend: readonly Threshold[] }>
> = {
  path: { target: PATH_THRESHOLDS, trend: [] },
  'cagr-ratio': { target: RATIO_THRESHOLDS, trend: growthThresholds(1) },
  'un-2022': { target: UN_RATIO_THRESHOLDS, trend: UN_GROWTH_THRESHOLDS },
  'un-2023': { target: SHARE_THRESHOLDS, trend: SHARE_GROWTH_THRESHOLDS },
  weather: { target: WEATHER_THRESHOLDS, trend: [] },
}
