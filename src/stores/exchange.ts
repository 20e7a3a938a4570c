import type { Appended } from '#data/desk/logbook.ts'
import { newBatchId, newEditId } from '#data/desk/token.ts'
import { readEdits, writeEdits } from '#data/formats/editsFile.ts'
import { exportName } from '#data/formats/stamp.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { LogEntry } from '#domain/edit/edit.ts'
import { mergeEdits, type MergeDecisions } from '#domain/edit/merge.ts'
import { replay } from '#domain/edit/replay.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { Problem } from '#domain/problem.ts'
import type { Result } from '#domain/result.ts'
import { useCatalogStore } from './catalog.ts'
import { useDeskStore } from './desk.ts'
import { useVaultStore } from './vault.ts'

/** How two devices exchange their edits: a file out, a file in. */
export interface Exchange {
  readonly editsFile: (catalog: Catalog) => Promise<ExportFile>
  readonly readFile: (
    file: string,
    input: Uint8Array,
    catalog: Catalog,
  ) => Result<readonly LogEntry[], readonly Problem[]>
  /** Brings another device's edits in, as one step. */
  readonly merge: (theirs: readonly LogEntry[], decisions: MergeDecisions) => Promise<Appended>
}

export function useExchange(): Exchange {
  const catalogs = useCatalogStore()
  const desk = useDeskStore()
  const { vault } = useVaultStore()
  return {
    editsFile: async catalog => {
      const { workspace } = catalogs
      const entries = (await (await vault())?.gather())?.logs[workspace] ?? []
      const content = writeEdits({ zone: catalog.frame.zone.area, workspace, entries })
      return { name: exportName(catalog, 'edits', 'json'), type: 'application/json', content }
    },
    readFile: (file, input, catalog) =>
      readEdits(file, input, { zone: catalog.frame.zone.area, workspace: catalogs.workspace }),
    merge: (theirs, decisions) => {
      const edits = mergeEdits(desk.log, replay(theirs), decisions, newEditId)
      return desk.append({ kind: 'step', batch: newBatchId(), step: 'merge', edits })
    },
  }
}
