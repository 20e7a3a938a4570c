import { useI18n } from 'vue-i18n'
import { areaById, indicatorById, unitById, type Catalog } from '#domain/catalog.ts'
import type { Difference, DifferenceKind, OurCell, Rejection } from '#domain/difference/difference.ts'
import { cellName } from '#domain/intake/sheet.ts'
import type { Place } from '#domain/problem.ts'
import type { Qualifier } from '#domain/series.ts'
import type { Aim } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useChartWords } from '../chart/useChartWords.ts'

/** A difference in the reader's words. */
export interface DifferenceLine {
  readonly cell: string
  readonly ours: string
  readonly theirs: string
  readonly where: string
  readonly remark: string
}

export interface DifferenceWords {
  readonly kindWord: (kind: DifferenceKind) => string
  readonly line: (difference: Difference) => DifferenceLine
}

export function useDifferenceWords(catalog: () => Catalog): DifferenceWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const format = useFormat()
  const chart = useChartWords()

  const kinds: Readonly<Record<DifferenceKind, () => string>> = {
    new: () => t('desk.difference.kind.new'),
    changed: () => t('desk.difference.kind.changed'),
    removed: () => t('desk.difference.kind.removed'),
    rejected: () => t('desk.difference.kind.rejected'),
    same: () => t('desk.difference.kind.same'),
  }
  const rejections: Readonly<Record<Rejection, () => string>> = {
    'unknown-indicator': () => t('desk.difference.rejection.unknownIndicator'),
    'unknown-area': () => t('desk.difference.rejection.unknownArea'),
    'not-a-number': () => t('desk.difference.rejection.notANumber'),
    'outside-limits': () => t('desk.difference.rejection.outsideLimits'),
    twice: () => t('desk.difference.rejection.twice'),
    'not-yours': () => t('desk.difference.rejection.notYours'),
  }

  const figure = (value: number | null | undefined, qualifier: Qualifier, unit: Unit | undefined): string => {
    if (value === null || value === undefined) return t('desk.cell.notPublished')
    const number = format.number(value, { maximumFractionDigits: 12 })
    return chart.value.qualified(
      unit ? t('desk.difference.figure', { number, unit: pick(unit.name) }) : number,
      qualifier,
    )
  }
  const target = (aim: Aim | undefined): string =>
    aim ? (chart.value.aim(aim, value => format.number(value)) ?? t('desk.cell.worded')) : t('desk.cell.notPublished')

  const placeWord = (place: Place): string =>
    t('desk.difference.place', { file: place.file, sheet: place.sheet ?? '', cell: cellName(place) }).trim()

  function ourWord(ours: OurCell | undefined, what: 'figure' | 'target', unit: Unit | undefined): string {
    if (!ours) return chart.value.gap
    const text = what === 'figure' ? figure(ours.value, ours.qualifier, unit) : target(ours.aim)
    return ours.isUsers ? t('desk.difference.ownText', { text }) : text
  }

  function line({ proposal, ours, rejection }: Difference): DifferenceLine {
    const record = indicatorById(catalog(), proposal.indicator)
    const unit = record && unitById(catalog(), record.unit)
    const area = areaById(catalog(), proposal.area)
    const cell = t('desk.place.cell', {
      indicator: record ? pick(record.name) : proposal.indicator,
      area: area ? pick(area.name) : proposal.area,
      period: format.period(proposal.period),
    })
    const isFigure = proposal.what === 'figure'
    return {
      cell: isFigure ? cell : t('desk.difference.targetOf', { cell }),
      ours: ourWord(ours, proposal.what, unit),
      theirs: isFigure ? figure(proposal.value, proposal.qualifier ?? 'exact', unit) : target(proposal.aim),
      where: placeWord(proposal.place),
      remark: rejection ? rejections[rejection]() : (proposal.note ?? ''),
    }
  }
  return { kindWord: kind => kinds[kind](), line }
}
