import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** The whole screen for one page: everything else of the application lies under it and cannot be reached. */
export interface WholeScreen {
  readonly isWhole: Readonly<Ref<boolean>>
  /** False where the browser or its owner forbids full screen. */
  readonly isPossible: boolean
  readonly enter: () => Promise<boolean>
  /** Enters where a key or a click was made just before, so that the browser allows it unasked. */
  readonly enterIfAllowed: () => Promise<boolean>
  readonly leave: () => Promise<void>
  readonly toggle: () => Promise<void>
}

/** All that stands beside an element in the page, and beside what it stands in. */
function besides(element: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = []
  for (let each: HTMLElement | null = element; each && each !== document.body; each = each.parentElement) {
    const siblings = [...(each.parentElement?.children ?? [])]
    found.push(...siblings.filter(other => other instanceof HTMLElement).filter(other => other !== each))
  }
  // What is laid over the page later on, such as a dialog, is a part of it.
  return found.filter(other => !['SCRIPT', 'STYLE', 'DIALOG'].includes(other.tagName))
}

/** Some telephones know no full screen at all. */
const isWholeNow = (): boolean => document.fullscreenElement instanceof Element

/** Takes the whole window for an element, and the whole screen when asked to. */
export function useWholeScreen(element: Readonly<Ref<HTMLElement | null>>): WholeScreen {
  const isWhole = ref(isWholeNow())
  const isPossible = 'fullscreenEnabled' in document && document.fullscreenEnabled
  let silenced: readonly HTMLElement[] = []

  const onChange = (): void => {
    isWhole.value = isWholeNow()
  }
  onMounted(() => {
    document.addEventListener('fullscreenchange', onChange)
    document.documentElement.dataset['room'] = ''
    if (!element.value) return
    silenced = besides(element.value).filter(other => !other.inert)
    for (const other of silenced) other.inert = true
  })
  onBeforeUnmount(() => {
    document.removeEventListener('fullscreenchange', onChange)
    delete document.documentElement.dataset['room']
    for (const other of silenced) other.inert = false
    void leave()
  })

  async function enter(): Promise<boolean> {
    if (document.fullscreenElement) return true
    if (!isPossible) return false
    try {
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      return true
    } catch {
      // Without a fresh key or click the browser refuses: the page fills the window instead, and says which key helps.
      return false
    }
  }
  async function leave(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
  }
  return {
    isWhole,
    isPossible,
    enter,
    enterIfAllowed: async () =>
      'userActivation' in navigator && navigator.userActivation.isActive ? enter() : isWholeNow(),
    leave,
    toggle: async () => {
      if (document.fullscreenElement) await leave()
      else await enter()
    },
  }
}
