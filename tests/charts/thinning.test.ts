import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extremesOf, MOST_ON_A_LINE, thinned } from '#charts/parts/thinning.ts'

interface Spot {
  readonly at: number
  readonly shown: number
}

const ALL = { from: -Infinity, to: Infinity }
/** Figures in order of time, one a day, of any height. */
const runs = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 3000 })
  .map(values => values.map((shown, day): Spot => ({ at: 2000 + day / 365, shown })))

describe('a thinned line', () => {
  it('that can be drawn whole stays as it is', () => {
    const run = Array.from({ length: MOST_ON_A_LINE }, (_, at): Spot => ({ at, shown: at % 7 }))
    expect(thinned(run, ALL)).toBe(run)
  })

  it('keeps its highest, its lowest, its first and its last figure', () => {
    fc.assert(
      fc.property(runs, run => {
        const kept = thinned(run, ALL, 100)
        expect(extremesOf([kept], ALL)).toEqual(extremesOf([run], ALL))
        expect([kept[0], kept.at(-1)]).toEqual([run[0], run.at(-1)])
      }),
    )
  })

  it('has only figures of the line, each once and in order of time', () => {
    fc.assert(
      fc.property(runs, run => {
        const kept = thinned(run, ALL, 100)
        const places = kept.map(spot => run.indexOf(spot))
        expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))).toBe(true)
      }),
    )
  })

  it('has no more figures than a drawing needs, however many there are', () => {
    const run = Array.from({ length: 100_000 }, (_, day): Spot => ({ at: day / 365, shown: Math.sin(day) }))
    expect(thinned(run, ALL).length).toBeLessThanOrEqual(MOST_ON_A_LINE + 4)
  })

  it('shows every figure of a stretch that is short enough, and one beyond each edge', () => {
    const run = Array.from({ length: 5000 }, (_, at): Spot => ({ at, shown: at % 11 }))
    const kept = thinned(run, { from: 999.5, to: 1100.5 })
    expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: 103 }, (_, index) => 999 + index))
  })
})

it('a stretch without figures has no extremes', () => {
  expect(extremesOf([[{ at: 1, shown: 5 }]], { from: 2, to: 3 })).toEqual([])
})
