import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Modules are read once a worker and not once a file: 20 s instead of 250. What a file needs fresh it makes for itself.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a test leaves open must fail it, not hang the run.
    teardownTimeout: 20_000,
    sequence: { hooks: 'list' },
  },
})
