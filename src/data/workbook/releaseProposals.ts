import type { Catalog } from '#domain/catalog.ts'
import { indicatorById, sourceById } from '#domain/catalog.ts'
import { parseAreaId } from '#domain/ids.ts'
import type { IndicatorRecord } from '#domain/indicator.ts'
import { finding, type Finding } from '#domain/intake/finding.ts'
import type { Proposal } from '#domain/intake/proposal.ts'
import type { ReleaseContent } from '#domain/release.ts'
import { observationsOf, stands } from '#domain/series.ts'

/** What a whole data set proposes, and what in it is not ours. */
export interface ReleaseProposals {
  readonly proposals: readonly Proposal[]
  readonly findings: readonly Finding[]
}

function figuresOf(
  file: string,
  record: IndicatorRecord,
  content: ReleaseContent,
  catalog: Catalog,
): readonly Proposal[] {
  return Object.entries(record.series).flatMap(([name, series]) => {
    const area = parseAreaId(name)
    if (area === undefined) return []
    return observationsOf(series)
      .filter(({ remark }) => stands(remark))
      .map(({ period, value, source, remark }): Proposal => {
        const named = content.frame.sources.find(({ id }) => id === source)
        return {
          ...{ what: 'figure', indicator: record.id, area, period, value: value ?? undefined },
          place: { file, field: `${record.id} ${area} ${period}` },
          asRead: value === null ? '' : String(value),
          ...(remark.qualifier !== undefined && { qualifier: remark.qualifier }),
          ...(sourceById(catalog, source) ? { source } : named && { sourceRead: named.title.zh }),
        }
      })
  })
}

/** The figures of a data set as proposals. Its targets and texts stay with it: they come with a release, not one by one. */
export function releaseProposals(file: string, content: ReleaseContent, catalog: Catalog): ReleaseProposals {
  const proposals: Proposal[] = []
  const findings: Finding[] = []
  for (const record of content.indicators) {
    if (indicatorById(catalog, record.id)) proposals.push(...figuresOf(file, record, content, catalog))
    else findings.push(finding('unknown-indicator', { file, field: record.id }, { got: record.name.zh }))
  }
  return { proposals, findings }
}
