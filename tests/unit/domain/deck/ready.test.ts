import { describe, expect, it } from 'vitest'
import { matterOf } from '#domain/deck/matter.ts'
import { marksOf, isMarked } from '#domain/deck/marks.ts'
import { readyDeck } from '#domain/deck/ready.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { aCatalog, anIndicator, aTarget, day } from '../../../support/aCatalog.ts'
import { NOW, someIds } from './aDeck.ts'

const asOf = day('2026-03-02')
const target = (value: number) => [aTarget('2027', { aim: { kind: 'at-least', value } })]
const late = anIndicator('late', { figures: { 2023: 4, 2024: 3, 2025: 2 }, targets: target(10) })
const due = anIndicator('due', { figures: { 2023: 4, 2024: 6, 2025: 8 }, targets: target(10) })
const plain = anIndicator('plain', { figures: { 2025: 8 } })
const addresses = (...indicators: Parameters<typeof aCatalog>[0]) =>
  readyDeck(aCatalog(indicators), asOf, someIds(), NOW).slides.map(({ content }) =>
    content.kind === 'view' ? content.address : content.kind,
  )

describe('the ready deck', () => {
  it('goes from the cover over steps, actions, what is behind and what is next to the sources', () => {
    expect(addresses(late, due, plain)).toEqual([
      ...['cover', '/'],
      ...['section', '/question/standing'],
      ...['/question/behind?step=step-2024', '/question/behind?step=step-2027', '/question/behind?step=step-2030'],
      ...['section', '/action/first'],
      ...['section', '/question/why', '/indicator/late'],
      ...['section', '/indicator/due', '/question/owner', '/coverage'],
      ...['section', '/sources'],
    ])
  })

  it('shows the views that say so where nothing is published', () => {
    expect(addresses(plain)).not.toContain('/indicator/plain')
    expect(addresses(plain)).toContain('/question/why')
    expect(addresses()).toContain('/coverage')
  })

  it('consists of views that the data hold, each with an id of its own', () => {
    const catalog = aCatalog([late, due, plain])
    const { slides, release } = readyDeck(catalog, asOf, someIds(), NOW)
    const kinds = slides.flatMap(({ content }) =>
      content.kind === 'view' ? [matterOf(content.address, catalog).kind] : [],
    )
    expect(kinds).not.toContain('gone')
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
    expect(release).toBe(catalog.releaseId)
  })

  it('leaves out a section without slides', () => {
    const catalog = aCatalog([], { actions: [], projects: [] })
    const { slides } = readyDeck(catalog, asOf, someIds(), NOW)
    expect(slides.filter(({ content }) => content.kind === 'section')).toHaveLength(4)
  })
})

describe('marks', () => {
  const catalog = aCatalog([plain, anIndicator('draft', { targets: [aTarget('2027', { basis: 'draft' })] })])
  const [free, drafted] = catalog.indicators.map(({ id }) => id)

  it('come from the deck, the data and the indicators that are shown', () => {
    expect(isMarked(marksOf(catalog, undefined, free ? [free] : []))).toBe(false)
    expect(marksOf(catalog, undefined, drafted ? [drafted] : []).hasDraft).toBe(true)
    expect(marksOf({ ...catalog, nature: 'synthetic' }, undefined, []).isSample).toBe(true)
    const internal = free ? [free] : []
    expect(marksOf({ ...catalog, edits: { ...NO_EDITS, internal } }, undefined, internal).isInternal).toBe(true)
    expect(marksOf({ ...catalog, edits: { ...NO_EDITS, internal } }, undefined, []).isInternal).toBe(false)
    expect(marksOf(catalog, { marks: { watermark: '送审稿', isInternal: true } }, [])).toMatchObject({
      watermark: '送审稿',
      isInternal: true,
    })
  })
})
