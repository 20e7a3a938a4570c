import { shallowRef, type ShallowRef } from 'vue'
import type { PreviewRow, SheetSummary } from '#domain/intake/answers.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import type { NamesRead } from '#domain/intake/namesRead.ts'
import { withRemembered } from '#stores/intake.ts'
import type { Work } from './useWork.ts'

/** A sheet of the file with how it is read. */
export interface SheetState {
  readonly index: number
  readonly summary: SheetSummary
  readonly mapping: Mapping
  readonly names: NamesRead
  readonly preview: readonly PreviewRow[]
  /** Whether it is to be read at all. */
  readonly isChosen: boolean
  /** Whether a layout like it was read before. */
  readonly isKnown: boolean
}

export interface Sheets {
  readonly sheets: ShallowRef<readonly SheetState[]>
  readonly lookAt: (summaries: readonly SheetSummary[]) => Promise<void>
  readonly change: (index: number, mapping: Mapping) => Promise<void>
  readonly choose: (index: number, isChosen: boolean) => void
  readonly moveHead: (index: number, headTo: number) => Promise<void>
}

const PREVIEW_ROWS = 25
/** More sheets than anyone looks through; the others can still be read by splitting the file. */
const MOST_SHEETS = 24

const hasValues = ({ columns }: Mapping): boolean => columns.some(({ role }) => role === 'value')

/** The sheets of a file, each guessed at first and then as the user says. */
export function useSheets({ open, watch }: Pick<Work, 'open' | 'watch'>): Sheets {
  const sheets = shallowRef<readonly SheetState[]>([])

  async function stateOf(index: number, summary: SheetSummary, headTo?: number): Promise<SheetState> {
    const host = await open()
    const guess = await host.run('guess', { sheet: index, ...(headTo !== undefined && { headTo }) }, watch())
    const { mapping, isKnown } = headTo === undefined ? await withRemembered(guess) : { mapping: guess, isKnown: false }
    const names = await host.run('names', { sheet: index, mapping }, watch())
    const preview = await host.run('preview', { sheet: index, from: 1, count: PREVIEW_ROWS }, watch())
    const isChosen = !summary.hidden && hasValues(mapping)
    return { index, summary, mapping, names, preview, isChosen, isKnown }
  }

  async function lookAt(summaries: readonly SheetSummary[]): Promise<void> {
    const states: SheetState[] = []
    for (const [index, summary] of summaries.slice(0, MOST_SHEETS).entries())
      if (summary.rowCount > 0) states.push(await stateOf(index, summary))
    const [only] = states
    // A single sheet in which nothing was recognised is shown all the same, for the user to say what it is.
    sheets.value = states.length === 1 && only ? [{ ...only, isChosen: true }] : states
  }

  const stateAt = (index: number): SheetState | undefined => sheets.value.find(each => each.index === index)
  const replace = (index: number, part: Partial<SheetState>): void => {
    sheets.value = sheets.value.map(each => (each.index === index ? { ...each, ...part } : each))
  }

  async function change(index: number, mapping: Mapping): Promise<void> {
    replace(index, { mapping })
    replace(index, { names: await (await open()).run('names', { sheet: index, mapping }) })
  }
  async function moveHead(index: number, headTo: number): Promise<void> {
    const state = stateAt(index)
    if (state) replace(index, { ...(await stateOf(index, state.summary, headTo)), isChosen: state.isChosen })
  }
  const choose = (index: number, isChosen: boolean): void => {
    replace(index, { isChosen })
  }
  return { sheets, lookAt, change, choose, moveHead }
}
