import type { Progress } from '#data/task/steps.ts'
import { standingSteps } from '#domain/overview.ts'
import type { OfficeSetting } from './officeSlide.ts'

/** Judges every indicator one by one beforehand: the first slide that asks how all stand would otherwise hold the page. */
export function* judged({ catalog, asOf }: OfficeSetting): Generator<Progress, void, void> {
  const steps = standingSteps(catalog, asOf)
  while (steps.next().done !== true) yield { stage: 'judge', share: 0 }
}
