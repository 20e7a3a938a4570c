import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { LocalText } from '#domain/text.ts'

const LOCALE = resolve(import.meta.dirname, '../../src/locales/zh-CN/app.json')

/** What the dashboard is called before its texts and data are open: in the tab, and where it is installed. */
export function dashboardName(place: LocalText | undefined): string {
  const title = /"title": "([^"]*)"/.exec(readFileSync(LOCALE, 'utf8'))?.[1]
  if (title === undefined) throw new Error(`${LOCALE} has no title`)
  return title.replace('{place}', place?.zh ?? '')
}

/** Names the page after the place in the data. */
export const nameInPage = (name: string): Plugin => ({
  name: 'dashboard-name',
  transformIndexHtml: html => html.replace(/<title>[^<]*<\/title>/, `<title>${name}</title>`),
})
