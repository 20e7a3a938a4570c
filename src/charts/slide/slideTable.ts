import type { ActionStanding, IndicatorLine } from '#domain/overview.ts'
import type { ChartColumn, ChartRow, ChartTable } from '../table.ts'
import type { SlideBody } from './slideBody.ts'
import type { SlideLook } from './slideChart.ts'
import type { SlideColumn, SlideWords } from './slideWords.ts'

type Cells = readonly string[]

/** Columns that hold counts, set to the right. */
const FIGURES: readonly SlideColumn[] = ['latest', 'indicators', 'sources', 'firstHand']

function tableOf(
  columns: readonly SlideColumn[],
  rows: readonly { readonly id: string; readonly cells: Cells }[],
  words: SlideWords,
  look: SlideLook,
): ChartTable {
  return {
    columns: columns.map((id): ChartColumn => ({
      id,
      title: words.columns[id],
      kind: FIGURES.includes(id) ? 'figure' : 'text',
    })),
    rows: rows.map(({ id, cells }): ChartRow => ({ id, cells, sentence: look.words.list(cells), at: undefined })),
    order: 'listed',
  }
}

function latestText({ latest, unit }: IndicatorLine, words: SlideWords, { format, words: said }: SlideLook): string {
  if (!latest) return words.unpublished
  const figure = said.qualified(format.value(latest.value, unit), latest.remark.qualifier ?? 'exact')
  return said.list([figure, format.period(latest.period)])
}

function lineCells(line: IndicatorLine, words: SlideWords, look: SlideLook): Cells {
  const { indicator, unit, verdict, target } = line
  return [
    look.format.pick(indicator.name),
    latestText(line, words, look),
    target ? words.target(target, unit) : words.noTarget,
    words.status(verdict.status),
  ]
}

function countsText({ distribution }: ActionStanding, words: SlideWords, look: SlideLook): string {
  const { counts } = distribution
  const parts = (['reached', 'on-track', 'behind', 'reversing', 'missed', 'unknown', 'no-target'] as const)
    .filter(status => counts[status] > 0)
    .map(status => `${words.status(status)} ${counts[status]}`)
  return look.words.list(parts)
}

type Rows = readonly { readonly id: string; readonly cells: Cells }[]
type Listed = readonly [columns: readonly SlideColumn[], rows: Rows]

type Kind = SlideBody['kind']
type Of<Given extends Kind> = Extract<SlideBody, { readonly kind: Given }>

const linesTable = ({ lines }: Of<'lines'>, words: SlideWords, look: SlideLook): Listed => [
  ['indicator', 'latest', 'target', 'verdict'],
  lines.map(line => ({ id: `${line.indicator.id} ${line.area}`, cells: lineCells(line, words, look) })),
]

const actionsTable = ({ actions }: Of<'actions'>, words: SlideWords, look: SlideLook): Listed => [
  ['action', 'indicators', 'verdict'],
  actions.map(standing => {
    const { action, distribution } = standing
    const name = look.format.pick(action.name)
    return { id: action.id, cells: [name, String(distribution.total), countsText(standing, words, look)] }
  }),
]

const ownersTable = ({ rows }: Of<'owners'>, words: SlideWords, { format, words: said }: SlideLook): Listed => [
  ['project', 'indicators', 'owner'],
  rows.map(({ action, project, lines, owners }) => {
    const named = owners.length > 0 ? said.list(owners.map(owner => format.pick(owner))) : words.noOwner
    const name = project ? format.pick(project.name) : words.rest
    return { id: `${action.id} ${project?.id ?? ''}`, cells: [name, String(lines.length), named] }
  }),
]

const changesTable = ({ verdicts }: Of<'changes'>, words: SlideWords, { format }: SlideLook): Listed => [
  ['indicator', 'before', 'after'],
  verdicts.map(({ line: { indicator, verdict }, before }) => ({
    id: indicator.id,
    cells: [format.pick(indicator.name), words.status(before.status), words.status(verdict.status)],
  })),
]

const reasonsTable = ({ groups }: Of<'reasons'>, words: SlideWords): Listed => [
  ['why', 'indicators'],
  groups.map(({ why, lines }) => ({ id: why, cells: [words.why(why), String(lines.length)] })),
]

const publishersTable = ({ rows }: Of<'publishers'>, { format }: SlideLook): Listed => [
  ['publisher', 'sources', 'firstHand'],
  rows.map(({ publisher, sources, firstHand }) => ({
    id: publisher.zh,
    cells: [format.pick(publisher), String(sources), String(firstHand)],
  })),
]

function listed(body: SlideBody, words: SlideWords, look: SlideLook): Listed | undefined {
  if (body.kind === 'lines') return linesTable(body, words, look)
  if (body.kind === 'actions') return actionsTable(body, words, look)
  if (body.kind === 'owners') return ownersTable(body, words, look)
  if (body.kind === 'changes') return changesTable(body, words, look)
  if (body.kind === 'reasons') return reasonsTable(body, words)
  return body.kind === 'publishers' ? publishersTable(body, look) : undefined
}

/** The table of a slide that shows one: lists, and the cells that the user wrote; `undefined` for charts and text. */
export function slideTable(body: SlideBody, words: SlideWords, look: SlideLook): ChartTable | undefined {
  if (body.kind === 'cells') return cellsTable(body.rows, look)
  const found = listed(body, words, look)
  return found && tableOf(...found, words, look)
}

const isFigure = (text: string): boolean => /^[+\-−≥≤约]?\s*[\d.,]+\s*%?$/u.test(text.trim())

/** Cells as written; a column of figures is set to the right. */
function cellsTable(rows: readonly Cells[], look: SlideLook): ChartTable {
  const [head = [], ...body] = rows
  const width = Math.max(0, ...rows.map(row => row.length))
  const places = Array.from({ length: width }, (_, index) => index)
  return {
    columns: places.map(index => {
      const cells = body.map(row => row[index] ?? '').filter(cell => cell.trim() !== '')
      const kind = cells.length > 0 && cells.every(isFigure) ? 'figure' : 'text'
      return { id: String(index), title: head[index] ?? '', kind }
    }),
    rows: body.map((row, index) => {
      const cells = places.map(place => row[place] ?? '')
      return { id: String(index), cells, sentence: look.words.list(cells.filter(cell => cell !== '')), at: undefined }
    }),
    order: 'listed',
  }
}

/** How many rows a list has that the slide does not show. */
export const moreRows = (body: SlideBody): number => ('more' in body ? body.more : 0)
