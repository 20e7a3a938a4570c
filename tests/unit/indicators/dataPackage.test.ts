import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import descriptor from '../../../indicators/datapackage.json'

// The folder read by its own descriptor and a foreign CSV parser: what Frictionless tools hold against a Table Schema.

interface Constraints {
  readonly required?: boolean
  readonly unique?: boolean
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
}
interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: Constraints
}
interface ForeignKey {
  readonly fields: string
  readonly reference: { readonly resource: string; readonly fields: string }
}
interface Table {
  readonly name: string
  readonly path: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly header: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const tables: readonly Table[] = descriptor.resources.map(({ name, path, schema }) => {
  const text = readFileSync(`indicators/${path}`, 'utf8').replace('\uFEFF', '')
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  if (parsed.errors.length > 0) throw new Error(`${path}: ${JSON.stringify(parsed.errors[0])}`)
  const foreignKeys: readonly ForeignKey[] = 'foreignKeys' in schema ? schema.foreignKeys : []
  const primaryKey = [schema.primaryKey].flat()
  return {
    name,
    path,
    fields: schema.fields,
    primaryKey,
    foreignKeys,
    header: parsed.meta.fields ?? [],
    rows: parsed.data,
  }
})

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

function isWellFormed(value: string, { type, constraints = {} }: Field): boolean {
  if (value === '') return !constraints.required
  return (
    (TYPES[type]?.test(value) ?? false) &&
    (!constraints.pattern || new RegExp(`^(?:${constraints.pattern})$`).test(value)) &&
    (!constraints.enum || constraints.enum.includes(value)) &&
    (constraints.minimum === undefined || Number(value) >= constraints.minimum)
  )
}

const repeated = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index)

describe('the data package', () => {
  it('names every CSV file of the folder once', () => {
    expect(repeated(tables.map(({ path }) => path))).toEqual([])
    expect(tables).toHaveLength(13)
  })

  it.each(tables)('opens in a spreadsheet as UTF-8: $path', ({ path }) => {
    expect([...readFileSync(`indicators/${path}`).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it.each(tables)('has the columns of the schema in $path', ({ header, fields }) => {
    expect(header).toEqual(fields.map(({ name }) => name))
  })

  it.each(tables)('has well-formed fields only in $path', ({ rows, fields }) => {
    const wrong = rows.flatMap((row, index) =>
      fields
        .filter(field => !isWellFormed(row[field.name] ?? '', field))
        .map(({ name }) => `line ${index + 2} ${name}: ${row[name] ?? ''}`),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  it.each(tables)('has keys that are unique in $path', ({ rows, primaryKey, fields }) => {
    expect(repeated(rows.map(row => primaryKey.map(name => row[name]).join('|')))).toEqual([])
    for (const { name, constraints } of fields)
      if (constraints?.unique) expect(repeated(rows.map(row => row[name] ?? ''))).toEqual([])
  })

  it.each(tables.filter(({ foreignKeys }) => foreignKeys.length > 0))(
    'refers only to what exists from $path',
    table => {
      const dangling = table.foreignKeys.flatMap(({ fields, reference }) => {
        const target = tables.find(({ name }) => name === (reference.resource || table.name))
        const known = new Set(['', ...(target?.rows ?? []).map(row => row[reference.fields] ?? '')])
        return table.rows.filter(row => !known.has(row[fields] ?? '')).map(row => `${fields} ${row[fields] ?? ''}`)
      })
      expect(dangling).toEqual([])
    },
  )
})
