import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import type { TrendMilestone } from '../trendPath.ts'
import type { TrendLine, TrendPoint, TrendView } from '../trendView.ts'
import { aimText } from './aim.ts'
import type { Plane } from './drawing.ts'
import { letters } from './drawing.ts'
import { asFineAs } from './fineness.ts'
import type { Box, LabelWish, Obstacles, PlacedLabel, Side, Spot } from './labels.ts'
import { placeLabels } from './labels.ts'
import { DIAMOND, spotOf } from './milestones.ts'
import { widthOf } from './text.ts'

interface Row {
  readonly text: string
  readonly colour: string
  readonly size: number
  readonly bold: boolean
}

interface Label {
  readonly wish: LabelWish
  readonly rows: readonly Row[]
}

const LEADING = 1.25
const AROUND_END: readonly Side[] = ['above', 'above-right', 'below-right', 'below', 'right', 'above-left', 'left']
const BESIDE_END: readonly Side[] = ['right', 'above-right', 'below-right', 'above', 'below', 'left']
const AROUND_MARK: readonly Side[] = ['above', 'below', 'above-left', 'below-left', 'left', 'right', 'above-right']

interface Wanted {
  readonly id: string
  readonly anchors: readonly Spot[]
  readonly gap: number
  readonly rows: readonly Row[]
  readonly sides: readonly Side[]
  readonly optional?: boolean
}

function labelOf({ rows, optional = false, ...rest }: Wanted, look: ChartLook): Label {
  const width = Math.max(...rows.map(({ text, size }) => widthOf(text, size * look.textSize)))
  const height = rows.reduce((sum, { size }) => sum + size * look.textSize * LEADING, 0)
  return { wish: { ...rest, width, height, optional }, rows }
}

/** A figure as published: with `≥` or 约 where it is only a bound or about. */
export function figureText(
  { value, remark, source }: TrendPoint,
  { unit }: TrendView,
  { words, format }: ChartLook,
): string {
  return words.qualified(format.value(value, unit), remark.qualifier ?? 'exact', source)
}

function lastValue(line: TrendLine, view: TrendView, plane: Plane, look: ChartLook): Label | undefined {
  const { last, area } = line
  if (!last) return undefined
  const { colours, format, textSize } = look
  const isMain = line === view.lines[0]
  const index = view.lines.indexOf(line) - 1
  const colour = isMain ? colours.accent : (colours.others[index % colours.others.length] ?? colours.soft)
  const figure = { text: figureText(last, view, look), colour, size: isMain ? 1.25 : 1, bold: isMain }
  const small = { colour, size: 1, bold: isMain }
  const name = view.lines.length > 1 ? [{ text: format.pick(area.name), ...small }] : []
  const period = { text: format.period(last.period), colour: colours.soft, size: 1, bold: false }
  const rows = isMain ? [...name, figure, period] : name
  const sides = isMain ? AROUND_END : BESIDE_END
  return labelOf(
    { id: `last-${area.id}`, anchors: [plane.spot(last.at, last.value)], gap: textSize * 0.6, rows, sides },
    look,
  )
}

/** A diamond, or the two ends of a range. */
function anchorsOf(milestone: TrendMilestone, plane: Plane): readonly Spot[] {
  const { at, low, high } = milestone
  const isRange = Number.isFinite(low) && Number.isFinite(high)
  return isRange ? [plane.spot(at, high), plane.spot(at, low)] : [spotOf(milestone, plane)]
}

function milestoneLabels(view: TrendView, plane: Plane, look: ChartLook): readonly Label[] {
  const next = view.milestones.find(({ at }) => at > view.now)
  return view.milestones.flatMap((milestone, index) => {
    const text = aimText(milestone.target, view.unit, look)
    if (text === undefined) return []
    const isNext = milestone === next
    const colour = milestone.state === 'missed' ? look.colours.status.missed : look.colours.target
    const rows: Row[] = [{ text, colour, size: 1, bold: isNext }]
    if (!milestone.step)
      rows.push({ text: look.format.period(milestone.target.period), colour: look.colours.soft, size: 1, bold: false })
    const gap = look.textSize * (DIAMOND + 0.35)
    // A step's number also stands on the rail, and a yearly quota says the same every year.
    const isSaid = milestone.step !== undefined || milestone.verdict.quota?.kind === 'each-year'
    const optional = isSaid && !isNext
    return [
      labelOf(
        { id: `milestone-${index}`, anchors: anchorsOf(milestone, plane), gap, rows, sides: AROUND_MARK, optional },
        look,
      ),
    ]
  })
}

