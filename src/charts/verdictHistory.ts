import type { IsoDate } from '#domain/period.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import type { Status } from '#domain/progress/assessment.ts'
import type { Distribution } from '#domain/progress/rollUp.ts'
import type { ChartOption, Shape } from './echarts.ts'
import type { Plane } from './parts/drawing.ts'
import { letters, stroke } from './parts/drawing.ts'
import type { Box } from './parts/labels.ts'
import { emptyPanel, panel } from './parts/panel.ts'
import { block, inkOn } from './parts/pattern.ts'
import { widthOf } from './parts/text.ts'
import { verdictBox, verdictSign } from './parts/verdictMarks.ts'
import type { ChartTable } from './table.ts'
import type { ViewLook } from './viewLook.ts'

/** How many indicators had a verdict on a day, and how many of each verdict lie below it in the column. */
export interface VerdictPart {
  readonly status: Status
  readonly count: number
  readonly below: number
}

/** All verdicts as they were on one day. */
export interface VerdictColumn {
  readonly day: IsoDate
  readonly isNow: boolean
  readonly parts: readonly VerdictPart[]
  readonly total: number
}

/** How the verdicts were spread over the years. */
export interface VerdictHistoryView {
  readonly columns: readonly VerdictColumn[]
  readonly most: number
}

interface Day {
  readonly day: IsoDate
  readonly distribution: Distribution
}

/** What is known lies at the foot of a column, best first; the unknown and the unaimed lie on top. */
export function verdictHistoryView(days: readonly Day[], asOf: IsoDate): VerdictHistoryView {
  const columns = days.map(({ day, distribution }): VerdictColumn => {
    const parts: VerdictPart[] = []
    let below = 0
    for (const status of STATUSES) {
      const count = distribution.counts[status]
      if (count === 0) continue
      parts.push({ status, count, below })
      below += count
    }
    return { day, isNow: day === asOf, parts, total: distribution.total }
  })
  return { columns, most: Math.max(0, ...columns.map(({ total }) => total)) }
}

/** The height that the drawing wants, in multiples of the text size. */
export const verdictHistoryHeight = 24

/** Verdicts of earlier days that no indicator has today: the names beside the last column do not tell of them. */
function goneFrom({ columns }: VerdictHistoryView): readonly Status[] {
  const has = (column: VerdictColumn | undefined, status: Status): boolean =>
    column?.parts.some(part => part.status === status) ?? false
  return STATUSES.filter(status => !has(columns.at(-1), status) && columns.some(column => has(column, status)))
}

/** Columns at the ends of years are named by them, a few chosen days in full. */
function head({ day, isNow }: VerdictColumn, { columns }: VerdictHistoryView, look: ViewLook): string {
  if (isNow) return look.view.today
  return columns.length > 3 ? day.slice(0, 4) : look.format.date(day)
}

/** A column a year, today's at the end, where each part is named. */
export function verdictHistoryOption(view: VerdictHistoryView, look: ViewLook): ChartOption {
  if (view.most === 0) return emptyPanel(look.words.noData, look)
  const { textSize } = look
  const words = Object.values(look.view.status)
  const right = Math.max(...words.map(word => widthOf(word, textSize))) + textSize * 4.5
  const extent = { x: { from: 0, to: view.columns.length }, y: { from: 0, to: view.most } }
  const margins = { left: 0, right, top: textSize * 0.5, bottom: textSize * (goneFrom(view).length > 0 ? 3.9 : 2.2) }
  const layers = [
    {
      id: 'columns',
      draw: (plane: Plane) => view.columns.flatMap((_, index) => columnShapes(view, index, plane, look)),
    },
    { id: 'names', draw: (plane: Plane) => nameShapes(view, plane, look) },
    { id: 'gone', draw: (plane: Plane) => goneShapes(view, plane, look) },
  ]
  return panel(extent, margins, layers, look)
}

const GAP = 2

function boxOf(part: VerdictPart, index: number, plane: Plane): Box {
  const upper = plane.spot(index + 0.14, part.below + part.count)
  const lower = plane.spot(index + 0.86, part.below)
  const height = lower.y - upper.y
  return {
    x: upper.x,
    y: upper.y + Math.min(GAP, height / 3),
    width: lower.x - upper.x,
    height: Math.max(height - GAP, height * 0.67),
  }
}

