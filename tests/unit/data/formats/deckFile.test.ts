import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckReaderOf, MOST_BYTES, readDeckFile, writeDeckFile } from '#data/formats/deckFile.ts'
import { addSlide, editSlide, newSlide } from '#domain/deck/change.ts'
import type { Deck, SlideContent } from '#domain/deck/deck.ts'
import { readyDeck } from '#domain/deck/ready.ts'
import { rehearse, keepVersion } from '#domain/deck/version.ts'
import type { Problem } from '#domain/problem.ts'
import { aCatalog, anIndicator, areaId, aTarget, day, must, period } from '../../../support/aCatalog.ts'
import { deckId, NOW, slideId, someIds } from '../../domain/deck/aDeck.ts'

const catalog = aCatalog([anIndicator('grain', { figures: { 2023: 4, 2024: 3 }, targets: [aTarget('2027')] })])
const reader = deckReaderOf(catalog)
const asOf = day('2026-03-02')
const ready = readyDeck(catalog, asOf, { ...someIds(), deck: deckId('deck') }, NOW)
const series = { indicator: must(catalog.indicators[0]).id, area: areaId('zone') }
const contents: readonly SlideContent[] = [
  { kind: 'cover', subtitle: undefined },
  { kind: 'text', body: { zh: '第一\n第二', en: 'First\nSecond' } },
  {
    kind: 'table',
    rows: [
      ['a', ''],
      ['<b>', '=1+1'],
    ],
  },
  {
    kind: 'view',
    address: '/indicator/grain?with=all',
    emphasis: { marked: [{ ...series, period: period('2024') }], faded: [series] },
  },
]
const full = contents.reduce<Deck>((deck, content, at) => addSlide(deck, newSlide(slideId(`full${at}x`), content)), {
  ...ready,
  marks: { watermark: '送审稿', isInternal: true },
})
const kept = keepVersion(
  rehearse(full, { active: catalog, kept: new Map() }, asOf),
  new Set([slideId('slide001'), slideId('full3x')]),
)
const text = (deck: Deck): string => String(writeDeckFile(deck, catalog).content)
const read = (given: string | Uint8Array) => readDeckFile('talk.zzdeck.json', given, reader)
const problemsOf = (given: string | Uint8Array): readonly Problem[] => {
  const result = read(given)
  return result.ok ? [] : result.failure
}
/** The file with some of its fields changed. */
const altered = (change: Record<string, unknown>): string => {
  const file: unknown = JSON.parse(text(ready))
  return JSON.stringify({ ...Object(file), ...change })
}

describe("a deck's file", () => {
  it('gives back the deck that was written, whatever it holds', () => {
    expect(read(text(kept))).toEqual({ ok: true, value: kept })
    const noted = editSlide(kept, slideId('slide001'), { seconds: 90, note: { zh: '讲', en: 'say' }, hidden: true })
    expect(read(text(noted))).toEqual({ ok: true, value: noted })
  })

  it('is named after the zone, and marked where the data are made up', () => {
    expect(writeDeckFile(ready, catalog).name).toMatch(/^zone_deck_.*\.zzdeck\.json$/)
    expect(writeDeckFile(ready, { ...catalog, nature: 'synthetic' }).name).toMatch(/^SYNTHETIC/)
  })

  it('of the first format still opens', () => {
    const file = readFileSync('tests/fixtures/decks/v1.json', 'utf8')
    const result = readDeckFile('v1.json', file, reader)
    expect(result).toMatchObject({ ok: true, value: { format: 1, title: { zh: '枣庄' } } })
    expect(result.ok && text(result.value)).toBe(file)
  })

  it('of a newer format is refused kindly', () => {
    expect(problemsOf(altered({ format: 7, anything: [] }))).toEqual([
      { code: 'newer-format', at: { file: 'talk.zzdeck.json', field: 'format' }, expected: '1', got: '7' },
    ])
  })

  it('for another zone or of made-up data is not mixed in', () => {
    expect(problemsOf(altered({ zone: 'lincang', workspace: 'sample' }))).toMatchObject([
      { code: 'contradiction', at: { field: 'zone' }, expected: 'zone', got: 'lincang' },
      { code: 'contradiction', at: { field: 'workspace' }, expected: 'curated', got: 'sample' },
    ])
  })

  it('says everything that is wrong with it, each with its place', () => {
    const [slide] = ready.slides
    const broken = [
      { ...slide, seconds: -5 },
      {
        ...slide,
        id: 'UPPER',
        content: { kind: 'view', address: 'https://example.com', emphasis: { marked: [], faded: [] } },
      },
      { ...slide, more: 1 },
    ]
    expect(problemsOf(altered({ slides: broken })).map(({ at }) => at.field)).toEqual([
      ...['slides.0.seconds', 'slides.1.id', 'slides.1.content.address', 'slides.2.more'],
    ])
    expect(problemsOf(altered({ slides: [slide, slide] }))).toMatchObject([{ at: { field: 'slides' } }])
  })

  it('that is none is refused, whatever it is', () => {
    const foreign = ['', '[]', 'null', '{"format":1}', '<svg onload=alert(1)>', '{"kind":"zaozhuang-deck"', '\u0000']
    for (const given of foreign) expect(problemsOf(given)).toHaveLength(1)
    expect(problemsOf(Uint8Array.of(0xff, 0xfe, 0x00))).toMatchObject([{ code: 'not-utf8' }])
    expect(problemsOf(new Uint8Array(MOST_BYTES + 1))).toMatchObject([{ code: 'bad-field' }])
  })

  it('changes nothing of the page it is read in', () => {
    problemsOf(altered({}).replace('"kind"', '"__proto__":{"polluted":true},"kind"'))
    expect('polluted' in {}).toBe(false)
  })

  it('that is damaged is refused, or read as a deck that can be written and read again', () => {
    const whole = text(ready)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), (at, noise) => {
        const result = read(whole.slice(0, at) + noise + whole.slice(at + 1))
        if (result.ok) expect(read(text(result.value))).toEqual(result)
      }),
      { seed: 6, numRuns: 300 },
    )
  })
})
