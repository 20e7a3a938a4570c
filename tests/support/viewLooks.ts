import type { ChartLook } from '#charts/look.ts'
import type { ViewLook, ViewWords } from '#charts/viewLook.ts'
import { darkLook, lightLook, projectorLook } from './chartLooks.ts'

const view: ViewWords = {
  columns: {
    indicator: '指标',
    area: '地区',
    period: '时期',
    value: '数值',
    rank: '名次',
    aim: '目标',
    verdict: '评估',
    change: '变化',
    part: '项目',
    share: '占比',
    day: '日期',
    standing: '性质',
  },
  status: {
    reached: '达标',
    'on-track': '进展顺利',
    behind: '需加快',
    reversing: '倒退',
    missed: '未达标',
    unknown: '暂无法评估',
    'no-target': '未公布目标',
  },
  noNumber: steps => `${steps}：未公布数值目标`,
  notPublishedIn: areas => `未公布：${areas}`,
  darker: '颜色越浓，数值越大；方格只表示相对位置',
  rest: share => `其余${share}未公布`,
  excess: share => `各项相加为${share}`,
  restName: '其余',
  sameScale: '各图纵轴相同',
  ownScale: '各图纵轴不同',
  today: '今天',
  earlier: status => `${status}（只见于往年）`,
  counted: '已投入或争取到的资金',
  announced: '已宣布的规模，到位数未公布',
}

const withView = (look: ChartLook): ViewLook => ({ ...look, view })

/** The looks of the charts that answer questions, in Chinese. */
export const lightView = withView(lightLook)
export const darkView = withView(darkLook)
export const projectorView = withView(projectorLook)
