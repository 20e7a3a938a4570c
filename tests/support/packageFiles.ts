import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a package folder by name, as texts. */
export function packageFiles(folder = 'tests/fixtures/formats/package'): Map<string, string> {
  const names = readdirSync(folder).filter(name => name.endsWith('.csv'))
  return new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}
