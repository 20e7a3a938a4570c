import { describe, expect, it } from 'vitest'
import { StoreError, troubleOf } from '#data/store/trouble.ts'

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more })

describe('troubleOf', () => {
  it.each([
    ['a full disk', named('QuotaExceededError'), 'quota'],
    ['a full disk that ended a transaction', named('AbortError', { inner: named('QuotaExceededError') }), 'quota'],
    ['a full disk at one of many writes', named('BulkError', { failures: [named('QuotaExceededError')] }), 'quota'],
    ['a database that was closed', named('DatabaseClosedError'), 'closed'],
    ['a newer database', named('OpenFailedError', { inner: named('VersionError') }), 'newer'],
    ['what we found ourselves', new StoreError('damaged'), 'damaged'],
    ['an error that we do not know', named('UnknownError'), 'broken'],
    ['no error at all', 'what?', 'broken'],
  ])('tells %s', (_title, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble)
  })

  it('ends with an error that holds itself', () => {
    const error = named('AbortError')
    expect(troubleOf(Object.assign(error, { inner: error }))).toBe('broken')
  })
})
