import { useI18n } from 'vue-i18n'
import { areaById, projectById, type Catalog } from '#domain/catalog.ts'
import type { Gap, GapKind } from '#domain/coverage/gaps.ts'
import type { Qualifier } from '#domain/series.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'

export interface GapWords {
  readonly kindWord: (kind: GapKind) => string
  readonly whatWord: (gap: Gap) => string
  readonly whyWord: (kind: GapKind) => string
  readonly subjectWord: (gap: Gap) => string
  readonly ownerWord: (gap: Gap) => string
  readonly qualifierWord: (qualifier: Qualifier | undefined) => string
}

type Words<Code extends string, Arguments extends readonly unknown[] = []> = Readonly<
  Record<Code, (...given: Arguments) => string>
>

/** The words for what is missing. A new kind of gap does not compile without its words. */
export function useGapWords(catalog: () => Catalog): GapWords {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { period, date } = useFormat()

  const kinds: Words<GapKind> = {
    'official-list': () => t('coverage.kind.officialList'),
    'project-without-indicator': () => t('coverage.kind.projectWithoutIndicator'),
    'area-without-figures': () => t('coverage.kind.areaWithoutFigures'),
    'no-figure': () => t('coverage.kind.noFigure'),
    'no-zone-figure': () => t('coverage.kind.noZoneFigure'),
    overdue: () => t('coverage.kind.overdue'),
    skipped: () => t('coverage.kind.skipped'),
    'single-figure': () => t('coverage.kind.singleFigure'),
    'no-target': () => t('coverage.kind.noTarget'),
    'worded-target': () => t('coverage.kind.wordedTarget'),
    'unpublished-target': () => t('coverage.kind.unpublishedTarget'),
  }
  const whys: Words<GapKind> = {
    'official-list': () => t('coverage.why.officialList'),
    'project-without-indicator': () => t('coverage.why.projectWithoutIndicator'),
    'area-without-figures': () => t('coverage.why.areaWithoutFigures'),
    'no-figure': () => t('coverage.why.noFigure'),
    'no-zone-figure': () => t('coverage.why.noZoneFigure'),
    overdue: () => t('coverage.why.overdue'),
    skipped: () => t('coverage.why.skipped'),
    'single-figure': () => t('coverage.why.singleFigure'),
    'no-target': () => t('coverage.why.noTarget'),
    'worded-target': () => t('coverage.why.wordedTarget'),
    'unpublished-target': () => t('coverage.why.unpublishedTarget'),
  }

  const when = (gap: Gap): string => (gap.period === undefined ? '' : period(gap.period))
  const stepName = (gap: Gap): string => pick(catalog().frame.steps.find(step => step.id === gap.step)?.name)
  const ofStep = (gap: Gap) => ({ step: stepName(gap), period: when(gap) })
  const whats: Words<GapKind, [Gap]> = {
    'official-list': () => t('coverage.what.officialList'),
    'project-without-indicator': () => t('coverage.what.projectWithoutIndicator'),
    'area-without-figures': () => t('coverage.what.areaWithoutFigures'),
    'no-figure': () => t('coverage.what.noFigure'),
    'no-zone-figure': () => t('coverage.what.noZoneFigure'),
    overdue: gap => t('coverage.what.overdue', { period: when(gap), due: date(gap.due) }),
    skipped: gap => t('coverage.what.skipped', { period: when(gap) }),
    'single-figure': () => t('coverage.what.singleFigure'),
    'no-target': gap => t('coverage.what.noTarget', ofStep(gap)),
    'worded-target': gap => t('coverage.what.wordedTarget', ofStep(gap)),
    'unpublished-target': gap => t('coverage.what.unpublishedTarget', ofStep(gap)),
  }

  const qualifiers: Words<Qualifier> = {
    exact: () => t('coverage.qualifier.exact'),
    'at-least': () => t('coverage.qualifier.atLeast'),
    'at-most': () => t('coverage.qualifier.atMost'),
    about: () => t('coverage.qualifier.about'),
    cumulative: () => t('coverage.qualifier.cumulative'),
    'growth-rate': () => t('coverage.qualifier.growthRate'),
  }

  /** What a gap is about: the indicator, else the project, else the area. */
  function subjectWord(gap: Gap): string {
    if (gap.indicator) return pick(gap.indicator.name)
    if (gap.project !== undefined) return pick(projectById(catalog(), gap.project)?.name)
    return pick(areaById(catalog(), gap.area)?.name)
  }

  return {
    kindWord: kind => kinds[kind](),
    whatWord: gap => whats[gap.kind](gap),
    whyWord: kind => whys[kind](),
    subjectWord,
    ownerWord: gap => (gap.indicator?.owner ? pick(gap.indicator.owner) : t('coverage.gaps.ownerUnknown')),
    qualifierWord: qualifier => qualifiers[qualifier ?? 'exact'](),
  }
}
