import type { IndicatorDefinition, IndicatorRecord } from '#domain/indicator.ts'
import type { Series } from '#domain/series.ts'
import type { Target } from '#domain/target.ts'
import { numbersOf, type Pack, type PackHead } from './pack.ts'

/** A target whose numbers are not filled in, and the names of their fields. */
interface Shell {
  readonly target: Target
  readonly numbers: readonly string[]
}

interface Parts {
  readonly head: PackHead
  readonly shells: readonly Shell[]
  readonly values: Float64Array
  readonly aims: Float64Array
  readonly layout: Uint32Array
}

/** Where the parts of a record begin. */
interface Place {
  readonly layout: number
  readonly values: number
  readonly aims: number
}

/** Numbers a series takes in the layout: its area, periods, sources and remarks. */
const SERIES_WIDTH = 4

function must<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('A pack ends before its last record')
  return item
}

function partsOf({ numbers }: Pack, head: PackHead): Parts {
  const { values, aims } = head
  return {
    head,
    shells: head.targets.map(target => ({ target, numbers: numbersOf(target.aim).map(([field]) => field) })),
    values: new Float64Array(numbers, 0, values),
    aims: new Float64Array(numbers, values * 8, aims),
    layout: new Uint32Array(numbers, (values + aims) * 8),
  }
}

/** A series whose values are made numbers of when they are asked for. */
function seriesFrom({ head, values, layout }: Parts, at: number, from: number): Series {
  const periods = must(head.periods[must(layout[at + 1])])
  let unpacked: readonly (number | null)[] | undefined
  return {
    periods,
    get values() {
      return (unpacked ??= Array.from(values.subarray(from, from + periods.length), value =>
        Number.isNaN(value) ? null : value,
      ))
    },
    sources: must(head.sources[must(layout[at + 2])]),
    remarks: must(head.remarks[must(layout[at + 3])]),
  }
}

function allSeriesFrom(parts: Parts, place: Place): IndicatorRecord['series'] {
  const { head, layout } = parts
  const series: Record<string, Series> = {}
  let from = place.values
  const end = place.layout + 1 + must(layout[place.layout]) * SERIES_WIDTH
  for (let at = place.layout + 1; at < end; at += SERIES_WIDTH) {
    const one = seriesFrom(parts, at, from)
    series[must(head.areas[must(layout[at])])] = one
    from += one.periods.length
  }
  return series
}

function targetsFrom({ shells, aims, layout }: Parts, place: Place): readonly Target[] {
  const first = place.layout + 1 + must(layout[place.layout]) * SERIES_WIDTH
  let from = place.aims
  return Array.from({ length: must(layout[first]) }, (_, index) => {
    const { target, numbers } = must(shells[must(layout[first + 1 + index])])
    const filled: Record<string, number> = {}
    for (const field of numbers) {
      filled[field] = must(aims[from])
      from += 1
    }
    return { ...target, aim: { ...target.aim, ...filled } }
  })
}

/** Keeps what was made for as long as somebody holds it, or memory is not short; then it is made again. */
function held<Made extends object>(make: () => Made): () => Made {
  let made: WeakRef<Made> | undefined
  return () => {
    const before = made?.deref()
    if (before) return before
    const now = make()
    made = new WeakRef(now)
    return now
  }
}

/** A record like any other, with its fields its own; what it has in figures is unpacked while it is looked at. */
function recordFrom(definition: IndicatorDefinition, parts: Parts, place: Place): IndicatorRecord {
  const series = held(() => allSeriesFrom(parts, place))
  const targets = held(() => targetsFrom(parts, place))
  return {
    ...definition,
    get series() {
      return series()
    },
    get targets() {
      return targets()
    },
  }
}

function endOfRecord({ head, shells, layout }: Parts, { layout: start, values, aims }: Place): Place {
  const series = must(layout[start])
  let valuesEnd = values
  for (let index = 0; index < series; index += 1)
    valuesEnd += must(head.periods[must(layout[start + 2 + index * SERIES_WIDTH])]).length
  const first = start + 1 + series * SERIES_WIDTH
  const end = first + 1 + must(layout[first])
  let aimsEnd = aims
  for (let at = first + 1; at < end; at += 1) aimsEnd += must(shells[must(layout[at])]).numbers.length
  return { layout: end, values: valuesEnd, aims: aimsEnd }
}

const isHead = (value: unknown): value is PackHead => typeof value === 'object' && value !== null

/** The records of a pack whose sum was checked, in the order of the release. */
export function unpackRecords(pack: Pack): readonly IndicatorRecord[] {
  const head: unknown = JSON.parse(pack.head)
  if (!isHead(head)) throw new Error('A pack without a head')
  const parts = partsOf(pack, head)
  let place: Place = { layout: 0, values: 0, aims: 0 }
  return head.definitions.map(definition => {
    const record = recordFrom(definition, parts, place)
    place = endOfRecord(parts, place)
    return record
  })
}
