import { compileRelease } from '../src/data/build/releasePlugin.ts'
import { joinCatalog } from '../src/domain/catalog.ts'
import { NO_EDITS } from '../src/domain/edits.ts'
import { entriesOf } from '../src/domain/search/entries.ts'
import type { SearchEntry } from '../src/domain/search/entry.ts'
import { buildIndex, search } from '../src/domain/search/searchIndex.ts'

/** What officials type: words, pinyin, initials, English, slips, several words, and what is not there at all. */
const QUERIES = [
  '生态环境质量',
  '农村居民收入',
  '城镇收入',
  '石流种植',
  'shengtaibaohu',
  'nongcunshouru',
  'liangzhongfugailv',
  'ncjmsr',
  'slzzmj',
  'shengtiahuanjing',
  'pomegranate output',
  'pomegrante outptu',
  'water qualty share',
  'behind 2027 ecology',
  '滕州 石榴 面积',
  'zqxwyvbn',
  '完全没有这样的指标',
]

/** The published names, and as many more of the same make, each with a place and a kind before it. */
export async function entriesFor(count: number): Promise<readonly SearchEntry[]> {
  const catalog = joinCatalog(await compileRelease('indicators'), NO_EDITS)
  const published = entriesOf(catalog)
  const indicators = published.filter(entry => entry.kind === 'indicator')
  const { areas } = catalog.frame
  const more = Array.from({ length: Math.max(0, count - indicators.length) }, (_, index): SearchEntry | undefined => {
    const base = indicators[index % indicators.length]
    const area = areas[Math.floor(index / indicators.length) % areas.length]
    const order = Math.floor(index / indicators.length / areas.length) + 1
    if (!base || !area) return undefined
    const name = {
      zh: `${area.name.zh}${base.name.zh}第${order}项`,
      en: `${area.name.en}: ${base.name.en}, item ${order}`,
    }
    return { ...base, id: `${base.id}-${index}`, name }
  })
  return [...published, ...more.filter(entry => entry !== undefined)]
}

interface Stroke {
  readonly text: string
  readonly milliseconds: number
}

/** Milliseconds of every keystroke, each query typed from its first character to its last by a fresh reader. */
export function typeAll(entries: readonly SearchEntry[], rounds: number): { built: number; strokes: Stroke[] } {
  const before = performance.now()
  const index = buildIndex(entries)
  const built = performance.now() - before
  const strokes: Stroke[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const query of QUERIES) {
      index.recent.clear()
      for (let length = 1; length <= query.length; length += 1) {
        const text = query.slice(0, length)
        const start = performance.now()
        search(index, { text, limit: 12 })
        strokes.push({ text, milliseconds: performance.now() - start })
      }
    }
  }
  return { built, strokes }
}
