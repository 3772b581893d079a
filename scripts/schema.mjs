// Writes src/platform/db/schema.ts anew from the migrations.
import { spawnSync } from 'node:child_process'

const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/schema.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, WRITE_SCHEMA: '1' },
})
process.exit(run.status ?? 1)
