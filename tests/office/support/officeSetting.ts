import type { OfficeSetting } from '#office/officeSlide.ts'
import type { MasterWords } from '#office/pptx/master.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useMasterWords, useOfficeLook } from '#ui/components/export/useOfficeLook.ts'
import { useSlideWords } from '#ui/components/slide/useSlideWords.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { Language } from '#stores/settings.ts'
import { day } from '../../support/aTrend.ts'
import { useIn } from '../../support/inApp.ts'

/** What the application hands to its exporters in a language, with the shipped release. */
export interface OfficeRoom {
  readonly setting: Omit<OfficeSetting, 'deck'>
  readonly masterWords: MasterWords
}

export async function officeRoom(language: Language): Promise<OfficeRoom> {
  const room = await useIn(language, () => {
    const look = useOfficeLook()
    const words = useSlideWords(() => look.value)
    const master = useMasterWords()
    const store = useCatalogStore()
    return () => {
      const catalog: Catalog | undefined = store.catalog
      if (!catalog) throw new Error('No catalog is open')
      return { catalog, look: look.value, words: words.value, masterWords: master.value }
    }
  })
  const { catalog, look, words, masterWords } = room()
  return { setting: { catalog, asOf: day('2026-11-24'), look, words, second: undefined }, masterWords }
}
