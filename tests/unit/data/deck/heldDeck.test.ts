import { describe, expect, it } from 'vitest'
import { changeHeld, readingOf, redoHeld, stampAfter, undoHeld, type HeldDeck } from '#data/deck/heldDeck.ts'
import { addSlide, editSlide, removeSlides } from '#domain/deck/change.ts'
import type { Deck } from '#domain/deck/deck.ts'
import { aCatalog } from '../../../support/aCatalog.ts'
import { aDeck, aView, NOW, order, slideId } from '../../domain/deck/aDeck.ts'

const first: HeldDeck = { deck: aDeck(aCatalog([]), [aView('a', '/')]), steps: undefined }
const at = (second: number): string => new Date(Date.parse(NOW) + second * 1000).toISOString()
const add = (held: HeldDeck, name: string, second: number): HeldDeck =>
  changeHeld(held, deck => addSlide(deck, aView(name, '/')), at(second))
const written = add(add(first, 'b', 1), 'c', 2)

describe('a deck with what can be taken back of it', () => {
  it('goes back and forward step by step', () => {
    const back = undoHeld(written, at(3))
    expect(order(back.deck)).toBe('a b')
    expect(readingOf(back)).toMatchObject({ canUndo: true, canRedo: true })
    expect(order(undoHeld(back, at(4)).deck)).toBe('a')
    expect(order(redoHeld(back, at(4)).deck)).toBe('a b c')
    expect(redoHeld(written, at(3))).toBe(written)
  })

  it('brings back what was removed, word for word', () => {
    const titled = changeHeld(
      written,
      deck => editSlide(deck, slideId('b'), { title: { zh: '粮', en: 'Grain' } }),
      at(3),
    )
    const gone = changeHeld(titled, deck => removeSlides(deck, new Set([slideId('b')])), at(4))
    expect(undoHeld(gone, at(5)).deck.slides).toEqual(titled.deck.slides)
  })

  it('takes typing in one field for one step until it rests', () => {
    const type = (held: HeldDeck, words: string, second: number): HeldDeck =>
      changeHeld(held, deck => ({ ...deck, title: { zh: words, en: words } }), at(second), 'title')
    const typed = type(type(type(written, 'x', 10), 'xy', 11), 'xyz', 12)
    expect(undoHeld(typed, at(13)).deck.title).toEqual(first.deck.title)
    const rested = type(typed, 'xyz later', 60)
    expect(undoHeld(rested, at(61)).deck.title.zh).toBe('xyz')
  })

  it('writes nothing where nothing changed', () => {
    expect(changeHeld(written, deck => deck, at(3))).toBe(written)
  })

  it('forgets the steps that lead to another deck', () => {
    const replaced = { ...written, deck: { ...written.deck, changed: at(99) } }
    expect(readingOf(replaced)).toMatchObject({ canUndo: false, canRedo: false })
    expect(undoHeld(replaced, at(100))).toBe(replaced)
  })

  it('remembers each slide once, and only those that some step still has', () => {
    let held = first
    for (let step = 0; step < 120; step += 1) held = add(held, `s${step}x`, step)
    expect(held.steps?.past).toHaveLength(50)
    expect(held.steps?.pool).toHaveLength(120)
    const emptied = changeHeld(held, (deck: Deck) => ({ ...deck, slides: [] }), at(200))
    let later = emptied
    for (let step = 0; step < 60; step += 1) later = add(later, `t${step}x`, 300 + step)
    expect(later.steps?.pool).toHaveLength(59)
  })

  it('stamps later than before, also where the clock was put back', () => {
    expect(stampAfter(at(5), at(6))).toBe(at(6))
    expect(stampAfter(at(5), at(1)) > at(5)).toBe(true)
    expect(stampAfter(at(5), at(5)) > at(5)).toBe(true)
  })
})
