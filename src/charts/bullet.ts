import { comparePeriods, endOf, yearOf } from '#domain/period.ts'
import type { BulletMark, BulletRow, BulletView } from './bulletView.ts'
import type { ChartOption, Shape } from './echarts.ts'
import { aimText } from './parts/aim.ts'
import type { Plane } from './parts/drawing.ts'
import { disc, letters, polygon, stroke } from './parts/drawing.ts'
import { wrapped } from './parts/lines.ts'
import { dashOf } from './parts/milestones.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { block, hatched, outline } from './parts/pattern.ts'
import { widthOf } from './parts/text.ts'
import { verdictSign } from './parts/verdictMarks.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** The height that the drawing wants, in multiples of the text size. */
export const bulletHeight = ({ rows, unnumbered }: BulletView): number =>
  Math.max(rows.length, 1) * ROW + (unnumbered.length > 0 ? NOTE : 0)

const ROW = 5.4
const NOTE = 2
/** Below the upper edge of a row, in multiples of the text size. */
const AT = { name: 1, bar: 2.6, labels: 4.1 }
const THICK = 0.6

/** Bars with their targets as diamonds: open ahead, filled when met, crossed when missed; dashed derived, dotted draft. */
export function bulletOption(view: BulletView, look: ViewLook): ChartOption {
  const { rows, unnumbered } = view
  if (rows.length === 0) return emptyPanel(look.words.noData, look)
  const { textSize } = look
  const extent = { x: { from: 0, to: 1 }, y: { from: 0, to: rows.length } }
  const margins = {
    left: textSize * 1.6,
    right: textSize * 2,
    top: 0,
    bottom: unnumbered.length > 0 ? textSize * NOTE : 0,
  }
  const layers = [
    { id: 'bullets', draw: (plane: Plane) => rows.flatMap((row, index) => rowShapes(row, index, view, plane, look)) },
    { id: 'note', draw: (plane: Plane) => noteShapes(view, plane, look) },
  ]
  return panel(extent, margins, layers, look)
}

const shareOf = (value: number, { scale }: BulletRow): number => (value - scale.min) / (scale.max - scale.min)

const figureOf = ({ line, value }: BulletRow, { words, format }: ViewLook): string => {
  if (!value) return words.unpublished
  const remark = line.indicator.series[line.area]?.remarks[value.row]
  return words.qualified(format.value(value.value, line.unit), remark?.qualifier ?? 'exact', value.source)
}

function rowShapes(row: BulletRow, index: number, view: BulletView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { textSize, colours, format } = look
  const { plot, canvas } = plane
  const top = plane.spot(0, view.rows.length - index).y
  const x = (value: number): number => plot.x + shareOf(value, row) * plot.width
  const bar = top + textSize * AT.bar
  const when = row.value ? ` ${format.period(row.value.period)}` : ''
  const figure = figureOf(row, look)
  const taken = widthOf(figure, textSize * 1.05) + widthOf(when, textSize) + textSize * 3
  const [name = ''] = wrapped(format.pick(row.line.indicator.name), canvas.width - taken, textSize, 1)
  const line = top + textSize * AT.name
  const end = canvas.width - textSize * 0.2
  const rule =
    index === 0
      ? []
      : [
          stroke(
            [
              { x: 0, y: top },
              { x: canvas.width, y: top },
            ],
            { colour: colours.grid, width: 1 },
          ),
        ]
  return [
    ...rule,
    ...verdictSign(row.status, { x: textSize * 0.5, y: line }, look),
    letters(name, { x: plot.x, y: line }, { colour: colours.ink, bold: true }, look),
    letters(when, { x: end, y: line }, { colour: colours.soft, align: 'right' }, look),
    letters(
      figure,
      { x: end - widthOf(when, textSize), y: line },
      { colour: row.value ? colours.accent : colours.soft, bold: true, align: 'right' },
      look,
    ),
    ...barShapes(row, x, bar, plane, look),
    ...row.marks.flatMap(mark => markShapes(mark, { x: x(mark.value), y: bar }, look)),
    ...labelShapes(row, x, top + textSize * AT.labels, plane, look),
  ]
}

function barShapes(
  row: BulletRow,
  x: (value: number) => number,
  y: number,
  { plot }: Plane,
  look: ViewLook,
): readonly Shape[] {
  const { textSize, colours } = look
  const height = textSize * THICK
  const track = { x: plot.x, y: y - height / 2, width: plot.width, height }
  if (!row.value) return [...hatched(track, look), outline(track, colours.soft, 1, [3, 3])]
  const [from, to] = [x(0), x(row.value.value)]
  const isJudged = row.status !== 'unknown'
  const bar = { ...track, x: Math.min(from, to), width: Math.max(Math.abs(to - from), 2) }
  return [
    stroke(
      [
        { x: plot.x, y },
        { x: plot.x + plot.width, y },
      ],
      { colour: colours.grid, width: 2 },
    ),
    ...(isJudged ? [block(bar, colours.accent)] : [block(bar, colours.paper), outline(bar, colours.accent, 1.5)]),
    stroke(
      [
        { x: from, y: y - height },
        { x: from, y: y + height },
      ],
      { colour: colours.soft, width: 1 },
    ),
  ]
}

