import { describe, expect, it } from 'vitest'
import { compareOption } from '#charts/compare.ts'
import { compareTable, type CompareLook } from '#charts/compareTable.ts'
import { compareView, type CompareSeries } from '#charts/compareView.ts'
import { parseUnitId } from '#domain/ids.ts'
import type { Unit } from '#domain/unit.ts'
import { aCatalog, anIndicator, areaId, aSeries, must } from '../support/aCatalog.ts'
import { lightLook } from '../support/chartLooks.ts'
import { drawSvg } from '../support/drawSvg.ts'

const metre: Unit = {
  id: must(parseUnitId('metre')),
  name: { zh: '米', en: 'm' },
  base: must(parseUnitId('metre')),
  factor: 1,
  quantity: 'length',
}
const { frame } = aCatalog([])
const area = must(frame.areas[0])
const look: CompareLook = {
  ...lightLook,
  compare: {
    seriesName: (indicator, place) => `${indicator}（${place}）`,
    indexHeading: base => String(base),
    indexValue: number => number,
    number: String,
    columns: { series: '指标', index: '指数' },
    fromTo: ({ name }) => name,
    only: ({ name }) => name,
    none: name => name,
  },
}

const days = Array.from({ length: 3000 }, (_, day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10))
/** A level that goes up and down every forty days, with one day of flood. */
const FLOOD = 1500
const levels = Object.fromEntries(days.map((day, index) => [day, index === FLOOD ? 99 : index % 40]))

const view = (figures: Readonly<Record<string, number>>) => {
  const indicator = anIndicator('water-level', { series: { [areaId(area.id)]: aSeries(figures) } })
  const series: CompareSeries = { indicator, area, unit: metre }
  return compareView({
    series: [series],
    ...{ chart: 'auto', indexed: false, base: undefined, zoom: undefined, year: undefined, sources: frame.sources },
  })
}

describe('a line of thousands of figures', () => {
  const dense = view(levels)
  const panel = must(dense.panels[0])
  const line = must(panel.lines[0])

  it('is drawn by its extremes, and said to be', () => {
    expect(dense.isThinned).toBe(true)
    expect(line.drawn.flat().length).toBeLessThan(900)
    expect(line.drawn.flat()).toContainEqual(expect.objectContaining({ shown: 99 }))
    expect(view({ 2020: 1, 2021: 2 }).isThinned).toBe(false)
  })

  it('has every figure in its table', () => {
    expect(compareTable(panel.lines, dense, look).rows).toHaveLength(days.length)
    expect(compareTable(panel.lines, dense, look, 'drawn').rows.length).toBeLessThan(900)
  })

  it('is drawn as one path without symbols', async () => {
    const svg = drawSvg(compareOption(panel, dense, look), { width: 760, height: 320 })
    await expect(svg).toMatchFileSnapshot('compare-dense.svg')
  })
})
