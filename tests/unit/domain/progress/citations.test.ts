import { expect, it } from 'vitest'
import { assessIndicator } from '#domain/progress/assess.ts'
import { CITATIONS } from '#domain/progress/citations.ts'
import { aQuestion } from './aQuestion.ts'

it('every judge names its source, where in it, and how far it was read, in both languages', () => {
  for (const { judge } of assessIndicator(aQuestion()).judges) {
    const { title, publisher, locator, read } = CITATIONS[judge]
    for (const text of [title.zh, title.en, publisher.zh, publisher.en, locator, read.zh, read.en]) {
      expect(text.length).toBeGreaterThan(2)
    }
  }
})
