/** What the reader's browser has to fetch and keep, against the budgets. Exits with 1 above any of them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { ROOT } from '../scripts/tools.mjs'

const DIST = join(ROOT, 'dist')
const PORTABLE = join(ROOT, 'dist-portable', 'zaozhuang-indicator-dashboard.html')
const CHART_PAGE = 'src/ui/pages/IndicatorPage.vue'
const RELEASE = 'virtual:release'
const KILO = 1000

const brotli = path =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** A chunk with all that it imports at once. */
function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key]?.imports ?? []) closure(manifest, next, seen)
  return seen
}

/** Chunks that the page asks for by itself while it opens: the shell's texts in one language, and the chart. */
function firstChartChunks(manifest) {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="[.][/]([^"]+)"/g)].map(([, file]) => file)
  const entries = Object.keys(manifest).filter(key => scripts.includes(manifest[key].file))
  const dynamic = key => manifest[key]?.dynamicImports ?? []
  const isAskedFor = key => /^_start-|messagesZh|virtual:release$|[/]chart[/]|IndicatorPage/.test(key)
  const keys = new Set()
  for (const entry of entries) closure(manifest, entry, keys)
  const grow = () => [...keys].flatMap(dynamic).filter(key => isAskedFor(key) && !keys.has(key))
  for (let more = grow(); more.length > 0; more = grow()) for (const key of more) closure(manifest, key, keys)
  if (!keys.has(CHART_PAGE)) throw new Error(`the build has no ${CHART_PAGE}`)
  return [...keys]
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/** Each size with its budget, in bytes. */
export function measureSizes() {
  if (!existsSync(DIST) || !existsSync(PORTABLE))
    throw new Error('build first: npm run build && npm run build:portable')
  const manifest = JSON.parse(readFileSync(join(DIST, 'build-manifest.json'), 'utf8'))
  const chunks = firstChartChunks(manifest).map(key => ({ key, bytes: brotli(join(DIST, manifest[key].file)) }))
  const isData = ({ key }) => key.endsWith(RELEASE)
  const total = list => list.reduce((all, { bytes }) => all + bytes, 0)
  const kept = filesUnder(DIST).filter(path => !path.endsWith('build-manifest.json'))
  return [
    {
      name: 'JavaScript to the first chart (brotli)',
      bytes: total(chunks.filter(chunk => !isData(chunk))),
      budget: 300 * KILO,
    },
    { name: '  and the data set with it (brotli)', bytes: total(chunks.filter(isData)) },
    {
      name: 'kept for offline use, whole (brotli)',
      bytes: kept.map(brotli).reduce((all, bytes) => all + bytes, 0),
      budget: 900 * KILO,
    },
    { name: 'portable file (raw)', bytes: statSync(PORTABLE).size, budget: 1600 * KILO },
  ]
}

const kilobytes = bytes => `${(bytes / KILO).toFixed(1)} kB`

/** Prints the table; true where every size keeps within its budget. */
export function reportSizes(sizes) {
  for (const { name, bytes, budget } of sizes) {
    const limit = budget === undefined ? '' : ` of ${kilobytes(budget)}${bytes > budget ? '  ABOVE THE BUDGET' : ''}`
    console.log(`${name.padEnd(44)} ${kilobytes(bytes).padStart(10)}${limit}`)
  }
  return sizes.every(({ bytes, budget }) => budget === undefined || bytes <= budget)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = reportSizes(measureSizes()) ? 0 : 1
