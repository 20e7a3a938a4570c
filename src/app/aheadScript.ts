/** What the page needs to know to show the overview that was drawn when the application was built. */
export interface AheadFacts {
  /** The first and the last day, ISO 8601, that the drawing holds for. */
  readonly from: string
  readonly until: string
  /** The date as the drawing has it, for the day it was made. */
  readonly written: string
  /** How much of the active step had passed on the first and on the last day, from 0 to 1. */
  readonly elapsed: readonly [number, number]
  readonly release: string
  readonly settingsKey: string
  readonly storedKey: string
  readonly workspaceKey: string
}

/**
 * Runs in the page before anything else, as text: shows the drawn overview where it is what this reader would see, in
 * the theme they chose, with the rail set to today; takes it away where it is not. It may use nothing from outside.
 */
export function showAhead(facts: AheadFacts): void {
  const app = document.querySelector('#app')
  if (!(app instanceof HTMLElement)) return
  const read = (storage: () => Storage, key: string): string | null => {
    try {
      return storage().getItem(key)
    } catch {
      // Forbidden storage holds nothing.
      return null
    }
  }
  const settingsIn = (text: string | null): Readonly<Record<string, unknown>> | undefined => {
    try {
      const given: unknown = JSON.parse(text ?? 'null')
      return typeof given === 'object' && given !== null ? Object.fromEntries(Object.entries(given)) : undefined
    } catch {
      // A broken text is no choice.
      return undefined
    }
  }
  const settings = settingsIn(read(() => localStorage, facts.settingsKey))
  const showTheme = (chosen: unknown): void => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    const isOwn = chosen === 'light' || chosen === 'dark' || chosen === 'projector'
    document.documentElement.dataset['theme'] = isOwn ? chosen : system
  }
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const isChinese = (): boolean =>
    settings ? settings['language'] !== 'en' : navigator.language.toLowerCase().startsWith('zh')
  const isItsRelease = (): boolean =>
    read(() => sessionStorage, facts.workspaceKey) !== 'sample' &&
    (read(() => localStorage, facts.storedKey) ?? facts.release) === facts.release
  const isItsDay = (): boolean => day >= facts.from && day <= facts.until
  const setRail = (): void => {
    const [first, last] = facts.elapsed
    const days = (to: string): number => Date.parse(to) - Date.parse(facts.from)
    const passed = facts.until === facts.from ? first : first + ((last - first) * days(day)) / days(facts.until)
    const share = `${String(passed * 100)}%`
    app.querySelector<HTMLElement>('[data-phase="active"] .passed')?.style.setProperty('inline-size', share)
    app.querySelector<HTMLElement>('[data-phase="active"] .now')?.style.setProperty('inset-inline-start', share)
    const written = `${String(now.getFullYear())}年${String(now.getMonth() + 1)}月${String(now.getDate())}日`
    for (const long of app.querySelectorAll('[data-phase="active"] .long'))
      long.textContent = long.textContent.replace(facts.written, written)
  }

  showTheme(settings?.['theme'])
  if (isChinese() && isItsDay() && isItsRelease() && /^(?:#\/?)?$/.test(location.hash)) {
    setRail()
    app.dataset['ahead'] = 'shown'
  } else app.replaceChildren()
}
