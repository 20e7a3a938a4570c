import { describe, expect, it } from 'vitest'
import type { EntryKind, SearchEntry } from '#domain/search/entry.ts'
import { buildIndex, search } from '#domain/search/searchIndex.ts'

const entry = (kind: EntryKind, zh: string, en: string, also: readonly string[] = []): SearchEntry => {
  return { kind, id: zh, name: { zh, en }, also }
}
const entries = [
  entry('action', '乡村生态建设提速行动', 'Speeding up rural ecological construction', ['ecology']),
  entry('project', '示范区重大科技专项', 'Special fund for major science and technology'),
  entry('area', '峄城区', 'Yicheng district'),
  entry('indicator', '城镇居民人均可支配收入', 'Urban disposable income per head', ['Income after tax.']),
  entry('indicator', '农村居民人均可支配收入', 'Rural disposable income per head'),
  entry('indicator', '石榴种植面积', 'Pomegranate area'),
  entry('indicator', 'PM2.5年均浓度', 'PM2.5, yearly mean'),
  entry('indicator', '土地经营规模化率', 'Share of farmland under scaled operation'),
  entry('source', '枣庄国家可持续发展议程创新示范区建设新闻发布会', 'Press conference', ['枣庄市政府新闻办']),
]
const index = buildIndex(entries)
const found = (text: string): readonly string[] => search(index, { text, limit: 20 }).hits.map(({ id }) => id)

describe('search', () => {
  it.each([
    ['a Chinese word', '石榴'],
    ['full pinyin', 'shiliuzhongzhi'],
    ['pinyin still being typed', 'shiliuzh'],
    ['initials', 'slzzmj'],
    ['pinyin and characters mixed', '石榴zz'],
    ['pinyin typed with gaps', 'shi liu'],
    ['English', 'pomegranate'],
    ['an English word still being typed', 'pomeg'],
    ['a letter left out', 'pomegrnate'],
    ['two letters swapped', 'pomegrnaate'],
    ['a slip in pinyin', 'shiliuzhogn'],
    ['a character that sounds alike', '石流'],
    ['full-width letters', 'ｓｌｚｚ'],
    ['capitals', 'POMEGRANATE'],
  ])('finds by %s', (_, text) => {
    expect(found(text)[0]).toBe('石榴种植面积')
  })

  it('reads characters of several readings in each of them', () => {
    expect(found('zhongdakeji')).toEqual(['示范区重大科技专项'])
    expect(found('chongda')).toEqual(['示范区重大科技专项'])
    expect(found('tudijingying')).toEqual(['土地经营规模化率'])
    expect(found('guimohualv')).toEqual(['土地经营规模化率'])
  })

  it('finds characters in their order with others between', () => {
    expect(found('城镇收入')).toEqual(['城镇居民人均可支配收入'])
  })

  it('wants every word found, in any order', () => {
    expect(found('收入 农村')).toEqual(['农村居民人均可支配收入'])
    expect(found('income rural')).toEqual(['农村居民人均可支配收入'])
    expect(found('收入 石榴')).toEqual([])
  })

  it('finds letters and digits in names', () => {
    expect(found('pm2.5')).toEqual(['PM2.5年均浓度'])
    expect(found('pm25')).toEqual(['PM2.5年均浓度'])
  })

  it('finds by what is said of a thing, after what is named so', () => {
    expect(found('新闻办')).toEqual(['枣庄国家可持续发展议程创新示范区建设新闻发布会'])
    expect(found('ecology')).toEqual(['乡村生态建设提速行动'])
    expect(found('tax')).toEqual(['城镇居民人均可支配收入'])
  })

  it('forgives slips only where nothing matches as typed', () => {
    expect(found('rural')).not.toContain('城镇居民人均可支配收入')
    expect(found('yicheng')[0]).toBe('峄城区')
  })

  it('does not guess at short words', () => {
    expect(found('xq')).toEqual([])
    expect(found('zzz')).toEqual([])
  })

  it('puts a name that begins so before one that holds it', () => {
    const index = buildIndex([entry('indicator', '年石榴产量', 'a'), entry('indicator', '石榴产量', 'b')])
    expect(search(index, { text: '石榴', limit: 2 }).hits.map(({ id }) => id)).toEqual(['石榴产量', '年石榴产量'])
  })

  it('without a word finds everything in its order', () => {
    expect(found(' ')).toEqual(entries.map(({ id }) => id))
  })

  it('says whether there is more than was asked for', () => {
    expect(search(index, { text: '收入', limit: 1 })).toMatchObject({ hits: [{ kind: 'indicator' }], more: true })
    expect(search(index, { text: '收入', limit: 2 }).more).toBe(false)
  })

  it('asks a costly test only of the best, until there are enough', () => {
    const asked: string[] = []
    const accepts = ({ id }: SearchEntry): boolean => {
      asked.push(id)
      return true
    }
    search(index, { text: '', limit: 2, accepts })
    expect(asked).toHaveLength(3)
    const { hits } = search(index, { text: '收入', limit: 5, accepts: ({ id }) => id.startsWith('农村') })
    expect(hits.map(({ id }) => id)).toEqual(['农村居民人均可支配收入'])
  })

  it('answers alike however often it is asked', () => {
    const first = found('income')
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) found(text)
    expect(found('income')).toEqual(first)
  })
})
