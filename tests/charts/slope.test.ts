import { describe, expect, it } from 'vitest'
import { slopeHeight, slopeOption, slopeTable, slopeView } from '#charts/slope.ts'
import { percent, period } from '../support/aTrend.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { acrossAreas, parts } from '../support/someAreas.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const share = acrossAreas({
  tengzhou: { 2020: 40.1, 2023: 45 },
  shizhong: { 2020: 39.9, 2023: 38 },
  shanting: { 2020: 21, 2023: 38.2 },
  yicheng: { 2020: 25, 2023: 25 },
  xuecheng: { 2023: 30 },
})
const question = { indicator: share, unit: percent, areas: parts, from: period(2020), to: period(2023) }
const view = slopeView(question)

const drawings = [
  ['full', view, lightView],
  ['one-area', slopeView({ ...question, areas: parts.slice(0, 1) }), lightView],
  ['no-data', slopeView({ ...question, areas: parts.slice(6) }), lightView],
  ['dark', view, darkView],
  ['projector', view, projectorView],
] as const

describe('the slope drawing', () => {
  it.each(drawings)('%s', async (name, given, look) => {
    const size = { width: look === projectorView ? 1400 : 720, height: slopeHeight(given) * look.textSize }
    await expect(drawSvg(slopeOption(given, look), size)).toMatchFileSnapshot(`slope-${name}.svg`)
  })
})

describe('the slope', () => {
  it('joins two figures of one area; an area with only one of them has no line', () => {
    expect(view.rows.map(({ area }) => area.id)).toEqual(['tengzhou', 'shanting', 'shizhong', 'yicheng'])
    expect(view.without.map(({ id }) => id)).toContain('xuecheng')
  })

  it('says each change in its table', () => {
    const { rows } = slopeTable(view, lightView)
    expect(rows.find(({ id }) => id === 'shizhong')?.cells.join(' ')).toContain('−1.9')
  })
})
