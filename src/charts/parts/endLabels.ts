import { figureIn, nameIn, type CompareLook } from '../compareTable.ts'
import type { CompareLine, ComparePanel, ComparePoint, CompareView } from '../compareView.ts'
import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import { letters, stroke, type Plane } from './drawing.ts'
import { widthOf } from './text.ts'

const LEADING = 1.25
/** The widest column for names at the lines' ends, in multiples of the text size. */
const WIDEST = 13
const NAME_ROWS = 2

/** A series keeps its colour for as long as it is chosen. */
export const colourOf = ({ order }: Pick<CompareLine, 'order'>, { colours }: ChartLook): string =>
  order === 0 ? colours.accent : (colours.others[(order - 1) % colours.others.length] ?? colours.soft)

/** A text in as many rows as a width asks for, cut with an ellipsis after the last that is allowed. */
function rowsOf(text: string, size: number, width: number): readonly string[] {
  const rows: string[] = ['']
  for (const word of text.match(/[\u2e80-\uff60]|[^\s\u2e80-\uff60]+\s*/gu) ?? []) {
    const row = rows.at(-1) ?? ''
    if (row === '' || widthOf(row + word.trimEnd(), size) <= width) rows.splice(-1, 1, row + word)
    else if (rows.length < NAME_ROWS) rows.push(word)
    else {
      rows.splice(-1, 1, `${row.trimEnd()}…`)
      break
    }
  }
  return rows.map(row => row.trimEnd())
}

interface EndLabel {
  readonly line: CompareLine
  readonly last: ComparePoint
  readonly name: readonly string[]
  readonly value: string
}

function labelsOf(panel: ComparePanel, view: CompareView, look: CompareLook): readonly EndLabel[] {
  return panel.lines.flatMap(line => {
    if (!line.last) return []
    const isAlone = view.layout !== 'together'
    const name = isAlone ? [] : rowsOf(nameIn(line, view, look), look.textSize, WIDEST * look.textSize)
    return [{ line, last: line.last, name, value: figureIn(line.last, line, view, look) }]
  })
}

/** The room that the labels of a panel take beside its plot, in pixels. */
export function widthOfLabels(panel: ComparePanel, view: CompareView, look: CompareLook): number {
  const texts = labelsOf(panel, view, look).flatMap(({ name, value }) => [...name, value])
  const widest = Math.max(0, ...texts.map(text => widthOf(text, look.textSize)))
  return Math.min(widest, WIDEST * look.textSize)
}

/** Tops of labels, moved apart where they would lie upon one another, and kept within the plot where there is room. */
function spread(
  wished: readonly { readonly middle: number; readonly height: number }[],
  low: number,
  high: number,
): readonly number[] {
  let floor = low
  const tops = wished.map(({ middle, height }) => {
    const top = Math.max(middle - height / 2, floor)
    floor = top + height
    return top
  })
  let ceiling = high
  for (let at = tops.length - 1; at >= 0; at -= 1) {
    const height = wished[at]?.height ?? 0
    const top = Math.min(tops[at] ?? 0, ceiling - height)
    tops[at] = top
    ceiling = top
  }
  return tops
}

/** A name and the last figure at the end of each line, moved apart where they would lie upon one another. */
export function endLabels(panel: ComparePanel, view: CompareView, plane: Plane, look: CompareLook): readonly Shape[] {
  const { textSize, colours } = look
  const { plot } = plane
  const labels = labelsOf(panel, view, look)
    .map(label => ({ label, spot: plane.spot(label.last.at, label.last.shown) }))
    .sort((one, two) => one.spot.y - two.spot.y)
  const heights = labels.map(({ label }) => (label.name.length + 1) * LEADING * textSize)
  const tops = spread(
    labels.map(({ spot }, at) => ({ middle: spot.y, height: heights[at] ?? 0 })),
    plot.y - textSize,
    plot.y + plot.height + textSize * 0.2,
  )
  const x = plot.x + plot.width + textSize * 0.9
  return labels.flatMap(({ label, spot }, at) => {
    const colour = colourOf(label.line, look)
    const top = tops[at] ?? 0
    const middle = top + (heights[at] ?? 0) / 2
    const rows = [
      ...label.name.map(text => ({ text, colour, bold: true })),
      { text: label.value, colour: colours.ink, bold: false },
    ]
    const leader = stroke(
      [
        { x: spot.x + textSize * 0.4, y: spot.y },
        { x: x - textSize * 0.25, y: middle },
      ],
      { colour, width: 0.75, opacity: 0.7 },
    )
    return [
      leader,
      ...rows.map(({ text, ...style }, row) =>
        letters(text, { x, y: top + (row + 0.5) * LEADING * textSize }, { ...style, rim: true }, look),
      ),
    ]
  })
}
