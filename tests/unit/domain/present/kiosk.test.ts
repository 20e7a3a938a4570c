import { describe, expect, it } from 'vitest'
import { delayAfter, isStuck, KIOSK_START, nextInLoop, parseKioskPlace, previousInLoop } from '#domain/present/kiosk.ts'

describe('an automatic show', () => {
  it('goes round and round, both ways', () => {
    expect([nextInLoop(0, 3), nextInLoop(2, 3), previousInLoop(0, 3), nextInLoop(0, 0)]).toEqual([1, 0, 2, 0])
  })

  it('goes on where it stood, and from the start where what was kept is no place', () => {
    expect(parseKioskPlace('{"at":4,"failures":1}')).toEqual({ at: 4, failures: 1 })
    for (const text of [null, '', '{', '[]', '{"at":-1,"failures":0}', '{"at":"4","failures":0}'])
      expect(parseKioskPlace(text)).toEqual(KIOSK_START)
  })

  it('waits longer after each fault in a row, ten minutes at most', () => {
    expect([1, 2, 3, 20].map(delayAfter)).toEqual([5, 10, 20, 600])
  })

  it('has stuck when a slide stands far longer than planned', () => {
    expect(isStuck(60, 60)).toBe(false)
    expect(isStuck(190, 60)).toBe(true)
    expect(isStuck(50, 5)).toBe(false)
    expect(isStuck(70, 5)).toBe(true)
  })
})
