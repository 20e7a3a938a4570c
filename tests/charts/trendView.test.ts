import { describe, expect, it } from 'vitest'
import type { TrendView } from '#charts/trendView.ts'
import type { TrendWish } from '../support/aTrend.ts'
import { atLeast, aTrendView, target } from '../support/aTrend.ts'

const runs = (wish: TrendWish): readonly (readonly number[])[] =>
  (aTrendView(wish).lines[0]?.runs ?? []).map(run => run.map(({ value }) => value))

const path = ({ segments }: TrendView): readonly (readonly number[])[] =>
  segments.map(({ from, to }) => [from.at, from.value, to.at, to.value])

describe('the lines of a trend', () => {
  it('join neighbouring years and break where a year has no figure', () => {
    expect(
      runs({
        rows: [
          [2020, 1],
          [2021, 2],
          [2023, 3],
        ],
      }),
    ).toEqual([[1, 2], [3]])
  })
  it('break at a period that a source names without a figure', () => {
    expect(
      runs({
        rows: [
          ['2023-03', 1],
          ['2023-06', null],
          ['2023-09', 2],
        ],
      }),
    ).toEqual([[1], [2]])
  })
  it('join days and months of the same or the next year', () => {
    expect(
      runs({
        rows: [
          ['2022-08', 1],
          ['2023-07-31', 2],
          ['2024-09-05', 3],
        ],
      }),
    ).toEqual([[1, 2, 3]])
  })
  it('join nothing where the figures rest on different bases', () => {
    expect(
      runs({
        rows: [
          [2020, 1],
          [2021, 2],
        ],
        record: { comparable: false },
      }),
    ).toEqual([[1], [2]])
  })
  it('leave forecasts and figures set aside apart', () => {
    const view = aTrendView({
      rows: [
        [2020, 1],
        [2021, 9, { standing: 'set-aside' }],
        [2022, 8, { standing: 'forecast' }],
      ],
    })
    expect(view.lines[0]?.runs.flat()).toHaveLength(1)
    expect(view.lines[0]?.apart.map(({ value }) => value)).toEqual([9, 8])
  })
})

describe('the path of a trend', () => {
  it('leads from the baseline through the milestones', () => {
    const view = aTrendView({ rows: [[2020, 30]], targets: [target(2024, atLeast(40)), target(2027, atLeast(46))] })
    expect(path(view)).toEqual([
      [2020, 30, 2024, 40],
      [2024, 40, 2027, 46],
    ])
  })
  it('stays level where a target was already met at the baseline', () => {
    const view = aTrendView({ rows: [[2020, 50]], targets: [target(2024, atLeast(40))] })
    expect(path(view)).toEqual([[2020, 50, 2024, 50]])
  })
  it('does not lead a binding target through a draft', () => {
    const targets = [target(2024, atLeast(60), { basis: 'draft' }), target(2027, atLeast(46))]
    const view = aTrendView({ rows: [[2020, 30]], targets })
    expect(path(view)).toEqual([
      [2020, 30, 2024, 60],
      [2020, 30, 2027, 46],
    ])
  })
  it('is a level over the year where the target is that year’s growth', () => {
    const view = aTrendView({
      rows: [[2022, 4.5]],
      targets: [target(2025, atLeast(5.5))],
      record: { nature: 'growth' },
    })
    expect(path(view)).toEqual([[2024, 5.5, 2025, 5.5]])
  })
  it('has no line to a milestone where nothing was published before it', () => {
    expect(path(aTrendView({ rows: [], targets: [target(2030, atLeast(11))] }))).toEqual([])
  })
  it('draws one milestone where two sources name the same aim', () => {
    const view = aTrendView({ rows: [], targets: [target(2025, atLeast(800)), target(2025, atLeast(800))] })
    expect(view.milestones).toHaveLength(1)
  })
  it('tells milestones met, missed and open apart', () => {
    const rows = [
      [2020, 30],
      [2022, 36],
      [2024, 38],
      [2025, 39],
    ] as const
    const targets = [target(2022, atLeast(35)), target(2024, atLeast(40)), target(2027, atLeast(45))]
    expect(aTrendView({ rows, targets }).milestones.map(({ state }) => state)).toEqual(['met', 'missed', 'open'])
  })
})

describe('the frame of a trend', () => {
  it('keeps the steps at one place: from nine years before the first to the last', () => {
    expect(aTrendView({ rows: [[2023, 1]] }).years).toEqual({ from: 2015, to: 2030 })
  })
  it('reaches back to older figures', () => {
    expect(aTrendView({ rows: [[2012, 1]] }).years).toEqual({ from: 2012, to: 2030 })
  })
  it('says of each step whether it has a number', () => {
    const view = aTrendView({ rows: [], targets: [target(2027, atLeast(45), { basis: 'derived' })] })
    expect(view.steps.map(step => step.target?.basis)).toEqual([undefined, 'derived', undefined])
  })
})
