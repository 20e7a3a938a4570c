import { useI18n } from 'vue-i18n'
import type { SaidCounts, SaidFigure, Sentence } from '#domain/sentence.ts'
import { useFormat } from '../../composables/useFormat.ts'
import { useLocalText } from '../../composables/useLocalText.ts'
import { useStatusWords } from '../../composables/useStatusWords.ts'
import { useChartWords } from '../chart/useChartWords.ts'

type Code = Sentence['code']
type Sayings = { readonly [Each in Sentence as Each['code']]: Each }
type Said<Given extends Code> = Sayings[Given]
type Wording = { readonly [Given in Code]: (said: Said<Given>) => string }

/** The parts of sentences that are more than a number or a name. */
function useSaidParts(): {
  readonly value: (said: SaidFigure) => string
  readonly share: (percent: number) => string
  readonly counts: (said: SaidCounts) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const { figure, series, number } = useFormat()
  const { statusWord } = useStatusWords()
  const words = useChartWords()
  return {
    value: said => words.value.qualified(figure(said.value, said.unit), said.qualifier, said.source),
    share: percent => t('app.figure.percent', { number: number(Math.round(percent * 10) / 10) }),
    counts: said => series(said.map(({ status, count }) => t('sentence.count', { status: statusWord(status), count }))),
  }
}

/** Sentences in the reader's language, from the facts that the domain hands over. */
export function useSentence(): {
  readonly say: (sentence: Sentence) => string
  readonly sayAll: (sentences: readonly Sentence[]) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { change, period, date } = useFormat()
  const { whyWord } = useStatusWords()
  const { value, share, counts } = useSaidParts()

  function reasons({ behind, unknown, most, count }: Said<'reasons'>): string {
    if (most === undefined) return behind > 0 ? t('sentence.reasons.behind', { behind }) : t('sentence.reasons.none')
    const said = { behind, unknown, count, most: whyWord(most) }
    return behind > 0 ? t('sentence.reasons.both', said) : t('sentence.reasons.unknown', said)
  }

  const areas: Pick<Wording, 'ranked' | 'only-area' | 'slopes' | 'courses' | 'no-figures'> = {
    ranked: said => {
      const parts = {
        ...{ indicator: pick(said.indicator), period: period(said.period), known: said.known, without: said.without },
        ...{ first: pick(said.first.area), firstValue: value(said.first.figure) },
        ...{ last: pick(said.last.area), lastValue: value(said.last.figure) },
      }
      return said.without > 0 ? t('sentence.ranked.some', parts) : t('sentence.ranked.all', parts)
    },
    'only-area': ({ indicator, only, without, period: at }) =>
      t('sentence.onlyArea', {
        ...{ indicator: pick(indicator), period: period(at), without },
        ...{ area: pick(only.area), value: value(only.figure) },
      }),
    slopes: ({ indicator, from, to, most, rose, fell, same }) =>
      t('sentence.slopes', {
        ...{ indicator: pick(indicator), from: period(from), to: period(to), rose, fell, same },
        ...{ area: pick(most.area), change: change(most.change, most.unit) },
      }),
    courses: ({ indicator, known, from, to, without }) => {
      const said = { indicator: pick(indicator), known, from, to, without }
      return without > 0 ? t('sentence.courses.some', said) : t('sentence.courses.all', said)
    },
    'no-figures': ({ indicator }) => t('sentence.noFigures', { indicator: pick(indicator) }),
  }

  const wholes: Pick<Wording, 'parts' | 'parts-moved' | 'parts-open' | 'leverage' | 'announced' | 'no-funds'> = {
    parts: said =>
      t('sentence.parts', {
        ...{ area: pick(said.area), period: period(said.period) },
        ...{ largest: pick(said.largest), share: share(said.share) },
      }),
    'parts-moved': said =>
      t('sentence.partsMoved', {
        ...{ area: pick(said.area), from: period(said.from), to: period(said.to) },
        ...{ part: pick(said.part), first: share(said.first), last: share(said.last) },
      }),
    'parts-open': said =>
      t('sentence.partsOpen', { area: pick(said.area), period: period(said.period), share: share(said.share) }),
    leverage: ({ given, put, drawn, came }) =>
      t('sentence.leverage', { given: pick(given), put: value(put), drawn: pick(drawn), came: value(came) }),
    announced: ({ sums }) => t('sentence.announced', { sums }, sums),
    'no-funds': () => t('sentence.noFunds'),
  }

  const standings: Omit<Wording, keyof typeof areas | keyof typeof wholes> = {
    verdicts: ({ total, targeted, counts: given }) =>
      targeted > 0
        ? t('sentence.verdicts', { total, targeted, counts: counts(given) })
        : t('sentence.verdictsNone', { total }),
    due: ({ step, total, numbered, counts: given }) =>
      t('sentence.due', { step: period(step), total, numbered, counts: counts(given) }),
    'none-due': ({ step, total }) => t('sentence.noneDue', { step: period(step), total }),
    reasons,
    'no-owner': ({ total }) => t('sentence.noOwner', { total }),
    'some-owners': ({ total, known }) => t('sentence.someOwners', { total, known }),
    changed: ({ since, verdicts, figures }) => {
      const said = { since: date(since), verdicts, figures }
      if (verdicts === 0) return t('sentence.changed.figures', said)
      return figures === 0 ? t('sentence.changed.verdicts', said) : t('sentence.changed.both', said)
    },
    unchanged: ({ since }) => t('sentence.unchanged', { since: date(since) }),
  }

  const wording: Wording = { ...areas, ...wholes, ...standings }

  const word = <Given extends Code>(code: Given, said: Said<Given>): string => wording[code](said)
  const say = (sentence: Sentence): string => word(sentence.code, sentence)
  return { say, sayAll: sentences => sentences.map(say).join(t('chart.space')) }
}
