import { describe, expect, it } from 'vitest'
import { between, seededRandom } from '#data/sample/random.ts'
import { generateSample } from '#data/sample/generateSample.ts'
import { writeDataPackage } from '#data/formats/dataPackage.ts'
import { describeProblem } from '#data/package/describe.ts'
import { readPackage } from '#data/package/readPackage.ts'
import { idOfContent, sealRelease } from '#data/release/seal.ts'
import { joinCatalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { workspaceOf } from '#domain/storage.ts'

const sample = generateSample()
const series = sample.indicators.flatMap(record => Object.values(record.series))
const targets = sample.indicators.flatMap(record => record.targets)
const remarks = series.flatMap(one => Object.values(one.remarks))

describe('the sample zone', () => {
  it('has five actions, twenty projects, 120 indicators, 8 areas and the years 2015 to 2026', () => {
    const { frame, indicators } = sample
    expect([frame.actions, frame.projects, frame.areas, indicators].map(list => list.length)).toEqual([5, 20, 8, 120])
    const years = new Set(series.flatMap(one => one.periods))
    expect([...years].sort()).toEqual(Array.from({ length: 12 }, (_, index) => String(2015 + index)))
  })

  it('is the same every time, and another one for another seed', async () => {
    expect(await idOfContent(generateSample())).toBe(await idOfContent(sample))
    expect(await idOfContent(generateSample({ seed: 1 }))).not.toBe(await idOfContent(sample))
  })

  it('can be mistaken for no real place: it is synthetic, belongs to its own workspace, and every name says so', () => {
    expect(workspaceOf(sample)).toBe('sample')
    expect(sample.frame.sources.map(source => source.kind)).toEqual(['synthetic', 'synthetic'])
    const { zone, areas, actions, projects } = sample.frame
    for (const { name } of [zone, ...areas, ...actions, ...projects, ...sample.indicators]) {
      expect(name.zh).toContain('示例')
      expect(name.en).toContain('ample')
    }
  })

  it('has targets of every basis and aim, and for all three steps', () => {
    expect(new Set(targets.map(target => target.period))).toEqual(new Set(['2024', '2027', '2030']))
    expect(new Set(targets.map(target => target.basis))).toEqual(new Set(['published', 'derived', 'draft']))
    expect(new Set(targets.map(target => target.aim.kind))).toEqual(
      new Set(['at-least', 'at-most', 'hold', 'within', 'per-year']),
    )
    expect(targets.every(target => (target.basis === 'derived') === (target.rule !== undefined))).toBe(true)
  })

  it('has every nature and direction, in every project', () => {
    const { indicators, frame } = sample
    expect(new Set(indicators.map(record => record.nature)).size).toBe(6)
    expect(new Set(indicators.map(record => record.direction)).size).toBe(5)
    expect(new Set(indicators.flatMap(record => record.project ?? []))).toEqual(
      new Set(frame.projects.map(project => project.id)),
    )
  })

  it('has gaps, unpublished years, conflicts with their reason, forecasts and rounded figures', () => {
    expect(series.some(one => one.periods.length < 12)).toBe(true)
    expect(series.some(one => one.values.includes(null))).toBe(true)
    expect(new Set(remarks.flatMap(remark => remark.standing ?? []))).toEqual(
      new Set(['same-figure', 'set-aside', 'forecast']),
    )
    expect(remarks.every(remark => remark.standing !== 'set-aside' || remark.reason !== undefined)).toBe(true)
    expect(new Set(remarks.flatMap(remark => remark.qualifier ?? []))).toEqual(new Set(['about', 'cumulative']))
  })

  it('keeps to what the natures promise: shares within their limits, cumulative values never falling', () => {
    for (const record of sample.indicators)
      for (const { values } of Object.values(record.series)) {
        const known = values.flatMap(value => value ?? [])
        expect(known.every(value => Number.isFinite(value))).toBe(true)
        if (record.nature === 'share') expect(known.every(value => value >= 0 && value <= 100)).toBe(true)
      }
    const cumulative = sample.indicators.filter(record => record.nature === 'cumulative')
    for (const { values, remarks: said } of cumulative.flatMap(record => Object.values(record.series))) {
      const standing = values.flatMap((value, row) => (said[row]?.standing === 'set-aside' ? [] : (value ?? [])))
      expect(standing).toEqual([...standing].sort((left, right) => left - right))
    }
  })

  it('is the same release after a way through its own data package', async () => {
    const { id, ...content } = await sealRelease(generateSample({ indicators: 40 }))
    const files = writeDataPackage(joinCatalog({ id, ...content }, NO_EDITS)).map(
      file => [file.name, file.content] as const,
    )
    const again = readPackage(new Map(files))
    expect(again.ok ? await idOfContent(again.value) : again.failure.map(describeProblem)).toBe(id)
  })

  it('grows to the size asked for', () => {
    const large = generateSample({ indicators: 300, years: 40, areas: 8 })
    expect(large.indicators).toHaveLength(300)
    const years = new Set(large.indicators.flatMap(record => Object.values(record.series)).flatMap(one => one.periods))
    expect(years.size).toBe(40)
  })
})

describe('seededRandom', () => {
  it('gives the numbers of mulberry32', () => {
    const random = seededRandom(1)
    expect([random(), random(), random()].map(value => Math.round(value * 4_294_967_296))).toEqual([
      2_693_262_067, 11_749_833, 2_265_367_787,
    ])
  })

  it('stays between two numbers', () => {
    const random = seededRandom(7)
    const values = Array.from({ length: 1000 }, () => between(random, -2, 3))
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-2)
    expect(Math.max(...values)).toBeLessThan(3)
  })
})
