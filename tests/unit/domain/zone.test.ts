import { expect, it } from 'vitest'
import { placeOf } from '#domain/zone.ts'

it.each([
  ['枣庄市', 'Zaozhuang', '枣庄', 'Zaozhuang'],
  ['海南藏族自治州', 'Hainan Tibetan Autonomous Prefecture', '海南藏族自治州', 'Hainan Tibetan Autonomous Prefecture'],
  ['示例示范区', 'Sample zone', '示例', 'Sample'],
])('%s stands before the word for zone as a place', (zh, en, placeZh, placeEn) => {
  expect(placeOf({ name: { zh, en } })).toEqual({ zh: placeZh, en: placeEn })
})
