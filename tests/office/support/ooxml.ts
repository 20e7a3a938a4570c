import { strFromU8, unzipSync } from 'fflate'

/** A package as its reader finds it: texts by path, and the rest as bytes. */
export interface Opened {
  readonly paths: readonly string[]
  readonly text: (path: string) => string
  readonly bytes: (path: string) => Uint8Array
  readonly xml: (path: string) => Document
}

export function openPackage(content: string | Uint8Array): Opened {
  if (typeof content === 'string') throw new Error('A package is no text')
  const files = unzipSync(content)
  const bytes = (path: string): Uint8Array => {
    const found = files[path]
    if (!found) throw new Error(`There is no ${path}`)
    return found
  }
  const text = (path: string): string => strFromU8(bytes(path))
  return { paths: Object.keys(files), text, bytes, xml: path => parseXml(text(path), path) }
}

/** Strictly well-formed XML, or an error with its place. */
export function parseXml(text: string, name: string): Document {
  const found = new DOMParser().parseFromString(text, 'application/xml')
  const trouble = found.querySelector('parsererror')
  if (trouble) throw new Error(`${name}: ${trouble.textContent}`)
  return found
}

export const elements = (root: Document | Element, name: string): readonly Element[] => [
  ...root.getElementsByTagName(name),
]
