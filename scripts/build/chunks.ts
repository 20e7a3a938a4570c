import { resolve } from 'node:path'
import type { Rolldown } from 'vite'

type Groups = NonNullable<Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']>

/** All that the shell and the first page import at once. */
function neededAtStart(roots: readonly string[], context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set(roots)
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

/**
 * What every start needs is one chunk, so that a cold start has few things to fetch; the rest is left to the bundler,
 * which keeps it by what asks for it.
 */
export function startInOneChunk(root: string, files: readonly string[]): Groups {
  const roots = files.map(file => resolve(root, file))
  let atStart: ReadonlySet<string> | undefined
  return [
    // What fetches chunks is needed before the start is, and must not bring it along.
    { name: id => (id.includes('vite/preload-helper') ? 'fetch' : null), priority: 1 },
    {
      name: (id, context) => {
        atStart ??= neededAtStart(roots, context)
        return atStart.has(id) ? 'start' : null
      },
    },
  ]
}

/** Whether a chunk holds any of some modules, each named by how its path ends. */
export const holdsAny = ({ moduleIds }: Rolldown.OutputChunk, modules: readonly string[]): boolean =>
  moduleIds.some(id => modules.some(module => id.endsWith(module)))
