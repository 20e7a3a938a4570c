import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { isInPoints, scaled, scaleFor, type Scale } from '#domain/figure.ts'
import type { Unit } from '#domain/unit.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useLocalText } from './useLocalText.ts'

/** A written figure in three parts, so that the number may be set larger than what stands around it. */
export interface FigureParts {
  readonly before: string
  readonly number: string
  readonly after: string
}

/** Numbers and units as one reader writes them. */
export interface FigureFormat {
  /** A plain number. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string
  /** A value with its unit, scaled by the one rule; `—` for a gap. */
  readonly figure: (value: number | null | undefined, unit: Unit, options?: Intl.NumberFormatOptions) => string
  readonly figureParts: (value: number, unit: Unit, options?: Intl.NumberFormatOptions) => FigureParts
  /** A value in the unit it is kept in, unrounded: what a reader checks the short form against. */
  readonly exact: (value: number, unit: Unit) => string
  /** A difference, signed; two percentages differ by percentage points. */
  readonly change: (delta: number, unit: Unit) => string
  /** A ratio as a whole percentage. */
  readonly share: (ratio: number) => string
  /** One scale for a column of values: how its head names the unit, and how each number is written below it. */
  readonly axis: (values: readonly number[], unit: Unit) => { readonly unit: string; tick(value: number): string }
  readonly unitName: (unit: Unit) => string
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes longer than writing a hundred numbers with it. */
function formatFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, options)
    formats.set(key, format)
  }
  return format
}

/** Where the number stands in a sentence that is about to be split around it. */
const MARK = '\u0001'
const GAP = '—'

/** How this reader's figures are written. Nothing else formats a number. */
export function useFigureFormat(): FigureFormat {
  const { t, locale } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const catalog = useCatalogStore()
  const numeration = computed(() => (locale.value === 'en' ? 'thousand' : 'myriad'))

  function number(value: number, options: Intl.NumberFormatOptions = {}): string {
    const useGrouping = Math.abs(value) >= 10_000
    const format = formatFor(locale.value, { useGrouping, maximumFractionDigits: 6, ...options })
    return format.format(value).replace('-', '−')
  }

  const scaleWord: Readonly<Record<Exclude<Scale, 'as-is' | 'one'>, () => string>> = {
    wan: () => t('app.scale.first'),
    yi: () => t('app.scale.second'),
    'wan-yi': () => t('app.scale.third'),
    million: () => t('app.scale.first'),
    billion: () => t('app.scale.second'),
    trillion: () => t('app.scale.third'),
  }

  const unitName = (unit: Unit): string => pick(unit.name)
  function baseName(unit: Unit): string {
    const base = catalog.catalog?.frame.units.find(candidate => candidate.id === unit.base)
    return base ? pick(base.name) : unitName(unit)
  }

  const isMoney = (unit: Unit): boolean => unit.quantity === 'money' && unit.base === 'yuan'

  /** Around a number that is kept in the unit it was published in. */
  function plainTemplate(unit: Unit): string {
    const parts = { number: MARK, unit: unitName(unit) }
    if (unit.quantity === 'percent') return t('app.figure.percent', parts)
    if (isMoney(unit) && unit.factor === 1) return t('app.figure.money', parts)
    return t('app.figure.plain', parts)
  }

  function template(unit: Unit, scale: Scale): string {
    if (scale === 'as-is') return plainTemplate(unit)
    if (scale === 'one') {
      const parts = { number: MARK, unit: baseName(unit) }
      return isMoney(unit) ? t('app.figure.money', parts) : t('app.figure.plain', parts)
    }
    const parts = { number: MARK, scale: scaleWord[scale](), unit: baseName(unit) }
    return isMoney(unit) ? t('app.figure.scaledMoney', parts) : t('app.figure.scaled', parts)
  }

  function scaleName(unit: Unit, scale: Scale): string {
    if (unit.quantity === 'percent') return t('app.figure.percentAxis')
    if (scale === 'as-is') return unitName(unit)
    if (scale === 'one') return isMoney(unit) ? t('app.figure.moneyAxis', { unit: baseName(unit) }) : baseName(unit)
    const parts = { scale: scaleWord[scale](), unit: baseName(unit) }
    return isMoney(unit) ? t('app.figure.scaledMoneyAxis', parts) : t('app.figure.scaledAxis', parts)
  }

  function axis(values: readonly number[], unit: Unit): ReturnType<FigureFormat['axis']> {
    const scale = scaleFor(values, unit, numeration.value)
    return { unit: scaleName(unit, scale), tick: value => number(scaled(value, unit, scale)) }
  }

  /** English scales round to four digits; the figure as published stands beside them wherever they are shown. */
  const digitsOf = (scale: Scale): Intl.NumberFormatOptions =>
    scale === 'million' || scale === 'billion' || scale === 'trillion' ? { maximumSignificantDigits: 4 } : {}

  function figureParts(value: number, unit: Unit, options: Intl.NumberFormatOptions = {}): FigureParts {
    const scale = scaleFor([value], unit, numeration.value)
    const [before = '', after = ''] = template(unit, scale).split(MARK)
    const written = number(scaled(value, unit, scale), { ...digitsOf(scale), ...options })
    const [sign = ''] = /^[+−]/.exec(written) ?? []
    // A sign comes before the currency: `−CNY 5 billion`.
    return before === '' || sign === ''
      ? { before, number: written, after }
      : { before: sign + before, number: written.slice(sign.length), after }
  }

  function figure(value: number | null | undefined, unit: Unit, options?: Intl.NumberFormatOptions): string {
    if (value === null || value === undefined) return GAP
    const { before, number: middle, after } = figureParts(value, unit, options)
    return before + middle + after
  }

  /** `2039.04 × 100 million yuan` where the unit is itself a number; a Chinese unit needs no sign between. */
  function exact(value: number, unit: Unit): string {
    const parts = { number: MARK, unit: unitName(unit) }
    const around = unit.factor === 1 ? plainTemplate(unit) : t('app.figure.exact', parts)
    return around.replace(MARK, number(value, { maximumFractionDigits: 12 }))
  }

  function change(delta: number, unit: Unit): string {
    const sign: Intl.NumberFormatOptions = { signDisplay: 'exceptZero' }
    if (isInPoints(unit))
      return t('app.figure.points', { number: number(delta, { ...sign, maximumFractionDigits: 2 }) })
    return figure(delta, unit, sign)
  }

  const share = (ratio: number): string => number(ratio, { style: 'percent', maximumFractionDigits: 0 })

  return { number, figure, figureParts, exact, change, share, axis, unitName }
}
