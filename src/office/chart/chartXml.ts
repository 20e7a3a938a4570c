import { tag, xmlFile } from '#data/ooxml/xml.ts'
import { fillXml, richXml, strokeXml, textXml, val } from './chartParts.ts'
import { seriesXml } from './chartSeries.ts'
import type { ChartSheet } from './chartSheet.ts'
import type { NativeChart } from './nativeChart.ts'

/** How a chart is set: the size of its letters in points. */
export interface ChartSetting {
  readonly textSize: number
  /** As many years as can be written side by side. */
  readonly mostYears: number
  readonly legend: boolean
}

const ACROSS = 111_111_111
const UP = 222_222_222

const thin = (paint: string): string => tag('c:spPr', {}, strokeXml({ paint, stroke: 'solid', width: 0.75 }))
const GRID = tag('c:majorGridlines', {}, tag('c:spPr', {}, tag('a:ln', { w: 6350 }, fillXml('D6DBDF'))))

const AXES = val('axId', ACROSS) + val('axId', UP)

/** Lines, bars or points with all their series. */
function plotXml(chart: NativeChart, { places }: ChartSheet, size: number): string {
  const { kind } = chart
  const series = places.map((place, index) => seriesXml(chart, index, place, size))
  if (kind === 'lines') {
    const head = val('grouping', 'standard') + val('varyColors', 0)
    return tag('c:lineChart', {}, head, ...series, val('marker', 1), AXES)
  }
  if (kind === 'points') {
    const head = val('scatterStyle', 'lineMarker') + val('varyColors', 0)
    return tag('c:scatterChart', {}, head, ...series, AXES)
  }
  const stacked = kind !== 'bars'
  const head =
    val('barDir', kind === 'stacked-columns' ? 'col' : 'bar') +
    val('grouping', stacked ? 'stacked' : 'clustered') +
    val('varyColors', 0)
  return tag(
    'c:barChart',
    {},
    head,
    ...series,
    val('gapWidth', stacked ? 45 : 55),
    stacked ? val('overlap', 100) : '',
    AXES,
  )
}

interface AxisWish {
  readonly id: number
  readonly position: 'b' | 'l' | 't'
  readonly scaling: string
  readonly hidden: boolean
  readonly title: string
  readonly format: string
  readonly size: number
}

/** What all kinds of axes begin with, in the order of the schema. */
const axisHead = ({ id, position, scaling, hidden, title, format, size }: AxisWish, grid: string): string =>
  val('axId', id) +
  scaling +
  val('delete', hidden) +
  val('axPos', position) +
  grid +
  (title === '' ? '' : tag('c:title', {}, richXml(title, size, 'tx1'), val('overlay', 0))) +
  tag('c:numFmt', { formatCode: format, sourceLinked: 0 }) +
  val('majorTickMark', 'none') +
  val('minorTickMark', 'none') +
  val('tickLblPos', hidden ? 'none' : 'low')

const scalingXml = (orientation: 'minMax' | 'maxMin', min?: number, max?: number): string =>
  tag(
    'c:scaling',
    {},
    val('orientation', orientation),
    max === undefined ? '' : val('max', max),
    min === undefined ? '' : val('min', min),
  )

const isLying = ({ kind }: NativeChart): boolean => kind === 'bars' || kind === 'stacked-bars'

/** The axis of names: from the first at the top down where bars lie. */
function categoryAxis(chart: NativeChart, { textSize: size, mostYears }: ChartSetting): string {
  const skip = chart.kind === 'lines' ? Math.ceil(chart.categories.length / mostYears) : 1
  const lying = isLying(chart)
  const wish: AxisWish = {
    ...{ id: ACROSS, position: lying ? 'l' : 'b', hidden: false, title: '', format: 'General', size },
    scaling: scalingXml(lying ? 'maxMin' : 'minMax'),
  }
  return tag(
    'c:catAx',
    {},
    axisHead(wish, ''),
    thin('89939C'),
    textXml(size),
    val('crossAx', UP),
    val('crosses', 'autoZero'),
    val('auto', 0),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    skip > 1 ? val('tickLblSkip', skip) : '',
    val('noMultiLvlLbl', 1),
  )
}

/** The line of years of a chart of points. */
function yearAxis({ years = { from: 0, to: 1 } }: NativeChart, { textSize: size, mostYears }: ChartSetting): string {
  const wish: AxisWish = {
    ...{ id: ACROSS, position: 'b', hidden: false, title: '', format: '0', size },
    scaling: scalingXml('minMax', years.from, years.to),
  }
  const step = Math.max(1, Math.ceil((years.to - years.from) / mostYears))
  return tag(
    'c:valAx',
    {},
    axisHead(wish, ''),
    thin('89939C'),
    textXml(size),
    val('crossAx', UP),
    val('crosses', 'min'),
    val('crossBetween', 'midCat'),
    val('majorUnit', step),
  )
}

/** The axis of values; where bars carry their figures it would say everything twice. */
function valueAxis(chart: NativeChart, size: number): string {
  const { kind, scale, unit, format } = chart
  const hidden = kind === 'bars' || kind === 'stacked-bars'
  const wish: AxisWish = {
    ...{ id: UP, position: isLying(chart) ? 't' : 'l', hidden, title: '', format, size },
    scaling: scalingXml('minMax', scale.min, scale.max),
  }
  const title = unit === '' || hidden ? '' : unit
  return tag(
    'c:valAx',
    {},
    axisHead({ ...wish, title }, hidden ? '' : GRID),
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    textXml(size),
    val('crossAx', ACROSS),
    val('crosses', kind === 'points' ? 'min' : 'autoZero'),
    val('crossBetween', kind === 'points' ? 'midCat' : 'between'),
  )
}

const legendXml = (size: number): string => tag('c:legend', {}, val('legendPos', 'b'), val('overlay', 0), textXml(size))

/** The chart part: what the office suite draws, with the figures that it last knew; the workbook holds them for editing. */
export function chartXml(chart: NativeChart, sheet: ChartSheet, setting: ChartSetting): string {
  const { textSize, legend } = setting
  const across = chart.kind === 'points' ? yearAxis(chart, setting) : categoryAxis(chart, setting)
  const hasTitle = chart.title !== ''
  const body = tag(
    'c:chart',
    {},
    hasTitle ? tag('c:title', {}, richXml(chart.title, textSize, 'tx1', true), val('overlay', 0)) : '',
    val('autoTitleDeleted', !hasTitle),
    tag('c:plotArea', {}, '<c:layout/>', plotXml(chart, sheet, textSize), across, valueAxis(chart, textSize)),
    legend && chart.series.length > 1 ? legendXml(textSize) : '',
    val('plotVisOnly', 1),
    val('dispBlanksAs', 'gap'),
  )
  return xmlFile(
    tag(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      val('date1904', 0),
      val('roundedCorners', 0),
      body,
      '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
      textXml(textSize),
      tag('c:externalData', { 'r:id': 'rId1' }, val('autoUpdate', 0)),
    ),
  )
}
