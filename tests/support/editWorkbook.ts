import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The part of a sheet in a workbook's package. */
function partOfSheet(parts: Record<string, Uint8Array>, sheet: string): string {
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  const escaped = sheet.replaceAll('&', '&amp;')
  const id = new RegExp(`<sheet [^>]*name="${escaped}"[^>]*r:id="([^"]*)"`).exec(text('xl/workbook.xml'))?.[1]
  const relation = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].find(([each]) =>
    each.includes(`Id="${id ?? ''}"`),
  )
  const target = /Target="([^"]*)"/.exec(relation?.[0] ?? '')?.[1]
  if (target === undefined) throw new Error(`There is no sheet ${sheet}`)
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** A workbook with the content of one cell replaced in its XML, as any office program might save it. */
export function editCell(
  bytes: Uint8Array,
  sheet: string,
  reference: string,
  content: string,
  type?: string,
): Uint8Array {
  const parts = unzipSync(bytes)
  const path = partOfSheet(parts, sheet)
  const before = strFromU8(parts[path] ?? new Uint8Array())
  const cell = new RegExp(`<c r="${reference}"([^>]*?)(?:/>|>.*?</c>)`)
  if (!cell.test(before)) throw new Error(`There is no cell ${reference} in ${sheet}`)
  const after = before.replace(cell, (_, attributes: string) => {
    const kept = attributes.replace(/ t="[^"]*"/, '')
    return `<c r="${reference}"${kept}${type === undefined ? '' : ` t="${type}"`}>${content}</c>`
  })
  return zipSync({ ...parts, [path]: strToU8(after) })
}
