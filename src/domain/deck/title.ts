import { actionById, areaById, indicatorById, projectById, type Catalog } from '../catalog.ts'
import type { QuestionId } from '../questions/questions.ts'
import type { LocalText } from '../text.ts'
import type { Slide } from './deck.ts'
import { matterOf, type SlideMatter } from './matter.ts'

/** What a slide is called: its own words, a name of the data set, or a code that the interface has the words for. */
export type SlideTitle =
  | { readonly code: 'own'; readonly text: LocalText }
  /** The name of an action, a project or an indicator; with the area where that is not the zone itself. */
  | { readonly code: 'named'; readonly name: LocalText; readonly area: LocalText | undefined }
  | { readonly code: 'compared'; readonly names: readonly LocalText[] }
  | { readonly code: 'question'; readonly question: QuestionId; readonly step: string | undefined }
  | { readonly code: 'overview' | 'explore' | 'coverage' | 'sources' | 'methods' | 'gone' | 'untitled' }

interface Named {
  readonly name: LocalText
}

function named(what: Named | undefined, area?: Named): SlideTitle {
  return what ? { code: 'named', name: what.name, area: area?.name } : { code: 'gone' }
}

function ofIndicator(matter: Extract<SlideMatter, { kind: 'indicator' }>, catalog: Catalog): SlideTitle {
  const isZone = matter.area === catalog.frame.zone.area
  const area = isZone ? undefined : areaById(catalog, matter.area)
  return named(indicatorById(catalog, matter.indicator), area)
}

function ofComparison(matter: Extract<SlideMatter, { kind: 'explore' }>, catalog: Catalog): SlideTitle {
  const names = matter.view.series.flatMap(({ indicator }) => indicatorById(catalog, indicator)?.name ?? [])
  const once = names.filter((name, at) => names.indexOf(name) === at)
  return once.length > 0 ? { code: 'compared', names: once } : { code: 'explore' }
}

function titleOfMatter(matter: SlideMatter, catalog: Catalog): SlideTitle {
  switch (matter.kind) {
    case 'action':
      return named(actionById(catalog, matter.action))
    case 'project':
      return named(projectById(catalog, matter.project))
    case 'indicator':
      return ofIndicator(matter, catalog)
    case 'explore':
      return ofComparison(matter, catalog)
    case 'question':
      return { code: 'question', question: matter.question, step: matter.query['step'] }
    case 'overview':
    case 'coverage':
    case 'sources':
    case 'methods':
    case 'gone':
      return { code: matter.kind }
  }
}

/** What a slide is called. A title of its own goes before the view's. */
export function slideTitle({ title, content }: Slide, catalog: Catalog): SlideTitle {
  if (title) return { code: 'own', text: title }
  return content.kind === 'view' ? titleOfMatter(matterOf(content.address, catalog), catalog) : { code: 'untitled' }
}
