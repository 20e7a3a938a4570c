import type { FundFigure, FundRelation } from '#domain/questions/funds.ts'
import type { Unit } from '#domain/unit.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { letters, polygon } from './parts/drawing.ts'
import { wrapped } from './parts/lines.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { block, outline } from './parts/pattern.ts'
import { widthOf } from './parts/text.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** A sum of money at its place: `top` counts from the head of the drawing in multiples of the text size. */
export interface FundBar {
  readonly id: string
  readonly figure: FundFigure
  readonly unit: Unit
  readonly standing: FundRelation['standing']
  readonly role: 'given' | 'drawn'
  readonly top: number
  /** Its length as a share of the longest bar of its group. */
  readonly length: number
  /** The length of the sum that drew it in. */
  readonly after: number | undefined
}

/** Sums of money, each with what it drew in, in two groups that have a scale each. */
export interface FlowView {
  readonly bars: readonly FundBar[]
  readonly heads: readonly { readonly standing: FundRelation['standing']; readonly top: number }[]
  readonly height: number
}

const HEAD = 2.2
const BAR = 3.1
const FUNNEL = 0.9
const SPACE = 1

/** Lays the sums out one below the other; a sum that was drawn in stands below the one that drew it. */
export function flowView(relations: readonly FundRelation[], unitOf: (figure: FundFigure) => Unit): FlowView {
  const bars: FundBar[] = []
  const heads: FlowView['heads'][number][] = []
  let top = 0
  for (const standing of ['counted', 'announced'] as const) {
    const group = relations.filter(relation => relation.standing === standing)
    if (group.length === 0) continue
    heads.push({ standing, top })
    top += HEAD
    const most = Math.max(...group.flatMap(({ from, to }) => [from.value, to?.value ?? 0]))
    for (const { from, to } of group) {
      const given = { id: from.indicator.id, figure: from, unit: unitOf(from), standing, length: from.value / most }
      bars.push({ ...given, role: 'given', top, after: undefined })
      top += BAR
      if (to) {
        top += FUNNEL
        const drawn = { id: to.indicator.id, figure: to, unit: unitOf(to), standing, length: to.value / most }
        bars.push({ ...drawn, role: 'drawn', top, after: given.length })
        top += BAR
      }
      top += to ? SPACE : 0.2
    }
    top += SPACE
  }
  return { bars, heads, height: top }
}

/** The height that the drawing wants, in multiples of the text size. */
export const flowHeight = ({ height }: FlowView): number => Math.max(height, 4)

/** Bars in true proportion within a group, a funnel from what was put in to what it drew in; announced sums are only outlined. */
export function flowOption(view: FlowView, look: ViewLook): ChartOption {
  if (view.bars.length === 0) return emptyPanel(look.words.noData, look)
  const extent = { x: { from: 0, to: 1 }, y: { from: 0, to: view.height } }
  const margins = { left: look.textSize * 0.2, right: look.textSize * 0.5, top: 0, bottom: 0 }
  const layers = [
    { id: 'bars', draw: (plane: Plane) => view.bars.flatMap(bar => barShapes(bar, view, plane, look)) },
    { id: 'heads', draw: (plane: Plane) => headShapes(view, plane, look) },
  ]
  return panel(extent, margins, layers, look)
}

const THICK = 1.1
const amount = ({ figure, unit }: FundBar, { words, format }: ViewLook): string =>
  words.qualified(format.value(figure.value, unit), figure.qualifier)

function barShapes(bar: FundBar, view: FlowView, plane: Plane, look: ViewLook): readonly Shape[] {
  const { colours, textSize, format } = look
  const { plot, canvas } = plane
  const y = plane.spot(0, view.height - bar.top).y
  const box = {
    x: plot.x,
    y: y + textSize * 1.7,
    width: Math.max(bar.length * plot.width, 2),
    height: textSize * THICK,
  }
  const figure = amount(bar, look)
  const when = format.period(bar.figure.period)
  const room = canvas.width - widthOf(figure, textSize * 1.1) - widthOf(when, textSize) - textSize * 3
  const [name = ''] = wrapped(format.pick(bar.figure.indicator.name), room, textSize, 1)
  const line = y + textSize
  const after = plot.x + widthOf(name, textSize) + textSize * 0.8
  const whenAt = after + widthOf(figure, textSize * 1.1) + textSize * 0.8
  const noteAt = whenAt + widthOf(when, textSize) + textSize * 1.2
  const note = bar.figure.note ? format.pick(bar.figure.note) : ''
  const hasRoom = note !== '' && noteAt + widthOf(note, textSize) < canvas.width
  const isAnnounced = bar.standing === 'announced'
  const fill = bar.role === 'drawn' ? colours.target : colours.accent
  return [
    ...funnelShapes(bar, box, plane, look),
    isAnnounced ? block(box, colours.paper) : block(box, fill),
    ...(isAnnounced ? [outline(box, colours.accent, look.lineWidth * 0.6, [4, 3])] : []),
    letters(name, { x: plot.x, y: line }, { colour: colours.ink }, look),
    letters(
      figure,
      { x: after, y: line },
      { colour: bar.role === 'drawn' ? colours.target : colours.accent, bold: true },
      look,
    ),
    letters(when, { x: whenAt, y: line }, { colour: colours.soft }, look),
    ...(hasRoom ? [letters(note, { x: noteAt, y: line }, { colour: colours.soft }, look)] : []),
  ]
}

/** Widens from the bar that was put in to the one that was drawn in, behind the writing between them. */
function funnelShapes(bar: FundBar, box: { x: number; y: number }, { plot }: Plane, look: ViewLook): readonly Shape[] {
  if (bar.after === undefined) return []
  const upper = box.y - (BAR + FUNNEL - THICK) * look.textSize
  const corners = [
    { x: box.x, y: upper },
    { x: box.x + Math.max(bar.after * plot.width, 2), y: upper },
    { x: box.x + bar.length * plot.width, y: box.y },
    { x: box.x, y: box.y },
  ]
  return [polygon(corners, { fill: look.colours.target, opacity: 0.14 })]
}

function headShapes(view: FlowView, plane: Plane, look: ViewLook): readonly Shape[] {
  const text = { counted: look.view.counted, announced: look.view.announced }
  return view.heads.map(({ standing, top }) =>
    letters(
      text[standing],
      { x: 0, y: plane.spot(0, view.height - top).y + look.textSize },
      { colour: look.colours.soft, bold: true },
      look,
    ),
  )
}

/** Every sum with when it was named, what it is to the one before, and what the source adds. */
export function flowTable(view: FlowView, look: ViewLook): ChartTable {
  const { format, words } = look
  const { columns } = look.view
  const standing = { counted: look.view.counted, announced: look.view.announced }
  return {
    columns: [
      { id: 'part', title: columns.part, kind: 'text' },
      { id: 'value', title: columns.value, kind: 'figure' },
      { id: 'period', title: columns.period, kind: 'text' },
      { id: 'standing', title: columns.standing, kind: 'text' },
      { id: 'note', title: words.columns.note, kind: 'text' },
    ],
    rows: view.bars.map(bar => {
      const name = format.pick(bar.figure.indicator.name)
      const period = format.period(bar.figure.period)
      const note = bar.figure.note ? format.pick(bar.figure.note) : words.gap
      const value = amount(bar, look)
      const kind = standing[bar.standing]
      return {
        id: bar.id,
        cells: [name, value, period, kind, note],
        sentence: words.reading({ area: name, period, value, remark: kind }),
        at: { x: bar.length / 2, y: view.height - bar.top - 1.7 - THICK / 2 },
      }
    }),
    order: 'listed',
  }
}
