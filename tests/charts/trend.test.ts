import { describe, expect, it } from 'vitest'
import type { ChartLook } from '#charts/look.ts'
import { trendOption } from '#charts/trend.ts'
import type { TrendView } from '#charts/trendView.ts'
import type { TrendWish } from '../support/aTrend.ts'
import { atLeast, aTrendView, district, period, target } from '../support/aTrend.ts'
import { darkLook, lightLook, projectorLook } from '../support/chartLooks.ts'
import { drawSvg } from '../support/drawSvg.ts'

const years = (first: number, values: readonly (number | null)[]): TrendWish['rows'] =>
  values.map((value, index) => [first + index, value] as const)

const steady: TrendWish = { rows: years(2016, [24, 26.1, 27, 29.5, 31, 33.8, 35.2, 37.9, 40.1, 42.3]) }
const threeBases: TrendWish = {
  ...steady,
  targets: [
    target(2024, atLeast(38)),
    target(2027, atLeast(46), { basis: 'derived' }),
    target(2030, atLeast(52), { basis: 'draft' }),
  ],
}
const projected: TrendWish = {
  ...threeBases,
  assessment: () => ({
    next: {
      steps: [],
      noProjection: undefined,
      projection: {
        from: { period: period(2025), value: 42.3, source: target(2024, atLeast(1)).source, row: 9 },
        points: [2026, 2027, 2028, 2029, 2030].map((year, index) => ({
          period: period(year),
          low: 42.3 + 1.4 * (index + 1),
          middle: 42.3 + 2.03 * (index + 1),
          high: 42.3 + 2.6 * (index + 1),
        })),
        methods: [],
        usedPoints: 10,
      },
    },
  }),
}

const needed: TrendWish = {
  ...steady,
  targets: [target(2024, atLeast(38)), target(2027, atLeast(52))],
  assessment: ({ deciding, latest }) => ({
    next: {
      projection: undefined,
      noProjection: undefined,
      steps:
        deciding && latest
          ? [
              {
                ...{ target: deciding.target, measure: 'value', from: latest, yearsLeft: 2, needed: 4.85 },
                ...{ made: 2.1, times: 2.3, metIn: 2030 },
              },
            ]
          : [],
    },
  }),
}

const drawings: readonly (readonly [name: string, view: TrendView, look: ChartLook])[] = [
  ['full', aTrendView(steady), lightLook],
  ['three-bases', aTrendView(threeBases), lightLook],
  ['projection', aTrendView(projected), lightLook],
  ['needed-pace', aTrendView(needed), lightLook],
  ['dark', aTrendView(projected), darkLook],
  ['projector', aTrendView(projected), projectorLook],
  ['gap', aTrendView({ rows: years(2016, [24, 26, null, 29, 31]) }), lightLook],
  ['one-point', aTrendView({ rows: [['2026-02-06', 42.3, { qualifier: 'at-least' }]] }), lightLook],
  ['no-data', aTrendView({ rows: [] }), lightLook],
  [
    'targets-only',
    aTrendView({ rows: [], targets: [target(2025, atLeast(5.6)), target(2030, atLeast(11))] }),
    lightLook,
  ],
  [
    'not-comparable',
    aTrendView({
      rows: [
        [2020, 100],
        ['2023-12-21', 99],
        ['2024-07', 108],
        [2025, 94],
      ],
      record: { comparable: false, high: undefined },
    }),
    lightLook,
  ],
  [
    'closed-steps',
    aTrendView({
      rows: years(2020, [30, 33, 34, 36, 37, 39]),
      targets: [target(2022, atLeast(33)), target(2024, atLeast(40))],
    }),
    lightLook,
  ],
  [
    'range',
    aTrendView({
      rows: years(2020, [30, 33, 34, 36, 37, 39]),
      targets: [
        target(2027, { kind: 'within', low: 38, high: 42 }),
        target(2030, { kind: 'hold', value: 40, tolerance: 3 }),
      ],
      record: { direction: 'within-range' },
    }),
    lightLook,
  ],
  [
    'qualified',
    aTrendView({
      rows: [
        [2020, 24, { qualifier: 'at-least' }],
        ['2022-08', 40, { qualifier: 'about' }],
        ['2022-09', 55, { standing: 'set-aside' }],
        ['2024-09-05', 126],
        [2026, 140, { standing: 'forecast' }],
      ],
      record: { high: undefined },
    }),
    lightLook,
  ],
  [
    'several-areas',
    aTrendView({
      ...steady,
      others: [
        { area: district('tengzhou', '滕州市'), rows: years(2018, [33, 34, 35, 36, 38, 41, 43]) },
        { area: district('yicheng', '峄城区'), rows: years(2018, [20, 21, 23, 24, 24.5, 25, 26]) },
        { area: district('shizhong', '市中区'), rows: years(2018, [32, 33, 35, 36, 38, 40, 42]) },
      ],
    }),
    lightLook,
  ],
  [
    'long-names',
    aTrendView({
      ...steady,
      others: [
        {
          area: district('long', '枣庄高新技术产业开发区（国家级）锂电产业集聚示范核心区'),
          rows: years(2018, [20, 21, 23, 24]),
        },
      ],
    }),
    lightLook,
  ],
  [
    'growth',
    aTrendView({ rows: years(2019, [4.8, -1.2, 9.1, 4, 5.6, 6.2]), record: { nature: 'growth', low: undefined } }),
    lightLook,
  ],
]

describe('the trend drawing', () => {
  it.each(drawings)('%s', async (name, view, look) => {
    const size = look === projectorLook ? { width: 1700, height: 760 } : { width: 880, height: 420 }
    await expect(drawSvg(trendOption(view, look), size)).toMatchFileSnapshot(`trend-${name}.svg`)
  })
})

it('keeps nothing of the view before it', () => {
  const views = [aTrendView(projected), aTrendView({ rows: [[2023, 30]] })]
  const options = views.map(view => trendOption(view, lightLook))
  // Class names and series numbers count what was drawn before; everything else must be as if nothing had been.
  const shapes = (drawn: string): string =>
    drawn.replace(/<style[^]*<\/style>/, '').replaceAll(/ (?:class|ecmeta_series_index)="[^"]*"/g, '')
  expect(shapes(drawSvg(options))).toBe(shapes(drawSvg(options.slice(-1))))
})

it('draws figures of the user’s own as open marks with a word, never like published ones', async () => {
  const svg = drawSvg(trendOption(aTrendView({ ...steady, own: [2023, 2025] }), lightLook))
  expect(svg).toContain('（本机录入）')
  await expect(svg).toMatchFileSnapshot('trend-own-figures.svg')
})
