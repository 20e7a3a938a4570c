import { parseProjectId, type ProjectId, type SourceId } from '../ids.ts'
import type { Action, Listing, Project } from '../zone.ts'

/** Why a line of a list of projects cannot be taken. */
export type ProjectFault = 'no-name' | 'unknown-action' | 'twice' | 'unknown-listing'

/** A line that cannot be taken; lines count from 1. */
export interface ProjectProblem {
  readonly line: number
  readonly fault: ProjectFault
  readonly text: string
}

/** A list as it was read: the projects, or all that is wrong with it. */
export interface ReadProjects {
  readonly projects: readonly Project[]
  readonly problems: readonly ProjectProblem[]
}

/** What a list is read against. */
export interface ProjectContext {
  readonly actions: readonly Action[]
  /** The list there is: a project of the same name keeps its id, and with it its indicators. */
  readonly known: readonly Project[]
  readonly source: SourceId
}

interface Line {
  readonly line: number
  readonly action: string
  readonly zh: string
  readonly en: string
  readonly listing: string
}

const form = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const LISTINGS: Readonly<Record<string, Listing>> = {
  '': 'working',
  working: 'working',
  工作清单: 'working',
  official: 'official',
  正式清单: 'official',
}

const HEADS: ReadonlySet<string> = new Set(['行动', '所属行动', 'action'])

function linesOf(cells: readonly (readonly string[])[]): readonly Line[] {
  return cells
    .map(([action = '', zh = '', en = '', listing = ''], index) => ({ line: index + 1, action, zh, en, listing }))
    .filter(({ action, zh, line }) => action.trim() + zh.trim() !== '' && !(line === 1 && HEADS.has(form(action))))
}

/** An action by its name in either language, its id or its number. */
const actionOf = (actions: readonly Action[], text: string): Action | undefined =>
  actions.find(({ id, name, order }) => [id, name.zh, name.en, String(order)].some(known => form(known) === form(text)))

function idOf(zh: string, index: number, known: readonly Project[]): ProjectId {
  const same = known.find(({ name }) => form(name.zh) === form(zh))
  const id = same?.id ?? parseProjectId(`user-project-${String(index + 1)}`)
  if (id === undefined) throw new Error('A made-up id was none')
  return id
}

function faultOf(
  { action, zh, listing }: Line,
  { actions }: ProjectContext,
  names: ReadonlySet<string>,
): ProjectFault | undefined {
  if (zh.trim() === '') return 'no-name'
  if (!actionOf(actions, action)) return 'unknown-action'
  if (!Object.hasOwn(LISTINGS, form(listing))) return 'unknown-listing'
  return names.has(form(zh)) ? 'twice' : undefined
}

/**
 * A list of projects as it is pasted from a sheet: action, name, name in English, listing; a head line is passed over. The
 * list is taken whole or not at all.
 */
export function readProjectList(cells: readonly (readonly string[])[], context: ProjectContext): ReadProjects {
  const names = new Set<string>()
  const orders = new Map<string, number>()
  const projects: Project[] = []
  const problems: ProjectProblem[] = []
  linesOf(cells).forEach((line, index) => {
    const fault = faultOf(line, context, names)
    names.add(form(line.zh))
    const action = actionOf(context.actions, line.action)
    if (fault || !action) {
      problems.push({ line: line.line, fault: fault ?? 'unknown-action', text: line.zh || line.action })
      return
    }
    const order = (orders.get(action.id) ?? 0) + 1
    orders.set(action.id, order)
    const zh = line.zh.trim()
    projects.push({
      ...{ id: idOf(zh, index, context.known), action: action.id, order, name: { zh, en: line.en.trim() || zh } },
      ...{ listing: LISTINGS[form(line.listing)] ?? 'working', source: context.source, note: undefined },
    })
  })
  return { projects: problems.length > 0 ? [] : projects, problems }
}
