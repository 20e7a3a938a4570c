import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#data/release/canonical.ts'
import { packing, packRecords, sumOf } from '#data/release/pack.ts'
import { unpackRecords } from '#data/release/unpack.ts'
import { generateSample } from '#data/sample/generateSample.ts'
import { joinCatalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { standingOf, standingSteps } from '#domain/overview.ts'
import { parseIsoDate } from '#domain/period.ts'
import type { Verdict } from '#domain/progress/assessment.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import { sealRelease } from '#data/release/seal.ts'
import { must } from '../../../support/aCatalog.ts'
import shipped from 'virtual:release'

const sample = generateSample({ indicators: 60, years: 15, areas: 4 })

it.each([
  ['the published release', shipped.indicators],
  ['a sample', sample.indicators],
])('keeps every figure and word of %s', (_, indicators) => {
  const unpacked = unpackRecords(packRecords(indicators))
  expect(unpacked.map(canonicalJson)).toEqual(indicators.map(canonicalJson))
})

it('keeps a period that is not published apart from a zero', () => {
  const [record] = sample.indicators
  if (!record) throw new Error('The sample is empty')
  const series = {
    'sample-zone': { ...Object.values(record.series)[0], periods: ['2024', '2025'], values: [null, 0], remarks: {} },
  }
  const [unpacked] = unpackRecords(packRecords([JSON.parse(JSON.stringify({ ...record, series }))]))
  expect(Object.values(unpacked?.series ?? {})[0]?.values).toEqual([null, 0])
})

it('gives records whose copies are whole', () => {
  const [record] = unpackRecords(packRecords(sample.indicators))
  if (!record) throw new Error('The sample is empty')
  expect(canonicalJson({ ...record, targets: [] })).toBe(canonicalJson({ ...sample.indicators[0], targets: [] }))
})

it('unpacks a record once, so that what is remembered of it is found again', () => {
  const [record] = unpackRecords(packRecords(sample.indicators))
  expect(record?.series).toBe(record?.series)
  expect(record?.targets).toBe(record?.targets)
  expect(Object.values(record?.series ?? {})[0]?.values).toBe(Object.values(record?.series ?? {})[0]?.values)
})

it('packs in steps what it packs at once', () => {
  const steps = packing(sample.indicators)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  expect(step.value).toEqual(packRecords(sample.indicators))
})

it('is known to be damaged by one changed bit', async () => {
  const pack = packRecords(sample.indicators)
  const numbers = pack.numbers.slice(0)
  const bytes = new Uint8Array(numbers)
  bytes.set([(bytes[1000] ?? 0) ^ 1], 1000)
  expect(await sumOf({ ...pack, numbers })).not.toBe(await sumOf(pack))
  expect(await sumOf({ ...pack, head: `${pack.head} ` })).not.toBe(await sumOf(pack))
})

it('writes what many series share once', () => {
  const text = sample.indicators.map(canonicalJson).join('')
  const { head, numbers } = packRecords(sample.indicators)
  expect(head.length + numbers.byteLength).toBeLessThan(text.length / 3)
})

describe('what is judged of packed records', () => {
  const asOf = must(parseIsoDate('2026-04-01'))
  it.each([
    ['the published release', shipped.indicators, shipped.frame],
    ['a sample', sample.indicators, sample.frame],
  ])('is what is judged of %s, in every area', (_, indicators, frame) => {
    const unpacked = unpackRecords(packRecords(indicators))
    const verdictsOf = (records: readonly IndicatorRecord[]): readonly Verdict[] =>
      records.flatMap(indicator => frame.areas.map(({ id: area }) => verdictOf({ indicator, area, asOf })))
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    expect(plain(verdictsOf(unpacked))).toEqual(plain(verdictsOf(indicators)))
  })

  it('comes out the same in steps as at once', async () => {
    const packed = { ...(await sealRelease(sample)), indicators: unpackRecords(packRecords(sample.indicators)) }
    const catalog = joinCatalog(packed, NO_EDITS)
    const steps = standingSteps(catalog, asOf)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(canonicalJson(step.value)).toBe(
      canonicalJson(standingOf(joinCatalog(await sealRelease(sample), NO_EDITS), asOf)),
    )
  })
})
