import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** The manifest and the service worker; registering it, and when to swap versions, is `src/app/offline.ts`. */
export const progressiveWebApp = (name: string): PluginOption =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'serviceWorker.ts',
    injectRegister: false,
    registerType: 'prompt',
    includeManifestIcons: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,json,svg,png,woff2}'],
      globIgnores: ['build-manifest.json'],
      dontCacheBustURLsMatching: /^assets\//,
      minify: true,
    },
    manifest: {
      id: './',
      name,
      short_name: '指标看板',
      description: `${name}，可离线使用。`,
      lang: 'zh-CN',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#fdfdfb',
      theme_color: '#9a1b30',
      file_handlers: [
        {
          action: './#/intake',
          accept: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
            'text/csv': ['.csv'],
            'text/tab-separated-values': ['.tsv'],
          },
        },
      ],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  })
