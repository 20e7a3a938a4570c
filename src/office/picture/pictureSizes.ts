/** A size that a picture is made in, in pixels, with the resolution that it says of itself where it is meant for paper. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly dpi: number | undefined
}

/** The sizes that are asked for most. */
export const PICTURE_SIZES = {
  screen: { width: 1920, height: 1080, dpi: undefined },
  large: { width: 3840, height: 2160, dpi: undefined },
  paper: { width: 3508, height: 2480, dpi: 300 },
} as const satisfies Record<string, PictureSize>

/** What a browser's canvas can be trusted with, and what can still be read. */
export const SIZE_LIMITS = { least: 320, most: 8000 } as const

/** A size of the user's own, kept to what can be made. */
export function customSize(width: number, height: number): PictureSize | undefined {
  const isFit = (side: number): boolean =>
    Number.isInteger(side) && side >= SIZE_LIMITS.least && side <= SIZE_LIMITS.most
  return isFit(width) && isFit(height) ? { width, height, dpi: undefined } : undefined
}

/** The longer side of a drawing in its own measure, in which ordinary letters are 14 high: pixels are laid over it. */
const LONG_SIDE = 1200

/** The measure that a picture is laid out in: the same whatever the number of pixels, so that letters keep their proportion. */
export function measureOf({ width, height }: PictureSize): { readonly width: number; readonly height: number } {
  const scale = LONG_SIDE / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
