import { actionsInOrder, type Catalog } from '../catalog.ts'
import type { LocalText } from '../text.ts'
import type { SearchEntry } from './entry.ts'

const both = (texts: readonly (LocalText | undefined)[]): readonly string[] =>
  texts.flatMap(text => (text ? [text.zh, text.en] : []))

/** Everything in a catalog that can be found by its name. */
export function entriesOf(catalog: Catalog): readonly SearchEntry[] {
  const { frame, indicators } = catalog
  const actionName = new Map(frame.actions.map(action => [action.id, action.name]))
  return [
    ...actionsInOrder(catalog).map(({ id, name }): SearchEntry => ({ kind: 'action', id, name, also: [id] })),
    ...frame.projects.map(({ id, name, action }): SearchEntry => {
      return { kind: 'project', id, name, also: both([actionName.get(action)]) }
    }),
    ...frame.programmes.map(({ id, name, action, note }): SearchEntry => {
      return { kind: 'programme', id, name, also: both([action && actionName.get(action), note]) }
    }),
    ...frame.areas.map(({ id, name, theme }): SearchEntry => ({ kind: 'area', id, name, also: both([theme]) })),
    ...indicators.map(({ id, name, definition, owner }): SearchEntry => {
      return { kind: 'indicator', id, name, also: both([definition, owner]) }
    }),
    ...frame.sources.map(({ id, title, publisher, published }): SearchEntry => {
      return { kind: 'source', id, name: title, also: [...both([publisher]), published ?? ''] }
    }),
  ]
}
