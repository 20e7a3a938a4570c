import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './tools.mjs'

/** The lock file names versions and hashes only; where they come from is each machine's own business. */
const hosts = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  .split('\n')
  .flatMap((line, index) =>
    /"resolved":|:\/\/[^"]*\.tgz/.test(line) ? [`package-lock.json:${index + 1} ${line.trim()}`] : [],
  )

if (hosts.length > 0) {
  console.error(`These lines name a registry; run "npm install" with the project's own .npmrc:\n${hosts.join('\n')}`)
  process.exit(1)
}
