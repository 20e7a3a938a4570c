import { createHash } from 'node:crypto'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** Sources each part of a page may be loaded from; a foreign origin is in none of them. */
export type Policy = Readonly<Record<string, readonly string[]>>

/** What every build forbids and allows alike. ECharts and Reka UI set `style` attributes, hence `style-src-attr`. */
export const BASE_POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
}

/** The policy as the `<meta>` that must stand before anything it governs. */
export function policyTag(policy: Policy): HtmlTagDescriptor {
  const content = Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
  return { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }
}

/** A script that the policy allows by what it says. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The scripts that stand in a page as text and run by themselves. */
export const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)

/** Puts the policy into the built page; the development server needs inline styles and a socket, so it goes without. */
export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: html => [policyTag({ ...BASE_POLICY, 'script-src': ["'self'", ...inlineScripts(html).map(hashOf)] })],
    },
  }
}
