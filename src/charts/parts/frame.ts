import type { ChartOption } from '../echarts.ts'
import type { ChartLook } from '../look.ts'

/** What all charts share: the font, no motion but for what changed, and no decoration. */
export function frame(look: ChartLook): ChartOption {
  return {
    animation: !look.reducedMotion,
    animationDuration: 0,
    animationDurationUpdate: 160,
    animationEasingUpdate: 'cubicOut',
    backgroundColor: 'transparent',
    textStyle: { fontFamily: look.font, fontSize: look.textSize, color: look.colours.ink },
  }
}
