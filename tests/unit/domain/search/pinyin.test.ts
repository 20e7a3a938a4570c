import { describe, expect, it } from 'vitest'
import { readingsOf, spellingsOf } from '#domain/search/pinyin.ts'
import { READINGS } from '#domain/search/readings.ts'

describe('the readings of Chinese characters', () => {
  it.each([
    ['重', ['chong', 'zhong']],
    ['长', ['chang', 'zhang']],
    ['行', ['hang', 'heng', 'xing']],
    ['地', ['de', 'di']],
    ['峄', ['yi']],
    ['薛', ['xue']],
    ['绿', ['lu', 'lv']],
  ])('of %s are all its readings', (character, readings) => {
    expect([...readingsOf(character)].sort()).toEqual(readings)
  })

  it('begin with the usual one', () => {
    expect(['种', '重', '长', '率', '会', '城'].map(character => readingsOf(character)[0])).toEqual([
      'zhong',
      'zhong',
      'chang',
      'lv',
      'hui',
      'cheng',
    ])
  })

  it('are known for every character of GB 2312', () => {
    const decoder = new TextDecoder('gb2312')
    const unread: string[] = []
    for (let row = 0xb0; row <= 0xf7; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        const text = decoder.decode(Uint8Array.of(row, cell))
        if (/^\p{Script=Han}$/u.test(text) && readingsOf(text).length === 0) unread.push(text)
      }
    }
    // 嗯 is a hum without a vowel, which nobody types.
    expect(unread).toEqual(['嗯'])
  })

  it('are syllables that a keyboard can type', () => {
    for (const group of READINGS.flatMap(line => line.split(' ')))
      expect(group).toMatch(/^[a-z]{1,6}\p{Script=Han}*(?:\/\p{Script=Han}+)?$/u)
  })

  it('do not exist for letters and digits', () => {
    expect(['a', '5', '。'].map(readingsOf)).toEqual([[], [], []])
  })

  it('give every spelling of a word, and none of one that has too many', () => {
    expect(spellingsOf('重大')).toEqual(expect.arrayContaining(['zhongda', 'chongda']))
    expect(spellingsOf('长长长长长长')).toEqual([])
  })
})
