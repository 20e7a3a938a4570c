import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells, writeCells } from '#domain/edit/clipboard.ts'
import {
  after,
  at,
  cellsOf,
  filledDown,
  isSelected,
  moved,
  pasted,
  rangeOf,
  type GridKey,
} from '#domain/edit/selection.ts'
import { must } from '../../../support/aCatalog.ts'

const size = { rows: 10, columns: 5, page: 4 }
const key = (name: string, part: Partial<GridKey> = {}): GridKey => ({
  key: name,
  isShift: false,
  isMeta: false,
  ...part,
})

describe('the clipboard', () => {
  it('reads what a spreadsheet puts there', () => {
    expect(readCells('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(readCells('"a\nb"\t"say ""so"""\n')).toEqual([['a\nb', 'say "so"']])
    expect(readCells('')).toEqual([['']])
    expect(readCells('a\t\tb')).toEqual([['a', '', 'b']])
    expect(readCells('a "quoted" word')).toEqual([['a "quoted" word']])
  })

  it('reads back every block that it wrote', () => {
    const blocks = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('"', '\t', '\r\n', 'a"b')), {
          minLength: columns,
          maxLength: columns,
        }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    )
    fc.assert(
      fc.property(blocks, block => {
        expect(readCells(writeCells(block))).toEqual(block)
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})

describe('a selection', () => {
  it('moves, and stops at the edges', () => {
    expect(moved(at(0, 0), key('ArrowUp'), size)).toEqual(at(0, 0))
    expect(moved(at(9, 4), key('ArrowRight'), size)).toEqual(at(9, 4))
    expect(moved(at(3, 2), key('Home'), size)).toEqual(at(3, 0))
    expect(moved(at(3, 2), key('End', { isMeta: true }), size)).toEqual(at(9, 4))
    expect(moved(at(3, 2), key('PageDown'), size)).toEqual(at(7, 2))
    expect(moved(at(3, 2), key('ArrowDown', { isMeta: true }), size)).toEqual(at(9, 2))
    expect(moved(at(3, 2), key('x'), size)).toBeUndefined()
    expect(moved(at(3, 2), key('constructor'), size)).toBeUndefined()
  })

  it('grows with Shift from where it began', () => {
    const grown = must(moved(at(3, 2), key('ArrowDown', { isShift: true }), size))
    expect(rangeOf(grown)).toEqual({ from: { row: 3, column: 2 }, to: { row: 4, column: 2 } })
    expect(isSelected(grown, { row: 4, column: 2 })).toBe(true)
    expect(isSelected(grown, { row: 5, column: 2 })).toBe(false)
    expect(cellsOf(must(moved(at(3, 2), key('a', { isMeta: true }), size)))).toHaveLength(50)
  })

  it('goes on with Enter and Tab, and back with Shift', () => {
    expect(after(at(3, 2), 'Enter', false, size)).toEqual(at(4, 2))
    expect(after(at(3, 2), 'Tab', true, size)).toEqual(at(3, 1))
    expect(after(at(9, 4), 'Enter', false, size)).toEqual(at(9, 4))
  })
})

describe('a pasted block', () => {
  it('is laid down from the first corner', () => {
    expect(pasted([['1', '2']], at(3, 2), size)).toEqual([
      { row: 3, column: 2, text: '1' },
      { row: 3, column: 3, text: '2' },
    ])
  })

  it('of one cell fills the selection', () => {
    const selection = { anchor: { row: 0, column: 0 }, active: { row: 1, column: 1 } }
    expect(pasted([['7']], selection, size)?.map(({ text }) => text)).toEqual(['7', '7', '7', '7'])
  })

  it('that would not fit changes nothing', () => {
    expect(pasted([['1', '2']], at(3, 4), size)).toBeUndefined()
    expect(pasted([['1'], ['2']], at(9, 4), size)).toBeUndefined()
  })

  it('is like the top row when filling down', () => {
    const selection = { anchor: { row: 0, column: 0 }, active: { row: 2, column: 1 } }
    const texts = filledDown(selection, ({ row, column }) => `${String(row)}-${String(column)}`).map(({ text }) => text)
    expect(texts).toEqual(['0-0', '0-1', '0-0', '0-1'])
  })
})
