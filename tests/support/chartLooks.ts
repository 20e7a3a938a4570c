import { isUserSource } from '#domain/edit/edit.ts'
import type { Qualifier } from '#domain/series.ts'
import type { ChartFormat, ChartLook, ChartWords } from '#charts/look.ts'
import { endOf, grainOf, yearOf } from '#domain/period.ts'

const plain = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−')

const formatZh: ChartFormat = {
  pick: text => text.zh,
  value: (value, unit) => (unit.quantity === 'percent' ? `${plain(value)}%` : `${plain(value)} ${unit.name.zh}`),
  change: (value, unit) =>
    `${value > 0 ? '+' : ''}${plain(value)}${unit.quantity === 'percent' ? '个百分点' : ` ${unit.name.zh}`}`,
  axis: (_values, unit) => ({ unit: unit.name.zh, tick: plain }),
  period: period => {
    const [, month, day] = endOf(period).split('-').map(Number)
    const year = `${yearOf(period)}年`
    const grain = grainOf(period)
    return grain === 'year' ? year : grain === 'day' ? `${year}${month}月${day}日` : `${year}${month}月`
  },
  date: date => date,
}

const worded = (value: string, qualifier: Qualifier): string =>
  ({
    exact: value,
    'at-least': `≥${value}`,
    'at-most': `≤${value}`,
    about: `约${value}`,
    cumulative: `累计${value}`,
    'growth-rate': value,
  })[qualifier]

const qualified: ChartWords['qualified'] = (value, qualifier, source) =>
  source && isUserSource(source) ? `${worded(value, qualifier)}（本机录入）` : worded(value, qualifier)

const wordsZh: ChartWords = {
  basis: { published: '', derived: '推算', draft: '草案' },
  qualified,
  qualifier: {
    exact: '准确值',
    'at-least': '不少于',
    'at-most': '不超过',
    about: '约数',
    cumulative: '累计',
    'growth-rate': '增速',
  },
  aim: (aim, write) => {
    switch (aim.kind) {
      case 'at-least':
        return `≥${write(aim.value)}`
      case 'at-most':
        return `≤${write(aim.value)}`
      case 'hold':
        return `保持${write(aim.value)}（±${write(aim.tolerance)}）`
      case 'within':
        return `${write(aim.low)}至${write(aim.high)}`
      case 'per-year':
        return `每年${write(aim.value)}`
      case 'worded':
        return undefined
    }
  },
  now: '今天',
  ambition: '设想',
  notPublished: '未公布数值目标',
  standing: { stands: '采用', 'same-figure': '同一数据的另一来源', 'set-aside': '未采用', forecast: '预计数' },
  unpublished: '未公布',
  derivedValue: '由公布数推算',
  projection: '按近年速度',
  neededPace: change => `需年均${change}`,
  notComparable: '口径不同，各点不连线',
  axisCut: '纵轴不从0起',
  unit: unit => `单位：${unit}`,
  noData: '尚无已公布的数值',
  between: (low, high) => `${low}至${high}`,
  source: (publisher, title) => `${publisher}：《${title}》`,
  list: items => items.join('、'),
  sentences: items => items.join(''),
  gap: '—',
  columns: {
    period: '时期',
    area: '地区',
    value: '数值',
    source: '来源',
    note: '说明',
    kind: '类别',
  },
  kinds: { observation: '已公布数据', target: '目标', step: '“三步走”节点', projection: '外推' },
  reading: ({ area, period, value, remark, source }) =>
    `${area}，${period}：${value}${remark === '' ? '' : `（${remark}）`}。${source ? `来源：${source}。` : ''}`,
}

/** The light theme in Chinese, without motion. */
export const lightLook: ChartLook = {
  colours: {
    paper: '#fdfdfb',
    ink: '#14181d',
    soft: '#48525c',
    grid: '#d6dbdf',
    accent: '#9a1b30',
    others: ['#41607c', '#b9770e', '#2f7d6b', '#7a5195', '#6a747e'],
    target: '#41607c',
    projection: '#6a747e',
    status: {
      reached: '#0b6b57',
      'on-track': '#62aada',
      behind: '#e8ac1c',
      reversing: '#c4460f',
      missed: '#33182f',
      unknown: '#6a747e',
      'no-target': '#89939c',
    },
  },
  format: formatZh,
  words: wordsZh,
  font: 'sans-serif',
  textSize: 14,
  lineWidth: 2.25,
  reducedMotion: true,
}

/** The dark theme in Chinese. */
export const darkLook: ChartLook = {
  ...lightLook,
  colours: {
    paper: '#15181c',
    ink: '#eceef0',
    soft: '#b0b9c2',
    grid: '#343b42',
    accent: '#f2909b',
    others: ['#9dbdd8', '#e4b04c', '#5cc2a8', '#c3a2dc', '#98a2ac'],
    target: '#9dbdd8',
    projection: '#98a2ac',
    status: {
      reached: '#46c2a2',
      'on-track': '#3c83b4',
      behind: '#f2c14b',
      reversing: '#dd6231',
      missed: '#f4dfee',
      unknown: '#98a2ac',
      'no-target': '#737d87',
    },
  },
}

/** A projector: large letters, thick lines. */
export const projectorLook: ChartLook = { ...lightLook, textSize: 24, lineWidth: 3.5 }
