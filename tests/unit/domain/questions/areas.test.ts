import { describe, expect, it } from 'vitest'
import { comparedIndicators } from '#domain/questions/areas.ts'
import { figuresAt, fullestPair, periodsOf } from '#domain/questions/areaFigures.ts'
import type { Direction } from '#domain/indicator.ts'
import { period } from '../../../support/aTrend.ts'
import { acrossAreas, parts } from '../../../support/someAreas.ts'

type Figures = Parameters<typeof acrossAreas>[0]

describe('figures of areas', () => {
  it('are those of the very period asked for: a day in the year is not the year', () => {
    const indicator = acrossAreas({ tengzhou: { '2023-12-31': 5 }, shizhong: { 2023: 3 } })
    const known = figuresAt(indicator, parts, period(2023)).filter(({ point }) => point)
    expect(known.map(({ area }) => area.id)).toEqual(['shizhong'])
  })

  it('leave out periods for which a source names no figure', () => {
    const indicator = acrossAreas({ tengzhou: { 2022: null, 2023: 3 } })
    expect(periodsOf(indicator, parts)).toEqual([{ period: '2023', areas: 1 }])
  })
})

describe('two dates to compare', () => {
  it('are those that most areas have both of, the farthest apart among equals', () => {
    const indicator = acrossAreas({
      tengzhou: { 2018: 1, 2020: 1, 2023: 2 },
      shizhong: { 2020: 1, 2021: 1, 2023: 2 },
      yicheng: { 2016: 1 },
    })
    expect(fullestPair(indicator, parts)).toEqual({ from: '2020', to: '2023' })
    expect(fullestPair(indicator, parts.slice(0, 1))).toEqual({ from: '2018', to: '2023' })
  })

  it('do not exist where no area has two figures', () => {
    expect(fullestPair(acrossAreas({ tengzhou: { 2023: 1 }, shizhong: { 2020: 1 } }), parts)).toBeUndefined()
  })
})

it('offers for comparison only what two areas have figures of, the most comparable first', () => {
  const named = (name: string, figures: Figures, direction: Direction = 'higher-is-better') =>
    acrossAreas(figures, { name: { zh: name, en: name }, direction })
  const given = [
    named('one', { tengzhou: { 2023: 1 } }),
    named('apart', { tengzhou: { 2023: 1 }, shizhong: { 2020: 1 } }),
    named('context', { tengzhou: { 2023: 1 }, shizhong: { 2023: 1 } }, 'none'),
    named('judged', { tengzhou: { 2023: 1 }, shizhong: { 2023: 1 } }),
  ]
  expect(comparedIndicators(given, parts).map(({ name }) => name.en)).toEqual(['judged', 'context', 'apart'])
})
