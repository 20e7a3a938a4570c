import { describe, expect, it } from 'vitest'

const files = import.meta.glob<Record<string, unknown>>('../../src/locales/*/*.json', {
  eager: true,
  import: 'default',
})

/** Every message of a file by its dotted key. */
function messagesOf(tree: unknown, prefix = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[prefix, tree]])
  if (typeof tree !== 'object' || tree === null) throw new Error(`${prefix} is neither a text nor a group of texts`)
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => [...messagesOf(value, prefix ? `${prefix}.${key}` : key)]),
  )
}

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''))].sort()

/** Where one language needs a fact that the other does without: English names the currency, Chinese no month. */
const ONE_SIDED = new Set([
  ...['money', 'scaledMoney', 'scaledMoneyAxis', 'moneyAxis'].map(key => `app.figure.${key}`),
  ...['month', 'day'].map(key => `app.period.${key}`),
])
/** Sentences follow each other with a space in English and without one in Chinese. */
const MAY_BE_EMPTY = new Set(['chart.space'])

/** Words that the code takes apart at the commas. */
const LISTS = new Set(['app.countWords', 'office.report.numerals'])

const topics = [...new Set(Object.keys(files).map(path => path.split('/').at(-1) ?? ''))]
const inLanguage = (language: string, topic: string): Map<string, string> =>
  messagesOf(files[`../../src/locales/${language}/${topic}`])

describe.each(topics)('%s', topic => {
  const chinese = inLanguage('zh-CN', topic)
  const english = inLanguage('en', topic)

  it('says the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('fills in the same facts in both languages', () => {
    for (const [key, text] of chinese) {
      if (ONE_SIDED.has(key)) continue
      expect(placeholdersOf(english.get(key) ?? ''), key).toEqual(placeholdersOf(text))
    }
  })

  it('has no empty text', () => {
    for (const [key, text] of [...chinese, ...english]) {
      if (!MAY_BE_EMPTY.has(key)) expect(text.trim(), key).not.toBe('')
    }
  })

  it('has one root key, its own name', () => {
    const name = topic.replace('.json', '')
    for (const key of [...chinese.keys(), ...english.keys()]) expect(key.split('.')[0]).toBe(name)
  })

  it('keeps Chinese punctuation in Chinese sentences', () => {
    for (const [key, text] of chinese) {
      if (!LISTS.has(key)) expect(text, key).not.toMatch(/[\u4E00-\u9FFF][,;?!]|[\u4E00-\u9FFF]:(?!\/)/)
    }
  })
})
