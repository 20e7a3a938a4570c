import { describe, expect, it, vi } from 'vitest'
import { indicatorById } from '#domain/catalog.ts'
import { parseIndicatorId } from '#domain/ids.ts'
import { must } from '../support/aCatalog.ts'
import { openApp } from '../support/openApp.ts'
import type { OpenApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

// The first test of the file also waits for the whole application to be compiled.
vi.setConfig({ testTimeout: 30_000 })

const open = (id: string, rest = ''): Promise<OpenApp> => openApp(`/indicator/${id}${rest}`)

async function click(app: OpenApp, selector: string, words = ''): Promise<void> {
  seen(selector, words).click()
  await app.settle()
}

/** Opens the form at a step without a number, writes a value into it and sends it. */
async function tryTarget(app: OpenApp, text: string): Promise<void> {
  await click(app, 'button', '试设目标')
  const input = must(document.querySelector<HTMLInputElement>('form.draft input') ?? undefined)
  input.value = text
  input.dispatchEvent(new Event('input'))
  must(document.querySelector<HTMLFormElement>('form.draft') ?? undefined).dispatchEvent(new Event('submit'))
  await app.settle()
}

const draftsIn = ({ store }: OpenApp, id: string): number =>
  must(indicatorById(must(store.catalog), must(parseIndicatorId(id)))).targets.filter(({ basis }) => basis === 'draft')
    .length

/** Presses a key on the chart and answers what is said. */
async function said(app: OpenApp, key: string): Promise<string> {
  const chart = seen('.chart')
  chart.dispatchEvent(new KeyboardEvent('keydown', { key }))
  await app.settle()
  return must(chart.querySelector('[aria-live]') ?? undefined).textContent
}

describe('the page of an indicator answers first', () => {
  it('with its name, its latest figure, the verdict and both in a sentence', async () => {
    await open('gdp-growth')
    expect(seen('h1').textContent).toContain('地区生产总值增速')
    expect(seen('.head .value').textContent).toContain('5.7%')
    expect(seen('.head').textContent).toContain('达标')
    expect(seen('.head').textContent).toContain('2025年的目标（≥5.5%）已按期达到')
  })

  it('that no figure is published where there is none, and never with a zero', async () => {
    await open('non-fossil-share')
    expect(seen('.head .value').textContent).toBe('未公布')
    expect(seen('.head').textContent).toContain('尚无已公布的数值')
  })

  it('that figures on different bases cannot be compared', async () => {
    await open('innovation-platforms-provincial-plus')
    expect(seen('.head').textContent).toContain('各期口径不同，不能相比')
  })

  it('by which figure it is judged, where that is not the latest one', async () => {
    await open('high-tech-output-share')
    expect(seen('.head .value').textContent).toContain('55.3%')
    expect(seen('.head').textContent).toContain('评估按2024年的50.84%')
  })

  it('that a link leads nowhere, with a way back', async () => {
    await open('unheard-of')
    expect(textOfPage()).toContain('没有这个指标')
    expect(isSeen('a', '回到总览')).toBe(true)
  })
})

describe('its steps', () => {
  it('say of each of the three that no number is published, in the published words', async () => {
    await open('grain-output')
    const steps = [...document.querySelectorAll('ol.steps > li')].map(({ textContent }) => textContent)
    expect(steps).toHaveLength(3)
    for (const step of steps) expect(step).toContain('没有公布数值目标')
    expect(steps[0]).toContain('初见成效')
  })

  it('name an ambition as one, and both sources of one aim in one entry', async () => {
    await open('lithium-output-value')
    const entries = [...document.querySelectorAll('ol.steps > li')].filter(({ textContent }) =>
      textContent.includes('≥800'),
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.textContent).toContain('意向目标')
    expect(entries[0]?.querySelectorAll('.source')).toHaveLength(2)
  })

  it('keep what has no year or was superseded apart, unjudged', async () => {
    await open('funding-fiscal')
    expect(textOfPage()).toContain('其他表述')
  })
})

describe('a draft target', () => {
  it('is stored, marked as draft and judged', async () => {
    const app = await open('high-tech-output-share')
    await tryTarget(app, '６０')
    expect(draftsIn(app, 'high-tech-output-share')).toBe(1)
    expect(isSeen('ol.steps > li', '≥60%')).toBe(true)
    expect(isSeen('[data-basis="draft"]')).toBe(true)
    expect(seen('.head').textContent).toContain('草案')
  })

  it('is refused where it is no number or no possible value, and nothing changes', async () => {
    const app = await open('high-tech-output-share')
    await tryTarget(app, '很多')
    expect(seen('[role="alert"]').textContent).toContain('请填写一个数字')
    await click(app, 'form.draft button', '取消')
    await tryTarget(app, '130')
    expect(seen('[role="alert"]').textContent).toContain('0%到100%')
    expect(draftsIn(app, 'high-tech-output-share')).toBe(0)
  })

  it('can be removed, and the removal undone', async () => {
    const app = await open('high-tech-output-share')
    await tryTarget(app, '60')
    await click(app, 'button', '删除草案')
    expect(draftsIn(app, 'high-tech-output-share')).toBe(0)
    await click(app, 'button', '撤销')
    expect(draftsIn(app, 'high-tech-output-share')).toBe(1)
  })

  it('says nothing of the past', async () => {
    const app = await open('high-tech-output-share')
    await tryTarget(app, '60')
    expect(textOfPage()).not.toContain('过去各年底的评估')
  })
})

describe('its chart', () => {
  it('is read out by arrow keys, forwards and back, and from either end', async () => {
    const app = await open('grain-output')
    expect(await said(app, 'ArrowRight')).toContain('2020年')
    expect(await said(app, 'ArrowRight')).toContain('2021年')
    expect(await said(app, 'ArrowLeft')).toContain('2020年')
    expect(await said(app, 'End')).toContain('2027年')
  })

  it('is a table on demand, with the same figures', async () => {
    const app = await open('grain-output')
    await click(app, 'button', '看表格')
    const cells = [...document.querySelectorAll('figure td')].map(({ textContent }) => textContent.trim())
    expect(cells).toContain('189.3 万吨')
    expect(cells).toContain('未公布数值目标')
  })

  it('names its sources and the date of the data', async () => {
    await open('grain-output')
    expect(seen('figure .foot').textContent).toMatch(/来源：.+数据截至/)
  })
})

describe('its figures', () => {
  it('answer where they come from', async () => {
    const app = await open('high-tech-output-share')
    await click(app, 'button[aria-expanded]', '出处')
    const detail = seen('.where').textContent
    for (const term of ['来源', '类别', '可信度', '公布日期']) expect(detail).toContain(term)
  })

  it('give a reference to copy by hand where the browser has no clipboard', async () => {
    const app = await open('high-tech-output-share')
    await click(app, 'button[aria-expanded]', '出处')
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    await click(app, 'button', 'GB/T 7714')
    expect(seen('.byhand').textContent).toContain('[EB/OL]')
  })
})

it('speaks of the area in its address, and keeps the choice there', async () => {
  const app = await open('high-tech-output-share', '?area=zaozhuang-hitech-zone')
  expect(seen('.head .value').textContent).toContain('84.19%')
  await click(app, 'input[type="checkbox"]')
  expect(location.hash).toContain('with=all')
  expect(location.hash).toContain('area=zaozhuang-hitech-zone')
})

it('opens for every indicator of the data set', { timeout: 60_000 }, async () => {
  const app = await openApp('/')
  for (const { id, name } of must(app.store.catalog).indicators) {
    await app.goTo(`/indicator/${id}`)
    expect(seen('h1').textContent).toBe(name.zh)
  }
})
