import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Whose agenda, and the version of it the page showed; undefined: the page showed none of it. */
export interface SeenAgenda {
  readonly dialogueId: string
  readonly version?: number | undefined
}

/** What every change may be met with. `stale`: somebody else changed it meanwhile; `no-agenda`: none is laid out. */
export type AgendaRefusal = 'not-found' | 'closed' | 'stale' | 'no-agenda'

/** Takes an agenda up for a change: nobody else changes it meanwhile, and its version is raised. */
export async function takeUpAgenda(
  tx: UnitDb,
  { dialogueId, version }: SeenAgenda,
): Promise<Result<null, AgendaRefusal>> {
  const dialogue = await tx.selectFrom('dialogue').select('closed_on').where('id', '=', dialogueId).executeTakeFirst()
  if (!dialogue) return refuse('not-found')
  if (dialogue.closed_on) return refuse('closed')
  const agenda = await tx
    .selectFrom('agenda')
    .select('version')
    .where('dialogue_id', '=', dialogueId)
    .forUpdate()
    .executeTakeFirst()
  if (!agenda) return refuse('no-agenda')
  if (version !== undefined && version !== agenda.version) return refuse('stale')
  await tx
    .updateTable('agenda')
    .set({ version: agenda.version + 1 })
    .where('dialogue_id', '=', dialogueId)
    .execute()
  return accept(null)
}

/** The ids of an agenda in their order. */
export async function agendaOrder(tx: UnitDb, dialogueId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('agenda_item')
    .select('id')
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Writes an order. */
export const orderAgenda = (tx: UnitDb, ids: readonly string[]) =>
  sql`update agenda_item i set position = asked.place::int from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
    where i.id = asked.id`.execute(tx)
