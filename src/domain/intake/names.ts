import type { Catalog } from '../catalog.ts'
import type { AreaId, IndicatorId } from '../ids.ts'
import { characterOf, type Character } from '../search/entry.ts'
import { soundsLike } from '../search/spelling.ts'
import { hasHan } from '../search/terms.ts'
import { placeOf } from '../zone.ts'
import { plainForm } from './figureText.ts'
import { byText } from './memo.ts'

/** What a text was found to name, and how sure that is: 1 is the very name. */
export interface NameMatch<Id> {
  readonly id: Id
  readonly confidence: number
}

/** A name as it is compared: without numbering, footnote signs, spaces and punctuation. */
export const nameForm = byText((text: string): string =>
  plainForm(text.slice(0, 200).replace(/[\u2460-\u24FF\u2776-\u2793*#†‡※]/gu, ''))
    .replace(/^(?:其中|#)\s*[:：,，]?/u, '')
    .replace(
      /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[.、．)）]\s*|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*)/u,
      '',
    )
    .replace(/[\s"'“”‘’《》「」·・,，、.。:：;；\-_/()（）[\]]/gu, ''),
)

function pairsOf(name: string): ReadonlySet<string> {
  const letters = Array.from(name)
  if (letters.length < 2) return new Set(letters)
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`))
}

interface Known<Id> {
  readonly id: Id
  readonly form: string
  readonly pairCount: number
  readonly characters: readonly Character[]
}

/** What is certain enough to be offered as a guess, and how far ahead of the next one it must be. */
const LIKELY = 0.62
const AHEAD = 0.08
/** How sure a name is that only sounds the same. */
const SOUNDS = 0.85

/** Finds what a text names among things with names. */
export class NameIndex<Id extends string> {
  private readonly exact = new Map<string, Id | undefined>()
  private readonly known: Known<Id>[] = []
  /** The places among `known` of the names that hold a pair of characters, and of those of a length. */
  private readonly byPair = new Map<string, number[]>()
  private readonly byLength = new Map<number, number[]>()
  private readonly asked = new Map<string, NameMatch<Id> | undefined>()

  constructor(named: readonly { readonly id: Id; readonly names: readonly string[] }[]) {
    for (const { id, names } of named) for (const name of names) this.add(id, nameForm(name))
  }

  private add(id: Id, form: string): void {
    if (form === '') return
    // A name that two things bear names neither.
    const other = this.exact.get(form)
    this.exact.set(form, this.exact.has(form) && other !== id ? undefined : id)
    const pairs = pairsOf(form)
    const characters = Array.from(form, characterOf)
    const at = this.known.push({ id, form, pairCount: pairs.size, characters }) - 1
    for (const pair of pairs) addTo(this.byPair, pair, at)
    addTo(this.byLength, characters.length, at)
  }

  /** What a text names for certain. */
  sure(text: string): Id | undefined {
    return this.exact.get(nameForm(text))
  }

  /** What a text names, perhaps guessed from likeness or sound. */
  find(text: string): NameMatch<Id> | undefined {
    const form = nameForm(text)
    const id = this.exact.get(form)
    if (id !== undefined) return { id, confidence: 1 }
    if (this.exact.has(form) || form.length < 3 || form.length > 80) return undefined
    if (!this.asked.has(form)) {
      if (this.asked.size > 20_000) this.asked.clear()
      this.asked.set(form, this.guess(form))
    }
    return this.asked.get(form)
  }

  private guess(form: string): NameMatch<Id> | undefined {
    const best = new Map<Id, number>()
    for (const [at, confidence] of this.likely(form)) {
      const known = this.known[at]
      if (known && confidence > (best.get(known.id) ?? 0)) best.set(known.id, confidence)
    }
    const [first, second] = [...best].sort((left, right) => right[1] - left[1])
    if (!first || first[1] < LIKELY || first[1] - (second?.[1] ?? 0) < AHEAD) return undefined
    return { id: first[0], confidence: first[1] }
  }

  /** How sure each name is that shares something with a text: pairs of characters (Dice), or its sound. */
  private likely(form: string): ReadonlyMap<number, number> {
    const pairs = pairsOf(form)
    const shared = new Map<number, number>()
    for (const pair of pairs) for (const at of this.byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    const likely = new Map<number, number>()
    for (const [at, both] of shared) {
      const known = this.known[at]
      if (!known) continue
      const alike = (2 * both) / (pairs.size + known.pairCount)
      const inside = known.form.includes(form) || form.includes(known.form)
      const share = Math.min(form.length, known.form.length) / Math.max(form.length, known.form.length)
      likely.set(at, Math.min(0.95, Math.max(alike, inside ? 0.4 + 0.55 * share : 0)))
    }
    if (hasHan(form)) this.addBySound(Array.from(form, characterOf), likely)
    return likely
  }

  private addBySound(characters: readonly Character[], likely: Map<number, number>): void {
    for (const at of this.byLength.get(characters.length) ?? []) {
      const known = this.known[at]
      if (known && (likely.get(at) ?? 0) < SOUNDS && soundsLike(characters, known.characters)) likely.set(at, SOUNDS)
    }
  }
}

function addTo<Key>(map: Map<Key, number[]>, key: Key, at: number): void {
  const there = map.get(key)
  if (there) there.push(at)
  else map.set(key, [at])
}

/** Words that sheets use for one another. */
const SYNONYMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/地区生产总值/u, ['GDP', '生产总值', '地区生产总值（GDP）']],
]

const otherNames = (name: string): readonly string[] =>
  SYNONYMS.flatMap(([word, others]) => (word.test(name) ? others.map(other => name.replace(word, other)) : []))

/** The names by which the indicators of a catalog are found. */
export const indicatorNames = ({ indicators }: Catalog): NameIndex<IndicatorId> =>
  new NameIndex(indicators.map(({ id, name }) => ({ id, names: [id, name.zh, name.en, ...otherNames(name.zh)] })))

/** The names by which its areas are found: whole, short, and what stands for the whole zone. */
export function areaNames({ frame }: Catalog): NameIndex<AreaId> {
  const zone = frame.areas.find(({ id }) => id === frame.zone.area)
  const zonePlace = zone ? placeOf(zone).zh : ''
  return new NameIndex(
    frame.areas.map(area => {
      const short = area.name.zh.replace(/(?:市|区|县|示范区)$/u, '')
      const within = area.name.zh.startsWith(zonePlace) ? area.name.zh.slice(zonePlace.length) : ''
      const names = [area.id, area.name.zh, area.name.en, placeOf(area).zh, placeOf(area).en]
      if (area.kind !== 'zone' && short.length >= 2) names.push(short)
      if (area.kind === 'development-zone' && within !== '')
        names.push(within, area.name.zh.replace('高新区', '高新技术产业开发区'))
      if (area.id === frame.zone.area)
        names.push('全市', '全市合计', '全市总计', '本市', `${zonePlace}全市`, '全区域', '示范区')
      return { id: area.id, names: [...new Set(names)] }
    }),
  )
}

const TOTAL = /^(?:合\s*计|小\s*计|总\s*计|共\s*计|总\s*和|汇\s*总|total|subtotal|sum)$/u
const AVERAGE = /^(?:平均|均值|平均值|average|mean)$/u

/** Whether a row is called a total of others, which is checked and not taken. */
export const isTotal = byText((text: string): boolean => TOTAL.test(plainForm(text).replace(/[:：()（）\s]/gu, '')))

/** Whether a row is called an average of others. */
export const isAverage = byText((text: string): boolean => AVERAGE.test(plainForm(text)))

const NOTE_LINE = /^(?:注|备注|说明|资料来源|数据来源|来源|note|source)\s*\d*\s*[:：.、]/u

/** Whether a line is a remark below a table and none of its rows. */
export const isNoteLine = byText((text: string): boolean => NOTE_LINE.test(plainForm(text)))
