import { unzipSync } from 'fflate'
import * as v from 'valibot'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { compileRelease, readFolder } from '../../../../src/data/build/releasePlugin.ts'
import { packageDescriptor } from '../../../../src/data/formats/dataPackage.ts'
import { exportFileOf, WRITERS } from '../../../../src/data/formats/formats.ts'
import { readPackage } from '../../../../src/data/package/readPackage.ts'
import { sealRelease } from '../../../../src/data/release/seal.ts'
import { aTarget } from '../../../support/aCatalog.ts'
import { descriptorFaults, packageFaults } from '../../../support/tableSchema.ts'

let catalog: Catalog

beforeAll(async () => {
  catalog = joinCatalog(await compileRelease('indicators'), NO_EDITS)
})

const textsOf = (files: readonly ExportFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ name, content }) => [name, String(content)]))

const textIn = (files: readonly ExportFile[], name: string): string => {
  const text = textsOf(files).get(name)
  if (text === undefined) throw new Error(`No ${name}`)
  return text
}

describe('the shipped folder', () => {
  it('is a valid Frictionless data package, each file as its Table Schema says', async () => {
    const descriptor: unknown = JSON.parse(readFileSync('indicators/datapackage.json', 'utf8'))
    const decoder = new TextDecoder()
    const bytes = await readFolder('indicators')
    const files = new Map([...bytes].map(([name, content]) => [name, decoder.decode(content)]))
    expect(packageFaults(descriptor, files)).toEqual([])
  })

  it('is checked by rules that do find faults', () => {
    expect(descriptorFaults({})).toContain('no resources')
    const schema = { fields: [{ name: 'id', type: 'integer', constraints: { required: true } }], primaryKey: 'id' }
    const descriptor = { $schema: 'https://example.org/p.json', resources: [{ name: 'a', path: 'a.csv', schema }] }
    expect(packageFaults(descriptor, new Map([['a.csv', 'id\n1\n1\nx\n']]))).toEqual([
      'a.csv:4 id: "x" is no integer',
      'a.csv:3: key ["1"] stands already',
    ])
  })
})

describe('the data package', () => {
  it('is valid by its own descriptor', () => {
    const files = WRITERS['data-package'](catalog)
    const descriptor: unknown = JSON.parse(textIn(files, 'datapackage.json'))
    expect(packageFaults(descriptor, textsOf(files))).toEqual([])
    expect(descriptor).toMatchObject({ version: catalog.releaseId })
  })

  it('reads back as the very same release', async () => {
    const reading = readPackage(textsOf(WRITERS['data-package'](catalog)))
    if (!reading.ok) throw new Error(JSON.stringify(reading.failure.slice(0, 3)))
    expect((await sealRelease(reading.value)).id).toBe(catalog.releaseId)
  })

  it('says that it holds drafts of the user, which are in no release', () => {
    const [first, ...rest] = catalog.indicators
    if (!first) throw new Error('No indicator')
    const drafted = { ...catalog, indicators: [{ ...first, targets: [aTarget('2027', { basis: 'draft' })] }, ...rest] }
    expect(JSON.stringify(packageDescriptor(drafted))).toContain('1 draft target')
    expect(JSON.stringify(packageDescriptor(catalog))).not.toContain('draft target')
  })

  it('is an archive that holds every file', () => {
    const { content } = exportFileOf(catalog, 'data-package')
    if (typeof content === 'string') throw new Error('An archive is bytes')
    const names = WRITERS['data-package'](catalog).map(({ name }) => name)
    expect(Object.keys(unzipSync(content))).toEqual(names)
  })
})

const CsvwSchema = v.object({
  tables: v.array(
    v.object({
      url: v.string(),
      tableSchema: v.object({
        columns: v.array(v.object({ name: v.string(), datatype: v.string(), required: v.boolean() })),
        primaryKey: v.array(v.string()),
      }),
    }),
  ),
})
const KeyedSchema = v.record(v.string(), v.unknown())

/** What CSVW takes for a value of a type (Metadata Vocabulary for Tabular Data, 5.11). */
const CSVW_LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^/,
  decimal: /^[+-]?\d+(?:\.\d+)?$/,
  integer: /^[+-]?\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  anyURI: /^https?:\/\/\S+$/,
}

describe('CSV on the Web', () => {
  const tablesOf = (files: readonly ExportFile[]) =>
    v.parse(CsvwSchema, JSON.parse(textIn(files, 'csv-metadata.json'))).tables

  it('describes each cell by a type that it is of, required ones filled, keys unique', () => {
    const files = WRITERS.tables(catalog)
    for (const { url, tableSchema } of tablesOf(files)) {
      const csv = textIn(files, url).replace(/^\uFEFF/, '')
      const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
      expect(data.length).toBeGreaterThan(0)
      for (const { name, datatype, required } of tableSchema.columns) {
        const cells = data.map(row => row[name] ?? '')
        if (required) expect(cells).not.toContain('')
        const lexical = CSVW_LEXICAL[datatype]
        expect(cells.filter(cell => cell !== '' && !lexical?.test(cell))).toEqual([])
      }
      const keys = data.map(row => tableSchema.primaryKey.map(name => row[name]).join('|'))
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('describes the columns that the tables have, in their order', () => {
    const files = WRITERS.tables(catalog)
    for (const { url, tableSchema } of tablesOf(files)) {
      const names = tableSchema.columns.map(({ name }) => name)
      expect(
        textIn(files, url)
          .replace(/^\uFEFF/, '')
          .split('\r\n')[0],
      ).toBe(names.join(','))
      for (const key of tableSchema.primaryKey) expect(names).toContain(key)
    }
  })
})

describe('Open SDG metadata', () => {
  it('is YAML with the keys that Open SDG requires', () => {
    for (const { name, content } of WRITERS['open-sdg'](catalog)) {
      if (!name.startsWith('meta/')) continue
      const meta = v.parse(KeyedSchema, parseYaml(String(content)))
      for (const key of ['indicator_name', 'indicator_number', 'reporting_status', 'graph_title', 'graph_type'])
        expect(typeof meta[key], `${name} ${key}`).toBe('string')
      expect(typeof meta['data_non_statistical']).toBe('boolean')
      expect(meta['data_footnote']).toContain(catalog.releaseId)
      if (meta['data_non_statistical'] === false) expect(meta['source_organisation_1']).toBeTypeOf('string')
    }
  })

  it('offers no link to a copy that is not to be linked', () => {
    const barred = catalog.frame.sources.flatMap(({ url, linkable }) => (url !== undefined && !linkable ? [url] : []))
    const metas = WRITERS['open-sdg'](catalog).filter(({ name }) => name.startsWith('meta/'))
    for (const url of barred) for (const { content } of metas) expect(String(content)).not.toContain(url)
  })
})

describe('schema.org', () => {
  it('is a Dataset with what dataset search wants, and every indicator and source named', () => {
    const [file] = WRITERS['schema-org'](catalog)
    const dataset = v.parse(KeyedSchema, JSON.parse(String(file?.content)))
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'Dataset',
      version: catalog.releaseId,
      dateModified: catalog.frame.zone.dataAsOf,
    })
    expect(dataset['temporalCoverage']).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)
    expect(dataset['variableMeasured']).toHaveLength(catalog.indicators.length)
    expect(dataset['isBasedOn']).toHaveLength(catalog.frame.sources.length)
    const descriptions = v.parse(v.array(v.object({ '@value': v.string() })), dataset['description'])
    for (const { '@value': text } of descriptions) expect(text.length).toBeGreaterThanOrEqual(10)
  })
})
