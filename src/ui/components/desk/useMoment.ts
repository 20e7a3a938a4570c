import { useI18n } from 'vue-i18n'

/** A moment as the reader's clock has it: the log keeps it in the time of Greenwich. */
export function useMoment(): { readonly moment: (iso: string) => string } {
  const { locale } = useI18n({ useScope: 'global' })
  return {
    moment: iso => {
      const date = new Date(iso)
      if (Number.isNaN(date.getTime())) return iso
      return new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
    },
  }
}
