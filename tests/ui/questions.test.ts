import { describe, expect, it } from 'vitest'
import { QUESTIONS } from '#domain/questions/questions.ts'
import { LANGUAGES } from '#stores/settings.ts'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

const firstLine = (): string => seen('.answer-line').textContent.trim()

describe.each(LANGUAGES)('in %s', language => {
  const isEnglish = language === 'en'

  it('every question is on the overview, and its answer one click away', async () => {
    const { settle } = await openApp('/', language)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.questions a')]
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      ...QUESTIONS.map(question => `#/question/${question}`),
      '#/coverage',
      '#/report',
    ])
    links[0]?.click()
    await settle()
    expect(seen('h1').textContent).toBe(isEnglish ? 'How do we stand?' : '现在进展如何？')
  }, 30_000)

  it.each(QUESTIONS)('%s is answered by a whole sentence in the first line', async question => {
    await openApp(`/question/${question}`, language)
    expect(firstLine()).toMatch(isEnglish ? /^[A-Z“0-9].*\.$/ : /。$/)
    expect(textOfPage()).not.toMatch(/\{\w+\}|undefined|NaN|null/)
  })

  it('says that no owner is published, with every action and an empty place for each', async () => {
    const { store } = await openApp('/question/owner', language)
    for (const { name } of store.catalog?.frame.actions ?? []) {
      expect(isSeen('.owners a', isEnglish ? name.en : name.zh)).toBe(true)
    }
    expect(textOfPage()).toContain(isEnglish ? 'rather than guessed' : '不作推测')
  })
})

it('asks about another step by the address, and keeps it there', async () => {
  const { settle } = await openApp('/question/behind')
  const before = firstLine()
  expect(before).toContain('2027')
  const [first] = document.querySelectorAll<HTMLInputElement>('input[name="step"]')
  first?.click()
  await settle()
  expect(location.hash).toContain('step=step-2024')
  expect(firstLine()).toContain('2024')
})

it('offers only charts that the data can fill', async () => {
  const { goTo } = await openApp('/question/areas?form=slope')
  const options = [...seen('select', '排序').querySelectorAll('option')].map(({ textContent }) => textContent)
  expect(options[0]).toBe('排序')
  expect(textOfPage()).not.toContain('尚无已公布的数值')
  await goTo('/question/areas?among=zones')
  expect(firstLine()).toMatch(/个地区/)
})

it('compares with a past day from the address, and takes no day that is none', async () => {
  const { goTo } = await openApp('/question/changes?since=2024-12-31')
  expect(firstLine()).toContain('2024年12月31日')
  await goTo('/question/changes?since=2024-13-45')
  expect(firstLine()).toContain('12月31日')
})

it('an unknown question leads back', async () => {
  await openApp('/question/nonsense')
  expect(seen('h1').textContent).toBe('没有这一页')
  expect(seen('main a').getAttribute('href')).toBe('#/')
}, 30_000)
