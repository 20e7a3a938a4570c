import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { releasePlugin } from './src/data/build/releasePlugin.ts'

const vueFlags = {
  __PORTABLE__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'false',
  __VUE_I18N_LEGACY_API__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
  __INTLIFY_JIT_COMPILATION__: 'true',
}

export default defineConfig({
  plugins: [vue(), releasePlugin()],
  define: vueFlags,
  test: {
    unstubGlobals: true,
    coverage: { provider: 'v8', reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/charts/**/*.test.ts'],
          setupFiles: ['tests/support/quietConsole.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/ui/**/*.test.ts'],
          setupFiles: ['tests/support/quietConsole.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          environment: 'happy-dom',
          include: ['tests/office/**/*.test.ts'],
          setupFiles: ['tests/support/quietConsole.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
