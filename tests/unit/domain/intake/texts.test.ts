import { describe, expect, it } from 'vitest'
import { readFigureText, saysMissing } from '#domain/intake/figureText.ts'
import { lookOfFormat, periodOfSerial } from '#data/workbook/numberFormat.ts'
import { parsePeriodText, readPeriodText } from '#domain/intake/periodText.ts'
import { columnLetters, shift } from '#domain/intake/sheet.ts'
import { placesBetween, splitUnit, unitTester } from '#domain/intake/unitText.ts'
import { shippedCatalog } from '../../../support/shippedCatalog.ts'

describe('the text of a figure', () => {
  it.each([
    ['1234.5', 1234.5, 'exact', ''],
    ['１，２３４．５', 1234.5, 'exact', ''],
    ['1,234,567', 1234567, 'exact', ''],
    ['约3.5万亩', 3.5, 'about', '万亩'],
    ['98.6%以上', 98.6, 'at-least', '%'],
    ['超100亿元', 100, 'at-least', '亿元'],
    ['100多家', 100, 'at-least', '家'],
    ['不超过35微克/立方米', 35, 'at-most', '微克/立方米'],
    ['－3.2', -3.2, 'exact', ''],
    ['−3.2％', -3.2, 'exact', '%'],
    ['12.3①', 12.3, 'exact', ''],
    ['12.3*', 12.3, 'exact', ''],
    ['45.6 [注]', 45.6, 'exact', ''],
    ['45.6（注1）', 45.6, 'exact', ''],
    ['累计120个', 120, 'cumulative', '个'],
    ['1.2e3', 1200, 'exact', ''],
    [' 12　', 12, 'exact', ''],
    ['\u200F12\u200E', 12, 'exact', ''],
    ['120km²', 120, 'exact', 'km2'],
  ])('%s', (text, value, qualifier, unit) => {
    expect(readFigureText(text)).toEqual({ kind: 'figure', value, qualifier, unit })
  })

  it.each(['', '-', '—', '——', '－', '/', '／', '…', '……', '...', '暂无', '未公布', 'N/A', 'n/a', '（暂无）', '—①'])(
    'says with “%s” that there is no figure',
    text => {
      expect(saysMissing(text)).toBe(true)
    },
  )

  it.each([
    ['10-12', 'not-a-number'],
    ['10～12万亩', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['全面完成', 'not-a-number'],
    ['2023年3月', 'not-a-number'],
    ['Infinity', 'not-finite'],
    ['1e999', 'not-finite'],
    ['=1+1', 'not-a-number'],
  ])('takes %s for no figure', (text, kind) => {
    expect(readFigureText(text)).toEqual({ kind })
  })

  it('never takes a gap for zero, nor zero for a gap', () => {
    expect(readFigureText('0')).toMatchObject({ kind: 'figure', value: 0 })
    expect(readFigureText('—')).toEqual({ kind: 'missing' })
  })
})

describe('the text of a period', () => {
  it.each([
    ['2023年', '2023'],
    ['2023', '2023'],
    ['２０２３年度', '2023'],
    ['二〇二三年', '2023'],
    ['23年', '2023'],
    ['2023年末', '2023'],
    ['截至2023年底', '2023'],
    ['2023年第一季度', '2023-Q1'],
    ['2023年1-3月', '2023-Q1'],
    ['2023年1-12月', '2023'],
    ['2023Q4', '2023-Q4'],
    ['2023-q2', '2023-Q2'],
    ['2023年3月', '2023-03'],
    ['2023年03月份', '2023-03'],
    ['2023-03', '2023-03'],
    ['2023.3', '2023-03'],
    ['2023/3/14', '2023-03-14'],
    ['2023年12月21日', '2023-12-21'],
  ])('%s is %s', (text, period) => {
    expect(parsePeriodText(text)).toBe(period)
  })

  it.each(['2023年上半年', '2023年1-6月', '13月', '2023年13月', '三年', '12.5', '指标', '20230', '0000'])(
    'finds none in %s',
    text => {
      expect(parsePeriodText(text)).toBeUndefined()
    },
  )

  it('tells targets and forecasts from figures', () => {
    expect(readPeriodText('2027年目标')).toMatchObject({ period: '2027', isTarget: true, rest: '' })
    expect(readPeriodText('2025年（预计）')).toMatchObject({ period: '2025', isForecast: true, rest: '' })
    expect(readPeriodText('2023年粮食产量')).toMatchObject({ period: '2023', isTarget: false, rest: '粮食产量' })
  })
})

describe('units', () => {
  const { units } = shippedCatalog().frame
  const unitOf = (id: string) => {
    const unit = units.find(each => each.id === id)
    if (!unit) throw new Error(id)
    return unit
  }
  it.each([
    ['万元', 'yi-yuan', -4],
    ['亿元', 'yi-yuan', 0],
    ['元', 'yi-yuan', -8],
    ['单位：百万元', 'yi-yuan', -2],
    ['亩', 'wan-mu', -4],
    ['万亩', 'mu', 4],
    ['％', 'percent', 0],
    ['千克', 'wan-kg', -4],
    ['万人', 'person', 4],
    ['人', 'wan-person', -4],
    ['μg/m³', 'ug-per-m3', 0],
    ['万', 'person', 4],
    ['百万千瓦', 'wan-kw', 2],
  ])('%s to %s is a shift by %i places', (written, id, places) => {
    expect(placesBetween(written, unitOf(id), units)).toBe(places)
  })

  it.each([
    ['公顷', 'wan-mu'],
    ['万亩', 'yi-yuan'],
    ['%', 'yi-yuan'],
    ['吨', 'wan-kg'],
  ])('%s cannot become %s', (written, id) => {
    expect(placesBetween(written, unitOf(id), units)).toBeUndefined()
  })

  it('finds the unit at the end of a head', () => {
    const isUnit = unitTester(units)
    expect(splitUnit('粮食总产量（万吨）', isUnit)).toEqual({ name: '粮食总产量', unit: '万吨' })
    expect(splitUnit('覆盖率(%)', isUnit)).toEqual({ name: '覆盖率', unit: '%' })
    expect(splitUnit('单位：万元', isUnit)).toEqual({ name: '', unit: '万元' })
    expect(splitUnit('（不含滕州）', isUnit)).toEqual({ name: '（不含滕州）', unit: undefined })
  })

  it('shifts in decimal, exactly', () => {
    expect(shift(0.57, 2)).toBe(57)
    expect(shift(1234567, -8)).toBe(0.01234567)
    expect(shift(1.1e-7, 4)).toBe(0.0011)
  })
})

describe('formats of numbers', () => {
  it.each([
    ['General', 'number'],
    ['0.00,,', 'number'],
    ['#,##0.00_);[Red](#,##0.00)', 'number'],
    ['0.0"万亩"', 'number'],
    ['0.00%', 'percent'],
    ['yyyy"年"', 'year'],
    ['yyyy"年"m"月"', 'month'],
    ['yyyy/m/d', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['h:mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['@', 'number'],
    ['"yyyy"0', 'number'],
  ])('%s shows a %s', (code, look) => {
    expect(lookOfFormat(code)).toBe(look)
  })

  it('counts days as both systems do', () => {
    expect(periodOfSerial(45000, 'day', false)).toBe('2023-03-15')
    expect(periodOfSerial(45000 - 1462, 'day', true)).toBe('2023-03-15')
    expect(periodOfSerial(1, 'day', false)).toBe('1900-01-01')
    expect(periodOfSerial(59, 'day', false)).toBe('1900-02-28')
    expect(periodOfSerial(60, 'day', false), 'there was no 29 February 1900').toBeUndefined()
    expect(periodOfSerial(61, 'day', false)).toBe('1900-03-01')
    expect(periodOfSerial(45291, 'year', false)).toBe('2023')
    expect(periodOfSerial(-1, 'day', false)).toBeUndefined()
    expect(periodOfSerial(1e300, 'day', false)).toBeUndefined()
  })

  it('names columns as spreadsheets do', () => {
    expect([1, 26, 27, 702, 703, 16384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  })
})
