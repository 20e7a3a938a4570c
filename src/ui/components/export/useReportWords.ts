import { useI18n } from 'vue-i18n'
import type { ReportWords } from '#office/docx/reportBlocks.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { IsoDate } from '#domain/period.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useIndicatorWords } from '../indicator/useIndicatorWords.ts'

const RELEASE_DIGITS = 12

/** The words of the report as a text document: those of the printed one. */
export function useReportWords(): (catalog: Catalog, today: IsoDate) => ReportWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { date, number } = useFormat()
  const { aim } = useIndicatorWords()

  const numeral = (index: number): string => t('office.report.numerals').split(',')[index] ?? number(index + 1)
  const fact = (name: string, value: string): string => t('office.report.fact', { name, value })

  function cover({ frame: { zone }, releaseId }: Catalog, today: IsoDate): readonly string[] {
    const approval = [zone.approvalNumber, zone.approved && date(zone.approved)].filter(text => text !== undefined)
    return [
      ...(approval.length > 0 ? [fact(t('report.cover.approval'), approval.join(t('chart.comma')))] : []),
      fact(t('report.cover.plan'), pick(zone.plan)),
      fact(t('report.cover.dataAsOf'), date(zone.dataAsOf)),
      fact(t('report.cover.judgedOn'), date(today)),
      fact(t('report.cover.release'), releaseId.slice(0, RELEASE_DIGITS)),
      t('report.cover.unpublished'),
    ]
  }

  return (catalog, today) => ({
    title: t('report.title'),
    cover: cover(catalog, today),
    overview: t('report.part.overview'),
    behind: t('office.report.behind'),
    missing: t('office.report.missing'),
    chapter: (index, name) => t('office.report.chapter', { number: numeral(index), name }),
    section: (index, name) => t('office.report.section', { number: numeral(index), name }),
    figures: {
      title: t('report.figures.title'),
      note: t('report.cover.derived') + t('chart.space') + t('report.cover.draft'),
      heads: [t('report.figures.indicator'), t('report.figures.area'), t('report.figures.values')],
    },
    sources: {
      title: t('report.sources.heading'),
      heads: [t('report.sources.number'), t('report.sources.title'), t('report.sources.published')],
    },
    cite: count => t('report.cite', { number: count }),
    target: period => t('report.target', { period }),
    unpublished: t('indicator.figures.unpublished'),
    aim,
    published: date,
  })
}
