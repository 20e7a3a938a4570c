import { describe, expect, it } from 'vitest'
import { amend, beginHistory, MOST_STEPS, redo, stepTo, undo } from '#domain/deck/history.ts'

describe('taking back and doing again', () => {
  const written = stepTo(stepTo(beginHistory('a'), 'b'), 'c')

  it('goes back step by step and forward again', () => {
    expect(undo(written).now).toBe('b')
    expect(undo(undo(undo(written))).now).toBe('a')
    expect(redo(undo(written))).toEqual(written)
    expect(redo(written)).toBe(written)
  })

  it('gives up what was taken back once something else is done', () => {
    const other = stepTo(undo(written), 'x')
    expect(redo(other).now).toBe('x')
    expect(undo(other).now).toBe('b')
  })

  it('counts what is typed on as one step', () => {
    const typed = amend(amend(stepTo(beginHistory('a'), 'b1'), 'b2'), 'b3')
    expect(undo(typed).now).toBe('a')
  })

  it('makes no step of no change', () => {
    expect(undo(stepTo(written, 'c')).now).toBe('b')
  })

  it('lets the oldest steps go', () => {
    let many = beginHistory(0)
    for (let step = 1; step <= MOST_STEPS + 20; step += 1) many = stepTo(many, step)
    expect(many.past).toHaveLength(MOST_STEPS)
  })
})
