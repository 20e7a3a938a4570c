import { describe, expect, it } from 'vitest'
import type { Catalog } from '#domain/catalog.ts'
import type { Deck } from '#domain/deck/deck.ts'
import { changesSince, digestOf, NO_CHANGES } from '#domain/deck/digest.ts'
import {
  catalogForSlide,
  dayForSlide,
  keepVersion,
  rehearse,
  releasesOf,
  standOf,
  takeVersion,
  takeVersionForAll,
  type DeckCatalogs,
} from '#domain/deck/version.ts'
import { parseReleaseId } from '#domain/ids.ts'
import { aCatalog, anIndicator, aTarget, day, must } from '../../../support/aCatalog.ts'
import { aDeck, aSection, aView, slideId } from './aDeck.ts'

const today = day('2026-03-02')
const REHEARSED = day('2026-02-20')
const target = (value: number) => [aTarget('2027', { aim: { kind: 'at-least', value } })]
const catalogOf = (digit: string, figures: Readonly<Record<string, number>>, aim = 10): Catalog => ({
  ...aCatalog([
    anIndicator('grain', { figures, targets: target(aim) }),
    anIndicator('water', { figures: { 2024: 5, 2025: 6 } }),
  ]),
  releaseId: must(parseReleaseId(digit.repeat(64))),
})
const old = catalogOf('a', { 2023: 4, 2024: 6, 2025: 8 })
const revised = catalogOf('b', { 2023: 4, 2024: 6, 2025: 5, 2026: 5 }, 12)

const grain = aView('grain', '/indicator/grain')
const water = aView('water', '/indicator/water')
const all = (deck: Deck): ReadonlySet<Deck['slides'][number]['id']> => new Set(deck.slides.map(({ id }) => id))
const before: DeckCatalogs = { active: old, kept: new Map() }
const after: DeckCatalogs = { active: revised, kept: new Map([[old.releaseId, old]]) }
const rehearsed = rehearse(aDeck(old, [grain, water, aSection('s')]), before, REHEARSED)
const codes = (deck: Deck, catalogs: DeckCatalogs) =>
  deck.slides.map(slide => standOf(deck, slide, catalogs, today).code)

