/** More figures than these on one line would lie upon one another on any screen. */
export const MOST_ON_A_LINE = 800

/** A stretch on the line of years, its ends included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** How a figure is placed in a drawing. */
interface Spot {
  readonly at: number
  readonly shown: number
}

/** The first place of a list in order of time at or after a moment. */
function placeOf(spots: readonly Spot[], at: number): number {
  let [low, high] = [0, spots.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spots[middle]?.at ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The lowest and the highest of the figures within a stretch; none where there is none. */
export function extremesOf(runs: readonly (readonly Spot[])[], { from, to }: Stretch): readonly number[] {
  let [low, high] = [Infinity, -Infinity]
  for (const run of runs) {
    for (let place = placeOf(run, from); place < run.length; place += 1) {
      const spot = run[place]
      if (!spot || spot.at > to) break
      if (spot.shown < low) low = spot.shown
      if (spot.shown > high) high = spot.shown
    }
  }
  return low > high ? [] : [low, high]
}

/** The lowest and the highest figure of every part of a run, in order of time, with its first and last. */
function extremesByPart<Item extends Spot>(run: readonly Item[], parts: number): readonly Item[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  const width = (last.at - first.at) / parts
  const kept: Item[] = [first]
  let [low, high, end] = [first, first, first.at + width]
  const keep = (): void => {
    for (const item of low.at <= high.at ? [low, high] : [high, low]) if (item !== kept.at(-1)) kept.push(item)
  }
  for (const item of run) {
    if (item.at > end) {
      keep()
      ;[low, high] = [item, item]
      end = first.at + width * Math.ceil((item.at - first.at) / width)
    }
    if (item.shown < low.shown) low = item
    if (item.shown > high.shown) high = item
  }
  keep()
  if (kept.at(-1) !== last) kept.push(last)
  return kept
}

/**
 * The figures of a run to draw a line by. A run that can be drawn whole stays whole; of a longer one what is in sight
 * and a figure beyond each edge, and of that the lowest and highest of every part, so that no extreme is lost. For the
 * drawing only: tables, sentences and exports have every figure.
 */
export function thinned<Item extends Spot>(
  run: readonly Item[],
  { from, to }: Stretch,
  most = MOST_ON_A_LINE,
): readonly Item[] {
  if (run.length <= most) return run
  const seen = run.slice(Math.max(0, placeOf(run, from) - 1), placeOf(run, to) + 1)
  return seen.length <= most ? seen : extremesByPart(seen, most / 2)
}
