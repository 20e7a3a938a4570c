import type { Composed, Composition, Part } from '#domain/questions/wholes.ts'
import type { Unit } from '#domain/unit.ts'
import type { Area } from '#domain/zone.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { letters, stroke } from './parts/drawing.ts'
import type { Box } from './parts/labels.ts'
import { paragraph } from './parts/lines.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { block, hatched, inkOn, outline } from './parts/pattern.ts'
import { widthOf } from './parts/text.ts'
import type { ChartRow, ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** One bar: the whole of an area at a date, cut into its parts. */
export interface CompositionBar {
  readonly id: string
  readonly area: Area
  readonly composed: Composed
  /** What the parts leave open or exceed by, in percentage points; 0 within rounding. */
  readonly open: number
}

/** Shares of a whole. */
export interface CompositionView {
  readonly composition: Composition
  readonly unit: Unit
  readonly shareUnit: Unit
  readonly bars: readonly CompositionBar[]
}

/** Each of several rounded shares may be off by half of its last digit. */
const ROUNDING = 0.051

/** Cuts every whole into its parts; parts that do not come to a hundred are kept as they are, and said to. */
export function compositionView(
  composition: Composition,
  areas: readonly Area[],
  units: { readonly unit: Unit; readonly shareUnit: Unit },
): CompositionView {
  const bars = composition.composed.flatMap((composed): CompositionBar[] => {
    const area = areas.find(({ id }) => id === composed.area)
    const open = 100 - composed.sum
    const isWhole = Math.abs(open) <= ROUNDING * composed.parts.length
    return area ? [{ id: `${area.id} ${composed.period}`, area, composed, open: isWhole ? 0 : open }] : []
  })
  return { composition, ...units, bars }
}

const ROW = 3.2
const HEAD = 2.2
const HEAD_STEP = 1.5

/** So many multiples of the text size are taken to fit beside each other over the bars. */
const HEAD_ROOM = 46

const headWidth = (name: string): number => widthOf(name, 1) + 2.2

/** The names of the parts take more than one row where they are long. */
function headRows({ composition }: CompositionView, { format }: ViewLook): number {
  const wide = composition.indicators.reduce((sum, { name }) => sum + headWidth(format.pick(name)), 0)
  return Math.max(1, Math.ceil(wide / HEAD_ROOM))
}

const headHeight = (view: CompositionView, look: ViewLook): number => HEAD + (headRows(view, look) - 1) * HEAD_STEP

/** The height that the drawing wants, in multiples of the text size. */
export const compositionHeight = (view: CompositionView, look: ViewLook): number =>
  view.bars.length * ROW + headHeight(view, look)

const tidy = (share: number): number => Math.round(share * 10) / 10

/** Bars of one length, a hundred per cent each, their parts named over the first. */
export function compositionOption(view: CompositionView, look: ViewLook): ChartOption {
  const { bars } = view
  if (bars.length === 0) return emptyPanel(look.words.noData, look)
  const { textSize } = look
  const longest = Math.max(...bars.map(bar => widthOf(nameOf(bar, look), textSize)))
  const left = Math.min(longest, textSize * 12) + textSize
  const extent = {
    x: { from: 0, to: Math.max(100, ...bars.map(({ composed }) => composed.sum)) },
    y: { from: 0, to: bars.length },
  }
  const margins = { left, right: textSize * 1.5, top: textSize * headHeight(view, look), bottom: 0 }
  const layers = [
    { id: 'bars', draw: (plane: Plane) => bars.flatMap((bar, index) => barShapes(bar, index, view, plane, look)) },
    { id: 'heads', draw: (plane: Plane) => headShapes(view, plane, look) },
  ]
  return panel(extent, margins, layers, look)
}

const nameOf = ({ area, composed }: CompositionBar, { format }: ViewLook): string =>
  `${format.pick(area.name)} ${format.period(composed.period)}`

const fillOf = (index: number, { colours }: ViewLook): string =>
  [colours.accent, ...colours.others][index % (colours.others.length + 1)] ?? colours.soft

interface Slice {
  readonly part: Part
  readonly index: number
  readonly from: number
  readonly to: number
}

function slicesOf({ composed }: CompositionBar): readonly Slice[] {
  let from = 0
  return composed.parts.map((part, index) => {
    const slice = { part, index, from, to: from + (part.share ?? 0) }
    from = slice.to
    return slice
  })
}

const shareText = (share: number, { shareUnit }: CompositionView, { format }: ViewLook): string =>
  format.value(tidy(share), shareUnit)

/** The count where the whole is one, else the share. */
function partText({ point, share = 0 }: Part, bar: CompositionBar, view: CompositionView, look: ViewLook): string {
  if (!point) return look.words.unpublished
  return bar.composed.total ? look.format.value(point.value, view.unit) : shareText(share, view, look)
}

function rowBox(index: number, from: number, to: number, view: CompositionView, plane: Plane, look: ViewLook): Box {
  const start = plane.spot(from, view.bars.length - index - 0.5)
  const end = plane.spot(to, 0)
  const height = look.textSize * 1.7
  return { x: start.x, y: start.y - height / 2, width: end.x - start.x, height }
}

function barShapes(
  bar: CompositionBar,
  row: number,
  view: CompositionView,
  plane: Plane,
  look: ViewLook,
): readonly Shape[] {
  const { colours, textSize } = look
  const slices = slicesOf(bar).flatMap(({ part, index, from, to }) => {
    const box = rowBox(row, from, to, view, plane, look)
    const fill = fillOf(index, look)
    const text = partText(part, bar, view, look)
    const fits = widthOf(text, textSize) < box.width - textSize * 0.4
    const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const cut = stroke(
      [
        { x: box.x, y: box.y },
        { x: box.x, y: box.y + box.height },
      ],
      { colour: colours.paper, width: 2 },
    )
    return [
      block(box, fill),
      cut,
      ...(fits ? [letters(text, spot, { colour: inkOn(fill, look), align: 'center', bold: true }, look)] : []),
    ]
  })
  const rest = bar.open > 0 ? restShapes(bar, row, view, plane, look) : []
  const width = plane.plot.x - textSize * 0.8
  const spot = { x: plane.plot.x - textSize * 0.6, y: plane.spot(0, view.bars.length - row - 0.5).y }
  const over =
    bar.open < 0
      ? [
          letters(
            look.view.excess(shareText(bar.composed.sum, view, look)),
            { x: plane.plot.x, y: spot.y + textSize * 1.5 },
            { colour: colours.soft },
            look,
          ),
        ]
      : []
  return [
    ...slices,
    ...rest,
    ...over,
    ...paragraph(nameOf(bar, look), spot, { colour: colours.ink, align: 'right', width }, look),
  ]
}

function restShapes(
  bar: CompositionBar,
  row: number,
  view: CompositionView,
  plane: Plane,
  look: ViewLook,
): readonly Shape[] {
  const { colours, textSize } = look
  const box = rowBox(row, bar.composed.sum, 100, view, plane, look)
  const text = look.view.rest(shareText(bar.open, view, look))
  const width = widthOf(text, textSize) + textSize * 0.5
  const inside = width < box.width
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const room = { x: spot.x - width / 2, y: spot.y - textSize * 0.65, width, height: textSize * 1.3 }
  const label = inside
    ? [block(room, colours.paper), letters(text, spot, { colour: colours.ink, align: 'center' }, look)]
    : []
  return [...hatched(box, look), outline(box, colours.soft, 1, [3, 3]), ...label]
}

/** The parts by name over the first bar, each over its part if there is room, else beside the one before or below it. */
function headShapes(view: CompositionView, plane: Plane, look: ViewLook): readonly Shape[] {
  const [first] = view.bars
  if (!first) return []
  const { colours, textSize, format } = look
  const rows = headRows(view, look)
  let edge = plane.plot.x
  let row = 0
  return slicesOf(first).flatMap(({ part, index, from, to }) => {
    const text = format.pick(part.indicator.name)
    const width = headWidth(text) * textSize
    const wish = rows > 1 ? edge : Math.max(rowBox(0, from, to, view, plane, look).x, edge)
    const isOver = wish + width - textSize > plane.canvas.width && row < rows - 1
    const x = isOver ? plane.plot.x : wish
    if (isOver) row += 1
    edge = x + width
    const y = textSize * (0.9 + row * HEAD_STEP)
    const swatch = { x, y: y - textSize * 0.4, width: textSize * 0.8, height: textSize * 0.8 }
    return [
      block(swatch, fillOf(index, look)),
      letters(text, { x: x + textSize * 1.1, y }, { colour: colours.ink }, look),
    ]
  })
}

/** Every part of every whole, with its figure and its share. */
export function compositionTable(view: CompositionView, look: ViewLook): ChartTable {
  const { columns } = look.view
  const hasTotal = view.composition.whole !== undefined
  return {
    columns: [
      { id: 'area', title: columns.area, kind: 'text' },
      { id: 'period', title: columns.period, kind: 'text' },
      { id: 'part', title: columns.part, kind: 'text' },
      ...(hasTotal ? [{ id: 'value', title: columns.value, kind: 'figure' as const }] : []),
      { id: 'share', title: columns.share, kind: 'figure' },
    ],
    rows: view.bars.flatMap((bar, row) => barRows(bar, row, view, look)),
    order: 'listed',
  }
}

function barRows(bar: CompositionBar, row: number, view: CompositionView, look: ViewLook): readonly ChartRow[] {
  const { format, words } = look
  const hasTotal = view.composition.whole !== undefined
  const period = format.period(bar.composed.period)
  const place = format.pick(bar.area.name)
  const y = view.bars.length - row - 0.5
  const parts = slicesOf(bar).map(({ part, from, to }): ChartRow => {
    const name = format.pick(part.indicator.name)
    const share = part.share === undefined ? words.unpublished : shareText(part.share, view, look)
    const value = part.point ? format.value(part.point.value, view.unit) : words.unpublished
    const cells = [place, period, name, ...(hasTotal ? [value] : []), share]
    const said = hasTotal ? { value, remark: share } : { value: share, remark: '' }
    const sentence = words.reading({ area: words.list([place, name]), period, ...said })
    return { id: `${bar.id} ${part.indicator.id}`, cells, sentence, at: { x: (from + to) / 2, y } }
  })
  return [...parts, ...openRow(bar, [place, period], y, view, look)]
}

/** What the parts leave open, or that they come to more than the whole. */
function openRow(
  bar: CompositionBar,
  lead: readonly string[],
  y: number,
  view: CompositionView,
  look: ViewLook,
): readonly ChartRow[] {
  if (bar.open === 0) return []
  const { words } = look
  const isShort = bar.open > 0
  const share = shareText(isShort ? bar.open : bar.composed.sum, view, look)
  const sentence = isShort ? look.view.rest(share) : look.view.excess(share)
  const value = view.composition.whole ? [words.gap] : []
  const cells = [...lead, isShort ? look.view.restName : sentence, ...value, isShort ? share : words.gap]
  return [{ id: `${bar.id} open`, cells, sentence, at: isShort ? { x: 100 - bar.open / 2, y } : undefined }]
}
