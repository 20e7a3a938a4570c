import { describe, expect, it } from 'vitest'
import {
  CHECKS,
  lightOf,
  rehearsalState,
  spaceState,
  type Check,
  type CheckState,
  type Rehearsal,
} from '#domain/present/selfTest.ts'

const looks = (states: Partial<Record<Check['id'], CheckState>>): readonly Check[] =>
  CHECKS.map(id => ({ id, state: states[id] ?? 'good', found: 'ok', facts: {} }))
const aRehearsal = (part: Partial<Rehearsal> = {}): Rehearsal => ({
  ...{ kind: 'kept', slides: 20, requests: 0, misses: 0, violations: 0 },
  ...part,
})

describe('the check before a meeting', () => {
  it('is green when nothing is bad and the rehearsal proved it; what a browser does not tell leaves it green', () => {
    expect(lightOf(looks({}))).toBe('good')
    expect(lightOf(looks({ screens: 'unknown' }))).toBe('good')
  })

  it('is not green before the rehearsal, nor before all was looked at', () => {
    expect(lightOf(looks({ offline: 'unknown' }))).toBe('unknown')
    expect(lightOf([])).toBe('unknown')
    expect(lightOf(looks({}).filter(({ id }) => id !== 'print'))).toBe('unknown')
  })

  it('is red when one thing is bad', () => {
    expect(lightOf(looks({ deck: 'bad', offline: 'unknown' }))).toBe('bad')
  })

  it('proves that nothing needs the network only by slides that were opened without any', () => {
    expect(rehearsalState(aRehearsal())).toBe('good')
    expect(rehearsalState(aRehearsal({ kind: 'file' }))).toBe('good')
    expect(rehearsalState(aRehearsal({ slides: 0 }))).toBe('unknown')
    expect(rehearsalState(aRehearsal({ requests: 1 }))).toBe('bad')
    expect(rehearsalState(aRehearsal({ misses: 1 }))).toBe('bad')
    expect(rehearsalState(aRehearsal({ violations: 1 }))).toBe('bad')
  })

  it('cannot be proved by a page that has only its server', () => {
    expect(rehearsalState(aRehearsal({ kind: 'server' }))).toBe('bad')
  })

  it('asks for fifty megabytes, and says so where nobody tells', () => {
    expect(spaceState({ quota: 100e6, usage: 10e6 })).toBe('good')
    expect(spaceState({ quota: 100e6, usage: 60e6 })).toBe('bad')
    expect(spaceState({})).toBe('unknown')
  })
})
