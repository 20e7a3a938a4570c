import { describe, expect, it } from 'vitest'
import { actionOf, digitOf, typed, type KeyPress } from '#domain/present/keys.ts'

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
  ...rest,
})

describe('keys of a talk', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'next'],
    ['Backspace', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['F5', 'from-start'],
    ['Escape', 'end'],
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    [',', 'white'],
    ['/', 'search'],
    ['g', 'grid'],
    ['?', 'help'],
  ])('knows what every clicker sends: %s', (key, action) => {
    expect(actionOf(press(key))).toBe(action)
  })

  it('starts from the present slide with Shift and F5, and goes back with Shift and the space bar', () => {
    expect(actionOf(press('F5', { shiftKey: true }))).toBe('from-here')
    expect(actionOf(press(' ', { shiftKey: true }))).toBe('previous')
  })

  it('hears capitals, and the marks of a Chinese keyboard', () => {
    expect(actionOf(press('B', { shiftKey: true }))).toBe('black')
    expect(actionOf(press('。'))).toBe('black')
    expect(actionOf(press('，'))).toBe('white')
    expect(actionOf(press('？', { shiftKey: true }))).toBe('help')
  })

  it('knows keys by their place where an input method hides them', () => {
    expect(actionOf(press('Process', { code: 'KeyB' }))).toBe('black')
    expect(actionOf(press('Process', { code: 'Period' }))).toBe('black')
    expect(actionOf(press('Process', { code: 'Slash', shiftKey: true }))).toBe('help')
    expect(digitOf(press('Process', { code: 'Numpad7' }))).toBe('7')
  })

  it("leaves the browser's own keys to it", () => {
    expect(actionOf(press('b', { ctrlKey: true }))).toBeUndefined()
    expect(actionOf(press('ArrowLeft', { altKey: true }))).toBeUndefined()
    expect(actionOf(press('F11'))).toBeUndefined()
    expect(digitOf(press('1', { ctrlKey: true }))).toBeUndefined()
  })

  it('gathers digits to the number of a slide', () => {
    expect(['1', '2'].reduce(typed, '')).toBe('12')
    expect(typed('', '0')).toBe('')
    expect(['1', '2', '3', '4', '5'].reduce(typed, '')).toBe('2345')
  })
})
