import { describe, expect, it } from 'vitest'
import type { ChartOption } from '#charts/echarts.ts'
import { compareView } from '#charts/compareView.ts'
import { drawEmphasised } from '#charts/slide/emphasis.ts'
import type { SlideChart, SlideLook } from '#charts/slide/slideChart.ts'
import { NO_EMPHASIS, type Emphasis } from '#domain/deck/deck.ts'
import { aTrendView, city, district, period } from '../support/aTrend.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { lightView } from '../support/viewLooks.ts'

const look: SlideLook = {
  ...lightView,
  compare: {
    seriesName: (indicator, area) => `${indicator}（${area}）`,
    indexHeading: base => `指数（${String(base)}年为100）`,
    indexValue: number => `指数${number}`,
    number: String,
    columns: { series: '系列', index: '指数' },
    fromTo: ({ name }) => name,
    only: ({ name }) => name,
    none: name => name,
  },
}

const tengzhou = district('tengzhou', '滕州市')
const rows = [
  [2020, 30],
  [2021, 34],
  [2022, 41],
  [2023, 44],
] as const
const others = [{ area: tengzhou, rows: rows.map(([at, value]) => [at, value + 8] as const) }]
const view = aTrendView({ rows, others })
const trend: SlideChart = { kind: 'trend', view }
const { indicator } = view
const mark = (area = city, at = 2021) => ({ indicator: indicator.id, area: area.id, period: period(at) })
const emphasis = (part: Partial<Emphasis>): Emphasis => ({ ...NO_EMPHASIS, ...part })
const ids = ({ series }: ChartOption) => [series ?? []].flat().map(({ id }) => String(id))

describe('emphasis', () => {
  it('changes nothing where nothing is marked or faded', () => {
    const plain = drawEmphasised(trend, NO_EMPHASIS, look)
    expect(ids(plain.option)).not.toContain('emphasis')
    expect(drawSvg(plain.option)).not.toContain(look.compare.seriesName('', ''))
  })

  it('rings a marked figure and writes it out with its period', async () => {
    const { option } = drawEmphasised(trend, emphasis({ marked: [mark()] }), look)
    const svg = drawSvg(option)
    expect(svg).toContain('34%')
    await expect(svg).toMatchFileSnapshot('slide-emphasis-marked.svg')
  })

  it('pales a faded series and leaves the steps their ink', async () => {
    const faded = emphasis({ faded: [{ indicator: indicator.id, area: city.id }] })
    const svg = drawSvg(drawEmphasised(trend, faded, look).option)
    const accent = look.colours.accent
    expect(drawSvg(drawEmphasised(trend, NO_EMPHASIS, look).option).split(accent).length).toBeGreaterThan(
      svg.split(accent).length,
    )
    await expect(svg).toMatchFileSnapshot('slide-emphasis-faded.svg')
  })

  it('does both on a comparison', async () => {
    const series = [city, tengzhou].map(area => ({ indicator, area, unit: view.unit }))
    const question = { chart: 'auto', indexed: false, base: undefined, zoom: undefined, year: undefined } as const
    const compared = compareView({ series, ...question, sources: [] })
    const [panel] = compared.panels
    if (!panel) throw new Error('A comparison of two series has a panel')
    const chart: SlideChart = { kind: 'compare', view: compared, panel }
    const both = emphasis({ marked: [mark(tengzhou, 2022)], faded: [{ indicator: indicator.id, area: city.id }] })
    const svg = drawSvg(drawEmphasised(chart, both, look).option)
    expect(svg).toContain('49%')
    await expect(svg).toMatchFileSnapshot('slide-emphasis-compare.svg')
  })

  it('passes over what the chart does not draw: another indicator, a year without a figure', () => {
    const elsewhere = emphasis({ marked: [mark(city, 1999)] })
    expect(ids(drawEmphasised(trend, elsewhere, look).option)).not.toContain('emphasis')
  })
})
