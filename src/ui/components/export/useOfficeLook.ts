import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { PAPER_COLOURS, type OfficeLook, type OfficeWords } from '#office/officeLook.ts'
import type { MasterWords } from '#office/pptx/master.ts'
import { useAppName } from '../../composables/useAppName.ts'
import { useSlideLook } from '../slide/useSlideLook.ts'

const SHORT_ID = 8
/** How the stamp of a catalog says that the user's edits lie over its release. */
const EDITS = '+edits-'

/** The words that exported files write by themselves. */
export function useOfficeWords(): ComputedRef<OfficeWords> {
  const { t } = useI18n({ useScope: 'global' })
  const { appName } = useAppName()
  const plain = (): Record<Parameters<OfficeWords['targets']>[0], string> => ({
    published: t('office.series.published'),
    derived: t('office.series.derived'),
    draft: t('office.series.draft'),
  })
  const ambitions = (): ReturnType<typeof plain> => ({
    published: t('office.series.publishedAmbition'),
    derived: t('office.series.derivedAmbition'),
    draft: t('office.series.draftAmbition'),
  })
  return computed(() => ({
    targets: (basis, ambition) => (ambition ? ambitions() : plain())[basis],
    expectedLow: t('office.series.low'),
    expectedHigh: t('office.series.high'),
    continued: title => t('office.continued', { title }),
    withoutFigure: name => t('office.withoutFigure', { name }),
    release: stamp => {
      const [id = '', edits] = stamp.split(EDITS)
      const short = id.slice(0, SHORT_ID)
      return edits === undefined ? t('office.release', { id: short }) : t('office.releaseEdited', { id: short, edits })
    },
    aboutSheet: t('office.about.sheet'),
    about: {
      title: t('office.about.title'),
      says: t('office.about.says'),
      source: t('office.about.source'),
      asOf: t('office.about.asOf'),
      release: t('office.about.release'),
      marks: t('office.about.marks'),
      address: t('office.about.address'),
    },
    maker: appName.value,
  }))
}

/** The look of all that leaves as a file: the reader's language, and the colours of paper whatever the theme. */
export function useOfficeLook(): ComputedRef<OfficeLook> {
  const look = useSlideLook()
  const office = useOfficeWords()
  return computed(() => ({ ...look.value, colours: PAPER_COLOURS, reducedMotion: true, office: office.value }))
}

/** The words of a presentation's own master. */
export function useMasterWords(): ComputedRef<MasterWords> {
  const { t, locale } = useI18n({ useScope: 'global' })
  return computed(() => ({
    lang: locale.value === 'en' ? 'en-US' : 'zh-CN',
    names: {
      title: t('office.layout.title'),
      section: t('office.layout.section'),
      content: t('office.layout.content'),
    },
    prompts: { title: t('office.layout.promptTitle'), text: t('office.layout.promptText') },
  }))
}
