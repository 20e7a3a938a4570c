import { describe, expect, it } from 'vitest'
import { RULE_NAMES } from '#data/package/checks.ts'
import { describeProblem } from '#data/package/describe.ts'
import { problemsOf, withChange, type Files } from '../../../support/brokenPackages.ts'

const CASES: readonly (readonly [title: string, files: () => Files, expected: string])[] = [
  [
    'a second row in zone.csv',
    () => withChange('zone.csv', '2026-03-31\n', '2026-03-31\nlakeland,乙,B,丙,C,丁,D,,,plan-2023,2026-03-31\n'),
    'zone.csv:3:1 area: the file must have one row only (got "lakeland")',
  ],
  [
    'a zone that is no zone',
    () => withChange('areas.csv', 'Lakeland,zone', 'Lakeland,peer-zone'),
    'areas.csv:2:4 kind: the area of zone.csv must be of kind zone (got "peer-zone")',
  ],
  [
    'a base unit with a factor',
    () => withChange('units.csv', 'person,1\n', 'person,2\n'),
    'units.csv:3:5 base: a base unit must have itself as base and factor 1 (got "person")',
  ],
  [
    'a factor of nothing',
    () => withChange('units.csv', 'person,10000', 'person,0'),
    'units.csv:4:6 factor: the factor must be above 0 (got "0")',
  ],
  [
    'limits the wrong way round',
    () => withChange('indicators.csv', 'Water bureau,,,', 'Water bureau,9,1,'),
    'indicators.csv:2:16 low: low must not be above high (got "9")',
  ],
  [
    'an action indicator without an action',
    () => withChange('indicators.csv', 'stock,context,', 'stock,action,'),
    'indicators.csv:6:9 topic: topic must be action where, and only where, an action is given (got "action")',
  ],
  [
    'a project of another action',
    () => withChange('indicators.csv', 'water,clean-rivers', 'water,new-trades'),
    'indicators.csv:2:11 project: the project belongs to another action (got "new-trades")',
  ],
  [
    'an SDG target of another goal',
    () => withChange('indicators.csv', ',6,6.3,', ',6,8.3,'),
    'indicators.csv:2:13 sdg_target: the SDG target belongs to another goal (got "8.3")',
  ],
  [
    'money drawn in by what is no money put in',
    () => withChange('indicators.csv', 'put-in,population', ',population'),
    'indicators.csv:3:22 drew_in: only a sum that was put in (funding) can have drawn in another (got "population")',
  ],
  [
    'a share above 100',
    () => withChange('observations.csv', '2021,74,', '2021,740,'),
    'observations.csv:3:4 value: the value lies outside the limits of its indicator (got "740")',
  ],
  [
    'a target below the limit of its indicator',
    () => withChange('targets.csv', 'per-year,1.5', 'per-year,-1.5'),
    'targets.csv:6:5 value: the value lies outside the limits of its indicator (got "-1.5")',
  ],
  [
    'a quota without its first year',
    () => withChange('targets.csv', '1.5,,,2022,', '1.5,,,,'),
    'targets.csv:6:8 from: a target of this aim needs this number (got "per-year")',
  ],
  [
    'a number that the aim has no use for',
    () => withChange('targets.csv', '2030,worded,,', '2030,worded,3,'),
    'targets.csv:7:5 value: a target of this aim has no such number (got "worded")',
  ],
  [
    'a range the wrong way round',
    () => withChange('targets.csv', 'within,,85,95', 'within,,95,85'),
    'targets.csv:5:6 low: low must not be above high (got "95")',
  ],
  [
    'a tolerance below nothing',
    () => withChange('targets.csv', 'hold,390,,5', 'hold,390,,-5'),
    'targets.csv:8:7 high: the tolerance must not be below 0 (got "-5")',
  ],
  [
    'a quota that begins after its end',
    () => withChange('targets.csv', '1.5,,,2022,', '1.5,,,2025,'),
    'targets.csv:6:8 from: from must not lie after the period (got "2025")',
  ],
  [
    'a derived target without its rule',
    () => withChange('targets.csv', '两端平均,Mean of its neighbours', ','),
    'targets.csv:3:12 rule_zh: a derived target needs its rule in both languages',
  ],
  [
    'a worded target without words',
    () => withChange('targets.csv', '充分就业,Full employment', ','),
    'targets.csv:7:14 wording_zh: a worded target needs its wording in both languages',
  ],
  [
    'a count that begins after its end',
    () => withChange('observations.csv', 'cumulative,2022', 'cumulative,2024'),
    'observations.csv:8:6 since: since must not lie after the period (got "2024")',
  ],
  [
    'a printed figure without its unit',
    () => withChange('observations.csv', '16500,人', '16500,'),
    'observations.csv:8:10 published_unit: published_value and published_unit must be given together (got "16500")',
  ],
  [
    'a value set aside without a reason',
    () => withChange('observations.csv', '口径不同,Other scope', ','),
    'observations.csv:5:15 reason_zh: a value that is set aside needs the reason in both languages',
  ],
  [
    'a further source of a value that none stands for',
    () => withChange('observations.csv', '2022,76.5,,,bulletin-2022', '2020,76.5,,,bulletin-2022'),
    'observations.csv:6:8 standing: no row of this indicator, area and period stands (got "same-figure")',
  ],
  [
    'a revision of a figure that is not kept',
    () => withChange('observations.csv', '第3页,,,,,,,plan-2023', '第3页,,,,,,,bulletin-2021'),
    'observations.csv:2:19 revises: no other row of this indicator, area and period has that source (got "bulletin-2021")',
  ],
]

describe('what does not fit together is named with its place', () => {
  it.each(CASES)('%s', (_title, files, expected) => {
    expect(problemsOf(files()).map(describeProblem)).toContain(expected)
  })

  it('has a case for every rule', () => {
    const met = new Set(
      CASES.flatMap(([, files]) => problemsOf(files())).flatMap(problem =>
        problem.code === 'contradiction' ? [problem.expected] : [],
      ),
    )
    expect(RULE_NAMES.filter(rule => !met.has(rule))).toEqual([])
  })
})
