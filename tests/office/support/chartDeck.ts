import { newSlide, viewSlide } from '#domain/deck/change.ts'
import type { Slide } from '#domain/deck/deck.ts'
import { parseSlideId } from '#domain/ids.ts'
import { must } from '../../support/aCatalog.ts'

const pair = (indicator: string, area = 'zaozhuang'): string => `${indicator}~${area}`
const explore = (series: readonly string[], rest = ''): string => `/explore?v=1&series=${series.join(',')}${rest}`

/** Addresses of the shipped data that between them draw every kind of chart and table. */
export const EVERY_KIND: readonly string[] = [
  '/',
  '/indicator/gdp',
  '/indicator/lithium-chain-enterprises',
  '/indicator/high-tech-output-share',
  '/indicator/water-quality-good-share',
  explore([pair('gdp'), pair('general-public-budget-revenue')]),
  explore([pair('gdp'), pair('general-public-budget-revenue')], '&index=yes'),
  explore([pair('gdp'), pair('high-tech-output-share')]),
  '/question/standing',
  '/question/behind',
  '/question/why',
  '/question/owner',
  '/question/changes',
  '/question/areas',
  '/question/areas?form=tiles',
  '/question/areas?indicator=gdp&form=slope',
  '/question/areas?indicator=gdp&form=multiples',
  '/question/areas?among=zones',
  '/question/structure',
  '/question/funds',
  '/coverage',
  '/sources',
  '/methods',
]

let count = 0
export const slideId = () => must(parseSlideId(`slide${String((count += 1)).padStart(6, '0')}`))

/** A slide of every kind there is, the second with a note and marked for the speaker. */
export const everySlide = (): readonly Slide[] => [
  newSlide(slideId(), { kind: 'cover', subtitle: { zh: '某次会议', en: 'A meeting' } }),
  ...EVERY_KIND.map(address => ({
    ...viewSlide(slideId(), address),
    note: { zh: `讲稿：${address}\n第二行`, en: 'A note' },
  })),
  newSlide(
    slideId(),
    { kind: 'text', body: { zh: '第一段 <标签> & "引号"\n第二段', en: 'One\nTwo' } },
    { zh: '文字页', en: 'Text' },
  ),
  newSlide(
    slideId(),
    {
      kind: 'table',
      rows: [
        ['项目', '数值'],
        ['甲', '12'],
        ['=1+1', '3.5'],
      ],
    },
    { zh: '自制表', en: 'Own table' },
  ),
]
