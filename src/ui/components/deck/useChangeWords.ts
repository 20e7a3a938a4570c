import { useI18n } from 'vue-i18n'
import { areaById, indicatorById, unitById, type Catalog } from '#domain/catalog.ts'
import type { SlideSeries } from '#domain/deck/deck.ts'
import type { FigureChange, SlideChanges, StatusChange } from '#domain/deck/digest.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'

/** What is different on a slide, sentence by sentence. The verdicts come first: they decide. */
export function useChangeWords(catalogs: () => readonly Catalog[]): (changes: SlideChanges) => readonly string[] {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { figure, period } = useFormat()
  const { statusWord } = useStatusWords()

  interface Found {
    readonly name: string
    readonly unit: Unit | undefined
  }
  /** What one of the catalogs knows of a series: the new one may not have it any more. */
  function find({ indicator: id, area }: SlideSeries): Found {
    for (const catalog of catalogs()) {
      const indicator = indicatorById(catalog, id)
      if (!indicator) continue
      const name = pick(indicator.name)
      const isZone = area === catalog.frame.zone.area
      return {
        name: isZone ? name : t('deck.emphasis.inArea', { name, area: pick(areaById(catalog, area)?.name) }),
        unit: unitById(catalog, indicator.unit),
      }
    }
    return { name: id, unit: undefined }
  }
  function numbers(values: readonly number[] | undefined, unit: Unit | undefined): string {
    if (!values) return t('deck.version.unpublished')
    return values.map(value => (unit ? figure(value, unit) : String(value))).join('–')
  }
  function ofFigure(change: FigureChange): string {
    const { name, unit } = find(change)
    const words = {
      ...{ name, period: period(change.period) },
      ...{ from: numbers(change.from, unit), to: numbers(change.to, unit) },
    }
    return change.what === 'target' ? t('deck.version.target', words) : t('deck.version.figure', words)
  }
  const word = (status: StatusChange['from']): string =>
    status === undefined ? t('deck.version.noVerdict') : statusWord(status)
  const ofVerdict = (change: StatusChange): string =>
    t('deck.version.verdict', { name: find(change).name, from: word(change.from), to: word(change.to) })

  return ({ figures, verdicts, isGone }) => [
    ...(isGone ? [t('deck.version.gone')] : []),
    ...verdicts.map(ofVerdict),
    ...figures.map(ofFigure),
  ]
}
