import vue from '@vitejs/plugin-vue'
import { defineConfig, type PluginOption } from 'vite'
import { releasePlugin } from './src/data/build/releasePlugin.ts'
import { contentSecurity } from './scripts/build/contentSecurity.ts'
import { portableFile } from './scripts/build/portableFile.ts'
import { preloadFirstPage } from './scripts/build/preloadFirstPage.ts'
import { progressiveWebApp } from './scripts/build/progressiveWebApp.ts'

const isPortable = (mode: string): boolean => mode === 'portable'

/** Few chunks, so that a cold start has few things to fetch: the frameworks, what pages share, and each page's own. */
const CHUNKS = {
  groups: [
    { name: 'frameworks', test: /node_modules[\\/](?:@vue|vue|pinia|vue-i18n|@intlify|vue-router)[\\/]/, priority: 2 },
    { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 2, priority: 1 },
  ],
}

const FIRST_PAGE = ['/OverviewPage.vue', '/messagesZh.ts', '/databaseDesk.ts']

const outputs = (mode: string): PluginOption[] =>
  isPortable(mode) ? [portableFile()] : [contentSecurity(), preloadFirstPage(FIRST_PAGE), progressiveWebApp()]

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [vue(), releasePlugin(), ...outputs(mode)],
  define: {
    __PORTABLE__: JSON.stringify(isPortable(mode)),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_JIT_COMPILATION__: 'true',
  },
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 109 << 16, firefox: 115 << 16 } } },
  build: {
    target: ['chrome109', 'firefox115'],
    outDir: isPortable(mode) ? 'dist-portable' : 'dist',
    manifest: !isPortable(mode) && 'build-manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: CHUNKS } },
  },
}))
