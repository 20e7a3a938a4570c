import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import type { Assessment, Question, Status, StepVerdict } from '#domain/progress/assessment.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { areaId, aTarget } from '../../../support/aCatalog.ts'
import { aimOf, caseOf, figure, holds, mapAim, mirrorAim, mirrorOf, mirrorRemark } from './cases.ts'
import { aQuestion, yearly } from './aQuestion.ts'
import { questionOf, RUNS, targetsOf, wildFigure } from './cases.ts'
import type { Case } from './cases.ts'

// As long as it takes: a busy machine must not fail a property.
vi.setConfig({ testTimeout: 1_200_000 })

const zone = areaId('zone')

const withRecord = (question: Question, part: Partial<IndicatorRecord>): Question => ({
  ...question,
  indicator: { ...question.indicator, ...part },
})

/** What a verdict says, without the numbers that have a unit. */
const wordsOf = ({ status, why, phase, metAt, metLaterAt, slippedAt }: StepVerdict) =>
  [phase, status, why, metAt, metLaterAt, slippedAt].join(' ')

const wordsOfAll = ({ status, why, trend, steps }: Assessment) => [status, why, trend, ...steps.map(wordsOf)]

/** Judges that replace a zero by a number with a unit, and so may change with it. */
const opinionsOf = ({ judges }: Assessment) =>
  judges
    .filter(({ cautions }) => !cautions.includes('target-zero-replaced'))
    .map(({ judge, status, why }) => [judge, status, why])

const RANK: Readonly<Partial<Record<Status, number>>> = {
  reversing: 0,
  missed: 0,
  behind: 1,
  'on-track': 2,
  reached: 3,
}

function numbersIn(thing: unknown): number[] {
  if (typeof thing === 'number') return [thing]
  return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(numbersIn) : []
}

/** An assessment without the numbers of rows, which say where a value was read. */
const withoutRows = (assessment: Assessment): string =>
  JSON.stringify(assessment, (key, value: unknown) => (key === 'row' ? undefined : value))

