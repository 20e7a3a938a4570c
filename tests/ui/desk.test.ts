import { describe, expect, it, vi } from 'vitest'
import { indicatorById, sourceById } from '#domain/catalog.ts'
import { figureAt } from '#domain/edit/cells.ts'
import { isUserSource } from '#domain/edit/edit.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import DifferenceTable from '#ui/components/desk/DifferenceTable.vue'
import { useCatalogStore } from '#stores/catalog.ts'
import { must, period } from '../support/aCatalog.ts'
import { render } from '../support/inApp.ts'
import { openApp, type OpenApp } from '../support/openApp.ts'

const grid = (): HTMLElement => must(document.querySelector<HTMLElement>('[role=grid]') ?? undefined)
const press = (key: string, part: KeyboardEventInit = {}, on: HTMLElement = grid()): void => {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part }))
}
const field = (): HTMLInputElement => must(grid().querySelector('input') ?? undefined)
const activeText = (): string | undefined => grid().querySelector('[data-active=true] .text')?.textContent
const button = (name: string): HTMLButtonElement =>
  must([...document.querySelectorAll('button')].find(one => one.textContent.includes(name)))

async function type(text: string, { settle }: OpenApp): Promise<void> {
  press(text.slice(0, 1))
  await settle()
  field().value = text
  field().dispatchEvent(new Event('input'))
  await settle()
}
const saved = () =>
  vi.waitFor(() => expect(document.querySelector('[data-saved]')?.textContent).toMatch(/已保存|Saved/), 4000)
const paste = (text: string): void => {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  grid().dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } }))
}

describe('the table editor', () => {
  it('takes a figure by keyboard, marks it as the user’s own, and undoes and redoes it', async () => {
    const app = await openApp('/desk')
    press('End')
    await type('12.5', app)
    press('Enter', {}, field())
    await saved()
    press('ArrowUp')
    await app.settle()
    expect(activeText()).toBe('12.5')
    expect(grid().querySelector('[data-active=true]')?.getAttribute('data-tone')).toBe('own')
    expect(document.querySelector('.history')?.textContent).toContain('12.5')
    const record = must(app.store.catalog?.indicators[0])
    const year = period(String(new Date().getFullYear()))
    const row = figureAt(record, must(app.store.catalog?.frame.zone.area), year)
    expect(row?.value).toBe(12.5)
    expect(isUserSource(must(row?.source))).toBe(true)
    press('z', { ctrlKey: true })
    await vi.waitFor(() => expect(activeText()).toBe(''), 4000)
    press('y', { ctrlKey: true })
    await vi.waitFor(() => expect(activeText()).toBe('12.5'), 4000)
  })

  it('says at once what cannot stand in a cell, and keeps it out', async () => {
    const app = await openApp('/desk')
    await type('abc', app)
    expect(document.querySelector('.faults')?.textContent).toContain('不是数字')
    press('Enter', {}, field())
    await app.settle()
    expect(field().getAttribute('aria-invalid')).toBe('true')
    press('Escape', {}, field())
    await app.settle()
    expect(app.store.log.edits).toEqual([])
  })

  it('takes a pasted block whole or not at all', async () => {
    const app = await openApp('/desk')
    paste('1\t2\r\n3\tabc\r\n')
    await app.settle()
    expect(document.querySelector('.faults')?.textContent).toContain('abc')
    expect(app.store.log.edits).toEqual([])
    paste('1\t2\r\n3\t4\r\n')
    await vi.waitFor(() => expect(app.store.log.done).toHaveLength(1), 4000)
    expect(app.store.log.edits.map(({ edit }) => edit.change)).toMatchObject(
      [1, 2, 3, 4].map(value => ({ to: { value } })),
    )
  })

  it('keeps who, from what and why with each edit, and lets any of them be taken back', async () => {
    const app = await openApp('/desk', 'en')
    for (const [label, text] of [
      ['Entered by', 'Wang'],
      ['Source', 'Letter 7'],
      ['Reason', 'corrected'],
    ] as const) {
      const box = must([...document.querySelectorAll('label')].find(one => one.textContent === label))
      const given = must(document.querySelector<HTMLInputElement>(`[id="${box.htmlFor}"]`) ?? undefined)
      given.value = text
      given.dispatchEvent(new Event('input'))
      given.dispatchEvent(new Event('change'))
    }
    await type('12', app)
    press('Enter', {}, field())
    await saved()
    const [brought, edit] = app.store.log.edits.map(one => one.edit)
    expect(brought?.change).toMatchObject({ kind: 'source', to: { kind: 'user', title: { en: 'Letter 7' } } })
    expect(edit).toMatchObject({ who: 'Wang', why: 'corrected' })
    expect(sourceById(must(app.store.catalog), must(edit?.source))?.title.en).toBe('Letter 7')
    await app.goTo('/desk?of=log')
    expect(document.querySelector('main')?.textContent).toContain('Wang, Letter 7, corrected')
    must(
      [...document.querySelectorAll('tr')].find(row => row.textContent.includes('12'))?.querySelector('button') ??
        undefined,
    ).click()
    await vi.waitFor(() => expect(app.store.catalog?.edits?.figures ?? []).toEqual([]), 4000)
  })

  it('takes another list in place of the projects, and gives the release’s back', async () => {
    const app = await openApp('/desk?of=projects')
    const before = must(app.store.catalog?.frame.projects.length)
    const action = must(app.store.catalog?.frame.actions[0])
    const box = must(document.querySelector('textarea') ?? undefined)
    box.value = `行动\t名称\n${action.name.zh}\t数字农业工程\n不存在\t另一项`
    box.dispatchEvent(new Event('input'))
    await app.settle()
    expect(document.querySelector('.replace')?.textContent).toContain('第3行')
    expect(button('采用这份清单').disabled).toBe(true)
    box.value = `行动\t名称\n${action.name.zh}\t数字农业工程`
    box.dispatchEvent(new Event('input'))
    await app.settle()
    button('采用这份清单').click()
    await vi.waitFor(() => expect(app.store.catalog?.frame.projects).toHaveLength(1), 4000)
    await app.settle()
    button('恢复发布版本的清单').click()
    await vi.waitFor(() => expect(app.store.catalog?.frame.projects).toHaveLength(before), 4000)
  })
})

