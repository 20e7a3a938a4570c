import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSlide,
  copySlides,
  editSlide,
  groupsOf,
  hideSlides,
  insertSlides,
  moveSlides,
  plannedSeconds,
  removeSlides,
  shiftSlides,
  sortSlides,
} from '#domain/deck/change.ts'
import { digestOf } from '#domain/deck/digest.ts'
import { aCatalog, anIndicator, day } from '../../../support/aCatalog.ts'
import { aDeck, aSection, aView, order, slideId, someIds } from './aDeck.ts'

const catalog = aCatalog([anIndicator('grain', { figures: { 2023: 1, 2024: 2 } })])
const views = (...names: readonly string[]) => names.map(name => aView(name, '/indicator/grain'))
const deck = aDeck(catalog, views('a', 'b', 'c', 'd'))
const chosen = (...names: readonly string[]) => new Set(names.map(slideId))

describe('the order of slides', () => {
  it('adds at the end and inserts before a place', () => {
    expect(order(addSlide(deck, aView('e', '/')))).toBe('a b c d e')
    expect(order(insertSlides(deck, 1, views('x', 'y')))).toBe('a x y b c d')
    expect(order(insertSlides(deck, 99, views('x')))).toBe('a b c d x')
  })

  it('moves several together, in their own order, to before a place', () => {
    expect(order(moveSlides(deck, chosen('d', 'a'), 2))).toBe('b a d c')
    expect(order(moveSlides(deck, chosen('a'), 4))).toBe('b c d a')
    expect(order(moveSlides(deck, chosen('c'), 0))).toBe('c a b d')
  })

  it('shifts by one place and stays at the ends', () => {
    expect(order(shiftSlides(deck, chosen('b'), 1))).toBe('a c b d')
    expect(order(shiftSlides(deck, chosen('b', 'c'), -1))).toBe('b c a d')
    expect(order(shiftSlides(deck, chosen('a'), -1))).toBe('a b c d')
    expect(order(shiftSlides(deck, chosen('d'), 1))).toBe('a b c d')
    expect(shiftSlides(deck, chosen(), 1)).toBe(deck)
  })

  it('sorts within each section and leaves the sections where they are', () => {
    const sectioned = aDeck(catalog, [...views('b', 'a'), aSection('s'), ...views('d', 'c')])
    const byId = sortSlides(sectioned, (one, two) => (one.id < two.id ? -1 : 1))
    expect(order(byId)).toBe('a b s c d')
    expect(groupsOf(byId).map(({ slides }) => slides.length)).toEqual([2, 2])
  })

  it('loses and doubles no slide by moving', () => {
    const names = fc.subarray(['a', 'b', 'c', 'd'])
    fc.assert(
      fc.property(names, fc.integer({ min: -2, max: 6 }), (some, to) => {
        const { slides } = moveSlides(deck, chosen(...some), to)
        expect([...slides].sort((one, two) => (one.id < two.id ? -1 : 1))).toEqual(deck.slides)
      }),
    )
  })
})

describe('what becomes of slides', () => {
  it('puts copies with ids of their own after the last one copied', () => {
    const copied = copySlides(deck, chosen('a', 'c'), someIds().slide)
    expect(copied.slides.map(({ id }) => id)).toEqual([
      ...['a', 'b', 'c'].map(slideId),
      ...['slide001', 'slide002'],
      slideId('d'),
    ])
    expect(copySlides(deck, chosen(), someIds().slide)).toBe(deck)
  })

  it('plans no time for hidden slides', () => {
    const timed = editSlide(deck, slideId('a'), { seconds: 90 })
    expect(plannedSeconds(timed)).toBe(90 + 3 * 60)
    expect(plannedSeconds(hideSlides(timed, chosen('a', 'b'), true))).toBe(120)
  })

  it('takes slides out', () => {
    expect(order(removeSlides(deck, chosen('b', 'd')))).toBe('a c')
  })

  it('forgets what was rehearsed when the slide becomes another view, and only then', () => {
    const slide = aView('a', '/indicator/grain')
    const rehearsed = { ...slide, rehearsed: digestOf(catalog, slide, day('2026-03-01')) }
    const talk = aDeck(catalog, [rehearsed])
    const faded = { kind: 'view', address: '/indicator/grain', emphasis: { marked: [], faded: [] } } as const
    expect(editSlide(talk, slide.id, { content: faded }).slides[0]?.rehearsed).toBeDefined()
    expect(editSlide(talk, slide.id, { content: { ...faded, address: '/' } }).slides[0]?.rehearsed).toBeUndefined()
  })
})
