import { tag, textTag } from '#data/ooxml/xml.ts'
import { fillXml, richXml, strokeXml, textXml, val } from './chartParts.ts'
import type { SeriesPlace } from './chartSheet.ts'
import type { NativeChart, NativeSeries, PointLabel, SeriesLook } from './nativeChart.ts'

const isLine = ({ kind }: NativeChart): boolean => kind === 'lines' || kind === 'points'
const isStacked = ({ kind }: NativeChart): boolean => kind === 'stacked-bars' || kind === 'stacked-columns'

/** Texts with the places that they stand at. */
const textCache = (texts: readonly string[]): string =>
  tag(
    'c:strCache',
    {},
    val('ptCount', texts.length),
    ...texts.map((text, idx) => tag('c:pt', { idx }, textTag('c:v', text))),
  )

/** Numbers with the places that they stand at; a gap has no entry. */
const numberCache = (numbers: readonly (number | null)[], format: string): string =>
  tag(
    'c:numCache',
    {},
    textTag('c:formatCode', format),
    val('ptCount', numbers.length),
    ...numbers.map((value, idx) => (value === null ? '' : tag('c:pt', { idx }, textTag('c:v', String(value))))),
  )

const numbers = (formula: string, values: readonly (number | null)[], format: string): string =>
  tag('c:numRef', {}, textTag('c:f', formula), numberCache(values, format))

const RING = 14

function markerXml({ marker, paint, filled, stroke, width }: SeriesLook, size = marker === 'diamond' ? 11 : 7): string {
  if (marker === 'none') return tag('c:marker', {}, val('symbol', 'none'))
  const edge = strokeXml({ paint, stroke: stroke === 'none' ? 'solid' : stroke, width: Math.min(width, 1.5) })
  const look = tag('c:spPr', {}, fillXml(filled ? paint : 'bg1'), edge)
  return tag('c:marker', {}, val('symbol', marker), val('size', size), look)
}

/** Bars: hollow ones keep their edge, hatched ones say that nothing is known. */
function barXml({ paint, filled, stroke, width }: SeriesLook): string {
  const edge = strokeXml({ paint: filled ? 'bg1' : paint, stroke: filled ? 'solid' : stroke, width })
  return tag('c:spPr', {}, fillXml(filled ? paint : 'bg1'), edge)
}

/** The line that joins points; marks of targets are joined by none. */
const lineXml = (look: SeriesLook): string =>
  tag('c:spPr', {}, strokeXml(look.marker === 'diamond' ? { ...look, stroke: 'none' } : look))

const positionOf = (chart: NativeChart, below: boolean): string =>
  isLine(chart) ? (below ? 'b' : 't') : isStacked(chart) ? 'ctr' : 'outEnd'

const SHOWN =
  val('showLegendKey', 0) +
  val('showVal', 1) +
  val('showCatName', 0) +
  val('showSerName', 0) +
  val('showPercent', 0) +
  val('showBubbleSize', 0)
const HIDDEN = SHOWN.replace('<c:showVal val="1"/>', '<c:showVal val="0"/>')

const LABEL_SIZE = 12

function labelXml(
  { index, text, below = false }: PointLabel,
  series: NativeSeries,
  chart: NativeChart,
  size: number,
): string {
  const { paint, filled } = series.spots?.find(spot => spot.index === index)?.look ?? series.look
  const ink = isStacked(chart) ? (filled ? 'bg1' : 'tx1') : isLine(chart) ? paint : 'tx1'
  return tag(
    'c:dLbl',
    {},
    val('idx', index),
    text === undefined ? '' : richXml(text, size, ink, true),
    tag('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    text === undefined ? textXml(size, ink, true) : '',
    val('dLblPos', positionOf(chart, below)),
    SHOWN,
  )
}

function labelsXml(series: NativeSeries, chart: NativeChart, size: number): string {
  const labels = [...series.labels].sort((left, right) => left.index - right.index)
  return tag('c:dLbls', {}, ...labels.map(label => labelXml(label, series, chart, size)), HIDDEN)
}

function acrossXml(series: NativeSeries, place: SeriesPlace, chart: NativeChart): string {
  if (chart.kind === 'points') return tag('c:xVal', {}, numbers(place.across, series.at ?? [], 'General'))
  const texts = tag('c:strRef', {}, textTag('c:f', place.across), textCache(chart.categories))
  return tag('c:cat', {}, texts)
}

/** A single bar in another colour, or a single mark as a ring. */
function spotXml({ index, look }: NonNullable<NativeSeries['spots']>[number], line: boolean): string {
  const own = line ? markerXml(look, RING) : ''
  const bar = line ? '' : val('invertIfNegative', 0)
  return tag('c:dPt', {}, val('idx', index), bar, own, val('bubble3D', 0), line ? lineXml(look) : barXml(look))
}

/** One series, its children in the order that the schema of its kind of chart asks for. */
export function seriesXml(chart: NativeChart, index: number, place: SeriesPlace, textSize = LABEL_SIZE): string {
  const series = chart.series[index]
  if (!series) return ''
  const { name, look, values, spots = [] } = series
  const line = isLine(chart)
  return tag(
    'c:ser',
    {},
    val('idx', index),
    val('order', index),
    tag('c:tx', {}, tag('c:strRef', {}, textTag('c:f', place.name), textCache([name]))),
    line ? lineXml(look) : barXml(look),
    line ? markerXml(look) : val('invertIfNegative', 0),
    ...spots.map(spot => spotXml(spot, line)),
    labelsXml(series, chart, textSize),
    acrossXml(series, place, chart),
    tag(chart.kind === 'points' ? 'c:yVal' : 'c:val', {}, numbers(place.values, values, chart.format)),
    line ? val('smooth', 0) : '',
  )
}
