import { defineConfig, type PluginOption, type UserConfig } from 'vite'
import { releasePlugin, shippedPlace } from './src/data/build/releasePlugin.ts'
import { startInOneChunk } from './scripts/build/chunks.ts'
import { contentSecurity } from './scripts/build/contentSecurity.ts'
import { dashboardName, nameInPage } from './scripts/build/dashboardName.ts'
import { components, paintAhead } from './scripts/build/paintAhead.ts'
import { portableFile } from './scripts/build/portableFile.ts'
import { preloadFirstPage } from './scripts/build/preloadFirstPage.ts'
import { progressiveWebApp } from './scripts/build/progressiveWebApp.ts'

const isPortable = (mode: string): boolean => mode === 'portable'

const START = ['src/app/start.ts', 'src/ui/pages/OverviewPage.vue']
/** Asked for by nearly every start as soon as it runs. */
const ASKED_FOR_AT_ONCE = ['/app/start.ts', '/messagesZh.ts', 'virtual:release']
/** The code among them; in the one file the data set is packed, since it is mostly air. */
const CODE_ASKED_FOR_AT_ONCE = ['/app/start.ts', '/messagesZh.ts']

const outputs = (mode: string, name: string): PluginOption[] =>
  isPortable(mode)
    ? [portableFile(CODE_ASKED_FOR_AT_ONCE)]
    : [preloadFirstPage(ASKED_FOR_AT_ONCE), contentSecurity(), progressiveWebApp(name)]

export default defineConfig(async ({ mode }): Promise<UserConfig> => {
  const name = dashboardName(await shippedPlace())
  const define = {
    __PORTABLE__: JSON.stringify(isPortable(mode)),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_JIT_COMPILATION__: 'true',
  }
  return {
    base: './',
    plugins: [components(), releasePlugin(), nameInPage(name), paintAhead(define), ...outputs(mode, name)],
    define,
    // A worker in parts of its own, so that it opens as lazily as the page.
    worker: { format: 'es' },
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 109 << 16, firefox: 115 << 16 } } },
    build: {
      target: ['chrome109', 'firefox115'],
      outDir: isPortable(mode) ? 'dist-portable' : 'dist',
      manifest: !isPortable(mode) && 'build-manifest.json',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: { groups: startInOneChunk(import.meta.dirname, START) } } },
    },
  }
})
