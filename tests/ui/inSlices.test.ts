import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { useInSlices } from '#ui/composables/useInSlices.ts'

let scope: EffectScope
beforeEach(() => {
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
})

/** Work that counts, and may be told of each step. */
function* counting(to: number, onStep: () => void = () => undefined): Generator<undefined, number, void> {
  for (let count = 0; count < to; count += 1) {
    onStep()
    yield
  }
  return to
}

function inScope<Value>(work: () => Value): Value {
  const made = scope.run(work)
  if (made === undefined) throw new Error('The scope has ended')
  return made
}

it('does a little work at once, so that nothing blinks', () => {
  const value = inScope(() =>
    useInSlices(
      () => counting(300),
      () => 300,
    ),
  )
  expect(value.value).toBe(300)
})

it('does much work in slices, and gives nothing before all of it is done', async () => {
  const clock = vi.spyOn(performance, 'now')
  let time = 0
  // Each look at the clock is a millisecond later: a slice holds a dozen steps.
  clock.mockImplementation(() => (time += 1))
  let steps = 0
  const value = inScope(() =>
    useInSlices(
      () => counting(1000, () => (steps += 1)),
      () => 1000,
    ),
  )
  expect(value.value).toBeUndefined()
  expect(steps).toBeLessThan(20)
  clock.mockRestore()
  await vi.waitFor(() => expect(value.value).toBe(1000), 5000)
})

it('starts anew when the question changes, and never gives the old answer to the new one', async () => {
  const size = ref(200_000)
  const value = inScope(() =>
    useInSlices(
      () => counting(size.value),
      () => size.value,
    ),
  )
  expect(value.value).toBeUndefined()
  size.value = 250_000
  await nextTick()
  const seen: unknown[] = []
  await vi.waitFor(() => {
    seen.push(value.value)
    expect(value.value).toBeDefined()
  }, 5000)
  expect(seen.filter(answer => answer !== undefined)).toEqual([250_000])
})

it('stops with what asked for it', async () => {
  let steps = 0
  inScope(() =>
    useInSlices(
      () => counting(10_000_000, () => (steps += 1)),
      () => 10_000_000,
    ),
  )
  scope.stop()
  await new Promise(resolve => setTimeout(resolve, 30))
  const then = steps
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(steps).toBe(then)
})