function columnShapes(view: VerdictHistoryView, index: number, plane: Plane, look: ViewLook): readonly Shape[] {
  const column = view.columns[index]
  if (!column) return []
  const { colours, textSize } = look
  const parts = column.parts.flatMap(part => {
    const box = boxOf(part, index, plane)
    return [...verdictBox(part.status, box, look), ...countShapes(part, box, look)]
  })
  const foot = plane.spot(index + 0.5, 0)
  const colour = column.isNow ? colours.accent : colours.ink
  const label = { x: foot.x, y: foot.y + textSize * 1.2 }
  const sizes = { colour, align: 'center' as const, bold: column.isNow }
  const isNamed = (view.columns.length - 1 - index) % everyOther(view, plane, look) === 0
  return isNamed ? [...parts, letters(head(column, view, look), label, sizes, look)] : parts
}

/** Where columns are narrow only every second or third of them is named, counted back from today. */
function everyOther(view: VerdictHistoryView, plane: Plane, look: ViewLook): number {
  const widest = Math.max(...view.columns.map(column => widthOf(head(column, view, look), look.textSize)))
  const room = plane.spot(1, 0).x - plane.spot(0, 0).x
  return Math.max(1, Math.ceil((widest + look.textSize * 0.4) / room))
}

/** How many, where there is room for it in the part. */
function countShapes({ status, count }: VerdictPart, box: Box, look: ViewLook): readonly Shape[] {
  const { colours, textSize } = look
  const text = String(count)
  const width = widthOf(text, textSize)
  if (box.height < textSize * 1.05 || box.width < width * 1.1) return []
  const isOpen = status === 'unknown' || status === 'no-target'
  const colour = isOpen ? colours.ink : inkOn(colours.status[status], look)
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const room = { x: spot.x - width * 0.75, y: spot.y - textSize * 0.6, width: width * 1.5, height: textSize * 1.2 }
  const ground = status === 'unknown' ? [block(room, colours.paper)] : []
  return [...ground, letters(text, spot, { colour, align: 'center', bold: true }, look)]
}

/** Names under the years what only earlier columns have. */
function goneShapes(view: VerdictHistoryView, { canvas }: Plane, look: ViewLook): readonly Shape[] {
  const { textSize, colours } = look
  const y = canvas.height - textSize * 0.8
  let x = 0
  return goneFrom(view).flatMap(status => {
    const word = look.view.earlier(look.view.status[status])
    const start = x
    x += widthOf(word, textSize) + textSize * 3
    return [
      ...verdictSign(status, { x: start + textSize * 0.6, y }, look),
      letters(word, { x: start + textSize * 1.4, y }, { colour: colours.soft }, look),
    ]
  })
}

/** The names of the parts of the last column, beside it, moved apart where parts are thin. */
function nameShapes(view: VerdictHistoryView, plane: Plane, look: ViewLook): readonly Shape[] {
  const index = view.columns.length - 1
  const last = view.columns[index]
  if (!last) return []
  const { colours, textSize } = look
  let ceiling = plane.plot.y + plane.plot.height + textSize
  return last.parts.flatMap(part => {
    const box = boxOf(part, index, plane)
    const middle = box.y + box.height / 2
    const y = Math.min(middle, ceiling - textSize * 1.45)
    ceiling = y
    const x = box.x + box.width
    const sign = { x: x + textSize * 1.5, y }
    return [
      stroke(
        [
          { x: x + 2, y: middle },
          { x: sign.x - textSize * 0.7, y },
        ],
        { colour: colours.soft, width: 1, opacity: 0.6 },
      ),
      ...verdictSign(part.status, sign, look),
      letters(
        `${look.view.status[part.status]} ${part.count}`,
        { x: sign.x + textSize * 0.8, y },
        { colour: colours.ink },
        look,
      ),
    ]
  })
}

/** The same counts, a line a day. */
export function verdictHistoryTable(view: VerdictHistoryView, look: ViewLook): ChartTable {
  const { format, words } = look
  const seen = STATUSES.filter(status => view.columns.some(({ parts }) => parts.some(part => part.status === status)))
  const countOf = (column: VerdictColumn, status: Status): number =>
    column.parts.find(part => part.status === status)?.count ?? 0
  return {
    columns: [
      { id: 'day', title: look.view.columns.day, kind: 'text' },
      ...seen.map(status => ({ id: status, title: look.view.status[status], kind: 'figure' as const })),
    ],
    rows: view.columns.map((column, index) => ({
      id: column.day,
      cells: [format.date(column.day), ...seen.map(status => String(countOf(column, status)))],
      sentence: words.reading({
        area: look.view.columns.day,
        period: format.date(column.day),
        value: words.list(column.parts.map(({ status, count }) => `${look.view.status[status]} ${count}`)),
        remark: '',
      }),
      at: { x: index + 0.5, y: column.total / 2 },
    })),
    order: 'listed',
  }
}
