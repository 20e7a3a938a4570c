import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAppName } from './useAppName.ts'

/** Names the browser's tab after the page, in the reader's language. */
export function usePageTitle(title: () => string): void {
  const { t } = useI18n({ useScope: 'global' })
  const { appName } = useAppName()
  watchEffect(() => {
    document.title = t('app.pageTitle', { page: title(), app: appName.value })
  })
}
