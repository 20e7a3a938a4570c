import type { Plugin } from 'vite'
import { holdsAny } from './chunks.ts'

/** Asks for what nearly every start needs at once, instead of one chunk after another as they are found. */
export function preloadFirstPage(modules: readonly string[]): Plugin {
  return {
    name: 'preload-first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter(output => output.type === 'chunk')
          .filter(chunk => holdsAny(chunk, modules))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          })),
    },
  }
}
