import { actionById, areaById, indicatorById, projectById, sourceById, type Catalog } from '../catalog.ts'
import { RELEASE_DIGITS, type ViewState } from './view.ts'

/** What a link named that the catalog does not hold. It was left out of the view. */
export interface MissingItem {
  readonly kind: 'action' | 'project' | 'step' | 'area' | 'source' | 'indicator'
  readonly id: string
}

/** A view that the catalog can show, with what had to be left out. */
export interface FittedView {
  readonly view: ViewState
  readonly missing: readonly MissingItem[]
  /** Set where the link was made with another release than the one shown: figures and verdicts may differ. */
  readonly otherRelease: string | undefined
}

/** Leaves out of a view what a catalog does not hold: an indicator renamed or withdrawn since the link was made. */
export function fitView(view: ViewState, catalog: Catalog): FittedView {
  const missing: MissingItem[] = []
  const known = <Id extends string>(
    ids: readonly Id[],
    kind: MissingItem['kind'],
    find: (catalog: Catalog, id: Id) => unknown,
  ): readonly Id[] =>
    ids.filter(id => {
      const isKnown = find(catalog, id) !== undefined
      if (!isKnown) missing.push({ kind, id })
      return isKnown
    })

  const actions = known(view.actions, 'action', actionById)
  const projects = known(view.projects, 'project', projectById)
  const areas = known(view.areas, 'area', areaById)
  const sources = known(view.sources, 'source', sourceById)
  const steps = view.step === undefined ? [] : [view.step]
  const [step] = known(steps, 'step', (given, id) => given.frame.steps.find(candidate => candidate.id === id))
  const series = view.series.filter(
    ({ indicator, area }) =>
      known([indicator], 'indicator', indicatorById).length + known([area], 'area', areaById).length === 2,
  )
  const isOther = view.release !== undefined && view.release !== catalog.releaseId.slice(0, RELEASE_DIGITS)
  return {
    view: { ...view, actions, projects, areas, sources, step, series },
    missing: missing.filter(
      (item, at) => missing.findIndex(other => other.kind === item.kind && other.id === item.id) === at,
    ),
    otherRelease: isOther ? view.release : undefined,
  }
}
