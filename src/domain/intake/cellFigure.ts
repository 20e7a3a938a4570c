import type { Qualifier } from '../series.ts'
import type { Unit } from '../unit.ts'
import { readFigureText } from './figureText.ts'
import { shift, textOf, type SheetCell } from './sheet.ts'
import { placesBetween } from './unitText.ts'

/** What the cell of a figure gives, in the unit of its indicator. */
export type CellFigure =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'figure'
      readonly value: number
      readonly qualifier: Qualifier
      readonly unitRead: string | undefined
    }
  | {
      readonly kind: 'refused'
      readonly code: 'cell-error' | 'no-stored-result' | 'not-a-number' | 'not-finite' | 'unknown-unit' | 'other-unit'
      readonly expected?: string
      readonly got: string
    }

interface Written {
  readonly kind: 'written'
  readonly value: number
  readonly qualifier: Qualifier
  readonly unit: string
}

type Refused = Extract<CellFigure, { readonly kind: 'refused' }>

const refused = (code: Refused['code'], got: string, expected?: string): Refused => ({
  ...{ kind: 'refused', code, got },
  ...(expected !== undefined && { expected }),
})

/** Fifteen digits are all that a sheet shows; the rest is what binary fractions leave over. */
const asShown = (value: number): number => Number(value.toPrecision(15))

type Outcome = Written | Exclude<CellFigure, { readonly kind: 'figure' }>

function writtenInText(text: string): Outcome {
  const reading = readFigureText(text)
  if (reading.kind === 'missing') return reading
  return reading.kind === 'figure' ? { ...reading, kind: 'written' } : refused(reading.kind, text)
}

function writtenIn(cell: SheetCell): Outcome {
  switch (cell.kind) {
    case 'empty':
      return { kind: 'nothing' }
    case 'number':
      if (!Number.isFinite(cell.value)) return refused('not-finite', String(cell.value))
      return cell.percent
        ? { kind: 'written', value: asShown(shift(cell.value, 2)), qualifier: 'exact', unit: '%' }
        : { kind: 'written', value: asShown(cell.value), qualifier: 'exact', unit: '' }
    case 'error':
      if (cell.code === '=') return refused('no-stored-result', cell.code)
      return refused(/^[-+\d]/.test(cell.code) ? 'not-finite' : 'cell-error', cell.code)
    case 'text':
      return writtenInText(cell.text)
    case 'date':
    case 'flag':
      return refused('not-a-number', textOf(cell))
  }
}

/**
 * Reads the cell of a figure. Its own unit counts before the one told of it (`unit` of its column, row or sheet); without
 * any, the figure is in ours.
 */
export function readCellFigure(
  cell: SheetCell,
  told: string | undefined,
  unit: Unit,
  units: readonly Unit[],
  isUnit: (text: string) => boolean,
): CellFigure {
  const written = writtenIn(cell)
  if (written.kind !== 'written') return written
  const own = written.unit.replace(/^[()（）\s]+|[()（）\s]+$/gu, '')
  // 45 under a head that says % is shown as 45%; a percent sign of its own says the same twice.
  const text = own === '' ? (told ?? '') : multiplied(own, told)
  if (text === '') return figure(written, written.value, undefined)
  const places = placesBetween(text, unit, units)
  if (places !== undefined) return figure(written, shift(written.value, places), places === 0 ? undefined : text)
  return refused(isUnit(text) ? 'other-unit' : 'unknown-unit', text, unit.name.zh)
}

const MULTIPLE = /^[百千万亿]+$/u

/** 3.5万 in a column of 元 is 3.5万元. */
const multiplied = (own: string, told: string | undefined): string =>
  MULTIPLE.test(own) && told !== undefined && !/^[百千万亿]/u.test(told) ? own + told : own

const figure = ({ qualifier }: Written, value: number, unitRead: string | undefined): CellFigure => ({
  ...{ kind: 'figure', value, qualifier, unitRead },
})
