import { describe, expect, it } from 'vitest'
import { dataGaps, type Gap, type GapKind } from '#domain/coverage/gaps.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { aCatalog, anIndicator, aProject, areaId, aSeries, aTarget, day } from '../../../support/aCatalog.ts'

const asOf = day('2026-11-24')
const gapsOf = (indicator: IndicatorRecord): readonly Gap[] => dataGaps(aCatalog([indicator]), asOf)
const kindsOf = (gaps: readonly Gap[]): readonly GapKind[] => gaps.map(gap => gap.kind)
const periodsOf = (gaps: readonly Gap[], kind: GapKind) => gaps.filter(gap => gap.kind === kind).map(gap => gap.period)

describe('the figures of a series', () => {
  it('asks for every year that a yearly series should have given by now', () => {
    const gaps = gapsOf(anIndicator('output', { figures: { 2020: 1, 2021: 2, 2022: 3 } }))
    expect(periodsOf(gaps, 'overdue')).toEqual(['2023', '2024', '2025'])
    expect(gaps.find(gap => gap.kind === 'overdue')).toMatchObject({
      due: '2024-06-30',
      last: { period: '2022', value: 3 },
    })
  })

  it('gives a year half a year to be published before it is called overdue', () => {
    const indicator = anIndicator('output', { figures: { 2023: 1, 2024: 2 } })
    const overdue = (on: string) => periodsOf(dataGaps(aCatalog([indicator]), day(on)), 'overdue')
    expect(overdue('2026-06-30')).toEqual([])
    expect(overdue('2026-07-01')).toEqual(['2025'])
  })

  it('calls a single figure what it is, and never late', () => {
    const kinds = kindsOf(gapsOf(anIndicator('output', { figures: { 2012: 1 } })))
    expect(kinds).toContain('single-figure')
    expect(kinds).not.toContain('overdue')
  })

  it('calls two figures nine years apart no rhythm', () => {
    const kinds = kindsOf(gapsOf(anIndicator('output', { figures: { 2012: 1, 2021: 2 } })))
    expect(kinds).toContain('single-figure')
    expect(kinds).not.toContain('overdue')
  })

  it('asks a series of several figures a year once, for the latest one due', () => {
    const gaps = gapsOf(anIndicator('output', { figures: { '2023-Q1': 1, '2023-Q2': 2, '2023-Q3': 3 } }))
    expect(periodsOf(gaps, 'overdue')).toEqual(['2026-Q1'])
  })

  it('takes counts made on a day for their year', () => {
    const gaps = gapsOf(anIndicator('output', { figures: { '2023-12-21': 1, '2024-07-16': 2 } }))
    expect(periodsOf(gaps, 'overdue')).toEqual(['2025'])
  })

  it('sees no rhythm in months that follow no pattern', () => {
    const kinds = kindsOf(gapsOf(anIndicator('output', { figures: { '2014-03': 1, '2016-09': 2, '2018-01': 3 } })))
    expect(kinds).toContain('single-figure')
    expect(kinds).not.toContain('overdue')
  })

  it('keeps the rhythm of series that come every other year', () => {
    const gaps = gapsOf(anIndicator('output', { figures: { 2018: 1, 2020: 2, 2022: 3 } }))
    expect(periodsOf(gaps, 'overdue')).toEqual(['2024'])
  })

  it('asks nothing more of a series that another took over from', () => {
    const ended = anIndicator('before', { figures: { 2017: 1, 2018: 2 }, replacedBy: anIndicator('after').id })
    expect(kindsOf(gapsOf(ended))).not.toContain('overdue')
  })

  it('asks for a year that a yearly series skipped, with the figure before it', () => {
    const gaps = gapsOf(anIndicator('output', { figures: { 2021: 1, 2022: 2, 2024: 3, 2025: 4 } }))
    expect(periodsOf(gaps, 'skipped')).toEqual(['2023'])
    expect(gaps.find(gap => gap.kind === 'skipped')?.last?.period).toBe('2022')
  })

  it('asks for a period that a source names without a figure, once', () => {
    const gaps = gapsOf(anIndicator('output', { figures: { 2023: 1, 2024: 2, 2025: null } }))
    expect([...periodsOf(gaps, 'skipped'), ...periodsOf(gaps, 'overdue')]).toEqual(['2025'])
  })

  it('takes a figure that was set aside for none', () => {
    const series = { [areaId('zone')]: aSeries({ 2024: 1, 2025: 2 }, { 1: { standing: 'set-aside' } }) }
    expect(kindsOf(gapsOf(anIndicator('output', { series })))).toContain('single-figure')
  })

  it('tells an indicator without any figure from one with figures for other places only', () => {
    expect(kindsOf(gapsOf(anIndicator('output')))).toContain('no-figure')
    const elsewhere = anIndicator('output', { series: { [areaId('district')]: aSeries({ 2024: 1 }) } })
    expect(kindsOf(gapsOf(elsewhere))).toContain('no-zone-figure')
  })
})

