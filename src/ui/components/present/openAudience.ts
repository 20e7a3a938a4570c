/** Where a window for the room should open: on another screen, where the browser tells of one. */
interface ScreenPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isNumber = (value: unknown): value is number => typeof value === 'number'

function placeOf(value: unknown): ScreenPlace | undefined {
  if (!isObject(value)) return undefined
  const { availLeft: left, availTop: top, availWidth: width, availHeight: height } = value
  return isNumber(left) && isNumber(top) && isNumber(width) && isNumber(height)
    ? { left, top, width, height }
    : undefined
}

/** Whether a second screen is connected; `undefined` where the browser does not tell. */
export function hasSecondScreen(): boolean | undefined {
  if (!('isExtended' in window.screen)) return undefined
  const { isExtended } = window.screen
  return typeof isExtended === 'boolean' ? isExtended : undefined
}

/** The screen that this window is not on. The browser asks the user once whether it may tell. */
async function otherScreen(): Promise<ScreenPlace | undefined> {
  if (hasSecondScreen() !== true || !('getScreenDetails' in window)) return undefined
  const ask = window.getScreenDetails
  if (typeof ask !== 'function') return undefined
  try {
    const details: unknown = await Reflect.apply(ask, window, [])
    if (!isObject(details) || !Array.isArray(details['screens'])) return undefined
    return placeOf(details['screens'].find(screen => screen !== details['currentScreen']))
  } catch {
    // Not allowed: the window opens here, and the speaker moves it over.
    return undefined
  }
}

/** Opens the window for the room; `undefined` where the browser held it back. */
export async function openAudience(address: string): Promise<Window | undefined> {
  const place = await otherScreen()
  const { left, top, width, height } = place ?? { left: 80, top: 80, width: 1280, height: 720 }
  const features = `popup,left=${String(left)},top=${String(top)},width=${String(width)},height=${String(height)}`
  return window.open(address, 'audience', features) ?? undefined
}
