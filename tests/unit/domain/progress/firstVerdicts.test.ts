import { expect, it } from 'vitest'
import { STATUSES } from '#domain/progress/assessment.ts'
import { rollUp } from '#domain/progress/rollUp.ts'

it('a distribution of nothing counts nothing', () => {
  const { counts, total } = rollUp([])
  expect(total).toBe(0)
  expect(STATUSES.map(status => counts[status])).toEqual(STATUSES.map(() => 0))
})
