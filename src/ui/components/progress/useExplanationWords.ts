import { useI18n } from 'vue-i18n'
import type { ConfidenceReason, ConfidenceReport, InputRole } from '#domain/progress/assessment.ts'

/** What figures did in a verdict, and how sure it is. */
export interface ExplanationWords {
  readonly roleWord: (code: InputRole) => string
  readonly gradeWord: (code: ConfidenceReport['grade']) => string
  readonly confidenceWord: (code: ConfidenceReason) => string
}

/** Words by code; a new code does not compile without its word. */
export function useExplanationWords(): ExplanationWords {
  const { t } = useI18n({ useScope: 'global' })

  const roles: Readonly<Record<InputRole, () => string>> = {
    baseline: () => t('judge.input.role.baseline'),
    latest: () => t('judge.input.role.latest'),
    'judged-by': () => t('judge.input.role.judgedBy'),
    'part-of-sum': () => t('judge.input.role.partOfSum'),
  }
  const grades: Readonly<Record<ConfidenceReport['grade'], () => string>> = {
    high: () => t('judge.confidence.grade.high'),
    medium: () => t('judge.confidence.grade.medium'),
    low: () => t('judge.confidence.grade.low'),
  }
  const reasons: Readonly<Record<ConfidenceReason, () => string>> = {
    'one-value': () => t('judge.confidence.reason.oneValue'),
    'few-values': () => t('judge.confidence.reason.fewValues'),
    'value-is-old': () => t('judge.confidence.reason.valueIsOld'),
    'value-is-a-bound': () => t('judge.confidence.reason.valueIsABound'),
    'value-is-rounded': () => t('judge.confidence.reason.valueIsRounded'),
    'weak-source': () => t('judge.confidence.reason.weakSource'),
    'borrowed-year': () => t('judge.confidence.reason.borrowedYear'),
    'derived-target': () => t('judge.confidence.reason.derivedTarget'),
    'draft-target': () => t('judge.confidence.reason.draftTarget'),
    'ambition-only': () => t('judge.confidence.reason.ambitionOnly'),
  }

  return {
    roleWord: code => roles[code](),
    gradeWord: code => grades[code](),
    confidenceWord: code => reasons[code](),
  }
}
