import { must } from './aCatalog.ts'

/** What a reader of the page can read. */
export const textOfPage = (): string => document.body.textContent.replaceAll(/\s+/g, ' ')

/** The element of a selector whose text holds some words; fails the test where there is none. */
export function seen(selector: string, words = ''): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  return must(all.find(element => element.textContent.includes(words)))
}

/** Whether such an element is on the page. */
export const isSeen = (selector: string, words = ''): boolean =>
  [...document.querySelectorAll(selector)].some(element => element.textContent.includes(words))
