import { describe, expect, it } from 'vitest'
import { flowHeight, flowOption, flowTable, flowView } from '#charts/flow.ts'
import { parseIndicatorId } from '#domain/ids.ts'
import { fundsOf } from '#domain/questions/funds.ts'
import { aCatalog, anIndicator, aTarget, must } from '../support/aCatalog.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { money } from '../support/someAreas.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const named = (id: string, zh: string, rest: Parameters<typeof anIndicator>[1]) =>
  anIndicator(id, { name: { zh, en: id }, ...rest })
const size = (value: number) => [aTarget('2023', { aim: { kind: 'at-least', value }, standing: 'announced' })]

const catalog = aCatalog([
  named('fiscal', '财政资金', { targets: size(10), funding: 'put-in' }),
  named('capital', '金融资本', { targets: size(1000), funding: 'put-in' }),
  named('guidance', '先期引导资金', {
    ...{ figures: { 2023: 7.8 }, funding: 'put-in' },
    drewIn: must(parseIndicatorId('investment')),
  }),
  named('investment', '社会投资', { figures: { 2023: 106 } }),
  named('obtained', '争取的上级资金', { figures: { 2025: 5.26 }, funding: 'put-in' }),
])
const view = flowView(fundsOf(catalog), () => money)

const drawings = [
  ['relations', view, lightView],
  ['no-data', flowView([], () => money), lightView],
  ['dark', view, darkView],
  ['projector', view, projectorView],
] as const

describe('the drawing of funds', () => {
  it.each(drawings)('%s', async (name, given, look) => {
    const box = { width: look === projectorView ? 1500 : 760, height: flowHeight(given) * look.textSize }
    await expect(drawSvg(flowOption(given, look), box)).toMatchFileSnapshot(`flow-${name}.svg`)
  })
})

describe('funds', () => {
  it('keep what was counted apart from what was announced, each in proportion', () => {
    const lengths = view.bars.map(({ id, standing, length }) => [id, standing, length])
    expect(lengths).toEqual([
      ['guidance', 'counted', 7.8 / 106],
      ['investment', 'counted', 1],
      ['obtained', 'counted', 5.26 / 106],
      ['fiscal', 'announced', 0.01],
      ['capital', 'announced', 1],
    ])
  })

  it('relate only sums that a source relates', () => {
    expect(view.bars.filter(({ role }) => role === 'drawn').map(({ id }) => id)).toEqual(['investment'])
  })

  it('say in their table that nothing is known to have been paid of announced sums', () => {
    const { rows } = flowTable(view, lightView)
    expect(rows.at(-1)?.cells.join(' ')).toContain('到位数未公布')
  })
})
