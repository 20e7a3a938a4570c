import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { STATUSES } from '#domain/progress/assessment.ts'
import type { Assessment, Question, Status, StepVerdict } from '#domain/progress/assessment.ts'
import { verdictOf } from '#domain/progress/verdict.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { areaId, aTarget } from '../../../support/aCatalog.ts'
import { aimOf, caseOf, figure, holds, mapAim, mirrorAim, mirrorOf, mirrorRemark } from './cases.ts'
import { questionOf, targetsOf, wildFigure } from './cases.ts'
import type { Case } from './cases.ts'

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
    const oneSided = caseOf(figure).map(given => ({
      ...given,
      direction: 'higher-is-better' as const,
      nature: 'stock' as const,
      remarks: {},
      goals: given.goals.filter(({ aim }) => aim.kind === 'at-least'),
    }))
    fc.assert(
      fc.property(oneSided, figure, figure, (given, one, other) => {
        const values = given.values.filter(value => value !== null)
        const at = (latest: number) => verdictOf(questionOf({ ...given, values: [...values, latest] })).steps
        const low = at(Math.min(one, other))
        const high = at(Math.max(one, other))
        low.forEach((step, index) => {
          const before = RANK[step.status]
          const after = RANK[high[index]?.status ?? 'unknown']
          // The latest value may lie after the day of the question, and then changes nothing.
          if (before !== undefined && after !== undefined) expect(after).toBeGreaterThanOrEqual(before)
        })
      }),
      holds,
    )
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
