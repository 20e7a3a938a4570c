import { writeCsv } from './csv.ts'

const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/
const IS_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/**
 * A text that a spreadsheet shows and never runs: one that begins like a formula gets an apostrophe before it.
 * Numbers are left alone, also negative ones.
 */
export const safeCell = (text: string): string =>
  LOOKS_LIKE_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text

/** Rows as a CSV file for people: opens in Excel and WPS with its Chinese intact, and runs nothing. */
export const writeSheet = (rows: readonly (readonly string[])[]): string => writeCsv(rows.map(row => row.map(safeCell)))

/** Rows as a CSV file for programs: as `writeSheet`, without the byte order mark, which strict readers stumble over. */
export const writeMachineCsv = (rows: readonly (readonly string[])[]): string => writeSheet(rows).replace(/^\uFEFF/, '')
