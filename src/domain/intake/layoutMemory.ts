import type { AreaId, IndicatorId } from '../ids.ts'
import type { ColumnRole, Mapping } from './mapping.ts'

/** What the user said of a layout once, to be used when a sheet of the same heads comes again. */
export interface RememberedLayout {
  readonly fingerprint: string
  readonly columns: readonly {
    readonly role: ColumnRole
    readonly indicator?: IndicatorId
    readonly area?: AreaId
    readonly unit?: string
    readonly isTarget?: boolean
  }[]
  readonly fixed: { readonly indicator?: IndicatorId; readonly area?: AreaId; readonly unit?: string }
  readonly indicatorNames: Mapping['indicatorNames']
  readonly areaNames: Mapping['areaNames']
}

/** Next year's sheet has the same layout: its years are others, and their number may be. */
const headForm = (head: string): string => head.replace(/\d+/g, '#').replace(/\s+/g, '')

/** What tells layouts apart: the heads in their order, digits aside, each run of equal ones once. */
export function fingerprintOf({ columns }: Mapping): string {
  const heads = columns.map(({ head }) => headForm(head)).filter((head, at, all) => head !== all[at - 1])
  return heads.join('\u241F').slice(0, 4000)
}

/** What is kept of a mapping: no period, which the next sheet says itself. */
export function rememberLayout(mapping: Mapping): RememberedLayout {
  const { columns, fixed, indicatorNames, areaNames } = mapping
  const lasting = ({ indicator, area, unit }: Mapping['fixed']): RememberedLayout['fixed'] => ({
    ...(indicator !== undefined && { indicator }),
    ...(area !== undefined && { area }),
    ...(unit !== undefined && { unit }),
  })
  return {
    fingerprint: fingerprintOf(mapping),
    columns: columns.map(({ role, facts }) => ({
      role,
      ...lasting(facts),
      ...(facts.isTarget !== undefined && { isTarget: facts.isTarget }),
    })),
    fixed: lasting(fixed),
    ...{ indicatorNames, areaNames },
  }
}

/** A guess with what the user said of the same layout laid over it. */
export function applyRemembered(mapping: Mapping, remembered: RememberedLayout): Mapping {
  const isSame = mapping.columns.length === remembered.columns.length
  return {
    ...mapping,
    // With more years than last time, the columns do not stand where they stood: their guess is kept.
    columns: mapping.columns.map((column, at) => {
      const said = isSame ? remembered.columns[at] : undefined
      if (!said) return column
      const { role, ...facts } = said
      return { ...column, role, facts: { ...column.facts, ...facts } }
    }),
    fixed: { ...mapping.fixed, ...remembered.fixed },
    indicatorNames: { ...remembered.indicatorNames },
    areaNames: { ...remembered.areaNames },
  }
}
