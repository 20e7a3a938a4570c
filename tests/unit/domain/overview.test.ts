import { describe, expect, it } from 'vitest'
import {
  distributionOf,
  hasPublishedNumber,
  headingsOf,
  homeAreaOf,
  lineOf,
  linesOf,
  standingOf,
} from '#domain/overview.ts'
import { aCatalog, anIndicator, areaId, aSeries, aTarget, day, must } from '../../support/aCatalog.ts'

const today = day('2026-11-24')
const zone = areaId('zone')

describe('the area by which the zone reads an indicator', () => {
  const { areas } = aCatalog([]).frame
  const district = must(areas.find(({ kind }) => kind === 'district')).id
  const peer = must(areas.find(({ kind }) => kind === 'peer-zone')).id

  it('is the zone itself wherever the zone has figures', () => {
    const indicator = anIndicator('grain', {
      series: { [district]: aSeries({ 2020: 1 }), [zone]: aSeries({ 2020: 5 }) },
    })
    expect(homeAreaOf(aCatalog([indicator]), indicator)).toBe(zone)
  })

  it('is a part of the zone where only that has figures', () => {
    const indicator = anIndicator('roads', { series: { [district]: aSeries({ 2020: 1 }) } })
    expect(homeAreaOf(aCatalog([indicator]), indicator)).toBe(district)
  })

  it('is none for an indicator of other zones, which is then left out of every list', () => {
    const indicator = anIndicator('ozone', { series: { [peer]: aSeries({ 2020: 1 }) } })
    expect(homeAreaOf(aCatalog([indicator]), indicator)).toBeUndefined()
    expect(linesOf(aCatalog([indicator]), [indicator], today)).toEqual([])
  })

  it('is the zone for an indicator nobody has figures of', () => {
    const indicator = anIndicator('unknown')
    expect(lineOf(aCatalog([indicator]), indicator, today)?.area).toBe(zone)
  })
})

describe('the target of a row', () => {
  const targetOf = (...targets: Parameters<typeof aTarget>[]) => {
    const indicator = anIndicator('grain', { targets: targets.map(parts => aTarget(...parts)) })
    return must(lineOf(aCatalog([indicator]), indicator, today)).target
  }

  it('is the first whose day has not passed', () => {
    expect(targetOf(['2030'], ['2027'], ['2024'])?.period).toBe('2027')
  })

  it('is the last one that has passed where none is open', () => {
    expect(targetOf(['2020'], ['2024'])?.period).toBe('2024')
  })

  it('is never a wording, an announcement without a year, or history', () => {
    expect(targetOf(['2027', { aim: { kind: 'worded' } }], ['2030', { standing: 'superseded' }])).toBeUndefined()
    expect(targetOf(['2027', { standing: 'announced' }])).toBeUndefined()
  })
})

it('counts a number as published only where an authority gave it', () => {
  const withTarget = (basis: 'published' | 'draft') =>
    must(lineOf(aCatalog([]), anIndicator('grain', { targets: [aTarget('2027', { basis })] }), today))
  expect(hasPublishedNumber(withTarget('published'))).toBe(true)
  expect(hasPublishedNumber(withTarget('draft'))).toBe(false)
})

describe('how the zone stands', () => {
  const indicators = [
    anIndicator('on-the-way', { figures: { 2020: 2, 2025: 9 }, targets: [aTarget('2027')] }),
    anIndicator('rising', { figures: { 2019: 1, 2020: 2, 2021: 3, 2022: 4, 2025: 6 } }),
    anIndicator('unknown'),
    anIndicator('product', { topic: 'context', action: undefined, project: undefined, figures: { 2024: 3 } }),
    anIndicator('half-year', { topic: 'context', action: undefined, project: undefined, figures: { '2024-06': 1 } }),
    anIndicator('long-ago', { topic: 'context', action: undefined, project: undefined, figures: { 2012: 3 } }),
  ]
  const standing = standingOf(aCatalog(indicators), today)

  it('counts every indicator of the actions, also those without a figure or a target', () => {
    expect(standing.distribution.total).toBe(3)
    expect(standing.distribution.withData).toBe(2)
    expect(standing.distribution.counts['no-target']).toBe(2)
    expect(standing.withNumber).toBe(1)
  })

  it('says for each step how many indicators have a number for its own year', () => {
    const numbers = standing.steps.map(({ step, withNumber }) => [step.period, withNumber])
    expect(numbers).toContainEqual(['2027', 1])
    expect(numbers.filter(([year]) => year !== '2027').every(([, count]) => count === 0)).toBe(true)
  })

  it('tells the direction of those that no target judges', () => {
    expect(standing.headings).toEqual({ improving: 1, steady: 0, worsening: 0, unseen: 1 })
  })

  it('shows whole years of the recent past as context, not parts of a year and not what is old', () => {
    expect(standing.context.map(({ indicator }) => indicator.id)).toEqual(['product'])
  })

  it('gives each action the sum of its own indicators', () => {
    const total = standing.actions.reduce((sum, { distribution }) => sum + distribution.total, 0)
    expect(total).toBe(standing.distribution.total)
  })
})

it('has nothing to tell of no indicators', () => {
  expect(distributionOf([]).total).toBe(0)
  expect(headingsOf([])).toEqual({ improving: 0, steady: 0, worsening: 0, unseen: 0 })
})
