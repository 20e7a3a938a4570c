import { describe, expect, it } from 'vitest'
import { trendTable } from '#charts/trendTable.ts'
import type { TrendWish } from '../support/aTrend.ts'
import { atLeast, aTrendView, district, target } from '../support/aTrend.ts'
import { lightLook } from '../support/chartLooks.ts'

const tableOf = (wish: TrendWish) => trendTable(aTrendView(wish), lightLook)
const column = (wish: TrendWish, id: string): readonly (string | undefined)[] => {
  const { columns, rows } = tableOf(wish)
  const index = columns.findIndex(given => given.id === id)
  return rows.map(row => row.cells[index])
}

describe('the table of a trend', () => {
  it('holds every figure, target and step in order of time', () => {
    const wish = {
      rows: [
        [2023, 30],
        [2025, 33],
      ] as const,
      targets: [target(2026, atLeast(35))],
    }
    expect(column(wish, 'period')).toEqual(['2023年', '2024年', '2025年', '2026年', '2027年', '2030年'])
  })

  it('says of a step without a number that none is published', () => {
    expect(column({ rows: [] }, 'value')).toEqual(['未公布数值目标', '未公布数值目标', '未公布数值目标'])
  })

  it('says of a period without a figure that it is not published, and never zero', () => {
    const { rows } = tableOf({ rows: [[2023, null]] })
    expect(rows[0]?.cells).toContain('未公布')
    expect(rows[0]?.at).toBeUndefined()
  })

  it('writes a bound as a bound and names what it is', () => {
    const wish = { rows: [[2023, 126, { qualifier: 'at-least' }]] as const }
    expect(column(wish, 'value')[0]).toBe('≥126%')
    expect(column(wish, 'kind')[0]).toBe('不少于')
  })

  it('keeps a figure that was set aside, with the reason', () => {
    const reason = { zh: '口径更宽', en: 'wider count' }
    const wish = { rows: [[2023, 270, { standing: 'set-aside', reason }]] as const }
    expect(column(wish, 'kind')[0]).toBe('未采用')
    expect(column(wish, 'note')[0]).toBe('口径更宽')
  })

  it('lists a second source of the same figure without a second mark on the drawing', () => {
    const wish = {
      rows: [
        [2023, 30],
        [2023, 30, { standing: 'same-figure' }],
      ] as const,
    }
    expect(
      tableOf(wish)
        .rows.slice(0, 2)
        .map(({ at }) => at?.y),
    ).toEqual([30, undefined])
  })

  it('marks a draft target with its word', () => {
    const wish = { rows: [], targets: [target(2027, atLeast(50), { basis: 'draft' })] }
    expect(column(wish, 'value')).toContain('草案 ≥50%')
  })

  it('names the source of each figure', () => {
    expect(column({ rows: [[2023, 30]] }, 'source')[0]).toBe('枣庄市统计局：《2024年统计公报》')
  })

  it('names areas only where there are several', () => {
    const others = [{ area: district('tengzhou', '滕州市'), rows: [[2023, 28]] as const }]
    expect(tableOf({ rows: [[2023, 30]] }).columns.map(({ id }) => id)).not.toContain('area')
    expect(column({ rows: [[2023, 30]], others }, 'area')).toContain('滕州市')
  })

  it('says each datum as a sentence, with where it comes from', () => {
    const wish = { rows: [[2023, 30, { qualifier: 'about' }]] as const }
    expect(tableOf(wish).rows[0]?.sentence).toBe(
      '枣庄市，2023年：约30%（约数）。来源：枣庄市统计局：《2024年统计公报》。',
    )
  })

  it('writes no calculated value finer than the published ones', () => {
    const wish: TrendWish = {
      rows: [[2025, 42.3]],
      assessment: ({ latest }) => ({
        next: {
          steps: [],
          noProjection: undefined,
          projection: latest && {
            ...{ from: latest, methods: [], usedPoints: 5 },
            points: [{ period: latest.period, low: 43.3333, middle: 44.4444, high: 45.5555 }],
          },
        },
      }),
    }
    expect(column(wish, 'value')).toContain('43.3%至45.6%')
  })
})
