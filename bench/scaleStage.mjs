/** What the benchmark at scale needs before it can read a clock: the sites, the bare page and the filled databases. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { build, runnerImport } from 'vite'
import { browserArguments, needBrowser } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'
import { ROOT } from '../scripts/tools.mjs'

const PORTABLE = 'zaozhuang-indicator-dashboard.html'
const quietly = { configFile: false, logLevel: 'silent' }
const fromSource = async path => (await runnerImport(join(ROOT, 'src', path), quietly)).module

/** A browser with a profile of its own; every reading starts a new one on the same profile. */
export async function inBrowser(profile, act) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await needBrowser(),
    args: browserArguments(),
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  })
  try {
    return await act(context.pages()[0] ?? (await context.newPage()), context)
  } finally {
    await context.close()
  }
}

/** The page that fills the database, as one file beside the application. */
async function installPage(folder) {
  const { releasePlugin } = await fromSource('data/build/releasePlugin.ts')
  await build({
    ...quietly,
    root: ROOT,
    plugins: [releasePlugin()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'chrome109',
      lib: {
        entry: join(ROOT, 'bench', 'scaleInstall.ts'),
        formats: ['iife'],
        name: 'scale',
        fileName: () => 'scale.js',
      },
    },
  })
  const script = readFileSync(join(folder, 'scale.js'), 'utf8').replace(/<\/script/g, String.raw`<\/script`)
  writeFileSync(join(folder, 'scale.html'), `<!doctype html><meta charset="utf-8"><script>${script}</script>`)
}

const inScript = value => JSON.stringify(value).replace(/</g, String.raw`\u003c`)

/** What the bare page's own script does with its data: the opening figures and a chart of the verdicts. */
function draw() {
  /* global echarts, ACTIONS */
  const data = JSON.parse(document.querySelector('#data').textContent)
  const { zone, steps, projects } = data.frame
  const statuses = [...new Set(ACTIONS.flatMap(({ counts }) => Object.keys(counts)))]
  document.querySelector('#page').innerHTML = `
    <h1>${zone.name.zh}</h1>
    <p>${data.indicators.length} · ${data.indicators.filter(({ targets }) => targets.length > 0).length}</p>
    <ol>${steps.map(({ period, wording }) => `<li><b>${period}</b> ${wording.zh}</li>`).join('')}</ol>
    ${ACTIONS.map(
      ({ id, name, counts }) => `<section><h2>${name}</h2>
      <p>${statuses.map(status => `${status} ${counts[status] ?? 0}`).join(' · ')}</p>
      <ul>${projects
        .filter(({ action }) => action === id)
        .map(project => `<li>${project.name.zh}</li>`)
        .join('')}</ul></section>`,
    ).join('')}`
  const chart = echarts.init(document.querySelector('#chart'))
  chart.setOption({
    animation: false,
    legend: {},
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

/** One HTML file with everything in it, its verdicts counted beforehand; its data are JSON, the quickest way there is. */
export async function barePageOf(content, today) {
  const { verdictOf } = await fromSource('domain/progress/verdict.ts')
  const echarts = readFileSync(join(ROOT, 'node_modules', 'echarts', 'dist', 'echarts.min.js'), 'utf8')
  const { area } = content.frame.zone
  const actions = content.frame.actions.map(({ id, name }) => {
    const counts = {}
    for (const indicator of content.indicators.filter(({ action }) => action === id)) {
      const { status } = verdictOf({ indicator, area, asOf: today })
      counts[status] = (counts[status] ?? 0) + 1
    }
    return { id, name: name.zh, counts }
  })
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>指标看板</title>
<style>body{font-family:sans-serif;margin:2rem}#chart{width:100%;height:320px}</style>
<script>${echarts}</script></head>
<body><div id="page"></div><div id="chart"></div>
<script id="data" type="application/json">${inScript({ frame: content.frame, indicators: content.indicators })}</script>
<script>const ACTIONS = ${inScript(actions)};(${draw.toString()})()</script>
</body></html>`
}

/** Opens tabs in the sample workspace. */
function enterSample(key) {
  sessionStorage.setItem(key, 'sample')
}

/** A page about to be opened in the sample workspace of a subject. */
export const intoSample = (page, { workspace }) => page.addInitScript(enterSample, workspace)

async function fill(page, url, size) {
  await page.goto(url)
  await page.waitForFunction(() => typeof globalThis.install === 'function')
  return page.evaluate(options => globalThis.install(options), size)
}

/** A subject with a database of a size, visited once so that everything that comes later has come. */
async function prepared({ name, folder, url, isServed, workspace }, size) {
  const profile = join(folder, `${name}-${size.indicators}-${size.daily ?? 'yearly'}`.replaceAll(' ', '-'))
  const subject = { name, profile, url, workspace, indicators: size.indicators }
  await inBrowser(subject.profile, async page => {
    await fill(page, new URL('scale.html', url).href, size)
    await intoSample(page, subject)
    await page.goto(url)
    await page.getByText('可离线使用').waitFor({ timeout: 60_000 })
    await page.waitForTimeout(isServed ? 2000 : 1000)
  })
  return subject
}

/**
 * The application as it was built, with its database filled: as the installed application behind its service worker,
 * or as the one file. `readings` gets what makes a subject of a size; everything is taken away afterwards.
 */
export async function onStage({ dist, portable, today }, readings) {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  const site = join(folder, 'site')
  cpSync(dist, site, { recursive: true })
  await installPage(site)
  const server = await serve(site)
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  cpSync(join(portable, PORTABLE), join(disk, PORTABLE))
  cpSync(join(site, 'scale.html'), join(disk, 'scale.html'))
  const { WORKSPACE } = await releaseMemory()
  const served = { name: 'installed application', folder, url: server.url, isServed: true, workspace: WORKSPACE }
  const file = { name: 'portable file', folder, url: pathToFileURL(join(disk, PORTABLE)).href, workspace: WORKSPACE }
  const { generateSample } = await fromSource('data/sample/generateSample.ts')
  try {
    return await readings({
      application: size => prepared(served, size),
      portable: size => prepared(file, size),
      bare: async size => {
        const path = join(folder, 'bare.html')
        writeFileSync(path, await barePageOf(generateSample(size), today))
        return { name: 'bare page', profile: join(folder, 'bare'), url: pathToFileURL(path).href }
      },
    })
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where a tab remembers its workspace. */
async function releaseMemory() {
  const { compileRelease } = await fromSource('data/build/releasePlugin.ts')
  const release = await compileRelease(join(ROOT, 'indicators'))
  return { WORKSPACE: `${release.frame.zone.area}-dashboard:workspace` }
}
