/**
 * Measures in the manner of GB/T 9704-2012, "Layout key for official document of Party and government organs": A4, head
 * margin 37 mm, binding margin 28 mm, a text area of 156 mm by 225 mm with 22 lines of 28 characters; body in FangSong
 * of size 3 (16 pt), title in XiaoBiaoSong of size 2 (22 pt), first headings in HeiTi, second ones in KaiTi; page number
 * of size 4 between dashes, outside. The parts of an official document proper (red head, number, seal) are not there:
 * this is a report, and no claim to conformity is made.
 */
const MM = 56.6929

const twips = (millimetres: number): number => Math.round(millimetres * MM)

/** The page and its margins, in twentieths of a point. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  /** From the foot of the page: the page number stands 7 mm below the text area. */
  footer: twips(23),
  header: twips(20),
} as const

/** The width of the text area. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

/** 225 mm over 22 lines. */
export const LINE = 579

/** Sizes in half points. */
export const SIZES = { title: 44, body: 32, number: 28, table: 21, note: 21 } as const

/** Two characters of body text, as a first line is set in. */
export const INDENT = 640

/** A chart as wide as the text area, in EMU. */
export const CHART = { width: 5_616_000, height: 3_000_000 } as const

/** Typefaces by the part they play; the second name is what stands in where the first is not installed. */
export const FACES = {
  title: { name: '方正小标宋简体', instead: '华文中宋' },
  heading: { name: '黑体', instead: 'SimHei' },
  second: { name: '楷体', instead: 'KaiTi' },
  body: { name: '仿宋', instead: 'FangSong' },
  table: { name: '宋体', instead: 'SimSun' },
} as const
export const LATIN = 'Times New Roman'
