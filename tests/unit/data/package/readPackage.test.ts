import { describe, expect, it } from 'vitest'
import { describeProblem } from '#data/package/describe.ts'
import { readPackage } from '#data/package/readPackage.ts'
import { withChange, type Files } from '../../../support/brokenPackages.ts'
import { packageFiles } from '../../../support/packageFiles.ts'

describe('readPackage', () => {
  const reading = readPackage(packageFiles())
  if (!reading.ok) throw new Error(reading.failure.map(describeProblem).join('\n'))
  const { frame, indicators, nature, format } = reading.value
  const [water, jobs, population] = indicators

  it('reads the frame: zone, steps, areas, actions, projects, programmes, units and sources', () => {
    expect({ format, nature }).toEqual({ format: 1, nature: 'published' })
    expect(frame.zone).toMatchObject({ area: 'lakeland', dataAsOf: '2026-03-31', approvalNumber: undefined })
    expect(frame.steps.map(step => step.period)).toEqual(['2024', '2027', '2030'])
    expect(frame.areas[1]).toMatchObject({ kind: 'district', parent: 'lakeland', tile: { column: 1, row: 2 } })
    expect(frame.programmes[0]).toMatchObject({ list: 'village-works', action: undefined })
    expect(frame.units[2]).toMatchObject({ base: 'person', factor: 10_000 })
    expect(frame.sources[1]).toMatchObject({ linkable: false, note: { zh: '转载', en: 'A copy' } })
  })

  it('reads the worded milestones of projects, and does without the file where there is none', () => {
    expect(frame.stages).toEqual([
      expect.objectContaining({ project: 'clean-rivers', period: '2027', stage: 'basically-built', role: 'expected' }),
      expect.objectContaining({ stage: 'started', role: 'reported', note: { zh: '开工', en: 'Work began' } }),
    ])
    const without = packageFiles()
    without.delete('stages.csv')
    const read = readPackage(without)
    expect(read.ok && read.value.frame.stages).toBe(undefined)
  })

  it('names a milestone of a project that is not there, a stage that is none, and one told twice', () => {
    const line = (change: string): Files => withChange('stages.csv', 'clean-rivers,2027,basically-built', change)
    const said = (files: Files): readonly string[] => {
      const read = readPackage(files)
      return read.ok ? [] : read.failure.map(describeProblem)
    }
    expect(said(line('clean-lakes,2027,basically-built'))[0]).toContain('stages.csv:2:1 project')
    expect(said(line('clean-rivers,2027,nearly-built'))[0]).toContain('stages.csv:2:3 stage')
    const twice = withChange('stages.csv', '2024-06,started,reported', '2027,started,expected')
    expect(said(twice)[0]).toContain('stages.csv:3:2 period')
  })

  it('keeps a text over several lines, and reads empty fields as unknown', () => {
    expect(jobs?.note).toEqual({ zh: '说明：\n跨行文字', en: 'A note\nover two lines' })
    expect(population).toMatchObject({ action: undefined, owner: undefined, low: undefined, comparable: false })
  })

  it('puts the observations in order of period, the value that stands before the others', () => {
    const series = Object.entries(water?.series ?? {})
    expect(series.map(([area]) => area)).toEqual(['lakeland', 'north-shore'])
    expect(series[0]?.[1]).toMatchObject({
      periods: ['2021', '2022', '2022', '2022', '2023'],
      values: [74, 76.5, 76.5, 77, null],
      remarks: {
        0: { qualifier: 'about' },
        1: { locator: '第3页', revises: 'plan-2023' },
        2: { standing: 'same-figure' },
        3: { standing: 'set-aside', reason: { zh: '口径不同', en: 'Other scope' } },
        4: { note: { zh: '未公布', en: 'Not published' } },
      },
    })
  })

  it('reads a value that is not published as a gap and never as zero', () => {
    expect(Object.values(water?.series ?? {})[0]?.values.at(-1)).toBeNull()
  })

  it('keeps the figure as printed beside the one it was turned into', () => {
    expect(Object.values(jobs?.series ?? {})[0]?.remarks[0]).toEqual({
      qualifier: 'cumulative',
      since: '2022',
      asPublished: { value: '16500', unit: '人' },
      publishedOn: '2024-03',
    })
  })

  it('makes an aim of each kind', () => {
    expect([water, jobs, population].flatMap(record => record?.targets.map(target => target.aim) ?? [])).toEqual([
      { kind: 'at-least', value: 80 },
      { kind: 'at-least', value: 85 },
      { kind: 'at-least', value: 90 },
      { kind: 'within', low: 85, high: 95 },
      { kind: 'per-year', value: 1.5, from: '2022' },
      { kind: 'worded' },
      { kind: 'hold', value: 390, tolerance: 5 },
    ])
  })

  it('takes the files as Excel writes them: with a byte order mark, CRLF and empty rows at the end', () => {
    const excel: Files = new Map(
      [...packageFiles()].map(([name, text]) => {
        const commas = ','.repeat((text.split('\n')[0]?.split(',').length ?? 1) - 1)
        return [name, new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}${commas}\r\n`)]
      }),
    )
    const again = readPackage(excel)
    expect(again.ok ? again.value.frame : again.failure).toEqual(frame)
  })

  it('calls a package with a synthetic source synthetic as a whole', () => {
    const synthetic = readPackage(withChange('sources.csv', '2023-12,plan,', '2023-12,synthetic,'))
    expect(synthetic.ok && synthetic.value.nature).toBe('synthetic')
  })
})
