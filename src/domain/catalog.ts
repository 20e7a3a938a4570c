import { layOverFrame, layOverRecord } from './edit/layOver.ts'
import { countOf } from './edit/outcome.ts'
import { NO_EDITS, type Edits } from './edits.ts'
import type { ActionId, AreaId, IndicatorId, ProjectId, ReleaseId, SourceId, UnitId } from './ids.ts'
import type { IndicatorRecord } from './indicator.ts'
import { comparePeriods } from './period.ts'
import type { Frame, Release } from './release.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'
import type { Unit } from './unit.ts'
import type { Action, Area, Project, Step } from './zone.ts'

/** All that the pages speak of: a release with the user's edits laid over it. */
export interface Catalog {
  readonly releaseId: ReleaseId
  /** `synthetic` data is for practice and is watermarked wherever it is shown or written. */
  readonly nature: Release['nature']
  readonly frame: Frame
  readonly indicators: readonly IndicatorRecord[]
  /** What the user laid over the release; absent where nothing is. */
  readonly edits?: Edits
}

/** A release as the user sees it: what they entered stands in its place, with a source of their own. */
export function joinCatalog(release: Release, edits: Edits): Catalog {
  const { id: releaseId, nature, frame, indicators } = release
  if (edits === NO_EDITS) return { releaseId, nature, frame, indicators }
  return {
    ...{ releaseId, nature, edits },
    frame: layOverFrame(frame, edits),
    indicators: indicators.map(record => layOverRecord(record, edits)),
  }
}

/** How many places are other than the release has them. */
export const editsIn = ({ edits = NO_EDITS }: Pick<Catalog, 'edits'>): number => countOf(edits)

/** Whether an indicator is for official use only. */
export const isInternal = ({ edits = NO_EDITS }: Pick<Catalog, 'edits'>, id: IndicatorId): boolean =>
  edits.internal.includes(id)

interface Identified {
  readonly id: string
}

const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, Identified>>()

/** Lists in a catalog are never changed in place, so each is indexed once. */
function find<Item extends Identified>(items: readonly Item[], id: Item['id']): Item | undefined {
  let index = indexes.get(items)
  if (!index) {
    index = new Map(items.map(item => [item.id, item]))
    indexes.set(items, index)
  }
  const isItem = (item: Identified | undefined): item is Item => item !== undefined
  const item = index.get(id)
  return isItem(item) ? item : undefined
}

/** The indicator of an id, or `undefined` where the catalog has none (an old link). */
export const indicatorById = (catalog: Catalog, id: IndicatorId): IndicatorRecord | undefined =>
  find(catalog.indicators, id)

/** The area of an id. */
export const areaById = (catalog: Catalog, id: AreaId): Area | undefined => find(catalog.frame.areas, id)

/** The source of an id. */
export const sourceById = (catalog: Catalog, id: SourceId): Source | undefined => find(catalog.frame.sources, id)

/** The unit of an id. */
export const unitById = (catalog: Catalog, id: UnitId): Unit | undefined => find(catalog.frame.units, id)

/** The action of an id. */
export const actionById = (catalog: Catalog, id: ActionId): Action | undefined => find(catalog.frame.actions, id)

/** The project of an id. */
export const projectById = (catalog: Catalog, id: ProjectId): Project | undefined => find(catalog.frame.projects, id)

/** The step whose year a period ends in, where it is one of the zone's steps. */
export const stepOf = (catalog: Catalog, period: Target['period']): Step | undefined =>
  catalog.frame.steps.find(step => comparePeriods(step.period, period) === 0)

/** The indicators of an action, in the catalog's order. */
export const indicatorsOfAction = (catalog: Catalog, action: ActionId): readonly IndicatorRecord[] =>
  catalog.indicators.filter(record => record.action === action)

/** The indicators of a project, in the catalog's order. */
export const indicatorsOfProject = (catalog: Catalog, project: ProjectId): readonly IndicatorRecord[] =>
  catalog.indicators.filter(record => record.project === project)

/** The projects of an action, in their order. */
export const projectsOfAction = (catalog: Catalog, action: ActionId): readonly Project[] =>
  catalog.frame.projects.filter(project => project.action === action).sort((left, right) => left.order - right.order)

/** The five actions in the official order. */
export const actionsInOrder = (catalog: Catalog): readonly Action[] =>
  [...catalog.frame.actions].sort((left, right) => left.order - right.order)
