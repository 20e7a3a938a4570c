import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { QuestionId } from '#domain/questions/questions.ts'
import { railOf } from '#domain/stepRail.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useToday } from '../../composables/useToday.ts'

/** The questions as an official would ask them, with the year of the step under way. */
export function useQuestionWords(): {
  /** A question; of a step, the one asked for or else the one under way. */
  readonly ask: (question: QuestionId, step?: unknown) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const { period } = useFormat()
  const store = useCatalogStore()
  const today = useToday()

  const steps = computed(() => store.catalog?.frame.steps ?? [])
  const active = computed(() => railOf(steps.value, 0, today.value).find(({ phase }) => phase === 'active')?.step)
  function behind(asked: unknown): string {
    const step = steps.value.find(({ id }) => id === asked) ?? active.value
    return step ? t('question.ask.behindStep', { step: period(step.period) }) : t('question.ask.behind')
  }
  const words: Readonly<Record<QuestionId, (step: unknown) => string>> = {
    standing: () => t('question.ask.standing'),
    behind,
    why: () => t('question.ask.why'),
    owner: () => t('question.ask.owner'),
    changes: () => t('question.ask.changes'),
    areas: () => t('question.ask.areas'),
    structure: () => t('question.ask.structure'),
    funds: () => t('question.ask.funds'),
  }
  return { ask: (question, step) => words[question](step) }
}
