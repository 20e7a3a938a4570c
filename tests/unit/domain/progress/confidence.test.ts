import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import type { Confidence, Source } from '#domain/source.ts'
import type { SourceId } from '#domain/ids.ts'
import { aTarget } from '../../../support/aCatalog.ts'
import type { QuestionParts } from './aQuestion.ts'
import { aQuestion, yearly } from './aQuestion.ts'

type Parts = QuestionParts

const explained = (values: readonly (number | null)[], parts: Parts = {}) =>
  assessIndicator(aQuestion({ figures: yearly(2025 - values.length, values), ...parts })).explanation

const confidenceOf = (values: readonly (number | null)[], parts: Parts = {}) => explained(values, parts).confidence

const aSource =
  (confidence: Confidence, published?: string) =>
  (id: SourceId): Source => ({
    id,
    title: { zh: '公报', en: 'Bulletin' },
    publisher: { zh: '统计局', en: 'Statistics' },
    published,
    kind: 'bulletin',
    url: undefined,
    linkable: false,
    archived: undefined,
    licence: undefined,
    confidence,
    note: undefined,
  })

describe('how far to rely on a verdict', () => {
  const goals = { 2030: 100 }

  it('fully with four values, the latest of last year', () => {
    const report = confidenceOf([50, 55, 60, 65], { goals })
    expect(report).toMatchObject({ grade: 'high', values: 4, reasons: [] })
    expect(report.age).toBeCloseTo(181 / 365, 10)
  })

  it('less with few values, little with one', () => {
    expect(confidenceOf([50, 55, 60], { goals })).toMatchObject({ grade: 'medium', values: 3, reasons: ['few-values'] })
    expect(confidenceOf([50, 55], { goals }).reasons).toEqual(['few-values'])
    expect(confidenceOf([100], { goals })).toMatchObject({ grade: 'low', reasons: ['one-value'] })
    expect(confidenceOf([], { goals })).toMatchObject({ values: 0, age: undefined, reasons: ['one-value'] })
  })

  it('little where the latest value is older than two years', () => {
    const at = (asOf: string) => confidenceOf([50, 55, 60, 65], { goals, asOf })
    expect(at('2026-12-31').reasons).toEqual(['borrowed-year'])
    expect(at('2027-01-02')).toMatchObject({ grade: 'low', reasons: ['value-is-old', 'borrowed-year'] })
  })

  it('less where a figure is a bound, rounded, or from a weak source', () => {
    const at = (remarks: NonNullable<Parts['remarks']>, ask: NonNullable<Parts['ask']> = {}) =>
      confidenceOf([50, 55, 60, 65], { goals, remarks, ask })
    expect(at({ 3: { qualifier: 'at-least' } }).reasons).toEqual(['value-is-a-bound'])
    expect(at({ 0: { qualifier: 'at-most' } }).reasons).toEqual(['value-is-a-bound'])
    expect(at({ 3: { qualifier: 'about' } })).toMatchObject({ grade: 'medium', reasons: ['value-is-rounded'] })
    expect(at({ 1: { qualifier: 'about' } }).reasons).toEqual([])
    expect(at({}, { sourceOf: aSource('low') }).reasons).toEqual(['weak-source'])
    expect(at({}, { sourceOf: aSource('medium') }).reasons).toEqual([])
    expect(at({ 0: { qualifier: 'about' }, 3: { qualifier: 'at-least' } })).toMatchObject({
      grade: 'low',
      reasons: ['value-is-a-bound', 'value-is-rounded'],
    })
  })

  it('less where the target is derived, a draft, or only an ambition', () => {
    const at = (part: Parameters<typeof aTarget>[1]) =>
      confidenceOf([50, 55, 60, 65], { targets: [aTarget('2030', { aim: { kind: 'at-least', value: 100 }, ...part })] })
        .reasons
    expect(at({})).toEqual([])
    expect(at({ basis: 'derived' })).toEqual(['derived-target'])
    expect(at({ basis: 'draft' })).toEqual(['draft-target'])
    expect(at({ standing: 'ambition' })).toEqual(['ambition-only'])
  })

  it('fully for a closed step with one old figure of its own date', () => {
    expect(confidenceOf([], { figures: yearly(2018, [50]), goals: { 2018: 40 } })).toMatchObject({
      grade: 'high',
      reasons: [],
    })
  })

  it('little where nothing is known of a closed step', () => {
    expect(confidenceOf([], { goals: { 2018: 40 } })).toMatchObject({ grade: 'low', reasons: ['one-value'] })
  })

  it('counts the values of the series where no number is aimed at', () => {
    expect(confidenceOf([50, 55]).reasons).toEqual(['few-values'])
    expect(confidenceOf([50, 55, 60, 65, 70]).values).toBe(5)
  })
})
