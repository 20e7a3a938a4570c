import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeKey, type LogAction, type LogEntry } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { historyOf, replay, withdrawalOf } from '#domain/edit/replay.ts'
import { NO_EDITS, USER_ENTRY_SOURCE } from '#domain/edits.ts'
import { aFigure, aLog, anEdit, aStep, batchId, editId } from '../../../support/edits.ts'

const valuesOf = (log: readonly LogEntry[]) => outcomeOf(replay(log)).figures.map(({ to }) => to.value)

describe('replay', () => {
  it('of an empty log changes nothing', () => {
    expect(outcomeOf(replay([]))).toBe(NO_EDITS)
  })

  it('lets the last edit of a place decide, with the source that stands for none', () => {
    const log = aLog(aStep(1, [anEdit(1, aFigure(5))]), aStep(2, [anEdit(2, aFigure(6))]))
    expect(outcomeOf(replay(log)).figures).toMatchObject([{ to: { value: 6 }, source: USER_ENTRY_SOURCE.id }])
  })

  it('tells what is not published from what was never touched', () => {
    expect(valuesOf(aLog(aStep(1, [anEdit(1, aFigure(null))])))).toEqual([null])
    expect(valuesOf(aLog(aStep(1, [anEdit(1, aFigure(5)), anEdit(2, aFigure(undefined))])))).toEqual([])
  })

  it('takes a step back whole and brings it back whole', () => {
    const two = aStep(2, [anEdit(2, aFigure(6)), anEdit(3, aFigure(7, '2025'))])
    const log = aLog(aStep(1, [anEdit(1, aFigure(5))]), two, { kind: 'undo', batch: batchId(2) })
    expect(valuesOf(log)).toEqual([5])
    expect(replay(log)).toMatchObject({ done: [batchId(1)], undone: [batchId(2)] })
    const again = aLog(...log.map(({ action }) => action), { kind: 'redo', batch: batchId(2) })
    expect(valuesOf(again)).toEqual([6, 7])
  })

  it('ends what could be redone with a new step, and keeps it in the history', () => {
    const log = aLog(
      aStep(1, [anEdit(1, aFigure(5))]),
      { kind: 'undo', batch: batchId(1) },
      aStep(2, [anEdit(2, aFigure(6))]),
    )
    const state = replay(log)
    expect(state.undone).toEqual([])
    expect(historyOf(state, placeKey(aFigure(0))).map(({ stands }) => stands)).toEqual([false, true])
  })

  it('takes one edit back wherever it is, and that can be undone too', () => {
    const taken = aStep(3, [anEdit(9, { kind: 'withdraw', edit: editId(1) })], 'revert')
    const log = [
      aStep(1, [anEdit(1, aFigure(5)), anEdit(2, aFigure(8, '2025'))]),
      aStep(2, [anEdit(3, aFigure(9, '2026'))]),
    ]
    expect(valuesOf(aLog(...log, taken))).toEqual([8, 9])
    expect(withdrawalOf(replay(aLog(...log, taken)), editId(1))?.edit.id).toBe(editId(9))
    expect(valuesOf(aLog(...log, taken, { kind: 'undo', batch: batchId(3) }))).toEqual([5, 8, 9])
    const back = aStep(4, [anEdit(10, { kind: 'withdraw', edit: editId(9) })], 'revert')
    expect(valuesOf(aLog(...log, taken, back))).toEqual([5, 8, 9])
  })

  it('leaves a step alone that was undone in two tabs at once', () => {
    const undo: LogAction = { kind: 'undo', batch: batchId(2) }
    const log = aLog(aStep(1, [anEdit(1, aFigure(5))]), aStep(2, [anEdit(2, aFigure(6))]), undo, undo)
    expect(valuesOf(log)).toEqual([5])
    expect(replay(log).undone).toEqual([batchId(2)])
  })
})

/** Any run of steps, undos and redos as the desk would make them. */
const runs = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('do' as const),
        year: fc.integer({ min: 2015, max: 2018 }),
        value: fc.integer(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  ),
  { maxLength: 40 },
)
type Run = typeof runs extends fc.Arbitrary<infer Value> ? Value : never

function played(run: Run): readonly LogEntry[] {
  const actions: LogAction[] = []
  run.forEach((move, number) => {
    const { done, undone } = replay(aLog(...actions))
    const batch = (move.kind === 'undo' ? done : undone).at(-1)
    if (move.kind === 'do') actions.push(aStep(number, [anEdit(number, aFigure(move.value, String(move.year)))]))
    else if (batch) actions.push({ kind: move.kind, batch })
  })
  return aLog(...actions)
}

/** The same run on a value and two stacks, as a textbook has it. */
function remembered(run: Run): Readonly<Record<string, number>> {
  let now: Readonly<Record<string, number>> = {}
  const [past, future]: [(typeof now)[], (typeof now)[]] = [[], []]
  for (const move of run) {
    const [from, to] = move.kind === 'undo' ? [past, future] : [future, past]
    if (move.kind === 'do') {
      past.push(now)
      future.length = 0
      now = { ...now, [String(move.year)]: move.value }
    } else {
      const next = from.pop()
      if (!next) continue
      to.push(now)
      now = next
    }
  }
  return now
}

describe('undo and redo', () => {
  it('come to what a textbook’s stacks of states come to, for any run', () => {
    fc.assert(
      fc.property(runs, run => {
        const { figures } = outcomeOf(replay(played(run)))
        expect(Object.fromEntries(figures.map(({ period, to }) => [period, to.value]))).toEqual(remembered(run))
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('can go back to the very beginning', () => {
    fc.assert(
      fc.property(runs, run => {
        const log = [...played(run)]
        for (const batch of [...replay(log).done].reverse())
          log.push({ sequence: log.length + 1, at: '', who: '', action: { kind: 'undo', batch } })
        expect(outcomeOf(replay(log))).toBe(NO_EDITS)
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
