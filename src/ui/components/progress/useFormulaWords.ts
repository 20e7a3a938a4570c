import { useI18n } from 'vue-i18n'
import { asFineAs } from '#charts/parts/fineness.ts'
import { isInPoints } from '#domain/figure.ts'
import type { FilledFormula, FormulaId, FormulaSymbol } from '#domain/progress/judging.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from '../../composables/useFormat.ts'

/** How a kind of quantity in a formula is written. */
type Kind = 'value' | 'change' | 'rate' | 'years' | 'plain'

const KINDS: Readonly<Record<FormulaSymbol, Kind>> = {
  base: 'value',
  latest: 'value',
  target: 'value',
  pathValue: 'value',
  forecast: 'value',
  made: 'change',
  needed: 'change',
  meanChange: 'change',
  lastChange: 'change',
  madeGrowth: 'rate',
  neededGrowth: 'rate',
  yearsMade: 'years',
  yearsWhole: 'years',
  yearsLeft: 'years',
  result: 'plain',
  published: 'plain',
  score: 'plain',
}

/** Formulas whose result is a share or a rate, and so a percentage. */
const IN_PERCENT: ReadonlySet<FormulaId> = new Set([
  'cagr-trend',
  'un-trend',
  'un-share',
  'un-share-trend',
  'weather-gap',
])

/** Formulas with their numbers filled in, as sentences: at most two, the second where the published formula went wrong. */
export function useFormulaWords(): { formulaWords: (formula: FilledFormula, unit: Unit) => readonly string[] } {
  const { t } = useI18n({ useScope: 'global' })
  const { figure, number } = useFormat()

  function write(formula: FilledFormula, unit: Unit): Record<FormulaSymbol, string> {
    const { terms } = formula
    const like = terms.latest ?? 0
    // Two digits, so that a reader who divides the rates shown gets the ratio shown.
    const percent = (value: number): string => number(value, { style: 'percent', maximumFractionDigits: 2 })
    const change = (value: number): string => {
      const rounded = asFineAs(like, value, 1)
      return isInPoints(unit) ? t('app.figure.points', { number: number(rounded) }) : figure(rounded, unit)
    }
    const writers: Readonly<Record<Kind, (value: number) => string>> = {
      value: value => figure(asFineAs(like, value, 1), unit),
      change,
      rate: percent,
      years: value => number(value, { maximumFractionDigits: 1 }),
      plain: value => (IN_PERCENT.has(formula.id) ? percent(value) : number(value, { maximumFractionDigits: 2 })),
    }
    const text = (symbol: FormulaSymbol): string => {
      const value = terms[symbol]
      return value === undefined ? '—' : writers[KINDS[symbol]](value)
    }
    return {
      base: text('base'),
      latest: text('latest'),
      target: text('target'),
      pathValue: text('pathValue'),
      forecast: text('forecast'),
      made: text('made'),
      needed: text('needed'),
      meanChange: text('meanChange'),
      lastChange: text('lastChange'),
      madeGrowth: text('madeGrowth'),
      neededGrowth: text('neededGrowth'),
      yearsMade: text('yearsMade'),
      yearsWhole: text('yearsWhole'),
      yearsLeft: text('yearsLeft'),
      result: text('result'),
      published: text('published'),
      score: number(terms.score ?? 0, { maximumFractionDigits: 1 }),
    }
  }

  function sentence(formula: FilledFormula, unit: Unit): string {
    const said = write(formula, unit)
    const hasResult = formula.terms.result !== undefined
    const gap = figure(asFineAs(formula.terms.latest ?? 0, formula.terms.result ?? 0, 1), unit)
    const sentences: Readonly<Record<FormulaId, () => string>> = {
      'closed-step': () =>
        hasResult ? t('judge.formula.closedStepShort', { ...said, gap }) : t('judge.formula.closedStep', said),
      'target-met': () => t('judge.formula.targetMet', said),
      path: () =>
        hasResult ? t('judge.formula.path', { ...said, years: said.yearsMade }) : t('judge.formula.pathLevel', said),
      'quota-last-year': () => t('judge.formula.quotaLastYear', said),
      'rate-last-year': () => t('judge.formula.rateLastYear', said),
      'cagr-ratio': () => (hasResult ? t('judge.formula.cagrRatio', said) : t('judge.formula.lost')),
      'cagr-trend': () => t('judge.formula.cagrTrend', said),
      'un-ratio': () => (hasResult ? t('judge.formula.unRatio', said) : t('judge.formula.lost')),
      'un-trend': () => t('judge.formula.unTrend', said),
      'un-share': () => (hasResult ? t('judge.formula.unShare', said) : t('judge.formula.lost')),
      'un-share-trend': () => t('judge.formula.unShareTrend', said),
      'weather-gap': () => t('judge.formula.weatherGap', said),
      'weather-hold': () => t('judge.formula.weatherHold', said),
      'weather-direction': () => t('judge.formula.weatherDirection', said),
    }
    return sentences[formula.id]()
  }

  function formulaWords(formula: FilledFormula, unit: Unit): readonly string[] {
    const { published } = formula.terms
    const first = sentence(formula, unit)
    return published === undefined
      ? [first]
      : [first, t('judge.formula.published', { value: write(formula, unit).published })]
  }
  return { formulaWords }
}
