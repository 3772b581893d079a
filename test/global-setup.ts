import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    owner: pg.ClientConfig
    login: pg.ClientConfig
  }
}

/** One real PostgreSQL for the whole run, without fsync; each test file copies the migrated template. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doithoai-test-'))
  const server = await startEmbedded({
    dataDir,
    database: 'template_doithoai',
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      autovacuum: 'off',
      max_connections: '100',
    },
  })
  project.provide('owner', server.owner)
  project.provide('login', server.login)
  await (await openDatabase(server, { rolePrefix: 'test' })).close()
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
