import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRelease, writeRelease } from '#data/formats/releaseJson.ts'
import { sealRelease } from '#data/release/seal.ts'
import type { Problem } from '#domain/problem.ts'
import { aContent, aRelease, aSample } from '../../../support/releases.ts'

/** What is wrong with the fixture's release when one text of its file is replaced. */
async function problemsAfter(from: string, to: string): Promise<readonly Problem[]> {
  const text = writeRelease(await aRelease())
  if (!text.includes(from)) throw new Error(`The release does not hold ${from}`)
  const reading = await readRelease('release.json', text.replace(from, to))
  return reading.ok ? [] : reading.failure
}

describe('a release as one file', () => {
  it('comes back figure for figure under its own name, real or synthetic', async () => {
    for (const release of [await aRelease(), await aSample()]) {
      const reading = await readRelease('release.json', writeRelease(release))
      expect(reading.ok ? writeRelease(reading.value) : reading.failure).toBe(writeRelease(release))
    }
  })

  it('that an earlier version wrote can still be read', async () => {
    const reading = await readRelease('v1.json', readFileSync('tests/fixtures/backups/v1.json'))
    expect(reading.ok ? reading.value.indicators.length : reading.failure).toBe(3)
  })

  it('is refused where a figure is not the one that its name stands for', async () => {
    const [problem] = await problemsAfter('76.5', '86.5')
    expect(problem).toMatchObject({ code: 'contradiction', at: { file: 'release.json', field: 'id' } })
  })

  it.each([
    ['"format":1', '"format":2', { code: 'newer-format', at: { file: 'release.json', field: 'format' } }],
    ['"nature":"published"', '"nature":"true"', { code: 'bad-field', at: { file: 'release.json', field: 'nature' } }],
    ['[74,', '["74",', { code: 'bad-field', at: { field: 'indicators.0.series.lakeland.values.0' } }],
    ['[74,', '[', { code: 'bad-field', at: { field: 'indicators.0.series.lakeland' } }],
    ['"comparable":true', '"comparable":true,"script":1', { code: 'bad-field', at: { field: 'indicators.0.script' } }],
    ['{"actions"', '[{"actions"', { code: 'bad-field', at: { file: 'release.json' }, expected: 'release' }],
  ])('names the place where %s became %s', async (from, to, expected) => {
    expect((await problemsAfter(from, to))[0]).toMatchObject(expected)
  })

  it('is refused where it is not UTF-8', async () => {
    const reading = await readRelease('release.json', new Uint8Array([0x7b, 0xff]))
    expect(reading).toEqual({ ok: false, failure: [{ code: 'not-utf8', at: { file: 'release.json' } }] })
  })

  it('keeps to the rules of a data package even under its right name', async () => {
    const content = aContent()
    const indicators = content.indicators.map(record => ({ ...record, low: 9, high: 1 }))
    const release = await sealRelease({ ...content, indicators })
    const reading = await readRelease('release.json', writeRelease(release))
    expect(reading.ok ? [] : reading.failure).toContainEqual(
      expect.objectContaining({ code: 'contradiction', expected: 'low-not-above-high' }),
    )
  })
})
