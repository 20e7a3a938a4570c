import { projectById, type Catalog } from '../catalog.ts'
import type { IndicatorLine, ZoneStanding } from '../overview.ts'
import type { Sentence } from '../sentence.ts'
import type { LocalText } from '../text.ts'
import type { Action, Project } from '../zone.ts'

/** A project with the departments that are published as answering for its indicators. */
export interface OwnerRow {
  readonly action: Action
  /** `undefined` for the indicators of an action that are in no project. */
  readonly project: Project | undefined
  readonly lines: readonly IndicatorLine[]
  /** Empty where none is published: never guessed from the subject. */
  readonly owners: readonly LocalText[]
}

/** Who answers for what, as far as it is published. */
export interface OwnersAnswer {
  readonly rows: readonly OwnerRow[]
  readonly sentence: Sentence
}

function distinct(owners: readonly LocalText[]): readonly LocalText[] {
  return owners.filter((owner, index) => owners.findIndex(({ zh }) => zh === owner.zh) === index)
}

/** Lists actions and projects with the departments that a source names for them. */
export function ownersOf(catalog: Catalog, { actions }: ZoneStanding): OwnersAnswer {
  const rows = actions.flatMap(({ action, projects, lines }) =>
    [...projects.map(({ id }) => id), undefined].flatMap((id): OwnerRow[] => {
      const own = lines.filter(({ indicator }) => indicator.project === id)
      const project = id && projectById(catalog, id)
      if (!project && own.length === 0) return []
      return [{ action, project, lines: own, owners: distinct(own.flatMap(({ indicator }) => indicator.owner ?? [])) }]
    }),
  )
  const lines = actions.flatMap(action => action.lines)
  const known = lines.filter(({ indicator }) => indicator.owner).length
  const sentence: Sentence =
    known === 0 ? { code: 'no-owner', total: lines.length } : { code: 'some-owners', total: lines.length, known }
  return { rows, sentence }
}
