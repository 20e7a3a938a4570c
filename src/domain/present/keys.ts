/** What a key does while slides are shown. */
export type RoomAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'why'
  | 'from-start'
  | 'from-here'
  | 'end'
  | 'grid'
  | 'search'
  | 'notes'
  | 'help'
  | 'whole-screen'
  | 'desk'
  | 'pointer'
  | 'pen'
  | 'clear'
  | 'timer'
  | 'enter'

/** What is asked of a key event. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Arrows and pages as on every clicker; letters as in other presentation programs. */
const ACTIONS: ReadonlyMap<string, RoomAction> = new Map<string, RoomAction>([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Backspace', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'enter'],
  ['F5', 'from-start'],
  ['Escape', 'end'],
  ['b', 'black'],
  ['.', 'black'],
  ['w', 'white'],
  [',', 'white'],
  ['y', 'why'],
  ['g', 'grid'],
  ['/', 'search'],
  ['n', 'notes'],
  ['?', 'help'],
  ['h', 'help'],
  ['f', 'whole-screen'],
  ['p', 'desk'],
  ['l', 'pointer'],
  ['d', 'pen'],
  ['c', 'clear'],
  ['e', 'clear'],
  ['t', 'timer'],
])

/** A Chinese input method hides letters and marks from `key`; their place on the keyboard still tells them. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['Period', '.'],
  ['Comma', ','],
  ['Slash', '/'],
  ['Space', ' '],
])
/** The same marks as a Chinese keyboard writes them. */
const WIDE: ReadonlyMap<string, string> = new Map([
  ['。', '.'],
  ['，', ','],
  ['、', '/'],
  ['？', '?'],
])

function nameOf({ key, code, shiftKey }: KeyPress): string {
  if (key !== 'Process' && key !== 'Unidentified') return WIDE.get(key) ?? (key.length === 1 ? key.toLowerCase() : key)
  if (code === 'Slash' && shiftKey) return '?'
  return PLACES.get(code) ?? (code.startsWith('Key') ? code.slice(3).toLowerCase() : '')
}

/** What a key asks for, or `undefined` where it is left to the browser. */
export function actionOf(press: KeyPress): RoomAction | undefined {
  const { shiftKey, ctrlKey, altKey, metaKey } = press
  if (ctrlKey || altKey || metaKey) return undefined
  const action = ACTIONS.get(nameOf(press))
  if (!shiftKey) return action
  if (action === 'from-start') return 'from-here'
  return nameOf(press) === ' ' ? 'previous' : action
}

/** The digit of a key, from the row or the block. */
export function digitOf({ key, code, ctrlKey, altKey, metaKey }: KeyPress): string | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  if (/^\d$/.test(key)) return key
  return key === 'Process' ? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] : undefined
}

/** Longer numbers name no slide. */
const MOST_DIGITS = 4

/** The number typed so far with a further digit; a leading nought counts for nothing. */
export const typed = (before: string, digit: string): string => (before + digit).replace(/^0+/, '').slice(-MOST_DIGITS)
