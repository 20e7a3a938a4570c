import { readFigureText } from './figureText.ts'
import { finding, type Finding } from './finding.ts'
import { placeIn, textOf, type SheetCell, type SheetView } from './sheet.ts'

type Cells = readonly (readonly [column: number, cell: SheetCell])[]

interface Parts {
  sum: number
  count: number
  /** Decimals of the finest part. */
  decimals: number
}

const decimalsOf = (value: number): number => {
  const [, decimals = ''] = String(value).split('.')
  return decimals.includes('e') ? 0 : decimals.length
}

function numberIn(cell: SheetCell): number | undefined {
  if (cell.kind === 'number') return cell.percent ? undefined : cell.value
  if (cell.kind !== 'text') return undefined
  const reading = readFigureText(cell.text)
  return reading.kind === 'figure' && reading.unit !== '%' ? reading.value : undefined
}

/** Adds the rows above a total and compares: a total that its parts do not make is worth a look. */
export class Sums {
  private readonly parts = new Map<number, Parts>()

  constructor(
    private readonly sheet: SheetView,
    private readonly tell: (found: Finding) => void,
  ) {}

  add(cells: Cells): void {
    for (const [column, cell] of cells) {
      const value = numberIn(cell)
      if (value === undefined) continue
      const parts = this.parts.get(column) ?? { sum: 0, count: 0, decimals: 0 }
      parts.sum += value
      parts.count += 1
      parts.decimals = Math.max(parts.decimals, decimalsOf(value))
      this.parts.set(column, parts)
    }
  }

  /** The row of a total: compared with what was added since the last one. */
  close(row: number, cells: Cells): void {
    for (const [column, cell] of cells) {
      const total = numberIn(cell)
      const parts = this.parts.get(column)
      // One part is a repetition, and a total above its parts has none yet.
      if (total === undefined || !parts || parts.count < 2) continue
      const rounding = (parts.count / 2) * 10 ** -parts.decimals
      if (Math.abs(total - parts.sum) <= Math.max(rounding, Math.abs(parts.sum) * 0.0005)) continue
      const expected = String(Number(parts.sum.toPrecision(12)))
      this.tell(finding('sum-differs', placeIn(this.sheet, row, column), { expected, got: textOf(cell) }))
    }
    this.parts.clear()
  }

  clear(): void {
    this.parts.clear()
  }
}
