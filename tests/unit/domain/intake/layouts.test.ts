import { describe, expect, it } from 'vitest'
import { aSheet } from '../../../support/aSheet.ts'
import { proposedLines as lines, foundLines as found, readTestSheet as read } from '../../../support/readTestSheet.ts'

describe('sheets as they come', () => {
  it('long: indicator, area, year, value, unit, source', () => {
    const sheet = aSheet([
      ['指标', '地区', '年份', '数值', '单位', '来源'],
      ['粮食总产量', '枣庄市', 2023, 185.2, '万吨', '统计公报'],
      ['粮食总产量', '滕州', '2023年', 853000, '吨', '统计公报'],
    ])
    expect(lines(sheet)).toEqual(['grain-output zaozhuang 2023 185.2', 'grain-output tengzhou 2023 85.3'])
    expect(read(sheet).proposals[1]).toMatchObject({ unitRead: '吨', sourceRead: '统计公报', asRead: '853000' })
  })

  it('wide by year under a merged title, the unit in a line of its own', () => {
    const sheet = aSheet(
      [
        ['枣庄市主要农业指标完成情况表', null, null, null],
        ['单位：万吨', null, null, null],
        ['指标名称', '2021年', '2022年', '2023年'],
        ['粮食总产量', 183.08, 183.9, '１８５．２'],
        ['注：2023年为快报数。', null, null, null],
      ],
      { merges: ['A1:D1', 'A2:D2', 'A5:D5'] },
    )
    expect(lines(sheet)).toEqual([
      'grain-output zaozhuang 2021 183.08',
      'grain-output zaozhuang 2022 183.9',
      'grain-output zaozhuang 2023 185.2',
    ])
  })

  it('years as bare numbers in the head', () => {
    expect(
      lines(
        aSheet([
          ['指标', '单位', 2022, 2023],
          ['地区生产总值', '亿元', 2039.04, 2100],
        ]),
      ),
    ).toEqual(['gdp zaozhuang 2022 2039.04', 'gdp zaozhuang 2023 2100'])
  })

  it('years that are dates shown as years', () => {
    expect(
      lines(
        aSheet([
          ['指标', { date: '2022' }, { date: '2023' }],
          ['粮食总产量', 183.9, 185],
        ]),
      ),
    ).toEqual(['grain-output zaozhuang 2022 183.9', 'grain-output zaozhuang 2023 185'])
  })

  it('wide by area, with a total that is checked and not taken', () => {
    const sheet = aSheet([
      ['2023年各区（市）地区生产总值', null, null, null, null],
      ['指标', '滕州市', '山亭区', '市中区', '全市'],
      ['地区生产总值（亿元）', 946.08, 130.5, 331.17, 2100],
    ])
    expect(lines(sheet)).toEqual([
      'gdp tengzhou 2023 946.08',
      'gdp shanting 2023 130.5',
      'gdp shizhong 2023 331.17',
      'gdp zaozhuang 2023 2100',
    ])
  })

  it('areas down, years across, the indicator in the title', () => {
    const sheet = aSheet(
      [
        ['粮食总产量', null, null],
        ['区（市）', '2022年', '2023年'],
        ['滕州市', 80.1, 81],
        ['峄城区', 27.5, '—'],
        ['合 计', 107.6, 108],
      ],
      { merges: ['A1:C1'] },
    )
    expect(lines(sheet)).toEqual([
      'grain-output tengzhou 2022 80.1',
      'grain-output tengzhou 2023 81',
      'grain-output yicheng 2022 27.5',
      'grain-output yicheng 2023 none',
    ])
    expect(found(sheet)).toEqual([])
  })

  it('two rows of head: areas over years, merged', () => {
    const sheet = aSheet(
      [
        ['指标', '单位', '滕州市', null, '山亭区', null],
        [null, null, '2022年', '2023年', '2022年', '2023年'],
        ['粮食总产量', '万吨', 80, 81, 11, 12],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
    )
    expect(lines(sheet)).toEqual([
      'grain-output tengzhou 2022 80',
      'grain-output tengzhou 2023 81',
      'grain-output shanting 2022 11',
      'grain-output shanting 2023 12',
    ])
  })

  it('years down, indicators across, each with its own unit', () => {
    const sheet = aSheet([
      ['年份', '粮食总产量（万吨）', '粮食播种面积（亩）', '增速（%）'],
      ['2022年', 183.9, 4100000, 0.4],
      ['2023年', 185.2, 4200000, 0.7],
    ])
    expect(lines(sheet)).toEqual([
      'grain-output zaozhuang 2022 183.9',
      'grain-sown-area zaozhuang 2022 410',
      'grain-output zaozhuang 2023 185.2',
      'grain-sown-area zaozhuang 2023 420',
    ])
  })

  it('figures beside their growth, which is left', () => {
    const sheet = aSheet(
      [
        ['指标', '2022年', null, '2023年', null],
        [null, '数值', '同比增长(%)', '数值', '同比增长(%)'],
        ['粮食总产量', 183.9, 0.4, 185.2, 0.7],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    )
    expect(lines(sheet)).toEqual(['grain-output zaozhuang 2022 183.9', 'grain-output zaozhuang 2023 185.2'])
  })

  it('a line of section that says which area follows', () => {
    const sheet = aSheet(
      [
        ['指标', '2022年', '2023年'],
        ['滕州市', null, null],
        ['粮食总产量', 80, 81],
        ['山亭区', null, null],
        ['粮食总产量', 11, 12],
      ],
      { merges: ['A2:C2', 'A4:C4'] },
    )
    expect(lines(sheet)).toEqual([
      'grain-output tengzhou 2022 80',
      'grain-output tengzhou 2023 81',
      'grain-output shanting 2022 11',
      'grain-output shanting 2023 12',
    ])
  })

  it('areas merged down over their indicators', () => {
    const sheet = aSheet(
      [
        ['地区', '指标', '2023年'],
        ['滕州市', '粮食总产量', 81],
        [null, '地区生产总值', 946.08],
      ],
      { merges: ['A2:A3'] },
    )
    expect(lines(sheet)).toEqual(['grain-output tengzhou 2023 81', 'gdp tengzhou 2023 946.08'])
  })

  it('percentages, however they are written', () => {
    const sheet = aSheet([
      ['指标', '2023年'],
      ['主要农作物良种覆盖率', { percent: 0.9925 }],
      ['畜禽良种覆盖率', '98%以上'],
      ['水产良种覆盖率', 70],
    ])
    expect(lines(sheet)).toEqual([
      'improved-variety-coverage-crops zaozhuang 2023 99.25',
      'improved-breed-coverage-livestock zaozhuang 2023 98',
      'improved-breed-coverage-aquatic zaozhuang 2023 70',
    ])
    expect(read(sheet).proposals[1]).toMatchObject({ qualifier: 'at-least' })
  })

  it('targets stand apart from figures and take the good direction', () => {
    const sheet = aSheet([
      ['指标', '2023年实绩', '2027年目标'],
      ['国家高新技术企业数', 500, '800以上'],
      ['PM2.5年均浓度', 40, 35],
    ])
    expect(read(sheet).proposals.map(({ what, period }) => `${what} ${period}`)).toEqual([
      'figure 2023',
      'target 2027',
      'figure 2023',
      'target 2027',
    ])
    expect(read(sheet).proposals[3]).toMatchObject({ aim: { kind: 'at-most', value: 35 } })
  })

  it('numbering, 其中 and footnote signs do not hide a name', () => {
    const sheet = aSheet([
      ['序号', '指标', '2023年'],
      [1, '一、粮食总产量①', 185],
      [2, '其中：粮食播种面积*', 410],
      [3, 'GDP', 2100],
    ])
    expect(lines(sheet)).toEqual([
      'grain-output zaozhuang 2023 185',
      'grain-sown-area zaozhuang 2023 410',
      'gdp zaozhuang 2023 2100',
    ])
  })

  it('every way to say that there is no figure is a gap, and an empty cell says nothing', () => {
    const gaps = ['-', '/', '…', '暂无', '—', 'N/A', '未公布']
    const sheet = aSheet([
      ['指标', ...gaps.map((_, at) => `${String(2015 + at)}年`), '2023年'],
      ['粮食总产量', ...gaps, null],
    ])
    expect(lines(sheet)).toEqual(gaps.map((_, at) => `grain-output zaozhuang ${String(2015 + at)} none`))
  })
})
