import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { Observation } from '#domain/series.ts'
import type { Unit } from '#domain/unit.ts'
import { FIGURE_COLUMNS, TARGET_COLUMNS, type Column } from './columns.ts'
import { aimNumbers, figureRows, targetRows, type FigureRow, type TargetRow } from './figureRows.ts'
import { writeMachineCsv } from './spreadsheet.ts'
import { stampOf, type Stamp } from './stamp.ts'

/*
 * SDMX-CSV 2.0 (data message of SDMX 3.0). The agency is the zone itself; no data structure is registered anywhere, so the
 * identifiers are ours. REPORT_NO is a dimension, so that several reports of one period do not share a key.
 */

/** Codes of the SDMX code list CL_OBS_STATUS that our figures need. */
export type ObservationStatus = 'A' | 'E' | 'F' | 'O'

/**
 * The status of a figure: `O` named without a value, `F` published before the period ended, `E` calculated by a rule,
 * `A` otherwise. Not `M`, which the code list keeps for values that cannot exist.
 */
export function observationStatus({ value, remark }: Observation): ObservationStatus {
  if (value === null) return 'O'
  if (remark.standing === 'forecast') return 'F'
  return remark.derivedBy ? 'E' : 'A'
}

/** How Chinese counts: 万 is 10⁴, 亿 10⁸, 万亿 10¹². */
const CHINESE_POWERS: readonly number[] = [12, 8, 4]

/**
 * A unit as SDMX has it, a measure and a power of ten: 亿元 is `yuan` and 8, 万亩 is `mu` and 4, where the data set holds
 * the plain unit too. Any other unit is its own measure, with power 0.
 */
export function sdmxUnit(unit: Unit, units: readonly Unit[]): { readonly measure: string; readonly power: number } {
  for (const power of CHINESE_POWERS) {
    const plain = units.find(
      other => other.base === unit.base && Math.abs(unit.factor / other.factor / 10 ** power - 1) < 1e-9,
    )
    if (plain) return { measure: plain.id, power }
  }
  return { measure: unit.id, power: 0 }
}

type SdmxField<Row> = readonly [id: string, text: (row: Row) => string]

/** What a flat table says in columns that SDMX has as dimensions, measures or units. */
const NOT_ATTRIBUTES = new Set([
  ...['indicator', 'indicator_name_zh', 'indicator_name_en', 'area', 'area_name_zh', 'area_name_en'],
  ...['period', 'report', 'number', 'value', 'unit', 'unit_name_zh', 'unit_name_en'],
])

/** All the rest of a flat table's columns, as attributes: `standing` is STANDING, `note_zh` NOTE_ZH. */
const attributesOf = <Row>(columns: readonly Column<Row>[], stamp: Stamp): readonly SdmxField<Row>[] =>
  columns
    .filter(({ name }) => !NOT_ATTRIBUTES.has(name))
    .map(({ name, text }) => [name.toUpperCase(), row => text(row, stamp)])

function structureFields<Row>(catalog: Catalog, flow: string): readonly SdmxField<Row>[] {
  const id = `${catalog.frame.zone.area.toUpperCase()}:${flow}(1.0.0)`
  return [
    ['STRUCTURE', () => 'dataflow'],
    ['STRUCTURE_ID', () => id],
    ['ACTION', () => 'I'],
  ]
}

function unitFields<Row extends FigureRow | TargetRow>(catalog: Catalog): readonly SdmxField<Row>[] {
  const { units } = catalog.frame
  return [
    ['UNIT_MEASURE', ({ unit }) => sdmxUnit(unit, units).measure],
    ['UNIT_MULT', ({ unit }) => String(sdmxUnit(unit, units).power)],
  ]
}

const figureFields = (catalog: Catalog): readonly SdmxField<FigureRow>[] => [
  ...structureFields<FigureRow>(catalog, 'INDICATORS'),
  ['REF_AREA', ({ area }) => area.id],
  ['SERIES', ({ indicator }) => indicator.id],
  ['REPORT_NO', ({ report }) => String(report)],
  ['TIME_PERIOD', ({ observation }) => observation.period],
  ['OBS_VALUE', ({ observation }) => String(observation.value ?? '')],
  ['OBS_STATUS', ({ observation }) => observationStatus(observation)],
  ...unitFields<FigureRow>(catalog),
  ...attributesOf(FIGURE_COLUMNS, stampOf(catalog)),
]

const targetFields = (catalog: Catalog): readonly SdmxField<TargetRow>[] => [
  ...structureFields<TargetRow>(catalog, 'TARGETS'),
  ['REF_AREA', ({ area }) => area.id],
  ['SERIES', ({ indicator }) => indicator.id],
  ['TARGET_NO', ({ number }) => String(number)],
  ['TIME_PERIOD', ({ target }) => target.period],
  ['OBS_VALUE', ({ target }) => aimNumbers(target).value],
  ...unitFields<TargetRow>(catalog),
  ...attributesOf(TARGET_COLUMNS, stampOf(catalog)),
]

function message<Row>(name: string, fields: readonly SdmxField<Row>[], rows: readonly Row[]): ExportFile {
  const lines = rows.map(row => fields.map(([, text]) => text(row)))
  const content = writeMachineCsv([fields.map(([id]) => id), ...lines])
  return { name, type: 'application/vnd.sdmx.data+csv;version=2.0.0', content }
}

/** Figures and targets as two SDMX-CSV 2.0 data messages. */
export const writeSdmxCsv = (catalog: Catalog): readonly ExportFile[] => [
  message('indicators.sdmx.csv', figureFields(catalog), figureRows(catalog)),
  message('targets.sdmx.csv', targetFields(catalog), targetRows(catalog)),
]
