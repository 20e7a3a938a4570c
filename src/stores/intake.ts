import type { IntakeShapes } from '#data/workbook/intakeShapes.ts'
import type { TaskHost } from '#data/task/taskHost.ts'
import type { Progress, Watch } from '#data/task/steps.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { applyRemembered, fingerprintOf, rememberLayout } from '#domain/intake/layoutMemory.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import type { Proposal } from '#domain/intake/proposal.ts'

export type { Progress, Watch }
/** What reads files, in a worker where there is one. */
export type IntakeHost = TaskHost<IntakeShapes>

/** Opens a host for intakes; the code comes with the first. */
export async function openIntake(): Promise<IntakeHost> {
  const { intakeHost } = await import('#data/workbook/intakeHost.ts')
  return intakeHost()
}

/** A catalog without what only the page needs: it goes over to another thread. */
export const bareCatalog = ({ releaseId, nature, frame, indicators }: Catalog): Catalog => ({
  ...{ releaseId, nature, frame, indicators },
})

/** A guess with what the user said of the same layout before, if they did. */
export async function withRemembered(
  mapping: Mapping,
): Promise<{ readonly mapping: Mapping; readonly isKnown: boolean }> {
  const { layoutsHere } = await import('#data/workbook/layoutStore.ts')
  const fingerprint = fingerprintOf(mapping)
  const known = layoutsHere().find(layout => layout.fingerprint === fingerprint)
  return known ? { mapping: applyRemembered(mapping, known), isKnown: true } : { mapping, isKnown: false }
}

/** Remembers how a sheet was read. */
export async function rememberMapping(mapping: Mapping): Promise<boolean> {
  const { keepLayout } = await import('#data/workbook/layoutStore.ts')
  return keepLayout(rememberLayout(mapping))
}

/** The catalog as a workbook to edit. */
export async function exportWorkbook(catalog: Catalog, watch: Watch): Promise<ExportFile> {
  const host = await openIntake()
  try {
    return await host.run('write', bareCatalog(catalog), watch)
  } finally {
    host.close()
  }
}

/** Few enough to come over from the other thread between two frames. */
const BATCH = 500

/** All proposals of what a host read last, fetched in parts. */
export async function fetchProposals(host: IntakeHost, count: number, watch: Watch): Promise<readonly Proposal[]> {
  const all: Proposal[] = []
  for (let from = 0; from < count; from += BATCH) {
    const part = await host.run('proposals', { from, count: BATCH }, watch)
    for (const proposal of part) all.push(proposal)
  }
  return all
}

/** Rows in the reader's words as a sheet. */
export async function exportList(name: string, rows: readonly (readonly string[])[]): Promise<ExportFile> {
  const { writeSheet } = await import('#data/formats/spreadsheet.ts')
  return { name, type: 'text/csv', content: writeSheet(rows) }
}
