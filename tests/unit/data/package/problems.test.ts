import { describe, expect, it } from 'vitest'
import { describeProblem } from '#data/package/describe.ts'
import { problemsOf, withChange, type Files } from '../../../support/brokenPackages.ts'
import { packageFiles } from '../../../support/packageFiles.ts'

const CASES: readonly (readonly [title: string, files: () => Files, expected: string])[] = [
  [
    'a file that is missing',
    () => {
      const files: Files = packageFiles()
      files.delete('units.csv')
      return files
    },
    'units.csv: the file is missing',
  ],
  [
    'a file that is not UTF-8',
    () => new Map<string, string | Uint8Array>(packageFiles()).set('steps.csv', new Uint8Array([0x69, 0x64, 0xff])),
    'steps.csv: the file is not UTF-8; save it as "CSV UTF-8"',
  ],
  [
    'an empty file',
    () => new Map<string, string | Uint8Array>(packageFiles()).set('steps.csv', '\n'),
    'steps.csv:1: must not be empty',
  ],
  [
    'a required column that is missing',
    () => withChange('units.csv', 'quantity,', 'kind,'),
    'units.csv:1: column quantity is missing',
  ],
  [
    'a column nobody knows',
    () => withChange('units.csv', 'quantity,', 'kind,'),
    'units.csv:1:4 kind: unknown column "kind"',
  ],
  [
    'a column that stands twice',
    () => withChange('areas.csv', 'tile_row', 'tile_column'),
    'areas.csv:1:7 tile_column: "tile_column" stands already in line 1',
  ],
  [
    'a row of another length',
    () => withChange('units.csv', 'person,1\n', 'person\n'),
    'units.csv:3: expected 6 fields, got 5',
  ],
  [
    'a quotation mark out of place',
    () => withChange('units.csv', '人,persons', '"人"们,persons'),
    'units.csv:3:2: a quotation mark stands where none may, or is never closed',
  ],
  [
    'an empty field that must not be',
    () => withChange('units.csv', ',persons,', ',,'),
    'units.csv:3:3 name_en: must not be empty',
  ],
  [
    'one language without the other',
    () => withChange('indicators.csv', 'Water bureau', ''),
    'indicators.csv:2:15 owner_en: must not be empty',
  ],
  [
    'half a place on the tile map',
    () => withChange('areas.csv', 'lakeland,1,2', 'lakeland,1,'),
    'areas.csv:3:7 tile_row: must not be empty',
  ],
  [
    'a number with separators',
    () => withChange('units.csv', 'person,10000', 'person,"10,000"'),
    'units.csv:4:6 factor: expected number, got "10,000"',
  ],
  [
    'a period in words',
    () => withChange('steps.csv', 'step-2027,2027,', 'step-2027,2027年,'),
    'steps.csv:3:2 period: expected YYYY | YYYY-Qn | YYYY-MM | YYYY-MM-DD, got "2027年"',
  ],
  [
    'an address that is none',
    () => withChange('sources.csv', 'https://example.org/plan', 'javascript:alert(1)'),
    'sources.csv:2:8 url: expected http(s) address, got "javascript:alert(1)"',
  ],
  [
    'a word that is not in the list',
    () => withChange('areas.csv', 'North Shore,district', 'North Shore,suburb'),
    'areas.csv:3:4 kind: expected zone | district | development-zone | peer-zone, got "suburb"',
  ],
  [
    'a unit that is not in units.csv',
    () => withChange('indicators.csv', ',percent,higher', ',pct,higher'),
    'indicators.csv:2:6 unit: "pct" is not in units.csv',
  ],
  [
    'an area that is not in areas.csv',
    () => withChange('observations.csv', 'good-water,north-shore', 'good-water,south-shore'),
    'observations.csv:7:2 area: "south-shore" is not in areas.csv',
  ],
  [
    'a source that is not in sources.csv',
    () => withChange('targets.csv', 'current,plan-2023', 'current,plan-2024'),
    'targets.csv:2:11 source: "plan-2024" is not in sources.csv',
  ],
  [
    'an indicator that is not in indicators.csv',
    () => withChange('targets.csv', 'jobs,lakeland,2030', 'posts,lakeland,2030'),
    'targets.csv:7:1 indicator: "posts" is not in indicators.csv',
  ],
  [
    'an action that is not in actions.csv',
    () => withChange('projects.csv', 'new-trades,work', 'new-trades,labour'),
    'projects.csv:3:2 action: "labour" is not in actions.csv',
  ],
  [
    'a project that is not in projects.csv',
    () => withChange('indicators.csv', 'water,clean-rivers', 'water,clean-lakes'),
    'indicators.csv:2:11 project: "clean-lakes" is not in projects.csv',
  ],
  [
    'an id that stands twice',
    () => withChange('units.csv', 'person,人', 'percent,人'),
    'units.csv:3:1 id: "percent" stands already in line 2',
  ],
  [
    'a period with two values that stand',
    () => withChange('observations.csv', 'good-water,lakeland,2021', 'good-water,lakeland,2022'),
    'observations.csv:3:3 period: "good-water lakeland 2022" stands already in line 2',
  ],
  [
    'a target that stands twice',
    () => withChange('targets.csv', '2024,at-least,80,,,,published', '2030,at-least,80,,,,published'),
    'targets.csv:4:3 period: "good-water lakeland 2030 at-least current published" stands already in line 2',
  ],
]

describe('what is wrong is named with its place', () => {
  it.each(CASES)('%s', (_title, files, expected) => {
    expect(problemsOf(files()).map(describeProblem)).toContain(expected)
  })

  it('names every mistake at once, file by file, by line and column', () => {
    const files = withChange('units.csv', 'percent,percent,1\n', 'share,percent,one\n')
    files.set('steps.csv', 'id,period,name_zh,name_en,wording_zh,wording_en,source\nStep 1,,甲,A,乙,B,plan-2023\n')
    expect(problemsOf(files).map(problem => [problem.code, problem.at])).toEqual([
      ['bad-field', { file: 'steps.csv', line: 2, column: 1, field: 'id' }],
      ['empty-field', { file: 'steps.csv', line: 2, column: 2, field: 'period' }],
      ['bad-field', { file: 'units.csv', line: 2, column: 4, field: 'quantity' }],
      ['bad-field', { file: 'units.csv', line: 2, column: 6, field: 'factor' }],
    ])
  })

  it('does not blame other files for a row that is known to be broken', () => {
    const problems = problemsOf(withChange('areas.csv', 'North Shore,district', 'North Shore,suburb'))
    expect(problems).toHaveLength(1)
  })
})
