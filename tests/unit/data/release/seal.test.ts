import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#data/release/canonical.ts'
import { idOfContent, sealRelease } from '#data/release/seal.ts'
import { aContent, aRelease } from '../../../support/releases.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A value with the fields of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  )
}

describe('canonicalJson', () => {
  it('sorts keys by code unit and leaves out what has no value', () => {
    expect(canonicalJson({ b: 1, a: { é: undefined, z: null, Z: [undefined, '枣'] }, 10: -0 })).toBe(
      '{"10":0,"a":{"Z":[null,"枣"],"z":null},"b":1}',
    )
  })

  it('is the same whatever order the fields were written in, and after a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value))
      }),
      { seed: 20_231_221, numRuns: 1000 },
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1])('has no form for %s', value => {
    expect(() => canonicalJson([value])).toThrow('No canonical form')
  })
})

describe('sealRelease', () => {
  it('names a release by hashes that anyone can work out from its content', async () => {
    const content = aContent()
    const manifest = {
      format: 1,
      frame: sha256(canonicalJson(content.frame)),
      indicators: content.indicators.map(record => [record.id, sha256(canonicalJson(record))]),
      nature: 'published',
    }
    expect((await sealRelease(content)).id).toBe(sha256(JSON.stringify(manifest)))
  })

  it('gives the same name after a way through JSON, as from the build to the browser', async () => {
    const release = await aRelease()
    const shipped: typeof release = structuredClone(release)
    expect(JSON.stringify(shipped)).toContain('good-water')
    expect(await idOfContent(shipped)).toBe(release.id)
  })

  it('gives another name when a figure, a word of the frame, the order or the nature changes', async () => {
    const content = aContent()
    const changed = await Promise.all([
      sealRelease(content),
      aRelease({ indicators: content.indicators.map(record => ({ ...record, comparable: !record.comparable })) }),
      aRelease({ frame: { ...content.frame, programmes: [] } }),
      aRelease({ indicators: [...content.indicators].reverse() }),
      aRelease({ nature: 'synthetic' }),
    ])
    expect(new Set(changed.map(release => release.id)).size).toBe(changed.length)
  })
})
