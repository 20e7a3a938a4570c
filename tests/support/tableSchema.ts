import Papa from 'papaparse'

/*
 * An independent reading of the Data Package 2.0 and Table Schema 2.0 rules, sharing nothing with our own reader or writer:
 * the two packages on npm that did this (datapackage, tableschema) have been unmaintained for years and bring an HTTP client
 * with known holes. What a descriptor may not be, and what a row may not hold, is answered as one line a fault.
 */

type Json = Readonly<Record<string, unknown>>
export type TextFiles = ReadonlyMap<string, string>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(text) : []

const NAME = /^[a-z0-9._-]+$/
const TYPES = new Set([
  ...[
    'string',
    'number',
    'integer',
    'boolean',
    'object',
    'array',
    'list',
    'datetime',
    'date',
    'time',
    'year',
    'yearmonth',
  ],
  ...['duration', 'geopoint', 'geojson', 'any'],
])
const CONSTRAINTS: Readonly<Record<string, readonly string[] | 'all'>> = {
  required: 'all',
  unique: 'all',
  enum: 'all',
  pattern: ['string', 'any'],
  minLength: ['string', 'list', 'array', 'object'],
  maxLength: ['string', 'list', 'array', 'object'],
  minimum: ['integer', 'number', 'date', 'time', 'datetime', 'duration', 'year', 'yearmonth'],
  maximum: ['integer', 'number', 'date', 'time', 'datetime', 'duration', 'year', 'yearmonth'],
  exclusiveMinimum: ['integer', 'number'],
  exclusiveMaximum: ['integer', 'number'],
}

const LEXICAL: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$|^(?:INF|-INF|NaN)$/,
  boolean: /^(?:true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  year: /^[+-]?\d{4}$/,
  yearmonth: /^\d{4}-(?:0[1-9]|1[0-2])$/,
}

function fieldFaults(field: Json): readonly string[] {
  const type = text(field['type'])
  const faults = TYPES.has(type) ? [] : [`field ${text(field['name'])} has unknown type "${type}"`]
  if (text(field['name']) === '') faults.push('a field has no name')
  const constraints = isObject(field['constraints']) ? field['constraints'] : {}
  for (const [name] of Object.entries(constraints)) {
    const types = CONSTRAINTS[name]
    if (types === undefined || (types !== 'all' && !types.includes(type)))
      faults.push(`field ${text(field['name'])} of type ${type} may not have constraint ${name}`)
  }
  return faults
}

function foreignKeyFault(foreign: Json, names: readonly string[], resource: Json, resources: readonly Json[]): string {
  const own = texts(foreign['fields'])
  const reference = isObject(foreign['reference']) ? foreign['reference'] : {}
  const target = targetOf(resource, resources, reference)
  if (!target) return `foreign key to unknown resource ${text(reference['resource'])}`
  const theirs = texts(reference['fields'])
  const theirNames = fieldsOf(target).map(field => text(field['name']))
  if (own.length !== theirs.length || own.some(name => !names.includes(name)))
    return `foreign key ${own.join('+')} does not fit`
  return theirs.every(name => theirNames.includes(name)) ? '' : `foreign key to unknown field ${theirs.join('+')}`
}

const schemaOf = (resource: Json): Json => (isObject(resource['schema']) ? resource['schema'] : {})
const fieldsOf = (resource: Json): readonly Json[] => objects(schemaOf(resource)['fields'])

function schemaFaults(resource: Json, resources: readonly Json[]): readonly string[] {
  const schema = schemaOf(resource)
  const fields = fieldsOf(resource)
  const names = fields.map(field => text(field['name']))
  const faults = fields.length === 0 ? ['no fields'] : fields.flatMap(fieldFaults)
  if (new Set(names).size < names.length) faults.push('two fields have one name')
  for (const key of texts(schema['primaryKey']))
    if (!names.includes(key)) faults.push(`no field for primary key ${key}`)
  const foreign = objects(schema['foreignKeys']).map(each => foreignKeyFault(each, names, resource, resources))
  return [...faults, ...foreign.filter(fault => fault !== '')]
}

function targetOf(resource: Json, resources: readonly Json[], reference: Json): Json | undefined {
  const name = text(reference['resource'])
  return name === '' ? resource : resources.find(other => other['name'] === name)
}

function resourceFaults(resource: Json, index: number, resources: readonly Json[]): readonly string[] {
  const name = text(resource['name'])
  const path = text(resource['path'])
  const faults = [...schemaFaults(resource, resources)]
  if (!NAME.test(name)) faults.push('bad resource name')
  if (resources.findIndex(other => other['name'] === name) < index) faults.push('name used twice')
  if (path === '' || path.startsWith('/') || path.includes('..')) faults.push('bad path')
  return faults.map(fault => `${name}: ${fault}`)
}

