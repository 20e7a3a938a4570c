import { parseUnitId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'
import { anIndicator, aSeries, must } from './aCatalog.ts'
import { city, district } from './aTrend.ts'

const placed = (id: string, zh: string, column: number, row: number): Area => ({
  ...district(id, zh),
  tile: { column, row },
})

/** The zone's districts and its high-tech zone, each with its tile. */
export const parts: readonly Area[] = [
  placed('tengzhou', '滕州市', 1, 1),
  placed('shanting', '山亭区', 2, 1),
  placed('xuecheng', '薛城区', 1, 2),
  placed('zaozhuang-hitech-zone', '枣庄高新区', 2, 2),
  placed('shizhong', '市中区', 3, 2),
  placed('yicheng', '峄城区', 2, 3),
  placed('taierzhuang', '台儿庄区', 3, 3),
]
export { city }

/** A hundred million yuan. */
export const money: Unit = {
  id: must(parseUnitId('yi-yuan')),
  name: { zh: '亿元', en: '100 million yuan' },
  quantity: 'money',
  base: must(parseUnitId('yuan')),
  factor: 1e8,
}

type Figures = Readonly<Record<string, number | null>>

/** An indicator with figures by area and period. */
export const acrossAreas = (
  figures: Readonly<Record<string, Figures>>,
  rest: Partial<Omit<IndicatorRecord, 'id' | 'series'>> = {},
): IndicatorRecord =>
  anIndicator('across', {
    series: Object.fromEntries(Object.entries(figures).map(([area, given]) => [area, aSeries(given)])),
    ...rest,
  })

/** Yearly figures from a first year on. */
export const yearly = (first: number, values: readonly number[]): Figures =>
  Object.fromEntries(values.map((value, index) => [String(first + index), value]))
