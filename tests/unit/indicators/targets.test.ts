import { describe, expect, it } from 'vitest'
import { endOf } from '#domain/period.ts'
import { pointsOf } from '#domain/series.ts'
import { allTargets, shipped } from './shippedRelease.ts'

const ofStanding = (standing: string): readonly string[] =>
  allTargets.filter(target => target.standing === standing).map(target => target.at)
const at = (targets: typeof allTargets): readonly string[] => targets.map(target => target.at)

describe('the targets', () => {
  it('are all there: 39 numbers, besides the three worded steps, and whatever was added since', () => {
    expect(allTargets.length).toBeGreaterThanOrEqual(39)
  })

  it('are all published: nothing derived or drafted is shipped', () => {
    expect(at(allTargets.filter(target => target.basis !== 'published'))).toEqual([])
  })

  it('lie after the first value of their area, where they are judged', () => {
    const judged = allTargets.filter(({ standing }) => standing === 'current' || standing === 'ambition')
    const early = judged.filter(({ indicator, area, period }) => {
      const first = pointsOf(indicator.series[area])[0]
      return first !== undefined && endOf(first.period) >= endOf(period)
    })
    expect(judged.length).toBeGreaterThan(20)
    expect(at(early)).toEqual([])
  })

  it('aim the way that is good', () => {
    const contrary = allTargets.filter(({ aim, indicator }) => {
      if (aim.kind === 'at-most') return indicator.direction !== 'lower-is-better'
      return indicator.direction !== 'higher-is-better'
    })
    expect(at(contrary)).toEqual([])
  })

  it('are announced, not current, where no year is given: then the period is a day', () => {
    expect(ofStanding('announced').length).toBeGreaterThanOrEqual(7)
    expect(
      at(allTargets.filter(({ standing, period }) => (standing === 'announced') !== (period.length === 10))),
    ).toEqual([])
  })

  it('are an ambition for lithium output, which no formal plan holds', () => {
    expect([...new Set(ofStanding('ambition'))]).toEqual([
      'lithium-output-value zaozhuang 2023',
      'lithium-output-value zaozhuang 2025',
    ])
  })

  it('are superseded where they are older than the zone', () => {
    const published = new Map(shipped.frame.sources.map(source => [source.id, source.published]))
    const old = allTargets.filter(({ source, area }) => area === 'zaozhuang' && (published.get(source) ?? '') < '2021')
    expect(old.length).toBeGreaterThanOrEqual(8)
    expect(at(old.filter(({ standing }) => standing !== 'superseded'))).toEqual([])
  })

  it('say in a note that the yearly quotas can be read in two ways', () => {
    const quotas = allTargets.filter(({ indicator }) => indicator.project === 'shuangshi')
    expect(quotas).toHaveLength(4)
    for (const { aim, note } of quotas) {
      expect(aim).toMatchObject({ kind: 'per-year', from: '2024' })
      expect(note?.zh).toMatch(/2023—2025年.*2024—2026年/)
      expect(note?.en).toMatch(/2023-2025.*2024-2026/)
    }
  })

  it('each carry a note that says where they stand', () => {
    expect(at(allTargets.filter(({ note }) => !note))).toEqual([])
  })

  it('leave no indicator empty: each has a figure or a target', () => {
    const empty = shipped.indicators.filter(({ series, targets }) => Object.keys(series).length + targets.length === 0)
    expect(empty.map(({ id }) => id)).toEqual([])
  })
})
