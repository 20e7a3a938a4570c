import type { Target } from '#domain/target.ts'

/** What marks a workbook as ours, in the first cell of its hidden sheet, and the format that this version writes. */
export const MARK = 'zaozhuang-indicator-workbook'
export const VERSION = 1

/** The sheets by what they hold. */
export const SHEETS = {
  readme: '说明 Readme',
  indicators: '指标 Indicators',
  annual: '年度数据 Annual',
  other: '其他时期 Other periods',
  targets: '目标 Targets',
  sources: '来源 Sources',
  areas: '地区 Areas',
  format: '_format',
} as const

/** The heads by which a reader finds its columns, wherever they were moved. */
export const HEADS = {
  indicator: '指标编号 id',
  area: '地区编号 area',
  period: '时期 period',
  value: '数值 value',
  aim: '类型 aim',
  low: '下限 low',
  high: '上限 high',
  basis: '依据 basis',
  source: '来源 source',
  note: '备注 note',
} as const

/** What stands in the cell of a period that a source names and gives no figure for. */
export const NOT_PUBLISHED = '未公布'

/** The row of the heads: under one line that says what the sheet is. */
export const HEAD_ROW = 2

/** The kinds of target that may be entered, by what the sheet shows. */
export const AIM_WORDS = {
  'at-least': '不低于 at-least',
  'at-most': '不高于 at-most',
  hold: '保持 hold',
  within: '区间 within',
} as const
export type EnteredAim = keyof typeof AIM_WORDS

/** A target's numbers as one text, to tell whether they were edited. */
export function aimText({ aim }: Pick<Target, 'aim'>): string {
  switch (aim.kind) {
    case 'at-least':
    case 'at-most':
      return `${aim.kind} ${String(aim.value)}`
    case 'hold':
      return `hold ${String(aim.value)}`
    case 'within':
      return `within ${String(aim.low)} ${String(aim.high)}`
    case 'per-year':
    case 'worded':
      return aim.kind
  }
}

/** FNV-1a over UTF-16 units: tells a row that was altered on the way; it guards nothing. */
export function rowHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** What a row held when it was written: `2020=1733|2021=未公布`. */
export const originalText = (cells: readonly (readonly [period: string, text: string])[]): string =>
  cells.map(([period, text]) => `${period}=${text}`).join('|')

/** The same read back. */
export function parseOriginal(text: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  for (const cell of text.split('|')) {
    const at = cell.indexOf('=')
    if (at > 0) cells.set(cell.slice(0, at), cell.slice(at + 1))
  }
  return cells
}
