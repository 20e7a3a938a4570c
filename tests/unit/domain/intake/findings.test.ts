import { describe, expect, it } from 'vitest'
import { aSheet } from '../../../support/aSheet.ts'
import { proposedLines as lines, foundLines as found, readTestSheet as read } from '../../../support/readTestSheet.ts'

describe('what is found in sheets', () => {
  it('says what it cannot read, with the cell, and reads the rest', () => {
    const sheet = aSheet([
      ['指标', '地区', '年份', '数值', '单位'],
      ['粮食总产量', '枣庄市', '2023年', { error: '#N/A' }, '万吨'],
      ['粮食总产量', '枣庄市', '二三年', 185, '万吨'],
      ['粮食总产量', '某某市', '2023年', 185, '万吨'],
      ['完全不认识的名目', '枣庄市', '2023年', 185, '万吨'],
      ['粮食总产量', '滕州市', '2023年', 185, '万亩'],
      ['主要农作物良种覆盖率', '枣庄市', '2023年', 120, '%'],
      ['粮食总产量', '山亭区', '2023年', 11, '万吨'],
      ['粮食总产量', '山亭区', '2023年', 12, '万吨'],
      ['粮食总产量', '薛城区', '2023年', '十一万吨', '万吨'],
    ])
    expect(lines(sheet)).toEqual(['grain-output shanting 2023 11'])
    expect(found(sheet)).toEqual([
      'D2 cell-error #N/A',
      'C3 not-a-period 二三年',
      'B4 unknown-area 某某市',
      'A5 unknown-indicator 完全不认识的名目',
      'D6 other-unit 万亩',
      'D7 out-of-bounds 120',
      'D9 twice 12',
      'D10 not-a-number 十一万吨',
    ])
  })

  it('guesses a misspelt name, and says so once', () => {
    const sheet = aSheet([
      ['指标', '2022年', '2023年'],
      ['粮时总产量', 183.9, 185],
    ])
    expect(lines(sheet)).toHaveLength(2)
    expect(found(sheet)).toEqual(['A2 guessed-indicator 粮时总产量'])
  })

  it('hidden rows and columns are told and not read, unless asked for', () => {
    const sheet = aSheet(
      [
        ['指标', '2022年', '2023年'],
        ['粮食总产量', 183.9, 185],
        ['地区生产总值', 2039.04, 2100],
      ],
      { hiddenRows: [3], hiddenColumns: [2] },
    )
    expect(lines(sheet)).toEqual(['grain-output zaozhuang 2023 185'])
    expect(lines(sheet, { readsHiddenRows: true })).toHaveLength(2)
    expect(found(sheet)).toEqual(['3 hidden-rows 1', ' hidden-columns B'])
  })

  it('a total that its parts do not make is worth a look', () => {
    const sheet = aSheet([
      ['区（市）', '2022年粮食总产量', '2023年粮食总产量'],
      ['滕州市', 80, 81],
      ['山亭区', 11, 12],
      ['合计', 91, 99],
    ])
    expect(found(sheet)).toEqual(['C4 sum-differs 99'])
  })

  it('a name is a text, whatever it looks like', () => {
    const sheet = aSheet([
      ['指标', '__proto__', '2023年'],
      ['constructor', 1, 2],
      ['<script>alert(1)</script>', 1, 2],
      ['=cmd|calc', 1, 2],
    ])
    expect(lines(sheet)).toEqual([])
    expect(read(sheet).findings.every(({ code }) => code === 'unknown-indicator')).toBe(true)
  })
})
