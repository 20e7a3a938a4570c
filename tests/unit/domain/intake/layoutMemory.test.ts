import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { LayoutsSchema } from '#data/schema/layoutSchema.ts'
import { guessMapping } from '#domain/intake/layout.ts'
import { applyRemembered, fingerprintOf, rememberLayout } from '#domain/intake/layoutMemory.ts'
import type { Mapping } from '#domain/intake/mapping.ts'
import { vocabularyOf } from '#domain/intake/words.ts'
import { aSheet } from '../../../support/aSheet.ts'
import { shippedCatalog } from '../../../support/shippedCatalog.ts'

const vocabulary = vocabularyOf(shippedCatalog())
const sheetOf = (...years: readonly string[]) =>
  guessMapping(
    aSheet([
      ['指标', '单位', ...years, '比上年增长（%）'],
      ['粮食总产量', '万吨', ...years.map((_, at) => 180.5 + at), 0.7],
      ['GDP', '亿元', ...years.map((_, at) => 2000.5 + at), 0.7],
    ]),
    vocabulary,
  )
const withRole = (mapping: Mapping, at: number, role: Mapping['columns'][number]['role']): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((use, index) => (index === at ? { ...use, role } : use)),
})

describe('what is remembered of a layout', () => {
  it('knows next year’s sheet again, with its own years', () => {
    const corrected = withRole(sheetOf('2022年', '2023年'), 2, 'leave')
    const next = sheetOf('2023年', '2024年')
    expect(fingerprintOf(next)).toBe(fingerprintOf(corrected))
    const applied = applyRemembered(next, rememberLayout(corrected))
    expect(applied.columns.map(({ role }) => role)).toEqual(['indicator', 'unit', 'leave', 'value', 'leave'])
    expect(applied.columns[3]?.facts.period).toBe('2024')
  })

  it('keeps the guess of columns that stand elsewhere, as there are more years', () => {
    const corrected = withRole(sheetOf('2022年', '2023年'), 2, 'leave')
    const longer = sheetOf('2022年', '2023年', '2024年')
    expect(fingerprintOf(longer)).toBe(fingerprintOf(corrected))
    expect(applyRemembered(longer, rememberLayout(corrected)).columns.map(({ role }) => role)).toEqual([
      ...['indicator', 'unit', 'value', 'value', 'value', 'leave'],
    ])
  })

  it('does not take another layout for it', () => {
    const other = guessMapping(
      aSheet([
        ['地区', '2023年'],
        ['滕州市', 1.5],
      ]),
      vocabulary,
    )
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(sheetOf('2023年')))
  })

  it('survives being stored', () => {
    const layout = rememberLayout(sheetOf('2023年'))
    const stored: unknown = JSON.parse(JSON.stringify({ format: 1, layouts: [layout] }))
    expect(v.parse(LayoutsSchema, stored).layouts).toEqual([layout])
  })
})
