import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The script behind a tool's command, so that it runs by Node alone and alike on every system. */
function scriptOf(packageName, command = packageName) {
  const home = join(ROOT, 'node_modules', ...packageName.split('/'))
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[command])
}

const COMMANDS = {
  depcruise: ['dependency-cruiser', 'depcruise'],
  playwright: ['@playwright/test', 'playwright'],
}

/** Runs one of the project's tools; resolves to its exit code and, where `quietly`, what it said. */
export function runTool(command, args, { quietly = false, env = {} } = {}) {
  return run(process.execPath, [scriptOf(...(COMMANDS[command] ?? [command])), ...args], { quietly, env })
}

/** Runs a program in the project's folder. A program that cannot be started counts as failed. */
export function run(program, args, { quietly = false, env = {} } = {}) {
  return new Promise(done => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quietly ? 'pipe' : 'inherit', quietly ? 'pipe' : 'inherit'],
    })
    let said = ''
    child.stdout?.on('data', part => (said += part))
    child.stderr?.on('data', part => (said += part))
    child.on('error', cause => done({ code: 1, said: `${said}${cause.message}\n` }))
    child.on('close', code => done({ code: code ?? 1, said }))
  })
}
