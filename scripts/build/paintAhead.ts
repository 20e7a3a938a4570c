import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { createServer, type Plugin, type PluginOption } from 'vite'
import { releasePlugin } from '../../src/data/build/releasePlugin.ts'

const ENTRY = resolve(import.meta.dirname, '../../src/app/ahead.ts')
const EMPTY_APP = '<div id="app"></div>'

/** Reads components; they are named alike in what the build draws and in what it ships, or styles would not fit. */
export const components = (): PluginOption => vue({ features: { componentIdGenerator: 'filepath-source' } })

/** As much of a browser as the shell asks for while it is drawn: it remembers nothing and speaks Chinese. */
function browserStandIns(): Readonly<Record<string, unknown>> {
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined }
  const nothing = { getItem: () => null, setItem: () => undefined }
  const later = (act: () => void): unknown => setTimeout(act)
  return {
    document: { ...deaf, title: '', documentElement: { dataset: {}, lang: '' } },
    window: { ...deaf, matchMedia: () => ({ ...deaf, matches: false }) },
    navigator: { language: 'zh-CN' },
    localStorage: nothing,
    sessionStorage: nothing,
    requestAnimationFrame: later,
    // A clock that the page would look at for as long as it is open would keep the build from ending.
    setInterval: () => 0,
  }
}

/** Runs some work among stand-ins and takes them away again. */
async function among<Answer>(
  standIns: Readonly<Record<string, unknown>>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const before = Object.keys(standIns).map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const [name, value] of Object.entries(standIns))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  try {
    return await work()
  } finally {
    for (const [name, was] of before)
      if (was) Object.defineProperty(globalThis, name, was)
      else Reflect.deleteProperty(globalThis, name)
  }
}

interface Drawn {
  readonly html: string
  readonly script: string
}

type Draw = (today: string) => Promise<Drawn>
const isDraw = (given: unknown): given is Draw => typeof given === 'function'

const localDay = (): string => {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function drawOverview(define: Readonly<Record<string, unknown>>): Promise<Drawn> {
  const server = await createServer({
    ...{ configFile: false, logLevel: 'error', mode: 'production', appType: 'custom', define },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [components(), releasePlugin()],
  })
  try {
    // Read before the stand-ins are there: libraries that find a document take the build for a browser.
    const draw: unknown = (await server.ssrLoadModule(ENTRY))['drawAhead']
    if (!isDraw(draw)) throw new Error(`${ENTRY} draws nothing`)
    return await among(browserStandIns(), () => draw(localDay()))
  } finally {
    await server.close()
  }
}

/**
 * Writes the overview of the shipped release into the page, so that it stands there before any script has run. What it
 * shows is drawn by the same components; a small script takes it away where the reader would see something else.
 */
export function paintAhead(define: Readonly<Record<string, unknown>>): Plugin {
  return {
    name: 'paint-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const { html: drawn, script } = await drawOverview(define)
        return html.replace(
          EMPTY_APP,
          () => `<div id="app" data-ahead="asked" inert>${drawn}</div>\n    <script>${script}</script>`,
        )
      },
    },
  }
}
