import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'

/** One row a page. Pages come when they are asked for, and with them what only they need. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: () => import('#ui/pages/OverviewPage.vue') },
  { path: '/action/:action', name: 'action', component: () => import('#ui/pages/ActionPage.vue'), props: true },
  { path: '/project/:project', name: 'project', component: () => import('#ui/pages/ProjectPage.vue'), props: true },
  {
    path: '/indicator/:indicator',
    name: 'indicator',
    component: () => import('#ui/pages/IndicatorPage.vue'),
    props: true,
  },
  { path: '/explore', name: 'explore', component: () => import('#ui/pages/ExplorePage.vue') },
  { path: '/question/:question', name: 'question', component: () => import('#ui/pages/QuestionPage.vue'), props: true },
  { path: '/sources', name: 'sources', component: () => import('#ui/pages/SourcesPage.vue') },
  { path: '/methods', name: 'methods', component: () => import('#ui/pages/MethodsPage.vue') },
  { path: '/coverage', name: 'coverage', component: () => import('#ui/pages/CoveragePage.vue') },
  { path: '/desk', name: 'desk', component: () => import('#ui/pages/DeskPage.vue') },
  { path: '/decks', name: 'decks', component: () => import('#ui/pages/DecksPage.vue') },
  { path: '/deck/:deck', name: 'deck', component: () => import('#ui/pages/DeckPage.vue'), props: true },
  { path: '/report', name: 'report', component: () => import('#ui/pages/ReportPage.vue') },
  { path: '/intake', name: 'intake', component: () => import('#ui/pages/IntakePage.vue') },
  { path: '/releases', name: 'releases', component: () => import('#ui/pages/ReleasesPage.vue') },
  { path: '/backup', name: 'backup', component: () => import('#ui/pages/BackupPage.vue') },
  { path: '/exports', name: 'exports', component: () => import('#ui/pages/ExportPage.vue') },
  { path: '/check', name: 'check', component: () => import('#ui/pages/CheckPage.vue') },
  { path: '/present/:deck', name: 'present', component: () => import('#ui/pages/PresentPage.vue'), props: true },
  { path: '/kiosk/:deck', name: 'kiosk', component: () => import('#ui/pages/KioskPage.vue'), props: true },
  { path: '/:path(.*)*', name: 'not-found', component: () => import('#ui/pages/NotFoundPage.vue') },
]

/** Addresses live behind the #, so that the one-file edition and any plain server can hold them. */
export const createPages = (): Router =>
  createRouter({
    history: createWebHashHistory(),
    routes: [...routes],
    scrollBehavior: (to, from, saved) => {
      if (saved) return saved
      if (to.hash) return { el: `[id="${CSS.escape(to.hash.slice(1))}"]`, top: 16 }
      return to.path === from.path ? false : { top: 0 }
    },
  })
