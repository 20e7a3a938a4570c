import { expect, it } from 'vitest'
import { railOf } from '#domain/stepRail.ts'
import { parseSourceId, parseStepId } from '#domain/ids.ts'
import type { Step } from '#domain/zone.ts'
import { day, must, period } from '../../support/aCatalog.ts'

const aStep = (year: string): Step => ({
  id: must(parseStepId(`step-${year}`)),
  period: period(year),
  name: { zh: year, en: year },
  wording: { zh: year, en: year },
  source: must(parseSourceId('plan')),
})
const steps = ['2027', '2024', '2030'].map(aStep)
const on = (date: string) => railOf(steps, 2021.5, day(date))

it('puts the steps in order of their dates', () => {
  expect(on('2026-01-01').map(({ step }) => step.name.zh)).toEqual(['2024', '2027', '2030'])
})

it('has one step under way: the first whose last day has not passed', () => {
  const phases = (date: string) => on(date).map(({ phase }) => phase)
  expect(phases('2024-12-31')).toEqual(['active', 'later', 'later'])
  expect(phases('2025-01-01')).toEqual(['closed', 'active', 'later'])
  expect(phases('2031-06-01')).toEqual(['closed', 'closed', 'closed'])
})

it('says how much of the time to a step has passed, and never less than none or more than all', () => {
  expect(on('2026-06-30').map(({ elapsed }) => Math.round(elapsed * 100))).toEqual([100, 50, 0])
  expect(on('2020-01-01').map(({ elapsed }) => elapsed)).toEqual([0, 0, 0])
})
