import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, Result } from 'axe-core'

declare global {
  interface Window {
    readonly axe: { run: (context: Document, options: object) => Promise<AxeResults> }
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const place = ({ id, nodes }: Result): string =>
  `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary ?? ''}`).join('\n    ')}`

/** Everything that axe finds wrong in a page as it stands, each with its elements. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(place)
}
