import { actionsInOrder, indicatorById, indicatorsOfAction, indicatorsOfProject, type Catalog } from '../catalog.ts'
import { parseIndicatorId } from '../ids.ts'
import type { IndicatorRecord } from '../indicator.ts'
import { homeAreaOf } from '../overview.ts'
import { fundsOf } from '../questions/funds.ts'
import { compositionsOf } from '../questions/wholes.ts'
import { comparedIndicators } from '../questions/areas.ts'
import type { SlideSeries } from './deck.ts'
import type { SlideMatter } from './matter.ts'

/** The series that a view speaks of, and whether it shows their whole course or only the latest figure of each. */
export interface ShownSeries {
  readonly series: readonly SlideSeries[]
  readonly depth: 'course' | 'latest'
}

const NOTHING: ShownSeries = { series: [], depth: 'latest' }

const atHome = (catalog: Catalog, indicators: readonly IndicatorRecord[]): ShownSeries => ({
  series: indicators.flatMap(indicator => {
    const area = homeAreaOf(catalog, indicator)
    return area === undefined ? [] : [{ indicator: indicator.id, area }]
  }),
  depth: 'latest',
})

const ofAllActions = (catalog: Catalog): readonly IndicatorRecord[] =>
  actionsInOrder(catalog).flatMap(action => indicatorsOfAction(catalog, action.id))

function comparedAreas(catalog: Catalog, query: Readonly<Record<string, string>>): ShownSeries {
  const isAmong = (kind: string): boolean =>
    query['among'] === 'zones'
      ? kind === 'zone' || kind === 'peer-zone'
      : kind === 'district' || kind === 'development-zone'
  const areas = catalog.frame.areas.filter(({ kind }) => isAmong(kind))
  const asked = parseIndicatorId(query['indicator'] ?? '')
  const candidates = comparedIndicators(catalog.indicators, areas)
  const indicator = candidates.find(({ id }) => id === asked) ?? candidates[0]
  if (!indicator) return NOTHING
  const drawn = areas.filter(({ id }) => indicator.series[id] !== undefined)
  return { series: drawn.map(area => ({ indicator: indicator.id, area: area.id })), depth: 'course' }
}

function composed(catalog: Catalog): ShownSeries {
  const indicators = compositionsOf(catalog).flatMap(composition => composition.indicators)
  return { series: atHome(catalog, indicators).series, depth: 'course' }
}

function ofQuestion(catalog: Catalog, matter: Extract<SlideMatter, { kind: 'question' }>): ShownSeries {
  switch (matter.question) {
    case 'areas':
      return comparedAreas(catalog, matter.query)
    case 'structure':
      return composed(catalog)
    case 'funds':
      return atHome(
        catalog,
        fundsOf(catalog).flatMap(({ from, to }) => [from.indicator, ...(to ? [to.indicator] : [])]),
      )
    case 'standing':
    case 'behind':
    case 'why':
    case 'owner':
    case 'changes':
      return atHome(catalog, ofAllActions(catalog))
  }
}

/** The series that a view speaks of. Lists that are filtered by a reader's own words name those chosen for comparison only. */
export function shownSeries(catalog: Catalog, matter: SlideMatter): ShownSeries {
  switch (matter.kind) {
    case 'overview':
    case 'coverage':
      return atHome(catalog, ofAllActions(catalog))
    case 'action':
      return atHome(catalog, indicatorsOfAction(catalog, matter.action))
    case 'project':
      return atHome(catalog, indicatorsOfProject(catalog, matter.project))
    case 'indicator': {
      const { indicator, areas } = matter
      return { series: areas.map(area => ({ indicator, area })), depth: 'course' }
    }
    case 'explore':
      return {
        series: matter.view.series.filter(({ indicator }) => indicatorById(catalog, indicator)),
        depth: 'course',
      }
    case 'question':
      return ofQuestion(catalog, matter)
    case 'sources':
    case 'methods':
    case 'gone':
      return NOTHING
  }
}
