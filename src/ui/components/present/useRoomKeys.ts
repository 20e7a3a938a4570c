import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { actionOf, digitOf, typed, type RoomAction } from '#domain/present/keys.ts'

/** Keys and clickers of a talk. */
export interface RoomKeys {
  /** The number typed so far, to be opened with Enter. */
  readonly number: Readonly<Ref<string>>
}

interface Handlers {
  readonly act: (action: RoomAction) => void
  readonly open: (number: number) => void
  /** While something lies over the slide that has keys of its own. */
  readonly isBusy: () => boolean
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
const isPress = (target: EventTarget | null, key: string): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof HTMLElement && target.closest('button, a, summary') !== null

/** Keys that are another's: of a text that is written, a button that is pressed, a chart that is read out. */
const isTaken = ({ defaultPrevented, isComposing, target, key }: KeyboardEvent): boolean =>
  defaultPrevented || isComposing || isText(target) || isPress(target, key)

/** Hears keys wherever the focus stands, but leaves those alone that belong to a text, a button or a chart. */
export function useRoomKeys({ act, open, isBusy }: Handlers): RoomKeys {
  const number = ref('')
  function onKey(event: KeyboardEvent): void {
    if (isTaken(event)) return
    if (isBusy() && event.key !== 'Escape') return
    const digit = digitOf(event)
    if (digit !== undefined) {
      number.value = typed(number.value, digit)
      return
    }
    const action = actionOf(event)
    if (action === undefined) return
    event.preventDefault()
    const wanted = number.value
    number.value = ''
    if (action === 'enter') {
      if (wanted === '') act('next')
      else open(Number(wanted))
    } else if (action !== 'end' || wanted === '') act(action)
  }
  onMounted(() => {
    window.addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey)
  })
  return { number }
}
