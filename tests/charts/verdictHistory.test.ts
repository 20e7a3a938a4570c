import { describe, expect, it } from 'vitest'
import {
  verdictHistoryHeight,
  verdictHistoryOption,
  verdictHistoryTable,
  verdictHistoryView,
} from '#charts/verdictHistory.ts'
import { distributionsOn, yearEndsBefore } from '#domain/questions/history.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { catalogOfStates, linesInEveryState, today } from '../support/someLines.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const days = [...yearEndsBefore(catalogOfStates, today, 5), today]
/** Sources whose day is not known: their targets count throughout, so that the past has verdicts too. */
const undated = {
  ...catalogOfStates,
  frame: {
    ...catalogOfStates.frame,
    sources: catalogOfStates.frame.sources.map(source => ({ ...source, published: undefined })),
  },
}
const view = verdictHistoryView(distributionsOn(undated, linesInEveryState, days), today)

const drawings = [
  ['years', view, lightView],
  ['then-and-now', { ...view, columns: view.columns.slice(-2) }, lightView],
  ['no-data', verdictHistoryView([], today), lightView],
  ['dark', view, darkView],
  ['projector', view, projectorView],
] as const

describe('the drawing of verdicts over time', () => {
  it.each(drawings)('%s', async (name, given, look) => {
    const size = { width: look === projectorView ? 1500 : 760, height: verdictHistoryHeight * look.textSize }
    await expect(drawSvg(verdictHistoryOption(given, look), size)).toMatchFileSnapshot(`verdict-history-${name}.svg`)
  })
})

describe('verdicts over time', () => {
  it('end with today', () => {
    expect(view.columns.map(({ day }) => day)).toEqual([
      '2021-12-31',
      '2022-12-31',
      '2023-12-31',
      '2024-12-31',
      '2025-12-31',
      '2026-11-24',
    ])
    expect(view.columns.at(-1)?.isNow).toBe(true)
  })

  it('count every indicator in every year, the unknown too', () => {
    expect(new Set(view.columns.map(({ total }) => total))).toEqual(new Set([linesInEveryState.length]))
  })

  it('stack the parts without gap or overlap', () => {
    for (const { parts, total } of view.columns) {
      const tops = parts.map(({ below, count }) => below + count)
      expect(parts.map(({ below }) => below)).toEqual([0, ...tops.slice(0, -1)])
      expect(tops.at(-1)).toBe(total)
    }
  })

  it('have a table with the same counts', () => {
    const last = verdictHistoryTable(view, lightView).rows.at(-1)
    expect(
      last?.cells
        .slice(1)
        .map(Number)
        .reduce((sum, count) => sum + count, 0),
    ).toBe(7)
  })
})
