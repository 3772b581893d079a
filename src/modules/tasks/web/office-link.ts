import { sql } from 'kysely'
import type { LinkOf } from '#modules/messages/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { taskHref } from './addresses.ts'

/** A task's page in the office, for messages to officers; none where the installation has no public address. */
export const taskLink =
  (origin: string | null): LinkOf =>
  async (_, { about, aboutId, reader }) =>
    origin && about === 'task' && reader === 'officer' ? `${origin}${taskHref(aboutId)}` : null

/** What officers are told about, by name, and where it stands in the office: tasks by their ids. */
export async function taskPlaces(
  db: UnitDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly label: string; readonly href: string }>> {
  const tasks = await db
    .selectFrom('task')
    .select(['id', 'title'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(tasks.map(({ id, title }) => [id, { label: title, href: taskHref(id) }]))
}
