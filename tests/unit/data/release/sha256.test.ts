import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSha256, sha256 } from '#data/release/sha256.ts'

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('sha256', () => {
  it('is that of the UTF-8 bytes, with WebCrypto and in a page that has none', async () => {
    const wanted = expected(new TextEncoder().encode('枣庄 5 + 20 + N'))
    expect(await sha256('枣庄 5 + 20 + N')).toBe(wanted)
    expect(await sha256('枣庄 5 + 20 + N', null)).toBe(wanted)
  })

  it('without WebCrypto is the same for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(hex(plainSha256(bytes))).toBe(expected(bytes))
      }),
      { seed: 20_231_221, numRuns: 500 },
    )
  })

  it.each([0, 55, 56, 63, 64, 65, 119, 120, 100_000])(
    'without WebCrypto ends the last block rightly: %i bytes',
    length => {
      const bytes = new Uint8Array(length).fill(0xe6)
      expect(hex(plainSha256(bytes))).toBe(expected(bytes))
    },
  )
})
