import { describe, expect, it } from 'vitest'
import { CHART_FORMS, chooseChart, fittingForms, shapeOf } from '#charts/chooseChart.ts'
import { rankingOption, rankingView } from '#charts/ranking.ts'
import { fullestPeriod } from '#domain/questions/areaFigures.ts'
import { must } from '../support/aCatalog.ts'
import { acrossAreas, city, money, parts, yearly } from '../support/someAreas.ts'
import { lightView } from '../support/viewLooks.ts'
import { drawSvg } from '../support/drawSvg.ts'

const formsOf = (...given: Parameters<typeof acrossAreas>) => fittingForms(shapeOf(acrossAreas(...given), parts))
const three = { tengzhou: { 2023: 3 }, shizhong: { 2023: 2 }, yicheng: { 2023: 1 } }

describe('the right chart', () => {
  it('for three or more areas at one date is their ranking', () => {
    expect(formsOf(three)[0]).toBe('ranking')
  })

  it('for two areas at the same two dates is a slope', () => {
    expect(formsOf({ tengzhou: { 2020: 1, 2023: 3 }, shizhong: { 2020: 2, 2023: 2 } })[0]).toBe('slope')
  })

  it('for a few areas that share no date is one small course each', () => {
    expect(formsOf({ tengzhou: yearly(2012, [1, 2, 3, 4]), shizhong: yearly(2020, [2, 3]) })[0]).toBe('multiples')
  })

  it('for one area is its course over time', () => {
    expect(formsOf({ tengzhou: { 2020: 1, 2023: 3 } })).toEqual(['trend'])
  })

  it('does not exist without a figure', () => {
    expect(formsOf({})).toEqual([])
    expect(chooseChart(shapeOf(acrossAreas({}), parts), 'ranking')).toBeUndefined()
  })
})

describe('a choice of chart', () => {
  it('is kept where the data can fill it, and else gives way to the right one', () => {
    const shape = shapeOf(acrossAreas(three), parts)
    expect(chooseChart(shape, 'tiles')).toBe('tiles')
    expect(chooseChart(shape, 'slope')).toBe('ranking')
    expect(chooseChart(shape, 'no-such-chart')).toBe('ranking')
  })

  it('never offers to subtract values that must not be compared', () => {
    const figures = { tengzhou: { 2020: 1, 2023: 3 }, shizhong: { 2020: 2, 2023: 2 } }
    expect(formsOf(figures)).toContain('slope')
    expect(formsOf(figures, { comparable: false })).not.toContain('slope')
  })

  it('has no tiles for areas without a place on the map', () => {
    const indicator = acrossAreas({ zaozhuang: { 2023: 1 }, peer: { 2023: 2 } })
    expect(fittingForms(shapeOf(indicator, [city, { ...city, id: must(parts[0]).id }]))).not.toContain('tiles')
  })

  it('is among the forms that have a drawing', () => {
    for (const form of formsOf(three)) expect(CHART_FORMS).toContain(form)
  })
})

it('compares areas at the period that most have a figure for, the latest of several', () => {
  const indicator = acrossAreas({ tengzhou: { 2020: 1, 2021: 1, 2023: 1 }, shizhong: { 2020: 2, 2021: 2 } })
  const period = must(fullestPeriod(indicator, parts))
  expect(period).toBe('2021')
  const view = rankingView({ indicator, unit: money, areas: parts, whole: undefined, period })
  expect(drawSvg(rankingOption(view, lightView))).not.toContain('尚无')
})
