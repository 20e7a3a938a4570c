import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LOG_LIFT } from '#data/store/log.ts'
import { EDIT_LIFT } from '#data/store/migrations/draftEdit.ts'
import { lift, type Lift } from '#data/store/migrations/lift.ts'

const folder = 'tests/fixtures/store'
const stored = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

describe.each<[string, Lift<unknown>]>([
  ['edit', EDIT_LIFT],
  ['log', LOG_LIFT],
])('stored records of the kind %s', (kind, { format, steps, ...rest }) => {
  it('have a fixture of each format, written by the version it came from, that can still be read', () => {
    const formats = Array.from({ length: format }, (_, index) => `${kind}-v${String(index + 1)}.json`)
    expect(readdirSync(folder).filter(file => file.startsWith(`${kind}-`))).toEqual(formats)
    for (const file of formats) expect(lift(stored(file), { format, steps, ...rest })).toMatchObject({ ok: true })
  })

  it('have a step from each older format', () => {
    expect(Object.keys(steps)).toEqual(Array.from({ length: format - 1 }, (_, index) => String(index + 1)))
  })
})

describe('lift', () => {
  const three: Lift<{ format: 3; names: string[] }> = {
    format: 3,
    steps: {
      1: record => ({ ...record, format: 2, title: record['name'] }),
      2: record => ({ format: 3, names: [record['title']] }),
    },
    schema: v.object({ format: v.literal(3), names: v.array(v.string()) }),
  }

  it('goes through every step to the current format', () => {
    expect(lift({ format: 1, name: 'a' }, three)).toEqual({ ok: true, value: { format: 3, names: ['a'] } })
    expect(lift({ format: 2, title: 'b' }, three)).toEqual({ ok: true, value: { format: 3, names: ['b'] } })
  })

  it('refuses what is newer, broken, or no format at all', () => {
    expect(lift({ format: 4, names: ['a'] }, three)).toEqual({ ok: false, failure: 'newer' })
    expect(lift({ format: 1, name: 7 }, three)).toEqual({ ok: false, failure: 'broken' })
    expect(lift({ names: [] }, three)).toEqual({ ok: false, failure: 'broken' })
    expect(lift({ format: 0 }, three)).toEqual({ ok: false, failure: 'broken' })
    expect(() => lift({ format: 1 }, { ...three, steps: {} })).toThrow('No step lifts a record from format 1')
  })
})
