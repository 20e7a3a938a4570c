import { isUserSource } from '#domain/edit/edit.ts'
import type { ChartOption, LineSeries, Shape } from './echarts.ts'
import type { ChartLook } from './look.ts'
import { valueAxis, yearAxis } from './parts/axes.ts'
import type { Plane } from './parts/drawing.ts'
import { disc, drawn, letters, mark, polygon, stroke } from './parts/drawing.ts'
import { frame } from './parts/frame.ts'
import type { Spot } from './parts/labels.ts'
import { dashOf, milestoneShapes } from './parts/milestones.ts'
import { RAIL_HEIGHT, railShapes } from './parts/rail.ts'
import { widthOf } from './parts/text.ts'
import { labelShapes } from './parts/trendLabels.ts'
import type { TrendSegment } from './trendPath.ts'
import type { TrendLine, TrendView } from './trendView.ts'

/**
 * Figures over time against the path of targets, under the rail of the zone's steps. A gap breaks the line,
 * milestones are diamonds, what is not published is said.
 */
export function trendOption(view: TrendView, look: ChartLook): ChartOption {
  return {
    ...frame(look),
    ...axes(view, look),
    series: [
      drawn('ground', 1, view, plane => groundShapes(view, plane, look)),
      drawn('rail', 2, view, plane => railShapes(view, plane, look)),
      drawn('outlook', 2, view, plane => outlookShapes(view, plane, look)),
      ...view.segments.map(segment => pathSeries(segment, look)),
      drawn('need', 3, view, plane => needShapes(view, plane, look)),
      ...view.lines.map((line, index) => lineSeries(line, index, look)).reverse(),
      ...(hasOwn(view) ? [drawn('own', 5, view, plane => ownShapes(view, plane, look))] : []),
      drawn('apart', 4, view, plane => apartShapes(view, plane, look)),
      drawn('milestones', 5, view, plane =>
        view.milestones.flatMap(milestone => milestoneShapes(milestone, plane, look)),
      ),
      drawn('labels', 6, view, plane => labelShapes(view, plane, look)),
      drawn('watermark', 7, view, plane => watermarkShapes(plane, look)),
    ],
  }
}

function hasFigures(view: TrendView): boolean {
  return view.milestones.length > 0 || view.lines.some(line => line.runs.length > 0 || line.apart.length > 0)
}

const ticksOf = ({ min, max, step }: TrendView['scale']): readonly number[] => {
  const ticks: number[] = []
  for (let index = 0; min + index * step <= max + step / 1000; index += 1)
    ticks.push(Number((min + index * step).toPrecision(12)))
  return ticks
}

function axes(view: TrendView, look: ChartLook): ChartOption {
  const { years, scale, unit } = view
  const { format, textSize } = look
  const ticks = ticksOf(scale)
  const axis = format.axis(ticks, unit)
  const tick = (value: number): string => axis.tick(value)
  const shown = hasFigures(view)
  const left = shown ? Math.max(...ticks.map(value => widthOf(tick(value), textSize))) + textSize * 0.7 : textSize * 1.4
  const grid = { left, right: textSize * 1.6, top: textSize * RAIL_HEIGHT, bottom: textSize * 2 }
  return {
    grid: { id: 'plot', ...grid, outerBoundsMode: 'none' },
    xAxis: yearAxis(years, true, look),
    yAxis: valueAxis(scale, shown, tick, look),
  }
}

function groundShapes(view: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const { colours, words, format, textSize } = look
  const { plot } = plane
  if (!hasFigures(view)) {
    const middle = { x: plot.x + plot.width * 0.3, y: plot.y + plot.height / 2 }
    return [letters(words.noData, middle, { colour: colours.soft, size: 1.25, align: 'center' }, look)]
  }
  const { unit } = format.axis(ticksOf(view.scale), view.unit)
  const cut = view.scale.fromZero ? [] : [words.axisCut]
  const apart = view.indicator.comparable ? [] : [words.notComparable]
  const heading = [words.unit(unit), ...cut, ...apart].map((text, row) =>
    letters(text, { x: textSize * 0.1, y: plot.y - textSize * (4.45 - row * 1.25) }, { colour: colours.soft }, look),
  )
  const { min, max } = view.scale
  const zero = plane.spot(view.years.from, 0)
  const zeroLine = stroke([zero, { x: plot.x + plot.width, y: zero.y }], { colour: colours.soft, width: 1 })
  return min < 0 && max > 0 ? [...heading, zeroLine] : heading
}

function colourOf(index: number, { colours }: ChartLook): string {
  return index === 0 ? colours.accent : (colours.others[(index - 1) % colours.others.length] ?? colours.soft)
}

