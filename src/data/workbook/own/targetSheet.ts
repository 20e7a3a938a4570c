import { sourceById, type Catalog } from '#domain/catalog.ts'
import { isUsersDraft } from '#domain/edits.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import type { Target } from '#domain/target.ts'
import { AIM_WORDS, HEAD_ROW, HEADS, SHEETS } from './ownFormat.ts'
import {
  head,
  input,
  keyLists,
  locked,
  mark,
  NAME_HEADS,
  NAME_WIDTHS,
  namesOf,
  open,
  SPARE_ROWS,
  title,
} from './ownSheets.ts'
import { STYLE, type OwnCell, type OwnSheet } from './sheetXml.ts'

const BASIS_WORDS = { published: '已公布 published', derived: '推算 derived', draft: '草案 draft' } as const

/** The targets of a catalog one by one, worded and yearly ones too; those that a user may edit are their own drafts. */
export function targetsOf(catalog: Catalog): readonly (readonly [IndicatorRecord, Target])[] {
  return catalog.indicators.flatMap(record => record.targets.map(target => [record, target] as const))
}

function numbersOf({ aim }: Target): readonly (number | undefined)[] {
  if (aim.kind === 'within') return [undefined, aim.low, aim.high]
  return aim.kind === 'worded' ? [] : [aim.value]
}

function rowOf(catalog: Catalog, record: IndicatorRecord, target: Target): readonly OwnCell[] {
  const isOpen = isUsersDraft(target)
  const number = (value: number | undefined): OwnCell => (isOpen ? input(value) : [value, STYLE.locked])
  const word = (text: string): OwnCell => (isOpen ? open(text) : locked(text))
  const { kind } = target.aim
  const [value, low, high] = numbersOf(target)
  return [
    ...namesOf(catalog, { record, area: target.area }),
    locked(target.period),
    word(kind === 'per-year' || kind === 'worded' ? kind : AIM_WORDS[kind]),
    ...[value, low, high].map(number),
    locked(BASIS_WORDS[target.basis]),
    locked(sourceById(catalog, target.source)?.title.zh),
    word(target.note?.zh ?? target.wording?.zh ?? ''),
  ]
}

/** The targets: published and derived ones to read, the user's drafts to edit, and rows for more. */
export function targetSheet(catalog: Catalog): OwnSheet {
  const targets = targetsOf(catalog)
  const [from, to] = [HEAD_ROW + 1, HEAD_ROW + targets.length + SPARE_ROWS]
  function* rows(): Generator<readonly OwnCell[]> {
    yield [title(`${mark(catalog)}目标：新填的一律为草案 Targets: whatever is added here is a draft`)]
    yield [
      ...[...NAME_HEADS, HEADS.period, HEADS.aim, HEADS.value, HEADS.low, HEADS.high].map(head),
      ...[HEADS.basis, HEADS.source, HEADS.note].map(head),
    ]
    for (const [record, target] of targets) yield rowOf(catalog, record, target)
    const blank = [open(undefined), open(undefined), ...['', '', ''].map(locked), open(undefined), open(undefined)]
    for (let at = 0; at < SPARE_ROWS; at += 1)
      yield [...blank, ...[1, 2, 3].map(() => input(undefined)), locked(''), locked(''), open(undefined)]
  }
  return {
    ...{ name: SHEETS.targets, rows: rows(), isProtected: true, frozen: { row: from, column: 1 } },
    widths: [...NAME_WIDTHS, 12, 18, 12, 12, 12, 16, 30, 30],
    filtered: `A${String(HEAD_ROW)}:M${String(to)}`,
    validations: [
      ...keyLists(catalog, from + targets.length, to),
      {
        ...{ type: 'list', range: `G${String(from + targets.length)}:G${String(to)}` },
        formula: `"${Object.values(AIM_WORDS).join(',')}"`,
        message: '请从列表中选取。Choose from the list.',
      },
    ],
  }
}
