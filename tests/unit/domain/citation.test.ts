import { describe, expect, it } from 'vitest'
import { cite, citeApa, citeGbT7714 } from '#domain/citation.ts'
import { parseSourceId } from '#domain/ids.ts'
import type { Source } from '#domain/source.ts'
import { day } from '../../support/aTrend.ts'

const id = parseSourceId('a-press-conference')
if (!id) throw new Error('not a source id')

const aSource = (rest: Partial<Source> = {}): Source => ({
  id,
  title: { zh: '示范区建设新闻发布会', en: 'Press conference on the demonstration zone' },
  publisher: { zh: '枣庄市政府新闻办', en: 'Zaozhuang Municipal Government Information Office' },
  published: '2023-12-21',
  kind: 'press-conference',
  url: 'http://example.cn/a',
  linkable: true,
  archived: undefined,
  licence: undefined,
  confidence: 'high',
  note: undefined,
  ...rest,
})
const today = day('2026-11-24')

describe('a citation after GB/T 7714-2015', () => {
  it('names body, title with type and carrier, date, day of citation and address', () => {
    expect(citeGbT7714(aSource(), today)).toBe(
      '枣庄市政府新闻办. 示范区建设新闻发布会[EB/OL]. (2023-12-21)[2026-11-24]. http://example.cn/a.',
    )
  })
  it('marks reports as reports and data sets as data sets', () => {
    expect(citeGbT7714(aSource({ kind: 'bulletin' }), today)).toContain('[R/OL]')
    expect(citeGbT7714(aSource({ kind: 'dataset' }), today)).toContain('[DS/OL]')
  })
  it('gives no address, and no day of citation, of a copy that must not be offered', () => {
    expect(citeGbT7714(aSource({ linkable: false }), today)).toBe(
      '枣庄市政府新闻办. 示范区建设新闻发布会[EB]. (2023-12-21).',
    )
  })
  it('leaves out a date that nobody knows', () => {
    expect(citeGbT7714(aSource({ published: undefined, url: undefined }), today)).toBe(
      '枣庄市政府新闻办. 示范区建设新闻发布会[EB].',
    )
    expect(citeGbT7714(aSource({ published: undefined }), today)).toContain('[EB/OL]. [2026-11-24].')
  })
})

describe('a citation after APA', () => {
  it('names the body, the date in words and the title with its translation', () => {
    expect(citeApa(aSource())).toBe(
      'Zaozhuang Municipal Government Information Office. (2023, December 21). 示范区建设新闻发布会 ' +
        '[Press conference on the demonstration zone]. http://example.cn/a',
    )
  })
  it.each([
    ['2023', '(2023)'],
    ['2023-12', '(2023, December)'],
    [undefined, '(n.d.)'],
  ])('writes a date of %s as %s', (published, expected) => {
    expect(citeApa(aSource({ published }))).toContain(expected)
  })
  it('does not translate a title that is English', () => {
    const title = { zh: 'Sustainable Zaozhuang', en: 'Sustainable Zaozhuang' }
    expect(citeApa(aSource({ title }))).toContain(' Sustainable Zaozhuang. http')
  })
  it('gives no address of a copy that must not be offered', () => {
    expect(citeApa(aSource({ linkable: false }))).not.toContain('http')
  })
})

it('cites in the style that is asked for', () => {
  expect(cite(aSource(), 'apa', today)).toBe(citeApa(aSource()))
  expect(cite(aSource(), 'gb-t-7714', today)).toBe(citeGbT7714(aSource(), today))
})
