import { describe, expect, it } from 'vitest'
import { shipped } from './shippedRelease.ts'

const { actions, areas, programmes, projects, steps, units, zone } = shipped.frame
const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id)

describe('the plan of the zone', () => {
  it('has five actions in the official order', () => {
    const ordered = [...actions].sort((left, right) => left.order - right.order)
    expect(ordered.map(action => action.name.zh)).toEqual([
      '农业基础能力提升行动',
      '城乡经济新动能培育行动',
      '城乡融合发展推进行动',
      '乡村生态建设提速行动',
      '科技创新支撑行动',
    ])
    expect(idsOf(ordered)).toEqual(['agriculture', 'economy', 'urban-rural', 'ecology', 'science'])
  })

  it.each(idsOf(actions))('has four projects in the action %s', action => {
    expect(projects.filter(project => project.action === action).map(project => project.order)).toEqual([1, 2, 3, 4])
  })

  it('calls none of its 20 projects official, as the list is not published', () => {
    expect(projects).toHaveLength(20)
    expect(projects.filter(project => project.listing !== 'working')).toEqual([])
  })

  it('says of every project that its action is our reading', () => {
    expect(projects.filter(project => !project.note?.zh.includes('本看板的理解'))).toEqual([])
    expect(projects.filter(project => !project.note?.en.includes('our reading'))).toEqual([])
  })

  it('says of a project that stands in another published list too, that the two lists differ', () => {
    const listed = new Set(shipped.frame.programmes.map(programme => programme.name.zh))
    const twice = shipped.frame.projects.filter(project => listed.has(project.name.zh))
    expect(twice.map(project => project.id)).toEqual(['industry-carbon-peak'])
    for (const project of twice) expect(project.note?.zh).toContain('不是同一名单')
  })

  it('keeps the lists that are not the 20 whole', () => {
    const sizes = new Map<string, number>()
    for (const { list } of programmes) sizes.set(list, (sizes.get(list) ?? 0) + 1)
    expect(Object.fromEntries(sizes)).toEqual({
      'zone-plan': 2,
      'named-programme': 5,
      'provincial-policy-2022': 6,
      'carbon-peak-2023': 10,
      'shuangshi-2024-demonstration': 10,
      'shuangshi-2024-linkage': 10,
    })
  })

  it('has three worded steps', () => {
    expect(steps.map(step => [step.period, step.wording.zh])).toEqual([
      ['2024', '初见成效'],
      ['2027', '基本建成'],
      ['2030', '全面建成'],
    ])
  })

  it('is compiled up to a day on which every source was published', () => {
    const later = shipped.frame.sources.filter(source => (source.published ?? '') > zone.dataAsOf)
    expect(idsOf(later)).toEqual([])
  })
})

describe('the areas', () => {
  it('are the zone, its seven parts and the ten other zones', () => {
    const count = (kind: string): number => areas.filter(area => area.kind === kind).length
    expect([count('zone'), count('district'), count('development-zone'), count('peer-zone')]).toEqual([1, 6, 1, 10])
  })

  it('place every part of the zone on a tile of its own', () => {
    const tiles = areas.filter(area => area.parent === zone.area).map(area => `${area.tile?.column} ${area.tile?.row}`)
    expect(new Set(tiles).size).toBe(7)
    expect(tiles).not.toContain('undefined undefined')
  })

  it('give the theme and the approval of every zone', () => {
    const zones = areas.filter(area => area.kind === 'zone' || area.kind === 'peer-zone')
    expect(idsOf(zones.filter(area => !area.theme || !area.approved || !area.source))).toEqual([])
  })
})

describe('the units', () => {
  it('are each used by an indicator or the base of one that is', () => {
    const used = new Set<string>(shipped.indicators.map(indicator => indicator.unit))
    for (const unit of units) if (used.has(unit.id)) used.add(unit.base)
    expect(idsOf(units).filter(id => !used.has(id))).toEqual([])
  })

  it('turn 万 into ten thousand and 亿 into a hundred million of their base', () => {
    const wrong = units.filter(({ name, factor }) => {
      if (name.zh.startsWith('万')) return factor !== 1e4
      return name.zh.startsWith('亿') && factor !== 1e8
    })
    expect(idsOf(wrong)).toEqual([])
  })
})
