import { describe, expect, it } from 'vitest'
import { openApp } from '../support/openApp.ts'

const press = (key: string): void => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
const title = (): string => document.querySelector('.layer[data-now] h1')?.textContent.trim() ?? ''

describe('a talk', () => {
  it('goes through the ready deck by keys, and says aloud where it is', async () => {
    const app = await openApp('/present/ready')
    expect(title()).toBe('枣庄国家可持续发展议程创新示范区')
    press('PageDown')
    await app.settle()
    expect(title()).toBe('总体进展')
    expect(document.body.textContent).toContain('第2页')
    press('1')
    press('Enter')
    await app.settle()
    expect(title()).toBe('枣庄国家可持续发展议程创新示范区')
  })

  it('keeps everything else of the application out of reach, and gives it back afterwards', async () => {
    const app = await openApp('/present/ready')
    expect(document.querySelector<HTMLElement>('.header')?.inert).toBe(true)
    await app.goTo('/check')
    expect(document.querySelector<HTMLElement>('.header')?.inert).toBe(false)
  })

  it('says what to do where the deck is not on this device', async () => {
    await openApp('/present/unknowndeck', 'en')
    expect(document.body.textContent).toContain('This deck is not on this device')
  })
})

describe('the check before a meeting', () => {
  it('looks at everything, and is not green before the rehearsal', async () => {
    const app = await openApp('/check')
    await app.settle()
    expect(document.querySelectorAll('[data-check]')).toHaveLength(11)
    expect(document.querySelector('h1')?.getAttribute('data-state')).not.toBe('good')
  })
})
