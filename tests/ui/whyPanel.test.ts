import { expect, it, vi } from 'vitest'
import { openApp } from '../support/openApp.ts'
import { isSeen, seen, textOfPage } from '../support/seen.ts'

// The first test of the file also waits for the whole application to be compiled.
vi.setConfig({ testTimeout: 30_000 })

async function ask(id: string): Promise<string> {
  const app = await openApp(`/indicator/${id}`)
  expect(isSeen('.why-panel')).toBe(false)
  seen('button', '为什么').click()
  await app.settle()
  return seen('.why-panel').textContent
}

it('one click on "why?" tells the rule, the figures with their source, and what each method says', async () => {
  const answer = await ask('gdp-growth')
  expect(answer).toContain('到期时为5.7%，目标为5.5%。')
  expect(answer).toContain('评判所依 · 2025年')
  for (const judge of [
    '分步路径法',
    '增速比值法',
    '联合国进度表（2022年版）',
    '联合国进度表（2023年版）',
    '德国天气图法',
  ]) {
    expect(answer).toContain(judge)
  }
  expect(answer).toContain('有1种方法与分步路径法看法不同。')
  expect(answer).toContain('数值太少，看不出近年走势')
})

it('says why nothing can be judged, and gives no confidence to no verdict', async () => {
  const answer = await ask('non-fossil-share')
  expect(answer).toContain('各方法都无法评估：尚无公布的数值。')
  expect(answer).not.toContain('把握')
})

it('says of a series without a target that only its direction is told', async () => {
  const answer = await ask('grain-output')
  expect(answer).toContain('没有数值目标，不作达标与否的评判，只看走势。')
  expect(answer).toContain('2025年没有可用数值，以2024年代替')
})

it('the methods page shows each formula, its limits and its source in both languages', async () => {
  const app = await openApp('/methods')
  expect(textOfPage()).toContain('S =（预计到期值 − 起点值）÷（目标值 − 起点值）')
  expect(textOfPage()).toContain('|所需年均增速|')
  expect(textOfPage()).toContain('60%至95%（不含95%）')
  seen('button', 'English').click()
  await app.settle()
  expect(textOfPage()).toContain('gap ratio = |target − forecast| ÷ |target − latest|')
  expect(textOfPage()).toContain('Federal Statistical Office of Germany (Destatis)')
})
