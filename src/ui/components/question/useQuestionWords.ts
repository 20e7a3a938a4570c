import { useI18n } from 'vue-i18n'
import type { QuestionId } from '#domain/questions/questions.ts'

/** The questions as an official would ask them. */
export function useQuestionWords(): { readonly ask: (question: QuestionId) => string } {
  const { t } = useI18n({ useScope: 'global' })
  const words: Readonly<Record<QuestionId, () => string>> = {
    standing: () => t('question.ask.standing'),
    behind: () => t('question.ask.behind'),
    why: () => t('question.ask.why'),
    owner: () => t('question.ask.owner'),
    changes: () => t('question.ask.changes'),
    areas: () => t('question.ask.areas'),
    structure: () => t('question.ask.structure'),
    funds: () => t('question.ask.funds'),
  }
  return { ask: question => words[question]() }
}
