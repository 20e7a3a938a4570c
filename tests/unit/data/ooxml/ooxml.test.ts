import { strToU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '#data/ooxml/crc32.ts'
import { openPackage, pathFrom, relationsPath } from '#data/ooxml/package.ts'
import { columnName, writeWorkbook } from '#data/ooxml/workbook.ts'
import { tag, textTag, xmlText } from '#data/ooxml/xml.ts'
import { packFile, zipFiles } from '#data/ooxml/zip.ts'

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

describe('texts in XML', () => {
  it('keep what they say and lose what XML cannot carry', () => {
    expect(xmlText('a<b>&"\u0000\u0008\uD800x\uFFFF')).toBe('a&lt;b&gt;&amp;&quot;x')
    expect(xmlText('😀\n\t')).toBe('😀\n\t')
  })

  it('hold no half of a pair and no control sign, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), given => {
        const written = xmlText(given)
        expect(written.isWellFormed()).toBe(true)
        expect(written).not.toMatch(/[<"\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
      }),
    )
  })

  it('are elements with attributes in their order, absent ones left out', () => {
    expect(tag('a', { b: 1, c: undefined, d: 'x"y\n', e: false }, textTag('f', '<'))).toBe(
      '<a b="1" d="x&quot;y&#10;" e="0"><f>&lt;</f></a>',
    )
    expect(tag('a')).toBe('<a/>')
  })
})

describe('an archive of our own', () => {
  it('gives back every file as it was, in order, the same bytes every time', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 400 })), {
          selector: ([name]) => name,
          maxLength: 6,
        }),
        files => {
          const packed = files.map(([name, bytes]) => packFile(`${name}.bin`, bytes))
          const zipped = zipFiles(packed)
          const opened = unzipSync(zipped)
          expect(Object.keys(opened)).toEqual(files.map(([name]) => `${name}.bin`))
          for (const [name, bytes] of files) expect([...(opened[`${name}.bin`] ?? [])]).toEqual([...bytes])
          expect(zipFiles(packed)).toEqual(zipped)
        },
      ),
    )
  })

  it('sums up as everybody does', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
    expect(crc32(strToU8('1234'), strToU8('56789'))).toBe(0xcbf43926)
  })
})

describe('a package', () => {
  it('names the way from one part to another', () => {
    expect(pathFrom('ppt/slides/slide1.xml', 'ppt/charts/chart1.xml')).toBe('../charts/chart1.xml')
    expect(pathFrom('', 'ppt/presentation.xml')).toBe('ppt/presentation.xml')
    expect(relationsPath('ppt/slides/slide1.xml')).toBe('ppt/slides/_rels/slide1.xml.rels')
    expect(relationsPath('')).toBe('_rels/.rels')
  })

  it('lists the types of its parts before them', () => {
    const file = openPackage()
    file.add({
      path: 'a/b.xml',
      contentType: 'x/y',
      content: '<a/>',
      relations: [{ id: 'r1', type: 'chart', target: 'a/c.xml' }],
    })
    const opened = unzipSync(file.close([{ id: 'r1', type: 'officeDocument', target: 'a/b.xml' }]))
    expect(Object.keys(opened)).toEqual(['[Content_Types].xml', '_rels/.rels', 'a/b.xml', 'a/_rels/b.xml.rels'])
    expect(text(opened['[Content_Types].xml'])).toContain('<Override PartName="/a/b.xml" ContentType="x/y"/>')
    expect(text(opened['a/_rels/b.xml.rels'])).toContain('Target="c.xml"')
  })
})

describe('a workbook', () => {
  it('types texts as texts, so that none is run, and leaves gaps empty', () => {
    const book = unzipSync(writeWorkbook([{ name: 'A/B', rows: [['=1+1', 2.5, null]] }]))
    const sheet = text(book['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('<c r="A1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(sheet).toContain('<c r="B1"><v>2.5</v></c>')
    expect(sheet).not.toContain('C1')
    expect(text(book['xl/workbook.xml'])).toContain('name="A B"')
  })

  it('counts its columns in letters', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})
