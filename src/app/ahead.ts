import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { STORED, WORKSPACE } from '#data/session/releaseMemory.ts'
import type { Catalog } from '#domain/catalog.ts'
import { standingOf } from '#domain/overview.ts'
import { parseIsoDate, type IsoDate } from '#domain/period.ts'
import { railOf, railStart, type RailSpan } from '#domain/stepRail.ts'
import { useCatalogStore } from '#stores/catalog.ts'
import { SETTINGS_KEY } from '#stores/settings.ts'
import App from './App.vue'
import { showAhead, type AheadFacts } from './aheadScript.ts'
import { createTexts, speak } from './i18n.ts'
import { routes } from './router.ts'

/** The overview as the build draws it. */
export interface Ahead {
  readonly html: string
  /** The script that shows it or takes it away. */
  readonly script: string
}

/** A drawing is not kept for longer than this, in days. */
const LONGEST = 400
const DAY = 86_400_000

function dayAfter(day: IsoDate, count: number): IsoDate {
  const date = parseIsoDate(new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10))
  if (!date) throw new Error(`No day ${String(count)} days after ${day}`)
  return date
}

const railOn = ({ frame: { steps, zone } }: Catalog, day: IsoDate): readonly RailSpan[] =>
  railOf(steps, railStart(steps, zone), day)

/** All that the overview says and that a day can change. */
function saidOn(catalog: Catalog, day: IsoDate): string {
  const { actions, context, ...rest } = standingOf(catalog, day)
  return JSON.stringify([
    rest,
    actions.map(({ distribution }) => distribution),
    context.map(({ indicator, latest }) => [indicator.id, latest]),
    railOn(catalog, day).map(({ phase }) => phase),
  ])
}

/** The last day on which the overview says what it says on the first, counted day by day. */
function holdsUntil(catalog: Catalog, from: IsoDate): IsoDate {
  const said = saidOn(catalog, from)
  let until = from
  for (let count = 1; count <= LONGEST; count += 1) {
    const day = dayAfter(from, count)
    if (saidOn(catalog, day) !== said) break
    until = day
  }
  return until
}

function factsOf(catalog: Catalog, from: IsoDate): AheadFacts {
  const until = holdsUntil(catalog, from)
  const elapsedOn = (day: IsoDate): number => railOn(catalog, day).find(({ phase }) => phase === 'active')?.elapsed ?? 1
  const [year, month, day] = from.split('-').map(Number)
  return {
    ...{ from, until, elapsed: [elapsedOn(from), elapsedOn(until)], release: catalog.releaseId },
    written: `${String(year)}年${String(month)}月${String(day)}日`,
    ...{ settingsKey: SETTINGS_KEY, storedKey: STORED, workspaceKey: WORKSPACE },
  }
}

/** Draws the overview of the shipped release as a Chinese reader sees it on a day, which must be today. */
export async function drawAhead(today: IsoDate): Promise<Ahead> {
  const app = createSSRApp(App)
  const texts = createTexts()
  const router = createRouter({ history: createMemoryHistory('/#'), routes: [...routes] })
  app.use(createPinia()).use(router).use(texts)
  const store = useCatalogStore()
  await store.start()
  // There is no database here, and nothing to say about it.
  await store.stop()
  await Promise.all([speak(texts, 'zh-CN'), router.push('/')])
  const html = await renderToString(app)
  const { catalog } = store
  if (!catalog) throw new Error('The shipped release did not open')
  return { html, script: `(${showAhead.toString()})(${JSON.stringify(factsOf(catalog, today))})` }
}
