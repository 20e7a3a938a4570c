import type { Page } from 'playwright-core'

interface DeckOptions {
  readonly id?: string
  readonly release?: string
  readonly title?: string
  readonly secondsEach?: number
  readonly marks?: Readonly<Record<string, unknown>>
}

type SlidePart = string | Readonly<Record<string, unknown>>

export function putDeck(page: Page, parts: readonly SlidePart[], options?: DeckOptions): Promise<string>
