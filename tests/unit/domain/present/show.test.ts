import { describe, expect, it } from 'vitest'
import { OPENING, stepShow, type Show, type ShowCommand } from '#domain/present/show.ts'

const COUNT = 5
const after = (show: Partial<Show>, ...commands: readonly ShowCommand[]): Show =>
  commands.reduce<Show>((now, command) => stepShow(now, command, COUNT), { ...OPENING, ...show })

describe('what the room sees', () => {
  it('goes on and back, and stays within the slides there are', () => {
    expect(after({}, { code: 'next' }, { code: 'next' }, { code: 'previous' }).at).toBe(1)
    expect(after({}, { code: 'previous' }).at).toBe(0)
    expect(after({ at: 4 }, { code: 'next' }).at).toBe(4)
    expect(after({}, { code: 'last' }).at).toBe(4)
    expect(after({ at: 3 }, { code: 'first' }).at).toBe(0)
    expect(after({}, { code: 'go', to: 99 }).at).toBe(4)
  })

  it('has no place before the first slide in a deck without any', () => {
    expect(stepShow(OPENING, { code: 'next' }, 0).at).toBe(0)
  })

  it('comes back from black with the same key, or with a step that leaves the slide where it was', () => {
    expect(after({}, { code: 'black' }).screen).toBe('black')
    expect(after({}, { code: 'black' }, { code: 'black' }).screen).toBe('slide')
    expect(after({}, { code: 'black' }, { code: 'white' }).screen).toBe('white')
    expect(after({ at: 2 }, { code: 'black' }, { code: 'next' })).toMatchObject({ at: 2, screen: 'slide' })
  })

  it('shows a figure that was looked up, and returns to the slide it left', () => {
    const looked = after({ at: 2 }, { code: 'project', address: '/indicator/gdp' })
    expect(looked.live).toBe('/indicator/gdp')
    expect(stepShow(looked, { code: 'back' }, COUNT)).toMatchObject({ at: 2, live: undefined })
    expect(stepShow(looked, { code: 'next' }, COUNT)).toMatchObject({ at: 2, live: undefined })
  })

  it('shuts the reckoning when the slide changes', () => {
    expect(after({}, { code: 'why' }).why).toBe(true)
    expect(after({}, { code: 'why' }, { code: 'next' }).why).toBe(false)
  })
})
