import { useI18n } from 'vue-i18n'
import { areaById, indicatorById, projectById, sourceById, type Catalog } from '#domain/catalog.ts'
import type { CellPlace, Change, Edit, EnteredFigure, StepKind, TextPlace } from '#domain/edit/edit.ts'
import { aimEntryText, figureText } from '#domain/edit/entry.ts'
import type { IndicatorId } from '#domain/ids.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'

/** What the log's entries say to the reader. */
export interface ChangeWords {
  /** The place that a change is about. */
  readonly placeWord: (change: Change) => string
  /** What stands there after it. */
  readonly toWord: (change: Change) => string
  readonly stepWord: (step: StepKind) => string
  /** By whom, from which source and why. */
  readonly factsWord: (edit: Edit) => string
}

export function useChangeWords(catalog: () => Catalog): ChangeWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { period, series } = useFormat()

  /** An id that the release has not got (any more) is shown as it stands. */
  const named = (name: Parameters<typeof pick>[0], id: string): string => (name ? pick(name) : id)

  const indicatorName = (id: IndicatorId): string => named(indicatorById(catalog(), id)?.name, id)

  function textPlaceWord(place: TextPlace): string {
    if (place.of === 'indicator-note') return t('desk.place.note', { name: indicatorName(place.indicator) })
    const name = named(projectById(catalog(), place.project)?.name, place.project)
    return place.of === 'project-name' ? t('desk.place.projectName', { name }) : t('desk.place.note', { name })
  }

  const cellWord = ({ indicator, area, period: at }: CellPlace): string =>
    t('desk.place.cell', {
      indicator: indicatorName(indicator),
      area: named(areaById(catalog(), area)?.name, area),
      period: period(at),
    })

  function placeWord(change: Change): string {
    switch (change.kind) {
      case 'figure':
      case 'target':
        return cellWord(change)
      case 'text':
        return textPlaceWord(change.place)
      case 'projects':
        return t('desk.place.projects')
      case 'internal':
        return t('desk.place.internal', { name: indicatorName(change.indicator) })
      case 'source':
        return t('desk.place.source')
      case 'withdraw':
        return t('desk.place.withdraw')
    }
  }

  const figureWord = ({ value, qualifier }: EnteredFigure): string =>
    value === null ? t('desk.cell.notPublished') : figureText(value, qualifier)

  function toWord(change: Change): string {
    if (change.kind === 'withdraw') return ''
    if (change.to === undefined) return t('desk.place.asReleased')
    switch (change.kind) {
      case 'figure':
        return figureWord(change.to)
      case 'target':
        return aimEntryText(change.to.aim)
      case 'text':
        return pick(change.to)
      case 'projects':
        return t('desk.place.count', { count: change.to.length })
      case 'internal':
        return t('desk.cell.internal')
      case 'source':
        return pick(change.to.title)
    }
  }

  const steps: Readonly<Record<StepKind, () => string>> = {
    edit: () => t('desk.step.edit'),
    paste: () => t('desk.step.paste'),
    import: () => t('desk.step.import'),
    merge: () => t('desk.step.merge'),
    revert: () => t('desk.step.revert'),
    restore: () => t('desk.step.restore'),
    'older-format': () => t('desk.step.olderFormat'),
  }

  return {
    placeWord,
    toWord,
    stepWord: step => steps[step](),
    factsWord: ({ who, why, source }) => {
      const title = source && sourceById(catalog(), source)?.title
      return series([
        who === '' ? t('desk.who.unnamed') : who,
        ...(title ? [pick(title)] : []),
        ...(why === '' ? [] : [why]),
      ])
    },
  }
}
