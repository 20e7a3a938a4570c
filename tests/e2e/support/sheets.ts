import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** What a page comes to on paper: how many sheets, and where the machine can read them, the text of each. */
export interface Sheets {
  readonly count: number
  readonly texts: readonly string[] | undefined
}

function textsOf(file: string): readonly string[] | undefined {
  try {
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    return text.split('\f').slice(0, -1)
  } catch {
    return undefined // without poppler only the sheets are counted
  }
}

/** Puts the page on A4 as the browser's own print command would. */
export async function printed(page: Page): Promise<Sheets> {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
  const file = join(folder, 'page.pdf')
  try {
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
    const count = readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    return { count, texts: textsOf(file) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A text without the white space that a layout puts into it. */
export const dense = (text: string): string => text.replace(/\s+/g, '')
