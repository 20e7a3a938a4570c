import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

export interface Chapter {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** What the methods page says besides the methods: why they differ, what is projected, how sure, how rolled up. */
export function useMethodChapters(): ComputedRef<readonly Chapter[]> {
  const { t } = useI18n({ useScope: 'global' })
  return computed((): readonly Chapter[] => [
    { id: 'differ', title: t('methods.differ.title'), paragraphs: [t('methods.differ.text')] },
    {
      id: 'next',
      title: t('methods.next.title'),
      paragraphs: [
        t('methods.next.needed'),
        t('methods.next.projection'),
        t('methods.next.allowed'),
        t('methods.next.limits'),
        t('methods.next.sources'),
      ],
    },
    {
      id: 'confidence',
      title: t('methods.confidence.title'),
      paragraphs: [t('methods.confidence.rule'), t('methods.confidence.closed')],
    },
    { id: 'roll-up', title: t('methods.rollUp.title'), paragraphs: [t('methods.rollUp.rule')] },
  ])
}
