import vue from '@vitejs/plugin-vue'
import { defineConfig, type PluginOption } from 'vite'
import { releasePlugin } from './src/data/build/releasePlugin.ts'
import { contentSecurity } from './scripts/build/contentSecurity.ts'
import { portableFile } from './scripts/build/portableFile.ts'
import { progressiveWebApp } from './scripts/build/progressiveWebApp.ts'

const isPortable = (mode: string): boolean => mode === 'portable'

const outputs = (mode: string): PluginOption[] =>
  isPortable(mode) ? [portableFile()] : [contentSecurity(), progressiveWebApp()]

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
    modulePreload: isPortable(mode) ? false : { polyfill: false },
    reportCompressedSize: false,
  },
}))