function markShapes(
  { target, state }: BulletMark,
  { x, y }: { x: number; y: number },
  look: ViewLook,
): readonly Shape[] {
  const { textSize, colours } = look
  const radius = textSize * 0.62
  const colour = state === 'missed' ? colours.status.missed : colours.target
  const corners = [
    { x, y: y - radius },
    { x: x + radius, y },
    { x, y: y + radius },
    { x: x - radius, y },
    { x, y: y - radius },
  ]
  const dash = dashOf(target.basis, look.lineWidth * 0.5)
  const half = radius * 0.4
  const crossed = [1, -1].map(way =>
    stroke(
      [
        { x: x - half, y: y - half * way },
        { x: x + half, y: y + half * way },
      ],
      { colour, width: look.lineWidth * 0.75 },
    ),
  )
  return [
    polygon(corners, { fill: state === 'met' ? colour : colours.paper }),
    stroke(corners, { colour, width: look.lineWidth * 0.75, ...(dash && { dash }) }),
    ...(state === 'missed' ? crossed : []),
    ...(state === 'unjudged' ? [disc({ x, y }, radius * 0.22, { fill: colour })] : []),
  ]
}

const markText = ({ target }: BulletMark, { line }: BulletRow, look: ViewLook): string =>
  `${yearOf(target.period)} ${aimText(target, line.unit, look) ?? ''}`.trim()

/** Year and number under each mark, from left to right, moved apart where marks are near; what has no room is in the table. */
function labelShapes(
  row: BulletRow,
  x: (value: number) => number,
  y: number,
  { canvas }: Plane,
  look: ViewLook,
): readonly Shape[] {
  const { textSize, colours } = look
  const order = (left: BulletMark, right: BulletMark): number =>
    left.value - right.value || comparePeriods(left.target.period, right.target.period)
  const labels = [...row.marks].sort(order).map(mark => {
    const text = markText(mark, row, look)
    return { text, width: widthOf(text, textSize), at: x(mark.value) }
  })
  const starts = lineUp(labels, canvas.width - textSize * 0.9, textSize)
  return labels.flatMap(({ text }, index) => {
    const start = starts[index] ?? -1
    return start < 0 ? [] : [letters(text, { x: start, y }, { colour: colours.target }, look)]
  })
}

/** Each label under its mark if there is room, else beside its neighbour; pushed from the left first, then from the right. */
function lineUp(
  labels: readonly { readonly width: number; readonly at: number }[],
  end: number,
  gap: number,
): readonly number[] {
  let left = 0
  const pushed = labels.map(({ width, at }) => {
    const start = Math.max(at - width / 2, left)
    left = start + width + gap
    return start
  })
  let right = end
  return pushed
    .map((_, index) => labels.length - 1 - index)
    .map(index => {
      const width = labels[index]?.width ?? 0
      const start = Math.min(pushed[index] ?? 0, right - width)
      right = start - gap
      return start
    })
    .reverse()
}

function noteShapes({ unnumbered }: BulletView, { canvas }: Plane, look: ViewLook): readonly Shape[] {
  if (unnumbered.length === 0) return []
  const years = look.words.list(unnumbered.map(({ period }) => look.format.period(period)))
  const spot = { x: 0, y: canvas.height - look.textSize * 0.8 }
  return [letters(look.view.noNumber(years), spot, { colour: look.colours.soft }, look)]
}

/** Each indicator with its figure, its targets and its verdict in words. */
export function bulletTable(view: BulletView, look: ViewLook): ChartTable {
  const { format, words } = look
  const { columns, status } = look.view
  const count = view.rows.length
  return {
    columns: [
      { id: 'indicator', title: columns.indicator, kind: 'text' },
      { id: 'value', title: columns.value, kind: 'figure' },
      { id: 'period', title: columns.period, kind: 'text' },
      { id: 'aim', title: columns.aim, kind: 'text' },
      { id: 'verdict', title: columns.verdict, kind: 'text' },
    ],
    rows: view.rows.map((row, index) => {
      const name = format.pick(row.line.indicator.name)
      const when = row.value ? format.period(row.value.period) : words.gap
      const inOrder = [...row.marks].sort((left, right) =>
        endOf(left.target.period) < endOf(right.target.period) ? -1 : 1,
      )
      const aims = words.list(inOrder.map(mark => markText(mark, row, look))) || words.notPublished
      const cells = [name, figureOf(row, look), when, aims, status[row.status]]
      const remark = words.list([aims, status[row.status]])
      const sentence = words.reading({ area: name, period: when, value: figureOf(row, look), remark })
      return {
        id: row.id,
        cells,
        sentence,
        at: { x: row.value ? shareOf(row.value.value, row) : 0, y: count - index - AT.bar / ROW },
      }
    }),
    order: 'listed',
  }
}
