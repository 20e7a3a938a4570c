import { withoutZeroTarget } from './growth.ts'
import type { Caution, FormulaSymbol, NotComputable } from './judging.ts'
import type { RatioCase } from './growth.ts'
import type { TargetCase } from './judgeCase.ts'
import type { Placed } from './path.ts'

interface GrowthCase {
  readonly base: Placed
  readonly latest: Placed
  readonly target?: Placed
}

const isOtherSign = (left: number, right: number): boolean => Math.sign(left) * Math.sign(right) < 0

/**
 * Why growth rates cannot be compared: nothing grows from zero (the published stand-in of 0.001 makes the answer depend on
 * the unit), and no rate leads from one sign to the other.
 */
export function obstacleOfGrowth({ base, latest, target }: GrowthCase): NotComputable | undefined {
  if (base.value === 0) return 'zero-base'
  if (isOtherSign(base.value, latest.value)) return 'sign-change'
  return target && isOtherSign(base.value, target.value) ? 'sign-change' : undefined
}

/** The numbers that all ratio formulas start from. */
export const ratioNumbers = ({ base, latest, target }: RatioCase): Partial<Record<FormulaSymbol, number>> => ({
  base: base.value,
  latest: latest.value,
  target: target.value,
  yearsMade: latest.position - base.position,
  yearsWhole: target.position - base.position,
  yearsLeft: target.position - latest.position,
})

/** The same for the ratios of two rates, in which a target of zero is taken for a small positive number, as published. */
export const obstacleOfRatio = (given: RatioCase): NotComputable | undefined =>
  obstacleOfGrowth(withoutZeroTarget(given))

/** The blind spots that a case touches. */
export function cautionsOf({ ratio, isBaseMet, isLost, nature }: TargetCase): readonly Caution[] {
  const cautions: Caution[] = []
  if (isBaseMet) cautions.push('base-meets-target')
  if (isLost) cautions.push('met-then-lost')
  if (ratio.base.value < 0) cautions.push('negative-base')
  if (nature === 'growth') cautions.push('growth-of-a-rate')
  return cautions
}

/** The same for the ratios of two rates: a target of zero was replaced. */
export const cautionsOfRatio = (given: TargetCase): readonly Caution[] =>
  given.ratio.target.value === 0 ? [...cautionsOf(given), 'target-zero-replaced'] : cautionsOf(given)
