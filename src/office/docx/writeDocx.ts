import { openPackage } from '#data/ooxml/package.ts'
import type { Progress } from '#data/task/steps.ts'
import { addChart, type ChartAbout } from '../chart/chartPackage.ts'
import { addProperties, type FileProperties } from '../properties.ts'
import { OWN_THEME, themeXml, type OfficeTheme } from '../theme.ts'
import { documentXml, type DocxBlock } from './documentXml.ts'
import { footerXml, headerXml } from './marksXml.ts'
import { fontsXml, settingsXml, stylesXml } from './wordParts.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a text document is made of. */
export interface DocxContent {
  readonly blocks: readonly DocxBlock[]
  readonly watermarks: readonly string[]
  readonly badges: readonly string[]
  readonly theme: OfficeTheme | undefined
  readonly about: ChartAbout
  readonly properties: FileProperties
}

const CHART_TEXT = 10

/** Writes a text document in steps, a chart each. */
export function* docxSteps(content: DocxContent): Generator<Progress, Uint8Array<ArrayBuffer>, void> {
  const { blocks, watermarks, badges, theme = OWN_THEME, about, properties } = content
  const file = openPackage()
  const charts = blocks.flatMap(block => (block.kind === 'chart' ? [block.chart] : []))
  const relations: { readonly id: string; readonly type: string; readonly target: string }[] = []
  for (const [index, chart] of charts.entries()) {
    const place = { folder: 'word', number: index + 1 } as const
    const target = addChart(file, place, chart, { textSize: CHART_TEXT, mostYears: 9, legend: true }, about)
    relations.push({ id: `rIdChart${String(index + 1)}`, type: 'chart', target })
    yield { stage: 'write', share: 0.4 + (index / charts.length) * 0.5 }
  }
  const add = (name: string, type: string, xml: string): void => {
    file.add({ path: `word/${name}.xml`, contentType: `${TYPES}.${type}+xml`, content: xml })
  }
  add('styles', 'styles', stylesXml(properties.lang))
  add('settings', 'settings', settingsXml())
  add('fontTable', 'fontTable', fontsXml())
  add('footer1', 'footer', footerXml('odd'))
  add('footer2', 'footer', footerXml('even'))
  add('header1', 'header', headerXml(watermarks, badges))
  file.add({
    path: 'word/theme/theme1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
    content: themeXml(theme),
  })
  file.add({
    path: 'word/document.xml',
    contentType: `${TYPES}.document.main+xml`,
    content: documentXml(
      blocks,
      relations.map(({ id }) => id),
    ),
    relations: [
      { id: 'rIdStyles', type: 'styles', target: 'word/styles.xml' },
      { id: 'rIdSettings', type: 'settings', target: 'word/settings.xml' },
      { id: 'rIdFonts', type: 'fontTable', target: 'word/fontTable.xml' },
      { id: 'rIdTheme', type: 'theme', target: 'word/theme/theme1.xml' },
      { id: 'rIdOdd', type: 'footer', target: 'word/footer1.xml' },
      { id: 'rIdEven', type: 'footer', target: 'word/footer2.xml' },
      { id: 'rIdHeader', type: 'header', target: 'word/header1.xml' },
      ...relations,
    ],
  })
  return file.close([
    { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
    ...addProperties(file, properties),
  ])
}
