import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { BASE_POLICY, policyTag, type Policy } from './contentSecurity.ts'

export const PORTABLE_NAME = 'zaozhuang-indicator-dashboard.html'

interface Parts {
  readonly html: string
  readonly script: string
  readonly style: string
  readonly icon: string
}

const REFERENCES = /\s*<(?:script[^>]*\ssrc=[^>]*><\/script|link[^>]*\srel="(?:stylesheet|modulepreload|icon)"[^>]*)>/g

/** An HTML parser must not find the end of the element inside a string of the script it holds. */
const asElementText = (code: string): string => code.replace(/<(?=\/?script|!--)/gi, String.raw`\x3C`)

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policyFor = (script: string, style: string): Policy => ({
  ...BASE_POLICY,
  'script-src': [hashOf(script)],
  'style-src': [hashOf(style)],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'connect-src': ["'none'"],
  'worker-src': ['blob:'],
  'manifest-src': ["'none'"],
})

const serialise = ({ tag, attrs = {} }: HtmlTagDescriptor): string =>
  `<${tag} ${Object.entries(attrs)
    .map(([name, value]) => `${name}="${String(value)}"`)
    .join(' ')} />`

/** One page out of its parts: policy first, style in the head, script where the body ends. */
export function assemble({ html, script, style, icon }: Parts): string {
  const code = asElementText(script)
  const iconUrl = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`
  const head = [
    serialise(policyTag(policyFor(code, style))),
    `<link rel="icon" type="image/svg+xml" href="${iconUrl}" />`,
    `<style>${style}</style>`,
  ]
  return html
    .replace(REFERENCES, '')
    .replace(/(<meta charset="[^"]*" ?\/?>)/i, found => [found, ...head].join('\n    '))
    .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`)
}

const text = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString()

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
        cssCodeSplit: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
      worker: { rolldownOptions: { output: { codeSplitting: false } } },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const taken = new Map<string, string>()
        for (const [name, output] of Object.entries(bundle)) {
          const ending = name.slice(name.lastIndexOf('.'))
          if (taken.has(ending)) this.error(`a portable build holds one ${ending} file only, and ${name} is another`)
          taken.set(ending, output.type === 'chunk' ? output.code : text(output.source))
          Reflect.deleteProperty(bundle, name)
        }
        const { '.html': html, '.js': script, '.css': style = '', ...others } = Object.fromEntries(taken)
        if (html === undefined || script === undefined) this.error('a portable build needs its page and its script')
        if (Object.keys(others).length > 0) this.error(`a portable build cannot hold ${Object.keys(others).join(', ')}`)
        const icon = readFileSync(resolve(import.meta.dirname, '../../public/icon.svg'), 'utf8')
        this.emitFile({ type: 'asset', fileName: PORTABLE_NAME, source: assemble({ html, script, style, icon }) })
      },
    },
  }
}
