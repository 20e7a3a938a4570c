import Papa from 'papaparse'
import { describe, expect, it, vi } from 'vitest'
import { dataGaps } from '#domain/coverage/gaps.ts'
import { parseIsoDate } from '#domain/period.ts'
import { LANGUAGES } from '#stores/settings.ts'
import { must } from '../support/aCatalog.ts'
import { openApp } from '../support/openApp.ts'
import { savedFiles } from '../support/savedFiles.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

/** The first page that is opened brings all that pages share. */
vi.setConfig({ testTimeout: 30_000 })

const today = () => must(parseIsoDate(new Date().toISOString().slice(0, 10)))

async function sheetOf(blob: Blob): Promise<readonly (readonly string[])[]> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())
  expect(text.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
}

describe.each(LANGUAGES)('what is not known, in %s', language => {
  const isEnglish = language === 'en'

  it('is answered in the first line, with what "not found" means', async () => {
    const { store } = await openApp('/coverage', language)
    const { indicators, frame } = must(store.catalog)
    expect(seen('h1').textContent).toContain(String(indicators.length))
    expect(textOfPage()).toContain(isEnglish ? `not in the ${frame.sources.length} sources` : '不等于从未公布')
  })

  it('is a table with a head for each action, year and step, each cell in words', async () => {
    const { store } = await openApp('/coverage', language)
    const { frame } = must(store.catalog)
    for (const { name } of frame.actions) expect(isSeen('th[scope=row]', isEnglish ? name.en : name.zh)).toBe(true)
    for (const { name } of frame.steps) expect(isSeen('th[scope=col]', isEnglish ? name.en : name.zh)).toBe(true)
    const cells = [...document.querySelectorAll('td .for-reader')].map(cell => cell.textContent)
    expect(cells.length).toBeGreaterThan(100)
    for (const words of cells) expect(words).not.toBe('')
  })

  it('can be sent as one row a gap, with blanks to fill in and no owner invented', async () => {
    const saved = savedFiles()
    const { store, settle } = await openApp('/coverage?kind=overdue', language)
    const catalog = must(store.catalog)
    seen('.request button').click()
    await settle()
    const { name, blob } = must(saved[0])
    expect(name).toContain(catalog.releaseId.slice(0, 8))
    expect(textOfPage()).toContain(name)
    const [head = [], ...rows] = await sheetOf(blob)
    const overdue = dataGaps(catalog, today()).filter(gap => gap.kind === 'overdue')
    expect(rows).toHaveLength(overdue.length)
    const column = (words: string): readonly (string | undefined)[] => rows.map(row => row[head.indexOf(words)])
    expect(column(isEnglish ? 'Gap id' : '缺口编号')).toEqual(overdue.map(gap => gap.key))
    expect(column(isEnglish ? 'Last known figure' : '最近数值')).toEqual(overdue.map(gap => String(gap.last?.value)))
    for (const blank of isEnglish ? ['To fill in: value', 'To fill in: source'] : ['请填：数值', '请填：来源'])
      expect(new Set(column(blank))).toEqual(new Set(['']))
    const owners = overdue.map(({ indicator }) => (isEnglish ? indicator?.owner?.en : indicator?.owner?.zh))
    const unknown = isEnglish ? 'Department not published' : '未公布责任部门'
    expect(column(isEnglish ? 'Department in charge' : '责任部门')).toEqual(owners.map(owner => owner ?? unknown))
  })
})

it('the choice of gaps stands in the address and comes back from it', async () => {
  const { settle } = await openApp('/coverage')
  seen('.kind', '逾期未更新').click()
  await settle()
  expect(location.hash).toContain('kind=overdue')
  expect(seen('.kind', '逾期未更新').getAttribute('aria-pressed')).toBe('true')
})

it('a district without any figure is said to have none in the sources read', async () => {
  await openApp('/coverage')
  expect(seen('.side tr', '薛城区').textContent).toContain('所查来源中没有数值')
})

it('every format can be taken away, named after the release', async () => {
  const saved = savedFiles()
  const { store, settle } = await openApp('/exports')
  for (const button of document.querySelectorAll<HTMLElement>('.formats button')) {
    button.click()
    await settle()
  }
  const release = must(store.catalog).releaseId.slice(0, 8)
  expect(saved.map(({ name }) => name.split('.').pop())).toEqual(['zip', 'zip', 'zip', 'zip', 'jsonld'])
  for (const { name, blob } of saved) {
    expect(name).toContain(release)
    expect(blob.size).toBeGreaterThan(1000)
  }
})

it('sample data say what they are in the name and on every line of what is sent', async () => {
  const saved = savedFiles()
  const { store, settle } = await openApp('/coverage')
  await store.openWorkspace('sample')
  await settle()
  seen('.request button').click()
  await settle()
  const { name, blob } = must(saved[0])
  expect(name).toMatch(/^SYNTHETIC-样例数据_/)
  const [, ...rows] = await sheetOf(blob)
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map(([nature]) => nature))).toEqual(new Set(['样例数据，非真实数据']))
})