/** Marks at single figures that are no plain ones: bounds, forecasts, figures set aside. Left out where crowded. */
function remarks(view: TrendView, plane: Plane, look: ChartLook): readonly Label[] {
  const { words, colours, textSize } = look
  const line = view.lines[0]
  if (!line) return []
  const noted = [
    ...line.apart.map(point => ({ point, text: words.standing[point.remark.standing ?? 'stands'] })),
    ...line.runs
      .flat()
      .filter(point => point !== line.last)
      .map(point => ({ point, text: words.qualified('', point.remark.qualifier ?? 'exact').trim() })),
  ]
  return noted
    .filter(({ text }) => text !== '')
    .map(({ point, text }) => {
      const rows = [{ text, colour: colours.soft, size: 1, bold: false }]
      const id = `remark-${point.row}`
      return labelOf(
        {
          id,
          anchors: [plane.spot(point.at, point.value)],
          gap: textSize * 0.45,
          rows,
          sides: ['above', 'below'],
          optional: true,
        },
        look,
      )
    })
}

function outlookLabel(view: TrendView, plane: Plane, look: ChartLook): readonly Label[] {
  const end = view.outlook.at(-1)
  if (!end) return []
  const { words, format, colours, textSize } = look
  const row = { colour: colours.soft, size: 1, bold: false }
  const value = asFineAs(view.like, end.value)
  const figure = words.qualified(format.value(value, view.unit), 'about')
  const rows = [
    { ...row, text: words.projection },
    { ...row, text: figure },
  ]
  const anchors = [end.value, end.low, end.high].map(value => plane.spot(end.at, value))
  const sides: readonly Side[] = ['right', 'below', 'above', 'below-left', 'above-left', 'left']
  return [labelOf({ id: 'outlook', anchors, gap: textSize * 0.4, rows, sides }, look)]
}

function needLabel({ need, unit }: TrendView, plane: Plane, look: ChartLook): readonly Label[] {
  if (!need) return []
  const { from, to, yearly } = need
  const between = (share: number): Spot =>
    plane.spot(from.at + (to.at - from.at) * share, from.value + (to.value - from.value) * share)
  const anchors = [between(0.5), between(0.65), between(0.35)]
  const text = look.words.neededPace(look.format.change(yearly, unit))
  const rows = [{ text, colour: look.colours.target, size: 1, bold: false }]
  const sides: readonly Side[] = ['below-right', 'above-left', 'below', 'above']
  return [labelOf({ id: 'need', anchors, gap: look.textSize * 0.5, rows, sides, optional: true }, look)]
}

function obstaclesOf(view: TrendView, plane: Plane, look: ChartLook): Obstacles {
  const { textSize } = look
  const around = ({ x, y }: Spot, half: number): Box => ({
    x: x - half,
    y: y - half,
    width: half * 2,
    height: half * 2,
  })
  const points = view.lines.flatMap(line => [...line.runs.flat(), ...line.apart])
  const today = plane.spot(view.now, view.scale.max)
  const boxes = [
    ...points.map(point => around(plane.spot(point.at, point.value), textSize * 0.28)),
    ...view.milestones
      .flatMap(milestone => [spotOf(milestone, plane), ...anchorsOf(milestone, plane)])
      .map(spot => around(spot, textSize * DIAMOND)),
    around({ x: today.x, y: today.y }, textSize),
  ]
  const runs = view.lines.flatMap(line => line.runs).map(run => run.map(point => plane.spot(point.at, point.value)))
  const ahead = view.outlook.map(moment => plane.spot(moment.at, moment.value))
  const lines = [
    ...[...runs, ahead].flatMap(run => run.slice(1).map((spot, index): [Spot, Spot] => [run[index] ?? spot, spot])),
    ...[...view.segments, ...(view.need ? [view.need] : [])].map(({ from, to }): [Spot, Spot] => [
      plane.spot(from.at, from.value),
      plane.spot(to.at, to.value),
    ]),
  ]
  return { bounds: { ...plane.canvas, y: plane.plot.y }, boxes, lines }
}

/** The direct labels of a trend, each where it covers least. */
export function labelShapes(view: TrendView, plane: Plane, look: ChartLook): readonly Shape[] {
  const labels = [
    ...view.lines.flatMap(line => lastValue(line, view, plane, look) ?? []),
    ...milestoneLabels(view, plane, look),
    ...outlookLabel(view, plane, look),
    ...needLabel(view, plane, look),
    ...remarks(view, plane, look),
  ]
  const boxes = placeLabels(
    labels.map(({ wish }) => wish),
    obstaclesOf(view, plane, look),
  )
  return labels.flatMap(({ wish, rows }) => {
    const box = boxes.get(wish.id)
    return box ? written(rows, box, look) : []
  })
}

/** The rows of a label, set towards its anchor. */
function written(rows: readonly Row[], box: PlacedLabel, look: ChartLook): readonly Shape[] {
  const { anchor } = box
  const align = anchor.x <= box.x ? 'left' : anchor.x >= box.x + box.width ? 'right' : 'center'
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2
  let y = box.y
  return rows.map(({ text, colour, size, bold }) => {
    const height = size * look.textSize * LEADING
    y += height
    return letters(text, { x, y: y - height / 2 }, { colour, size, bold, align, rim: true }, look)
  })
}
