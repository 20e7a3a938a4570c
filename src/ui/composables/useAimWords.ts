import { useI18n } from 'vue-i18n'
import type { Aim } from '#domain/target.ts'
import type { Unit } from '#domain/unit.ts'
import { useFormat } from './useFormat.ts'

/** What is aimed at, in words with its unit: `≥45%`, `每年10个`. */
export function useAimWords(): { aimWords: (aim: Aim, unit: Unit) => string } {
  const { t } = useI18n({ useScope: 'global' })
  const { figure } = useFormat()

  function aimWords(aim: Aim, unit: Unit): string {
    switch (aim.kind) {
      case 'at-least':
        return t('progress.aim.atLeast', { value: figure(aim.value, unit) })
      case 'at-most':
        return t('progress.aim.atMost', { value: figure(aim.value, unit) })
      case 'hold':
        return t('progress.aim.hold', { value: figure(aim.value, unit), tolerance: figure(aim.tolerance, unit) })
      case 'within':
        return t('progress.aim.within', { low: figure(aim.low, unit), high: figure(aim.high, unit) })
      case 'per-year':
        return t('progress.aim.perYear', { value: figure(aim.value, unit) })
      case 'worded':
        return t('progress.aim.worded')
    }
  }
  return { aimWords }
}
