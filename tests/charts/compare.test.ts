import { describe, expect, it } from 'vitest'
import { compareOption } from '#charts/compare.ts'
import { compareSentence, compareTable, type CompareLook } from '#charts/compareTable.ts'
import { compareView, type CompareQuestion, type CompareSeries } from '#charts/compareView.ts'
import type { ChartLook } from '#charts/look.ts'
import { parseAreaId, parseUnitId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Remark } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import { aCatalog, anIndicator, areaId, aSeries, must } from '../support/aCatalog.ts'
import { darkLook, lightLook, projectorLook } from '../support/chartLooks.ts'
import { drawSvg } from '../support/drawSvg.ts'

const unit = (id: string, zh: string, base: string, factor: number, quantity: Unit['quantity'] = 'money'): Unit => ({
  id: must(parseUnitId(id)),
  name: { zh, en: id },
  quantity,
  base: must(parseUnitId(base)),
  factor,
})
const yi = unit('yi-yuan', '亿元', 'yuan', 1e8)
const wan = unit('wan-yuan', '万元', 'yuan', 1e4)
const percent = unit('percent', '%', 'percent', 1, 'percent')

const frame = aCatalog([]).frame
const [zone] = frame.areas
const area = (id: string, zh: string): CompareSeries['area'] => {
  return { ...must(zone), id: must(parseAreaId(id)), name: { zh, en: id } }
}
const city = area('zone', '枣庄市')
const tengzhou = area('tengzhou', '滕州市')

type Figures = Readonly<Record<string, number | null>>
interface Wish {
  readonly parts?: Partial<Omit<IndicatorRecord, 'id' | 'series' | 'name'>>
  readonly remarks?: Readonly<Record<number, Remark>>
  readonly area?: CompareSeries['area']
}
function series(
  zh: string,
  own: Unit,
  figures: Figures,
  { parts = {}, remarks = {}, area = city }: Wish = {},
): CompareSeries {
  const id = `id-${Array.from(zh, character => String(character.codePointAt(0))).join('-')}`
  const all = { [areaId(area.id)]: aSeries(figures, remarks) }
  return { indicator: anIndicator(id, { name: { zh, en: zh }, series: all, ...parts }), area, unit: own }
}

const gdp = series('地区生产总值', yi, { 2019: 1600, 2020: 1733, 2021: 1951, 2022: 2039, 2023: 2140 })
const budget = series('一般公共预算收入', yi, { 2019: 140, 2020: 145, 2022: 160, 2023: 170 })
const forest = series('森林覆盖率', percent, { 2019: 24, 2021: 25.5, 2023: 27 }, { parts: { nature: 'share' } })
const income = series('农村居民人均可支配收入', wan, { 2019: 1.7, 2020: 1.8, 2021: 2, 2022: null, 2023: 2.3 })

const question = (series: readonly CompareSeries[], part: Partial<CompareQuestion> = {}): CompareQuestion => ({
  series,
  ...{ chart: 'auto', indexed: false, base: undefined, zoom: undefined, year: undefined },
  sources: frame.sources,
  ...part,
})
const view = (series: readonly CompareSeries[], part: Partial<CompareQuestion> = {}) =>
  compareView(question(series, part))

const compare: CompareLook['compare'] = {
  seriesName: (indicator, area) => `${indicator}（${area}）`,
  indexHeading: base => (base === undefined ? '指数' : `指数，${base}年=100`),
  indexValue: number => `指数${number}`,
  number: value => String(Number(value.toPrecision(8))),
  columns: { series: '指标', index: '指数' },
  fromTo: ({ name, start, from, end, to, change }) => `${name}：从${start}的${from}到${end}的${to}，${change}。`,
  only: ({ name, period, value }) => `${name}：${period}为${value}。`,
  none: name => `${name}：尚无已公布的数值。`,
}
const look = (own: ChartLook): CompareLook => ({ ...own, compare })
const light = look(lightLook)

const six = [
  gdp,
  budget,
  ...['滕州市', '薛城区', '台儿庄区', '峄城区'].map((zh, order) =>
    series(
      '地区生产总值',
      yi,
      { 2019: 300 + order * 20, 2021: 340 + order * 22, 2023: 400 + order * 10 },
      {
        area: area(`district-${order}`, zh),
      },
    ),
  ),
]

