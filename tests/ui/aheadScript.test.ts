import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showAhead, type AheadFacts } from '../../src/app/aheadScript.ts'

const FACTS: AheadFacts = {
  ...{
    from: '2026-11-24',
    until: '2026-12-31',
    written: '2026年11月24日',
    elapsed: [0.5, 0.6],
    release: 'a'.repeat(64),
  },
  ...{ settingsKey: 'settings', storedKey: 'stored', workspaceKey: 'workspace' },
}

const app = (): HTMLElement | null => document.querySelector('#app')
const passed = (): string => document.querySelector<HTMLElement>('.passed')?.style.getPropertyValue('inline-size') ?? ''

function openOn(day: string, language = 'zh-CN'): void {
  vi.setSystemTime(new Date(`${day}T09:00:00`))
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
  document.body.innerHTML = `<div id="app" data-ahead="asked"><ol><li data-phase="active">
    <span class="passed" style="inline-size: 50%"></span><span class="now"></span>
    <span class="long">今天，2026年11月24日</span></li></ol></div>`
  showAhead(FACTS)
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the overview that the build drew', () => {
  it('is shown on its days, with the rail set to the day', () => {
    openOn('2026-12-31')
    expect(app()?.dataset['ahead']).toBe('shown')
    expect(document.querySelector('.long')?.textContent).toBe('今天，2026年12月31日')
    expect(Number.parseFloat(passed())).toBeCloseTo(60, 6)
  })

  it('is taken away before and after them', () => {
    for (const day of ['2026-11-23', '2027-01-01']) {
      openOn(day)
      expect(app()?.childElementCount, day).toBe(0)
    }
  })

  it('is taken away where another release is stored, and kept where the same is', () => {
    localStorage.setItem('stored', 'b'.repeat(64))
    openOn('2026-12-01')
    expect(app()?.childElementCount).toBe(0)
    localStorage.setItem('stored', FACTS.release)
    openOn('2026-12-01')
    expect(app()?.dataset['ahead']).toBe('shown')
  })

  it('is for Chinese readers: by their choice, or by the browser where none was made', () => {
    openOn('2026-12-01', 'en-GB')
    expect(app()?.childElementCount).toBe(0)
    localStorage.setItem('settings', JSON.stringify({ language: 'zh-CN', theme: 'projector' }))
    openOn('2026-12-01', 'en-GB')
    expect(app()?.dataset['ahead']).toBe('shown')
    expect(document.documentElement.dataset['theme']).toBe('projector')
    localStorage.setItem('settings', JSON.stringify({ language: 'en' }))
    openOn('2026-12-01')
    expect(app()?.childElementCount).toBe(0)
  })

  it('is taken away in the sample workspace', () => {
    sessionStorage.setItem('workspace', 'sample')
    openOn('2026-12-01')
    expect(app()?.childElementCount).toBe(0)
  })

  it('takes settings that cannot be read for none', () => {
    localStorage.setItem('settings', '{broken')
    openOn('2026-12-01')
    expect(app()?.dataset['ahead']).toBe('shown')
  })
})
