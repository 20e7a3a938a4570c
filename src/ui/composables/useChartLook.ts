import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartColours, ChartLook } from '#charts/look.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { useChartWords } from '../components/chart/useChartWords.ts'
import { useFormat } from './useFormat.ts'
import { useLocalText } from './useLocalText.ts'
import { usePrinting } from './usePrinting.ts'

function coloursOf(style: CSSStyleDeclaration): ChartColours {
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    grid: colour('--rule'),
    accent: colour('--accent'),
    others: ['--series-2', '--series-3', '--series-4', '--series-5', '--series-6'].map(colour),
    target: colour('--cool'),
    projection: colour('--rule-strong'),
    status: {
      reached: colour('--reached'),
      'on-track': colour('--on-track'),
      behind: colour('--behind'),
      reversing: colour('--reversing'),
      missed: colour('--missed'),
      unknown: colour('--unknown'),
      'no-target': colour('--no-target'),
    },
  }
}

type PageLook = Pick<ChartLook, 'colours' | 'font' | 'textSize' | 'lineWidth' | 'reducedMotion'>

/** On paper a chart is drawn at one size, whatever the screen, and is set into its column by the browser. */
const PAPER_TEXT = 14

function pageLook(motion: MediaQueryList, isPrinting: boolean): PageLook {
  const style = getComputedStyle(document.documentElement)
  const isProjector = !isPrinting && document.documentElement.dataset['theme'] === 'projector'
  const root = Number.parseFloat(style.fontSize) || 16
  return {
    colours: coloursOf(style),
    font: style.getPropertyValue('--sans').replace(/\s+/g, ' ').trim(),
    textSize: isPrinting ? PAPER_TEXT : isProjector ? root : root * 0.875,
    lineWidth: isProjector ? 4 : 2.5,
    reducedMotion: motion.matches || isPrinting,
  }
}

/** The page's own look, read again for paper and at every change of theme, language, size or wish for less motion. */
function usePageLook(): Readonly<ShallowRef<PageLook>> {
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const isPrinting = usePrinting(() => {
    onTurn()
  })
  const look = shallowRef(pageLook(motion, isPrinting.value))
  const onTurn = (): void => {
    look.value = pageLook(motion, isPrinting.value)
  }
  const observer = new MutationObserver(onTurn)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] })
  motion.addEventListener('change', onTurn)
  window.addEventListener('resize', onTurn)
  onScopeDispose(() => {
    observer.disconnect()
    motion.removeEventListener('change', onTurn)
    window.removeEventListener('resize', onTurn)
  })
  return look
}

/** The look of every chart, taken from the page's own theme and the reader's language. */
export function useChartLook(): ComputedRef<ChartLook> {
  const { t } = useI18n({ useScope: 'global' })
  const { pick } = useLocalText()
  const { figure, axis, change, period, date } = useFormat()
  const words = useChartWords()
  const catalog = useCatalogStore()
  const page = usePageLook()
  const format = { pick, value: figure, axis, change, period, date }

  return computed<ChartLook>(() => ({
    ...page.value,
    format,
    words: words.value,
    ...(catalog.catalog?.nature === 'synthetic' ? { watermark: t('app.sample.watermark') } : {}),
  }))
}
