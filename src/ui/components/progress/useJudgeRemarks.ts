import { useI18n } from 'vue-i18n'
import type { Caution, DisagreementReason, NotComputable } from '#domain/progress/judging.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'

/** What is to be said beside a judge's verdict. */
export interface JudgeRemarks {
  /** Why there is none. */
  readonly silenceWord: (code: NotComputable) => string
  readonly cautionWord: (code: Caution) => string
  /** Why it is another than the path's. */
  readonly differenceWord: (code: DisagreementReason) => string
}

/** Words by code; a new code does not compile without its word. */
export function useJudgeRemarks(): JudgeRemarks {
  const { t } = useI18n({ useScope: 'global' })
  const { whyWord } = useStatusWords()

  const silences: Readonly<Record<NotComputable, () => string>> = {
    'no-value': () => whyWord('no-value'),
    'no-baseline': () => whyWord('no-baseline'),
    'no-direction': () => whyWord('no-direction'),
    'not-comparable': () => whyWord('not-comparable'),
    'value-too-old': () => whyWord('value-too-old'),
    'no-value-for-step': () => whyWord('no-value-for-step'),
    'worded-only': () => whyWord('worded-only'),
    'other-grain': () => whyWord('other-grain'),
    'not-proven': () => whyWord('not-proven'),
    'no-target': () => t('judge.why.noTarget'),
    'few-points': () => t('judge.why.fewPoints'),
    'zero-base': () => t('judge.why.zeroBase'),
    'sign-change': () => t('judge.why.signChange'),
    'growth-rate': () => t('judge.why.growthRate'),
    'out-of-scale': () => t('judge.why.outOfScale'),
  }
  const cautions: Readonly<Record<Caution, () => string>> = {
    'target-zero-replaced': () => t('judge.caution.targetZeroReplaced'),
    'negative-base': () => t('judge.caution.negativeBase'),
    'base-meets-target': () => t('judge.caution.baseMeetsTarget'),
    'met-then-lost': () => t('judge.caution.metThenLost'),
    'met-but-slipping': () => t('judge.caution.metButSlipping'),
    'growth-of-a-rate': () => t('judge.caution.growthOfARate'),
    'gap-in-years': () => t('judge.caution.gapInYears'),
  }
  const differences: Readonly<Record<DisagreementReason, () => string>> = {
    'judge-silent': () => t('judge.reason.judgeSilent'),
    'path-silent': () => t('judge.reason.pathSilent'),
    'replaced-zero': () => t('judge.reason.replacedZero'),
    'recent-years-only': () => t('judge.reason.recentYearsOnly'),
    'whole-way': () => t('judge.reason.wholeWay'),
    'steps-between': () => t('judge.reason.stepsBetween'),
    'growth-not-line': () => t('judge.reason.growthNotLine'),
  }

  return {
    silenceWord: code => silences[code](),
    cautionWord: code => cautions[code](),
    differenceWord: code => differences[code](),
  }
}
