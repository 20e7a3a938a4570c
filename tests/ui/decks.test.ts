import { describe, expect, it, vi } from 'vitest'
import { useDecksStore } from '#stores/decks.ts'
import { must } from '../support/aCatalog.ts'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

const click = (selector: string, words: string): void => seen(selector, words).click()
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')]
const names = (): string[] => options().map(option => must(option.querySelector('.name') ?? undefined).textContent)
const waitFor = (check: () => void): Promise<void> => vi.waitFor(check, 8000)

function type(field: Element | null, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('No field')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('blur'))
}

async function aReadyDeck() {
  const app = await openApp('/decks')
  await waitFor(() => expect(isSeen('h1', '还没有演示')).toBe(true))
  click('button', '一键生成汇报')
  await waitFor(() => expect(options().length).toBeGreaterThan(15))
  return app
}
const saved = () => must(useDecksStore().list[0])

describe('the list of decks', () => {
  it('makes the ready deck by one click, and brings back what was deleted', async () => {
    const { goTo } = await aReadyDeck()
    await goTo('/decks')
    await waitFor(() => expect(isSeen('h1', '共 1 份演示')).toBe(true))
    click('td button', '删除')
    await waitFor(() => expect(isSeen('[role="status"]', '已删除')).toBe(true))
    await waitFor(() => expect(useDecksStore().list).toHaveLength(0))
    click('button', '撤销')
    await waitFor(() => expect(useDecksStore().list).toHaveLength(1))
  })

  it('says everything that is wrong with a file, and keeps nothing of it', async () => {
    await openApp('/decks')
    const input = document.querySelector('input[type="file"]')
    if (!(input instanceof HTMLInputElement)) throw new Error('No field for a file')
    const broken = JSON.stringify({ kind: 'zaozhuang-deck', format: 1, slides: [{}] })
    Object.defineProperty(input, 'files', { value: [new File([broken], 'broken.zzdeck.json')] })
    input.dispatchEvent(new Event('change'))
    await waitFor(() => expect(isSeen('[role="alert"]', '什么都没有改动')).toBe(true))
    expect(document.querySelectorAll('[role="alert"] li').length).toBeGreaterThan(5)
    expect(useDecksStore().list).toEqual([])
  })
})

