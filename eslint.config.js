import i18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'

const TYPED = ['**/*.ts', '**/*.vue']
const PLAIN = ['**/*.js', '**/*.mjs']
const PURE = ['src/domain/**/*.ts', 'src/charts/**/*.ts']

const lengths = max => ['error', { max, skipBlankLines: true, skipComments: true }]

const clockless = ['localStorage', 'sessionStorage', 'navigator', 'document', 'window'].map(name => ({
  name,
  message: 'Facts come in as arguments: no clock, no storage, no page here.',
}))

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-portable/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      'test-results/',
      'playwright-report/',
    ],
  },
  {
    settings: {
      'vue-i18n': {
        localeDir: {
          pattern: './src/locales/*/*.json',
          localeKey: 'path',
          localePattern: /^.*[\\/](?<locale>[a-z]{2}(?:-[A-Z]{2})?)[\\/][^\\/]+\.json$/,
        },
        messageSyntaxVersion: '^11.0.0',
      },
    },
  },

  // Types
  {
    files: TYPED,
    extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },

  // Templates
  ...vue.configs['flat/recommended-error'],
  ...accessibility.configs['flat/recommended'].map(block => ({ ...block, files: ['**/*.vue'] })),
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // oxfmt lays templates out
      ...Object.fromEntries(Object.keys(vue.configs['no-layout-rules'].rules).map(rule => [rule, 'off'])),
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      // An optional prop is absent, and its type says so.
      'vue/require-default-prop': 'off',
      'vue/prefer-true-attribute-shorthand': 'error',
      'vue/v-bind-style': ['error', 'shorthand', { sameNameShorthand: 'always' }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },

  // Words
  ...i18n.configs.base,
  {
    files: ['src/**/*.ts', 'src/**/*.vue'],
    rules: {
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          attributes: { '/.+/': ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'] },
          ignorePattern: String.raw`^[\s\d\p{P}\p{S}]+$`,
        },
      ],
      '@intlify/vue-i18n/no-missing-keys': 'error',
      '@intlify/vue-i18n/no-dynamic-keys': 'error',
      '@intlify/vue-i18n/no-v-html': 'error',
    },
  },
  {
    files: ['src/locales/**/*.json'],
    extends: [ts.configs.disableTypeChecked],
    rules: {
      '@intlify/vue-i18n/no-missing-keys-in-other-locales': 'error',
      // Unused keys are found by tests/unit/locales: the rule reads every source again for each file of texts.
      '@intlify/vue-i18n/no-html-messages': 'error',
      '@intlify/vue-i18n/no-duplicate-keys-in-locale': 'error',
      '@intlify/vue-i18n/valid-message-syntax': 'error',
    },
  },

  // Sizes
  {
    files: [...TYPED, ...PLAIN],
    rules: {
      complexity: ['error', 12],
      'max-lines': lengths(250),
      'max-lines-per-function': lengths(80),
      eqeqeq: 'error',
      'no-console': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/{domain,data,charts}/**/*.ts'], rules: { 'max-lines-per-function': lengths(50) } },

  // Purity
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...clockless],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Today comes in as `asOf`.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
        { object: 'Date', property: 'now', message: 'Today comes in as `asOf`.' },
        { property: 'toLocaleString', message: 'Words and numbers belong to the reader: use the formatters given.' },
      ],
    },
  },

  // Where the rules above would fight the subject
  {
    // The modules that mint brands.
    files: ['src/domain/ids.ts', 'src/domain/period.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['tests/support/quietConsole.ts', 'tests/e2e/support/faults.ts', 'scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
)