function lineSeries({ area, runs }: TrendLine, index: number, look: ChartLook): LineSeries {
  const colour = colourOf(index, look)
  const isMain = index === 0
  const data = runs.flatMap(run => {
    const spots: [number, number | null][] = run.map(({ at, value }) => [at, value])
    const end = run.at(-1)
    // A datum without a value breaks the line here.
    return end ? [...spots, [end.at, null] satisfies [number, null]] : spots
  })
  return {
    id: `line-${area.id}`,
    type: 'line',
    z: isMain ? 4 : 3,
    silent: true,
    data,
    symbol: 'circle',
    symbolSize: look.textSize * (isMain ? 0.62 : 0.4),
    showAllSymbol: true,
    itemStyle: { color: colour, borderColor: look.colours.paper, borderWidth: isMain ? 1.5 : 1 },
    lineStyle: { color: colour, width: look.lineWidth * (isMain ? 1.25 : 0.6), cap: 'round', join: 'round' },
  }
}

function pathSeries({ id, basis, ambition, from, to }: TrendSegment, look: ChartLook): LineSeries {
  const width = look.lineWidth * (ambition ? 0.4 : 0.6)
  const dash = dashOf(basis, width)
  return {
    id: `path-${id}`,
    type: 'line',
    z: 3,
    silent: true,
    symbol: 'none',
    data: [
      [from.at, from.value],
      [to.at, to.value],
    ],
    lineStyle: { color: look.colours.target, width, type: dash ? [...dash] : 'solid' },
  }
}

function apartShapes({ lines }: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const { colours, textSize } = look
  return lines.flatMap(({ apart }, index) =>
    apart.map(({ at, value, remark }) => {
      const spot = plane.spot(at, value)
      const line = colourOf(index, look)
      if (remark.standing === 'forecast') return disc(spot, textSize * 0.28, { fill: colours.paper, line, width: 1.5 })
      const half = textSize * 0.25
      const corners = [
        { x: spot.x - half, y: spot.y - half },
        { x: spot.x + half, y: spot.y - half },
        { x: spot.x + half, y: spot.y + half },
        { x: spot.x - half, y: spot.y + half },
      ]
      return polygon(corners, { fill: colours.paper, line: colours.soft, width: 1.25 })
    }),
  )
}

const hasOwn = ({ lines }: TrendView): boolean =>
  lines.some(({ runs }) => runs.flat().some(({ source }) => isUserSource(source)))

/** Figures of the user's own stand on the line as open triangles: nobody published them. */
function ownShapes({ lines }: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const half = look.textSize * 0.48
  return lines.flatMap(({ runs }, index) =>
    runs
      .flat()
      .filter(({ source }) => isUserSource(source))
      .map(({ at, value }) => {
        const { x, y } = plane.spot(at, value)
        const corners = [
          { x, y: y - half },
          { x: x + half, y: y + half * 0.8 },
          { x: x - half, y: y + half * 0.8 },
        ]
        return polygon(corners, { fill: look.colours.paper, line: colourOf(index, look), width: 2 })
      }),
  )
}

function outlookShapes({ outlook }: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const colour = look.colours.projection
  const along = (bound: 'low' | 'value' | 'high'): readonly Spot[] =>
    outlook.map(moment => plane.spot(moment.at, moment[bound]))
  if (outlook.length < 2) return []
  return [
    polygon([...along('high'), ...[...along('low')].reverse()], { fill: colour, opacity: 0.14 }),
    stroke(along('high'), { colour, width: 0.75, opacity: 0.6 }),
    stroke(along('low'), { colour, width: 0.75, opacity: 0.6 }),
    stroke(along('value'), { colour, width: look.lineWidth * 0.6, dash: [7, 3, 1.5, 3] }),
  ]
}

function needShapes({ need }: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  if (!need) return []
  const from = plane.spot(need.from.at, need.from.value)
  const to = plane.spot(need.to.at, need.to.value)
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const gap = look.textSize * 0.75
  const tip = { x: to.x - Math.cos(angle) * gap, y: to.y - Math.sin(angle) * gap }
  const barb = (turn: number): Spot => ({
    x: tip.x - Math.cos(angle + turn) * look.textSize * 0.45,
    y: tip.y - Math.sin(angle + turn) * look.textSize * 0.45,
  })
  const colour = look.colours.target
  return [stroke([from, tip], { colour, width: 1 }), polygon([barb(0.4), tip, barb(-0.4)], { fill: colour })]
}

function watermarkShapes({ plot }: Plane, look: ChartLook): readonly Shape[] {
  if (look.watermark === undefined) return []
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 }
  return [mark(look.watermark, middle, { colour: look.colours.soft, size: 3, turn: Math.PI / 9, opacity: 0.14 }, look)]
}
