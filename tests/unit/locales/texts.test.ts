import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../../src')
const LANGUAGES = ['zh-CN', 'en'] as const

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Texts by their whole key. */
function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (!isRecord(node)) throw new Error(`${path} is neither a text nor a group of texts`)
  return Object.entries(node).flatMap(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`))
}

const topicsOf = (language: string): string[] => readdirSync(join(SRC, 'locales', language)).sort()

const textsOf = (language: string): Map<string, string> =>
  new Map(
    topicsOf(language).flatMap(name => flatten(JSON.parse(readFileSync(join(SRC, 'locales', language, name), 'utf8')))),
  )

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name))].sort()

function sources(): string {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:ts|vue)$/.test(name))
  return names.map(name => readFileSync(join(SRC, name), 'utf8')).join('\n')
}

describe('the texts of the application', () => {
  const [chinese, english] = [textsOf('zh-CN'), textsOf('en')]

  it('stand in both languages under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it.each(LANGUAGES)('stand in files named for their topic, %s', language => {
    for (const name of topicsOf(language)) {
      const file: unknown = JSON.parse(readFileSync(join(SRC, 'locales', language, name), 'utf8'))
      expect(isRecord(file) && Object.keys(file)).toEqual([name.replace('.json', '')])
    }
  })

  it('are all said somewhere', () => {
    const quoted = new Set(
      [...sources().matchAll(/['"]([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+)+)['"]/g)].map(([, key = '']) => key),
    )
    expect([...chinese.keys()].filter(key => !quoted.has(key))).toEqual([])
  })

  it('ask for the same values in both languages, but for plurals, names of months and the sign of money', () => {
    const free = new Set(['count', 'n', 'name', 'month', 'unit'])
    const asked = (text: string): string[] => placeholders(text).filter(name => !free.has(name))
    const different = [...chinese].filter(
      ([key, text]) => String(asked(text)) !== String(asked(english.get(key) ?? '')),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('are never empty, but for the space that Chinese does without', () => {
    const empty = [...chinese, ...english].filter(([key, text]) => text.trim() === '' && key !== 'chart.space')
    expect(empty).toEqual([])
  })
})
