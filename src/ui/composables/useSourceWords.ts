import { useI18n } from 'vue-i18n'
import type { Confidence, SourceKind } from '#domain/source.ts'

export interface SourceWords {
  readonly kindWord: (kind: SourceKind) => string
  readonly confidenceWord: (confidence: Confidence) => string
  /** The grade with the rule it was given by. */
  readonly confidenceRule: (confidence: Confidence) => string
}

/** What kind of source something is, and how far it can be relied on, in words. */
export function useSourceWords(): SourceWords {
  const { t } = useI18n({ useScope: 'global' })
  const kinds: Readonly<Record<SourceKind, () => string>> = {
    'press-conference': () => t('sources.kind.pressConference'),
    'gov-report': () => t('sources.kind.govReport'),
    bulletin: () => t('sources.kind.bulletin'),
    approval: () => t('sources.kind.approval'),
    plan: () => t('sources.kind.plan'),
    news: () => t('sources.kind.news'),
    dataset: () => t('sources.kind.dataset'),
    user: () => t('sources.kind.user'),
    synthetic: () => t('sources.kind.synthetic'),
  }
  const confidences: Readonly<Record<Confidence, () => string>> = {
    high: () => t('sources.confidence.high'),
    medium: () => t('sources.confidence.medium'),
    low: () => t('sources.confidence.low'),
  }
  const rules: Readonly<Record<Confidence, () => string>> = {
    high: () => t('sources.rule.high'),
    medium: () => t('sources.rule.medium'),
    low: () => t('sources.rule.low'),
  }
  return {
    kindWord: kind => kinds[kind](),
    confidenceWord: confidence => confidences[confidence](),
    confidenceRule: confidence => rules[confidence](),
  }
}
