import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { QuestionId } from '#domain/questions/questions.ts'
import { railOf } from '#domain/stepRail.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useToday } from '../../composables/useToday.ts'

/** The questions as an official would ask them, with the year of the step under way. */
export function useQuestionWords(): { readonly ask: (question: QuestionId) => string } {
  const { t } = useI18n({ useScope: 'global' })
  const { period } = useFormat()
  const store = useCatalogStore()
  const today = useToday()

  const active = computed(
    () => railOf(store.catalog?.frame.steps ?? [], 0, today.value).find(({ phase }) => phase === 'active')?.step,
  )
  const words: Readonly<Record<QuestionId, () => string>> = {
    standing: () => t('question.ask.standing'),
    behind: () =>
      active.value ? t('question.ask.behindStep', { step: period(active.value.period) }) : t('question.ask.behind'),
    why: () => t('question.ask.why'),
    owner: () => t('question.ask.owner'),
    changes: () => t('question.ask.changes'),
    areas: () => t('question.ask.areas'),
    structure: () => t('question.ask.structure'),
    funds: () => t('question.ask.funds'),
  }
  return { ask: question => words[question]() }
}
