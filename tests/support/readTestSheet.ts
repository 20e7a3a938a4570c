import { guessMapping } from '#domain/intake/layout.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import type { SheetReading } from '#domain/intake/readRows.ts'
import { readSheet } from '#domain/intake/readSheet.ts'
import { cellName, type SheetView } from '#domain/intake/sheet.ts'
import { vocabularyOf } from '#domain/intake/words.ts'
import { shippedCatalog } from './shippedCatalog.ts'

const vocabulary = vocabularyOf(shippedCatalog())

/** Reads a sheet as guessed, or with something of the guess changed. */
export function readTestSheet(sheet: SheetView, change: Partial<Mapping> = {}): SheetReading {
  const steps = readSheet(sheet, { ...guessMapping(sheet, vocabulary), ...change }, vocabulary)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** What a sheet proposes, one line each: `grain-output zaozhuang 2023 185.2`. */
export const proposedLines = (sheet: SheetView, change?: Partial<Mapping>): readonly string[] =>
  readTestSheet(sheet, change).proposals.map(
    ({ indicator, area, period, value }) => `${indicator} ${area} ${period} ${String(value ?? 'none')}`,
  )

/** What was found in a sheet, one line each: `D2 cell-error #N/A`. */
export const foundLines = (sheet: SheetView): readonly string[] =>
  readTestSheet(sheet).findings.map(({ code, at, got = '' }) => `${cellName(at)} ${code} ${got}`)
