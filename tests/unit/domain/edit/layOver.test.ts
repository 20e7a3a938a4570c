import { describe, expect, it } from 'vitest'
import {
  editsIn,
  indicatorById,
  isInternal,
  joinCatalog,
  projectById,
  sourceById,
  type Catalog,
} from '#domain/catalog.ts'
import { isUserSource, type Change } from '#domain/edit/edit.ts'
import { REPLACED } from '#domain/edit/layOver.ts'
import { outcomeOf } from '#domain/edit/outcome.ts'
import { replay } from '#domain/edit/replay.ts'
import { USER_ENTRY_SOURCE, userSource } from '#domain/edits.ts'
import { parseIndicatorId, parseProjectId, parseSourceId } from '#domain/ids.ts'
import { observationsOf, pointsOf } from '#domain/series.ts'
import { readRelease, writeRelease } from '#data/formats/releaseJson.ts'
import { sealRelease } from '#data/release/seal.ts'
import { areaId, must } from '../../../support/aCatalog.ts'
import { aFigure, aLog, anEdit, aStep } from '../../../support/edits.ts'
import { aRelease } from '../../../support/releases.ts'

const water = must(parseIndicatorId('good-water'))
const rivers = must(parseProjectId('clean-rivers'))
const survey = userSource(must(parseSourceId('user-survey')), '水质抽查')
const SOURCE: Change = { kind: 'source', source: survey.id, to: survey }

async function withChanges(...changes: readonly Change[]): Promise<Catalog> {
  const edits = changes.map((change, index) =>
    anEdit(index, change, { why: '复核', ...(change.kind === 'figure' && { source: survey.id }) }),
  )
  return joinCatalog(await aRelease(), outcomeOf(replay(aLog(aStep(1, edits)))))
}

const rowsIn = (catalog: Catalog, year: string) => {
  const series = must(indicatorById(catalog, water)?.series[areaId('lakeland')])
  return observationsOf(series).filter(({ period }) => period === year)
}

describe('a figure of the user’s own', () => {
  it('stands with its source and reason, and the release’s own is kept, set aside', async () => {
    const before = rowsIn(await withChanges(), '2022')
    const catalog = await withChanges(SOURCE, aFigure(80.5, '2022'))
    const [own, ...others] = rowsIn(catalog, '2022')
    expect(own).toMatchObject({ value: 80.5, source: survey.id, remark: { reason: { zh: '复核' } } })
    expect(own?.remark.revises).toBe(before[0]?.source)
    expect(others.map(({ value }) => value)).toEqual(before.map(({ value }) => value))
    expect(others[0]?.remark).toMatchObject({ standing: 'set-aside' })
    expect(others[0]?.remark.reason?.zh).toContain(REPLACED.zh)
    expect(sourceById(catalog, survey.id)).toMatchObject({ kind: 'user', title: { zh: '水质抽查' } })
    expect(editsIn(catalog)).toBe(1)
  })

  it('that is not published is a gap, not a zero', async () => {
    const catalog = await withChanges(SOURCE, aFigure(null, '2022'))
    expect(rowsIn(catalog, '2022')[0]).toMatchObject({ value: null, source: survey.id })
    const used = pointsOf(indicatorById(catalog, water)?.series[areaId('lakeland')])
    expect(used.some(({ period }) => period === '2022')).toBe(false)
  })

  it('of a period that nobody reported stands in its order', async () => {
    const catalog = await withChanges(SOURCE, aFigure(91, '2029'), aFigure(70, '2001'))
    const periods = indicatorById(catalog, water)?.series[areaId('lakeland')]?.periods ?? []
    expect([periods[0], periods.at(-1)]).toEqual(['2001', '2029'])
  })

  it('begins a series where the area has none', async () => {
    const catalog = await withChanges(SOURCE, { ...aFigure(12), area: areaId('north-shore') })
    expect(pointsOf(indicatorById(catalog, water)?.series[areaId('north-shore')]).map(({ value }) => value)).toContain(
      12,
    )
  })

  it('without a named source says so', async () => {
    const edits = outcomeOf(replay(aLog(aStep(1, [anEdit(1, aFigure(3))]))))
    const catalog = joinCatalog(await aRelease(), edits)
    expect(sourceById(catalog, USER_ENTRY_SOURCE.id)?.kind).toBe('user')
    expect(isUserSource(USER_ENTRY_SOURCE.id)).toBe(true)
  })

  it('for an indicator that the release has not got is kept and not shown', async () => {
    const catalog = await withChanges(SOURCE, aFigure(3, '2024', 'long-gone'))
    expect(catalog.indicators.map(({ id }) => id)).toEqual((await aRelease()).indicators.map(({ id }) => id))
  })
})

describe('other edits', () => {
  it('word a note anew and say whose note it is', async () => {
    const note = { zh: '口径有变', en: 'counted otherwise' }
    const catalog = await withChanges(
      { kind: 'text', place: { of: 'indicator-note', indicator: water }, to: note },
      { kind: 'text', place: { of: 'project-note', project: rivers }, to: note },
    )
    expect(indicatorById(catalog, water)?.note).toEqual({
      zh: '用户备注：口径有变',
      en: 'Note of the user: counted otherwise',
    })
    expect(projectById(catalog, rivers)?.note?.zh).toBe('用户备注：口径有变')
  })

  it('put another list in place of the projects, and no indicator belongs to one that is gone', async () => {
    const { frame } = await aRelease()
    const kept = frame.projects.filter(({ id }) => id !== rivers)
    const catalog = await withChanges({ kind: 'projects', to: kept })
    expect(catalog.frame.projects).toEqual(kept)
    expect(catalog.indicators.some(({ project }) => project === rivers)).toBe(false)
    expect((catalog.frame.stages ?? []).some(({ project }) => project === rivers)).toBe(false)
  })

  it('mark an indicator for official use only', async () => {
    const catalog = await withChanges({ kind: 'internal', indicator: water, to: true })
    expect(isInternal(catalog, water)).toBe(true)
    expect(isInternal(await withChanges(), water)).toBe(false)
  })
})

describe('a sealed catalog', () => {
  const target: Change = { ...aFigure(undefined, '2028'), kind: 'target', to: { aim: { kind: 'at-least', value: 88 } } }

  it('keeps every rule of a release, and is the same with the same edits laid over once more', async () => {
    const changes = [SOURCE, aFigure(80.5, '2022'), aFigure(null, '2023'), aFigure(91, '2029'), target]
    const catalog = await withChanges(...changes)
    const { nature, frame, indicators } = catalog
    const sealed = await sealRelease({ format: 1, nature, frame, indicators })
    const reading = await readRelease('sealed.json', writeRelease(sealed))
    expect(reading).toMatchObject({ ok: true, value: { id: sealed.id } })
    const again = joinCatalog(sealed, must(catalog.edits))
    expect((await sealRelease({ format: 1, nature, frame: again.frame, indicators: again.indicators })).id).toBe(
      sealed.id,
    )
  })
})
