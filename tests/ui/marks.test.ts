import { describe, expect, it } from 'vitest'
import { STATUSES, type Status } from '#domain/progress/assessment.ts'
import BasisMark from '#ui/components/BasisMark.vue'
import StatusBadge from '#ui/components/StatusBadge.vue'
import VerdictBar from '#ui/components/VerdictBar.vue'
import FaultNotice from '../../src/app/FaultNotice.vue'
import { render } from '../support/inApp.ts'
import { seen, textOfPage } from '../support/seen.ts'

describe('a verdict', () => {
  it('is a word and a symbol of its own shape, whatever its colour', async () => {
    const looks = new Set<string>()
    for (const status of STATUSES) {
      await render('zh-CN', StatusBadge, { status })
      expect(textOfPage().trim()).not.toBe('')
      looks.add(seen('.badge .word').textContent)
      looks.add(must(document.querySelector('.symbol')).innerHTML)
    }
    expect(looks.size).toBe(STATUSES.length * 2)
  })

  it('that cannot be given says why', async () => {
    await render('zh-CN', StatusBadge, { status: 'unknown', why: 'no-baseline' })
    expect(textOfPage()).toContain('只有一期数值')
  })
})

it('a target tells its basis by a word and by its line', async () => {
  for (const [basis, word] of [
    ['published', '已公布'],
    ['derived', '推算'],
    ['draft', '草案'],
  ] as const) {
    await render('zh-CN', BasisMark, { basis })
    expect(seen(`[data-basis="${basis}"]`).textContent).toBe(word)
  }
})

it('a bar of verdicts never leaves out what is not known, and reads as a sentence', async () => {
  const counts: Record<Status, number> = {
    ...{ reached: 1, 'on-track': 0, behind: 2, reversing: 0, missed: 0 },
    ...{ unknown: 3, 'no-target': 30 },
  }
  await render('zh-CN', VerdictBar, { distribution: { counts, total: 36, assessed: 3, withTarget: 6, withData: 9 } })
  expect(document.querySelectorAll('.segment')).toHaveLength(4)
  const label = seen('[role="img"]').getAttribute('aria-label')
  expect(label).toBe('评估结果分布：达标1项、需加快2项、暂无法评估3项、未公布目标30项')
})

it('a fault says what happened, what is safe and what to do', async () => {
  await render('en', FaultNotice, { cause: new Error('chunk 7 is missing') })
  const notice = seen('[role="alert"]').textContent
  for (const words of ['went wrong', 'has not been changed', 'Please reload', 'chunk 7 is missing']) {
    expect(notice).toContain(words)
  }
})

function must<Value>(value: Value | null): Value {
  if (value === null) throw new Error('Not on the page')
  return value
}
