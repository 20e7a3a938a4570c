import { useI18n } from 'vue-i18n'
import { actionById, areaById, projectById, sourceById, unitById, type Catalog } from '#domain/catalog.ts'
import type { Gap } from '#domain/coverage/gaps.ts'
import type { LocalText } from '#domain/text.ts'
import { useAimWords } from '../../composables/useAimWords.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'
import { useGapWords } from './useGapWords.ts'

type Cell = (gap: Gap, number: number) => string
type Columns = readonly (readonly [head: string, cell: Cell])[]

/** A list of gaps as a sheet to send out: one row a gap, all that is known of it, and blanks to be filled in. */
export function useDataRequest(catalog: () => Catalog): {
  sheetOf: (gaps: readonly Gap[]) => readonly (readonly string[])[]
} {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { date } = useFormat()
  const { aimWords } = useAimWords()
  const { basisWord } = useStatusWords()
  const words = useGapWords(catalog)
  const text = (local: LocalText | undefined): string => (local ? pick(local) : '')

  function sourceWords(gap: Gap): string {
    const source = gap.last && sourceById(catalog(), gap.last.source)
    return source ? t('coverage.request.source', { publisher: pick(source.publisher), title: pick(source.title) }) : ''
  }
  const sourceDate = (gap: Gap): string => (gap.last && sourceById(catalog(), gap.last.source)?.published) ?? ''
  const unitName = (gap: Gap): string => text(gap.indicator && unitById(catalog(), gap.indicator.unit)?.name)

  function targetWords({ target, indicator }: Gap): string {
    const unit = indicator && unitById(catalog(), indicator.unit)
    if (!target || !unit) return ''
    return target.aim.kind === 'worded' ? text(target.wording) : aimWords(target.aim, unit)
  }

  const blank: Cell = () => ''
  const about = (): Columns => [
    [t('coverage.request.number'), (_, number) => String(number)],
    [t('coverage.request.kind'), gap => words.kindWord(gap.kind)],
    [t('coverage.request.missing'), words.whatWord],
    [t('coverage.request.indicator'), words.subjectWord],
    [t('coverage.request.definition'), gap => text(gap.indicator?.definition)],
    [t('coverage.request.unit'), unitName],
    [t('coverage.request.area'), gap => text(areaById(catalog(), gap.area)?.name)],
    [t('coverage.request.period'), gap => gap.period ?? ''],
    [t('coverage.request.step'), gap => text(catalog().frame.steps.find(({ id }) => id === gap.step)?.name)],
    [t('coverage.request.due'), gap => gap.due ?? ''],
    [t('coverage.request.action'), gap => text(gap.action && actionById(catalog(), gap.action)?.name)],
    [t('coverage.request.project'), gap => text(gap.project && projectById(catalog(), gap.project)?.name)],
  ]
  const known = (): Columns => [
    [t('coverage.request.lastValue'), ({ last }) => (last ? String(last.value) : '')],
    [t('coverage.request.lastQualifier'), ({ last }) => (last ? words.qualifierWord(last.remark.qualifier) : '')],
    [t('coverage.request.lastPeriod'), ({ last }) => last?.period ?? ''],
    [t('coverage.request.lastSource'), sourceWords],
    [t('coverage.request.lastSourceDate'), sourceDate],
    [t('coverage.request.target'), targetWords],
    [t('coverage.request.targetBasis'), ({ target }) => (target ? basisWord(target.basis) : '')],
  ]
  const asked = (): Columns => [
    [t('coverage.request.why'), gap => words.whyWord(gap.kind)],
    [t('coverage.request.owner'), words.ownerWord],
    [t('coverage.request.fillValue'), blank],
    [t('coverage.request.fillSource'), blank],
    [t('coverage.request.fillDate'), blank],
  ]
  function stamp(): Columns {
    const { releaseId, nature, frame } = catalog()
    const real = nature === 'published'
    const natureWord = real ? t('coverage.request.natureReal') : t('coverage.request.natureSample')
    return [
      [t('coverage.request.nature'), () => natureWord],
      [t('coverage.request.key'), gap => gap.key],
      [t('coverage.request.release'), () => releaseId],
      [t('coverage.request.dataAsOf'), () => date(frame.zone.dataAsOf)],
    ]
  }

  function sheetOf(gaps: readonly Gap[]): readonly (readonly string[])[] {
    const [nature, ...rest] = stamp()
    const columns = [...(nature ? [nature] : []), ...about(), ...known(), ...asked(), ...rest]
    return [columns.map(([head]) => head), ...gaps.map((gap, index) => columns.map(([, cell]) => cell(gap, index + 1)))]
  }
  return { sheetOf }
}
