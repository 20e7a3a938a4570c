import { describe, expect, it } from 'vitest'
import { tileMapHeight, tileMapOption, tileMapTable, tileMapView } from '#charts/tileMap.ts'
import { period } from '../support/aTrend.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { acrossAreas, city, money, parts } from '../support/someAreas.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const product = acrossAreas({ tengzhou: { 2023: 912.4 }, shizhong: { 2023: 331 }, yicheng: { 2023: 183.6 } })
const question = { indicator: product, unit: money, areas: [city, ...parts], period: period(2023) }
const view = tileMapView(question)

const drawings = [
  ['some-published', view, lightView],
  ['no-data', tileMapView({ ...question, areas: [city] }), lightView],
  ['nothing-published', tileMapView({ ...question, period: period(1999) }), lightView],
  ['dark', view, darkView],
  ['projector', view, projectorView],
] as const

describe('the tile map drawing', () => {
  it.each(drawings)('%s', async (name, given, look) => {
    const size = { width: look === projectorView ? 1100 : 560, height: tileMapHeight(given) * look.textSize }
    await expect(drawSvg(tileMapOption(given, look), size)).toMatchFileSnapshot(`tile-map-${name}.svg`)
  })
})

describe('the tile map', () => {
  it('has a square for every part that has a place, and none for the whole', () => {
    expect(view.tiles.map(({ area }) => area.id)).toEqual(parts.map(({ id }) => id))
  })

  it('shades from the smallest to the largest figure', () => {
    const shadeOf = (id: string) => view.tiles.find(({ area }) => area.id === id)?.shade
    expect([shadeOf('yicheng'), shadeOf('tengzhou')]).toEqual([0, 1])
  })

  it('says in its table of every area without a figure that it is not published', () => {
    const { rows } = tileMapTable(view, lightView)
    expect(rows.filter(({ cells }) => cells.includes('未公布'))).toHaveLength(4)
  })
})