describe('the targets of the steps', () => {
  const stepGaps = (parts: Parameters<typeof anIndicator>[1]) =>
    gapsOf(anIndicator('output', { figures: { 2024: 1, 2025: 1 }, ...parts }))
      .filter(gap => gap.step !== undefined)
      .map(gap => [gap.period, gap.kind])

  it('asks for a number for each step that has none', () => {
    expect(stepGaps({})).toEqual([
      ['2024', 'no-target'],
      ['2027', 'no-target'],
      ['2030', 'no-target'],
    ])
  })

  it('asks for nothing where an authority published the number', () => {
    expect(stepGaps({ targets: ['2024', '2027', '2030'].map(year => aTarget(year)) })).toEqual([])
  })

  it('does not take words, our own number or a number for another year for a published one', () => {
    const targets = [
      aTarget('2024', { aim: { kind: 'worded' } }),
      aTarget('2025'),
      aTarget('2027', { basis: 'draft' }),
      aTarget('2030', { basis: 'derived' }),
    ]
    expect(stepGaps({ targets })).toEqual([
      ['2024', 'worded-target'],
      ['2027', 'unpublished-target'],
      ['2030', 'unpublished-target'],
    ])
  })

  it('does not count a target that was superseded', () => {
    const targets = [aTarget('2027', { standing: 'superseded' })]
    expect(stepGaps({ targets })).toContainEqual(['2027', 'no-target'])
  })

  it('asks no target of a figure of context or one without a good direction', () => {
    expect(stepGaps({ topic: 'context', action: undefined })).toEqual([])
    expect(stepGaps({ direction: 'none' })).toEqual([])
  })
})

describe('the plan', () => {
  it('asks for the official list while a working one stands in for it', () => {
    expect(kindsOf(dataGaps(aCatalog([]), asOf))).toContain('official-list')
    const official = { projects: [aProject('road', { listing: 'official' })] }
    expect(kindsOf(dataGaps(aCatalog([], official), asOf))).not.toContain('official-list')
  })

  it('names projects that nothing measures and districts that nothing is known of, but no other zone', () => {
    const gaps = dataGaps(aCatalog([]), asOf)
    expect(gaps.filter(gap => gap.kind === 'project-without-indicator').map(gap => gap.project)).toEqual(['road'])
    expect(gaps.filter(gap => gap.kind === 'area-without-figures').map(gap => gap.area)).toEqual(['district'])
  })

  it('has nothing to ask of a zone without projects, steps or indicators', () => {
    const bare = { projects: [], steps: [], actions: [], areas: [] }
    expect(dataGaps(aCatalog([], bare), asOf)).toEqual([])
  })

  it('gives every gap a key of its own', () => {
    const gaps = dataGaps(aCatalog([anIndicator('one', { figures: { 2020: 1, 2021: 2 } }), anIndicator('two')]), asOf)
    expect(new Set(gaps.map(gap => gap.key)).size).toBe(gaps.length)
  })
})
