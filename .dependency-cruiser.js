/**
 * Who may import whom: docs/architecture.md's table as rules. tests/unit/import-graph.test.ts runs them and plants
 * breaches to see them found.
 */
const room = (name) => `^${name}/`

function only(name, allowed) {
  const others = ['domain', 'services', 'platform', 'server', 'workers', 'commands', 'launch', 'web', 'bench', 'tests'].filter((other) => other !== name && !allowed.includes(other))
  return {
    name: `${name}-imports-only-${['itself', ...allowed].join('-')}`,
    severity: 'error',
    from: { path: room(name) },
    to: { path: others.map(room) },
  }
}

function packageOnlyIn(name, packages, places) {
  return {
    name,
    severity: 'error',
    from: { pathNot: [...places, '^(tests|bench)/'] },
    to: { path: packages.map((one) => `node_modules/(@types/)?${one}/`) },
  }
}

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('domain', []),
    only('services', ['domain', 'platform']),
    only('platform', []),
    only('server', ['domain', 'services', 'platform']),
    only('workers', ['domain', 'services', 'platform']),
    only('web', []),
    { name: 'only-entries-know-migrations', severity: 'error', from: { path: '^(domain|services|server|workers|web)/' }, to: { path: '^migrations/' } },
    packageOnlyIn('express-only-at-the-door', ['express'], ['^server/']),
    packageOnlyIn('queues-only-in-their-room', ['bullmq', 'ioredis'], ['^platform/queues/', '^workers/']),
    packageOnlyIn('sql-drivers-only-in-platform-and-stores', ['typeorm', 'pg'], ['^platform/', '(^|/)store\\.ts$', '^migrations/', '^ormconfig\\.ts$']),
    { name: 'domain-does-no-io', severity: 'error', from: { path: '^domain/' }, to: { path: '^(fs|net|http|https|child_process|dns|timers|worker_threads)(/|$)', dependencyTypes: ['core'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.vue', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
