import { defineConfig } from 'vitest/config'

const common = {
  pool: 'forks',
  env: { TZ: 'America/Los_Angeles' },
  setupFiles: 'test/setup.ts',
  testTimeout: 20_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'all',
          include: ['src/**/*.test.{ts,tsx}', 'seeds/**/*.test.ts', 'test/*.test.{ts,tsx}'],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'postgresql 15',
          include: [
            ...['test/schema.test.ts', 'test/tenancy.test.ts', 'src/platform/{db/entries,backup/backup}.test.ts'],
            'src/modules/petitions/application/answers-migrated.test.ts',
            'src/modules/tasks/application/tasks-migrated.test.ts',
          ],
          globalSetup: ['test/global-setup-15.ts'],
        },
      },
    ],
  },
})
