import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from './server.mjs'
import { ROOT, runTool } from './tools.mjs'

/** Always the same port where it can be had: what the user keeps in the browser belongs to the address. */
const PORT = Number(process.env.PORT ?? 4824)
const INPUTS = ['index.html', 'indicators', 'package-lock.json', 'public', 'scripts', 'src', 'vite.config.ts']
const BUILT = join(ROOT, 'dist', 'serviceWorker.js')

const changedAt = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

function isBuilt() {
  const builtAt = changedAt(BUILT)
  return builtAt !== undefined && INPUTS.every(name => newest(join(ROOT, name)) <= builtAt)
}

/** Opens the address in the user's browser where the system knows how; the printed address serves otherwise. */
function open(url) {
  const commands = { win32: ['cmd', ['/c', 'start', '""', url]], darwin: ['open', [url]] }
  const [program, args] = commands[process.platform] ?? ['xdg-open', [url]]
  const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsVerbatimArguments: true })
  child.on('error', () => undefined) // no desktop here: the address stands on the screen
  child.unref()
}

const isOurs = async url => {
  try {
    return (await (await fetch(`${url}manifest.webmanifest`)).json()).short_name === '指标看板'
  } catch {
    return false // whatever answers there, it is not this dashboard
  }
}

async function serveSomewhere() {
  try {
    return await serve(join(ROOT, 'dist'), PORT)
  } catch (cause) {
    if (cause.code !== 'EADDRINUSE' && cause.code !== 'EACCES') throw cause
    const url = `http://localhost:${PORT}/`
    if (await isOurs(url)) return { url }
    const server = await serve(join(ROOT, 'dist'))
    console.log(`端口 ${PORT} 已被占用，改用其他端口。Port ${PORT} is taken, so another is used.`)
    return server
  }
}

if (!isBuilt()) {
  const { code } = await runTool('vite', ['build'])
  if (code !== 0) process.exit(code)
}
const { url } = await serveSomewhere()
console.log(`\n  枣庄示范区指标看板  ${url}\n  Ctrl+C 结束 / to stop\n`)
if (!process.argv.includes('--no-open') && !process.env.CI) open(url)
