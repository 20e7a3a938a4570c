import { area } from 'virtual:release-id'

const KEY = `${area}-dashboard:who`
const LONGEST = 40

/** Kept for the page where the browser forbids keeping it longer. */
let given = ''

/** Who edits on this device, by the name that was given once; empty where none was. */
export function personHere(): string {
  try {
    return localStorage.getItem(KEY) ?? given
  } catch (error) {
    if (error instanceof DOMException) return given
    throw error
  }
}

/** Keeps the name of who edits on this device; answers it as it is kept. */
export function rememberPerson(name: string): string {
  given = name.trim().slice(0, LONGEST)
  try {
    localStorage.setItem(KEY, given)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
  return given
}
