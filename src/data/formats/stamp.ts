import type { Catalog } from '#domain/catalog.ts'

/** What every file that leaves says of the data in it: of which release, compiled when, real or made up. */
export interface Stamp {
  readonly release: string
  readonly dataAsOf: string
  readonly nature: Catalog['nature']
}

/** The stamp of a catalog. */
export const stampOf = ({ releaseId, nature, frame }: Catalog): Stamp => ({
  release: releaseId,
  dataAsOf: frame.zone.dataAsOf,
  nature,
})

/** Stands wherever synthetic data leaves: in file names, titles and notes. */
export const SYNTHETIC_MARK = { zh: '样例数据，非真实数据', en: 'SYNTHETIC SAMPLE, NOT REAL DATA' } as const

const SHORT_ID = 8

/** The name of a file that leaves: zone, content, data date, release; synthetic data say so first. */
export function exportName({ releaseId, nature, frame }: Catalog, content: string, extension: string): string {
  const mark = nature === 'synthetic' ? ['SYNTHETIC-样例数据'] : []
  const parts = [...mark, frame.zone.area, content, frame.zone.dataAsOf, releaseId.slice(0, SHORT_ID)]
  return `${parts.join('_')}.${extension}`
}

/** The name of the data set in both languages, marked where it is synthetic. */
export function dataSetTitle({ nature, frame }: Catalog): { readonly zh: string; readonly en: string } {
  const { name } = frame.zone
  if (nature === 'published') return { zh: `${name.zh}指标`, en: `Indicators of ${name.en}` }
  return { zh: `【${SYNTHETIC_MARK.zh}】${name.zh}指标`, en: `[${SYNTHETIC_MARK.en}] Indicators of ${name.en}` }
}
