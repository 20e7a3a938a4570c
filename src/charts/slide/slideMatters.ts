import {
  areaById,
  indicatorById,
  indicatorsOfAction,
  indicatorsOfProject,
  projectById,
  sourceById,
  unitById,
  type Catalog,
} from '#domain/catalog.ts'
import { dataGaps } from '#domain/coverage/gaps.ts'
import { coverageSummary } from '#domain/coverage/matrix.ts'
import { NO_EMPHASIS, type Deck, type Emphasis, type Slide } from '#domain/deck/deck.ts'
import { marksOf, type Marks } from '#domain/deck/marks.ts'
import { matterOf, type SlideMatter } from '#domain/deck/matter.ts'
import { shownSeries } from '#domain/deck/seriesOf.ts'
import { slideTitle } from '#domain/deck/title.ts'
import type { SourceId } from '#domain/ids.ts'
import { distributionOf, hasPublishedNumber, linesOf, type IndicatorLine } from '#domain/overview.ts'
import type { IsoDate } from '#domain/period.ts'
import { assessIndicator } from '#domain/progress/assess.ts'
import { sourceUses } from '#domain/sourceUse.ts'
import { trendView } from '../trendView.ts'
import { exploreMatters } from './exploreMatters.ts'
import { questionMatters } from './questionMatters.ts'
import { sourcesOfChart } from './slideChart.ts'
import { MOST_ROWS, type PublisherRow, type SlideBody, type SlideMatters, type ViewMatters } from './slideBody.ts'
import { standingOn } from './standing.ts'

type Given<Kind extends SlideMatter['kind']> = Extract<SlideMatter, { readonly kind: Kind }>

/** Sources of the figures and targets that a list shows. */
const sourcesOfLines = (lines: readonly IndicatorLine[]): readonly SourceId[] =>
  lines.flatMap(({ latest, target }) => [latest?.source ?? [], target?.source ?? []].flat())

function listOf(lines: readonly IndicatorLine[]): Extract<SlideBody, { readonly kind: 'lines' }> {
  const shown = lines.slice(0, MOST_ROWS)
  return { kind: 'lines', lines: shown, more: lines.length - shown.length }
}

function overview(catalog: Catalog, asOf: IsoDate): ViewMatters {
  const standing = standingOn(catalog, asOf)
  const lines = standing.actions.flatMap(action => action.lines)
  return {
    body: { kind: 'actions', actions: standing.actions },
    sentences: [
      { code: 'zone', standing },
      { code: 'zone-verdicts', standing },
    ],
    sources: sourcesOfLines(lines),
  }
}

function action({ action: id }: Given<'action'>, catalog: Catalog, asOf: IsoDate): ViewMatters {
  const lines = linesOf(catalog, indicatorsOfAction(catalog, id), asOf)
  return {
    body: listOf(lines),
    sentences: [
      { code: 'action', distribution: distributionOf(lines), withNumber: lines.filter(hasPublishedNumber).length },
    ],
    sources: sourcesOfLines(lines),
  }
}

function project({ project: id }: Given<'project'>, catalog: Catalog, asOf: IsoDate): ViewMatters {
  const lines = linesOf(catalog, indicatorsOfProject(catalog, id), asOf)
  const found = projectById(catalog, id)
  return {
    body: lines.length > 0 ? listOf(lines) : { kind: 'none' },
    sentences: [{ code: 'project', indicators: lines.length }],
    sources: [...(found ? [found.source] : []), ...sourcesOfLines(lines)],
  }
}

function indicator(matter: Given<'indicator'>, catalog: Catalog, asOf: IsoDate): ViewMatters {
  const record = indicatorById(catalog, matter.indicator)
  const unit = record && unitById(catalog, record.unit)
  if (!record || !unit) return gone(matter.indicator)
  const areas = matter.areas.flatMap(id => areaById(catalog, id) ?? [])
  const question = { indicator: record, area: matter.area, asOf, sourceOf: (id: SourceId) => sourceById(catalog, id) }
  const assessment = assessIndicator(question)
  const { steps, sources } = catalog.frame
  const chart = {
    kind: 'trend',
    view: trendView({ indicator: record, unit, areas, steps, assessment, sources }),
  } as const
  const said = { indicator: record, assessment, unit }
  return {
    body: { kind: 'charts', charts: [{ chart, title: undefined }], more: 0 },
    sentences: [
      { code: 'course', ...said },
      { code: 'verdict', ...said },
    ],
    sources: sourcesOfChart(chart),
    assessed: said,
  }
}

