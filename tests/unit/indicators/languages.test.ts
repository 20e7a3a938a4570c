import { describe, expect, it } from 'vitest'
import { shipped } from './shippedRelease.ts'

interface PlacedText {
  readonly at: string
  readonly zh: string
  readonly en: string
}

function textsIn(value: unknown, at: string): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value) return [{ at, zh: String(value.zh), en: String(value.en) }]
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${at}.${key}`))
}

const nameOf = (value: object, index: number): string => ('id' in value ? String(value.id) : String(index))
const texts = Object.entries({ ...shipped.frame, indicators: shipped.indicators }).flatMap(([table, content]) =>
  Array.isArray(content)
    ? content.flatMap((record: object, index) => textsIn(record, `${table} ${nameOf(record, index)}`))
    : textsIn(content, table),
)

const HAN = /\p{Script=Han}/u
const DOCUMENT_NUMBER = /\p{Script=Han}+〔\d{4}〕\d+号/gu

describe('every text', () => {
  it('is there in both languages', () => {
    expect(texts.length).toBeGreaterThan(1000)
    expect(texts.filter(text => text.zh.trim() === '' || text.en.trim() === '')).toEqual([])
  })

  it('is Chinese in Chinese, but for signs of units', () => {
    expect(texts.filter(text => !HAN.test(text.zh) && text.zh !== '%')).toEqual([])
  })

  it('is free of Chinese in English, but for document numbers', () => {
    expect(texts.filter(text => HAN.test(text.en.replace(DOCUMENT_NUMBER, '')))).toEqual([])
  })

  it('has Chinese punctuation between Chinese characters', () => {
    expect(texts.filter(text => /\p{Script=Han}[,;:()]\p{Script=Han}/u.test(text.zh))).toEqual([])
    expect(texts.filter(text => /[()]/.test(text.zh))).toEqual([])
  })

  it('ends a Chinese definition or note with a full stop', () => {
    const sentences = texts.filter(({ at }) => /\.(?:definition|note|reason)$/.test(at))
    expect(sentences.length).toBeGreaterThan(400)
    expect(sentences.filter(({ zh }) => !zh.endsWith('。'))).toEqual([])
    expect(sentences.filter(({ en }) => !/[.?!)]$/.test(en))).toEqual([])
  })
})
