import { describe, expect, it } from 'vitest'
import { bulletHeight, bulletOption, bulletTable } from '#charts/bullet.ts'
import { bulletView } from '#charts/bulletView.ts'
import { drawSvg } from '../support/drawSvg.ts'
import { catalogOfStates, linesInEveryState } from '../support/someLines.ts'
import { darkView, lightView, projectorView } from '../support/viewLooks.ts'

const { steps } = catalogOfStates.frame
const view = bulletView(linesInEveryState, steps)
const unnumbered = linesInEveryState.slice(3, 5)

const drawings = [
  ['every-state', view, lightView],
  ['steps-without-number', bulletView(unnumbered, steps), lightView],
  ['no-data', bulletView([], steps), lightView],
  ['dark', view, darkView],
  ['projector', view, projectorView],
] as const

describe('the bullet drawing', () => {
  it.each(drawings)('%s', async (name, given, look) => {
    const size = { width: look === projectorView ? 1500 : 760, height: bulletHeight(given) * look.textSize }
    await expect(drawSvg(bulletOption(given, look), size)).toMatchFileSnapshot(`bullet-${name}.svg`)
  })
})

describe('bullets', () => {
  it('start at zero and reach as far as the farthest target', () => {
    const behind = view.rows.find(({ status }) => status === 'behind')
    expect(behind?.scale).toEqual({ min: 0, max: 60 })
  })

  it('have a mark for each numeric target with its state', () => {
    const marks = view.rows.map(({ marks: given }) => given.map(({ state }) => state).join(' '))
    expect(marks).toEqual(['met open', 'met open open', 'missed open open', 'open', 'missed', 'open open', ''])
  })

  it('name the steps that no row has a number for', () => {
    expect(view.unnumbered).toEqual([])
    expect(bulletView(unnumbered, steps).unnumbered.map(({ period }) => period)).toEqual(['2030'])
  })

  it('have a table with every target, marked where it is derived or a draft', () => {
    const cells = bulletTable(view, lightView).rows.map(row => row.cells.join(' '))
    expect(cells[1]).toContain('草案')
    expect(cells[2]).toContain('推算')
    expect(cells[6]).toContain('未公布数值目标')
  })
})
