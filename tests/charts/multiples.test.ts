import { describe, expect, it } from 'vitest'
import { multiplesHeight, multiplesOption, multiplesTable, multiplesView } from '#charts/multiples.ts'
import { percent } from '../support/aTrend.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { acrossAreas, money, parts, yearly } from '../support/someAreas.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const share = acrossAreas({
  tengzhou: yearly(2016, [24, 26.1, 27, 29.5, 31, 33.8, 35.2, 37.9]),
  shanting: { 2016: 20, 2017: 21, 2020: 24, 2021: 26 },
  shizhong: { 2020: 31 },
  yicheng: yearly(2018, [44, 42, 43, 41, 39]),
})
const questions = parts.map(area => ({
  id: area.id,
  title: area.name,
  unit: percent,
  series: share.series[area.id],
  comparable: true,
}))
const view = multiplesView(questions, { columns: 4 })

const drawings = [
  ['areas', view, lightView],
  [
    'own-scales',
    multiplesView(
      questions.map((given, index) => (index === 0 ? { ...given, unit: money } : given)),
      { columns: 3 },
    ),
    lightView,
  ],
  ['no-data', multiplesView([], { columns: 3 }), lightView],
  ['dark', view, darkView],
  ['projector', view, projectorView],
] as const

describe('the drawing of small multiples', () => {
  it.each(drawings)('%s', async (name, given, look) => {
    const size = { width: look === projectorView ? 1700 : 880, height: multiplesHeight(given) * look.textSize }
    await expect(drawSvg(multiplesOption(given, look), size)).toMatchFileSnapshot(`multiples-${name}.svg`)
  })
})

describe('small multiples', () => {
  it('share one value axis where the units allow it', () => {
    expect(view.sameScale).toBe(true)
    expect(new Set(view.panels.map(({ scale }) => JSON.stringify(scale))).size).toBe(1)
  })

  it('have axes of their own where units differ', () => {
    const mixed = multiplesView(
      [
        ...questions,
        {
          ...questions[0],
          id: 'money',
          title: { zh: '产值', en: 'Output' },
          unit: money,
          series: undefined,
          comparable: true,
        },
      ],
      { columns: 3 },
    )
    expect(mixed.sameScale).toBe(false)
  })

  it('break the course where a year is missing', () => {
    expect(view.panels.find(({ id }) => id === 'shanting')?.runs.map(run => run.length)).toEqual([2, 2])
  })

  it('name in their table what has no figure', () => {
    const unpublished = multiplesTable(view, lightView).rows.filter(({ cells }) => cells.includes('未公布'))
    expect(unpublished.map(({ id }) => id)).toEqual(['xuecheng', 'zaozhuang-hitech-zone', 'taierzhuang'])
  })
})
