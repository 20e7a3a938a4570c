import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinCatalog, type Catalog } from '#domain/catalog.ts'
import { editsOfAccepted } from '#domain/difference/accept.ts'
import { countDifferences, differencesOf, isOpen, type Difference } from '#domain/difference/difference.ts'
import type { Change } from '#domain/edit/edit.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { replay } from '#domain/edit/replay.ts'
import { NO_EDITS } from '#domain/edits.ts'
import { parseIndicatorId, parseSourceId } from '#domain/ids.ts'
import type { ProposedFigure, ProposedTarget } from '#domain/intake/proposal.ts'
import type { Release } from '#domain/release.ts'
import { areaId, must, period } from '../../../support/aCatalog.ts'
import { aFigure, aLog, anEdit, aStep } from '../../../support/edits.ts'
import { aRelease } from '../../../support/releases.ts'

const place = { file: '水质.xlsx', sheet: '2022', line: 4, column: 3 }
const source = must(parseSourceId('user-letter'))

const proposed = (year: string, value: number | undefined, part: Partial<ProposedFigure> = {}): ProposedFigure => ({
  ...{ what: 'figure', place, indicator: must(parseIndicatorId('good-water')), area: areaId('lakeland') },
  ...{ period: period(year), value, asRead: String(value) },
  ...part,
})
const aim = (value: number) => ({ kind: 'at-least' as const, value })
const target = (year: string, value: number | undefined): ProposedTarget => ({
  ...{ what: 'target', place, indicator: must(parseIndicatorId('good-water')), area: areaId('lakeland') },
  ...{ period: period(year), value, asRead: '', aim: value === undefined ? undefined : aim(value) },
})

const plain = async (): Promise<Catalog> => joinCatalog(await aRelease(), NO_EDITS)
const withChange = (release: Release, ...changes: readonly Change[]): Catalog =>
  joinCatalog(
    release,
    outcomeOf(
      replay(
        aLog(
          aStep(
            1,
            changes.map((change, index) => anEdit(index, change)),
          ),
        ),
      ),
    ),
  )
const only = (catalog: Catalog, ...given: Parameters<typeof differencesOf>[1]): Difference =>
  must(differencesOf(catalog, given)[0])

describe('a figure of a file against ours', () => {
  it.each([
    ['new', proposed('2025', 80)],
    ['new', proposed('2023', 80)],
    ['changed', proposed('2022', 76.6)],
    ['changed', proposed('2022', 76.5, { qualifier: 'about' })],
    ['same', proposed('2022', 76.5)],
    ['same', proposed('2022', 76.5 * 0.1 * 10)],
    ['same', proposed('2021', 74)],
    ['same', proposed('2023', undefined)],
    ['same', proposed('2029', undefined)],
    ['removed', proposed('2022', undefined)],
  ])('is %s', async (kind, proposal) => {
    expect(only(await plain(), proposal)).toMatchObject({ kind, rejection: undefined })
  })

  it.each([
    ['unknown-indicator', { indicator: must(parseIndicatorId('long-gone')) }],
    ['unknown-area', { area: areaId('atlantis') }],
    ['unknown-area', { area: areaId('constructor') }],
    ['outside-limits', { indicator: must(parseIndicatorId('jobs')), value: -1 }],
    ['not-a-number', { value: Number.NaN }],
    ['not-a-number', { value: Number.POSITIVE_INFINITY }],
  ])('is rejected: %s', async (rejection, part) => {
    expect(only(await plain(), proposed('2025', 80, part))).toMatchObject({ kind: 'rejected', rejection })
  })

  it('given twice counts once, and where the two differ the first counts', async () => {
    const found = differencesOf(await plain(), [proposed('2025', 80), proposed('2025', 80), proposed('2025', 81)])
    expect(found.map(({ kind, rejection }) => [kind, rejection])).toEqual([
      ['new', undefined],
      ['rejected', 'twice'],
    ])
    expect(new Set(found.map(({ key }) => key)).size).toBe(2)
  })
})

describe('a target of a file', () => {
  it('is a draft of the user’s own, whatever we have, and never removes a published one', async () => {
    const release = await aRelease()
    const published = must(release.indicators[0]?.targets[0])
    const [year] = [published.period]
    expect(only(joinCatalog(release, NO_EDITS), target('2029', 90))).toMatchObject({ kind: 'new' })
    expect(only(joinCatalog(release, NO_EDITS), { ...target(year, undefined), removes: true })).toMatchObject({
      ...{ kind: 'rejected', rejection: 'not-yours' },
    })
    const drafted = withChange(release, { ...aFigure(undefined, '2029'), kind: 'target', to: { aim: aim(90) } })
    expect(only(drafted, target('2029', 90))).toMatchObject({ kind: 'same' })
    expect(only(drafted, target('2029', 91))).toMatchObject({ kind: 'changed' })
    expect(only(drafted, target('2029', undefined))).toMatchObject({ kind: 'removed' })
  })
})

describe('what is accepted', () => {
  const accept = (differences: readonly Difference[]) =>
    editsOfAccepted(differences, { source, title: '统计局来函', why: '更正' })

  it('comes with its source, its reason and the source that the file names', async () => {
    const edits = accept(differencesOf(await plain(), [proposed('2025', 80, { sourceRead: '公报' })]))
    expect(edits).toMatchObject([
      { change: { kind: 'source', source, to: { kind: 'user', title: { zh: '统计局来函' } } } },
      {
        change: { kind: 'figure', period: '2025', to: { value: 80 } },
        source,
        why: '更正（文件所注来源 / source as in the file: 公报）',
      },
    ])
  })

  it('leaves what is rejected and what is the same', async () => {
    expect(accept(differencesOf(await plain(), [proposed('2025', Number.NaN), proposed('2022', 76.5)]))).toEqual([])
  })

  it('takes the user’s own figure away where nothing lies beneath, and else says that there is none', async () => {
    const release = await aRelease()
    const own = withChange(release, aFigure(80, '2025'), aFigure(80, '2022'))
    const removing = ['2025', '2022'].map(year => proposed(year, undefined, { removes: true }))
    const [, alone, above] = accept(differencesOf(own, removing)).map(({ change }) => change)
    expect(alone).not.toHaveProperty('to')
    expect(above).toMatchObject({ to: { value: null } })
  })

  it('once taken over is no difference any more', async () => {
    const release = await aRelease()
    const catalog = joinCatalog(release, NO_EDITS)
    const cells = fc.array(
      fc.record({
        year: fc.integer({ min: 2018, max: 2026 }),
        value: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
        kind: fc.constantFrom('figure', 'target'),
      }),
    )
    fc.assert(
      fc.property(cells, given => {
        const proposals = given.map(({ year, value, kind }) =>
          kind === 'figure' ? proposed(String(year), value) : target(String(year), value),
        )
        const found = differencesOf(catalog, proposals)
        const edits = accept(found).map((edit, index) => anEdit(index, edit.change, edit))
        const after = joinCatalog(release, outcomeOf(replay(aLog(aStep(1, edits)))))
        const left = differencesOf(
          after,
          found.filter(isOpen).map(({ proposal }) => proposal),
        )
        const { same } = countDifferences(left)
        expect(same).toBe(left.length)
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
