import type { Catalog } from '../catalog.ts'
import type { AreaId, IndicatorId } from '../ids.ts'
import { plainForm } from './figureText.ts'
import type { ColumnRole, Facts } from './mapping.ts'
import { byText } from './memo.ts'
import { areaNames, indicatorNames, type NameIndex } from './names.ts'
import { readPeriodText } from './periodText.ts'
import { splitUnit, unitTester } from './unitText.ts'

/** What is needed to understand the words of a sheet. */
export interface Vocabulary {
  readonly catalog: Catalog
  readonly indicators: NameIndex<IndicatorId>
  readonly areas: NameIndex<AreaId>
  readonly isUnit: (text: string) => boolean
  /** A name and the unit at its end. */
  readonly split: (text: string) => { readonly name: string; readonly unit: string | undefined }
}

/** Gathers the words of a catalog for reading sheets. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const isUnit = unitTester(catalog.frame.units)
  return {
    catalog,
    indicators: indicatorNames(catalog),
    areas: areaNames(catalog),
    isUnit,
    split: byText(text => splitUnit(text, isUnit)),
  }
}

/** What a head's text says: a role of its own, or facts about the figures below it. */
export interface HeadReading {
  readonly role: ColumnRole | undefined
  readonly facts: Facts
}

const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  // What is worked out from figures is no figure of its own.
  [
    'leave',
    /^(?:序号|编号|代码|排序|no\.?|#|排名|位次|名次|比?(?:上年|上期|去年)?(?:同期|同比|环比)?(?:增长|增减|增速|增幅|变化|升降).*|同比.*|环比.*|比上年.*|较上年.*|[±+\-/]*%|占比|比重|完成率|进度)$/u,
  ],
  ['indicator', /^(?:指标|指标名称|指标项|项目|名称|项目名称|指标编号|indicator|indicator[ _]?(?:name|id))$/u],
  ['area', /^(?:地区|区域|区市|区县|县区|县市区|市区县|行政区|行政区划|地区名称|area|region|district|geo)$/u],
  ['period', /^(?:年份|年度|年|时间|时期|期间|日期|统计年份|统计时间|报告期|year|period|date|time)$/u],
  ['unit', /^(?:单位|计量单位|unit|units)$/u],
  ['source', /^(?:来源|数据来源|资料来源|出处|来源编号|source|sources)$/u],
  ['note', /^(?:备注|说明|注释|注|note|notes|remark|remarks)$/u],
  ['value', /^(?:数值|数据|值|指标值|统计值|实际值|完成值|本期|本期值|本年|value|values|figure)$/u],
]

const TARGET_VALUE = /^(?:目标|目标值|计划值|规划值|target|target value)$/u

const roleIn = (texts: readonly string[]): ColumnRole | undefined =>
  ROLE_WORDS.find(([, words]) => texts.some(text => words.test(text)))?.[0]

/** What a name says that stands over figures: of what, where, when. */
function readName(name: string, { indicators, areas }: Vocabulary): Facts {
  const area = areas.sure(name)
  if (area !== undefined) return { area }
  const time = readPeriodText(name)
  if (!time) return guessed(indicators, name)
  const { period, isTarget, isForecast, rest } = time
  const ofRest = rest === '' ? {} : readRest(rest, indicators, areas)
  return { ...ofRest, period, ...(isTarget && { isTarget }), ...(isForecast && { isForecast }) }
}

/** Reads what stands over a column: `指标`, `2023年`, `滕州市`, `粮食总产量（万吨）`, `2024年目标`. */
export function readHead(text: string, vocabulary: Vocabulary): HeadReading {
  if (text.length > 200) return { role: undefined, facts: {} }
  const plain = plainForm(text).replace(/\s+/g, text.length < 6 ? '' : ' ')
  if (TARGET_VALUE.test(plain)) return { role: 'value', facts: { isTarget: true } }
  const { name, unit } = vocabulary.split(text)
  const withUnit: Facts = unit === undefined ? {} : { unit }
  const indicator = vocabulary.indicators.sure(name)
  if (indicator !== undefined) return { role: undefined, facts: { ...withUnit, indicator } }
  const role = roleIn([plain, plainForm(name).replace(/[()（）\s]/gu, '')])
  if (role) return { role, facts: role === 'value' ? withUnit : {} }
  return { role: undefined, facts: { ...withUnit, ...readName(name, vocabulary) } }
}

function readRest(rest: string, indicators: NameIndex<IndicatorId>, areas: NameIndex<AreaId>): Facts {
  const area = areas.sure(rest)
  return area === undefined ? guessed(indicators, rest) : { area }
}

function guessed(indicators: NameIndex<IndicatorId>, name: string): Facts {
  const match = indicators.find(name)
  return match ? { indicator: match.id } : {}
}

/** Whether a head's text says anything at all. */
export const saysSomething = ({ role, facts }: HeadReading): boolean =>
  role !== undefined || Object.keys(facts).length > 0
