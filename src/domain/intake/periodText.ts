import { parsePeriod, yearPeriod, type Period } from '../period.ts'
import { plainForm } from './figureText.ts'

/** The period that a text speaks of, and what else it says of the figures. */
export interface PeriodReading {
  readonly period: Period
  /** 目标, 计划: the figures are targets. */
  readonly isTarget: boolean
  /** 预计: published before the period ended. */
  readonly isForecast: boolean
  /** What is left of the text: perhaps the name of an indicator. */
  readonly rest: string
}

const HAN_DIGITS = '〇一二三四五六七八九'
const QUARTERS = '一二三四'

/** 二〇二三年 in digits. */
const inDigits = (text: string): string =>
  text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/gu, year =>
    Array.from(year, digit => Math.max(0, HAN_DIGITS.indexOf(digit.replace(/[零○]/u, '〇')))).join(''),
  )

const two = (text: string): string => text.padStart(2, '0')

type Making = (match: RegExpExecArray) => string | undefined

const AFTER_YEAR = '(?:度|末|底|全年|年末|年底)?'

/** Patterns in the order in which they are tried: the finest first. Each finds the period anywhere in a text. */
const PATTERNS: readonly (readonly [RegExp, Making])[] = [
  [
    /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日?(?!\d)/u,
    ([, year = '', month = '', day = '']) => `${year}-${two(month)}-${two(day)}`,
  ],
  [
    /(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u,
    ([, year = '', , month = '', day = '']) => `${year}-${two(month)}-${two(day)}`,
  ],
  [
    /(?<!\d)((?:19|20)\d{2})年?[-.\s]?(?:第?([一二三四1-4])季度?|q([1-4]))(?!\d)/u,
    ([, year = '', named = '', plain]) => {
      const at = QUARTERS.indexOf(named)
      return `${year}-Q${plain ?? (named !== '' && at >= 0 ? String(at + 1) : named)}`
    },
  ],
  [
    /(?<!\d)((?:19|20)\d{2})年(?:1|01)[-~至](\d{1,2})月(?:份|累计)?/u,
    ([, year = '', last = '']) => ({ '3': `${year}-Q1`, '03': `${year}-Q1`, '12': year })[last],
  ],
  // Half years are no periods of ours: better said than guessed.
  [/(?<!\d)((?:19|20)\d{2})年?(?:上半年|下半年|h[12])/u, () => undefined],
  [
    /(?<!\d)((?:19|20)\d{2})(?:年|[-/.](?=\d{1,2}(?!\d)))(\d{1,2})(?:月(?:份|末|底)?|(?![\d.%]))/u,
    ([, year = '', month = '']) => `${year}-${two(month)}`,
  ],
  [new RegExp(`(?<!\\d)((?:19|20)\\d{2})年${AFTER_YEAR}`, 'u'), ([, year = '']) => year],
  [/(?<!\d)(\d{2})年(?:度|末|底)?(?!\d)/u, ([, year = '']) => `20${year}`],
  [/^((?:19|20)\d{2})(?=$|[\s(（ea-z])/u, ([, year = '']) => year],
]

const TARGET = /目标(?:值)?|计划(?:数|值)?|规划(?:值)?|预期|任务(?:数)?|target|plan/u
const FORECAST = /预计(?:数|值)?|估计|预测|(?<=\d{4})\s*[ef]$|forecast|estimate/u
/** Words around a period that say nothing of which one it is. */
const PLAIN_WORDS =
  /截至|截止|实绩|实际|完成(?:数|值|情况)?|公布|发布|统计|数值|数据|全年|累计|当年|^[的至到]|[()（）[\]:：,，、\s]/gu

/** Reads a period out of a text: `2023年`, `2023年末`, `2023年第一季度`, `2024年目标`, `2023/3/14`; `undefined` where there is none. */
export function readPeriodText(text: string): PeriodReading | undefined {
  const plain = inDigits(plainForm(text))
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(plain)
    if (!match) continue
    const period = parsePeriod(make(match) ?? '')
    if (period === undefined) return undefined
    const around = plain.replace(match[0], ' ')
    const rest = around
      .replace(TARGET, '')
      .replace(/预计(?:数|值)?|估计|预测/u, '')
      .replace(/^\s*[ef]\s*$/, '')
    return {
      period,
      isTarget: TARGET.test(around),
      isForecast: FORECAST.test(plain),
      rest: rest.replace(PLAIN_WORDS, ''),
    }
  }
  return undefined
}

/** The period that a text is, with nothing else in it. */
export function parsePeriodText(text: string): Period | undefined {
  const plain = parsePeriod(plainForm(text).toUpperCase())
  if (plain !== undefined) return isSensible(plain) ? plain : undefined
  const reading = readPeriodText(text)
  return reading?.rest === '' ? reading.period : undefined
}

const isSensible = (period: Period): boolean => /^(?:19|20)/.test(period)

/** The year that a bare number may be. */
export const yearOfNumber = (value: number): Period | undefined =>
  Number.isInteger(value) && value >= 1949 && value <= 2100 ? yearPeriod(value) : undefined
