import { describe, expect, it } from 'vitest'
import { parseReleaseId } from '#domain/ids.ts'
import type { SourceId } from '#domain/ids.ts'
import type { Source } from '#domain/source.ts'
import { verdictsAcross, verdictsOn, yearEnds } from '#domain/progress/history.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { day, must } from '../../../support/aCatalog.ts'
import { aQuestion, yearly } from './aQuestion.ts'

const publishedIn =
  (published: string | undefined) =>
  (id: SourceId): Source => ({
    id,
    title: { zh: '公报', en: 'Bulletin' },
    publisher: { zh: '统计局', en: 'Statistics' },
    published,
    kind: 'bulletin',
    url: undefined,
    linkable: false,
    archived: undefined,
    licence: undefined,
    confidence: 'high',
    note: undefined,
  })

describe('the verdicts of the past', () => {
  it('rest on the values whose period had ended', () => {
    const question = aQuestion({
      figures: yearly(2020, [50, 55, 58, 70, 100]),
      goals: { 2024: 90, 2030: 150 },
      asOf: '2026-01-01',
    })
    const verdicts = verdictsOn(question, yearEnds(2020, 2024))
    expect(verdicts.map(({ asOf, status }) => [asOf, status])).toEqual([
      ['2020-12-31', 'unknown'],
      ['2021-12-31', 'behind'],
      ['2022-12-31', 'behind'],
      ['2023-12-31', 'behind'],
      ['2024-12-31', 'on-track'],
    ])
    expect(verdicts.at(-1)?.steps.map(({ status }) => status)).toEqual(['reached', 'on-track'])
  })

  it('count a value from the last day of its period', () => {
    const latest = (asOf: string) => verdictOf(aQuestion({ figures: yearly(2024, [1]), asOf })).latest?.period
    expect([latest('2024-12-30'), latest('2024-12-31')]).toEqual([undefined, '2024'])
  })

  it('know a value from its publication on, where that is said', () => {
    const latest = (asOf: string, publishedOn: string) =>
      verdictOf(aQuestion({ figures: yearly(2023, [1]), remarks: { 0: { publishedOn } }, asOf })).latest?.period
    expect([latest('2024-05-13', '2024-05-14'), latest('2024-05-14', '2024-05-14')]).toEqual([undefined, '2023'])
    expect([latest('2024-04-30', '2024-05'), latest('2024-05-01', '2024-05')]).toEqual([undefined, '2023'])
    expect([latest('2024-01-01', '2024'), latest('2024-01-01', 'last spring')]).toEqual(['2023', '2023'])
  })

  it('know a target from the day of its source on, and throughout where that day is not known', () => {
    const question = aQuestion({ figures: yearly(2020, [50, 55, 58, 70]), goals: { 2030: 150 }, asOf: '2025-01-01' })
    const stepsKnown = (published: string | undefined) =>
      verdictsOn({ ...question, sourceOf: publishedIn(published) }, [day('2024-03-31'), day('2024-04-01')]).map(
        ({ steps }) => steps.length,
      )
    expect(stepsKnown('2024-04')).toEqual([0, 1])
    expect(stepsKnown(undefined)).toEqual([1, 1])
  })

  it('fall back on the date of the source', () => {
    const latest = (asOf: string, published: string | undefined, publishedOn?: string) =>
      verdictOf(
        aQuestion({
          figures: yearly(2022, [1]),
          remarks: publishedOn === undefined ? {} : { 0: { publishedOn } },
          asOf,
          ask: { sourceOf: publishedIn(published) },
        }),
      ).latest?.period
    expect([latest('2023-06-30', '2023-07-01'), latest('2023-07-01', '2023-07-01')]).toEqual([undefined, '2022'])
    expect(latest('2023-01-01', undefined)).toBe('2022')
    expect(latest('2023-06-30', '2023-07-01', '2023-03-01')).toBe('2022')
  })
})

describe('the ends of years', () => {
  it('run from the first to the last year', () => {
    expect(yearEnds(2023, 2025)).toEqual(['2023-12-31', '2024-12-31', '2025-12-31'])
    expect(yearEnds(2025, 2024)).toEqual([])
  })

  it('are left out where the calendar has no such year', () => {
    expect(yearEnds(99_999, 99_999)).toEqual([])
  })
})

describe('the verdicts of other releases', () => {
  it('are given on the same day, and not at all where a release does not know the indicator', () => {
    const { indicator, area } = aQuestion({ figures: yearly(2023, [50, 100]), goals: { 2024: 100 } })
    const older = aQuestion({ figures: yearly(2023, [50, 99]), goals: { 2024: 100 } }).indicator
    const [a, b, c] = ['a', 'b', 'c'].map(digit => must(parseReleaseId(digit.repeat(64))))
    const across = verdictsAcross({ area, asOf: day('2025-06-30') }, [
      { release: must(a), indicator },
      { release: must(b), indicator: older },
      { release: must(c), indicator: undefined },
    ])
    expect(across.map(({ release, verdict }) => [release, verdict?.status])).toEqual([
      [a, 'reached'],
      [b, 'missed'],
      [c, undefined],
    ])
  })
})
