import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/db/database.ts'
import { startPostgres15 } from './postgresql-15.ts'

/** The same template as global-setup.ts makes, on the oldest server we serve and under an owner who is no superuser. */
export default async function setup(project: TestProject) {
  const server = await startPostgres15('template_doithoai')
  project.provide('owner', server.owner)
  project.provide('login', server.login)
  await (await openDatabase(server, { rolePrefix: 'test' })).close()
  return server.stop
}
