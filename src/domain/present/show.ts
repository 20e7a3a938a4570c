/** What the room sees: the same in the speaker's window and on the projector. */
export interface Show {
  /** The place among the slides that are shown, from 0. */
  readonly at: number
  readonly screen: 'slide' | 'black' | 'white'
  /** The address of a figure that was looked up and is shown instead of the slide. */
  readonly live: string | undefined
  /** Whether the reckoning behind the verdict lies open on the slide. */
  readonly why: boolean
}

/** What a speaker can do to it. */
export type ShowCommand =
  | { readonly code: 'next' | 'previous' | 'first' | 'last' | 'black' | 'white' | 'why' | 'back' }
  | { readonly code: 'go'; readonly to: number }
  | { readonly code: 'project'; readonly address: string }

/** The start of a talk. */
export const OPENING: Show = { at: 0, screen: 'slide', live: undefined, why: false }

const within = (place: number, count: number): number => Math.max(0, Math.min(place, count - 1))

const toggled = (show: Show, screen: 'black' | 'white'): Show => ({
  ...show,
  screen: show.screen === screen ? 'slide' : screen,
})

/** Whether something hides the slide that a step would leave: then the step brings that slide back first. */
const isCovered = ({ screen, live }: Show): boolean => screen !== 'slide' || live !== undefined

const shownAt = (at: number, count: number): Show => ({ ...OPENING, at: within(at, count) })

type Step = Extract<ShowCommand['code'], 'next' | 'previous' | 'first' | 'last'>
const STEPS: Readonly<Record<Step, (show: Show, count: number) => number>> = {
  next: show => (isCovered(show) ? show.at : show.at + 1),
  previous: show => (isCovered(show) ? show.at : show.at - 1),
  first: () => 0,
  last: (_show, count) => count - 1,
}

/** The show after a command; a step that leads nowhere changes nothing. */
export function stepShow(show: Show, command: ShowCommand, count: number): Show {
  switch (command.code) {
    case 'go':
      return shownAt(command.to, count)
    case 'black':
    case 'white':
      return toggled(show, command.code)
    case 'why':
      return { ...show, why: !show.why }
    case 'back':
      return { ...show, live: undefined, why: false }
    case 'project':
      return { ...show, screen: 'slide', live: command.address, why: false }
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
      return shownAt(STEPS[command.code](show, count), count)
  }
}
