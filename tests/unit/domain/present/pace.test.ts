import { describe, expect, it } from 'vitest'
import { newSlide } from '#domain/deck/change.ts'
import { emptyDeck } from '#domain/deck/ready.ts'
import { parseDeckId, parseSlideId } from '#domain/ids.ts'
import { clockOf, paceOf } from '#domain/present/pace.ts'
import { aCatalog, must } from '../../../support/aCatalog.ts'

const deck = {
  ...emptyDeck(aCatalog([]), must(parseDeckId('deckfortests')), { zh: '', en: '' }, '2026-11-24T08:00:00Z'),
  secondsEach: 60,
}
const slides = [undefined, 120, undefined].map((seconds, index) => ({
  ...newSlide(must(parseSlideId(`slide${String(index)}000`)), { kind: 'section' }),
  seconds,
}))

describe('time against the plan', () => {
  it('is on time from when a slide was to be reached until it was to be left', () => {
    expect(paceOf(deck, slides, 1, 60).state).toBe('on-time')
    expect(paceOf(deck, slides, 1, 180).state).toBe('on-time')
  })

  it('is behind once the slide was to be left, and ahead before it was to be reached', () => {
    expect(paceOf(deck, slides, 1, 240)).toMatchObject({ state: 'behind', by: 60 })
    expect(paceOf(deck, slides, 2, 100)).toMatchObject({ state: 'ahead', by: 80 })
  })

  it('says nothing of a few seconds', () => {
    expect(paceOf(deck, slides, 1, 55).state).toBe('on-time')
    expect(paceOf(deck, slides, 0, 69).state).toBe('on-time')
  })

  it("takes the deck's time for slides without their own", () => {
    expect(paceOf(deck, slides, 1, 0)).toMatchObject({ slide: 120, whole: 240 })
  })

  it('writes minutes and seconds, also of long talks', () => {
    expect([clockOf(0), clockOf(61.9), clockOf(6000), clockOf(-3)]).toEqual(['00:00', '01:01', '100:00', '00:00'])
  })
})
