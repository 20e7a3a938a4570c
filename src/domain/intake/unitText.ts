import type { Unit } from '../unit.ts'
import { plainForm } from './figureText.ts'

/** Chinese multiples as powers of ten, the longest first, so that 万亿 is not read as 万. */
const MULTIPLES: readonly (readonly [string, number])[] = [
  ...([
    ['万亿', 12],
    ['千亿', 11],
    ['百亿', 10],
    ['十亿', 9],
    ['千万', 7],
    ['百万', 6],
    ['十万', 5],
  ] as const),
  ...([
    ['亿', 8],
    ['万', 4],
    ['千', 3],
    ['百', 2],
  ] as const),
  ['', 0],
]

const SAME: Readonly<Record<string, string>> = {
  百分比: '%',
  百分点: '%',
  个百分点: '%',
  percent: '%',
  km2: '平方公里',
  平方千米: '平方公里',
  m2: '平方米',
  平米: '平方米',
  'μg/m3': '微克/立方米',
  'ug/m3': '微克/立方米',
  微克每立方米: '微克/立方米',
  t: '吨',
  kg: '公斤',
  千克: '公斤',
  kw: '千瓦',
  rmb: '元',
  人民币: '元',
  人民币元: '元',
  cny: '元',
}

/** A unit's text as it is compared. */
function unitForm(text: string): string {
  const bare = plainForm(text)
    .replace(/^(?:计量)?单位\s*[:：]?/u, '')
    .replace(/[\s()（）[\]:：]/gu, '')
    .replace(/μ|µ/gu, 'μ')
  return Object.hasOwn(SAME, bare) ? (SAME[bare] ?? bare) : bare
}

/** A unit without the multiple in its own name: 亩 of 万亩. */
function rootOf(unit: Unit): string {
  const name = unitForm(unit.name.zh)
  const multiple = MULTIPLES.find(
    ([word, places]) => word !== '' && 10 ** places === unit.factor && name.startsWith(word),
  )
  return multiple ? name.slice(multiple[0].length) : name
}

const isTenfold = (places: number): boolean => Math.abs(places - Math.round(places)) < 1e-9

/** The power of ten between a root's own unit and ours, for each unit that counts the same thing. */
function rootsOf(unit: Unit, units: readonly Unit[]): ReadonlyMap<string, number> {
  const roots = new Map<string, number>()
  for (const other of units.filter(each => each.base === unit.base)) {
    const name = unitForm(other.name.zh)
    const root = rootOf(other)
    const places = Math.log10((root === name ? other.factor : 1) / unit.factor)
    if (isTenfold(places)) roots.set(root, Math.round(places))
  }
  if (unit.quantity === 'count') roots.set('', Math.round(-Math.log10(unit.factor)))
  return roots
}

/**
 * By which power of ten a figure in a unit as written becomes one in ours: 万元 to 亿元 is -4. `undefined` where the two do
 * not measure the same, or differ by no power of ten.
 */
export function placesBetween(written: string, unit: Unit, units: readonly Unit[]): number | undefined {
  const text = unitForm(written)
  if ([unitForm(unit.name.zh), unitForm(unit.name.en), unit.id].includes(text)) return 0
  const roots = rootsOf(unit, units)
  for (const [word, places] of MULTIPLES) {
    if (!text.startsWith(word)) continue
    const rest = text.slice(word.length)
    const root = roots.get(rest) ?? roots.get(SAME[rest] ?? rest) ?? roots.get(`${rest}/年`)
    if (root !== undefined && (rest !== '' || word !== '')) return places + root
  }
  return undefined
}

const LONGEST = 200
const UNIT_LINE = /单位\s*[:：]\s*([^\s,，;；)）]+)/u
const IN_BRACKETS = /[（(［[]\s*(?:单位\s*[:：]?\s*)?([^（()）［\][]{1,12})\s*[)）\]］]\s*$/u

/** The unit that a title line names: 单位：万元. */
export const unitInTitle = (text: string): string | undefined => UNIT_LINE.exec(text.slice(0, LONGEST))?.[1]

/** A header without the unit at its end, and that unit: `粮食总产量（万吨）`, `GDP/亿元`. */
export function splitUnit(text: string, isUnit: (text: string) => boolean): { name: string; unit: string | undefined } {
  if (text.length > LONGEST) return { name: text, unit: undefined }
  const titled = unitInTitle(text)
  if (titled !== undefined && isUnit(titled))
    return { name: text.replace(UNIT_LINE, '').replace(/[（(]\s*[)）]/u, ''), unit: titled }
  const match = IN_BRACKETS.exec(text)
  if (match?.[1] !== undefined && isUnit(match[1])) return { name: text.slice(0, match.index).trim(), unit: match[1] }
  const slash = /^(.{2,})[/／,，]\s*([^/／,，]{1,8})$/u.exec(text)
  if (slash?.[1] !== undefined && slash[2] !== undefined && isUnit(slash[2])) return { name: slash[1], unit: slash[2] }
  return { name: text, unit: undefined }
}

/** Tells which texts are units at all, by those of a data set. */
export function unitTester(units: readonly Unit[]): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return text => {
    const key = unitForm(text)
    const before = known.get(key)
    if (before !== undefined) return before
    const is = key !== '' && units.some(unit => placesBetween(text, unit, units) !== undefined)
    known.set(key, is)
    return is
  }
}
