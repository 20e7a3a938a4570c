import type { SourceId } from '#domain/ids.ts'
import type { IndicatorDefinition, IndicatorRecord } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import type { Remark, Series } from '#domain/series.ts'
import type { Aim, Target } from '#domain/target.ts'
import type { Progress } from '../task/steps.ts'
import { canonicalJson } from './canonical.ts'
import { sha256 } from './sha256.ts'

/*
 * Thousands of indicators as JSON are a hundred megabytes that have to be read and parsed before the first figure is
 * seen. Packed they are a tenth: what is the same in many series (periods, sources, remarks, the words of targets) is
 * kept once, the numbers as numbers. A packed record looks like any other and is unpacked where it is looked at.
 */

/** What many records share, kept once, with what each record is apart from its series and targets. */
export interface PackHead {
  readonly definitions: readonly IndicatorDefinition[]
  readonly areas: readonly string[]
  readonly periods: readonly (readonly Period[])[]
  readonly sources: readonly (readonly SourceId[])[]
  readonly remarks: readonly Readonly<Record<number, Remark>>[]
  /** Targets whose numbers are written as 0 here; they stand among the numbers, in the order of `numbersOf`. */
  readonly targets: readonly Target[]
  readonly values: number
  readonly aims: number
}

/** The indicators of a release in few pieces. */
export interface Pack {
  /** The `PackHead` as JSON. */
  readonly head: string
  /**
   * All values of all series, not a number where not published; then the numbers of all targets; then as 32-bit
   * integers the layout: for each record the count of its series, four numbers each (area, periods, sources,
   * remarks), the count of its targets, and one number each.
   */
  readonly numbers: ArrayBuffer
}

/** The name of a pack's content, by which a damaged copy is known. */
export const sumOf = async ({ head, numbers }: Pack): Promise<string> =>
  sha256(`${await sha256(head)} ${await sha256(new Uint8Array(numbers))}`)

/** Gives things numbers in the order in which they first occur. */
class Register<Item> {
  readonly items: Item[] = []
  private readonly known = new Map<string, number>()

  numberOf(item: Item, key = canonicalJson(item)): number {
    const before = this.known.get(key)
    if (before !== undefined) return before
    this.known.set(key, this.items.length)
    return this.items.push(item) - 1
  }
}

/** The numbers of an aim by the names of their fields, in one order. */
export const numbersOf = (aim: Aim): readonly (readonly [string, number])[] =>
  Object.entries(aim)
    .filter((field): field is [string, number] => typeof field[1] === 'number')
    .sort(([left], [right]) => (left < right ? -1 : 1))

const withoutNumbers = (aim: Aim): Aim => ({
  ...aim,
  ...Object.fromEntries(numbersOf(aim).map(([field]) => [field, 0])),
})

class Packer {
  private readonly definitions: IndicatorDefinition[] = []
  private readonly areas = new Register<string>()
  private readonly periods = new Register<readonly Period[]>()
  private readonly sources = new Register<readonly SourceId[]>()
  private readonly remarks = new Register<Readonly<Record<number, Remark>>>()
  private readonly targets = new Register<Target>()
  private readonly values: number[] = []
  private readonly aims: number[] = []
  private readonly layout: number[] = []

  add({ series, targets, ...definition }: IndicatorRecord): void {
    this.definitions.push(definition)
    const byArea = Object.entries(series).sort(([left], [right]) => (left < right ? -1 : 1))
    this.layout.push(byArea.length)
    for (const [area, one] of byArea) this.addSeries(area, one)
    this.layout.push(targets.length)
    for (const target of targets) this.addTarget(target)
  }

  done(): Pack {
    const { definitions, areas, periods, sources, remarks, targets, values, aims, layout } = this
    const head: PackHead = {
      ...{ definitions, areas: areas.items, periods: periods.items, sources: sources.items },
      ...{ remarks: remarks.items, targets: targets.items, values: values.length, aims: aims.length },
    }
    const doubles = values.length + aims.length
    const numbers = new ArrayBuffer(doubles * 8 + layout.length * 4)
    const figures = new Float64Array(numbers, 0, doubles)
    figures.set(values)
    figures.set(aims, values.length)
    new Uint32Array(numbers, doubles * 8).set(layout)
    return { head: canonicalJson(head), numbers }
  }

  private addSeries(area: string, { periods, values, sources, remarks }: Series): void {
    if (values.length !== periods.length) throw new Error(`Columns of unequal length in ${area}`)
    this.layout.push(this.areas.numberOf(area, area))
    this.layout.push(this.periods.numberOf(periods, periods.join()))
    this.layout.push(this.sources.numberOf(sources, sources.join()))
    this.layout.push(this.remarks.numberOf(remarks))
    for (const value of values) this.values.push(value ?? Number.NaN)
  }

  private addTarget(target: Target): void {
    const shell = { ...target, aim: withoutNumbers(target.aim) }
    this.layout.push(this.targets.numberOf(shell))
    for (const [, number] of numbersOf(target.aim)) this.aims.push(number)
  }
}

const AT_A_TIME = 50

/** Packs the indicators of a release, in steps. */
export function* packing(indicators: readonly IndicatorRecord[]): Generator<Progress, Pack, void> {
  const packer = new Packer()
  for (const [index, record] of indicators.entries()) {
    packer.add(record)
    if (index % AT_A_TIME === 0) yield { stage: 'pack', share: index / indicators.length }
  }
  return packer.done()
}

/** Packs the indicators of a release at once. */
export function packRecords(indicators: readonly IndicatorRecord[]): Pack {
  const packer = new Packer()
  for (const record of indicators) packer.add(record)
  return packer.done()
}
