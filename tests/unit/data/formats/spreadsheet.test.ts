import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { safeCell, writeMachineCsv, writeSheet } from '../../../../src/data/formats/spreadsheet.ts'

describe('a cell that a person will open in a spreadsheet', () => {
  it.each(['=1+1', '+86 632', '-cmd|calc', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('never runs: %j', text => {
    expect(safeCell(text)).toBe(`'${text}`)
  })

  it.each(['-3.5', '12', '1e-7', '枣庄', 'a=b', ''])('is left as it is where it is harmless: %j', text => {
    expect(safeCell(text)).toBe(text)
  })
})

describe('a sheet', () => {
  it('begins with a byte order mark, so that Excel reads the Chinese; a file for programs does not', () => {
    expect(writeSheet([['指标']])).toBe('\uFEFF指标\r\n')
    expect(writeMachineCsv([['指标']])).toBe('指标\r\n')
  })

  it('comes back from another reader as it went in, whatever its cells hold', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter(text => safeCell(text) === text)
    const rows = fc.array(fc.tuple(fc.constant('key'), cell, cell), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, sheet => {
        const { data } = Papa.parse(writeMachineCsv(sheet), { delimiter: ',', newline: '\r\n' })
        expect(data.slice(0, -1)).toEqual(sheet)
      }),
    )
  })
})
