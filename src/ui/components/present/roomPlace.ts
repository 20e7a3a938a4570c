const keyOf = (room: string): string => `room-place-${room}`

/** Where a talk stood in this tab, so that a reload goes on there. */
export function recallPlace(room: string): number {
  try {
    const place = Number(sessionStorage.getItem(keyOf(room)) ?? '0')
    return Number.isInteger(place) && place >= 0 ? place : 0
  } catch {
    // The browser keeps nothing for this page: a reload then starts from the first slide.
    return 0
  }
}

/** Keeps where a talk stands for as long as its tab is open. */
export function rememberPlace(room: string, place: number): void {
  try {
    sessionStorage.setItem(keyOf(room), String(place))
  } catch {
    // See above: nothing but the place after a reload is lost.
  }
}
