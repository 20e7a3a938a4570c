import { useI18n } from 'vue-i18n'
import { STATUSES } from '#domain/progress/assessment.ts'
import type { Status } from '#domain/progress/assessment.ts'
import type { JudgeId, JudgeVerdict, Threshold } from '#domain/progress/judging.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'

/** The names of the judges and the words of their verdicts. */
export interface JudgeWords {
  readonly judgeName: (code: JudgeId) => string
  readonly verdictWord: (code: JudgeVerdict | Status) => string
  /** The limits of a verdict, as per cent: they are ratios and rates. */
  readonly limitWord: (threshold: Threshold) => string
}

const isStatus = (code: string): code is Status => STATUSES.some(status => status === code)

/** Words by code; a new code does not compile without its word. */
export function useJudgeWords(): JudgeWords {
  const { t } = useI18n({ useScope: 'global' })
  const { number } = useFormat()
  const { statusWord } = useStatusWords()

  const names: Readonly<Record<JudgeId, () => string>> = {
    path: () => t('judge.name.path'),
    'cagr-ratio': () => t('judge.name.cagrRatio'),
    'un-2022': () => t('judge.name.un2022'),
    'un-2023': () => t('judge.name.un2023'),
    weather: () => t('judge.name.weather'),
  }
  const verdicts: Readonly<Record<JudgeVerdict, () => string>> = {
    'target-achieved': () => t('judge.verdict.targetAchieved'),
    'substantial-progress': () => t('judge.verdict.substantialProgress'),
    'moderate-progress': () => t('judge.verdict.moderateProgress'),
    'limited-progress': () => t('judge.verdict.limitedProgress'),
    deterioration: () => t('judge.verdict.deterioration'),
    'un-on-track': () => t('judge.verdict.unOnTrack'),
    'un-fair': () => t('judge.verdict.unFair'),
    'un-limited': () => t('judge.verdict.unLimited'),
    'un-deterioration': () => t('judge.verdict.unDeterioration'),
    'share-met-or-on-track': () => t('judge.verdict.shareMetOrOnTrack'),
    'share-fair': () => t('judge.verdict.shareFair'),
    'share-stagnation': () => t('judge.verdict.shareStagnation'),
    sun: () => t('judge.verdict.sun'),
    'sun-cloud': () => t('judge.verdict.sunCloud'),
    cloud: () => t('judge.verdict.cloud'),
    storm: () => t('judge.verdict.storm'),
  }

  const percent = (ratio: number): string => number(ratio, { style: 'percent', maximumFractionDigits: 1 })

  function limitWord({ from, below }: Threshold): string {
    if (from !== undefined && below !== undefined) {
      return t('judge.threshold.between', { from: percent(from), below: percent(below) })
    }
    if (from !== undefined) return t('judge.threshold.from', { from: percent(from) })
    return below === undefined ? t('judge.threshold.any') : t('judge.threshold.below', { below: percent(below) })
  }

  return {
    judgeName: code => names[code](),
    verdictWord: code => (isStatus(code) ? statusWord(code) : verdicts[code]()),
    limitWord,
  }
}
