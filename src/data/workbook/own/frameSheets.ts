import { actionById, projectById, unitById, type Catalog } from '#domain/catalog.ts'
import { isUsersDraft } from '#domain/edits.ts'
import { dataSetTitle, stampOf } from '../../formats/stamp.ts'
import { aimText, HEAD_ROW, MARK, originalText, rowHash, SHEETS, VERSION } from './ownFormat.ts'
import { head, locked, mark, title, type Line } from './ownSheets.ts'
import { STYLE, type OwnCell, type OwnSheet } from './sheetXml.ts'
import { targetsOf } from './targetSheet.ts'

const README: readonly string[] = [
  '一、白色单元格可以填写；灰色单元格为编号、名称和单位，已锁定（无密码），请勿改动。',
  '二、没有公布的数填“未公布”，不要填 0；留空表示本表不说。清空原有的数，导入时会问是否撤去。',
  '三、“目标”表中新填的一律作为草案，不会与已公布的目标混淆。',
  '四、改好后在看板的“导入”页打开本文件：先检查，再逐格比对，由您决定采用哪些；每一处都可以撤销。',
  '五、请注明来源。导入的数标为“本机用户录入”，不会显示为已公布。',
  'White cells can be filled in; grey ones (ids, names, units) are locked, without a password.',
  'Where no figure is published write 未公布, never 0. An empty cell says nothing.',
  'Open the edited file on the page “Import”: it is checked and compared cell by cell before anything is changed.',
]

/** The first sheet: what the workbook is, of which data, and how to fill it in. */
export function readmeSheet(catalog: Catalog): OwnSheet {
  const { release, dataAsOf } = stampOf(catalog)
  const name = dataSetTitle(catalog)
  const rows: readonly (readonly OwnCell[])[] = [
    [title(name.zh)],
    [[name.en, STYLE.wrapped]],
    [[`数据版本 Release ${release}`, STYLE.wrapped]],
    [[`数据截至 Data as of ${dataAsOf}`, STYLE.wrapped]],
    [],
    ...README.map((line): readonly OwnCell[] => [[line, STYLE.wrapped]]),
  ]
  return { name: SHEETS.readme, rows, widths: [100], isProtected: true }
}

/** The indicators, to read and to choose ids from. */
export function indicatorSheet(catalog: Catalog): OwnSheet {
  function* rows(): Generator<readonly OwnCell[]> {
    yield [title(`${mark(catalog)}指标（只读）Indicators, to read`)]
    yield [
      '编号 id',
      '指标',
      'Indicator',
      '定义',
      '单位',
      '好的方向 direction',
      '性质 nature',
      '行动',
      '项目',
      '责任单位',
      '备注',
    ].map(head)
    for (const record of catalog.indicators) {
      const { id, name, definition, direction, nature, owner, note } = record
      yield [
        ...[id, name.zh, name.en, definition.zh, unitById(catalog, record.unit)?.name.zh, direction, nature],
        record.action && actionById(catalog, record.action)?.name.zh,
        record.project && projectById(catalog, record.project)?.name.zh,
        ...[owner?.zh, note?.zh],
      ].map(locked)
    }
  }
  return {
    ...{ name: SHEETS.indicators, rows: rows(), isProtected: true, frozen: { row: HEAD_ROW + 1, column: 3 } },
    widths: [28, 34, 34, 50, 12, 18, 12, 20, 24, 20, 40],
    filtered: `A${String(HEAD_ROW)}:K${String(HEAD_ROW + catalog.indicators.length)}`,
  }
}

/** The sources, to read and to name. */
export function sourceSheet(catalog: Catalog): OwnSheet {
  function* rows(): Generator<readonly OwnCell[]> {
    yield [title(`${mark(catalog)}来源（只读）Sources, to read`)]
    yield ['编号 id', '标题', 'Title', '发布单位', '发布日期', '种类 kind', '网址', '可信度 confidence'].map(head)
    for (const { id, title: of, publisher, published, kind, url, linkable, confidence } of catalog.frame.sources)
      yield [id, of.zh, of.en, publisher.zh, published, kind, linkable ? url : undefined, confidence].map(locked)
  }
  return {
    ...{ name: SHEETS.sources, rows: rows(), isProtected: true, frozen: { row: HEAD_ROW + 1, column: 2 } },
    widths: [26, 44, 44, 26, 12, 16, 40, 14],
  }
}

/** The areas, to choose ids from. */
export function areaSheet(catalog: Catalog): OwnSheet {
  function* rows(): Generator<readonly OwnCell[]> {
    yield [title(`${mark(catalog)}地区（只读）Areas, to read`)]
    yield ['编号 id', '地区', 'Area', '种类 kind'].map(head)
    for (const { id, name, kind } of catalog.frame.areas) yield [id, name.zh, name.en, kind].map(locked)
  }
  return {
    ...{ name: SHEETS.areas, rows: rows(), isProtected: true, frozen: { row: HEAD_ROW + 1, column: 2 } },
    widths: [24, 24, 32, 18],
  }
}

/** A cell holds 32,767 letters; a daily series is longer than that. */
const IN_A_CELL = 500

/** The hidden sheet: format, release, and what every row held when it was written, with a sum over it. */
export function formatSheet(catalog: Catalog, lines: readonly Line[]): OwnSheet {
  const plain = (...texts: readonly string[]): readonly OwnCell[] => texts.map(text => [text, STYLE.plain])
  function* rows(): Generator<readonly OwnCell[]> {
    yield plain(MARK, String(VERSION))
    yield plain('release', catalog.releaseId)
    yield plain('nature', catalog.nature)
    for (const { record, area, figures } of lines) {
      if (figures.size === 0) continue
      const cells = [...figures].map(([period, value]) => [period, String(value)] as const)
      const key = `figure ${record.id} ${area}`
      for (let at = 0; at < cells.length; at += IN_A_CELL) {
        const text = originalText(cells.slice(at, at + IN_A_CELL))
        yield plain(key, text, rowHash(key + text))
      }
    }
    for (const [record, target] of targetsOf(catalog).filter(([, each]) => isUsersDraft(each))) {
      const key = `target ${record.id} ${target.area}`
      const text = originalText([[target.period, aimText(target)]])
      yield plain(key, text, rowHash(key + text))
    }
  }
  return { name: SHEETS.format, hidden: true, rows: rows(), widths: [40, 60, 12], isProtected: true }
}
