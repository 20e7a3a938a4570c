import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { EXPORT_FORMATS, type ExportFile, type ExportFormatId } from '#domain/exportFile.ts'
import { observationsOf } from '#domain/series.ts'
import { compileRelease } from '../../../../src/data/build/releasePlugin.ts'
import { readPackage } from '../../../../src/data/package/readPackage.ts'
import { sealRelease } from '../../../../src/data/release/seal.ts'
import { generateSample } from '../../../../src/data/sample/generateSample.ts'
import { exportFileOf, WRITERS } from '../../../../src/data/formats/formats.ts'

let catalog: Catalog
let sample: Catalog

beforeAll(async () => {
  catalog = joinCatalog(await compileRelease('indicators'), NO_EDITS)
  sample = joinCatalog(await sealRelease(generateSample()), NO_EDITS)
})

const filesOf = (format: ExportFormatId, of = catalog): readonly ExportFile[] => WRITERS[format](of)

/** A CSV file as another reader than ours reads it. */
function recordsOf({ content }: ExportFile): readonly Readonly<Record<string, string>>[] {
  const text = String(content).replace(/^\uFEFF/, '')
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

const fileIn = (files: readonly ExportFile[], name: string): ExportFile => {
  const file = files.find(each => each.name === name)
  if (!file) throw new Error(`No ${name} among ${files.map(each => each.name).join()}`)
  return file
}

const allFigures = () =>
  catalog.indicators.flatMap(({ id, series }) =>
    Object.entries(series).flatMap(([area, each]) =>
      observationsOf(each).map(observation => ({ id, area, ...observation })),
    ),
  )

describe('every format', () => {
  it.each(EXPORT_FORMATS)('%s names the release and the data date in its file name', format => {
    const { name } = exportFileOf(catalog, format)
    expect(name).toContain(catalog.releaseId.slice(0, 8))
    expect(name).toContain(catalog.frame.zone.dataAsOf)
  })

  it.each(EXPORT_FORMATS)('%s names the whole release id inside', format => {
    const files = filesOf(format)
    expect(files.some(({ content }) => String(content).includes(catalog.releaseId))).toBe(true)
  })

  it.each(EXPORT_FORMATS)('%s marks synthetic data in its name, and published data not', format => {
    expect(exportFileOf(sample, format).name).toMatch(/^SYNTHETIC-样例数据_/)
    expect(exportFileOf(catalog, format).name).not.toMatch(/synthetic/i)
  })

  it.each(EXPORT_FORMATS.filter(format => format !== 'data-package'))(
    '%s marks synthetic data in every file',
    format => {
      const unmarked = filesOf(format, sample).filter(({ content }) => !/synthetic/i.test(String(content)))
      expect(unmarked.map(({ name }) => name)).toEqual([])
    },
  )

  it('a data package of synthetic data says so, and is synthetic when it is read back', () => {
    const files = filesOf('data-package', sample)
    expect(String(fileIn(files, 'datapackage.json').content)).toContain('样例数据，非真实数据')
    const reading = readPackage(new Map(files.map(({ name, content }) => [name, String(content)])))
    expect(reading).toMatchObject({ ok: true, value: { nature: 'synthetic' } })
  })

  it.each(EXPORT_FORMATS)('%s gives the same bytes for the same data', format => {
    expect(exportFileOf(catalog, format).content).toEqual(exportFileOf(catalog, format).content)
  })
})

describe('the flat tables', () => {
  it('hold every figure once, each with its source, qualifier, basis, standing and release', () => {
    const records = recordsOf(fileIn(filesOf('tables'), 'figures.csv'))
    const figures = allFigures()
    expect(records).toHaveLength(figures.length)
    const keys = new Set(records.map(({ indicator, area, period, report }) => [indicator, area, period, report].join()))
    expect(keys.size).toBe(records.length)
    for (const record of records) {
      expect(record).toMatchObject({ nature: 'published', release: catalog.releaseId, data_as_of: '2026-02-06' })
      for (const field of ['source', 'source_title_zh', 'qualifier', 'standing', 'basis', 'confidence'])
        expect(record[field]).not.toBe('')
    }
  })

  it('keep value, words of caution and printed figure of each row', () => {
    const records = recordsOf(fileIn(filesOf('tables'), 'figures.csv'))
    const wanted = allFigures().map(({ id, area, period, value, source, remark }) =>
      [id, area, period, String(value ?? ''), source, remark.qualifier ?? 'exact', remark.standing ?? 'stands']
        .concat(remark.note?.zh ?? '', remark.asPublished?.value ?? '', remark.reason?.en ?? '')
        .join('|'),
    )
    const got = records.map(r =>
      [r['indicator'], r['area'], r['period'], r['value'], r['source'], r['qualifier'], r['standing']]
        .concat(r['note_zh'], r['published_value'], r['reason_en'])
        .join('|'),
    )
    expect([...got].sort()).toEqual([...wanted].sort())
  })

  it('keep the basis of every target', () => {
    const records = recordsOf(fileIn(filesOf('tables'), 'targets.csv'))
    const bases = catalog.indicators.flatMap(({ targets }) => targets.map(target => target.basis))
    expect(records.map(record => record['basis']).sort()).toEqual([...bases].sort())
    for (const record of records) expect(record['source_title_zh']).not.toBe('')
  })
})

describe('SDMX-CSV 2.0', () => {
  const HEAD =
    'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,REPORT_NO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,'

  it('begins with the heads that the standard wants, and with nothing before them', () => {
    for (const { content } of filesOf('sdmx-csv'))
      expect(String(content)).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,/)
    expect(String(fileIn(filesOf('sdmx-csv'), 'indicators.sdmx.csv').content).startsWith(HEAD)).toBe(true)
  })

  it('identifies every observation by its dimensions, and every row by its structure', () => {
    for (const file of filesOf('sdmx-csv')) {
      const records = recordsOf(file)
      const keys = records.map(r =>
        [r['REF_AREA'], r['SERIES'], r['REPORT_NO'] ?? r['TARGET_NO'], r['TIME_PERIOD']].join(),
      )
      expect(new Set(keys).size).toBe(records.length)
      for (const record of records) {
        expect(record['STRUCTURE']).toBe('dataflow')
        expect(record['STRUCTURE_ID']).toMatch(/^[A-Z][A-Z0-9_-]*:[A-Z]+\(\d+\.\d+\.\d+\)$/)
        expect(record['ACTION']).toBe('I')
        expect(record['TIME_PERIOD']).toMatch(/^\d{4}(?:-Q[1-4]|-\d\d(?:-\d\d)?)?$/)
      }
    }
  })

  it('gives 万 the power 4 and 亿 the power 8, over the plain unit', () => {
    const records = recordsOf(fileIn(filesOf('sdmx-csv'), 'indicators.sdmx.csv'))
    const names = new Map(catalog.frame.units.map(unit => [String(unit.id), unit.name.zh]))
    const units = new Map(catalog.indicators.map(({ id, unit }) => [String(id), String(unit)]))
    for (const record of records) {
      const name = names.get(units.get(record['SERIES'] ?? '') ?? '') ?? ''
      const power = name.startsWith('亿') ? '8' : name.startsWith('万') ? '4' : '0'
      expect(`${name} ${record['UNIT_MULT'] ?? ''}`).toBe(`${name} ${power}`)
      if (power !== '0') expect(names.get(record['UNIT_MEASURE'] ?? '')).toBe(name.slice(1))
    }
  })

  it('says of each value whether it is normal, calculated, foretold or missing', () => {
    const records = recordsOf(fileIn(filesOf('sdmx-csv'), 'indicators.sdmx.csv'))
    for (const record of records) {
      const wanted =
        record['OBS_VALUE'] === ''
          ? 'O'
          : record['STANDING'] === 'forecast'
            ? 'F'
            : record['BASIS'] === 'derived'
              ? 'E'
              : 'A'
      expect(record['OBS_STATUS']).toBe(wanted)
      expect(record['SOURCE']).not.toBe('')
      expect(record['QUALIFIER']).not.toBe('')
    }
    expect(new Set(records.map(record => record['OBS_STATUS'])).has('A')).toBe(true)
  })
})

