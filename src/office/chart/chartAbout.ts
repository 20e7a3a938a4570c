import type { OfficeSetting, OfficeSlide } from '../officeSlide.ts'
import type { ChartAbout } from './chartPackage.ts'

/** Where the figures behind a chart come from: the second sheet of its workbook. */
export function aboutOf(slide: OfficeSlide, setting: OfficeSetting): ChartAbout {
  const { about, aboutSheet } = setting.look.office
  const rows: readonly (readonly [string, string])[] = [
    [about.title, slide.title],
    [about.says, slide.lead],
    [about.source, slide.source],
    [about.asOf, slide.asOf],
    [about.release, slide.release],
    [about.marks, setting.look.words.list([...slide.watermarks, ...slide.badges])],
    [about.address, slide.address === undefined ? '' : `#${slide.address}`],
  ]
  return { sheet: aboutSheet, rows: rows.filter(([, said]) => said !== '') }
}
