import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { buildApp } from '#src/app.ts'
import { ownFolder } from './own-folder.ts'
import { testDatabase, testKeys } from './stage.ts'

let built: Promise<{ app: FastifyInstance; set: (instant: Temporal.Instant) => void }> | undefined

beforeAll(async () => {
  built = build()
  await built
})

/** The whole program, once for a test file, its business clock moved to an instant: for tests that walk through days. */
export async function appMovedTo(instant: string): Promise<FastifyInstance> {
  if (!built) throw new Error('the program is built before the first test')
  const { app, set } = await built
  set(Temporal.Instant.from(instant))
  return app
}

async function build() {
  const { db } = await testDatabase()
  const dataDir = ownFolder('files')
  const clock = handClock(Temporal.Instant.from('2026-01-01T00:00:00Z'))
  const app = await buildApp({
    config: { publicUrl: 'http://localhost:3000', trustProxy: false, keepPagesMs: 0, demo: null, mail: null, dataDir },
    db,
    clock,
    keys: testKeys,
    files: folderStore(path.join(dataDir, 'files')),
    log: false,
  })
  return { app, set: clock.set }
}

afterAll(async () => {
  if (built) await (await built).app.close()
})
