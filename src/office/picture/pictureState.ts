import { parseReleaseId, type ReleaseId } from '#domain/ids.ts'

/** The version that a picture's inner note is written in. */
const FORMAT = 1
/** A note longer than this is none of ours. */
export const MOST_STATE = 2_000_000

/** What a picture carries inside: where it was taken, of which data, and the data themselves. */
export interface PictureState {
  /** The page of the dashboard after the `#`. */
  readonly address: string
  readonly release: ReleaseId
  readonly title: string
  readonly source: string
  readonly asOf: string
  readonly marks: readonly string[]
  /** The table behind the drawing, its head first. */
  readonly table: readonly (readonly string[])[]
}

/** The note as text. */
export const writeState = (state: PictureState): string =>
  JSON.stringify({ app: 'zaozhuang-dashboard', format: FORMAT, ...state })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)

const isRows = (value: unknown): value is readonly (readonly string[])[] => Array.isArray(value) && value.every(isTexts)

/** An address within the dashboard, and nothing that leads out of it. */
const isAddress = (value: unknown): value is string => isText(value) && /^\/(?!\/)[^\s\\]*$/.test(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A text that is no JSON is no note of ours.
    return undefined
  }
}

type Given = Readonly<Record<string, unknown>>

const isOurs = (given: unknown): given is Given =>
  isRecord(given) && given['app'] === 'zaozhuang-dashboard' && given['format'] === FORMAT

function textsIn({ title, source, asOf }: Given): Pick<PictureState, 'title' | 'source' | 'asOf'> | undefined {
  return isText(title) && isText(source) && isText(asOf) ? { title, source, asOf } : undefined
}

/** The note read back; `undefined` where it is none of ours, or from a version that we do not know. */
export function parseState(text: string): PictureState | undefined {
  const given = text.length > MOST_STATE ? undefined : parsed(text)
  if (!isOurs(given)) return undefined
  const { address, marks, table } = given
  const texts = textsIn(given)
  const release = isText(given['release']) ? parseReleaseId(given['release']) : undefined
  if (!texts || release === undefined || !isAddress(address)) return undefined
  return isTexts(marks) && isRows(table) ? { ...texts, address, release, marks, table } : undefined
}
