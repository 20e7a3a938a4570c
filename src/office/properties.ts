import type { OfficePackage, Relation } from '#data/ooxml/package.ts'
import { tag, textTag, xmlFile } from '#data/ooxml/xml.ts'

/** What the properties of a file say. */
export interface FileProperties {
  readonly title: string
  readonly maker: string
  /** Where the figures come from, their date, their release and their marks. */
  readonly description: string
  readonly keywords: string
  /** ISO 8601. */
  readonly created: string
  readonly lang: string
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

/** Adds the properties that the office suite shows under "Info"; answers the relations that lead to them. */
export function addProperties(target: OfficePackage, { title, maker, ...rest }: FileProperties): readonly Relation[] {
  const created = rest.created.replace(/\.\d+/, '')
  target.add({
    path: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: xmlFile(
      tag(
        'cp:coreProperties',
        {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': XSI,
        },
        textTag('dc:title', title),
        textTag('dc:creator', maker),
        textTag('cp:keywords', rest.keywords),
        textTag('dc:description', rest.description),
        textTag('dc:language', rest.lang),
        textTag('dcterms:created', created, { 'xsi:type': 'dcterms:W3CDTF' }),
        textTag('dcterms:modified', created, { 'xsi:type': 'dcterms:W3CDTF' }),
      ),
    ),
  })
  target.add({
    path: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    content: xmlFile(
      tag(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        textTag('Application', maker),
      ),
    ),
  })
  return [
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]
}
