import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { holdsAny } from './chunks.ts'
import { BASE_POLICY, hashOf, inlineScripts, policyTag, type Policy } from './contentSecurity.ts'

const PORTABLE_NAME = 'zaozhuang-indicator-dashboard.html'

/**
 * Hands out the parts of the application as they are asked for. A part lies in the page as text, packed where no start
 * needs it, and becomes code by being put into a script element: the policy knows each by its hash, so neither `eval`
 * nor a `blob:` address has to be allowed.
 */
const LOADER = `(()=>{
const made={},makers={}
const holder=name=>document.querySelector('[data-part="'+name+'"]')
const require=name=>{
  if(name in made)return made[name]
  const script=document.createElement('script')
  script.textContent=holder(name).textContent
  document.head.append(script)
  script.remove()
  makers[name](made[name]=Object.defineProperty({},'__esModule',{value:true}),require)
  return made[name]
}
const unpack=async name=>{
  const part=holder(name)
  if(!('packed' in part.dataset))return
  const bytes=Uint8Array.from(atob(part.textContent),letter=>letter.charCodeAt(0))
  const code=new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  part.textContent=await new Response(code).text()
  delete part.dataset.packed
}
globalThis.definePart=(name,maker)=>{makers[name]=maker}
globalThis.openPart=async name=>{
  if(!(name in made))await Promise.all([name,...holder(name).dataset.needs.split(' ').filter(Boolean)].map(unpack))
  return require(name)
}
})()`

const REFERENCES = /\s*<(?:script[^>]*\ssrc=[^>]*><\/script|link[^>]*\srel="(?:stylesheet|modulepreload|icon)"[^>]*)>/g

/** An HTML parser must not find the end of the element inside a string of the script it holds. */
const asElementText = (code: string): string => code.replace(/<(?=\/?script|!--)/gi, String.raw`\x3C`).trim()

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
  /** All parts that must be there before it can run. */
  readonly needs: readonly string[]
  /** Whether nearly every start needs it, so that packing it would cost more time than it saves room. */
  readonly isAtStart: boolean
}

interface Contents {
  readonly html: string
  readonly parts: readonly Part[]
  /** What the page opens by itself, in order. */
  readonly entries: readonly string[]
  readonly style: string
  readonly icon: string
}

function holderOf({ name, code, needs, isAtStart }: Part): string {
  const attributes = `type="text/plain" data-part="${name}" data-needs="${needs.join(' ')}"`
  if (isAtStart) return `<script ${attributes}>${code}</script>`
  const packed = deflateRawSync(code, { level: constants.Z_BEST_COMPRESSION }).toString('base64')
  return `<script ${attributes} data-packed>${packed}</script>`
}

/** One page out of its contents: policy first, style in the head, parts and what opens them where the body ends. */
function assemble({ html, parts, entries, style, icon }: Contents): string {
  const opener = entries.map(name => `openPart("${name}")`).join(';')
  const policy = policyFor([...inlineScripts(html), LOADER, opener, ...parts.map(({ code }) => code)], style)
  const iconUrl = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`
  const head = [
    serialise(policyTag(policy)),
    `<link rel="icon" type="image/svg+xml" href="${iconUrl}" />`,
    `<style>${style}</style>`,
  ]
  const body = [...parts.map(holderOf), `<script>${LOADER}</script>`, `<script>${opener}</script>`]
  return html
    .replace(REFERENCES, '')
    .replace(/(<meta charset="[^"]*" ?\/?>)/i, found => [found, ...head].join('\n    '))
    .replace('</body>', () => [...body, '</body>'].join('\n'))
}

const nameOf = (fileName: string): string => `./${fileName.slice(fileName.lastIndexOf('/') + 1)}`

/** Everything a chunk imports at once, and what that imports. */
function needsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): readonly Rolldown.OutputChunk[] {
  const found = new Set([chunk])
  for (const each of found)
    for (const name of each.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk') found.add(next)
    }
  found.delete(chunk)
  return [...found]
}

const LAZY = /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*(require\((["'`])[^"'`]+\2\))\)/g

/** A chunk as a function that its loader calls; a dynamic import asks the loader, which may have to unpack first. */
function codeOf({ fileName, code, dynamicImports }: Rolldown.OutputChunk): string {
  const opened = code.replace(LAZY, (_found, call: string) => call.replace('require', 'openPart'))
  for (const name of dynamicImports.filter(each => each !== fileName))
    if (!new RegExp(`openPart\\(.${nameOf(name)}`).test(opened))
      throw new Error(`${fileName} opens ${name} in another way`)
  return asElementText(`definePart("${nameOf(fileName)}",(function(exports,require){"use strict";${opened}\n}))`)
}

const text = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString()

/** What the build made, sorted by what becomes of it; the portable file takes nothing else. */
function contentsOf(bundle: Rolldown.OutputBundle, atStart: readonly string[]): Omit<Contents, 'icon'> {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter(output => output.type === 'chunk')
  const assets = outputs.filter(output => output.type === 'asset')
  const only = (ending: string): string => {
    const found = assets.filter(({ fileName }) => fileName.endsWith(ending)).map(({ source }) => text(source))
    if (found.length !== 1) throw new Error(`a portable build holds one ${ending} file, not ${String(found.length)}`)
    return found.join('')
  }
  const others = assets.filter(({ fileName }) => !/\.(?:html|css)$/.test(fileName))
  if (others.length > 0)
    throw new Error(`a portable build cannot hold ${others.map(({ fileName }) => fileName).join(', ')}`)
  const html = only('.html')
  const entries = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) => nameOf(source))
  const isEarly = (chunk: Rolldown.OutputChunk): boolean =>
    entries.includes(nameOf(chunk.fileName)) || holdsAny(chunk, atStart)
  const early = new Set(chunks.filter(isEarly).flatMap(chunk => [chunk, ...needsOf(chunk, bundle)]))
  const parts = chunks.map(chunk => ({
    name: nameOf(chunk.fileName),
    code: codeOf(chunk),
    needs: needsOf(chunk, bundle).map(({ fileName }) => nameOf(fileName)),
    isAtStart: early.has(chunk),
  }))
  return { html, style: only('.css'), parts, entries }
}

/**
 * Makes the whole application one HTML file that opens by double click, with no server and no installation. `atStart`
 * names the modules that nearly every start asks for.
 */
export function portableFile(atStart: readonly string[]): Plugin {
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
        const contents = contentsOf(bundle, atStart)
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name)
        const icon = readFileSync(resolve(import.meta.dirname, '../../public/icon.svg'), 'utf8')
        this.emitFile({ type: 'asset', fileName: PORTABLE_NAME, source: assemble({ ...contents, icon }) })
      },
    },
  }
}
