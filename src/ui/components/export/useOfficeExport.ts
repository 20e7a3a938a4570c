import { getActivePinia } from 'pinia'
import { inject } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OfficeSetting } from '#office/officeSlide.ts'
import { parseTheme, type OfficeTheme } from '#office/theme.ts'
import type { Catalog } from '#domain/catalog.ts'
import { NO_MARKS, type Deck, type Slide } from '#domain/deck/deck.ts'
import { parseSlideId } from '#domain/ids.ts'
import { viewSlide } from '#domain/deck/change.ts'
import type { IsoDate } from '#domain/period.ts'
import { LANGUAGES, type Language } from '#stores/settings.ts'
import type { ExportRoom } from './exportRoom.ts'
import { LOAD_TEXTS } from './otherTexts.ts'
import type { MakeFile } from './useOfficeJob.ts'

/** The language of a file; `both` is Chinese with titles in English too. */
export type FileLanguage = Language | 'both'

const THEME_KEY = 'zaozhuang-office-theme'

/** The template colours that this device remembers. */
export function keptTheme(): OfficeTheme | undefined {
  try {
    return parseTheme(localStorage.getItem(THEME_KEY) ?? '')
  } catch {
    // Where storage is forbidden nothing was kept.
    return undefined
  }
}

/** Remembers template colours, or forgets them. */
export function keepTheme(theme: OfficeTheme | undefined): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, JSON.stringify(theme))
    else localStorage.removeItem(THEME_KEY)
  } catch {
    // Where storage is forbidden the colours hold for this page only.
  }
}

/** What is to be exported: the slides of a deck, or one view of the dashboard. */
export interface ExportWish {
  readonly catalog: Catalog
  readonly asOf: IsoDate
  readonly title: string
  readonly deck: Pick<Deck, 'title' | 'marks'>
  readonly slides: readonly Slide[]
  readonly boundTo?: NonNullable<OfficeSetting['boundTo']>
  readonly language: FileLanguage
}

/** A page of the dashboard as a wish of its own. */
export function viewWish(
  catalog: Catalog,
  asOf: IsoDate,
  address: string,
  title: string,
  language: FileLanguage,
): ExportWish {
  const id = parseSlideId('singleview')
  if (id === undefined) throw new Error('The name of the view is no id')
  const slides = [viewSlide(id, address)]
  return { catalog, asOf, title, deck: { title: { zh: title, en: title }, marks: NO_MARKS }, slides, language }
}

type Open = ReturnType<typeof useRooms>

function useRooms(): (
  language: FileLanguage,
) => Promise<{ readonly main: ExportRoom; readonly second: ExportRoom | undefined; readonly close: () => void }> {
  const i18n = useI18n({ useScope: 'global' })
  const load = inject(LOAD_TEXTS, undefined)
  const pinia = getActivePinia()
  return async language => {
    if (!pinia) throw new Error('There are no stores')
    const here = LANGUAGES.find(known => known === i18n.locale.value) ?? 'zh-CN'
    const room = async (wanted: Language): Promise<ExportRoom> => {
      const { openRoom } = await import('./exportRoom.ts')
      return load ? openRoom(wanted, await load(wanted), pinia) : openRoom(here, i18n.getLocaleMessage(here), pinia)
    }
    const main = await room(language === 'both' ? 'zh-CN' : language)
    const second = language === 'both' && load ? await room('en') : undefined
    const close = (): void => {
      main.close()
      second?.close()
    }
    return { main, second, close }
  }
}

async function inRooms<Answer>(
  open: Open,
  wish: ExportWish,
  work: (setting: OfficeSetting, room: ExportRoom) => Promise<Answer>,
): Promise<Answer> {
  const { main, second, close } = await open(wish.language)
  const { catalog, asOf, deck, boundTo } = wish
  try {
    const setting = { catalog, asOf, deck, look: main.look, words: main.words, second, ...(boundTo ? { boundTo } : {}) }
    return await work(setting, main)
  } finally {
    close()
  }
}

/** Writers of files for the office suite; each loads its code when it is first used. */
export interface OfficeExport {
  readonly pptx: (wish: ExportWish) => MakeFile
  readonly docx: (wish: ExportWish) => MakeFile
  readonly report: (wish: Omit<ExportWish, 'slides'>) => MakeFile
}

export function useOfficeExport(): OfficeExport {
  const open = useRooms()
  const stamp = (): { readonly now: string; readonly theme: OfficeTheme | undefined } => ({
    now: new Date().toISOString(),
    theme: keptTheme(),
  })
  return {
    pptx: wish => (onProgress, signal) =>
      inRooms(open, wish, async (setting, { lang, masterWords }) => {
        const { deckPptx } = await import('#office/pptx/deckPptx.ts')
        const { title, slides } = wish
        return deckPptx({ ...setting, ...stamp(), title, slides, lang, masterWords }, onProgress, signal)
      }),
    docx: wish => (onProgress, signal) =>
      inRooms(open, wish, async (setting, { lang }) => {
        const { reportDocx } = await import('#office/docx/reportDocx.ts')
        const content = { kind: 'slides', slides: wish.slides } as const
        return reportDocx({ ...setting, ...stamp(), title: wish.title, content, lang }, onProgress, signal)
      }),
    report: wish => (onProgress, signal) =>
      inRooms(open, { ...wish, slides: [] }, async (setting, { lang, reportWords }) => {
        const { reportDocx } = await import('#office/docx/reportDocx.ts')
        const words = reportWords(wish.catalog, wish.asOf)
        const request = {
          ...setting,
          ...stamp(),
          title: words.title,
          content: { kind: 'report', words } as const,
          lang,
        }
        return reportDocx(request, onProgress, signal)
      }),
  }
}
