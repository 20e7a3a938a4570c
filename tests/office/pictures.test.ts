import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { trendOption } from '#charts/trend.ts'
import { trendTable } from '#charts/trendTable.ts'
import { parseReleaseId } from '#domain/ids.ts'
import { crc32 } from '#data/ooxml/crc32.ts'
import { readPicture } from '#office/picture/pngPicture.ts'
import { textIn, withTexts } from '#office/picture/pngChunks.ts'
import { customSize, measureOf, PICTURE_SIZES, type PictureSize } from '#office/picture/pictureSizes.ts'
import { parseState, writeState, type PictureState } from '#office/picture/pictureState.ts'
import { differenceOf } from '#office/picture/reopened.ts'
import { svgPicture } from '#office/picture/svgPicture.ts'
import { readTemplate } from '#office/pptx/template.ts'
import { OWN_THEME, parseTheme, themeXml } from '#office/theme.ts'
import { must } from '../support/aCatalog.ts'
import { atLeast, aTrendView, target } from '../support/aTrend.ts'
import { lightLook } from '../support/chartLooks.ts'
import { parseXml } from './support/ooxml.ts'

const view = aTrendView({
  rows: [
    [2020, 24],
    [2021, null],
    [2022, 30],
  ],
  targets: [target(2025, atLeast(40))],
})
const table = trendTable(view, lightLook)
const rowsOf = (given: typeof table): PictureState['table'] => [
  given.columns.map(({ title }) => title),
  ...given.rows.map(({ cells }) => cells),
]
const state: PictureState = {
  address: '/indicator/a-share?area=x',
  release: must(parseReleaseId('a'.repeat(64))),
  title: '某项占比 <“引号”> & 😀',
  source: '来源：枣庄市统计局',
  asOf: '数据截至2026年2月6日',
  marks: ['内部资料'],
  table: rowsOf(table),
}
const font = '"PingFang SC", "Microsoft YaHei", sans-serif'
const picture = (size: PictureSize = PICTURE_SIZES.screen): string =>
  svgPicture(
    {
      option: trendOption(view, { ...lightLook, font }),
      ...{ title: state.title, subtitle: '枣庄市', sentence: '一句话', foot: [state.source, state.asOf], font },
      ...{ watermarks: ['样例数据'], badges: ['内部资料'], colours: lightLook.colours, state },
    },
    size,
  )

/** The smallest picture there is: one black point. */
const POINT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0),
)

describe('a picture as SVG', () => {
  it('is well-formed, has a size of its own, and carries title, source, date and marks', () => {
    const root = parseXml(picture(), 'picture.svg')
    expect(root.documentElement.getAttribute('width')).toBe('1920')
    const said = [...root.getElementsByTagName('text')].map(({ textContent }) => textContent)
    for (const text of [state.title, state.source, state.asOf, '内部资料', '样例数据']) expect(said).toContain(text)
  })

  it('opens its view again with its data', () => {
    expect(readPicture(strToU8(picture()))).toEqual(state)
  })

  it('keeps its letters in proportion at every size', () => {
    const sizesIn = (svg: string): readonly string[] =>
      [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size = '']) => size)
    expect(measureOf(PICTURE_SIZES.large)).toEqual(measureOf(PICTURE_SIZES.screen))
    expect(sizesIn(picture(PICTURE_SIZES.large))).toEqual(sizesIn(picture()))
  })
})

describe('a picture as PNG', () => {
  it('opens its view again with its data', () => {
    const bytes = withTexts(POINT, { Title: state.title, 'dashboard-view': writeState(state) }, 300)
    expect(readPicture(bytes)).toEqual(state)
    expect(textIn(bytes, 'Title')).toBe(state.title)
    expect(textIn(bytes, 'Titl')).toBeUndefined()
  })

  it('has a right checksum on every chunk', () => {
    const bytes = withTexts(POINT, { Title: '标题' }, 300)
    const view = new DataView(bytes.buffer)
    const names: string[] = []
    for (let at = 8; at < bytes.length;) {
      const length = view.getUint32(at)
      names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
      expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)))
      at += 12 + length
    }
    expect(names).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND'])
  })

  it('of somebody else, or cut short, is none of ours', () => {
    expect(readPicture(POINT)).toBeUndefined()
    const bytes = withTexts(POINT, { 'dashboard-view': writeState(state) }, undefined)
    expect(readPicture(bytes.subarray(0, 120))).toBeUndefined()
    expect(readPicture(strToU8('<svg><metadata id="dashboard-view">{}</metadata></svg>'))).toBeUndefined()
  })
})

describe('the note inside', () => {
  it('leads nowhere but to a page of the dashboard', () => {
    for (const address of [
      '//evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a b',
      String.raw`/\evil`,
    ]) {
      expect(parseState(writeState({ ...state, address }))).toBeUndefined()
    }
  })

  it('tells how many rows are others today', () => {
    expect(differenceOf(state, table)).toEqual({ code: 'equal' })
    const later = trendTable(
      aTrendView({
        rows: [
          [2020, 25],
          [2021, null],
          [2022, 30],
        ],
      }),
      lightLook,
    )
    expect(differenceOf(state, later)).toEqual({ code: 'changed', rows: 2 })
    expect(differenceOf({ table: [['Period']] }, table)).toEqual({ code: 'other-words' })
  })
})

it('makes no picture larger than a browser can draw', () => {
  expect(customSize(1600, 900)).toEqual({ width: 1600, height: 900, dpi: undefined })
  expect(customSize(100, 900)).toBeUndefined()
  expect(customSize(1600, 90_000)).toBeUndefined()
  expect(customSize(1600.5, 900)).toBeUndefined()
})

describe('the colours of a template', () => {
  const template = (xml: string, path = 'ppt/theme/theme1.xml'): Uint8Array => zipSync({ [path]: strToU8(xml) })

  it('are those of its theme, wherever the file keeps it', () => {
    const theme = { ...OWN_THEME, name: '某局', colours: { ...OWN_THEME.colours, accent1: '112233' } }
    for (const path of ['ppt/theme/theme1.xml', 'theme/theme/theme1.xml']) {
      expect(readTemplate(template(themeXml(theme), path))).toEqual({ ok: true, theme })
    }
    expect(parseTheme(JSON.stringify(theme))).toEqual(theme)
  })

  it('are not taken from what is no template, and nothing large is unpacked', () => {
    expect(readTemplate(strToU8('no archive'))).toEqual({ ok: false, why: 'not-a-template' })
    expect(readTemplate(template('<a/>', 'word/document.xml'))).toEqual({ ok: false, why: 'no-theme' })
    expect(readTemplate(template(`<a>${' '.repeat(3_000_000)}</a>`))).toEqual({ ok: false, why: 'no-theme' })
    expect(readTemplate(template('<!DOCTYPE a [<!ENTITY b "c">]><a/>'))).toEqual({ ok: false, why: 'not-a-template' })
    expect(readTemplate(new Uint8Array(60_000_001))).toEqual({ ok: false, why: 'too-large' })
    expect(parseTheme('{"name":"x"}')).toBeUndefined()
  })
})
