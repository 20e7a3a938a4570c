import { afterEach, beforeEach, expect } from 'vitest'

/** A warning on the console is a fault that nobody has looked at yet, so it fails the test it came in. */
const said: string[] = []
const channels = ['warn', 'error'] as const
const original = { warn: console.warn, error: console.error }

beforeEach(() => {
  said.length = 0
  for (const channel of channels) console[channel] = (...parts: unknown[]) => said.push(parts.map(String).join(' '))
})

afterEach(() => {
  Object.assign(console, original)
  expect(said, 'nothing may be written to console.warn or console.error').toEqual([])
})