/** What is wrong with a descriptor, by the rules of Data Package 2.0. */
export function descriptorFaults(descriptor: unknown): readonly string[] {
  if (!isObject(descriptor)) return ['the descriptor is no object']
  const resources = objects(descriptor['resources'])
  const faults = resources.length === 0 ? ['no resources'] : []
  if (descriptor['name'] !== undefined && !NAME.test(text(descriptor['name']))) faults.push('bad package name')
  if (!URL.canParse(text(descriptor['$schema']))) faults.push('$schema is no address')
  for (const source of objects(descriptor['sources']))
    if (text(source['title']) === '' && text(source['path']) === '') faults.push('a source has neither title nor path')
  return [...faults, ...resources.flatMap(resourceFaults)]
}

/** Each constraint as a question: does the cell break it? */
const BROKEN: Readonly<Record<string, (limit: unknown, cell: string) => boolean>> = {
  enum: (words, cell) => Array.isArray(words) && !words.map(String).includes(cell),
  pattern: (pattern, cell) => !new RegExp(`^(?:${text(pattern)})$`, 'u').test(cell),
  minimum: (limit, cell) => Number(cell) < Number(limit),
  maximum: (limit, cell) => Number(cell) > Number(limit),
  minLength: (limit, cell) => Array.from(cell).length < Number(limit),
  maxLength: (limit, cell) => Array.from(cell).length > Number(limit),
}

function cellFaults(field: Json, cell: string): readonly string[] {
  const constraints = isObject(field['constraints']) ? field['constraints'] : {}
  if (cell === '') return constraints['required'] === true ? ['is required'] : []
  const isOfType = LEXICAL[text(field['type'])]?.test(cell) ?? true
  const broken = Object.entries(constraints).filter(([name, limit]) => BROKEN[name]?.(limit, cell))
  return [
    ...(isOfType ? [] : [`"${cell}" is no ${text(field['type'])}`]),
    ...broken.map(([name]) => `"${cell}" breaks ${name}`),
  ]
}

interface Table {
  readonly resource: Json
  readonly rows: readonly Readonly<Record<string, string>>[]
}

function readTable(resource: Json, files: TextFiles, faults: string[]): Table {
  const path = text(resource['path'])
  const content = files.get(path)
  if (content === undefined) {
    faults.push(`${path}: is missing`)
    return { resource, rows: [] }
  }
  const { data, errors } = Papa.parse<string[]>(content.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  })
  faults.push(...errors.map(error => `${path}:${String(error.row)}: ${error.message}`))
  const [head = [], ...body] = data
  const fields = fieldsOf(resource)
  const names = fields.map(field => text(field['name']))
  if (head.join() !== names.join()) faults.push(`${path}: heads are ${head.join()}, not ${names.join()}`)
  body.forEach((cells, index) => {
    if (cells.length !== names.length) faults.push(`${path}:${index + 2}: ${cells.length} cells`)
    fields.forEach((field, at) => {
      const place = `${path}:${index + 2} ${names[at] ?? ''}`
      faults.push(...cellFaults(field, cells[at] ?? '').map(fault => `${place}: ${fault}`))
    })
  })
  return { resource, rows: body.map(cells => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))) }
}

const keyOf = (row: Readonly<Record<string, string>>, fields: readonly string[]): string =>
  JSON.stringify(fields.map(field => row[field] ?? ''))

function keyFaults({ resource, rows }: Table, tables: readonly Table[]): readonly string[] {
  const schema = schemaOf(resource)
  const path = text(resource['path'])
  const primary = texts(schema['primaryKey'])
  const keys = rows.map(row => keyOf(row, primary))
  const faults = keys.flatMap((key, index) =>
    primary.length > 0 && keys.indexOf(key) < index ? [`${path}:${index + 2}: key ${key} stands already`] : [],
  )
  for (const foreign of objects(schema['foreignKeys'])) {
    const reference = isObject(foreign['reference']) ? foreign['reference'] : {}
    const target = targetOf(
      resource,
      tables.map(table => table.resource),
      reference,
    )
    const theirs = new Set(
      tables.find(table => table.resource === target)?.rows.map(row => keyOf(row, texts(reference['fields']))),
    )
    const own = texts(foreign['fields'])
    rows.forEach((row, index) => {
      const isEmpty = own.every(field => (row[field] ?? '') === '')
      if (!isEmpty && !theirs.has(keyOf(row, own))) faults.push(`${path}:${index + 2}: ${keyOf(row, own)} is unknown`)
    })
  }
  return faults
}

/** Everything wrong with a data package: its descriptor, and each file against its schema, keys and references. */
export function packageFaults(descriptor: unknown, files: TextFiles): readonly string[] {
  const faults = [...descriptorFaults(descriptor)]
  const resources = objects(isObject(descriptor) ? descriptor['resources'] : [])
  const tables = resources.map(resource => readTable(resource, files, faults))
  return [...faults, ...tables.flatMap(table => keyFaults(table, tables))]
}
