import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipsFor, slipWord, standsWithSlips } from '#domain/search/typo.ts'

/** The distance with swaps of neighbours, worked out the plain way. */
function distance(one: string, two: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: two.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= two.length; column += 1) {
      const [a, b] = [one.charAt(row - 1), two.charAt(column - 1)]
      const swap = row > 1 && column > 1 && a === two.charAt(column - 2) && one.charAt(row - 2) === b
      const costs = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (a === b ? 0 : 1)]
      table[row]?.splice(column, 1, Math.min(...costs, swap ? at(row - 2, column - 2) + 1 : Infinity))
    }
  }
  return at(one.length, two.length)
}

const stretchesOf = (text: string): readonly string[] =>
  Array.from({ length: text.length + 1 }, (_, from) =>
    Array.from({ length: text.length - from + 1 }, (_, length) => text.slice(from, from + length)),
  ).flat()

const anywhere = (text: string) => ({ text, begins: new Uint8Array(text.length + 1).fill(1) })
const onlyAt = (text: string, place: number) => {
  const begins = new Uint8Array(text.length + 1)
  begins[place] = 1
  return { text, begins }
}

describe('a word with slips', () => {
  it('may hold none when short, one in the middle, two when long', () => {
    expect([3, 4, 7, 8, 20].map(slipsFor)).toEqual([0, 1, 1, 2, 2])
  })

  it('stands in a text exactly where some stretch of it is that close', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 9 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 })
    fc.assert(
      fc.property(word, text, (word, text) => {
        const isNear = stretchesOf(text).some(stretch => distance(word, stretch) <= slipsFor(word.length))
        expect(standsWithSlips(slipWord(word), anywhere(text))).toBe(isNear)
      }),
      { seed: 7, numRuns: 1500 },
    )
  })

  it('must begin about where a word begins', () => {
    const word = slipWord('shengtia')
    expect(standsWithSlips(word, onlyAt('xiangcunshengtaijianshe', 8))).toBe(true)
    expect(standsWithSlips(word, onlyAt('xiangcunshengtaijianshe', 0))).toBe(false)
  })

  it('of any length is told by its first thirty letters', () => {
    const long = 'abcdefghij'.repeat(4)
    expect(standsWithSlips(slipWord(long), anywhere(long))).toBe(true)
    expect(standsWithSlips(slipWord(`zzz${long}`), anywhere(long))).toBe(false)
  })
})