describe('whatever is asked', () => {
  it('the answer holds no number that is none', () => {
    fc.assert(
      fc.property(caseOf(wildFigure), given => {
        const assessment = assessIndicator(questionOf(given))
        expect(numbersIn(assessment).filter(number => !Number.isFinite(number))).toEqual([])
        expect(STATUSES).toContain(assessment.status)
      }),
      holds,
    )
  })

  it('an unknown step says why, and a known one does not', () => {
    fc.assert(
      fc.property(caseOf(figure), given => {
        for (const step of verdictOf(questionOf(given)).steps)
          expect(step.status === 'unknown').toBe(step.why !== undefined)
      }),
      holds,
    )
  })

  it('a higher latest value is never worse where more is wanted', () => {
    const goals = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2012, max: 2036 }), value: figure }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ year }) => year,
    })
    const before = fc.array(figure, { minLength: 1, maxLength: 10 })
    let compared = 0
    fc.assert(
      fc.property(before, goals, figure, figure, (values, goals, one, other) => {
        const last = 2015 + values.length
        const at = (latest: number) =>
          verdictOf(
            aQuestion({
              figures: yearly(2015, [...values, latest]),
              goals: Object.fromEntries(goals.map(({ year, value }) => [String(year), value])),
              asOf: `${last + 1}-06-30`,
            }),
          ).steps
        const high = at(Math.max(one, other))
        at(Math.min(one, other)).forEach((step, index) => {
          const low = RANK[step.status]
          if (low === undefined) return
          compared += 1
          expect(RANK[high[index]?.status ?? 'unknown']).toBeGreaterThanOrEqual(low)
        })
      }),
      holds,
    )
    expect(compared).toBeGreaterThan(RUNS / 2)
  })

  it('no judge that measures from the baseline calls a loss progress', () => {
    let losses = 0
    fc.assert(
      fc.property(figure, fc.array(figure, { maxLength: 5 }), figure, figure, (base, between, latest, goal) => {
        fc.pre(latest < base && latest < goal)
        losses += 1
        const values = [base, ...between, latest]
        const year = 2015 + values.length
        const { judges } = assessIndicator(
          aQuestion({ figures: yearly(2015, values), goals: { [year + 5]: goal }, asOf: `${year}-06-30` }),
        )
        for (const { judge, status } of judges) {
          if (judge !== 'weather') expect(['reversing', 'unknown']).toContain(status)
        }
      }),
      holds,
    )
    expect(losses).toBe(RUNS)
  })

  it('the unit changes no word', () => {
    fc.assert(
      fc.property(caseOf(figure), fc.constantFrom(1e4, 1e8, 1e-4, 0.0667, 666.6667, 7), (given, factor) => {
        const scale = (value: number) => value * factor
        const scaled = {
          ...given,
          values: given.values.map(value => (value === null ? null : scale(value))),
          goals: given.goals.map(({ year, aim }) => ({ year, aim: mapAim(aim, scale, Math.abs) })),
        }
        // Shares are per cent whatever the unit; their one point of tolerance belongs to them.
        fc.pre(given.nature !== 'share')
        const before = assessIndicator(questionOf(given))
        const after = assessIndicator(questionOf(scaled))
        expect(wordsOfAll(after)).toEqual(wordsOfAll(before))
        expect(opinionsOf(after)).toEqual(opinionsOf(before))
      }),
      holds,
    )
  })

  it('the mirror image says the same of the other direction', () => {
    fc.assert(
      fc.property(caseOf(figure), given => {
        const mirrored = {
          ...given,
          direction: mirrorOf(given.direction),
          values: given.values.map(value => (value === null ? null : -value)),
          remarks: Object.fromEntries(
            Object.entries(given.remarks).map(([row, remark]) => [row, mirrorRemark(remark)]),
          ),
          goals: given.goals.map(({ year, aim }) => ({ year, aim: mirrorAim(aim) })),
        }
        // A count that only rises and a quota have no mirror image, and a share ends at 100.
        fc.pre(given.nature === 'stock' && given.goals.every(({ aim }) => aim.kind !== 'per-year'))
        const before = assessIndicator(questionOf(given))
        const after = assessIndicator(questionOf(mirrored))
        expect(wordsOfAll(after)).toEqual(wordsOfAll(before))
        const zeros = [...before.judges, ...after.judges].some(({ cautions }) =>
          cautions.includes('target-zero-replaced'),
        )
        const silentAtZero = targetsOf(given).some(({ aim }) => 'value' in aim && aim.value === 0)
        if (!zeros && !silentAtZero) expect(opinionsOf(after)).toEqual(opinionsOf(before))
      }),
      holds,
    )
  })

  it('a later milestone changes no closed step', () => {
    fc.assert(
      fc.property(caseOf(figure), fc.integer({ min: 1, max: 9 }), aimOf(figure), (given, years, aim) => {
        const question = questionOf(given)
        const last = Math.max(...given.goals.map(({ year }) => year), Number(given.asOf.slice(0, 4)))
        const later = aTarget(String(last + years), { aim })
        fc.pre(aim.kind !== 'per-year')
        const before = verdictOf(question).steps.filter(step => step.phase === 'closed')
        const added = withRecord(question, { targets: [...question.indicator.targets, later] })
        expect(verdictOf(added).steps.filter(step => step.phase === 'closed')).toEqual(before)
      }),
      holds,
    )
  })

  it('later values change no verdict on a closed step but what became of it since', () => {
    fc.assert(
      fc.property(caseOf(figure), figure, (given, value) => {
        fc.pre(given.nature !== 'cumulative')
        const next = given.first + given.values.length
        const statuses = (values: Case['values']) =>
          verdictOf(questionOf({ ...given, values }))
            .steps.filter(step => step.phase === 'closed' && Number(step.target.period) < next)
            .map(step => [step.status, step.why, step.judgedBy])
        expect(statuses([...given.values, value])).toEqual(statuses(given.values))
      }),
      holds,
    )
  })

  it('the order of rows and of targets does not matter', () => {
    fc.assert(
      fc.property(caseOf(figure), fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), (given, keys) => {
        const question = questionOf(given)
        const series = question.indicator.series[zone]
        if (!series) return
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item, index) => ({ item, key: keys[index] ?? 0 }))
            .sort((left, right) => left.key - right.key)
            .map(({ item }) => item)
        const rows = shuffled(series.periods.map((_, row) => row))
        const pick = <Item>(items: readonly Item[]): Item[] => rows.flatMap(row => items.slice(row, row + 1))
        const remarks = Object.fromEntries(
          rows.flatMap((row, index) => (series.remarks[row] ? [[index, series.remarks[row]]] : [])),
        )
        const mixed = {
          periods: pick(series.periods),
          values: pick(series.values),
          sources: pick(series.sources),
          remarks,
        }
        const other = withRecord(question, {
          series: { [zone]: mixed },
          targets: shuffled(question.indicator.targets),
        })
        expect(withoutRows(assessIndicator(other))).toEqual(withoutRows(assessIndicator(question)))
      }),
      holds,
    )
  })
})
