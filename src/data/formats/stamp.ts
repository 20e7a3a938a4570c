import { editsIn, type Catalog } from '#domain/catalog.ts'

/** What every file that leaves says of the data in it: of which release, compiled when, real or made up. */
export interface Stamp {
  readonly release: string
  readonly dataAsOf: string
  readonly nature: Catalog['nature']
}

/** The stamp of a catalog. With edits of the user's over it, it is not the release any more, and says so. */
export function stampOf(catalog: Catalog): Stamp {
  const { releaseId, nature, frame } = catalog
  const edits = editsIn(catalog)
  const release = edits === 0 ? releaseId : `${releaseId}+edits-${String(edits)}`
  return { release, dataAsOf: frame.zone.dataAsOf, nature }
}

/** Stands in the name of a file that holds edits of the user's. */
const EDITED_MARK = '含改动-edited'

/** Stands wherever synthetic data leaves: in file names, titles and notes. */
export const SYNTHETIC_MARK = { zh: '样例数据，非真实数据', en: 'SYNTHETIC SAMPLE, NOT REAL DATA' } as const

const SHORT_ID = 8

/** The name of a file that leaves: zone, content, data date, release; synthetic data say so first. */
export function exportName(catalog: Catalog, content: string, extension: string): string {
  const { releaseId, nature, frame } = catalog
  const mark = nature === 'synthetic' ? ['SYNTHETIC-样例数据'] : []
  const edited = editsIn(catalog) === 0 ? [] : [EDITED_MARK]
  const parts = [...mark, frame.zone.area, content, frame.zone.dataAsOf, releaseId.slice(0, SHORT_ID), ...edited]
  return `${parts.join('_')}.${extension}`
}

/** The name of the data set in both languages, marked where it is synthetic. */
export function dataSetTitle({ nature, frame }: Catalog): { readonly zh: string; readonly en: string } {
  const { name } = frame.zone
  if (nature === 'published') return { zh: `${name.zh}指标`, en: `Indicators of ${name.en}` }
  return { zh: `【${SYNTHETIC_MARK.zh}】${name.zh}指标`, en: `[${SYNTHETIC_MARK.en}] Indicators of ${name.en}` }
}
