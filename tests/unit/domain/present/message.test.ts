import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginStroke, extendStroke, NO_INK, pathOf } from '#domain/present/ink.ts'
import { parseMessage } from '#domain/present/message.ts'
import { OPENING } from '#domain/present/show.ts'

describe('what windows of a talk tell each other', () => {
  it('is understood as it was said', () => {
    const messages = [
      { kind: 'hello', shape: 16 / 9 },
      { kind: 'show', show: { ...OPENING, at: 3, live: '/indicator/gdp' } },
      { kind: 'ink', ink: { pointer: { x: 0.5, y: 1 }, strokes: [[{ x: 0, y: 0 }]] } },
      { kind: 'bye' },
    ]
    expect(messages.map(parseMessage)).toEqual(messages)
  })

  it('is nothing where it is not ours: an address outside the dashboard, a place before the first slide', () => {
    expect(parseMessage({ kind: 'show', show: { ...OPENING, live: 'https://example.org' } })).toBeUndefined()
    expect(parseMessage({ kind: 'show', show: { ...OPENING, at: -1 } })).toBeUndefined()
    expect(parseMessage({ kind: 'ink', ink: { pointer: { x: 5, y: 0 }, strokes: [] } })).toBeUndefined()
    expect(parseMessage({ kind: 'hello', shape: 0 })).toBeUndefined()
  })

  it('survives whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), sent => {
        const read = parseMessage(sent)
        expect(read === undefined || ['hello', 'show', 'ink', 'bye'].includes(read.kind)).toBe(true)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('the pen', () => {
  it('draws a stroke on, and does not count a hand that rests', () => {
    const begun = beginStroke(NO_INK.strokes, { x: 0.1, y: 0.1 })
    const drawn = extendStroke(begun, { x: 0.2, y: 0.1 })
    expect(drawn).toEqual([
      [
        { x: 0.1, y: 0.1 },
        { x: 0.2, y: 0.1 },
      ],
    ])
    expect(extendStroke(drawn, { x: 0.2005, y: 0.1 })).toBe(drawn)
  })

  it('adds nothing where no stroke was begun', () => {
    expect(extendStroke([], { x: 0.5, y: 0.5 })).toEqual([])
  })

  it('writes a path, and a dot where the pen only touched', () => {
    expect(
      pathOf([
        { x: 0.1, y: 0.25 },
        { x: 0.5, y: 1 },
      ]),
    ).toBe('M100 250L500 1000')
    expect(pathOf([{ x: 0.1, y: 0.25 }])).toBe('M100 250L100 250')
    expect(pathOf([])).toBe('')
  })
})
