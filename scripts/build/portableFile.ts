import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { BASE_POLICY, policyTag, type Policy } from './contentSecurity.ts'

const PORTABLE_NAME = 'zaozhuang-indicator-dashboard.html'

/**
 * Hands out the parts of the application as they are asked for. A part lies in the page as text, which costs next to
 * nothing, and becomes code by being put into a script element: the policy knows each by its hash, so neither `eval`
 * nor a `blob:` address has to be allowed.
 */
const LOADER = `(()=>{
const made={},makers={}
globalThis.definePart=(name,maker)=>{makers[name]=maker}
const require=name=>{
  if(name in made)return made[name]
  const script=document.createElement('script')
  script.textContent=document.querySelector('[data-part="'+name+'"]').textContent
  document.head.append(script)
  script.remove()
  makers[name](made[name]={},require)
  return made[name]
}
globalThis.openPart=require
})()`

const REFERENCES = /\s*<(?:script[^>]*\ssrc=[^>]*><\/script|link[^>]*\srel="(?:stylesheet|modulepreload|icon)"[^>]*)>/g

/** An HTML parser must not find the end of the element inside a string of the script it holds. */
const asElementText = (code: string): string => code.replace(/<(?=\/?script|!--)/gi, String.raw`\x3C`).trim()

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policyFor = (scripts: readonly string[], style: string): Policy => ({
  ...BASE_POLICY,
  'script-src': scripts.map(hashOf),
  'style-src': [hashOf(style)],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
  'manifest-src': ["'none'"],
})

const serialise = ({ tag, attrs = {} }: HtmlTagDescriptor): string =>
  `<${tag} ${Object.entries(attrs)
    .map(([name, value]) => `${name}="${String(value)}"`)
    .join(' ')} />`

interface Part {
  /** As the other parts ask for it. */
  readonly name: string
  readonly code: string
}

interface Contents {
  readonly html: string
  readonly parts: readonly Part[]
  readonly entry: string
  readonly style: string
  readonly icon: string
}

/** One page out of its contents: policy first, style in the head, parts and what opens them where the body ends. */
function assemble({ html, parts, entry, style, icon }: Contents): string {
  const opener = `openPart("${entry}")`
  const policy = policyFor([LOADER, opener, ...parts.map(({ code }) => code)], style)
  const iconUrl = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`
  const head = [
    serialise(policyTag(policy)),
    `<link rel="icon" type="image/svg+xml" href="${iconUrl}" />`,
    `<style>${style}</style>`,
  ]
  const body = [
    ...parts.map(({ name, code }) => `<script type="text/plain" data-part="${name}">${code}</script>`),
    `<script>${LOADER}</script>`,
    `<script>${opener}</script>`,
  ]
  return html
    .replace(REFERENCES, '')
    .replace(/(<meta charset="[^"]*" ?\/?>)/i, found => [found, ...head].join('\n    '))
    .replace('</body>', () => [...body, '</body>'].join('\n'))
}

const nameOf = (fileName: string): string => `./${fileName.slice(fileName.lastIndexOf('/') + 1)}`

function asPart({ fileName, code }: Rolldown.OutputChunk): Part {
  const name = nameOf(fileName)
  return { name, code: asElementText(`definePart("${name}",(function(exports,require){"use strict";${code}\n}))`) }
}

const text = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString()

/** What the build made, sorted by what becomes of it; the portable file takes nothing else. */
function contentsOf(bundle: Rolldown.OutputBundle): Omit<Contents, 'icon'> {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter(output => output.type === 'chunk')
  const assets = outputs.filter(output => output.type === 'asset')
  const only = (ending: string): string => {
    const found = assets.filter(({ fileName }) => fileName.endsWith(ending)).map(({ source }) => text(source))
    if (found.length !== 1) throw new Error(`a portable build holds one ${ending} file, not ${String(found.length)}`)
    return found.join('')
  }
  const entry = chunks.find(({ isEntry }) => isEntry)
  const others = assets.filter(({ fileName }) => !/\.(?:html|css)$/.test(fileName))
  if (!entry) throw new Error('a portable build needs an entry')
  if (others.length > 0)
    throw new Error(`a portable build cannot hold ${others.map(({ fileName }) => fileName).join(', ')}`)
  return { html: only('.html'), style: only('.css'), parts: chunks.map(asPart), entry: nameOf(entry.fileName) }
}

/** Makes the whole application one HTML file that opens by double click, with no server and no installation. */
export function portableFile(): Plugin {
  return {
    name: 'portable-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        copyPublicDir: false,
        modulePreload: false,
        // Parts ask for each other through `require`; `import.meta` is left over only in what preloads them.
        rolldownOptions: { output: { format: 'cjs' }, checks: { emptyImportMeta: false } },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const contents = contentsOf(bundle)
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name)
        const icon = readFileSync(resolve(import.meta.dirname, '../../public/icon.svg'), 'utf8')
        this.emitFile({ type: 'asset', fileName: PORTABLE_NAME, source: assemble({ ...contents, icon }) })
      },
    },
  }
}