describe('Open SDG', () => {
  const dataFiles = () => filesOf('open-sdg').filter(({ name }) => name.startsWith('data/'))

  it('puts Year first and Value last, years whole and values numeric or blank', () => {
    for (const file of dataFiles()) {
      const [head = ''] = String(file.content).split('\r\n')
      const heads = head.split(',')
      expect([heads[0], heads[1], heads.at(-1)]).toEqual(['Year', 'Units', 'Value'])
      for (const record of recordsOf(file)) {
        expect(record['Year']).toMatch(/^\d{4}$/)
        expect(record['Value']).toMatch(/^$|^-?\d+(?:\.\d+)?$/)
        for (const cell of Object.values(record)) expect(cell).toBe(cell.trim())
      }
    }
  })

  it('gives no two rows the same year and disaggregation', () => {
    for (const file of dataFiles()) {
      const keys = recordsOf(file).map(record => JSON.stringify({ ...record, Value: undefined }))
      expect(new Set(keys).size, file.name).toBe(keys.length)
    }
  })

  it('names files by goal, target and indicator, data beside metadata', () => {
    const names = filesOf('open-sdg').map(({ name }) => name)
    for (const { name } of dataFiles()) {
      expect(name).toMatch(/^data\/indicator_\w+-\w+-\w+\.csv$/)
      expect(names).toContain(name.replace('data/indicator_', 'meta/').replace('.csv', '.yml'))
    }
  })

  it('leaves no figure behind: what Open SDG has no room for stands in provenance, row for row', () => {
    const rows = dataFiles().flatMap(recordsOf).length
    expect(rows).toBe(allFigures().length)
    expect(recordsOf(fileIn(filesOf('open-sdg'), 'provenance/figures.csv'))).toHaveLength(rows)
  })
})
