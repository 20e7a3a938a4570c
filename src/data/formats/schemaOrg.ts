import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { endOf, startOf, type Period } from '#domain/period.ts'
import { observationsOf } from '#domain/series.ts'
import type { Source } from '#domain/source.ts'
import type { LocalText } from '#domain/text.ts'
import { dataSetTitle, exportName, stampOf, SYNTHETIC_MARK } from './stamp.ts'

const inBoth = ({ zh, en }: LocalText): readonly unknown[] => [
  { '@value': zh, '@language': 'zh-CN' },
  { '@value': en, '@language': 'en' },
]

function sourceWork({ id, title, publisher, published, url, licence, confidence }: Source): unknown {
  return {
    '@type': 'CreativeWork',
    identifier: id,
    name: inBoth(title),
    publisher: { '@type': 'Organization', name: inBoth(publisher) },
    ...(published !== undefined && { datePublished: published }),
    ...(url !== undefined && { url }),
    ...(licence !== undefined && { license: licence }),
    additionalProperty: { '@type': 'PropertyValue', propertyID: 'confidence', value: confidence },
  }
}

function temporalCoverage(catalog: Catalog): string | undefined {
  const periods: readonly Period[] = catalog.indicators.flatMap(indicator =>
    Object.values(indicator.series).flatMap(series =>
      observationsOf(series).flatMap(({ value, period }) => (value === null ? [] : [period])),
    ),
  )
  const starts = periods.map(startOf).sort()
  const ends = periods.map(endOf).sort()
  const [first, last] = [starts[0], ends.at(-1)]
  return first === undefined || last === undefined ? undefined : `${first}/${last}`
}

/** The data set as a schema.org `Dataset`: what it measures, where, when, from which sources, and how it can be had. */
export function schemaOrgDataset(catalog: Catalog): unknown {
  const { zone, areas, units, sources } = catalog.frame
  const { release, dataAsOf, nature } = stampOf(catalog)
  const about: LocalText = { zh: `${zone.theme.zh}。${zone.plan.zh}`, en: `${zone.theme.en}. ${zone.plan.en}` }
  const mark = nature === 'synthetic' ? SYNTHETIC_MARK : { zh: '已公布数据', en: 'Published figures' }
  const unitName = new Map(units.map(unit => [unit.id, unit.name]))
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: inBoth(dataSetTitle(catalog)),
    description: inBoth({ zh: `${mark.zh}。${about.zh}`, en: `${mark.en}. ${about.en}` }),
    identifier: `sha256:${release}`,
    version: release,
    dateModified: dataAsOf,
    creativeWorkStatus: nature,
    inLanguage: ['zh-CN', 'en'],
    temporalCoverage: temporalCoverage(catalog),
    spatialCoverage: areas
      .filter(area => area.kind !== 'peer-zone')
      .map(area => ({ '@type': 'Place', identifier: area.id, name: inBoth(area.name) })),
    variableMeasured: catalog.indicators.map(indicator => ({
      '@type': 'PropertyValue',
      propertyID: indicator.id,
      name: inBoth(indicator.name),
      description: inBoth(indicator.definition),
      unitText: unitName.get(indicator.unit)?.en,
    })),
    isBasedOn: sources.map(sourceWork),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/zip', name: exportName(catalog, 'tables', 'zip') },
      { '@type': 'DataDownload', encodingFormat: 'application/zip', name: exportName(catalog, 'data-package', 'zip') },
    ],
  }
}

/** The data set's description for search engines and catalogues, as JSON-LD. */
export const writeSchemaOrg = (catalog: Catalog): readonly ExportFile[] => [
  {
    name: 'dataset.jsonld',
    type: 'application/ld+json',
    content: JSON.stringify(schemaOrgDataset(catalog), undefined, 2),
  },
]
