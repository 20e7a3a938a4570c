import { tag, xmlFile } from './xml.ts'
import { packFile, zipFiles, type PackedFile } from './zip.ts'

/** A pointer from one part of a package to another, by the id that the part's XML names it with. */
export interface Relation {
  readonly id: string
  /** The last piece of its type's address: `slide`, `chart`, `theme`. */
  readonly type: string
  /** The path of the other part within the package. */
  readonly target: string
}

/** A file of a package. */
export interface Part {
  readonly path: string
  /** Absent where the ending of the name says it. */
  readonly contentType?: string
  readonly content: string | Uint8Array
  readonly relations?: readonly Relation[]
}

/** A package of Office Open XML while it is being written. */
export interface OfficePackage {
  readonly add: (part: Part) => void
  /** Writes the list of types and the first relations, and closes the archive. */
  readonly close: (first: readonly Relation[]) => Uint8Array<ArrayBuffer>
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Relation types that the package standard itself names. */
const OF_PACKAGE: Readonly<Record<string, string>> = {
  'core-properties': `${PACKAGE}/relationships/metadata/core-properties`,
}

const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
}

/** A path as seen from the folder of another part: `../charts/chart1.xml`. */
export function pathFrom(part: string, target: string): string {
  const from = part.split('/').slice(0, -1)
  const to = target.split('/')
  let common = 0
  while (common < from.length && from[common] === to[common]) common += 1
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}

/** Where the relations of a part stand: beside it, in a folder of their own. */
export function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

const relationsXml = (part: string, relations: readonly Relation[]): string =>
  xmlFile(
    tag(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...relations.map(({ id, type, target }) =>
        tag('Relationship', { Id: id, Type: OF_PACKAGE[type] ?? `${OFFICE}/${type}`, Target: pathFrom(part, target) }),
      ),
    ),
  )

const typesXml = (parts: ReadonlyMap<string, string>): string =>
  xmlFile(
    tag(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...Object.entries(DEFAULT_TYPES).map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })),
      ...[...parts].map(([path, ContentType]) => tag('Override', { PartName: `/${path}`, ContentType })),
    ),
  )

/** Starts a package; each part is compressed as it is added, so that the page can breathe in between. */
export function openPackage(): OfficePackage {
  const files: PackedFile[] = []
  const types = new Map<string, string>()
  const add = ({ path, contentType, content, relations = [] }: Part): void => {
    files.push(packFile(path, content))
    if (contentType !== undefined) types.set(path, contentType)
    if (relations.length > 0) files.push(packFile(relationsPath(path), relationsXml(path, relations)))
  }
  const close: OfficePackage['close'] = first =>
    zipFiles([
      packFile('[Content_Types].xml', typesXml(types)),
      packFile('_rels/.rels', relationsXml('', first)),
      ...files,
    ])
  return { add, close }
}
