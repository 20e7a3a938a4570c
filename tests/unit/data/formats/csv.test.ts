import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '#data/formats/csv.ts'

const texts = (input: string | Uint8Array): readonly (readonly string[])[] =>
  readCsv('x.csv', input).rows.map(row => row.texts)

describe('readCsv', () => {
  it.each(['\n', '\r\n', '\r'])('takes any line ending (%j), the last one or none', end => {
    expect(texts(`a,b${end}1,2${end}`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(texts(`a,b${end}1,2`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('leaves out the byte order mark, of a text and of bytes', () => {
    expect(texts('\uFEFFa,b')).toEqual([['a', 'b']])
    expect(texts(new TextEncoder().encode('\uFEFF枣庄,b'))).toEqual([['枣庄', 'b']])
  })

  it('keeps separators, quotes and line breaks inside quotes', () => {
    expect(texts('"a,b","say ""hi""","two\r\nlines"\n')).toEqual([['a,b', 'say "hi"', 'two\r\nlines']])
  })

  it('tells an empty last field from none', () => {
    expect(texts('a,\n,\nb,')).toEqual([
      ['a', ''],
      ['b', ''],
    ])
    expect(texts('""\n"",x')).toEqual([['', 'x']])
  })

  it('leaves out rows without any text, as spreadsheets add them at the end', () => {
    expect(texts('a,b\n,,\n \n\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('knows the line that each field begins on, after fields over several lines too', () => {
    const [, second, third] = readCsv('x.csv', 'a,b\n"1\n2\r\n3",x\ny,z').rows
    expect(second?.lines).toEqual([2, 4])
    expect(third?.lines).toEqual([5, 5])
  })

  it('names the place of every misplaced quote and reads on', () => {
    const { rows, problems } = readCsv('x.csv', 'a"b,c\n1,"2"3\n"open,\nend')
    expect(problems).toEqual([
      { code: 'bad-quote', at: { file: 'x.csv', line: 1, column: 1 } },
      { code: 'bad-quote', at: { file: 'x.csv', line: 2, column: 2 } },
      { code: 'bad-quote', at: { file: 'x.csv', line: 3, column: 1 } },
    ])
    expect(rows.map(row => row.texts)).toEqual([['a"b', 'c'], ['1', '23'], ['open,\nend']])
  })

  it('refuses bytes that are not UTF-8', () => {
    const gbk = new Uint8Array([0xd4, 0xe6, 0xd7, 0xaf])
    expect(readCsv('x.csv', gbk)).toEqual({ rows: [], problems: [{ code: 'not-utf8', at: { file: 'x.csv' } }] })
  })

  it('reads tab-separated text when asked', () => {
    expect(readCsv('x.tsv', 'a,1\tb\n', '\t').rows[0]?.texts).toEqual(['a,1', 'b'])
  })

  it('reads a large file whole', () => {
    const text = '"a ""b"" c",1234567,枣庄\n'.repeat(50_000)
    expect(readCsv('x.csv', text).rows).toHaveLength(50_000)
  })
})

describe('writeCsv', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom('"', ',', '\n', '\r', ' ', '枣', 'x', '\uFEFF'), { maxLength: 6 })
      .map(parts => parts.join('')),
  )
  const row = fc.array(field, { minLength: 1, maxLength: 5 }).filter(fields => fields.some(text => text.trim() !== ''))

  it('writes what readCsv reads back unchanged, as text and as bytes', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), rows => {
        const written = writeCsv(rows)
        expect(texts(written)).toEqual(rows)
        expect(readCsv('x.csv', written).problems).toEqual([])
      }),
      { seed: 20_231_221, numRuns: 2000 },
    )
  })

  it('never hangs or throws on any text', () => {
    const noise = fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', '""', '\uD800'), { maxLength: 30 })
    fc.assert(
      fc.property(noise, parts => {
        const { rows, problems } = readCsv('x.csv', parts.join(''))
        expect(rows.every(one => one.texts.length === one.lines.length)).toBe(true)
        expect(problems.every(problem => problem.code === 'bad-quote')).toBe(true)
      }),
      { seed: 20_231_221, numRuns: 2000 },
    )
  })
})
