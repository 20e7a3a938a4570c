import type { IndicatorRecord } from '#domain/indicator.ts'
import { yearOf } from '#domain/period.ts'
import type { FundFigure, FundRelation } from '#domain/questions/funds.ts'
import type { SaidFigure, Sentence } from '#domain/sentence.ts'
import type { Point } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import type { CompositionBar, CompositionView } from './composition.ts'
import type { MultiplesView } from './multiples.ts'
import { asFineAs } from './parts/fineness.ts'
import type { RankingView } from './ranking.ts'
import type { SlopeRow, SlopeView } from './slope.ts'
import type { TileMapView } from './tileMap.ts'

const figureOf = ({ value, remark, source }: Point, unit: Unit): SaidFigure => ({
  value,
  unit,
  source,
  qualifier: remark.qualifier ?? 'exact',
})

type Named = Pick<IndicatorRecord, 'name' | 'direction'>

/** What a ranking says: the first, the last, and how many have published nothing. */
export function sentenceOfRanking({ rows, without, period, unit }: RankingView, indicator: Named): Sentence {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return { code: 'no-figures', indicator: indicator.name }
  const said = { indicator: indicator.name, period, without: without.length }
  const one = { area: first.area.name, figure: figureOf(first.point, unit) }
  if (rows.length === 1) return { code: 'only-area', ...said, only: one }
  const other = { area: last.area.name, figure: figureOf(last.point, unit) }
  return { code: 'ranked', ...said, known: rows.length, first: one, last: other }
}

/** A tile map says what the ranking of its tiles says. */
export function sentenceOfTiles({ tiles, period, unit }: TileMapView, indicator: Named): Sentence {
  const sign = indicator.direction === 'lower-is-better' ? 1 : -1
  const rows = tiles
    .flatMap(({ area, point }) => (point ? [{ area, point, rank: 0 }] : []))
    .sort((left, right) => sign * (left.point.value - right.point.value))
  const without = tiles.filter(({ point }) => !point).map(({ area }) => area)
  return sentenceOfRanking({ rows, without, period, unit, whole: undefined }, indicator)
}

const changeOf = ({ from, to }: SlopeRow): number => to.value - from.value

/** What a slope says: how many rose and fell, and the largest change. */
export function sentenceOfSlope({ rows, from, to, unit }: SlopeView, indicator: Named): Sentence {
  const ordered = [...rows].sort((left, right) => Math.abs(changeOf(right)) - Math.abs(changeOf(left)))
  const [most] = ordered
  if (!most) return { code: 'no-figures', indicator: indicator.name }
  return {
    code: 'slopes',
    indicator: indicator.name,
    from,
    to,
    rose: rows.filter(row => changeOf(row) > 0).length,
    fell: rows.filter(row => changeOf(row) < 0).length,
    same: rows.filter(row => changeOf(row) === 0).length,
    most: { area: most.area.name, change: asFineAs(most.to.value, changeOf(most), 1), unit },
  }
}

/** What small courses say: over how many areas and which years there is something to see. */
export function sentenceOfMultiples({ panels }: MultiplesView, indicator: Named): Sentence {
  const points = panels.flatMap(({ runs }) => runs.flat())
  const years = points.map(({ period }) => yearOf(period))
  if (years.length === 0) return { code: 'no-figures', indicator: indicator.name }
  const known = panels.filter(({ runs }) => runs.length > 0).length
  const span = { from: Math.min(...years), to: Math.max(...years) }
  return { code: 'courses', indicator: indicator.name, known, ...span, without: panels.length - known }
}

const sharesOf = ({ composed }: CompositionBar): readonly { readonly name: Named['name']; readonly share: number }[] =>
  composed.parts.flatMap(({ indicator, share }) => (share === undefined ? [] : [{ name: indicator.name, share }]))

/** What a composition says of its first area: the largest part, what moved most, and what is not known. */
export function sentencesOfComposition({ bars }: Pick<CompositionView, 'bars'>): readonly Sentence[] {
  const [first] = bars
  const own = bars.filter(({ area }) => area.id === first?.area.id)
  const last = own.at(-1)
  if (!first || !last) return []
  const area = last.area.name
  const { period } = last.composed
  if (last.open > 0) {
    const whole = own.find(({ open }) => open === 0)
    const before = whole ? sentencesOfComposition({ bars: [whole] }) : []
    return [...before, { code: 'parts-open', area, period, share: last.open }]
  }
  const shares = sharesOf(last)
  const largest = shares.reduce<(typeof shares)[number] | undefined>(
    (best, given) => (best && best.share >= given.share ? best : given),
    undefined,
  )
  if (!largest) return []
  const said: Sentence = { code: 'parts', area, period, largest: largest.name, share: largest.share }
  if (own.length < 2) return [said]
  const before = sharesOf(first)
  const moves = shares.map(({ name, share }, index) => ({ name, first: before[index]?.share ?? share, last: share }))
  const moved = moves.reduce((most, given) =>
    Math.abs(given.last - given.first) > Math.abs(most.last - most.first) ? given : most,
  )
  const from = first.composed.period
  return [said, { code: 'parts-moved', area, from, to: period, part: moved.name, first: moved.first, last: moved.last }]
}

/** What the funds say: each sum that drew another in, and how many sums were only announced. */
export function sentencesOfFunds(
  relations: readonly FundRelation[],
  unitOf: (figure: FundFigure) => Unit,
): readonly Sentence[] {
  const said = (figure: FundFigure): SaidFigure => ({
    value: figure.value,
    qualifier: figure.qualifier,
    unit: unitOf(figure),
  })
  const drawn = relations.flatMap(({ from, to }): Sentence[] =>
    to
      ? [{ code: 'leverage', given: from.indicator.name, put: said(from), drawn: to.indicator.name, came: said(to) }]
      : [],
  )
  const announced = relations.filter(({ standing }) => standing === 'announced').length
  if (relations.length === 0) return [{ code: 'no-funds' }]
  return announced > 0 ? [...drawn, { code: 'announced', sums: announced }] : drawn
}
