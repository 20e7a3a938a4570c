import { strFromU8 } from 'fflate'
import type { PictureSize } from './pictureSizes.ts'
import { parseState, writeState, type PictureState } from './pictureState.ts'
import { textIn, withTexts } from './pngChunks.ts'
import { stateInSvg } from './svgPicture.ts'

const NOTE = 'dashboard-view'

function loaded(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The browser could not draw the picture'))
    image.src = address
  })
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob) resolve(blob)
      else reject(new Error('The browser has no room for a picture of this size'))
    }, 'image/png')
  })
}

/** An SVG picture as PNG with as many pixels as asked for, its view and data written inside. */
export async function pngPicture(
  svg: string,
  size: PictureSize,
  state: PictureState,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = await loaded(svg)
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('The browser has no canvas')
  pen.drawImage(image, 0, 0, size.width, size.height)
  const bytes = new Uint8Array(await (await blobOf(canvas)).arrayBuffer())
  const texts = { Title: state.title, Source: state.source, Description: state.asOf, [NOTE]: writeState(state) }
  return withTexts(bytes, texts, size.dpi)
}

const PNG_FIRST = 0x89

/** The view and data inside a picture that was made here, PNG or SVG; `undefined` for any other file. */
export function readPicture(bytes: Uint8Array): PictureState | undefined {
  if (bytes[0] !== PNG_FIRST) return stateInSvg(strFromU8(bytes))
  const text = textIn(bytes, NOTE)
  return text === undefined ? undefined : parseState(text)
}
