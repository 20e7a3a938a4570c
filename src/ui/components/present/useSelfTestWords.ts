import { useI18n } from 'vue-i18n'
import type { Check, CheckId, CheckState } from '#domain/present/selfTest.ts'

type Facts = Check['facts']
type Words = (key: string, facts: Facts) => string

/** What each look may have found, and what to do about it, in one sentence. */
function findings(t: Words): Readonly<Record<CheckId, Readonly<Record<string, (facts: Facts) => string>>>> {
  return {
    storage: {
      ok: facts => t('selfTest.storage.ok', facts),
      'not-for-good': facts => t('selfTest.storage.notForGood', facts),
      untold: facts => t('selfTest.storage.untold', facts),
      trouble: facts => t('selfTest.storage.trouble', facts),
    },
    release: {
      ok: facts => t('selfTest.release.ok', facts),
      newer: facts => t('selfTest.release.newer', facts),
      none: facts => t('selfTest.release.none', facts),
    },
    deck: {
      ok: facts => t('selfTest.deck.ok', facts),
      changed: facts => t('selfTest.deck.changed', facts),
      new: facts => t('selfTest.deck.new', facts),
      none: facts => t('selfTest.deck.none', facts),
    },
    screens: {
      ok: facts => t('selfTest.screens.ok', facts),
      one: facts => t('selfTest.screens.one', facts),
      untold: facts => t('selfTest.screens.untold', facts),
    },
    'whole-screen': {
      ok: facts => t('selfTest.wholeScreen.ok', facts),
      forbidden: facts => t('selfTest.wholeScreen.forbidden', facts),
    },
    windows: {
      ok: facts => t('selfTest.windows.ok', facts),
      untold: facts => t('selfTest.windows.untold', facts),
    },
    wake: {
      ok: facts => t('selfTest.wake.ok', facts),
      refused: facts => t('selfTest.wake.refused', facts),
      untold: facts => t('selfTest.wake.untold', facts),
    },
    print: {
      ok: facts => t('selfTest.print.ok', facts),
      none: facts => t('selfTest.print.none', facts),
    },
    space: {
      ok: facts => t('selfTest.space.ok', facts),
      little: facts => t('selfTest.space.little', facts),
      untold: facts => t('selfTest.space.untold', facts),
    },
    fonts: {
      ok: facts => t('selfTest.fonts.ok', facts),
      none: facts => t('selfTest.fonts.none', facts),
      untold: facts => t('selfTest.fonts.untold', facts),
    },
    offline: {
      'not-yet': facts => t('selfTest.offline.notYet', facts),
      ok: facts => t('selfTest.offline.ok', facts),
      needs: facts => t('selfTest.offline.needs', facts),
      server: facts => t('selfTest.offline.server', facts),
    },
  }
}

const namesOf = (t: (key: string) => string): Readonly<Record<CheckId, string>> => ({
  storage: t('selfTest.name.storage'),
  release: t('selfTest.name.release'),
  deck: t('selfTest.name.deck'),
  screens: t('selfTest.name.screens'),
  'whole-screen': t('selfTest.name.wholeScreen'),
  windows: t('selfTest.name.windows'),
  wake: t('selfTest.name.wake'),
  print: t('selfTest.name.print'),
  space: t('selfTest.name.space'),
  fonts: t('selfTest.name.fonts'),
  offline: t('selfTest.name.offline'),
})

/** The words of the check before a meeting. */
export function useSelfTestWords(): {
  readonly nameOf: (id: CheckId) => string
  readonly say: (check: Check) => string
  readonly stateWord: (state: CheckState) => string
  readonly lightWord: (state: CheckState) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const states: Readonly<Record<CheckState, () => string>> = {
    good: () => t('selfTest.state.good'),
    bad: () => t('selfTest.state.bad'),
    unknown: () => t('selfTest.state.unknown'),
  }
  const lights: Readonly<Record<CheckState, () => string>> = {
    good: () => t('selfTest.light.good'),
    bad: () => t('selfTest.light.bad'),
    unknown: () => t('selfTest.light.unknown'),
  }
  return {
    nameOf: id => namesOf(t)[id],
    say: ({ id, found, facts }) => {
      const word = findings(t)[id][found]
      if (!word) throw new Error(`There are no words for ${id} ${found}`)
      return word(facts)
    },
    stateWord: state => states[state](),
    lightWord: state => lights[state](),
  }
}