describe('what a file would change', () => {
  it('is listed cell by cell, and what is accepted is taken over as one step', async () => {
    const applied = vi.fn()
    await render('zh-CN', { template: '<p />' })
    const { catalog } = useCatalogStore()
    const given = must(catalog)
    const [first, second] = given.indicators
    const place = { file: '来函.xlsx', sheet: '表1', line: 3, column: 2 }
    const area = given.frame.zone.area
    const figure = (indicator: typeof first, year: string, value: number): Proposal => ({
      ...{
        what: 'figure',
        place,
        indicator: must(indicator).id,
        area,
        period: period(year),
        value,
        asRead: String(value),
      },
    })
    const proposals = [figure(first, '2031', 1), figure(second, '2031', 2), figure(first, '2032', Number.NaN)]
    const body = await render('zh-CN', DifferenceTable, { catalog: given, proposals, onApplied: applied })
    expect(body.textContent).toContain('新增2')
    expect(body.textContent).toContain('来函.xlsx 表1 B3')
    must(body.querySelector<HTMLInputElement>('tbody input') ?? undefined).click()
    const [title, why] = [...body.querySelectorAll<HTMLInputElement>('.accept input')]
    const submit = () => body.querySelector('form')?.dispatchEvent(new Event('submit'))
    submit()
    await vi.waitFor(() => expect(body.textContent).toContain('请先填写来源名称和采用原因'))
    for (const [box, text] of [
      [title, '统计局来函'],
      [why, '更正'],
    ] as const) {
      must(box).value = text
      must(box).dispatchEvent(new Event('input'))
    }
    submit()
    await vi.waitFor(() => expect(applied).toHaveBeenCalledWith(1), 4000)
    const { catalog: after, log } = useCatalogStore()
    const imported = log.edits.filter(({ step }) => step === 'import')
    expect(new Set(imported.map(({ batch }) => batch)).size).toBe(1)
    expect(imported.map(({ edit }) => edit.change.kind)).toEqual(['source', 'figure'])
    const record = must(indicatorById(must(after), must(second).id))
    expect(figureAt(record, area, period('2031'))?.value).toBe(2)
  })
})
