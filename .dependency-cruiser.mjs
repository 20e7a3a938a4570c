const MAY_IMPORT = {
  domain: [],
  data: ['domain'],
  charts: ['domain'],
  office: ['domain', 'data', 'charts'],
  stores: ['domain', 'data'],
  ui: ['domain', 'charts', 'stores', 'office'],
  app: ['domain', 'data', 'charts', 'office', 'stores', 'ui', 'locales'],
}
const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-${['itself', ...allowed].join('-')}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer, ...allowed].map(name => `^src/${name}/`) },
}))
const only = (name, pkg, from) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `node_modules/${pkg}/`, dependencyTypesNot: ['type-only'] },
})

export default {
  forbidden: [
    ...layers,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-plain-typescript',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'node-only-in-build',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/data/build/' },
      to: { dependencyTypes: ['core'] },
    },
    only('echarts-is-registered-once', 'echarts', '^src/charts/echarts[.]ts$'),
    only('dexie-only-in-data-store', 'dexie', '^src/data/store/'),
    {
      name: 'build-tools-stay-out-of-the-application',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/data/build/' },
      to: { path: '^(scripts|bench|tests)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
}
