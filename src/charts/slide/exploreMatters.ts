import { areaById, indicatorById, sourceById, unitById, type Catalog } from '#domain/catalog.ts'
import type { IndicatorId } from '#domain/ids.ts'
import type { IndicatorLine } from '#domain/overview.ts'
import type { IsoDate } from '#domain/period.ts'
import type { Verdict } from '#domain/progress/assessment.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { entriesOf } from '#domain/search/entries.ts'
import { buildIndex, search } from '#domain/search/searchIndex.ts'
import { pointsOf } from '#domain/series.ts'
import { exploreList } from '#domain/view/list.ts'
import type { Row } from '#domain/view/rows.ts'
import type { ViewState } from '#domain/view/view.ts'
import { compareView, type CompareSeries } from '../compareView.ts'
import { sourcesOfChart } from './slideChart.ts'
import { MOST_ROWS, type TitledChart, type ViewMatters } from './slideBody.ts'

function compared(view: ViewState, series: readonly CompareSeries[], catalog: Catalog): ViewMatters {
  const { chart, indexed, base, zoom, year } = view
  const drawn = compareView({ series, chart, indexed, base, zoom, year, sources: catalog.frame.sources })
  const isApart = drawn.layout !== 'together'
  const charts = drawn.panels.map((panel): TitledChart => ({
    chart: { kind: 'compare', view: drawn, panel },
    title: isApart && panel.lines[0] ? { code: 'text', text: panel.lines[0].indicator.name } : undefined,
  }))
  return {
    body: { kind: 'charts', charts, more: 0 },
    sentences: [{ code: 'compare', view: drawn }],
    sources: charts.flatMap(each => sourcesOfChart(each.chart)),
  }
}

function foundBy(text: string, catalog: Catalog): ReadonlySet<IndicatorId> | undefined {
  if (text.trim() === '') return undefined
  const index = buildIndex(entriesOf(catalog).filter(({ kind }) => kind === 'indicator'))
  const ids = new Set<string>(search(index, { text, limit: Infinity }).hits.map(({ id }) => id))
  return new Set(catalog.indicators.filter(({ id }) => ids.has(id)).map(({ id }) => id))
}

const byName = new Intl.Collator('zh-CN')

function listed(view: ViewState, catalog: Catalog, asOf: IsoDate): ViewMatters {
  const judged = new Map<string, Verdict>()
  const verdictOn = ({ record, area }: Row): Verdict => {
    const key = `${record.id} ${area.id}`
    const before = judged.get(key)
    if (before) return before
    const verdict = verdictOf({ indicator: record, area: area.id, asOf, sourceOf: id => sourceById(catalog, id) })
    judged.set(key, verdict)
    return verdict
  }
  const question = { catalog, filters: view, verdictOf: verdictOn, found: foundBy(view.text, catalog) }
  const { rows } = exploreList(question, view.sort, (one, two) =>
    byName.compare(one.record.name.zh, two.record.name.zh),
  )
  const lines = rows.slice(0, MOST_ROWS).flatMap((row): IndicatorLine[] => {
    const { record: indicator, area } = row
    const unit = unitById(catalog, indicator.unit)
    const latest = pointsOf(indicator.series[area.id]).at(-1)
    const verdict = verdictOn(row)
    return unit ? [{ indicator, area: area.id, unit, latest, verdict, target: verdict.deciding?.target }] : []
  })
  return {
    body: { kind: 'lines', lines, more: rows.length - lines.length },
    sentences: [{ code: 'found', count: rows.length }],
    sources: lines.flatMap(({ latest, target }) => [latest?.source ?? [], target?.source ?? []].flat()),
  }
}

/** What the explore page says: the series compared, or, where none is chosen, the head of the list. */
export function exploreMatters(view: ViewState, catalog: Catalog, asOf: IsoDate): ViewMatters {
  const series = view.series.flatMap(({ indicator: id, area: place }): CompareSeries[] => {
    const indicator = indicatorById(catalog, id)
    const area = areaById(catalog, place)
    const unit = indicator && unitById(catalog, indicator.unit)
    return indicator && area && unit ? [{ indicator, area, unit }] : []
  })
  return series.length > 0 ? compared(view, series, catalog) : listed(view, catalog, view.asOf ?? asOf)
}