function coverage(catalog: Catalog, asOf: IsoDate): ViewMatters {
  const summary = coverageSummary(catalog, dataGaps(catalog, asOf))
  return {
    body: { kind: 'gaps', summary },
    sentences: [],
    sources: [],
  }
}

/** Publishers by how many of the sources are theirs. */
function publishersOf(catalog: Catalog): readonly PublisherRow[] {
  const rows = new Map<string, PublisherRow>()
  for (const { source, rows: figures } of sourceUses(catalog)) {
    const { publisher, confidence } = source
    const before = rows.get(publisher.zh) ?? { publisher, sources: 0, firstHand: 0, figures: 0 }
    rows.set(publisher.zh, {
      publisher,
      sources: before.sources + 1,
      firstHand: before.firstHand + (confidence === 'high' ? 1 : 0),
      figures: before.figures + figures,
    })
  }
  return [...rows.values()].sort((left, right) => right.figures - left.figures || right.sources - left.sources)
}

function sources(catalog: Catalog): ViewMatters {
  const all = publishersOf(catalog)
  const rows = all.slice(0, MOST_ROWS)
  const high = catalog.frame.sources.filter(({ confidence }) => confidence === 'high').length
  return {
    body: { kind: 'publishers', rows, more: all.length - rows.length },
    sentences: [{ code: 'sources', count: catalog.frame.sources.length, high }],
    sources: [],
  }
}

const methods: ViewMatters = {
  body: { kind: 'methods' },
  sentences: [{ code: 'methods' }],
  sources: [],
}

const gone = (address: string): ViewMatters => ({
  body: { kind: 'gone', address },
  sentences: [{ code: 'gone' }],
  sources: [],
})

function viewMatters(address: string, catalog: Catalog, asOf: IsoDate): ViewMatters {
  const matter = matterOf(address, catalog)
  switch (matter.kind) {
    case 'overview':
      return overview(catalog, asOf)
    case 'action':
      return action(matter, catalog, asOf)
    case 'project':
      return project(matter, catalog, asOf)
    case 'indicator':
      return indicator(matter, catalog, asOf)
    case 'explore':
      return exploreMatters(matter.view, catalog, asOf)
    case 'question':
      return questionMatters(matter.question, matter.query, catalog, asOf)
    case 'coverage':
      return coverage(catalog, asOf)
    case 'sources':
      return sources(catalog)
    case 'methods':
      return methods
    case 'gone':
      return gone(matter.address)
  }
}

const plain = (body: SlideBody): ViewMatters => ({ body, sentences: [], sources: [] })

function contentMatters({ content }: Slide, catalog: Catalog, asOf: IsoDate): ViewMatters {
  switch (content.kind) {
    case 'view':
      return viewMatters(content.address, catalog, asOf)
    case 'cover':
      return plain({ kind: 'cover', subtitle: content.subtitle })
    case 'section':
      return plain({ kind: 'section' })
    case 'text':
      return plain({ kind: 'text', text: content.body })
    case 'table':
      return plain({ kind: 'cells', rows: content.rows })
  }
}

const emphasisOf = ({ content }: Slide): Emphasis => (content.kind === 'view' ? content.emphasis : NO_EMPHASIS)

const known = new WeakMap<Catalog, WeakMap<Slide, { readonly asOf: IsoDate; readonly matters: SlideMatters }>>()

/**
 * What a slide says on a day: title, sentences, charts by their views or a table, and sources, all as facts. Neither
 * catalogs nor slides are ever changed in place, so each is worked out once.
 */
export function slideMatters(catalog: Catalog, slide: Slide, asOf: IsoDate): SlideMatters {
  let ofCatalog = known.get(catalog)
  if (!ofCatalog) known.set(catalog, (ofCatalog = new WeakMap()))
  const before = ofCatalog.get(slide)
  if (before?.asOf === asOf) return before.matters
  const own = contentMatters(slide, catalog, asOf)
  const matters: SlideMatters = {
    ...own,
    title: slideTitle(slide, catalog),
    sources: [...new Set(own.sources)],
    emphasis: emphasisOf(slide),
    dataAsOf: catalog.frame.zone.dataAsOf,
  }
  ofCatalog.set(slide, { asOf, matters })
  return matters
}

/** How a slide must be marked wherever it goes: by its deck, and by what it shows. */
export function slideMarks(catalog: Catalog, deck: Pick<Deck, 'marks'>, { content }: Slide): Marks {
  const { series } = content.kind === 'view' ? shownSeries(catalog, matterOf(content.address, catalog)) : { series: [] }
  return marksOf(catalog, deck, [...new Set(series.map(({ indicator: id }) => id))])
}
