import type { AreaId, IndicatorId } from '../ids.ts'
import { columnOf, type Mapping } from './mapping.ts'
import { MergedCells } from './merges.ts'
import { isAverage, isNoteLine, isTotal, nameForm, type NameIndex } from './names.ts'
import { placeIn, textOf, type SheetView } from './sheet.ts'
import type { Place } from '../problem.ts'
import type { Vocabulary } from './words.ts'

/** A name in a sheet that is not surely one of ours, for the user to say what it means. */
export interface NameRead<Id> {
  readonly text: string
  readonly form: string
  /** What it is taken for; `undefined` where nothing is like it. */
  readonly match: Id | undefined
  readonly confidence: number
  /** Where it stands first, and how often. */
  readonly at: Place
  readonly count: number
}

/** The names of a sheet that want a word from the user. */
export interface NamesRead {
  readonly indicators: readonly NameRead<IndicatorId>[]
  readonly areas: readonly NameRead<AreaId>[]
}

/** More are hardly gone through one by one. */
const MOST = 40

const saysNothing = (text: string, form: string): boolean =>
  form === '' || isTotal(text) || isAverage(text) || isNoteLine(text)

function* unsure<Id extends string>(
  sheet: SheetView,
  mapping: Mapping,
  column: number,
  index: NameIndex<Id>,
  nameOf: (text: string) => string,
): Generator<void, readonly NameRead<Id>[]> {
  const found = new Map<string, NameRead<Id>>()
  if (column === 0) return []
  const merged = new MergedCells(sheet)
  for (let at = 0; at < sheet.rowCount; at += 1) {
    const row = sheet.rowAt(at)
    if (row <= mapping.headTo) continue
    yield
    const text = nameOf(textOf(merged.cell(row, column)).trim())
    const form = nameForm(text)
    if (saysNothing(text, form) || index.sure(text) !== undefined) continue
    const before = found.get(form)
    if (before) found.set(form, { ...before, count: before.count + 1 })
    else if (found.size < MOST) {
      const match = index.find(text)
      const place = placeIn(sheet, row, column)
      found.set(form, { text, form, match: match?.id, confidence: match?.confidence ?? 0, at: place, count: 1 })
    }
  }
  return [...found.values()]
}

/** Gathers the names of a sheet that are guessed or unknown, a row a step. */
export function* namesRead(sheet: SheetView, mapping: Mapping, vocabulary: Vocabulary): Generator<void, NamesRead> {
  const { indicators, areas, split } = vocabulary
  const bare = (text: string): string => split(text).name
  return {
    indicators: yield* unsure(sheet, mapping, columnOf(mapping, 'indicator'), indicators, bare),
    areas: yield* unsure(sheet, mapping, columnOf(mapping, 'area'), areas, text => text),
  }
}
