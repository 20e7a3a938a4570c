import { useI18n } from 'vue-i18n'
import type { Status, StepPhase, Trend, UnknownReason } from '#domain/progress/assessment.ts'
import type { Basis, TargetStanding } from '#domain/target.ts'

export interface StatusWords {
  readonly statusWord: (code: Status) => string
  readonly whyWord: (code: UnknownReason) => string
  readonly phaseWord: (code: StepPhase) => string
  readonly trendWord: (code: Trend) => string
  readonly basisWord: (code: Basis) => string
  readonly standingWord: (code: TargetStanding) => string
}

/** The words for the domain's codes. A new code does not compile without its word. */
export function useStatusWords(): StatusWords {
  const { t } = useI18n({ useScope: 'global' })

  const status: Readonly<Record<Status, () => string>> = {
    reached: () => t('progress.status.reached'),
    'on-track': () => t('progress.status.onTrack'),
    behind: () => t('progress.status.behind'),
    reversing: () => t('progress.status.reversing'),
    missed: () => t('progress.status.missed'),
    unknown: () => t('progress.status.unknown'),
    'no-target': () => t('progress.status.noTarget'),
  }
  const why: Readonly<Record<UnknownReason, () => string>> = {
    'no-value': () => t('progress.why.noValue'),
    'no-baseline': () => t('progress.why.noBaseline'),
    'no-direction': () => t('progress.why.noDirection'),
    'not-comparable': () => t('progress.why.notComparable'),
    'value-too-old': () => t('progress.why.valueTooOld'),
    'no-value-for-step': () => t('progress.why.noValueForStep'),
    'worded-only': () => t('progress.why.wordedOnly'),
    'other-grain': () => t('progress.why.otherGrain'),
    'not-proven': () => t('progress.why.notProven'),
  }
  const phase: Readonly<Record<StepPhase, () => string>> = {
    closed: () => t('progress.phase.closed'),
    active: () => t('progress.phase.active'),
    later: () => t('progress.phase.later'),
  }
  const trend: Readonly<Record<Trend, () => string>> = {
    improving: () => t('progress.trend.improving'),
    worsening: () => t('progress.trend.worsening'),
    steady: () => t('progress.trend.steady'),
  }
  const basis: Readonly<Record<Basis, () => string>> = {
    published: () => t('progress.basis.published'),
    derived: () => t('progress.basis.derived'),
    draft: () => t('progress.basis.draft'),
  }
  const standing: Readonly<Record<TargetStanding, () => string>> = {
    current: () => t('progress.standing.current'),
    ambition: () => t('progress.standing.ambition'),
    announced: () => t('progress.standing.announced'),
    superseded: () => t('progress.standing.superseded'),
  }
  return {
    statusWord: code => status[code](),
    whyWord: code => why[code](),
    phaseWord: code => phase[code](),
    trendWord: code => trend[code](),
    basisWord: code => basis[code](),
    standingWord: code => standing[code](),
  }
}
