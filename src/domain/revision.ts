import { observationsOf } from './series.ts'
import type { Observation, Series } from './series.ts'

/**
 * The figures of one period in the order in which they took each other's place, from the first published to the last,
 * with the asked row among them; only that row where nothing was revised.
 */
export function revisionChain(series: Series, asked: Observation): readonly Observation[] {
  const rows = observationsOf(series).filter(row => row.period === asked.period)
  const chain = [rows.find(row => row.row === asked.row) ?? asked]
  for (let link = chain[0]; link;) {
    const { revises } = link.remark
    link = rows.find(row => row.source === revises && !chain.includes(row))
    if (link) chain.unshift(link)
  }
  for (let link = chain.at(-1); link;) {
    const { source } = link
    link = rows.find(row => row.remark.revises === source && !chain.includes(row))
    if (link) chain.push(link)
  }
  return chain
}
