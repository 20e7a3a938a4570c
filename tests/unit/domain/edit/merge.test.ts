import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeKey, type Change, type Edit, type LogAction, type LogEntry } from '#domain/edit/edit.ts'
import { mergeEdits, planMerge, type MergeDecisions } from '#domain/edit/merge.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { replay } from '#domain/edit/replay.ts'
import { aFigure, aLog, anEdit, aStep, editId } from '../../../support/edits.ts'

/** Ids as a device makes them: no two alike, on any of them. */
function ids(from: number) {
  let next = from
  return () => editId((next += 1))
}

/** A device with its log. */
class Laptop {
  log: readonly LogEntry[] = []
  private readonly newId: () => Edit['id']
  private batches: number

  constructor(number: number) {
    this.newId = ids(number * 100_000)
    this.batches = number * 100_000
  }
  get state() {
    return replay(this.log)
  }
  get values() {
    const { figures } = outcomeOf(this.state)
    return Object.fromEntries(figures.map(({ period, to }) => [period, to.value]))
  }
  append(action: LogAction): void {
    this.log = aLog(...this.log.map(entry => entry.action), action)
  }
  step(edits: readonly Edit[], step: 'edit' | 'merge' = 'edit'): void {
    this.batches += 1
    this.append(aStep(this.batches, edits, step))
  }
  change(...changes: readonly Change[]): void {
    this.step(changes.map(change => ({ ...anEdit(0, change), id: this.newId() })))
  }
  undo(): void {
    const batch = this.state.done.at(-1)
    if (batch) this.append({ kind: 'undo', batch })
  }
  merge(other: Laptop, decisions: MergeDecisions = new Map()): number {
    const edits = mergeEdits(this.state, other.state, decisions, this.newId)
    if (edits.length > 0) this.step(edits, 'merge')
    return edits.length
  }
}
const two = (): readonly [Laptop, Laptop] => [new Laptop(1), new Laptop(2)]
const KEY = placeKey(aFigure(0))

describe('merging two devices', () => {
  it('brings what one has and the other has not, with who and when, as one step', () => {
    const [here, there] = two()
    here.change(aFigure(1, '2023'))
    there.change(aFigure(2, '2024'), aFigure(3, '2025'))
    expect(here.merge(there)).toBe(2)
    expect(here.values).toEqual({ 2023: 1, 2024: 2, 2025: 3 })
    here.undo()
    expect(here.values).toEqual({ 2023: 1 })
  })

  it('brings nothing a second time', () => {
    const [here, there] = two()
    there.change(aFigure(2))
    here.merge(there)
    expect(here.merge(there)).toBe(0)
    expect(there.merge(here)).toBe(0)
  })

  it('takes the later word where one has seen the other’s', () => {
    const [here, there] = two()
    here.change(aFigure(1))
    there.merge(here)
    there.change(aFigure(2))
    here.merge(there)
    expect(here.values).toEqual({ 2024: 2 })
    there.undo()
    here.merge(there)
    expect(here.values).toEqual({ 2024: 1 })
    there.undo()
    here.merge(there)
    expect(here.values).toEqual({})
  })

  it('shows a conflict where neither has seen the other’s, and changes nothing until it is decided', () => {
    const [here, there] = two()
    here.change(aFigure(1))
    there.change(aFigure(2))
    expect(planMerge(here.state, there.state)).toMatchObject({
      takes: [],
      conflicts: [{ key: KEY, ours: { change: { to: { value: 1 } } }, theirs: { change: { to: { value: 2 } } } }],
    })
    expect(here.merge(there)).toBe(0)
  })

  it.each(['ours', 'theirs'] as const)('decided for %s is decided on both, for good', decision => {
    const [here, there] = two()
    here.change(aFigure(1))
    there.change(aFigure(2))
    here.merge(there, new Map([[KEY, decision]]))
    expect(here.values).toEqual({ 2024: decision === 'ours' ? 1 : 2 })
    expect(planMerge(there.state, here.state).conflicts).toEqual([])
    there.merge(here)
    expect(there.values).toEqual(here.values)
    expect(planMerge(here.state, there.state)).toMatchObject({ takes: [], conflicts: [] })
  })

  it('is no conflict where both say the same', () => {
    const [here, there] = two()
    here.change(aFigure(1))
    there.change(aFigure(1))
    expect(planMerge(here.state, there.state)).toEqual({ takes: [], conflicts: [], same: 1 })
  })

  it('leaves what was withdrawn by itself withdrawn', () => {
    const [here, there] = two()
    there.change(aFigure(1))
    here.merge(there)
    here.step([anEdit(7, { kind: 'withdraw', edit: editId(200_001) })])
    expect(here.values).toEqual({})
    expect(here.merge(there)).toBe(0)
    there.merge(here)
    expect(there.values).toEqual({})
  })
})

describe('any two histories', () => {
  const moves = fc.array(
    fc.record({
      on: fc.integer({ min: 0, max: 1 }),
      what: fc.oneof(
        { weight: 5, arbitrary: fc.constant('change' as const) },
        { weight: 1, arbitrary: fc.constantFrom('undo', 'merge') },
      ),
      year: fc.integer({ min: 2018, max: 2022 }),
      value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    }),
    { maxLength: 24 },
  )
  function played(run: typeof moves extends fc.Arbitrary<infer Run> ? Run : never): readonly [Laptop, Laptop] {
    const laptops = two()
    for (const { on, what, year, value } of run) {
      const [own, other] = on === 0 ? laptops : [laptops[1], laptops[0]]
      if (what === 'change') own.change(aFigure(value, String(year)))
      else if (what === 'undo') own.undo()
      else own.merge(other)
    }
    return laptops
  }

  it('come to the same on both devices once all conflicts are decided', () => {
    fc.assert(
      fc.property(moves, run => {
        const [here, there] = played(run)
        const { conflicts } = planMerge(here.state, there.state)
        here.merge(there, new Map(conflicts.map(({ key }, index) => [key, index % 2 === 0 ? 'ours' : 'theirs'])))
        there.merge(here)
        expect(there.values).toEqual(here.values)
      }),
      { seed: 13, numRuns: 300 },
    )
  })

  it('without a conflict come to the same whichever is merged first', () => {
    fc.assert(
      fc.property(moves, run => {
        const first = played(run)
        fc.pre(planMerge(first[0].state, first[1].state).conflicts.length === 0)
        const second = played(run)
        first[0].merge(first[1])
        second[1].merge(second[0])
        expect(first[0].values).toEqual(second[1].values)
      }),
      { seed: 13, numRuns: 300 },
    )
  })

  it('are merged in one step that can be undone', () => {
    fc.assert(
      fc.property(moves, run => {
        const [here, there] = played(run)
        const before = here.values
        if (here.merge(there) > 0) here.undo()
        expect(here.values).toEqual(before)
      }),
      { seed: 13, numRuns: 200 },
    )
  })
})
