import { describe, expect, it } from 'vitest'
import { compositionHeight, compositionOption, compositionTable, compositionView } from '#charts/composition.ts'
import { parseIndicatorId } from '#domain/ids.ts'
import { compositionsOf } from '#domain/questions/wholes.ts'
import { aCatalog, anIndicator, must } from '../support/aCatalog.ts'
import { percent } from '../support/aTrend.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { acrossAreas, city, money, parts } from '../support/someAreas.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const areas = [city, ...parts]
type Figures = Parameters<typeof acrossAreas>[0]
const named = (id: string, zh: string, figures: Figures, partOf?: string) => ({
  ...anIndicator(id, { name: { zh, en: id }, ...(partOf !== undefined && { partOf }) }),
  series: acrossAreas(figures).series,
})

const sectors = aCatalog(
  [
    named(
      'primary-sector-share',
      '第一产业',
      {
        zaozhuang: { 2015: 10.4, 2020: 9.6 },
        yicheng: { 2020: 15.2 },
        shizhong: { 2023: 3.8 },
      },
      'sectors',
    ),
    named(
      'secondary-sector-share',
      '第二产业',
      {
        zaozhuang: { 2015: 47.1, 2020: 40.6 },
        yicheng: { 2020: 40 },
        shizhong: { 2023: 34.4 },
      },
      'sectors',
    ),
    named(
      'tertiary-sector-share',
      '第三产业',
      {
        zaozhuang: { 2015: 42.5, 2020: 49.8 },
        yicheng: { 2020: 30 },
        shizhong: { 2023: 63.8 },
      },
      'sectors',
    ),
  ],
  { areas, wholes: [{ id: 'sectors', name: { zh: '三次产业', en: 'Sectors' }, whole: undefined, note: undefined }] },
)
const platforms = aCatalog(
  [
    named('innovation-platforms-total', '平台总数', { zaozhuang: { '2023-12-21': 882, '2025-03-24': 1020 } }),
    named('innovation-platforms-national', '国家级', { zaozhuang: { '2023-12-21': 8, '2025-03-24': 7 } }, 'platforms'),
    named(
      'innovation-platforms-provincial',
      '省级',
      { zaozhuang: { '2023-12-21': 92, '2025-03-24': 92 } },
      'platforms',
    ),
    named('innovation-platforms-municipal', '市级', { zaozhuang: { '2023-12-21': 782 } }, 'platforms'),
  ],
  {
    areas,
    wholes: [
      {
        ...{ id: 'platforms', name: { zh: '平台', en: 'Platforms' }, note: undefined },
        whole: must(parseIndicatorId('innovation-platforms-total')),
      },
    ],
  },
)
const unit = { ...money, quantity: 'count' as const, factor: 1, name: { zh: '个', en: 'platforms' } }
const sectorView = compositionView(must(compositionsOf(sectors)[0]), areas, { unit: percent, shareUnit: percent })
const platformView = compositionView(must(compositionsOf(platforms)[0]), areas, { unit, shareUnit: percent })

const drawings = [
  ['shares', sectorView, lightView],
  ['counts-of-a-total', platformView, lightView],
  ['no-data', { ...sectorView, bars: [] }, lightView],
  ['dark', sectorView, darkView],
  ['projector', platformView, projectorView],
] as const

describe('the composition drawing', () => {
  it.each(drawings)('%s', async (name, view, look) => {
    const size = { width: look === projectorView ? 1500 : 760, height: compositionHeight(view, look) * look.textSize }
    await expect(drawSvg(compositionOption(view, look), size)).toMatchFileSnapshot(`composition-${name}.svg`)
  })
})

describe('a composition', () => {
  it('is whole within the rounding of its parts', () => {
    expect(sectorView.bars.find(({ id }) => id === 'zaozhuang 2015')?.open).toBe(0)
  })

  it('keeps what is missing open and never spreads it over the rest', () => {
    expect(sectorView.bars.find(({ id }) => id === 'yicheng 2020')?.open).toBeCloseTo(14.8)
    expect(platformView.bars[1]?.open).toBeCloseTo(90.29, 1)
  })

  it('says where its parts come to more than the whole', () => {
    const { rows } = compositionTable(sectorView, lightView)
    expect(rows.find(({ id }) => id === 'shizhong 2023 open')?.sentence).toBe('各项相加为102%')
  })

  it('is not offered where its whole, or all but one of its parts, is not in the catalog', () => {
    expect(compositionsOf({ ...platforms, indicators: platforms.indicators.slice(1) })).toEqual([])
    expect(compositionsOf({ ...sectors, indicators: sectors.indicators.slice(2) })).toEqual([])
    expect(compositionsOf(aCatalog(sectors.indicators))).toEqual([])
  })
})
