import { describe, expect, it } from 'vitest'
import { wrapped } from '#charts/parts/lines.ts'
import { widthOf } from '#charts/parts/text.ts'

describe('a text in lines', () => {
  it('breaks Chinese between characters and English between words', () => {
    expect(wrapped('枣庄高新技术产业开发区', 60, 10)).toEqual(['枣庄高新技术', '产业开发区'])
    expect(wrapped('Hainan Tibetan Autonomous Prefecture', 120, 10)).toEqual(
      ['Hainan Tibetan', 'Autonomous…'].slice(0, 1).concat('Autonomous Prefecture'),
    )
  })

  it('begins no line with a closing mark', () => {
    for (const line of wrapped('“双十百千”工程（衔接推进区）创建数', 60, 10, 9)) expect(line).not.toMatch(/^[”）]/)
  })

  it('ends in an ellipsis where it does not fit, and never is wider than its room', () => {
    const [line = ''] = wrapped('单位地区生产总值能耗比2020年下降幅度', 90, 10, 1)
    expect(line).toMatch(/…$/)
    expect(widthOf(line, 10)).toBeLessThanOrEqual(90.5)
  })

  it('keeps the spaces between words', () => {
    expect(wrapped('Sample zone of words', 300, 10, 1)).toEqual(['Sample zone of words'])
    expect(wrapped('Hainan Tibetan Autonomous Prefecture', 180, 10, 1)[0]).toMatch(/^Hainan Tibetan Autonomous P/)
  })
})