const drawings: readonly (readonly [name: string, wish: CompareQuestion, look: CompareLook])[] = [
  ['one-unit', question([gdp, budget]), light],
  ['six', question(six), light],
  ['indexed', question([gdp, forest, income], { indexed: true }), light],
  ['at-a-year', question([gdp, budget], { year: 2021 }), light],
  ['zoomed', question([gdp, budget], { zoom: { from: 2021, to: 2023 } }), light],
  ['panel-of-its-own', question([forest, gdp]), light],
  ['no-data', question([series('未公布的指标', yi, {})]), light],
  ['dark', question(six), look(darkLook)],
  ['projector', question(six), look(projectorLook)],
  ['sample', question([gdp, budget]), look({ ...lightLook, watermark: '示例数据' })],
]

describe('the drawing of a comparison', () => {
  it.each(drawings)('%s', async (name, wish, look) => {
    const drawn = compareView(wish)
    const size = look.textSize > 20 ? { width: 1700, height: 760 } : { width: 880, height: 420 }
    const svg = drawSvg(compareOption(must(drawn.panels[0]), drawn, look), size)
    await expect(svg).toMatchFileSnapshot(`compare-${name}.svg`)
  })
})

describe('a comparison', () => {
  it('of one unit is drawn on one pair of axes, or apart on alike ones where that is asked', () => {
    expect(view([gdp, budget]).layout).toBe('together')
    const apart = view([gdp, budget], { chart: 'multiples' })
    expect(apart.panels.map(({ lines }) => lines.length)).toEqual([1, 1])
    expect(must(apart.panels[0]).scale).toEqual(must(apart.panels[1]).scale)
  })

  it('of two units never shares an axis, even where lines are asked for', () => {
    const { layout, panels } = view([gdp, forest], { chart: 'lines' })
    expect(layout).toBe('split')
    expect(panels.map(panel => panel.unit?.id)).toEqual(['yi-yuan', 'percent'])
  })

  it('converts units that differ by a factor, and still says the published figure', () => {
    const drawn = view([gdp, income])
    expect(drawn.layout).toBe('together')
    expect(drawn.panels[0]?.lines[1]?.last).toMatchObject({ value: 2.3, shown: 0.00023 })
    const row = compareTable(must(drawn.panels[0]).lines, drawn, light).rows.at(-1)
    expect(row?.cells).toContain('2.3 万元')
  })

  it('as an index starts all series at 100 in the first year that all have', () => {
    const { panels, base, bases } = view([gdp, forest, budget], { indexed: true })
    expect([base, bases]).toEqual([2019, [2019, 2020, 2021, 2022, 2023]])
    expect(panels[0]?.lines.map(line => line.runs[0]?.[0]?.shown)).toEqual([100, 100, 100])
  })

  it('as an index follows the year asked for, where some series has it', () => {
    expect(view([gdp, budget], { indexed: true, base: 2020 }).base).toBe(2020)
    expect(view([gdp, budget], { indexed: true, base: 2018 }).base).toBe(2019)
  })

  it('leaves out of an index what has none: no figure, other bases, a rate of change', () => {
    const late = series('晚', yi, { 2022: 5, 2023: 6 })
    const rate = series('增速', percent, { 2019: 5, 2020: 6 }, { parts: { nature: 'growth' } })
    const mixed = series('平台数', yi, { 2019: 5, 2020: 6 }, { parts: { comparable: false } })
    const { left, panels } = view([gdp, forest, late, rate, mixed], { indexed: true, base: 2019 })
    expect(left.map(({ why }) => why)).toEqual(['no-base', 'rate', 'not-comparable'])
    expect(panels[0]?.lines).toHaveLength(2)
  })

  it('takes no part of a year for the base year of a flow', () => {
    const halfYears = series('半年收入', yi, { 2020: 12, '2022-Q2': 5 })
    expect(view([halfYears], { indexed: true }).bases).toEqual([2020])
  })

  it('keeps each series its colour when others are left out', () => {
    const mixed = series('平台数', yi, { 2019: 5, 2020: 6 }, { parts: { comparable: false } })
    expect(view([mixed, gdp], { indexed: true }).panels[0]?.lines.map(({ order }) => order)).toEqual([1])
  })

  it('breaks a line where nothing was published', () => {
    expect(view([income]).panels[0]?.lines[0]?.runs.map(run => run.length)).toEqual([3, 1])
    expect(view([budget]).panels[0]?.lines[0]?.runs.map(run => run.length)).toEqual([2, 2])
  })

  it('stands still at the slider: the last figure is the last by then', () => {
    expect(view([gdp, budget], { year: 2021 }).panels[0]?.lines.map(({ last }) => last?.period)).toEqual([
      '2021',
      '2020',
    ])
    expect(view([gdp], { year: 2000 }).panels[0]?.lines[0]?.last).toBeUndefined()
  })

  it('zoomed shows those years and scales to them', () => {
    const zoomed = view([gdp], { zoom: { from: 2021, to: 2023 } })
    expect(zoomed.years).toEqual({ from: 2021, to: 2023 })
    expect(zoomed.panels[0]?.scale.min).toBeGreaterThan(view([gdp]).panels[0]?.scale.min ?? 0)
    expect(zoomed.extent).toEqual({ from: 2019, to: 2023 })
  })

  it('ignores a zoom that shows nothing, and keeps to the years that there are', () => {
    expect(view([gdp], { zoom: { from: 1990, to: 1995 } }).years).toEqual({ from: 2019, to: 2023 })
    expect(view([gdp], { zoom: { from: 2010, to: 2021 } }).years).toEqual({ from: 2019, to: 2021 })
  })
})

