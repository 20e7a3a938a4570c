import { describe, expect, it } from 'vitest'
import { marksOf, matrixTable } from '#charts/matrix.ts'
import { standingOf } from '#domain/overview.ts'
import { matrixOf, spansOf } from '#domain/questions/matrix.ts'
import { catalogOfStates, today } from '../support/someLines.ts'
import { must } from '../support/aCatalog.ts'
import { lightView } from '../support/viewLooks.ts'

const { steps } = catalogOfStates.frame
const spans = spansOf(steps)
const actions = matrixOf(standingOf(catalogOfStates, today), steps)
const heads = { action: '行动', project: '工程', rest: '其他', span: ({ step }: (typeof spans)[number]) => step.period }

describe('the status matrix', () => {
  it('marks each cell with its verdicts, the best first', () => {
    const [toFirst] = must(actions[0]?.rows[0]).cells
    expect(marksOf(must(toFirst))).toEqual([
      { status: 'reached', count: 2 },
      { status: 'missed', count: 2 },
    ])
  })

  it('says the same in its table, in words', () => {
    const { columns, rows } = matrixTable(actions, spans, heads, lightView)
    expect(columns.map(({ title }) => title)).toEqual(['行动', '工程', '2024', '2027', '2030'])
    expect(rows[0]?.cells.slice(2)).toEqual([
      '达标 2、未达标 2',
      '达标 1、进展顺利 1、需加快 1、倒退 1、暂无法评估 1',
      '进展顺利 1、需加快 1、暂无法评估 1',
    ])
  })

  it('says of a time without a numeric target that none is published', () => {
    const none = actions.map(action => ({
      ...action,
      rows: action.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, counts: {}, numbered: 0 })) })),
    }))
    expect(matrixTable(none, spans, heads, lightView).rows[0]?.cells[2]).toBe('未公布数值目标')
  })
})
