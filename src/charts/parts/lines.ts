import type { Shape } from '../echarts.ts'
import type { ChartLook } from '../look.ts'
import { letters } from './drawing.ts'
import type { Spot } from './labels.ts'
import { widthOf } from './text.ts'

/** Chinese breaks between any two characters, other writing between words; spaces stay with the word before. */
const PIECE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]+\s*|\s+/gu
/** These may not begin a line. */
const CLOSING = /^[，。；：、！？）》”’·]/u

function joinPieces(text: string): readonly string[] {
  const pieces: string[] = []
  for (const piece of text.match(PIECE) ?? []) {
    if (CLOSING.test(piece) && pieces.length > 0) pieces.push((pieces.pop() ?? '') + piece)
    else pieces.push(piece)
  }
  return pieces
}

function shortened(text: string, width: number, size: number): string {
  let short = text.trimEnd()
  while (short.length > 1 && widthOf(`${short}…`, size) > width) short = short.slice(0, -1).trimEnd()
  return `${short}…`
}

/** A text broken into at most so many lines of a width; what does not fit ends in `…`. */
export function wrapped(text: string, room: number, size: number, most = 2): readonly string[] {
  // A text that was measured to find the room may miss it by a rounding.
  const width = room + 0.5
  const lines: string[] = []
  let line = ''
  for (const piece of joinPieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line)
      line = piece
    } else {
      line += piece
    }
  }
  lines.push(line)
  const last = lines.slice(most - 1).join('')
  const kept = [...lines.slice(0, most - 1), ...(last === '' ? [] : [last])].map(each => each.trimEnd())
  return kept.map(each => (widthOf(each, size) > width ? shortened(each, width, size) : each))
}

const LEADING = 1.25

interface Paragraph {
  readonly colour: string
  readonly align?: 'left' | 'right' | 'center'
  readonly bold?: boolean
  readonly width: number
  readonly most?: number
}

/** Lines of text around the height of a spot, the block's middle upon it. */
export function paragraph(
  text: string,
  { x, y }: Spot,
  { width, most = 2, ...style }: Paragraph,
  look: ChartLook,
): readonly Shape[] {
  const lines = wrapped(text, width, look.textSize, most)
  const step = look.textSize * LEADING
  const top = y - ((lines.length - 1) * step) / 2
  return lines.map((line, index) => letters(line, { x, y: top + index * step }, style, look))
}
