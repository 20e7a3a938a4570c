import { useI18n } from 'vue-i18n'
import { isInternal, type Catalog } from '#domain/catalog.ts'
import { placeKey, type Change, type TextPlace } from '#domain/edit/edit.ts'
import type { LogState } from '#domain/edit/replay.ts'
import type { GridCell } from '#domain/edit/selection.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { LocalText } from '#domain/text.ts'
import type { Project } from '#domain/zone.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import type { GridColumn } from './gridModel.ts'
import type { DeskModel } from './useDeskModels.ts'

/** A text of a row, in both languages, and where the user's own wording of it is kept. */
interface TextField {
  readonly place: TextPlace
  readonly given: LocalText | undefined
}

type Language = 'zh' | 'en'

interface TextCell {
  readonly field: TextField
  readonly language: Language
}

/** What the user has worded otherwise, without the words that mark it as theirs. */
function ownText({ standing }: LogState, place: TextPlace): LocalText | undefined {
  const change = standing.get(placeKey({ kind: 'text', place }))?.change
  return change?.kind === 'text' ? change.to : undefined
}

/** A text in one language is put up in the other too, until somebody translates it; both are taken away together. */
function changed(own: LocalText | undefined, language: Language, text: string): LocalText | undefined {
  const other: Language = language === 'zh' ? 'en' : 'zh'
  const isTranslated = own !== undefined && own[other] !== own[language]
  const plain = text.trim()
  if (plain === '' && !isTranslated) return undefined
  const there = isTranslated ? own[other] : plain
  const here = plain === '' ? there : plain
  return language === 'zh' ? { zh: here, en: there } : { zh: there, en: here }
}

interface TextRows {
  readonly log: LogState
  readonly head: string
  readonly columns: readonly GridColumn[]
  readonly rowCount: number
  readonly rowHead: (row: number) => string
  readonly cellAt: (cell: GridCell) => TextCell | undefined
}

function useTextRows(): (rows: TextRows) => DeskModel {
  const { t } = useI18n({ useScope: 'global' })
  return ({ log, cellAt, ...rest }) => ({
    ...rest,
    show: cell => {
      const at = cellAt(cell)
      const own = at && ownText(log, at.field.place)
      if (own) return { text: own[at.language], tone: 'own', remark: t('desk.cell.own') }
      return { text: at?.field.given?.[at.language] ?? '', tone: 'plain', remark: '' }
    },
    typed: cell => {
      const at = cellAt(cell)
      return at ? ((ownText(log, at.field.place) ?? at.field.given)?.[at.language] ?? '') : ''
    },
    fault: () => undefined,
    changeOf: (cell, text) => {
      const at = cellAt(cell)
      if (!at) return undefined
      const { place, given } = at.field
      const own = ownText(log, place)
      const to = changed(own ?? (text.trim() === '' ? undefined : given), at.language, text)
      return { kind: 'text', place, ...(to && { to }) }
    },
    placeOf: cell => {
      const at = cellAt(cell)
      return at && placeKey({ kind: 'text', place: at.field.place })
    },
  })
}

const LANGUAGES: readonly Language[] = ['zh', 'en']

/** The names and notes of the projects. */
export function useProjectModel(): (catalog: Catalog, projects: readonly Project[], log: LogState) => DeskModel {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const rows = useTextRows()
  return (_catalog, projects, log) => {
    const fieldOf = (project: Project, column: number): TextField =>
      column < 2
        ? { place: { of: 'project-name', project: project.id }, given: project.name }
        : { place: { of: 'project-note', project: project.id }, given: project.note }
    return rows({
      log,
      head: t('desk.column.project'),
      columns: [
        { key: 'name-zh', title: t('desk.column.nameZh'), kind: 'text' },
        { key: 'name-en', title: t('desk.column.nameEn'), kind: 'text' },
        { key: 'note-zh', title: t('desk.column.noteZh'), kind: 'text' },
        { key: 'note-en', title: t('desk.column.noteEn'), kind: 'text' },
      ],
      rowCount: projects.length,
      rowHead: row => pick(projects[row]?.name),
      cellAt: ({ row, column }) => {
        const [project, language] = [projects[row], LANGUAGES[column % 2]]
        return project && language && { field: fieldOf(project, column), language }
      },
    })
  }
}

/** The notes on the indicators, and whether they are for official use only. */
export function useNoteModel(): (catalog: Catalog, indicators: readonly IndicatorRecord[], log: LogState) => DeskModel {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const rows = useTextRows()
  return (catalog, indicators, log) => {
    const words = { yes: t('desk.cell.internal'), no: '' }
    const notes = rows({
      log,
      head: t('desk.column.indicator'),
      columns: [
        { key: 'note-zh', title: t('desk.column.noteZh'), kind: 'text' },
        { key: 'note-en', title: t('desk.column.noteEn'), kind: 'text' },
        { key: 'internal', title: t('desk.column.internal'), kind: 'short' },
      ],
      rowCount: indicators.length,
      rowHead: row => pick(indicators[row]?.name),
      cellAt: ({ row, column }) => {
        const [record, language] = [indicators[row], LANGUAGES[column]]
        return (
          record &&
          language && { field: { place: { of: 'indicator-note', indicator: record.id }, given: record.note }, language }
        )
      },
    })
    const markOf = ({ row, column }: GridCell): IndicatorRecord | undefined =>
      column === 2 ? indicators[row] : undefined
    const markChange = ({ id }: IndicatorRecord, text: string): Change => ({
      ...{ kind: 'internal', indicator: id },
      ...(text.trim() !== '' && { to: true as const }),
    })
    return {
      ...notes,
      show: cell => {
        const marked = markOf(cell)
        if (!marked) return notes.show(cell)
        const isMarked = isInternal(catalog, marked.id)
        return { text: isMarked ? words.yes : words.no, tone: isMarked ? 'own' : 'plain', remark: '' }
      },
      typed: cell => {
        const marked = markOf(cell)
        return marked ? (isInternal(catalog, marked.id) ? words.yes : words.no) : notes.typed(cell)
      },
      changeOf: (cell, text) => {
        const marked = markOf(cell)
        return marked ? markChange(marked, text) : notes.changeOf(cell, text)
      },
      placeOf: cell => {
        const marked = markOf(cell)
        return marked ? placeKey({ kind: 'internal', indicator: marked.id }) : notes.placeOf(cell)
      },
    }
  }
}
