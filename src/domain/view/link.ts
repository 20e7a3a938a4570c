import { FIELDS, type Field } from './fields.ts'
import { liftQuery, VIEW_VERSION, type Query } from './migrations.ts'
import { DEFAULT_VIEW, type ViewState } from './view.ts'

/** What a link said that could not be followed. The rest of the link holds. */
export type LinkNotice =
  | { readonly code: 'unreadable'; readonly key: string; readonly text: string }
  | { readonly code: 'newer-link'; readonly version: number }

/** A view as a link has it, with what could not be read of it. */
export interface LinkReading {
  readonly view: ViewState
  readonly notices: readonly LinkNotice[]
}

const VERSION_KEY = 'v'
const NAMES = Object.keys(FIELDS).filter((name): name is keyof ViewState => name in DEFAULT_VIEW)

const textIn = <Name extends keyof ViewState>(name: Name, given: Pick<ViewState, Name>): string => {
  const field: Field<ViewState[Name]> = FIELDS[name]
  return field.write(given[name])
}

/** The query of a link to a view: only what differs from the default, and the version that it is written in. */
export function writeView(view: ViewState): Readonly<Record<string, string>> {
  const differing = NAMES.filter(name => textIn(name, view) !== textIn(name, DEFAULT_VIEW))
  if (differing.length === 0) return {}
  const entries = differing.map(name => [FIELDS[name].key, textIn(name, view)] as const)
  return { [VERSION_KEY]: String(VIEW_VERSION), ...Object.fromEntries(entries) }
}

/** The query of a link to the default view with some parts changed. */
export const viewQuery = (parts: Partial<ViewState>): Readonly<Record<string, string>> =>
  writeView({ ...DEFAULT_VIEW, ...parts })

/** Reads the query of a link of any age. What it cannot read stays at its default and is told in a notice. */
export function readView(given: Query): LinkReading {
  const { query, version } = liftQuery(given, Number(given[VERSION_KEY] ?? VIEW_VERSION))
  const notices: LinkNotice[] = version > VIEW_VERSION ? [{ code: 'newer-link', version }] : []
  const read = <Name extends keyof ViewState>(name: Name): ViewState[Name] => {
    const field: Field<ViewState[Name]> = FIELDS[name]
    const text = query[field.key]
    if (text === undefined) return DEFAULT_VIEW[name]
    const reading = field.read(text)
    if (!reading) notices.push({ code: 'unreadable', key: field.key, text })
    return reading ? reading.value : DEFAULT_VIEW[name]
  }
  const view: ViewState = {
    actions: read('actions'),
    projects: read('projects'),
    statuses: read('statuses'),
    step: read('step'),
    areas: read('areas'),
    sources: read('sources'),
    kinds: read('kinds'),
    years: read('years'),
    data: read('data'),
    text: read('text'),
    sort: read('sort'),
    series: read('series'),
    indexed: read('indexed'),
    base: read('base'),
    chart: read('chart'),
    zoom: read('zoom'),
    year: read('year'),
    asOf: read('asOf'),
    release: read('release'),
  }
  return { view, notices }
}
