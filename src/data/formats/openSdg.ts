import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { grainOf, yearOf } from '#domain/period.ts'
import type { Source } from '#domain/source.ts'
import { FIGURE_COLUMNS, tableOf, TARGET_COLUMNS } from './columns.ts'
import { figureRows, targetRows, type FigureRow } from './figureRows.ts'
import { writeMachineCsv } from './spreadsheet.ts'
import { dataSetTitle, stampOf, SYNTHETIC_MARK } from './stamp.ts'

/*
 * Open SDG wants one CSV an indicator: `Year` first, `Value` last, `Units` and disaggregations between, a blank cell
 * meaning "all" or the plain case. Its metadata are keys and values in YAML. What neither has room for stands in
 * `provenance/`, row for row.
 */

interface Disaggregation {
  readonly name: string
  readonly text: (row: FigureRow, catalog: Catalog) => string
}

/** Blank in the plain case, so that the headline of the chart is the figure in use for the zone's whole year. */
const DISAGGREGATIONS: readonly Disaggregation[] = [
  { name: 'Area', text: ({ area }, { frame }) => (area.id === frame.zone.area ? '' : area.name.en) },
  { name: 'Period', text: ({ observation: { period } }) => (grainOf(period) === 'year' ? '' : period) },
  { name: 'Qualifier', text: ({ observation: { remark } }) => plain(remark.qualifier, 'exact') },
  { name: 'Basis', text: ({ observation: { remark } }) => (remark.derivedBy ? 'derived' : '') },
  { name: 'Standing', text: ({ observation: { remark } }) => plain(remark.standing, 'stands') },
  { name: 'Report', text: ({ report }) => (report === 1 ? '' : String(report)) },
  { name: 'Nature', text: (_, { nature }) => (nature === 'synthetic' ? SYNTHETIC_MARK.en : '') },
]

const plain = (word: string | undefined, plainWord: string): string =>
  word === undefined || word === plainWord ? '' : word

/** The number of an indicator in Open SDG, goal-target-name: figures outside the goals are under 0-0. */
export function openSdgNumber({ id, sdgGoal, sdgTarget }: IndicatorRecord): string {
  const target = sdgTarget?.split('.')[1] ?? '0'
  return `${sdgGoal ?? '0'}-${target}-${id.replaceAll('-', '_')}`
}

function dataCsv(rows: readonly FigureRow[], catalog: Catalog): string {
  const used = DISAGGREGATIONS.filter(({ text }) => rows.some(row => text(row, catalog) !== ''))
  const lines = rows.map(row => [
    String(yearOf(row.observation.period)),
    row.unit.name.en,
    ...used.map(({ text }) => text(row, catalog)),
    String(row.observation.value ?? ''),
  ])
  return writeMachineCsv([['Year', 'Units', ...used.map(({ name }) => name), 'Value'], ...lines])
}

/** A text as a YAML double-quoted scalar, which is the same as a JSON string. */
const yamlLine = (key: string, value: string | boolean): string => `${key}: ${JSON.stringify(value)}`

function sourceLines(source: Source, index: number): readonly string[] {
  const key = (name: string): string => `source_${name}_${String(index + 1)}`
  return [
    yamlLine(key('active'), true),
    yamlLine(key('organisation'), `${source.publisher.zh} (${source.publisher.en})`),
    ...(source.url !== undefined && source.linkable
      ? [yamlLine(key('url'), source.url), yamlLine(key('url_text'), source.title.zh)]
      : [yamlLine(key('title'), source.title.zh)]),
    ...(source.published === undefined ? [] : [yamlLine(key('release_date'), source.published)]),
    yamlLine(key('other_info'), `confidence: ${source.confidence}`),
  ]
}

function metadataYaml(indicator: IndicatorRecord, rows: readonly FigureRow[], catalog: Catalog): string {
  const { release, dataAsOf, nature } = stampOf(catalog)
  const { zone } = catalog.frame
  const mark = nature === 'synthetic' ? `[${SYNTHETIC_MARK.en} ${SYNTHETIC_MARK.zh}] ` : ''
  const number = openSdgNumber(indicator).replaceAll('-', '.')
  const title = `${mark}${indicator.name.en}`
  const unitName = rows[0]?.unit.name.en
  const notes = [`Release ${release}`, `data as of ${dataAsOf}`, nature, indicator.note?.en]
  return [
    yamlLine('indicator_number', number),
    yamlLine('indicator_name', title),
    yamlLine('indicator_name_zh', `${mark}${indicator.name.zh}`),
    yamlLine('sdg_goal', indicator.sdgGoal ?? '0'),
    ...(indicator.sdgTarget === undefined ? [] : [yamlLine('target_id', indicator.sdgTarget)]),
    yamlLine('computation_definitions', indicator.definition.en),
    yamlLine('computation_definitions_zh', indicator.definition.zh),
    ...(unitName === undefined ? [] : [yamlLine('computation_units', unitName)]),
    yamlLine('national_geographical_coverage', zone.name.en),
    yamlLine('reporting_status', rows.length > 0 ? 'complete' : 'notstarted'),
    yamlLine('data_non_statistical', rows.length === 0),
    yamlLine('graph_type', indicator.comparable ? 'line' : 'bar'),
    yamlLine('graph_title', title),
    yamlLine('data_footnote', notes.filter(note => note !== undefined).join('; ')),
    ...[...new Set(rows.map(row => row.source))].flatMap(sourceLines),
    '',
  ].join('\n')
}

/** The data set as the `data`, `meta` and `provenance` folders of an Open SDG data repository. */
export function writeOpenSdg(catalog: Catalog): readonly ExportFile[] {
  const stamp = stampOf(catalog)
  const all = figureRows(catalog)
  const rowsOf = new Map<IndicatorRecord, FigureRow[]>()
  for (const row of all) {
    const rows = rowsOf.get(row.indicator)
    if (rows) rows.push(row)
    else rowsOf.set(row.indicator, [row])
  }
  const targets = targetRows(catalog)
  const csv = (name: string, content: string): ExportFile => ({ name, type: 'text/csv', content })
  const perIndicator = catalog.indicators.flatMap((indicator): readonly ExportFile[] => {
    const rows = rowsOf.get(indicator) ?? []
    const number = openSdgNumber(indicator)
    const meta = {
      name: `meta/${number}.yml`,
      type: 'application/yaml',
      content: metadataYaml(indicator, rows, catalog),
    }
    return rows.length === 0 ? [meta] : [csv(`data/indicator_${number}.csv`, dataCsv(rows, catalog)), meta]
  })
  const about = [
    yamlLine('title', dataSetTitle(catalog).en),
    yamlLine('title_zh', dataSetTitle(catalog).zh),
    ...[
      yamlLine('release', stamp.release),
      yamlLine('data_as_of', stamp.dataAsOf),
      yamlLine('nature', stamp.nature),
      '',
    ],
  ].join('\n')
  return [
    { name: 'about.yml', type: 'application/yaml', content: about },
    ...perIndicator,
    csv('provenance/figures.csv', writeMachineCsv(tableOf(FIGURE_COLUMNS, all, stamp))),
    csv('provenance/targets.csv', writeMachineCsv(tableOf(TARGET_COLUMNS, targets, stamp))),
  ]
}
