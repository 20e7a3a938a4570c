import { EMPTY, type MergedArea, type SheetCell, type SheetView } from './sheet.ts'

/** Taller ones are decoration, and would cost more than they say. */
const TALLEST = 2000

/** Looks up cells so that every cell of a merged area holds what its first one does. */
export class MergedCells {
  private readonly byRow = new Map<number, MergedArea[]>()

  constructor(private readonly sheet: SheetView) {
    for (const area of sheet.merges) {
      if (area.bottom - area.top > TALLEST) continue
      for (let row = area.top; row <= area.bottom; row += 1) {
        const areas = this.byRow.get(row)
        if (areas) areas.push(area)
        else this.byRow.set(row, [area])
      }
    }
  }

  /** What a cell holds or, where it is the empty part of a merged area, what the area holds. */
  cell(row: number, column: number): SheetCell {
    const own = this.sheet.cell(row, column)
    if (own.kind !== 'empty') return own
    const area = this.areaAt(row, column)
    return area ? this.sheet.cell(area.top, area.left) : EMPTY
  }

  /** The merged area that a cell lies in. */
  areaAt(row: number, column: number): MergedArea | undefined {
    return this.byRow.get(row)?.find(({ left, right }) => left <= column && column <= right)
  }
}
