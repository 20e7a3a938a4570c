import { judge } from './verdict.ts'
import type { Assessment, Question } from './assessment.ts'

/** The verdict on one indicator in one area with everything behind it. */
export function assessIndicator(question: Question): Assessment {
  const { verdict } = judge(question)
  return {
    ...verdict,
    judges: [],
    disagreement: { agree: true, differing: [] },
    next: { steps: [], projection: undefined, noProjection: undefined },
    explanation: {
      inputs: [],
      path: [],
      formula: undefined,
      thresholds: [],
      confidence: { grade: 'low', values: 0, age: undefined, reasons: [] },
    },
  }
}
