import { unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { viewSlide } from '#domain/deck/change.ts'
import { emptyDeck } from '#domain/deck/ready.ts'
import { parseDeckId } from '#domain/ids.ts'
import { OWN_THEME, themeXml } from '#office/theme.ts'
import { zipFiles, packFile } from '#data/ooxml/zip.ts'
import DeckExportMenu from '#ui/components/export/DeckExportMenu.vue'
import TemplateChoice from '#ui/components/export/TemplateChoice.vue'
import { keptTheme } from '#ui/components/export/useOfficeExport.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { slideId } from '../office/support/chartDeck.ts'
import { must } from '../support/aCatalog.ts'
import { day } from '../support/aTrend.ts'
import { render, useIn } from '../support/inApp.ts'
import { openApp } from '../support/openApp.ts'
import { savedFiles } from '../support/savedFiles.ts'

const button = (name: string): HTMLButtonElement =>
  must([...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name))
const said = (): string =>
  [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent.trim()).join('')

async function partsOf(blob: Blob): Promise<readonly string[]> {
  return Object.keys(unzipSync(new Uint8Array(await blob.arrayBuffer())))
}

it('saves a deck as a presentation by one click, in the language that was chosen', async () => {
  const saved = savedFiles()
  localStorage.setItem('zaozhuang-settings', JSON.stringify({ format: 1, language: 'zh-CN', theme: 'light' }))
  const catalog = must((await useIn('zh-CN', () => () => useCatalogStore().catalog))())
  const deck = {
    ...emptyDeck(catalog, must(parseDeckId('deckdeck1')), { zh: '会议', en: 'Meeting' }, '2026-11-24T00:00:00Z'),
    slides: [viewSlide(slideId(), '/indicator/gdp')],
  }
  await render('zh-CN', DeckExportMenu, { catalog, deck, asOf: day('2026-11-24') })
  button('PowerPoint（图可编辑）').click()
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 })
  expect(saved[0]?.name).toMatch(/会议.*\.pptx$/)
  expect(await partsOf(must(saved[0]).blob)).toContain('ppt/charts/chart1.xml')
  await vi.waitFor(() => expect(said()).toContain('已生成'))
})

it('offers every chart as a picture and as an editable file, loaded when first asked for', async () => {
  const saved = savedFiles()
  const app = await openApp('/indicator/gdp')
  expect(document.querySelector('.picture')).toBeNull()
  button('导出').click()
  await vi.waitFor(() => expect(document.querySelector('.picture')).not.toBeNull(), { timeout: 20_000 })
  await app.settle()
  button('存为 SVG').click()
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 })
  expect(await must(saved[0]).blob.text()).toContain('/indicator/gdp')
  button('Word 文档').click()
  await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 })
  expect(await partsOf(must(saved[1]).blob)).toContain('word/document.xml')
})

it('says in words that the clipboard is closed', async () => {
  const app = await openApp('/indicator/gdp')
  button('导出').click()
  await vi.waitFor(() => expect(document.querySelector('.picture')).not.toBeNull(), { timeout: 20_000 })
  await app.settle()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  button('复制 SVG').click()
  await vi.waitFor(() => expect(said()).toContain('浏览器不允许复制'), { timeout: 20_000 })
})

it('takes the colours of a template, remembers them, and lets go of them again', async () => {
  localStorage.clear()
  await render('zh-CN', TemplateChoice)
  const theme = { ...OWN_THEME, name: '某局模板', colours: { ...OWN_THEME.colours, accent1: '00AA55' } }
  const input = must(document.querySelector('input') ?? undefined)
  const choose = (content: Uint8Array<ArrayBuffer> | string): void => {
    Object.defineProperty(input, 'files', { value: [new File([content], 'a.pptx')], configurable: true })
    input.dispatchEvent(new Event('change'))
  }
  choose(zipFiles([packFile('ppt/theme/theme1.xml', themeXml(theme))]))
  await vi.waitFor(() => expect(document.body.textContent).toContain('某局模板'))
  expect(keptTheme()).toEqual(theme)
  choose('no archive')
  await vi.waitFor(() => expect(said()).toContain('颜色没有改变'))
  expect(keptTheme()).toEqual(theme)
  button('恢复看板自带').click()
  await vi.waitFor(() => expect(document.body.textContent).toContain('看板自带'))
  expect(keptTheme()).toBeUndefined()
})
