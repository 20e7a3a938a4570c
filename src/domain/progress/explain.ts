import { momentOf } from './moment.ts'
import { decidingFormula, decidingPath, PATH_THRESHOLDS } from './pathJudge.ts'
import { cellOf, qualifierOf } from './readings.ts'
import { confidenceOf } from './confidence.ts'
import { yearPeriod } from '../period.ts'
import type { Explanation, Input, InputRole, Question } from './assessment.ts'
import type { Reading } from './readings.ts'
import type { Judgement } from './verdict.ts'
import type { Period } from '../period.ts'

function inputOf(role: InputRole, reading: Reading, wanted: Period | undefined): Input {
  const isOther = wanted !== undefined && momentOf(wanted).end !== reading.end
  return {
    role,
    cell: cellOf(reading),
    qualifier: qualifierOf(reading.remark),
    insteadOf: isOther ? wanted : undefined,
  }
}

/** The year whose figure a reader would expect today: the last that is over. */
function yearExpected({ asOf }: Question, latest: Reading): Period | undefined {
  const year = yearPeriod(Number(asOf.slice(0, 4)) - 1)
  return latest.end < momentOf(year).end ? year : undefined
}

function judgingInputs({ deciding, verdict, readings }: Judgement, question: Question): readonly Input[] {
  const by = verdict.deciding?.judgedBy
  const reading = by && deciding?.items.find(item => item.row === by.row)
  if (!deciding || !reading) {
    const latest = readings.items.at(-1)
    return latest ? [inputOf('latest', latest, yearExpected(question, latest))] : []
  }
  if (deciding.phase === 'closed') return [inputOf('judged-by', reading, deciding.target.period)]
  if (deciding.isOwnYear) return [inputOf('judged-by', reading, deciding.target.period)]
  return [inputOf('latest', reading, yearExpected(question, reading))]
}

/** The yearly figures that a running sum was added up from. */
function partsOfSum({ deciding, readings, verdict }: Judgement): readonly Input[] {
  const by = verdict.deciding?.judgedBy
  if (deciding?.measure !== 'running-sum' || !by) return []
  const rows = new Set(deciding.items.filter(item => item.end <= momentOf(by.period).end).map(({ row }) => row))
  return readings.items.filter(({ row }) => rows.has(row)).map(item => inputOf('part-of-sum', item, undefined))
}

/** What a verdict rests on, as data: the figures, the path, the formula with its numbers, the limits, how far to rely on it. */
export function explain(judgement: Judgement, question: Question): Explanation {
  const { base, deciding, verdict } = judgement
  const isByItself = deciding?.phase === 'closed' || deciding?.measure === 'running-sum'
  const isFromBase = base && !isByItself && !deciding?.isOwnYear
  const inputs = [
    ...(isFromBase ? [inputOf('baseline', base, question.baselineFrom)] : []),
    ...judgingInputs(judgement, question),
    ...partsOfSum(judgement),
  ]
  return {
    inputs,
    path: decidingPath(judgement),
    formula: decidingFormula(judgement),
    thresholds: verdict.deciding?.pace ? PATH_THRESHOLDS : [],
    confidence: confidenceOf(judgement, question, inputs),
  }
}
