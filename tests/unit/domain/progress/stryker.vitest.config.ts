import { defineConfig } from 'vitest/config'

/** The tests of the engine alone, for mutation testing; the random cases are left to the ordinary run. */
export default defineConfig({
  test: {
    include: ['tests/unit/domain/progress/**/*.test.ts'],
    exclude: ['tests/unit/domain/progress/properties.test.ts'],
  },
})
