import { describe, expect, it } from 'vitest'
import {
  actionById,
  actionsInOrder,
  areaById,
  indicatorById,
  indicatorsOfAction,
  indicatorsOfProject,
  joinCatalog,
  projectById,
  projectsOfAction,
  sourceById,
  stepOf,
  unitById,
  type Catalog,
} from '#domain/catalog.ts'
import { isUsersDraft, NO_EDITS, USER_SOURCE } from '#domain/edits.ts'
import {
  parseActionId,
  parseAreaId,
  parseIndicatorId,
  parseProjectId,
  parseSourceId,
  parseUnitId,
} from '#domain/ids.ts'
import { parsePeriod } from '#domain/period.ts'
import { must } from '../../support/aCatalog.ts'
import { aDraft } from '../../support/drafts.ts'
import { aRelease } from '../../support/releases.ts'

const aCatalog = async (): Promise<Catalog> => joinCatalog(await aRelease(), NO_EDITS)
const water = must(parseIndicatorId('good-water'))

describe('joinCatalog', () => {
  it('without edits is the release as it stands', async () => {
    const release = await aRelease()
    const { frame, indicators } = joinCatalog(release, NO_EDITS)
    expect(frame).toBe(release.frame)
    expect(indicators).toBe(release.indicators)
  })

  it('puts a draft among the targets in order of period, marked as the user’s own', async () => {
    const release = await aRelease()
    const catalog = joinCatalog(release, { ...NO_EDITS, drafts: [aDraft()] })
    const targets = indicatorById(catalog, water)?.targets ?? []
    expect(targets.map(target => [target.period, target.basis])).toEqual([
      ['2024', 'published'],
      ['2027', 'derived'],
      ['2028', 'draft'],
      ['2030', 'published'],
      ['2030', 'published'],
    ])
    expect(targets[2]).toMatchObject({ aim: { kind: 'at-least', value: 88 }, source: USER_SOURCE.id })
    expect(sourceById(catalog, USER_SOURCE.id)).toBe(USER_SOURCE)
    expect(targets.map(isUsersDraft)).toEqual([false, false, true, false, false])
  })

  it('does not take a draft that the release itself holds for the user’s own', async () => {
    const target = must(indicatorById(await aCatalog(), water)?.targets[0])
    expect(isUsersDraft({ ...target, basis: 'draft' })).toBe(false)
  })

  it('leaves the release and the indicators without drafts untouched', async () => {
    const release = await aRelease()
    const catalog = joinCatalog(release, { ...NO_EDITS, drafts: [aDraft()] })
    expect(release.indicators[0]?.targets).toHaveLength(4)
    expect(catalog.indicators[1]).toBe(release.indicators[1])
    expect(catalog.releaseId).toBe(release.id)
  })
})

describe('looking up', () => {
  it('finds what an id names, and nothing for an id of an old link', async () => {
    const catalog = await aCatalog()
    expect(indicatorById(catalog, water)?.name.en).toBe('Share of good water')
    expect(areaById(catalog, must(parseAreaId('north-shore')))?.name.zh).toBe('北岸区')
    expect(sourceById(catalog, must(parseSourceId('plan-2023')))?.kind).toBe('plan')
    expect(unitById(catalog, must(parseUnitId('percent')))?.quantity).toBe('percent')
    expect(actionById(catalog, must(parseActionId('work')))?.order).toBe(2)
    expect(projectById(catalog, must(parseProjectId('clean-rivers')))?.action).toBe('water')
    expect(indicatorById(catalog, must(parseIndicatorId('long-gone')))).toBeUndefined()
  })

  it('knows which step a period is', async () => {
    const catalog = await aCatalog()
    expect(stepOf(catalog, must(parsePeriod('2027')))?.id).toBe('step-2027')
    expect(stepOf(catalog, must(parsePeriod('2027-12')))?.id).toBe('step-2027')
    expect(stepOf(catalog, must(parsePeriod('2028')))).toBeUndefined()
  })

  it('lists the actions and projects in the official order, and what belongs to them', async () => {
    const release = await aRelease()
    const { frame } = release
    const shuffled = { ...frame, actions: [...frame.actions].reverse() }
    const catalog = joinCatalog({ ...release, frame: shuffled }, NO_EDITS)
    const action = must(parseActionId('water'))
    expect(actionsInOrder(catalog).map(one => one.id)).toEqual(['water', 'work'])
    expect(projectsOfAction(catalog, action).map(one => one.id)).toEqual(['clean-rivers'])
    expect(indicatorsOfAction(catalog, action).map(one => one.id)).toEqual(['good-water'])
    expect(indicatorsOfProject(catalog, must(parseProjectId('new-trades'))).map(one => one.id)).toEqual(['jobs'])
  })
})
