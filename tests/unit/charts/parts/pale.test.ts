import { describe, expect, it } from 'vitest'
import { contrastOf, paleOf } from '#charts/parts/pale.ts'

const channels = (colour: string): [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
  return [red, green, blue]
}
const contrast = (one: string, two: string): number => contrastOf(channels(one), channels(two))

describe('a colour that recedes', () => {
  it.each([
    ['#9a1b30', '#fdfdfb'],
    ['#41607c', '#fdfdfb'],
    ['#f2909b', '#15181c'],
    ['#7d0c20', '#ffffff'],
  ])('%s on %s stays seen, and much less than before', (colour, paper) => {
    const pale = paleOf(colour, paper)
    expect(contrast(pale, paper)).toBeGreaterThanOrEqual(2.9)
    expect(contrast(pale, paper)).toBeLessThan(contrast(colour, paper))
  })

  it('leaves a colour alone that is faint already, or that it cannot read', () => {
    expect(paleOf('#eeeeee', '#ffffff')).toBe('#eeeeee')
    expect(paleOf('currentColor', '#ffffff')).toBe('currentColor')
  })

  it('knows black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
