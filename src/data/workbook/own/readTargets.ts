import { finding, type Finding } from '#domain/intake/finding.ts'
import { parsePeriodText } from '#domain/intake/periodText.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import { placeIn, textOf, type SheetCell } from '#domain/intake/sheet.ts'
import type { Aim } from '#domain/target.ts'
import { AIM_WORDS, aimText, HEADS, type EnteredAim } from './ownFormat.ts'
import type { OwnRow } from './ownRow.ts'

/** What a row of targets gives: a draft, or what is wrong with it; neither where it was not edited. */
export interface TargetRead {
  readonly proposal?: Proposal
  readonly finding?: Finding
}

type EnteredTarget = Exclude<Aim, { readonly kind: 'worded' }>

const numberIn = (cell: SheetCell): number | undefined => (cell.kind === 'number' ? cell.value : undefined)

const isEnteredAim = (text: string): text is EnteredAim => Object.hasOwn(AIM_WORDS, text)

function aimIn(row: OwnRow): EnteredTarget | undefined {
  const kind = textOf(row.cell(HEADS.aim)).trim().split(' ').pop() ?? ''
  const [value, low, high] = [HEADS.value, HEADS.low, HEADS.high].map(head => numberIn(row.cell(head)))
  if (!isEnteredAim(kind)) return undefined
  if (kind === 'within') return low !== undefined && high !== undefined && low <= high ? { kind, low, high } : undefined
  if (value === undefined) return undefined
  return kind === 'hold' ? { kind, value, tolerance: 0 } : { kind, value }
}

/** Published and derived targets are there to be read; what a row of the user's own says is a draft. */
export function readTargetRow(row: OwnRow): TargetRead | undefined {
  const basis = textOf(row.cell(HEADS.basis)).trim()
  if (basis !== '' && !basis.endsWith('draft')) return undefined
  const heads = [HEADS.aim, HEADS.value, HEADS.low, HEADS.high]
  const asRead = heads
    .map(head => textOf(row.cell(head)))
    .filter(text => text !== '')
    .join(' ')
  const place = placeIn(row.sheet, row.row, row.columnOf(HEADS.value))
  const periodCell = row.cell(HEADS.period)
  const period = periodCell.kind === 'date' ? periodCell.period : parsePeriodText(textOf(periodCell))
  if (period === undefined) return { finding: finding('not-a-period', place, { got: textOf(periodCell) }) }
  const before = row.before.get(period)
  const common = { what: 'target', place, indicator: row.record.id, area: row.area, period, asRead } as const
  if (heads.slice(1).every(head => row.cell(head).kind === 'empty'))
    return before === undefined
      ? undefined
      : { proposal: { ...common, value: undefined, aim: undefined, removes: true } }
  const aim = aimIn(row)
  if (!aim)
    return { finding: finding('not-an-aim', place, { expected: Object.values(AIM_WORDS).join(' | '), got: asRead }) }
  if (aimText({ aim }) === before) return undefined
  const value = 'value' in aim ? aim.value : undefined
  const note = textOf(row.cell(HEADS.note)).trim()
  return { proposal: { ...common, value, aim, ...(note !== '' && { note: note.slice(0, 500) }) } }
}
