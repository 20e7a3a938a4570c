/**
 * Keeps the lock file fit for every machine: `node scripts/lockfile.mjs` says what is wrong with it, `--mend` puts in
 * what npm leaves out. It names versions and hashes only; where packages come from is each machine's own business.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './tools.mjs'

const PATH = join(ROOT, 'package-lock.json')
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const EXACT = /^\d+\.\d+\.\d+[\w.+-]*$/

const text = readFileSync(PATH, 'utf8')
const lock = JSON.parse(text)

/** Whether a package asked for from `place` is found there or in a folder above, as Node would find it. */
function isLocked(name, place) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

/** Optional packages for other systems, which npm leaves out where it locks for one system (npm/cli issue 4828). */
const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {}, dev = false }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(name, place))
    .map(([name, version]) => ({ name, version, dev })),
)

function entryOf({ name, version, dev }) {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.filter(system => words.includes(system))
  const cpu = PROCESSORS.filter(processor => words.includes(processor))
  const libc = words
    .flatMap(word => ({ gnu: ['glibc'], musl: ['musl'] })[word] ?? [])
    .slice(0, os.includes('linux') ? 1 : 0)
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

function mend() {
  for (const item of missing.filter(({ version }) => EXACT.test(version)))
    lock.packages[`node_modules/${item.name}`] = entryOf(item)
  const [[root, own], ...others] = Object.entries(lock.packages)
  others.sort(([left], [right]) => left.localeCompare(right, 'en'))
  writeFileSync(
    PATH,
    `${JSON.stringify({ ...lock, packages: { [root]: own, ...Object.fromEntries(others) } }, null, 2)}\n`,
  )
}

function findings() {
  const lines = text.split('\n')
  const hosts = lines.flatMap((line, index) =>
    /"resolved":|:\/\/[^"]*\.tgz/.test(line) ? [`package-lock.json:${index + 1} names a registry: ${line.trim()}`] : [],
  )
  return [...hosts, ...missing.map(({ name, version }) => `package-lock.json lacks ${name}@${version}`)]
}

if (process.argv.includes('--mend')) mend()
else {
  const found = findings()
  if (found.length > 0) console.error([...found, 'run: npm run lockfile'].join('\n'))
  process.exitCode = found.length > 0 ? 1 : 0
}
