import type { Source } from '#domain/source.ts'
import type { LocalText } from '#domain/text.ts'
import { aimNumbers, type FigureRow, type TargetRow } from './figureRows.ts'
import type { Stamp } from './stamp.ts'

/** One column of a flat table: its name, what it holds in both languages, its type and its text in a row. */
export interface Column<Row> {
  readonly name: string
  readonly says: LocalText
  readonly datatype: 'string' | 'decimal' | 'integer' | 'anyURI' | 'date'
  readonly required: boolean
  readonly text: (row: Row, stamp: Stamp) => string
}

type Options = Partial<Pick<Column<unknown>, 'datatype' | 'required'>>

function column<Row>(
  name: string,
  [zh, en]: readonly [string, string],
  text: Column<Row>['text'],
  { datatype = 'string', required = false }: Options = {},
): Column<Row> {
  return { name, says: { zh, en }, datatype, required, text }
}

const KEY: Options = { required: true }

/** A bilingual text as two columns. */
function both<Row>(
  name: string,
  [zh, en]: readonly [string, string],
  text: (row: Row) => LocalText | undefined,
  options?: Options,
): readonly Column<Row>[] {
  return [
    column(`${name}_zh`, [`${zh}（中文）`, `${en} (Chinese)`], row => text(row)?.zh ?? '', options),
    column(`${name}_en`, [`${zh}（英文）`, `${en} (English)`], row => text(row)?.en ?? '', options),
  ]
}

interface Common extends Pick<FigureRow, 'indicator' | 'area' | 'unit'> {
  readonly source: Source
}

const nature = column<Common>(
  'nature',
  ['数据性质：published 已公布，synthetic 样例', 'published, or synthetic: made up for practice'],
  (_, stamp) => stamp.nature,
  KEY,
)

const subject: readonly Column<Common>[] = [
  nature,
  column('indicator', ['指标编号', 'Indicator id'], row => row.indicator.id, KEY),
  ...both<Common>('indicator_name', ['指标', 'Indicator'], row => row.indicator.name, KEY),
  column('area', ['地区编号', 'Area id'], row => row.area.id, KEY),
  ...both<Common>('area_name', ['地区', 'Area'], row => row.area.name, KEY),
]

const unit: readonly Column<Common>[] = [
  column('unit', ['单位编号', 'Unit id'], row => row.unit.id, KEY),
  ...both<Common>('unit_name', ['单位', 'Unit'], row => row.unit.name, KEY),
]

const provenance: readonly Column<Common>[] = [
  column('source', ['来源编号', 'Source id'], row => row.source.id, KEY),
  ...both<Common>('source_title', ['来源', 'Source'], row => row.source.title, KEY),
  ...both<Common>('source_publisher', ['发布单位', 'Publisher'], row => row.source.publisher, KEY),
  column('source_published', ['发布日期', 'Published'], row => row.source.published ?? ''),
  column('source_url', ['来源网址', 'Address of the source'], row => row.source.url ?? '', { datatype: 'anyURI' }),
  column('confidence', ['可信度', 'Confidence'], row => row.source.confidence, KEY),
  column('licence', ['许可', 'Licence'], row => row.source.licence ?? ''),
  column('release', ['数据版本', 'Release of the data set'], (_, stamp) => stamp.release, KEY),
  column('data_as_of', ['数据截至', 'Data as of'], (_, stamp) => stamp.dataAsOf, { ...KEY, datatype: 'date' }),
]

/** The columns of the flat table of figures. An empty value is a period for which no figure is published. */
export const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  ...subject,
  column('period', ['时期', 'Period'], row => row.observation.period, KEY),
  column('report', ['同期第几条', 'Which report of the period'], row => String(row.report), {
    ...KEY,
    datatype: 'integer',
  }),
  column('value', ['数值；空为未公布', 'Value; empty: not published'], row => String(row.observation.value ?? ''), {
    datatype: 'decimal',
  }),
  ...unit,
  column('qualifier', ['口径用语', 'Qualifier'], row => row.observation.remark.qualifier ?? 'exact', KEY),
  column('since', ['累计自', 'Counted since'], row => row.observation.remark.since ?? ''),
  column('standing', ['采用情况', 'Standing'], row => row.observation.remark.standing ?? 'stands', KEY),
  column(
    'basis',
    ['依据：published 公布，derived 推算', 'published, or derived by a rule'],
    row => (row.observation.remark.derivedBy ? 'derived' : 'published'),
    KEY,
  ),
  ...both<FigureRow>('derived_by', ['推算规则', 'Rule of derivation'], row => row.observation.remark.derivedBy),
  column('published_value', ['原文数值', 'Value as printed'], row => row.observation.remark.asPublished?.value ?? ''),
  column('published_unit', ['原文单位', 'Unit as printed'], row => row.observation.remark.asPublished?.unit ?? ''),
  column('published_on', ['该数公布日期', 'Figure published on'], row => row.observation.remark.publishedOn ?? ''),
  column('revises', ['取代的来源', 'Revises the figure of'], row => row.observation.remark.revises ?? ''),
  column('locator', ['出处位置', 'Place in the source'], row => row.observation.remark.locator ?? ''),
  ...both<FigureRow>('reason', ['取舍理由', 'Reason of preference'], row => row.observation.remark.reason),
  ...both<FigureRow>('note', ['备注', 'Note'], row => row.observation.remark.note),
  ...provenance,
]

/** The columns of the flat table of targets. */
export const TARGET_COLUMNS: readonly Column<TargetRow>[] = [
  ...subject,
  column('period', ['目标时期', 'Period of the target'], row => row.target.period, KEY),
  column('number', ['同期第几个目标', 'Which target of the period'], row => String(row.number), {
    ...KEY,
    datatype: 'integer',
  }),
  column('aim', ['目标类型', 'Kind of aim'], row => row.target.aim.kind, KEY),
  column('value', ['目标值', 'Target value'], row => aimNumbers(row.target).value, { datatype: 'decimal' }),
  column('low', ['下限', 'Lower bound'], row => aimNumbers(row.target).low, { datatype: 'decimal' }),
  column('high', ['上限或允许偏差', 'Upper bound or tolerance'], row => aimNumbers(row.target).high, {
    datatype: 'decimal',
  }),
  column('from', ['年度任务起始', 'First year of a yearly quota'], row => aimNumbers(row.target).from),
  ...unit,
  column(
    'basis',
    ['依据：published 公布，derived 推算，draft 草案', 'published, derived by a rule, or draft'],
    row => row.target.basis,
    KEY,
  ),
  column('standing', ['效力', 'Standing'], row => row.target.standing, KEY),
  ...both<TargetRow>('rule', ['推算规则', 'Rule of derivation'], row => row.target.rule),
  ...both<TargetRow>('wording', ['原文表述', 'Published wording'], row => row.target.wording),
  ...both<TargetRow>('note', ['备注', 'Note'], row => row.target.note),
  ...provenance,
]

/** Rows by their columns, under a line of names. */
export const tableOf = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  stamp: Stamp,
): readonly (readonly string[])[] => [
  columns.map(({ name }) => name),
  ...rows.map(row => columns.map(({ text }) => text(row, stamp))),
]
