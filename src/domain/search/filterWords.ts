import type { Status } from '../progress/assessment.ts'
import type { SourceKind } from '../source.ts'

/** What people call a verdict, in both languages. */
export const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  reached: ['达标', '已达标', '已实现', '已完成', 'met', 'reached', 'achieved'],
  'on-track': ['进展顺利', '顺利', '按期', '如期', '正常推进', 'on track', 'on-track', 'ontrack', 'on schedule'],
  behind: ['需加快', '滞后', '落后', '偏慢', '进度慢', '慢于进度', '拖后', 'behind', 'lagging', 'delayed', 'too slow'],
  reversing: ['倒退', '退步', '恶化', '变差', '下滑', 'reversing', 'worsening', 'getting worse', 'backwards'],
  missed: ['未达标', '没达标', '不达标', '未完成', '未实现', 'missed', 'not met', 'failed', 'not reached'],
  unknown: [
    '暂无法评估',
    '无法评估',
    '不能评估',
    '未评估',
    '情况不明',
    'unknown',
    'cannot be assessed',
    'not assessed',
  ],
  'no-target': ['未公布目标', '无目标', '没有目标', '没目标', '未定目标', 'no target', 'no targets', 'without target'],
}

/** What people say when they look for gaps. */
export const GAP_WORDS: readonly string[] = [
  '无数据',
  '没有数据',
  '没数据',
  '缺数据',
  '缺数',
  '未公布',
  '未公布数据',
  '数据缺口',
  'no data',
  'missing data',
  'without data',
  'not published',
  'unpublished',
  'gaps',
  'data gaps',
]

/** What people call a kind of source. */
export const KIND_WORDS: Readonly<Record<SourceKind, readonly string[]>> = {
  'press-conference': ['新闻发布会', '发布会', 'press conference', 'press conferences'],
  'gov-report': ['政府工作报告', '工作报告', 'government report', 'government work report'],
  bulletin: ['统计公报', '公报', 'statistical bulletin', 'bulletin', 'bulletins'],
  approval: ['批复', '国务院批复', 'approval', 'approvals'],
  plan: ['规划', '计划文件', 'planning document', 'plan document'],
  news: ['新闻报道', '报道', 'news', 'news report', 'news reports'],
  dataset: ['数据集', 'dataset', 'data set', 'datasets'],
  user: ['用户草拟', 'user draft', 'my draft'],
  synthetic: ['合成数据', 'synthetic'],
}

/** Words that carry a question and narrow nothing. */
export const FILLERS: readonly string[] = [
  '的',
  '在',
  '到',
  '年',
  '和',
  '与',
  '有',
  '哪些',
  '有哪些',
  '哪个',
  '什么',
  '是',
  '指标',
  '项目',
  '行动',
  '目标',
  '情况',
  '步',
  'the',
  'a',
  'for',
  'in',
  'of',
  'by',
  'and',
  'what',
  'which',
  'is',
  'are',
  'indicator',
  'indicators',
  'action',
  'step',
]

/** Words of plans that say nothing of the subject, so that they stand for no single action. */
export const PLAN_SPEAK: readonly string[] = [
  ...[
    '能力',
    '基础',
    '提升',
    '行动',
    '工程',
    '建设',
    '推进',
    '培育',
    '提速',
    '支撑',
    '促进',
    '发展',
    '加快',
    '实施',
    '计划',
  ],
  ...[
    'strengthening',
    'fostering',
    'advancing',
    'speeding',
    'support',
    'base',
    'drivers',
    'construction',
    'integrated',
  ],
  ...['development', 'action', 'actions', 'project', 'projects', 'plan', 'plans', 'with', 'from'],
]

/** The longest stretch of a Chinese name that is taken for a word of its own. */
export const LONGEST_WORD = 6
