import { actionById, indicatorById, projectById, type Catalog } from '../catalog.ts'
import { parseActionId, parseAreaId, parseIndicatorId, parseProjectId } from '../ids.ts'
import type { ActionId, AreaId, IndicatorId, ProjectId } from '../ids.ts'
import { targetsIn, type IndicatorRecord } from '../indicator.ts'
import { homeAreaOf } from '../overview.ts'
import { parseQuestion, type QuestionId } from '../questions/questions.ts'
import { fitView } from '../view/fitView.ts'
import { readView } from '../view/link.ts'
import type { Query } from '../view/migrations.ts'
import type { ViewState } from '../view/view.ts'
import type { Area } from '../zone.ts'

/** What the address of a view speaks of; `gone` where the catalog has no such thing any more. */
export type SlideMatter =
  | { readonly kind: 'overview' }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'project'; readonly project: ProjectId }
  | {
      readonly kind: 'indicator'
      readonly indicator: IndicatorId
      readonly area: AreaId
      /** The areas drawn, the one asked for first; more than one where the page lays all over each other. */
      readonly areas: readonly AreaId[]
    }
  | { readonly kind: 'explore'; readonly view: ViewState }
  | {
      readonly kind: 'question'
      readonly question: QuestionId
      readonly query: Readonly<Record<string, string>>
    }
  | { readonly kind: 'coverage' | 'sources' | 'methods' }
  | { readonly kind: 'gone'; readonly address: string }

/** Longer than any address that the dashboard writes: what is longer is none of ours. */
const LONGEST = 4000

/** An address as path and query. A key that stands twice counts once, as it stands first. */
export interface AddressParts {
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** An address of the dashboard after its `#`, taken apart; `undefined` where the text is none. */
export function parseAddress(address: string): AddressParts | undefined {
  if (address.length > LONGEST || !/^\/(?!\/)/.test(address)) return undefined
  const [path = '', ...rest] = (address.split('#')[0] ?? '').split('?')
  const parts = path
    .split('/')
    .filter(part => part !== '')
    .map(decoded)
  const isRead = (part: string | undefined): part is string => part !== undefined
  if (!parts.every(isRead)) return undefined
  const query: Record<string, string> = {}
  for (const [key, value] of new URLSearchParams(rest.join('?'))) if (!(key in query)) query[key] = value
  return { path: parts, query }
}

/** The areas that an indicator has figures or targets of, in the order of the data set. */
export function areasOf(catalog: Catalog, indicator: IndicatorRecord): readonly Area[] {
  return catalog.frame.areas.filter(
    ({ id }) => indicator.series[id] !== undefined || targetsIn(indicator, id).length > 0,
  )
}

function indicatorMatter(catalog: Catalog, name: string, query: Query): SlideMatter | undefined {
  const id = parseIndicatorId(name)
  const indicator = id && indicatorById(catalog, id)
  if (!indicator) return undefined
  const known = areasOf(catalog, indicator).map(area => area.id)
  const asked = parseAreaId(query['area'] ?? '')
  const home = homeAreaOf(catalog, indicator) ?? known[0] ?? catalog.frame.zone.area
  const area = asked && known.includes(asked) ? asked : home
  const others = query['with'] === 'all' ? known.filter(other => other !== area) : []
  return { kind: 'indicator', indicator: indicator.id, area, areas: [area, ...others] }
}

type Reader = (catalog: Catalog, name: string, query: Readonly<Record<string, string>>) => SlideMatter | undefined

/** By the first part of the path: what stands there alone, and what is named by the part that follows. */
const NAMED: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'action',
    (catalog, name) => {
      const action = parseActionId(name)
      return action && actionById(catalog, action) ? { kind: 'action', action } : undefined
    },
  ],
  [
    'project',
    (catalog, name) => {
      const project = parseProjectId(name)
      return project && projectById(catalog, project) ? { kind: 'project', project } : undefined
    },
  ],
  ['indicator', indicatorMatter],
  [
    'question',
    (_catalog, name, query) => {
      const question = parseQuestion(name)
      return question ? { kind: 'question', question, query } : undefined
    },
  ],
])
const ALONE: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['explore', (catalog, _name, query) => ({ kind: 'explore', view: fitView(readView(query).view, catalog).view })],
  ['coverage', () => ({ kind: 'coverage' })],
  ['sources', () => ({ kind: 'sources' })],
  ['methods', () => ({ kind: 'methods' })],
])

/** What the address of a view speaks of in a catalog. */
export function matterOf(address: string, catalog: Catalog): SlideMatter {
  const gone: SlideMatter = { kind: 'gone', address }
  const parts = parseAddress(address)
  if (!parts) return gone
  const [first, name, ...more] = parts.path
  if (first === undefined) return { kind: 'overview' }
  if (more.length > 0) return gone
  const read = (name === undefined ? ALONE : NAMED).get(first)
  return read?.(catalog, name ?? '', parts.query) ?? gone
}
