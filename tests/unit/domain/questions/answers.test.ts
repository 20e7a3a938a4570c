import { describe, expect, it } from 'vitest'
import { joinCatalog } from '#domain/catalog.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { linesOf, standingOf } from '#domain/overview.ts'
import { changesAgainst, changesSince } from '#domain/questions/changes.ts'
import { dueBy } from '#domain/questions/due.ts'
import { withoutDrafts, yearEndsBefore } from '#domain/questions/history.ts'
import { matrixOf, spansOf, verdictIn } from '#domain/questions/matrix.ts'
import { ownersOf } from '#domain/questions/owners.ts'
import { parseQuestion, QUESTIONS } from '#domain/questions/questions.ts'
import { reasonsOf } from '#domain/questions/reasons.ts'
import { aCatalog, anIndicator, aTarget, day, must } from '../../../support/aCatalog.ts'
import { catalogOfStates, linesInEveryState, today } from '../../../support/someLines.ts'

const { steps } = catalogOfStates.frame
const standing = standingOf(catalogOfStates, today)
const stepOf = (year: string) => must(steps.find(({ period }) => period === year))
/** A catalog of one indicator for which the user has drafted a target. */
const withDraft = (indicator: ReturnType<typeof anIndicator>) => {
  const { releaseId, nature, frame } = aCatalog([])
  const aim = { kind: 'at-least' as const, value: 10 }
  const draft = { indicator: indicator.id, area: frame.zone.area, period: stepOf('2027').period, aim, note: undefined }
  return joinCatalog(
    { id: releaseId, format: 1, nature, frame, indicators: [indicator] },
    { ...NO_EDITS, drafts: [draft] },
  )
}
const idsOf = (lines: readonly { readonly indicator: { readonly id: string } }[]) =>
  lines.map(({ indicator }) => indicator.id)

describe('what is behind for a step', () => {
  const { lines, late, sentence } = dueBy(steps, stepOf('2027'), linesInEveryState)

  it('names every indicator with a number that falls due after the step before, the worst first', () => {
    expect(idsOf(lines)).toEqual(['reversing', 'behind', 'unknown', 'on-track', 'reached'])
  })

  it('calls late only what is behind, reversing or missed: the unknown is no failure', () => {
    expect(idsOf(late)).toEqual(['reversing', 'behind'])
  })

  it('counts the verdicts in its sentence', () => {
    expect(sentence).toMatchObject({ code: 'due', step: '2027', total: 7, numbered: 5 })
  })

  it('judges a closed step by its own target, whatever came after', () => {
    const closed = dueBy(steps, stepOf('2024'), linesInEveryState)
    const statuses = closed.lines.map(({ indicator, verdict }) => [indicator.id, verdict.status])
    expect(statuses).toContainEqual(['missed', 'missed'])
    expect(statuses).toContainEqual(['reached', 'reached'])
  })

  it('says that nothing is due where no number is published', () => {
    const untargeted = linesInEveryState.filter(({ verdict }) => verdict.status === 'no-target')
    expect(dueBy(steps, stepOf('2027'), untargeted).sentence).toEqual({ code: 'none-due', step: '2027', total: 1 })
  })
})

describe('why', () => {
  it('lists what is late, and groups what is not known by its reason', () => {
    const { late, groups, sentence } = reasonsOf(linesInEveryState)
    expect(idsOf(late)).toEqual(['reversing', 'missed', 'behind'])
    expect(groups.map(({ why, lines }) => [why, lines.length])).toEqual([['no-value', 1]])
    expect(sentence).toEqual({ code: 'reasons', behind: 3, unknown: 1, most: 'no-value', count: 1 })
  })

  it('has no most frequent reason where everything can be assessed', () => {
    expect(reasonsOf([]).sentence).toMatchObject({ behind: 0, unknown: 0, most: undefined })
  })
})

