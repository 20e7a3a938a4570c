import { describe, expect, it } from 'vitest'
import { allRows, allTargets, shipped } from './shippedRelease.ts'

const { frame } = shipped
const { sources } = frame

describe('the sources', () => {
  it('are all there: 109 and whatever was added since', () => {
    expect(sources.length).toBeGreaterThanOrEqual(109)
  })

  it('are each used by a figure, a target, a project, a programme, a step, an action or an area', () => {
    const used = new Set<string | undefined>([
      ...[...allRows, ...allTargets, ...frame.steps, ...frame.actions, ...frame.areas].map(({ source }) => source),
      ...[...frame.projects, ...frame.programmes, frame.zone].map(({ source }) => source),
    ])
    expect(sources.filter(source => !used.has(source.id)).map(({ id }) => id)).toEqual([])
  })

  it('are not offered as a link where their note forbids it or no address is known', () => {
    const forbidden = sources.filter(({ note, url }) => url === undefined || /do not link/i.test(note?.en ?? ''))
    expect(forbidden.length).toBeGreaterThan(50)
    expect(forbidden.filter(({ linkable }) => linkable).map(({ id }) => id)).toEqual([])
  })

  it('are offered as a link everywhere else', () => {
    const open = sources.filter(({ note, url }) => url !== undefined && !/do not link/i.test(note?.en ?? ''))
    expect(open.filter(({ linkable }) => !linkable).map(({ id }) => id)).toEqual([])
  })

  it('forbid a link in both languages alike', () => {
    const oneSided = sources.filter(
      ({ note }) => /do not link/i.test(note?.en ?? '') !== (note?.zh ?? '').includes('不提供链接'),
    )
    expect(oneSided.map(({ id }) => id)).toEqual([])
  })

  it('say why, where the confidence is not high', () => {
    expect(sources.filter(({ confidence, note }) => confidence !== 'high' && !note).map(({ id }) => id)).toEqual([])
  })

  it('never have high confidence as an encyclopaedia, a ranking or an anonymous page', () => {
    const doubtful = sources.filter(({ note }) => /encyclopaedia|wikipedia|ranking|anonymous/i.test(note?.en ?? ''))
    expect(doubtful.length).toBeGreaterThan(3)
    expect(doubtful.filter(({ confidence }) => confidence !== 'low').map(({ id }) => id)).toEqual([])
  })

  it('claim no licence that no source states', () => {
    expect(sources.filter(({ licence }) => licence !== undefined)).toEqual([])
  })
})
