import { expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { generateSample } from '#data/sample/generateSample.ts'
import { sealRelease } from '#data/release/seal.ts'
import type { ChartTable as Table } from '#charts/table.ts'
import { joinCatalog, sourceById } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { parseIsoDate } from '#domain/period.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import type { Row } from '#domain/view/rows.ts'
import { DEFAULT_VIEW } from '#domain/view/view.ts'
import ChartTable from '#ui/components/chart/ChartTable.vue'
import IndicatorList from '#ui/components/explore/IndicatorList.vue'
import { must } from '../support/aCatalog.ts'
import { render } from '../support/inApp.ts'
import { seen } from '../support/seen.ts'

// A zone of 6,000 indicators takes a while to make up on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const rowsIn = (): number => document.querySelectorAll('tbody tr').length

it('a list of 6,000 indicators draws and judges only the rows that are seen', async () => {
  const release = await sealRelease(generateSample({ indicators: 6000, years: 3, areas: 1 }))
  const catalog = joinCatalog(release, NO_EDITS)
  const area = must(catalog.frame.areas[0])
  const asOf = must(parseIsoDate('2026-04-01'))
  const judged = new Set<string>()
  await render('zh-CN', IndicatorList, {
    catalog,
    rows: catalog.indicators.map((record): Row => ({ record, area })),
    view: DEFAULT_VIEW,
    judge: ({ record }: Row) => {
      judged.add(record.id)
      return verdictOf({ indicator: record, area: area.id, asOf, sourceOf: id => sourceById(catalog, id) })
    },
  })
  expect(document.querySelectorAll('tr.row').length).toBeGreaterThan(10)
  expect(document.querySelectorAll('tr.row').length).toBeLessThan(60)
  expect(judged.size).toBeLessThan(60)
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('6001')
})

it('a table of thousands of rows comes in portions, and words only what it shows', async () => {
  let worded = 0
  const table: Table = {
    columns: [{ id: 'period', title: '时期', kind: 'text' }],
    rows: Array.from({ length: 1200 }, (_, index) => ({
      id: String(index),
      get cells() {
        worded += 1
        return [`第${String(index)}期`]
      },
      sentence: '',
      at: undefined,
    })),
  }
  await render('zh-CN', ChartTable, { table, caption: '长表' })
  expect([rowsIn(), worded]).toEqual([500, 500])
  for (const expected of [1000, 1200]) {
    seen('button', '再显示').click()
    await nextTick()
    expect(rowsIn()).toBe(expected)
  }
  expect(document.querySelector('button')).toBeNull()
})
