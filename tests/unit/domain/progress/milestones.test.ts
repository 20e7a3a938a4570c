import { describe, expect, it } from 'vitest'
import { parseProjectId, parseSourceId } from '#domain/ids.ts'
import { assessStages } from '#domain/progress/milestones.ts'
import type { Stage, StageMark } from '#domain/progress/milestones.ts'
import { day, must, period } from '../../../support/aCatalog.ts'

const mark = (year: string, stage: Stage, project = 'road'): StageMark => ({
  project: must(parseProjectId(project)),
  period: period(year),
  stage,
  source: must(parseSourceId('bulletin')),
})

const STEPS = [mark('2024', 'first-results'), mark('2027', 'basically-built'), mark('2030', 'fully-built')]

const judged = (reports: readonly StageMark[], asOf: string) =>
  assessStages(STEPS, reports, day(asOf)).map(({ status, phase }) => `${phase} ${status}`)

describe('worded milestones of a project', () => {
  it('are unknown while nobody reports', () => {
    expect(judged([], '2025-06-30')).toEqual(['closed unknown', 'open unknown', 'open unknown'])
  })

  it('are reached by a report of their stage or a later one', () => {
    expect(judged([mark('2024', 'first-results')], '2025-06-30')[0]).toBe('closed reached')
    expect(judged([mark('2023', 'basically-built')], '2025-06-30')).toEqual([
      'closed reached',
      'open reached',
      'open unknown',
    ])
  })

  it('are closed on their date', () => {
    expect([judged([], '2024-12-30')[0], judged([], '2024-12-31')[0]]).toEqual(['open unknown', 'closed unknown'])
  })

  it('are missed only by a report from their date or later that still names an earlier stage', () => {
    expect(judged([mark('2023', 'started')], '2025-06-30')[0]).toBe('closed unknown')
    expect(judged([mark('2024', 'started')], '2025-06-30')[0]).toBe('closed missed')
    expect(judged([mark('2025-03', 'started')], '2025-06-30')[0]).toBe('closed missed')
    expect(judged([mark('2025-03', 'first-results')], '2025-06-30')[0]).toBe('closed unknown')
    expect(judged([mark('2025-03', 'started'), mark('2025-05', 'first-results')], '2025-06-30')[0]).toBe(
      'closed missed',
    )
  })

  it('read reports in order of time, however they come', () => {
    const reports = [mark('2025-05', 'first-results'), mark('2025-03', 'not-started')]
    expect(judged(reports, '2025-06-30')[0]).toBe('closed missed')
    expect(assessStages(STEPS, reports, day('2025-06-30'))[0]?.judgedBy?.period).toBe('2025-03')
  })

  it('do not hear reports of the future or of other projects', () => {
    expect(judged([mark('2024', 'fully-built', 'school')], '2025-06-30')[0]).toBe('closed unknown')
    expect(judged([mark('2025', 'started', 'school')], '2026-06-30')[0]).toBe('closed unknown')
    expect(judged([mark('2026', 'fully-built')], '2025-06-30')[1]).toBe('open unknown')
    expect(judged([mark('2025-06-30', 'fully-built')], '2025-06-30')[1]).toBe('open reached')
  })
})