describe('the table of a comparison', () => {
  it('holds every figure and every gap of all series, in order of time', () => {
    const drawn = view([gdp, income])
    const { rows } = compareTable(must(drawn.panels[0]).lines, drawn, light)
    expect(rows).toHaveLength(10)
    expect(rows.find(({ id }) => id.includes('gap'))).toMatchObject({ at: undefined })
    expect(rows.find(({ id }) => id.includes('gap'))?.cells).toContain('未公布')
  })

  it('places on the axes what the drawing shows, and nothing else', () => {
    const drawn = view([gdp], { zoom: { from: 2021, to: 2023 } })
    const { rows } = compareTable(must(drawn.panels[0]).lines, drawn, light)
    expect(rows.map(({ at }) => at?.x)).toEqual([undefined, undefined, 2021, 2022, 2023])
  })

  it('says index and figure side by side', () => {
    const drawn = view([gdp, budget], { indexed: true })
    const last = compareTable(must(drawn.panels[0]).lines, drawn, light).rows.at(-1)
    expect(last?.cells.slice(0, 4)).toEqual(['2023年', '一般公共预算收入', '170 亿元', '121.4'])
    expect(last?.sentence).toContain('指数121.4')
  })

  it('names series by what tells them apart', () => {
    const there = {
      ...gdp,
      area: tengzhou,
      indicator: { ...gdp.indicator, series: { [tengzhou.id]: aSeries({ 2020: 1 }) } },
    }
    const names = (chosen: readonly CompareSeries[]) => {
      const drawn = view(chosen)
      const names = compareTable(
        drawn.panels.flatMap(({ lines }) => lines),
        drawn,
        light,
      ).rows.map(({ cells }) => cells[1])
      return [...new Set(names)]
    }
    expect(names([gdp, there])).toEqual(['枣庄市', '滕州市'])
    expect(names([gdp, budget])).toEqual(['地区生产总值', '一般公共预算收入'])
    expect(names([gdp])).toEqual(['地区生产总值（枣庄市）'])
  })
})

describe('the sentence of a comparison', () => {
  it('tells of each series from where to where', () => {
    expect(compareSentence(view([gdp, budget]), light)).toBe(
      '地区生产总值：从2019年的1600 亿元到2023年的2140 亿元，+540 亿元。' +
        '一般公共预算收入：从2019年的140 亿元到2023年的170 亿元，+30 亿元。',
    )
  })

  it('tells no change where there is but one figure, or where figures rest on different bases', () => {
    const mixed = series('平台数', yi, { 2019: 5, 2020: 6 }, { parts: { comparable: false } })
    const one = series('新指标', yi, { 2023: 5 }, { remarks: { 0: { qualifier: 'at-least' } } })
    expect(compareSentence(view([mixed, one]), light)).toBe('平台数：2020年为6 亿元。新指标：2023年为≥5 亿元。')
  })

  it('compares no half year with a whole one', () => {
    const halves = series('营收', yi, { 2020: 12, '2021-Q2': 5 })
    expect(compareSentence(view([halves]), light)).toBe('营收（枣庄市）：2021年6月为5 亿元。')
  })

  it('says where nothing is published', () => {
    expect(compareSentence(view([series('空', yi, {})]), light)).toBe('空（枣庄市）：尚无已公布的数值。')
  })
})
