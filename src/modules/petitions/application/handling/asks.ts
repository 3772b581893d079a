import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { staleSince } from '#modules/documents/index.ts'
import { type Actor, mayOn } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isClosed } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { assignedTo, lockPetition } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'

export interface Ask {
  /** Null: a new one. */
  readonly id: string | null
  readonly ask: string
  /** '' : no reply yet. */
  readonly reply: string
}

/** The most points one petition is taken apart into. */
export const MOST_ASKS = 20

/**
 * Các điều cần trả lời (R13): what a petition asks, point by point, each with its reply as far as there is one. Those left
 * out of the list are no longer asked. The day of a reply is the day it was first entered.
 */
export async function setAsks(
  tx: UnitDb,
  by: By,
  actor: Actor,
  { petitionId, version, asks }: Seen & { readonly asks: readonly Ask[] },
): Promise<Outcome<Done, 'already-closed' | 'too-many-asks'>> {
  const petition = await lockPetition(tx, petitionId)
  if (!petition) return refuse('not-found')
  if (!mayOn(actor, 'petitions.draft-answer', assignedTo(petition.state))) return refuse('not-allowed')
  if (version !== undefined && version !== petition.version) return staleSince(tx, petitionId, version)
  if (isClosed(petition.state.stage)) return refuse('already-closed')
  const wanted = asks
    .map((one) => ({ ...one, ask: cleanText(one.ask), reply: cleanText(one.reply) }))
    .filter(({ ask }) => ask !== '')
  if (wanted.length > MOST_ASKS) return refuse('too-many-asks')
  const before = await tx.selectFrom('petition_ask').selectAll().where('petition_id', '=', petitionId).execute()
  for (const [index, { id, ask, reply }] of wanted.entries()) {
    const was = before.find((one) => one.id === id)
    const replied = reply === '' ? { reply: null, replied_on: null } : { reply, replied_on: was?.replied_on ?? by.on }
    const row = { position: index + 1, ask, ...replied }
    if (was) await tx.updateTable('petition_ask').set(row).where('id', '=', was.id).execute()
    else
      await tx
        .insertInto('petition_ask')
        .values({ ...row, id: newId(), petition_id: petitionId })
        .execute()
  }
  const dropped = before.filter((one) => !wanted.some(({ id }) => id === one.id)).map(({ id }) => id)
  // Rows are never deleted: a point that is no longer asked stands at 0, empty.
  if (dropped.length > 0)
    await tx
      .updateTable('petition_ask')
      .set({ position: 0, ask: '', reply: null, replied_on: null })
      .where('id', 'in', dropped)
      .execute()
  const facts = { asks: wanted.length, replied: wanted.filter(({ reply }) => reply !== '').length }
  return accept(await layDown(tx, by, petitionId, { code: 'asks-set', facts }))
}

/** What a petition asks, in its order. */
export const asksOf = (db: UnitDb, petitionId: string) =>
  db
    .selectFrom('petition_ask')
    .select(['id', 'ask', 'reply', 'replied_on as repliedOn'])
    .where('petition_id', '=', petitionId)
    .where('position', '>', 0)
    .orderBy('position')
    .execute()
