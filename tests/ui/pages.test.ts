import { describe, expect, it } from 'vitest'
import { projectsOfAction } from '#domain/catalog.ts'
import { LANGUAGES, type Language } from '#stores/settings.ts'
import { must } from '../support/aCatalog.ts'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

const WORKING: Readonly<Record<Language, string>> = {
  'zh-CN': '正式名单没有公布',
  en: 'official list of the key projects has not been published',
}

describe.each(LANGUAGES)('in %s', language => {
  const isEnglish = language === 'en'

  it('the overview answers in its title how many indicators have figures and targets', async () => {
    const { store } = await openApp('/', language)
    const numbers = [...document.querySelectorAll('h1 .number')].map(({ textContent }) => Number(textContent))
    expect(numbers).toHaveLength(3)
    const [total, known, targeted] = numbers
    expect(total).toBeGreaterThanOrEqual(must(known))
    expect(known).toBeGreaterThanOrEqual(must(targeted))
    const { frame } = must(store.catalog)
    for (const { name } of frame.actions) expect(isSeen('h3 a', isEnglish ? name.en : name.zh)).toBe(true)
    for (const { wording } of frame.steps) expect(isSeen('h2', isEnglish ? wording.en : wording.zh)).toBe(true)
    expect(textOfPage()).toContain(WORKING[language])
  })

  it('an action shows its projects, all its indicators and that the list is a working one', async () => {
    const { store } = await openApp('/action/agriculture', language)
    const catalog = must(store.catalog)
    const action = must(catalog.frame.actions[0])
    expect(seen('h1').textContent).toBe(isEnglish ? action.name.en : action.name.zh)
    for (const { name } of projectsOfAction(catalog, action.id)) {
      expect(isSeen('h3 a', isEnglish ? name.en : name.zh)).toBe(true)
    }
    expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(10)
    expect(textOfPage()).toContain(WORKING[language])
  })

  it('a project says how far it is reported to have come, and that its later milestones are not published', async () => {
    await openApp('/project/shuangshi', language)
    expect(textOfPage()).toContain(isEnglish ? 'Reported for 2023: started.' : '据报告，2023年已启动。')
    expect(textOfPage()).toContain(isEnglish ? 'be completed has not been published' : '见效和建成的时间未公布')
  })

  it('a project says that its milestones are not published, and where it is named', async () => {
    await openApp('/project/farmland-full-coverage', language)
    expect(textOfPage()).toContain(isEnglish ? 'It is not published when this project started' : '均未公布')
    expect(isSeen('.source')).toBe(true)
    expect(textOfPage()).toContain(WORKING[language])
  })

  it('the sources are listed, and only those that may be are links', async () => {
    const { store } = await openApp('/sources', language)
    const { sources } = must(store.catalog).frame
    expect(document.querySelectorAll('.entry')).toHaveLength(sources.length)
    const forbidden = new Set(sources.filter(({ linkable }) => !linkable).flatMap(({ url }) => url ?? []))
    const allowed = new Set(sources.filter(({ linkable }) => linkable).map(({ url }) => url))
    const links = [...document.querySelectorAll('.entry .title a')].map(link => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter(link => forbidden.has(link) && !allowed.has(link))).toEqual([])
  })

  it.each(['/nowhere', '/action/unheard-of', '/project/unheard-of'])('%s says that it leads nowhere', async path => {
    const { goTo } = await openApp('/sources', language)
    await goTo(path)
    expect(seen('h1').textContent).toBe(isEnglish ? 'There is no such page' : '没有这一页')
    expect(seen('main a').getAttribute('href')).toBe('#/')
  })
})

it('a table is put in order by its heads: up, down, and back to the data set’s own order', async () => {
  const { settle } = await openApp('/action/ecology')
  const names = (): (string | null)[] => [...document.querySelectorAll('tbody th a')].map(link => link.textContent)
  const given = names()
  const head = seen('thead button', '指标')
  const sortOf = (): string | null => must(head.closest('th') ?? undefined).getAttribute('aria-sort')
  head.click()
  await settle()
  expect(sortOf()).toBe('ascending')
  const up = names()
  expect(up).not.toEqual(given)
  head.click()
  await settle()
  expect(sortOf()).toBe('descending')
  expect(names()).toEqual(up.reverse())
  head.click()
  await settle()
  expect(sortOf()).toBe('none')
  expect(names()).toEqual(given)
})
