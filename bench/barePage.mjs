/**
 * The page that anyone would write instead of this application: one HTML file with the full build of ECharts and the
 * whole data set inlined, the same opening figures as the overview, and a chart of them. Nothing is judged in it:
 * its verdicts are counted beforehand, which spares it work that the application does.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'
import { ROOT } from '../scripts/tools.mjs'

/** The release that was built, from the built file itself. */
async function builtRelease() {
  const assets = join(ROOT, 'dist', 'assets')
  const name = readdirSync(assets).find(file => /virtual_release-[^.]*\.js$/.test(file))
  if (!name) throw new Error('build first: npm run build')
  const release = await import(pathToFileURL(join(assets, name)).href)
  return Object.values(release).find(value => typeof value === 'object' && value !== null && 'indicators' in value)
}

async function countVerdicts(release, asOf) {
  const options = { configFile: false, logLevel: 'silent' }
  const { module } = await runnerImport(join(ROOT, 'src', 'domain', 'progress', 'verdict.ts'), options)
  const { area } = release.frame.zone
  return release.frame.actions.map(action => {
    const counts = {}
    for (const indicator of release.indicators.filter(indicator => indicator.action === action.id)) {
      const { status } = module.verdictOf({ indicator, area, asOf })
      counts[status] = (counts[status] ?? 0) + 1
    }
    return { name: action.name.zh, counts }
  })
}

const inScript = value => JSON.stringify(value).replace(/</g, String.raw`\u003c`)

/** What the page's own script does with its figures. */
function draw() {
  /* global echarts, DATA, ACTIONS */
  const { zone, steps, projects } = DATA.frame
  const statuses = [...new Set(ACTIONS.flatMap(({ counts }) => Object.keys(counts)))]
  document.querySelector('#page').innerHTML = `
    <h1>${zone.name.zh}</h1>
    <p>${zone.theme.zh}</p>
    <p>${DATA.indicators.length} · ${DATA.indicators.filter(({ targets }) => targets.length > 0).length}</p>
    <ol>${steps.map(({ period, wording }) => `<li><b>${period}</b> ${wording.zh}</li>`).join('')}</ol>
    ${DATA.frame.actions
      .map(
        ({ id }, index) => `<section data-action><h2>${ACTIONS[index].name}</h2>
      <p>${statuses.map(status => `${status} ${ACTIONS[index].counts[status] ?? 0}`).join(' · ')}</p>
      <ul>${projects
        .filter(({ action }) => action === id)
        .map(({ name }) => `<li>${name.zh}</li>`)
        .join('')}</ul></section>`,
      )
      .join('')}`
  const chart = echarts.init(document.querySelector('#chart'))
  chart.setOption({
    animation: false,
    legend: {},
    tooltip: {},
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: ACTIONS.map(({ name }) => name), inverse: true },
    series: statuses.map(name => ({
      name,
      type: 'bar',
      stack: 'all',
      data: ACTIONS.map(({ counts }) => counts[name] ?? 0),
    })),
  })
  document.body.dataset.drawn = 'yes'
}

/** The whole page as text. */
export async function barePage(today) {
  const release = await builtRelease()
  const echarts = readFileSync(join(ROOT, 'node_modules', 'echarts', 'dist', 'echarts.min.js'), 'utf8')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>指标看板</title>
<style>body{font-family:sans-serif;margin:2rem}#chart{width:100%;height:320px}</style>
<script>${echarts}</script></head>
<body><div id="page"></div><div id="chart"></div>
<script>const DATA = ${inScript(release)}, ACTIONS = ${inScript(await countVerdicts(release, today))};(${draw.toString()})()</script>
</body></html>`
}
