import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { CheckedReading, MarkRequest, OpenedSummary, PreviewRow } from '#domain/intake/answers.ts'
import type { Finding } from '#domain/intake/finding.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import type { IsoDate } from '#domain/period.ts'
import { bareCatalog, fetchProposals, rememberMapping } from '#stores/intake.ts'
import { useSheets, type Sheets } from './useSheets.ts'
import { useWork, type Work } from './useWork.ts'

/** Where in the way of a file the user is. */
export type IntakeStep = 'choose' | 'reading' | 'refused' | 'mapping' | 'checked' | 'difference' | 'done'

/** What a user gives: a file, or cells from the clipboard. */
export interface Given {
  readonly name: string
  readonly content: Blob | string
}

export interface Intake extends Omit<Sheets, 'lookAt'>, Pick<Work, 'progress' | 'stop'> {
  readonly step: Ref<IntakeStep>
  readonly name: Ref<string>
  readonly findings: ShallowRef<readonly Finding[]>
  readonly reading: ShallowRef<CheckedReading | undefined>
  readonly proposals: ShallowRef<readonly Proposal[]>
  readonly canBeMarked: ComputedRef<boolean>
  readonly start: (given: Given) => Promise<void>
  readonly reset: () => void
  readonly check: (remembers: boolean) => Promise<void>
  /** The rows around a place of the file. */
  readonly around: (sheet: string | undefined, row: number) => Promise<readonly PreviewRow[]>
  readonly marked: (request: MarkRequest) => Promise<ExportFile | undefined>
}

async function bytesOf(content: Given['content']): Promise<Uint8Array | string> {
  return typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer())
}

/** The way of one file from the hand of the user to figures that can be compared; nothing is changed by any of it. */
export function useIntake(catalog: () => Catalog, asOf: () => IsoDate): Intake {
  const step = ref<IntakeStep>('choose')
  const name = ref('')
  const opened = shallowRef<OpenedSummary>()
  const findings = shallowRef<readonly Finding[]>([])
  const reading = shallowRef<CheckedReading>()
  const proposals = shallowRef<readonly Proposal[]>([])
  const work = useWork()
  const { open, watch, progress, stop } = work
  const { lookAt, ...ofSheets } = useSheets(work)
  const { sheets } = ofSheets
  const canBeMarked = computed(
    () => opened.value !== undefined && opened.value.kind !== 'refused' && opened.value.canBeMarked,
  )

  function reset(): void {
    stop()
    step.value = 'choose'
    opened.value = undefined
    sheets.value = []
    findings.value = []
    reading.value = undefined
    proposals.value = []
  }
  /** Runs what may be stopped; a stop leads back to the beginning. */
  async function stoppable(next: IntakeStep, run: () => Promise<IntakeStep | undefined>): Promise<void> {
    step.value = 'reading'
    let answered: IntakeStep | undefined
    const isDone = await work.run(async () => {
      answered = await run()
    })
    if (isDone) step.value = answered ?? next
    else reset()
  }

  async function take(checked: CheckedReading): Promise<void> {
    proposals.value = await fetchProposals(await open(), checked.proposalCount, watch())
    reading.value = checked
  }

  const start = (given: Given): Promise<void> =>
    stoppable('mapping', async () => {
      name.value = given.name
      sheets.value = []
      const file = { name: given.name, content: await bytesOf(given.content) }
      const answer = await (await open()).run('open', { file, catalog: bareCatalog(catalog()) }, watch())
      opened.value = answer
      findings.value = answer.findings
      if (answer.kind === 'refused') return 'refused'
      if (answer.kind === 'sheets') {
        await lookAt(answer.sheets)
        return 'mapping'
      }
      await take(await (await open()).run('check', { asOf: asOf() }, watch()))
      return 'checked'
    })

  const check = (remembers: boolean): Promise<void> =>
    stoppable('checked', async () => {
      const chosen = sheets.value.filter(({ isChosen }) => isChosen)
      if (remembers) for (const { mapping } of chosen) await rememberMapping(mapping)
      const asked = chosen.map(({ index, mapping }) => ({ sheet: index, mapping }))
      const checked = await (await open()).run('read', { sheets: asked, asOf: asOf() }, watch())
      await take({
        ...checked,
        findings: [...findings.value, ...checked.findings],
        findingCount: checked.findingCount + findings.value.length,
      })
      return 'checked'
    })

  async function around(sheet: string | undefined, row: number): Promise<readonly PreviewRow[]> {
    const state = sheets.value.find(({ summary }) => sheet === undefined || summary.name === sheet)
    if (!state) return []
    return (await open()).run('preview', { sheet: state.index, from: Math.max(1, row - 3), count: 7 })
  }
  const marked = async (request: MarkRequest): Promise<ExportFile | undefined> =>
    canBeMarked.value ? (await open()).run('mark', request) : undefined

  return {
    ...{ step, name, progress, findings, reading, proposals, canBeMarked },
    ...{ ...ofSheets, start, stop, reset, check, around, marked },
  }
}
