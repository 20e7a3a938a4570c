import type { OfficePackage } from '#data/ooxml/package.ts'
import { writeWorkbook, type SheetCell } from '#data/ooxml/workbook.ts'
import { chartSheet } from './chartSheet.ts'
import { chartXml, type ChartSetting } from './chartXml.ts'
import type { NativeChart } from './nativeChart.ts'

/** What the workbook behind a chart says about itself, on a second sheet. */
export interface ChartAbout {
  readonly sheet: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Adds a chart with its workbook to a package; answers the path of the chart part. */
export function addChart(
  target: OfficePackage,
  place: { readonly folder: 'ppt' | 'word'; readonly number: number },
  chart: NativeChart,
  setting: ChartSetting,
  about: ChartAbout,
): string {
  const { folder, number } = place
  const path = `${folder}/charts/chart${String(number)}.xml`
  const book = `${folder}/embeddings/chart${String(number)}.xlsx`
  const sheet = chartSheet(chart)
  target.add({ path: book, content: writeWorkbook([sheet.sheet, { name: about.sheet, rows: about.rows }]) })
  target.add({
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    content: chartXml(chart, sheet, setting),
    relations: [{ id: 'rId1', type: 'package', target: book }],
  })
  return path
}
