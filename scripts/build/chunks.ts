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
    {
      name: (id, context) => {
        atStart ??= neededAtStart(roots, context)
        return atStart.has(id) ? 'start' : null
      },
    },
  ]
}