describe('the editor', () => {
  it('moves slides with Alt and arrows, and takes it back with Ctrl Z', async () => {
    await aReadyDeck()
    const before = names()
    options()[1]?.click()
    await waitFor(() => expect(options()[1]?.getAttribute('aria-selected')).toBe('true'))
    press(must(options()[1]), 'ArrowDown', { altKey: true })
    await waitFor(() => expect(names()[2]).toBe(before[1]))
    expect(seen('.strip [role="status"]', '移到第 3 张')).toBeDefined()
    await waitFor(() => expect(saved().slides).toHaveLength(before.length))
    press(document, 'z', { ctrlKey: true })
    await waitFor(() => expect(names()).toEqual(before))
    press(document, 'z', { ctrlKey: true, shiftKey: true })
    await waitFor(() => expect(names()[2]).toBe(before[1]))
  })

  it('chooses several, hides them and plans no time for them', async () => {
    await aReadyDeck()
    const { length } = options()
    options()[1]?.click()
    press(must(options()[1]), 'ArrowDown', { shiftKey: true })
    await waitFor(() => expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(2))
    click('.tools button', '隐藏')
    await waitFor(() =>
      expect(isSeen('.answer', `${length - 2} 张，另有 2 张隐藏，计划用时 ${length - 2} 分钟`)).toBe(true),
    )
  })

  it('keeps a title and a note in one language for both, until the other is written', async () => {
    await aReadyDeck()
    const [title] = document.querySelectorAll('.form fieldset')
    const [chinese, english] = must(title).querySelectorAll('input')
    type(must(chinese), '枣庄进展')
    type(must(english), '')
    await waitFor(() => expect(saved().slides[0]?.title).toEqual({ zh: '枣庄进展', en: '枣庄进展' }))
    type(must(english), 'Progress of Zaozhuang')
    await waitFor(() => expect(saved().slides[0]?.title?.en).toBe('Progress of Zaozhuang'))
    expect(names()[0]).toBe('枣庄进展')
  })

  it('adds sections, text and tables after the slide that is worked on', async () => {
    await aReadyDeck()
    click('.insert button', '表格页')
    await waitFor(() => expect(names()[1]).toBe('表格'))
    const cell = document.querySelector('.scroll input')
    if (!(cell instanceof HTMLInputElement)) throw new Error('No cell')
    cell.value = '县区'
    cell.dispatchEvent(new Event('change', { bubbles: true }))
    await waitFor(() =>
      expect(saved().slides[1]?.content).toMatchObject({ kind: 'table', rows: [['县区', '', ''], {}, {}] }),
    )
  })

  it('remembers what was rehearsed and keeps it over a reload', async () => {
    const { goTo } = await aReadyDeck()
    const path = location.hash.slice(1)
    click('button', '演练完毕')
    await waitFor(() => expect(textOfPage()).toContain('演练过'))
    await waitFor(() => expect(saved().slides[1]?.rehearsed).toBeDefined())
    await goTo('/decks')
    await goTo(path)
    await waitFor(() => expect(textOfPage()).toContain('演练过'))
  })

  it('says figure by figure what changed since the rehearsal, and shows the version that is chosen', async () => {
    const { goTo } = await aReadyDeck()
    click('button', '演练完毕')
    await waitFor(() => expect(saved().slides[1]?.rehearsed).toBeDefined())
    const slide = must(saved().slides.find(({ content }) => content.kind === 'view' && content.address === '/'))
    const rehearsed = must(slide.rehearsed)
    const key = must(Object.keys(rehearsed.figures)[0])
    const before = { ...rehearsed, figures: { ...rehearsed.figures, [key]: '1' } }
    const { change } = useDecksStore()
    await change(saved().id, given => ({
      ...given,
      slides: given.slides.map(one => (one.id === slide.id ? { ...one, rehearsed: before } : one)),
    }))
    await goTo(`/deck/${saved().id}`)
    await waitFor(() => expect(isSeen('.changed h2', '数据有变化')).toBe(true))
    expect(textOfPage()).toContain('有 1 张幻灯片的数据和演练时不同')
    expect(seen('.sentences li').textContent).toMatch(/：1.* → /)
    expect(isSeen('[role="option"] strong', '数据有变化')).toBe(true)
    click('.changed li button', '保留原样')
    await waitFor(() => expect(isSeen('.changed .kept', '已决定保留原样')).toBe(true))
    const now = () => must(saved().slides.find(({ id }) => id === slide.id))
    await waitFor(() => expect(now().version).toMatchObject({ isKept: true }))
    click('.changed li button', '用新数据')
    await waitFor(() => expect(isSeen('.changed')).toBe(false))
    await waitFor(() => expect(now().version).toBeUndefined())
    expect(now().rehearsed?.figures[key]).toBe(rehearsed.figures[key])
  })

  it('says of a deck that is not here that there is none', async () => {
    await openApp('/deck/nosuchdeck')
    await waitFor(() => expect(textOfPage()).toContain('没有找到这份演示'))
  })
})

describe('one key', () => {
  it('adds the page on screen with its choices, says so, and takes it back', async () => {
    await openApp('/question/behind?step=step-2030')
    await waitFor(() => expect(isSeen('button', '加入演示')).toBe(true))
    press(document.body, 's')
    await waitFor(() => expect(isSeen('.said', '已加入《下次会议》第 1 张')).toBe(true))
    expect(saved().slides).toMatchObject([{ content: { kind: 'view', address: '/question/behind?step=step-2030' } }])
    click('.said button', '撤销')
    await waitFor(() => expect(saved().slides).toEqual([]))
    expect(isSeen('.said', '没有加入')).toBe(true)
  })

  it('adds a page once, and not again when one comes back from elsewhere', async () => {
    const { goTo } = await openApp('/sources')
    await waitFor(() => expect(isSeen('button', '加入演示')).toBe(true))
    press(document.body, 's')
    await waitFor(() => expect(isSeen('.said', '第 1 张')).toBe(true))
    await goTo('/decks')
    await goTo('/sources')
    expect(isSeen('.said')).toBe(false)
    expect(saved().slides).toHaveLength(1)
  })

  it('does nothing while somebody writes, and nothing once it is turned off', async () => {
    const { goTo } = await openApp('/sources')
    await waitFor(() => expect(isSeen('button', '加入演示')).toBe(true))
    const field = document.createElement('input')
    document.body.append(field)
    press(field, 's')
    press(document.body, 's', { ctrlKey: true })
    await goTo('/decks')
    seen('.key input').click()
    await goTo('/')
    press(document.body, 's')
    await goTo('/decks')
    expect(useDecksStore().list).toEqual([])
    seen('.key input').click()
  })
})
