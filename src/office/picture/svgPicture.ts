import { drawSvg, type ChartOption } from '#charts/echarts.ts'
import type { ChartColours } from '#charts/look.ts'
import { wrapped } from '#charts/parts/lines.ts'
import { tag, textTag, xmlText } from '#data/ooxml/xml.ts'
import { measureOf, type PictureSize } from './pictureSizes.ts'
import { parseState, writeState, type PictureState } from './pictureState.ts'

/** Everything that a picture shows besides its chart. */
export interface PictureContent {
  readonly option: ChartOption
  readonly title: string
  readonly subtitle: string
  /** What the drawing says, for those who cannot see it. */
  readonly sentence: string
  /** Publishers, date of the data and release, a line each. */
  readonly foot: readonly string[]
  readonly watermarks: readonly string[]
  readonly badges: readonly string[]
  readonly colours: ChartColours
  readonly font: string
  readonly state: PictureState
}

const NOTE = 'dashboard-view'
const PADDING = 36
const SIZES = { title: 28, subtitle: 16, foot: 14, badge: 15, watermark: 64 } as const
const LEADING = 1.35

interface Line {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
}

const lineXml = ({ text, y, size, bold, colour }: Line): string =>
  textTag('text', text, { x: PADDING, y, 'font-size': size, 'font-weight': bold ? 600 : undefined, fill: colour })

/** Texts from a height down, each in as many rows as it needs. */
function rowsOf(
  texts: readonly { readonly text: string; readonly size: number; readonly bold?: boolean; readonly colour: string }[],
  from: number,
  width: number,
): readonly Line[] {
  let y = from
  return texts.flatMap(({ text, ...style }) =>
    wrapped(text, width, style.size * (style.bold ? 1.06 : 1), 3).map(row => {
      y += style.size * LEADING
      return { text: row, y, ...style }
    }),
  )
}

const badgesXml = ({ badges, colours }: PictureContent, width: number): string =>
  badges.length === 0
    ? ''
    : textTag('text', badges.join('　'), {
        ...{ x: width - PADDING, y: PADDING * 0.75, 'text-anchor': 'end', 'font-size': SIZES.badge },
        ...{ 'font-weight': 600, fill: colours.accent },
      })

function watermarkXml({ watermarks, colours }: PictureContent, width: number, height: number): string {
  return watermarks
    .flatMap((text, index) =>
      [0.3, 0.7].map(share => {
        const [x, y] = [width / 2, height * share + index * SIZES.watermark]
        return textTag('text', text, {
          ...{ x, y, 'text-anchor': 'middle', 'font-size': SIZES.watermark, 'font-weight': 700, fill: colours.soft },
          ...{ opacity: 0.14, transform: `rotate(-20 ${String(x)} ${String(y)})` },
        })
      }),
    )
    .join('')
}

/** What happens under a pointer has no place in a picture. */
const HOVER = /<style\s*><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>/g

/** The chart's own drawing, set into a place of the picture; ECharts writes the quotes of typefaces into an attribute as they are. */
function placed(drawing: string, x: number, y: number, font: string): string {
  const whole = drawing.replace(HOVER, '').replaceAll(font, font.replaceAll('"', "'"))
  return whole.replace(/^<svg /, `<svg x="${String(x)}" y="${String(y)}" `)
}

/** A chart as a whole picture: title, drawing, source, date and marks, with its view and its data written inside. */
export function svgPicture(content: PictureContent, size: PictureSize): string {
  const { width, height } = measureOf(size)
  const { colours, title, subtitle, font, foot, sentence, state, option } = content
  const room = width - PADDING * 2
  const head = rowsOf(
    [
      { text: title, size: SIZES.title, bold: true, colour: colours.ink },
      ...(subtitle === '' ? [] : [{ text: subtitle, size: SIZES.subtitle, colour: colours.soft }]),
    ],
    PADDING * 0.7,
    room,
  )
  const notes = foot.filter(text => text !== '').map(text => ({ text, size: SIZES.foot, colour: colours.soft }))
  const footRows = rowsOf(notes, 0, room)
  const top = (head.at(-1)?.y ?? PADDING) + 16
  const footTop = height - PADDING * 0.6 - (footRows.at(-1)?.y ?? 0)
  const drawing = drawSvg(option, { width: room, height: Math.max(80, Math.round(footTop - top - 8)) })
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      // An image without a size of its own is none for Firefox.
      ...{ width: size.width, height: size.height, viewBox: `0 0 ${String(width)} ${String(height)}` },
      ...{ role: 'img', 'font-family': font },
    },
    textTag('title', title),
    textTag('desc', sentence),
    tag('metadata', { id: NOTE }, xmlText(writeState(state))),
    tag('rect', { width, height, fill: colours.paper }),
    ...head.map(lineXml),
    placed(drawing, PADDING, top, font),
    ...footRows.map(line => lineXml({ ...line, y: footTop + line.y })),
    badgesXml(content, width),
    watermarkXml(content, width, height),
  )
}

/** The note inside an SVG picture of ours, or `undefined`. */
export function stateInSvg(text: string): PictureState | undefined {
  if (!text.includes(NOTE)) return undefined
  const root = new DOMParser().parseFromString(text, 'image/svg+xml')
  const note = [...root.getElementsByTagName('metadata')].find(one => one.getAttribute('id') === NOTE)
  return note ? parseState(note.textContent) : undefined
}
