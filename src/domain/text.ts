/** A text in both languages of the dashboard. Neither may be empty. */
export interface LocalText {
  readonly zh: string
  readonly en: string
}
