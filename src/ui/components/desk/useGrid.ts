import { computed, nextTick, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { readCells, writeCells } from '#domain/edit/clipboard.ts'
import {
  after,
  at,
  cellsOf,
  filledDown,
  moved,
  pasted,
  rangeOf,
  type CellText,
  type GridCell,
  type GridSize,
  type Selection,
} from '#domain/edit/selection.ts'
import type { GridModel } from './gridModel.ts'

/** A text that could not stand in its cell, with the reason. */
export interface GridFault extends CellText {
  readonly why: string
}

/** What the grid asks of those around it. */
export interface GridActions {
  readonly write: (cells: readonly CellText[], how: 'edit' | 'paste') => void
  readonly undo: () => void
  readonly redo: () => void
  /** A pasted block would reach beyond the grid. */
  readonly tooLarge: () => void
  readonly refused: (faults: readonly GridFault[]) => void
  readonly scrollTo: (cell: GridCell) => void
  readonly focus: () => void
}

/** The cell under the reader's hands. */
interface Editing {
  readonly selection: ShallowRef<Selection>
  /** The text under the reader's hands; `undefined` while no cell is being edited. */
  readonly text: Ref<string | undefined>
  readonly fault: ComputedRef<string | undefined>
  readonly size: ComputedRef<GridSize>
  readonly write: (cells: readonly CellText[], how: 'edit' | 'paste') => void
  readonly clear: () => void
  readonly edit: (text?: string) => void
  readonly leave: () => void
  readonly commit: () => boolean
  readonly go: (next: Selection) => void
}

interface GridKeys {
  readonly onKey: (event: KeyboardEvent) => void
  readonly onEditorKey: (event: KeyboardEvent) => void
}

interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

export interface Grid extends Editing, GridKeys, GridClipboard {
  readonly select: (cell: GridCell, isExtending: boolean) => void
  readonly onEditorBlur: () => void
}

const isMeta = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

function useEditing(model: () => GridModel, page: () => number, actions: GridActions): Editing {
  const selection = shallowRef<Selection>(at(0, 0))
  const text = ref<string>()
  const size = computed<GridSize>(() => ({ rows: model().rowCount, columns: model().columns.length, page: page() }))
  const fault = computed(() =>
    text.value === undefined ? undefined : model().fault(selection.value.active, text.value),
  )

  /** All or nothing: one text that cannot stand where it would go keeps all the others out. */
  function write(cells: readonly CellText[], how: 'edit' | 'paste'): void {
    const faults = cells.flatMap(cell => {
      const why = model().fault(cell, cell.text)
      return why === undefined ? [] : [{ ...cell, why }]
    })
    if (faults.length > 0) actions.refused(faults)
    else
      actions.write(
        cells.filter(cell => cell.text !== model().typed(cell)),
        how,
      )
  }
  function go(next: Selection): void {
    selection.value = next
    void nextTick(() => actions.scrollTo(next.active))
  }
  function edit(given?: string): void {
    if (size.value.rows > 0) text.value = given ?? model().typed(selection.value.active)
  }
  function leave(): void {
    text.value = undefined
    void nextTick(actions.focus)
  }
  /** Whether the text was taken; one that cannot stand stays under the reader's hands, with the reason. */
  function commit(): boolean {
    const { value } = text
    if (value === undefined) return true
    if (fault.value !== undefined) return false
    write([{ ...selection.value.active, text: value }], 'edit')
    leave()
    return true
  }
  const clear = (): void =>
    write(
      cellsOf(selection.value).map(cell => ({ ...cell, text: '' })),
      'edit',
    )
  return { selection, text, fault, size, write, clear, edit, leave, commit, go }
}

function useKeys(model: () => GridModel, editing: Editing, actions: GridActions): GridKeys {
  const { selection, text, size, write, clear, edit, leave, commit, go } = editing
  const commands: Readonly<Record<string, () => void>> = {
    z: actions.undo,
    y: actions.redo,
    d: () => write(filledDown(selection.value, model().typed), 'edit'),
  }

  function onCommand({ key, shiftKey }: KeyboardEvent): boolean {
    const name = key.toLowerCase()
    const command = name === 'z' && shiftKey ? actions.redo : Object.hasOwn(commands, name) ? commands[name] : undefined
    command?.()
    return command !== undefined
  }
  function onTab(isBack: boolean): boolean {
    const { column } = selection.value.active
    // At the edge the key leads out of the grid, as everywhere else on the page.
    if (isBack ? column === 0 : column === size.value.columns - 1) return false
    go(after(selection.value, 'Tab', isBack, size.value))
    return true
  }
  function onPlainKey({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Enter' || key === 'F2') edit()
    else if (key === 'Delete' || key === 'Backspace') clear()
    else if (key === 'Tab') return onTab(shiftKey)
    else if (key.length === 1) edit(key)
    // An input method has begun a word: it goes on in the field.
    else if (key === 'Process') edit('')
    else return false
    return key !== 'Process'
  }
  function onKey(event: KeyboardEvent): void {
    if (text.value !== undefined || event.altKey) return
    const next = moved(selection.value, { key: event.key, isShift: event.shiftKey, isMeta: isMeta(event) }, size.value)
    if (next) go(next)
    else if (isMeta(event) ? !onCommand(event) : !onPlainKey(event)) return
    event.preventDefault()
  }
  function onEditorKey(event: KeyboardEvent): void {
    event.stopPropagation()
    const { key, shiftKey, isComposing } = event
    if (isComposing) return
    if (key === 'Escape') leave()
    else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault()
      if (commit()) go(after(selection.value, key, shiftKey, size.value))
    }
  }
  return { onKey, onEditorKey }
}

function useClipboard(model: () => GridModel, editing: Editing, actions: GridActions): GridClipboard {
  const { selection, text, size, write, clear } = editing
  function copy(event: ClipboardEvent): void {
    const { from, to } = rangeOf(selection.value)
    const rows: string[][] = []
    for (const cell of cellsOf({ anchor: from, active: to })) {
      if (cell.column === from.column) rows.push([])
      rows.at(-1)?.push(model().typed(cell))
    }
    event.clipboardData?.setData('text/plain', writeCells(rows))
    event.preventDefault()
  }
  const unlessEditing = (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (text.value === undefined) act(event)
  }
  return {
    onCopy: unlessEditing(copy),
    onCut: unlessEditing(event => {
      copy(event)
      clear()
    }),
    onPaste: unlessEditing(event => {
      event.preventDefault()
      const cells = pasted(readCells(event.clipboardData?.getData('text/plain') ?? ''), selection.value, size.value)
      if (cells) write(cells, 'paste')
      else actions.tooLarge()
    }),
  }
}

/** A grid's keyboard and clipboard, as a spreadsheet has them. */
export function useGrid(model: () => GridModel, page: () => number, actions: GridActions): Grid {
  const editing = useEditing(model, page, actions)
  const { selection, text, fault, write } = editing
  return {
    ...editing,
    ...useKeys(model, editing, actions),
    ...useClipboard(model, editing, actions),
    select: (cell, isExtending) => {
      selection.value = isExtending ? { ...selection.value, active: cell } : at(cell.row, cell.column)
    },
    /** Leaving a cell by another way than the keyboard takes what can stand, and lets go of what cannot. */
    onEditorBlur: () => {
      if (text.value === undefined) return
      if (fault.value === undefined) write([{ ...selection.value.active, text: text.value }], 'edit')
      text.value = undefined
    },
  }
}