describe('what a slide showed', () => {
  it('remembers figures, numbers aimed at and verdicts', () => {
    expect(digestOf(old, grain, REHEARSED)).toEqual({
      release: old.releaseId,
      asOf: REHEARSED,
      figures: { 'grain|zone|2023': '4', 'grain|zone|2024': '6', 'grain|zone|2025': '8' },
      targets: { 'grain|zone|2027': '10' },
      verdicts: { 'grain|zone': 'on-track' },
    })
  })

  it('holds nothing of what is not published', () => {
    const gap = aCatalog([anIndicator('grain', { series: {} })])
    expect(digestOf(gap, grain, today).figures).toEqual({})
  })

  it('finds nothing changed in the same data', () => {
    expect(changesSince(digestOf(old, grain, today), old, grain, today)).toEqual(NO_CHANGES)
  })

  it('tells each figure, target and verdict from what to what', () => {
    const changes = changesSince(digestOf(old, grain, today), revised, grain, today)
    const place = { indicator: 'grain', area: 'zone' }
    expect(changes.figures).toEqual([
      { ...place, what: 'figure', period: '2025', from: [8], to: [5] },
      { ...place, what: 'figure', period: '2026', from: undefined, to: [5] },
      { ...place, what: 'target', period: '2027', from: [10], to: [12] },
    ])
    expect(changes.verdicts).toEqual([{ ...place, from: 'on-track', to: 'behind' }])
  })

  it('does not take a figure for withdrawn because a later one is the latest now', () => {
    const list = aView('list', '/action/first')
    const later = catalogOf('c', { 2023: 4, 2024: 6, 2025: 8, 2026: 9 })
    expect(changesSince(digestOf(old, list, today), later, list, today).figures).toEqual([
      { indicator: 'grain', area: 'zone', what: 'figure', period: '2026', from: undefined, to: [9] },
    ])
  })

  it('says that the view is gone, with what was lost', () => {
    const without = { ...aCatalog([]), releaseId: revised.releaseId }
    const changes = changesSince(digestOf(old, grain, today), without, grain, today)
    expect(changes.isGone).toBe(true)
    expect(changes.figures.map(({ to }) => to)).toEqual([undefined, undefined, undefined, undefined])
    expect(changes.verdicts).toMatchObject([{ from: 'on-track', to: undefined }])
  })

  it('reads no key of a digest that was never ours', () => {
    const digest = { ...digestOf(old, grain, today), figures: { '__proto__|x': '1', 'a|b|never': '2' } }
    expect(changesSince(digest, old, grain, today).figures.map(({ from }) => from)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a deck that is frozen for the meeting', () => {
  it('marks the slides that the new data change, and no others', () => {
    expect(codes(rehearsed, before)).toEqual(['same', 'same', 'same'])
    expect(codes(rehearsed, after)).toEqual(['changed', 'same', 'same'])
  })

  it('compares with the release it is bound to where it was never rehearsed', () => {
    expect(codes(aDeck(old, [grain, water]), after)).toEqual(['changed', 'same'])
  })

  it('shows the release that it is bound to until somebody decides', () => {
    expect(catalogForSlide(rehearsed, grain, after)).toBe(old)
    expect(releasesOf(rehearsed, revised.releaseId)).toEqual([old.releaseId])
    expect(releasesOf(rehearsed, old.releaseId)).toEqual([])
  })

  it('keeps the old version of a slide with the day of its verdicts', () => {
    const kept = keepVersion(rehearsed, new Set([slideId('grain')]))
    const [slide] = kept.slides
    expect(codes(kept, after)).toEqual(['kept', 'same', 'same'])
    expect(catalogForSlide(kept, must(slide), after)).toBe(old)
    expect(dayForSlide(must(slide), today)).toBe(REHEARSED)
  })

  it('says where a kept slide differs all the same, since own edits hold for every release', () => {
    const kept = keepVersion(rehearsed, new Set([slideId('grain')]))
    const slide = must(kept.slides[0])
    expect(standOf(kept, slide, after, today).isEdited).toBe(false)
    const edited = catalogOf('a', { 2023: 4, 2024: 6, 2025: 9 })
    const laidOver = { active: revised, kept: new Map([[edited.releaseId, edited]]) }
    expect(standOf(kept, slide, laidOver, today)).toMatchObject({ code: 'kept', isEdited: true })
  })

  it('takes the new version of one slide, and asks again when newer data come', () => {
    const taken = takeVersion(rehearsed, new Set([slideId('grain')]), revised, today)
    expect(codes(taken, after)).toEqual(['same', 'same', 'same'])
    expect(catalogForSlide(taken, must(taken.slides[0]), after)).toBe(revised)
    expect(catalogForSlide(taken, must(taken.slides[1]), after)).toBe(old)
    const newest = catalogOf('c', { 2023: 4, 2024: 6, 2025: 7 })
    const later = { active: newest, kept: new Map([...after.kept, [revised.releaseId, revised]]) }
    expect(codes(taken, later)).toEqual(['changed', 'same', 'same'])
    expect(releasesOf(taken, newest.releaseId)).toEqual([old.releaseId, revised.releaseId])
  })

  it('takes the new data for all', () => {
    const taken = takeVersionForAll(keepVersion(rehearsed, all(rehearsed)), revised, today)
    expect(taken.release).toBe(revised.releaseId)
    expect(taken.slides.map(({ version }) => version)).toEqual([undefined, undefined, undefined])
    expect(codes(taken, after)).toEqual(['same', 'same', 'same'])
  })

  it('says where the release it is bound to is not on this device, and shows what there is', () => {
    const lost = { active: revised, kept: new Map() }
    expect(catalogForSlide(rehearsed, grain, lost)).toBe(revised)
    expect(standOf(rehearsed, must(rehearsed.slides[0]), lost, today)).toMatchObject({ code: 'changed', isLost: true })
  })
})
