import type { Qualifier } from '../series.ts'

/** What a text in the place of a figure says. */
export type FigureReading =
  | {
      readonly kind: 'figure'
      /** The number as written, before its unit is looked at. */
      readonly value: number
      readonly qualifier: Qualifier
      /** What follows the number: a unit, perhaps with 万 or 亿 before it. */
      readonly unit: string
    }
  /** There is no figure, and the text says so. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-number' | 'not-finite' }

/** Footnote signs; they must go before full width is made half width, or 12.3① becomes 12.31. */
const NOTE_SIGNS =
  /[\u2460-\u24FF\u2776-\u2793\u3251-\u32BF*#†‡※△▲☆★]|(?<![a-zA-Z])[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+(?=$|[\s)）])|(?<=[\d\s%％])(?:[[〔【]\s*(?:注|\d{1,2})\s*[\]〕】]|[（(]\s*注\s*\d*\s*[)）]|注\s*\d+)$/gu
/** Signs that show nothing or turn the line around. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu

const MISSING: ReadonlySet<string> = new Set([
  ...['', '-', '/', '\\', '.', '..', '...', '......', 'x', 'n/a', 'na', 'n.a.', 'n.a', 'nil', 'null', 'none', 'nan'],
  ...[
    '无',
    '暂无',
    '暂无数据',
    '无数据',
    '无此项',
    '未公布',
    '未发布',
    '未统计',
    '未公开',
    '尚未公布',
    '暂缺',
    '缺',
    '缺失',
  ],
  ...[
    '待定',
    '待补充',
    '待统计',
    '待公布',
    '不详',
    '空',
    '没有',
    '不适用',
    'not published',
    'not available',
    'no data',
  ],
])

/** Names, heads and figures are shorter; what is longer is a paragraph, and its beginning is enough to see that. */
const LONGEST = 200

/** A text as it is compared: half width, lower case, without what cannot be seen. */
export const plainForm = (text: string): string =>
  text.slice(0, LONGEST).replace(INVISIBLE, '').normalize('NFKC').toLowerCase().trim()

/** Dashes of every length are one. */
const asDash = (text: string): string => text.replace(/[—–―‒−_－─]+|-{2,}/gu, '-')

/** Whether a text says that there is no figure. */
export const saysMissing = (text: string): boolean =>
  MISSING.has(asDash(plainForm(text.replace(NOTE_SIGNS, ''))).replace(/^[（(](.*)[)）]$/u, '$1'))

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:不低于|不少于|至少|达到或超过|超过|超|逾|突破|高于|大于|多于|≥|>=|>)/u, 'at-least'],
  [/^(?:不超过|不高于|不多于|至多|最多|低于|小于|少于|≤|<=|<)/u, 'at-most'],
  [/^(?:大约|约为|约|近|接近|将近|≈|~)/u, 'about'],
  [/^(?:累计|共计|总计|共)/u, 'cumulative'],
]
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:及|或)?(?:以上|之上)$|^[余多](?=[^\d]|$)|\+$/u, 'at-least'],
  [/(?:及|或)?(?:以下|以内|之内)$/u, 'at-most'],
  [/(?:左右|上下)$/u, 'about'],
]

interface Rest {
  readonly text: string
  readonly qualifier: Qualifier
}

function withoutQualifier(text: string): Rest {
  let [rest, qualifier]: [string, Qualifier] = [text, 'exact']
  for (const [pattern, means] of [...BEFORE, ...AFTER]) {
    const match = pattern.exec(rest)
    if (!match || match[0] === '') continue
    rest = rest.replace(pattern, '').trim()
    if (qualifier === 'exact' || means !== 'cumulative') qualifier = means
  }
  return { text: rest, qualifier }
}

const NUMBER = /^([-+]?)((?:\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.\d+)?|\.\d+)(e[-+]?\d{1,3})?\s*(.*)$/u

/** A second number means a range, a date or a sentence; so does 年, and what is longer than any unit. */
const isMoreThanAUnit = (after: string): boolean =>
  after.length > 16 || after.startsWith('年') || /\d/.test(after.replace(/(?:m|km|c?o)[23]\b/g, ''))

/** Reads a text that stands where a figure should: `１，２３４．５`, `约3.5万亩`, `98.6%以上`, `暂无`, `—`. */
export function readFigureText(text: string): FigureReading {
  if (text.length > LONGEST) return { kind: 'not-a-number' }
  if (saysMissing(text)) return { kind: 'missing' }
  const bare = asDash(plainForm(text.replace(NOTE_SIGNS, '').trim()))
  const { text: rest, qualifier } = withoutQualifier(bare)
  const match = NUMBER.exec(rest)
  if (!match) return { kind: /infinity|\binf\b|∞/.test(rest) ? 'not-finite' : 'not-a-number' }
  const [, sign = '', digits = '', exponent = '', after = ''] = match
  if (isMoreThanAUnit(after)) return { kind: 'not-a-number' }
  const value = Number(`${sign}${digits.replace(/[,' ]/g, '')}${exponent}`)
  if (!Number.isFinite(value)) return { kind: 'not-finite' }
  const end = withoutQualifier(after)
  return { kind: 'figure', value, qualifier: qualifier === 'exact' ? end.qualifier : qualifier, unit: end.text }
}