describe('the matrix', () => {
  const [first, second, third] = spansOf(steps)

  it('gives each step the time after the one before', () => {
    expect([first, second, third].map(span => [span?.after?.period, span?.step.period])).toEqual([
      [undefined, '2024'],
      ['2024', '2027'],
      ['2027', '2030'],
    ])
  })

  it('counts each verdict in its cell and says how many indicators have a number there', () => {
    const cells = must(matrixOf(standing, steps)[0]?.rows[0]).cells
    expect(cells.map(({ numbered, total }) => [numbered, total])).toEqual([
      [4, 7],
      [5, 7],
      [3, 7],
    ])
    expect(cells[0]?.counts).toEqual({ reached: 2, missed: 2 })
  })

  it('takes the last of several targets that fall due in one span', () => {
    const indicator = anIndicator('yearly', {
      figures: { 2024: 1 },
      targets: [aTarget('2025'), aTarget('2026', { aim: { kind: 'at-least', value: 20 } })],
    })
    const [line] = standingOf(aCatalog([indicator]), today).actions[0]?.lines ?? []
    expect(verdictIn(must(second), must(line))?.target.period).toBe('2026')
  })

  it('has a line of its own for indicators in no project', () => {
    const catalog = aCatalog([anIndicator('alone', { project: undefined })])
    const rows = must(matrixOf(standingOf(catalog, today), steps)[0]).rows
    expect(rows.map(({ project, lines }) => [project?.id, lines.length])).toEqual([
      ['road', 0],
      [undefined, 1],
    ])
  })
})

describe('who owns it', () => {
  it('leaves the owner empty where none is published, and says so', () => {
    const { rows, sentence } = ownersOf(catalogOfStates, standing)
    expect(rows.map(({ owners }) => owners)).toEqual([[]])
    expect(sentence).toEqual({ code: 'no-owner', total: 7 })
  })

  it('names each published department once', () => {
    const owner = { zh: '农业农村局', en: 'Agriculture bureau' }
    const catalog = aCatalog([
      anIndicator('one', { owner }),
      anIndicator('two', { owner: { ...owner } }),
      anIndicator('three'),
    ])
    const { rows, sentence } = ownersOf(catalog, standingOf(catalog, today))
    expect(rows[0]?.owners).toEqual([owner])
    expect(sentence).toEqual({ code: 'some-owners', total: 3, known: 2 })
  })
})

describe('the past', () => {
  it('begins with the approval of the zone, and goes back no further than asked', () => {
    const { zone } = catalogOfStates.frame
    const approved = { ...catalogOfStates, frame: { ...catalogOfStates.frame, zone: { ...zone, approved: '2023-07' } } }
    expect(yearEndsBefore(approved, today, 8)).toEqual(['2023-12-31', '2024-12-31', '2025-12-31'])
    expect(yearEndsBefore(catalogOfStates, today, 2)).toEqual(['2024-12-31', '2025-12-31'])
  })

  it('knows nothing of the drafts that a user makes today', () => {
    const indicator = anIndicator('one', { figures: { 2020: 1, 2024: 2 } })
    const [draft] = withDraft(indicator).indicators
    const lines = linesOf(withDraft(indicator), [must(draft)], today)
    expect(lines.map(({ verdict }) => verdict.status)).not.toEqual(['no-target'])
    expect(withoutDrafts(withDraft(indicator), lines).map(({ verdict }) => verdict.status)).toEqual(['no-target'])
    expect(changesSince(withDraft(indicator), lines, day('2025-12-31')).verdicts).toEqual([])
  })
})

describe('what has changed', () => {
  it('since a day: verdicts that are others now, and figures that came out after it', () => {
    const { verdicts, figures, sentence } = changesSince(catalogOfStates, linesInEveryState, day('2024-12-31'))
    expect(idsOf(verdicts.map(({ line }) => line))).toContain('behind')
    // The bulletin with all figures came out in March 2025.
    expect(figures).toHaveLength(32)
    expect(sentence).toMatchObject({ code: 'changed', since: '2024-12-31' })
  })

  it('calls a change better or worse only between two verdicts', () => {
    const { verdicts } = changesSince(catalogOfStates, linesInEveryState, day('2024-12-31'))
    expect(
      verdicts.filter(({ before }) => before.status === 'unknown').every(({ isBetter }) => isBetter === undefined),
    ).toBe(true)
  })

  it('since today: nothing', () => {
    expect(changesSince(catalogOfStates, linesInEveryState, today).sentence).toEqual({
      code: 'unchanged',
      since: today,
    })
  })

  it('against another release: only figures that it did not have', () => {
    const older = standingOf(aCatalog([anIndicator('one', { figures: { 2023: 1 } })]), today)
    const newer = standingOf(aCatalog([anIndicator('one', { figures: { 2023: 1, 2024: 3 } })]), today)
    const linesOf = ({ actions }: typeof older) => actions.flatMap(({ lines }) => lines)
    const { figures } = changesAgainst(day('2024-01-01'), linesOf(older), linesOf(newer))
    expect(figures.map(({ point }) => [point.period, point.value])).toEqual([['2024', 3]])
  })
})

it('knows its questions by their ids, and no others', () => {
  for (const question of QUESTIONS) expect(parseQuestion(question)).toBe(question)
  expect(parseQuestion('nonsense')).toBeUndefined()
})
