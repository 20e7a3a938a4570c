import { describe, expect, it } from 'vitest'
import { rankingHeight, rankingOption, rankingTable, rankingView } from '#charts/ranking.ts'
import { percent, period } from '../support/aTrend.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { acrossAreas, city, money, parts } from '../support/someAreas.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const product = acrossAreas({
  tengzhou: { 2023: 912.4 },
  shizhong: { 2023: 331 },
  yicheng: { 2023: 183.6, 2022: 400 },
  taierzhuang: { 2023: 183.6 },
})
const share = acrossAreas(
  { zaozhuang: { 2023: 42.3 }, tengzhou: { 2023: 45 }, shizhong: { 2023: 38 }, shanting: { 2023: 21 } },
  { nature: 'share' },
)
const growth = acrossAreas(
  { zaozhuang: { 2020: 3 }, tengzhou: { 2020: 3.4 }, shizhong: { 2020: -1.2 } },
  { nature: 'growth' },
)
const at2023 = { areas: parts, whole: city, period: period(2023) }

const drawings = [
  ['amounts', rankingView({ ...at2023, indicator: product, unit: money }), lightView],
  ['shares-with-whole', rankingView({ ...at2023, indicator: share, unit: percent }), lightView],
  ['below-zero', rankingView({ ...at2023, indicator: growth, unit: percent, period: period(2020) }), lightView],
  ['no-data', rankingView({ ...at2023, indicator: product, unit: money, period: period(1999) }), lightView],
  ['dark', rankingView({ ...at2023, indicator: share, unit: percent }), darkView],
  ['projector', rankingView({ ...at2023, indicator: share, unit: percent }), projectorView],
] as const

describe('the ranking drawing', () => {
  it.each(drawings)('%s', async (name, view, look) => {
    const size = { width: look === projectorView ? 1400 : 720, height: rankingHeight(view) * look.textSize }
    await expect(drawSvg(rankingOption(view, look), size)).toMatchFileSnapshot(`ranking-${name}.svg`)
  })
})

describe('the ranking', () => {
  const view = rankingView({ ...at2023, indicator: product, unit: money })

  it('puts the largest first and gives equal figures one rank', () => {
    expect(view.rows.map(({ area, rank }) => `${rank} ${area.id}`)).toEqual([
      '1 tengzhou',
      '2 shizhong',
      '3 yicheng',
      '3 taierzhuang',
    ])
  })

  it('puts the smallest first where less is better', () => {
    const fewer = { ...product, direction: 'lower-is-better' as const }
    const [first] = rankingView({ ...at2023, indicator: fewer, unit: money }).rows
    expect(first?.area.id).toBe('yicheng')
  })

  it('never lets another year stand in: an area without the year is not published', () => {
    const at2022 = rankingView({ ...at2023, indicator: product, unit: money, period: period(2022) })
    expect(at2022.rows.map(({ area }) => area.id)).toEqual(['yicheng'])
    expect(at2022.without).toHaveLength(6)
  })

  it('holds the whole beside its parts for shares, and not for amounts', () => {
    expect(view.whole).toBeUndefined()
    expect(rankingView({ ...at2023, indicator: share, unit: percent }).whole?.point.value).toBe(42.3)
  })

  it('has a table that names every area, drawn or not', () => {
    const { rows } = rankingTable(view, lightView)
    expect(rows.map(({ id }) => id).sort()).toEqual(parts.map(({ id }) => id).sort())
    expect(rows.at(-1)?.cells).toContain('未公布')
  })
})
