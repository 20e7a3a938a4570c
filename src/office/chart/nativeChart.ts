/** A colour by its place in the theme, so that a template recolours it, or fixed as six hexadecimal digits. */
export type Paint = 'tx1' | 'tx2' | 'bg1' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | (string & {})

/** How a series is drawn; shape and stroke tell what colour alone must not. */
export interface SeriesLook {
  readonly paint: Paint
  /** The stroke between points of a line, or around a bar; `none` joins nothing. */
  readonly stroke: 'solid' | 'dash' | 'dot' | 'none'
  readonly marker: 'circle' | 'diamond' | 'square' | 'none'
  /** Hollow marks and bars are filled with the ground. */
  readonly filled: boolean
  /** Points of line width. */
  readonly width: number
}

/** A text beside a point: `undefined` writes its value as it is, so that it follows the data when these are edited. */
export interface PointLabel {
  readonly index: number
  readonly text: string | undefined
  /** Under its point instead of over it, where two would lie upon each other. */
  readonly below?: boolean
}

/** A row of figures. */
export interface NativeSeries {
  readonly name: string
  /** In step with the categories, or with `at`; `null` is a gap. */
  readonly values: readonly (number | null)[]
  /** Places on the line of years, for a chart of points. */
  readonly at?: readonly number[]
  readonly look: SeriesLook
  readonly labels: readonly PointLabel[]
  /** Single bars in another colour, by their index. */
  readonly spots?: readonly { readonly index: number; readonly look: SeriesLook }[]
}

/** A chart that the office suite draws itself, from figures that can be edited. */
export interface NativeChart {
  readonly kind: 'lines' | 'points' | 'bars' | 'stacked-bars' | 'stacked-columns'
  /** What stands over the first column of the data. */
  readonly corner: string
  readonly categories: readonly string[]
  readonly series: readonly NativeSeries[]
  /** Named at the value axis; empty for shares and counts that say it themselves. */
  readonly unit: string
  /** A number format of the spreadsheet: `General`, `0.0`. */
  readonly format: string
  readonly scale: { readonly min: number | undefined; readonly max: number | undefined }
  /** The years of a chart of points. */
  readonly years?: { readonly from: number; readonly to: number }
  /** Said over the drawing, where several stand beside each other; empty where the slide says it. */
  readonly title: string
  /** The drawing as a sentence, for those who cannot see it. */
  readonly description: string
}

/** The look of the line that a chart is about. */
export const MAIN_LINE: SeriesLook = { paint: 'accent1', stroke: 'solid', marker: 'circle', filled: true, width: 2.5 }

/** The look of a line beside others, by its place among them. */
export function lineLook(index: number): SeriesLook {
  const paints = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const
  return { ...MAIN_LINE, paint: paints[index % paints.length] ?? 'accent6', width: index === 0 ? 2.5 : 1.75 }
}

/** The look of a solid bar or part. */
export const barLook = (paint: Paint): SeriesLook => ({ paint, stroke: 'none', marker: 'none', filled: true, width: 1 })
