import type { Pinia } from 'pinia'
import { createApp, defineComponent } from 'vue'
import { createI18n, type I18n } from 'vue-i18n'
import type { SlideWords } from '#charts/slide/slideWords.ts'
import type { ReportWords } from '#office/docx/reportBlocks.ts'
import type { OfficeLook } from '#office/officeLook.ts'
import type { MasterWords } from '#office/pptx/master.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Language } from '#stores/settings.ts'
import { useSlideWords } from '../slide/useSlideWords.ts'
import { useMasterWords, useOfficeLook } from './useOfficeLook.ts'
import { useReportWords } from './useReportWords.ts'

/** All words and formats that a file in one language needs, whatever language the page is shown in. */
export interface ExportRoom {
  readonly lang: 'zh-CN' | 'en-US'
  readonly look: OfficeLook
  readonly words: SlideWords
  readonly masterWords: MasterWords
  readonly reportWords: (catalog: Catalog, today: IsoDate) => ReportWords
  readonly close: () => void
}

type Spoken = I18n<Record<string, never>, Record<string, never>, Record<string, never>, string, false>

function speaking(language: Language, texts: Record<string, unknown>): Spoken {
  const spoken: Spoken = createI18n({ legacy: false, locale: language, fallbackLocale: false, messages: {} })
  spoken.global.setLocaleMessage(language, texts)
  return spoken
}

/** Opens a room where that language is spoken: the same composables as on the page, with texts of their own. */
export function openRoom(language: Language, texts: Record<string, unknown>, pinia: Pinia): ExportRoom {
  const rooms: Omit<ExportRoom, 'close'>[] = []
  const host = defineComponent({
    setup() {
      const look = useOfficeLook()
      const words = useSlideWords(() => look.value)
      const masterWords = useMasterWords()
      const reportWords = useReportWords()
      rooms.push({
        lang: language === 'en' ? 'en-US' : 'zh-CN',
        look: look.value,
        words: words.value,
        masterWords: masterWords.value,
        reportWords,
      })
      return () => undefined
    },
  })
  const app = createApp(host)
  app.use(pinia).use(speaking(language, texts))
  app.mount(document.createElement('div'))
  const [room] = rooms
  if (!room) throw new Error('The words of the export were not found')
  return { ...room, close: () => app.unmount() }
}
