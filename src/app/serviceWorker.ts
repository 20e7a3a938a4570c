/**
 * Keeps the whole application in the browser, one cache a version.
 * The cache of the version before is kept, so that a tab still showing it can load its pages after an update.
 */
interface Entry {
  readonly url: string
  /** `null` where the name of the file already carries its hash. */
  readonly revision: string | null
}
interface Route {
  readonly condition: { readonly urlPattern: { readonly pathname: string; readonly search?: string } }
  readonly source: 'cache' | { readonly cacheName: string }
}
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (Entry | string)[] }
export {}

const PAGE = './'
const PREFIX = 'dashboard-'
const LEDGER = 'active-version'

const entries = self.__WB_MANIFEST
  .map(entry => (typeof entry === 'string' ? { url: entry, revision: null } : entry))
  .map(entry => (entry.url === 'index.html' ? { ...entry, url: PAGE } : entry))
const version = PREFIX + fingerprint(JSON.stringify(entries))

/** FNV-1a: tells versions apart, guards nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}

async function store(cache: Cache, { url, revision }: Entry): Promise<void> {
  const known = revision === null ? await caches.match(url) : undefined
  const response = known ?? (await fetch(new Request(url, { cache: revision === null ? 'default' : 'reload' })))
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`)
  await cache.put(url, response)
}

async function install(): Promise<void> {
  const cache = await caches.open(version)
  await Promise.all(entries.map(entry => store(cache, entry)))
}

async function forgetOldVersions(): Promise<void> {
  const ledger = await caches.open(LEDGER)
  const before = await (await ledger.match(LEDGER))?.text()
  if (before !== version) await ledger.put(LEDGER, new Response(version))
  const outdated = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== version && name !== before)
  await Promise.all(outdated.map(name => caches.delete(name)))
}

/** Lets the browser answer from the cache without starting this worker, where it can: a faster cold start. */
async function addRoutes(event: ExtendableEvent): Promise<void> {
  if (!('addRoutes' in event) || typeof event.addRoutes !== 'function') return
  const { pathname } = new URL(self.registration.scope)
  const unhashed = entries.filter(({ revision }) => revision !== null).map(({ url }) => (url === PAGE ? '' : url))
  const routes: readonly Route[] = [
    ...unhashed.map(name => ({
      condition: { urlPattern: { pathname: pathname + name, search: '' } },
      source: { cacheName: version },
    })),
    { condition: { urlPattern: { pathname: `${pathname}assets/*` } }, source: 'cache' },
  ]
  await Reflect.apply(event.addRoutes, event, [routes])
}

/** While a talk is rehearsed without the network: how often something was asked for that is not kept. */
let misses: number | undefined
let rehearsalEnds = 0
const LONGEST_REHEARSAL = 180_000

async function answer(request: Request): Promise<Response> {
  const own = await caches.open(version)
  const wanted = request.mode === 'navigate' ? PAGE : request
  const kept = (await own.match(wanted)) ?? (await caches.match(wanted))
  if (kept) return kept
  if (misses === undefined || Date.now() > rehearsalEnds) return fetch(request)
  misses += 1
  return Response.error()
}

/** Parts of this version that are not kept: a browser short of space may have let them go. */
async function lacking(): Promise<number> {
  const own = await caches.open(version)
  const kept = await Promise.all(entries.map(async ({ url }) => (await own.match(url)) !== undefined))
  return kept.filter(isKept => !isKept).length
}

/** Begins a rehearsal, or ends it and tells how much was lacking. */
async function rehearse(isBeginning: boolean, port: MessagePort | undefined): Promise<void> {
  const counted = misses ?? 0
  misses = isBeginning ? 0 : undefined
  rehearsalEnds = Date.now() + LONGEST_REHEARSAL
  port?.postMessage(isBeginning ? 0 : counted + (await lacking()))
}

self.addEventListener('install', event => {
  event.waitUntil(Promise.all([install(), addRoutes(event)]))
})
self.addEventListener('activate', event => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()))
})
self.addEventListener('message', event => {
  if (event.data === 'take-over') void self.skipWaiting()
  if (event.data === 'rehearse' || event.data === 'rehearsed')
    event.waitUntil(rehearse(event.data === 'rehearse', event.ports[0]))
})
self.addEventListener('fetch', event => {
  const isOwn = event.request.method === 'GET' && event.request.url.startsWith(self.registration.scope)
  if (isOwn) event.respondWith(answer(event.request))
})
