import { describe, expect, it } from 'vitest'
import { joinCatalog } from '#domain/catalog.ts'
import { backupDue } from '#domain/edit/backupDue.ts'
import { compareCatalogs } from '#domain/edit/compareCatalogs.ts'
import type { Change } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { replay } from '#domain/edit/replay.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { day } from '../../../support/aCatalog.ts'
import { aFigure, aLog, anEdit, aStep } from '../../../support/edits.ts'
import { aNewerRelease, aRelease } from '../../../support/releases.ts'

const today = day('2026-04-01')

async function compared(...changes: readonly Change[]) {
  const release = await aRelease()
  const edits = changes.map((change, index) => anEdit(index, change))
  const after = joinCatalog(release, outcomeOf(replay(aLog(aStep(1, edits)))))
  return compareCatalogs(joinCatalog(release, NO_EDITS), after, today)
}

describe('two states of the data', () => {
  it('that are the same differ in nothing', async () => {
    const release = joinCatalog(await aRelease(), NO_EDITS)
    expect(compareCatalogs(release, release, today)).toEqual({
      figures: [],
      targets: [],
      verdicts: [],
      added: [],
      removed: [],
    })
  })

  it('are told apart figure by figure and target by target, and by the verdicts on them', async () => {
    const target: Change = {
      ...aFigure(undefined, '2028'),
      kind: 'target',
      to: { aim: { kind: 'at-least', value: 99 } },
    }
    const found = await compared(aFigure(80, '2022'), aFigure(null, '2021'), aFigure(95, '2025'), target)
    expect(found.figures.map(({ period, before, after }) => [period, before, after])).toEqual([
      ['2021', 74, null],
      ['2022', 76.5, 80],
      ['2025', undefined, 95],
    ])
    expect(found.targets.map(({ period, before, after }) => [period, before, after])).toEqual([
      ['2028', undefined, { kind: 'at-least', value: 99 }],
    ])
    expect(
      found.verdicts.map(({ line, before }) => [line.indicator.id, before.status !== line.verdict.status]),
    ).toEqual([['good-water', true]])
  })

  it('say which indicators came and went', async () => {
    const [old, newer] = [joinCatalog(await aRelease(), NO_EDITS), joinCatalog(await aNewerRelease(), NO_EDITS)]
    expect(compareCatalogs(old, newer, today).removed.map(({ id }) => id)).toEqual(['good-water'])
    expect(compareCatalogs(newer, old, today).added.map(({ id }) => id)).toEqual(['good-water'])
  })
})

describe('a backup', () => {
  it.each([
    [undefined, 0, undefined],
    [undefined, 19, '2026-03-30T00:00:00Z'],
    [20, 20, '2026-03-30T00:00:00Z'],
    [1, 1, '2026-03-01T00:00:00Z'],
  ])('is due: %s edits, of %s since %s', (due, edits, first) => {
    expect(backupDue(edits, undefined, first, today)).toBe(due)
  })

  it('that has every edit is not due, and a clock set back does not make it so', () => {
    expect(backupDue(30, { at: '2026-01-01T00:00:00Z', edits: 30 }, undefined, today)).toBeUndefined()
    expect(backupDue(31, { at: '2027-01-01T00:00:00Z', edits: 30 }, undefined, today)).toBeUndefined()
    expect(backupDue(50, { at: '2027-01-01T00:00:00Z', edits: 30 }, undefined, today)).toBe(20)
  })
})
