import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

function isThere(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether LibreOffice and the tools that read its pages are on this machine. */
export const hasSuite = isThere('soffice') && isThere('pdftotext')

if (!hasSuite) process.stdout.write('left out: LibreOffice (soffice) or pdftotext is not on this machine\n')

/** A page of a document as LibreOffice lays it out, in words without the breaks between lines. */
export async function pagesOf(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  try {
    const file = join(folder, name)
    await writeFile(file, content)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 150_000 })
    const pdf = file.replace(/\.[a-z]+$/, '.pdf')
    const text = join(folder, 'text.txt')
    await run('pdftotext', ['-layout', pdf, text])
    const keep = process.env['OFFICE_KEEP']
    if (keep !== undefined) await run('cp', [file, pdf, keep])
    return (await readFile(text, 'utf8')).split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A text without white space and without the differences that fonts make. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '')
