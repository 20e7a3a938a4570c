import { sealRelease } from '../src/data/release/seal.ts'
import { seededRandom } from '../src/data/sample/random.ts'
import { generateSample, type SampleOptions } from '../src/data/sample/generateSample.ts'
import { openStore } from '../src/data/store/openStore.ts'
import { installRelease } from '../src/data/store/releases.ts'
import type { IndicatorRecord } from '../src/domain/indicator.ts'
import { parsePeriod, type Period } from '../src/domain/period.ts'
import type { ReleaseContent } from '../src/domain/release.ts'
import type { Series } from '../src/domain/series.ts'

/** A made-up zone: as the sample generator makes it, or with its series replaced by so many daily figures. */
interface Stage extends SampleOptions {
  readonly daily?: number
}

const DAY = 86_400_000

function days(count: number): readonly Period[] {
  const last = Date.parse('2026-06-30')
  return Array.from({ length: count }, (_, index) => {
    const day = parsePeriod(new Date(last - (count - 1 - index) * DAY).toISOString().slice(0, 10))
    if (day === undefined) throw new Error('A day of the benchmark does not parse')
    return day
  })
}

function everyDay(record: IndicatorRecord, first: IndicatorRecord, periods: readonly Period[]): IndicatorRecord {
  const random = seededRandom(Number(record.id.replace(/\D/g, '')))
  const [source] = Object.values(first.series)[0]?.sources ?? []
  if (source === undefined) throw new Error('The sample has no source')
  let level = 100
  const values = periods.map(() => (level = Math.round((level + random() - 0.49) * 100) / 100))
  const series: Series = { periods, values, sources: periods.map(() => source), remarks: {} }
  const byArea = Object.fromEntries(Object.keys(first.series).map(area => [area, series]))
  return { ...record, unit: first.unit, nature: 'stock', direction: 'higher-is-better', series: byArea, targets: [] }
}

function contentOf({ daily, ...options }: Stage): ReleaseContent {
  const content = generateSample(options)
  const [first] = content.indicators
  if (daily === undefined || !first) return content
  const periods = days(daily)
  return { ...content, indicators: content.indicators.map(record => everyDay(record, first, periods)) }
}

/** Stores a made-up zone as the sample workspace's release, in the database of the page's own origin. */
async function install(stage: Stage): Promise<string> {
  const store = await openStore({ timeout: 60_000 })
  if (!store.ok) throw new Error(store.failure)
  const release = await sealRelease(contentOf(stage))
  await installRelease(store.value, release, '2026-11-24T08:00:00.000Z')
  store.value.database.close()
  return release.id
}

Object.assign(globalThis, { install })
