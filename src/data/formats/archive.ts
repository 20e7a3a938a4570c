import { strToU8, zipSync } from 'fflate'
import type { ExportFile } from '#domain/exportFile.ts'

/** Several files as one ZIP archive. Its dates are fixed, so that the same data give the same bytes. */
export function zipOf(name: string, files: readonly ExportFile[]): ExportFile {
  const entries: Record<string, Uint8Array> = {}
  for (const { name: path, content } of files) entries[path] = typeof content === 'string' ? strToU8(content) : content
  const zipped = zipSync(entries, { level: 6, mtime: '1980-01-02T00:00:00Z' })
  return { name, type: 'application/zip', content: zipped.slice() }
}
