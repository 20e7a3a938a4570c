/** What tells how far an export is, as a share from 0 to 1. */
export type OnProgress = (share: number) => void

const LONGEST = 40

/** A title as part of a file name that every system takes. */
export const fileTitle = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\s]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST) || 'deck'
