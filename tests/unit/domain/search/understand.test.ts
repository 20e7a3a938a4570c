import { describe, expect, it } from 'vitest'
import { parseActionId, parseAreaId } from '#domain/ids.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import { FILLERS, GAP_WORDS, KIND_WORDS, STATUS_WORDS } from '#domain/search/filterWords.ts'
import { buildLexicon } from '#domain/search/lexicon.ts'
import { normalise } from '#domain/search/terms.ts'
import { filtersOf, isOneSlip, understand } from '#domain/search/understand.ts'
import { SOURCE_KINDS } from '#domain/view/fields.ts'
import { DEFAULT_VIEW, type Filters } from '#domain/view/view.ts'
import { aCatalog, aProject, must } from '../../../support/aCatalog.ts'

const base = aCatalog([]).frame
const [anAction] = base.actions
const [anArea] = base.areas
const action = (id: string, order: number, zh: string, en: string) => {
  return { ...must(anAction), id: must(parseActionId(id)), order, name: { zh, en } }
}
const area = (id: string, zh: string, en: string) => {
  return { ...must(anArea), id: must(parseAreaId(id)), name: { zh, en } }
}
const catalog = aCatalog([], {
  actions: [
    action('economy', 2, '城乡经济新动能培育行动', 'Fostering new drivers of the urban and rural economy'),
    action('urban-rural', 3, '城乡融合发展推进行动', 'Advancing integrated urban and rural development'),
    action('ecology', 4, '乡村生态建设提速行动', 'Speeding up rural ecological construction'),
  ],
  projects: [
    aProject('opinion', { action: must(parseActionId('urban-rural')), name: { zh: '引领乡村振兴', en: 'Opinion' } }),
    aProject('eco-bank', { action: must(parseActionId('ecology')), name: { zh: '鲁南生态银行', en: 'Eco bank' } }),
  ],
  areas: [area('tengzhou', '滕州市', 'Tengzhou'), area('xuecheng', '薛城区', 'Xuecheng district')],
})
const lexicon = buildLexicon(catalog)
const read = (query: string): Partial<Filters> => {
  const filters = filtersOf(understand(query, lexicon))
  return Object.fromEntries(
    Object.entries(filters).filter(
      ([name, value]) => value !== Object.entries(DEFAULT_VIEW).find(([key]) => key === name)?.[1],
    ),
  )
}
const behindIn2027 = { actions: ['ecology'], statuses: ['behind'], step: 'step-2027' }

describe('a query', () => {
  it.each([
    'behind 2027 ecology',
    'What is behind for 2027 in ecology?',
    'ecolgy behnid 2027',
    '生态 2027 滞后',
    '生态2027滞后',
    '2027年生态行动滞后的指标有哪些？',
    'shengtai 2027 zhihou',
    '需加快 2027 ecology',
  ])('in either language becomes filters: %s', query => {
    expect(read(query)).toEqual(behindIn2027)
  })

  it('keeps what is no filter as text', () => {
    expect(read('滕州 石榴 面积')).toEqual({ areas: ['tengzhou'], text: '石榴 面积' })
    expect(read('xuecheng income')).toEqual({ areas: ['xuecheng'], text: 'income' })
  })

  it('leaves a Chinese name whole that merely holds a known word', () => {
    expect(read('生态环境质量')).toEqual({ text: '生态环境质量' })
    expect(read('鲁南生态银行')).toEqual({ projects: ['eco-bank'] })
  })

  it('takes no word for an action that other actions share, nor the words of plans', () => {
    expect(read('城乡')).toEqual({ text: '城乡' })
    expect(read('乡村')).toEqual({ text: '乡村' })
    expect(read('建设')).toEqual({ text: '建设' })
    expect(read('rural')).toEqual({ text: 'rural' })
  })

  it('knows the year of a step from other years', () => {
    expect(read('2024')).toEqual({ step: 'step-2024' })
    expect(read('2022')).toEqual({ years: { from: 2022, to: 2022 } })
    expect(read('2024-2026')).toEqual({ years: { from: 2024, to: 2026 } })
    expect(read('2019年至2022年')).toEqual({ years: { from: 2019, to: 2022 } })
    expect(read('2022 - 2019')).toEqual({ years: { from: 2019, to: 2022 } })
    expect(read('20220')).toEqual({ text: '20220' })
  })

  it('asks for gaps', () => {
    expect(read('no data 2022')).toEqual({ data: 'without', years: { from: 2022, to: 2022 } })
    expect(read('无数据 滕州')).toEqual({ data: 'without', areas: ['tengzhou'] })
  })

  it('takes the longer of two words: missed is not met', () => {
    expect(read('未达标')).toEqual({ statuses: ['missed'] })
    expect(read('not met')).toEqual({ statuses: ['missed'] })
    expect(read('达标')).toEqual({ statuses: ['reached'] })
    expect(read('未公布目标')).toEqual({ statuses: ['no-target'] })
  })

  it('gathers several of a kind, each once', () => {
    expect(read('behind reversing 滞后')).toEqual({ statuses: ['behind', 'reversing'] })
  })

  it('of mere fillers is looked for as it stands', () => {
    expect(read('指标')).toEqual({ text: '指标' })
    expect(read('')).toEqual({})
  })

  it('says from which words each filter was read, so that it can be taken back', () => {
    expect(understand('生态2027年', lexicon).chips.map(({ words }) => words)).toEqual(['生态', '2027年'])
  })

  it('leaves a word alone that merely begins like a known one', () => {
    expect(read('metal')).toEqual({ text: 'metal' })
    expect(read('newspaper')).toEqual({ text: 'newspaper' })
  })
})

describe('the words for filters', () => {
  const words = [...STATUSES.flatMap(status => STATUS_WORDS[status]), ...GAP_WORDS, ...FILLERS]
  const all = [...words, ...SOURCE_KINDS.flatMap(kind => KIND_WORDS[kind])]

  it('stand for one thing each', () => {
    expect(new Set(all).size).toBe(all.length)
  })

  it('are written as queries are compared', () => {
    expect(all.map(normalise)).toEqual(all)
  })

  it('exist for every verdict and kind of source in both languages', () => {
    for (const own of [...Object.values(STATUS_WORDS), ...Object.values(KIND_WORDS)]) {
      expect(own.some(word => /\p{Script=Han}/u.test(word))).toBe(true)
      expect(own.some(word => /[a-z]/.test(word))).toBe(true)
    }
  })
})

describe('one slip', () => {
  it.each([
    ['ecolgy', 'ecology'],
    ['ecologgy', 'ecology'],
    ['ecolagy', 'ecology'],
    ['eoclogy', 'ecology'],
  ])('lies between %s and %s', (one, two) => {
    expect(isOneSlip(one, two)).toBe(true)
  })

  it.each([
    ['ecology', 'ecology'],
    ['eoclgy', 'ecology'],
    ['econom', 'ecology'],
  ])('does not lie between %s and %s', (one, two) => {
    expect(isOneSlip(one, two)).toBe(false)
  })
})
