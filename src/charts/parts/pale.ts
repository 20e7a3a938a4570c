type Channels = readonly [number, number, number]

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

function channelsOf(colour: string): Channels | undefined {
  const match = HEX.exec(colour)
  if (!match) return undefined
  const [, red = '', green = '', blue = ''] = match
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = ([red, green, blue]: Channels): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** The contrast of two colours after WCAG, from 1 to 21. */
export function contrastOf(one: Channels, two: Channels): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((left, right) => right - left)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const mixed = (one: Channels, two: Channels, share: number): Channels => [
  one[0] + (two[0] - one[0]) * share,
  one[1] + (two[1] - one[1]) * share,
  one[2] + (two[2] - one[2]) * share,
]

const LEAST = 3
const STEPS = 40

/** A colour that recedes: as near to the paper as it can be while a line of it is still seen (3 to 1). */
export function paleOf(colour: string, paper: string): string {
  const [ink, ground] = [channelsOf(colour), channelsOf(paper)]
  if (!ink || !ground) return colour
  let pale = ink
  for (let step = 1; step <= STEPS; step += 1) {
    const next = mixed(ink, ground, step / STEPS)
    if (contrastOf(next, ground) < LEAST) break
    pale = next
  }
  return `#${pale.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
