import { explain } from './explain.ts'
import { disagreementOf, judgesOf } from './judges.ts'
import { neededOf } from './needed.ts'
import { projectOn } from './project.ts'
import { judge } from './verdict.ts'
import type { Assessment, Outlook, Question } from './assessment.ts'
import type { Judgement } from './verdict.ts'

function outlookOf(judgement: Judgement, question: Question): Outlook {
  const steps = neededOf(judgement)
  const projection = projectOn(judgement, question.indicator)
  return typeof projection === 'string'
    ? { steps, projection: undefined, noProjection: projection }
    : { steps, projection, noProjection: undefined }
}

/** The verdict on one indicator in one area with everything behind it. For the bare verdicts of many, `verdictOf` is quicker. */
export function assessIndicator(question: Question): Assessment {
  const judgement = judge(question)
  const judges = judgesOf(judgement, question.indicator)
  const explanation = explain(judgement, question)
  return {
    ...judgement.verdict,
    judges,
    disagreement: disagreementOf(judges, explanation.path.length),
    next: outlookOf(judgement, question),
    explanation,
  }
}
