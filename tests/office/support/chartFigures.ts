import { elements, openPackage, type Opened } from './ooxml.ts'

/** A series as a chart part has it: its name, and its figures with the places that they stand at. */
export interface CachedSeries {
  readonly name: string
  readonly across: readonly string[]
  readonly values: readonly (number | null)[]
}

const pointsIn = (cache: Element | undefined): readonly (string | null)[] => {
  if (!cache) return []
  const count = Number(elements(cache, 'c:ptCount')[0]?.getAttribute('val') ?? 0)
  const found: (string | null)[] = Array.from({ length: count }, () => null)
  for (const point of elements(cache, 'c:pt')) found[Number(point.getAttribute('idx'))] = point.textContent
  return found
}

/** What a chart part draws. */
export function cachedSeries(opened: Opened, path: string): readonly CachedSeries[] {
  return elements(opened.xml(path), 'c:ser').map(series => {
    const part = (...names: string[]): Element | undefined => names.flatMap(name => elements(series, name))[0]
    return {
      name: pointsIn(part('c:tx')).join(''),
      across: pointsIn(part('c:cat', 'c:xVal')).map(text => text ?? ''),
      values: pointsIn(part('c:val', 'c:yVal')).map(text => (text === null ? null : Number(text))),
    }
  })
}

/** What the workbook behind a chart holds at a reference such as `Data!$B$2:$B$12`. */
export function sheetCells(opened: Opened, chart: string, formula: string): readonly (string | number | null)[] {
  const rels = chart.replace(/([^/]*)$/, '_rels/$1.rels')
  const target = elements(opened.xml(rels), 'Relationship')[0]?.getAttribute('Target') ?? ''
  const book = openPackage(opened.bytes(chart.replace(/charts\/[^/]*$/, target.replace('../', ''))))
  const cells = new Map(
    elements(book.xml('xl/worksheets/sheet1.xml'), 'c').map(cell => {
      const text = cell.textContent
      return [cell.getAttribute('r') ?? '', cell.getAttribute('t') === 'inlineStr' ? text : Number(text)]
    }),
  )
  const [, column = '', from = '', , to = from] = /\$([A-Z]+)\$(\d+)(:\$[A-Z]+\$(\d+))?/.exec(formula) ?? []
  const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index)
  return rows.map(row => cells.get(`${column}${String(row)}`) ?? null)
}

/** The formulas of a series, in the order name, places, values. */
export const formulasOf = (opened: Opened, path: string): readonly (readonly string[])[] =>
  elements(opened.xml(path), 'c:ser').map(series => elements(series, 'c:f').map(one => one.textContent))

export const chartPaths = ({ paths }: Opened): readonly string[] =>
  paths.filter(path => /\/charts\/chart\d+\.xml$/.test(path))
