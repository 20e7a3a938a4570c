import { describe, expect, it } from 'vitest'
import { parseSourceId, type SourceId } from '#domain/ids.ts'
import { yearPeriod } from '#domain/period.ts'
import { revisionChain } from '#domain/revision.ts'
import { observationsOf, type Observation, type Series } from '#domain/series.ts'

function source(id: string): SourceId {
  const parsed = parseSourceId(id)
  if (!parsed) throw new Error(`The test needs a source id, got ${id}`)
  return parsed
}

const [forecast, report, bulletin, other] = [source('forecast'), source('report'), source('bulletin'), source('other')]

const series: Series = {
  periods: [2023, 2023, 2023, 2023, 2024].map(yearPeriod),
  values: [331.17, 331, 330, 329, 350],
  sources: [bulletin, report, forecast, other, bulletin],
  remarks: { 0: { revises: report }, 1: { revises: forecast, standing: 'set-aside' }, 2: { standing: 'forecast' } },
}

function row(index: number): Observation {
  const found = observationsOf(series)[index]
  if (!found) throw new Error(`The test needs row ${index}`)
  return found
}

const valuesOf = (chain: readonly Observation[]): readonly (number | null)[] => chain.map(link => link.value)

describe('the revision chain of a figure', () => {
  it.each([0, 1, 2])('runs from the first published to the last, asked from any link (%i)', index => {
    expect(valuesOf(revisionChain(series, row(index)))).toEqual([330, 331, 331.17])
  })

  it('leaves out a figure of another source that nothing revised, and other periods', () => {
    expect(valuesOf(revisionChain(series, row(3)))).toEqual([329])
    expect(valuesOf(revisionChain(series, row(4)))).toEqual([350])
  })

  it('ends where links would run in a circle', () => {
    const circle: Series = { ...series, remarks: { 0: { revises: report }, 1: { revises: bulletin } } }
    const asked = observationsOf(circle)[0]
    expect(asked && valuesOf(revisionChain(circle, asked))).toEqual([331, 331.17])
  })
})
