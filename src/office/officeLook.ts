import type { ChartColours } from '#charts/look.ts'
import type { SlideLook } from '#charts/slide/slideChart.ts'
import type { Basis } from '#domain/target.ts'

/** The words that exported files write by themselves, whole and settled for one language. */
export interface OfficeWords {
  /** A row of targets of one basis: `目标`, `目标（推算）`, `目标（草案）`, and their like spoken of as an ambition. */
  targets(basis: Basis, ambition: boolean): string
  /** The two edges of what is expected if the present pace goes on. */
  readonly expectedLow: string
  readonly expectedHigh: string
  /** A slide or table that goes on: `枣庄市能耗（续）`. */
  continued(title: string): string
  /** A place without a figure, as a name in a chart: `山亭区（未公布）`. */
  withoutFigure(name: string): string
  /** The sheet that says where the figures come from, and its heads. */
  readonly aboutSheet: string
  readonly about: Readonly<Record<'title' | 'says' | 'source' | 'asOf' | 'release' | 'marks' | 'address', string>>
  /** The stamp of a catalog in short, with the edits that lie over its release: `数据版本 3f9a…`. */
  release(stamp: string): string
  /** The name of the program, as it stands in the properties of a file. */
  readonly maker: string
}

/** The look of all that leaves as a file: the words of every chart and those of files. */
export interface OfficeLook extends SlideLook {
  readonly office: OfficeWords
}

/** The colours of paper: files are printed and projected on white, whatever theme the reader works in. */
export const PAPER_COLOURS: ChartColours = {
  paper: '#ffffff',
  ink: '#14181d',
  soft: '#48525c',
  grid: '#d6dbdf',
  accent: '#9a1b30',
  others: ['#41607c', '#b9770e', '#2f7d6b', '#7a5195', '#6a747e'],
  target: '#41607c',
  projection: '#89939c',
  status: {
    reached: '#0b6b57',
    'on-track': '#62aada',
    behind: '#e8ac1c',
    reversing: '#c4460f',
    missed: '#33182f',
    unknown: '#6a747e',
    'no-target': '#89939c',
  },
}

/** A CSS colour as the office suite writes it. */
export const hexOf = (colour: string): string => colour.replace('#', '').toUpperCase()
