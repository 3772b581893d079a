import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isToAsk } from '../../domain/outreach.ts'
import { type ContactRef, contactFor } from './contacts.ts'
import { type ListRefusal, openDialogue, standingIds } from './open-dialogue.ts'
import { outreachRows } from './outreach-rows.ts'

/** Says who asks these organisations; null: nobody any more. Tells how many it was said of. */
export async function assignOutreach(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  organisationIds: readonly string[],
  who: ContactRef | null,
): Promise<Result<number, ListRefusal>> {
  const dialogue = await openDialogue(tx, dialogueId)
  if (typeof dialogue === 'string') return refuse(dialogue)
  const contactId = who && (await contactFor(tx, who))
  if (who && !contactId) return refuse('not-found')
  const ids = await standingIds(tx, organisationIds)
  await give(tx, dialogueId, ids, contactId)
  if (ids.length > 0)
    await recordHistory(tx, by, {
      code: 'outreach.assigned',
      subject: 'dialogue',
      subjectId: dialogueId,
      facts: { contact: contactId, count: ids.length },
    })
  return accept(ids.length)
}

async function give(tx: UnitDb, dialogue_id: string, ids: readonly string[], contact_id: string | null) {
  if (ids.length === 0) return
  await tx
    .insertInto('outreach')
    .values(ids.map((organisation_id) => ({ dialogue_id, organisation_id, contact_id })))
    .onConflict((known) =>
      known
        .columns(['unit_id', 'dialogue_id', 'organisation_id'])
        .doUpdateSet((row) => ({ contact_id, version: row('outreach.version', '+', 1) })),
    )
    .execute()
}

/** Gives every organisation that is still to be asked and has nobody yet to the head of its village, where one is named. */
export async function assignToHeads(
  tx: UnitDb,
  by: By,
  dialogueId: string,
): Promise<Result<{ readonly count: number; readonly villages: number }, ListRefusal>> {
  const dialogue = await openDialogue(tx, dialogueId)
  if (typeof dialogue === 'string') return refuse(dialogue)
  const headed = await tx
    .selectFrom('village')
    .select('id')
    .where('active', '=', true)
    .where('head_name', '!=', '')
    .execute()
  const rows = (await outreachRows(tx, dialogue)).filter((row) => isToAsk(row) && row.contactId === null)
  const [count, villages] = [{ n: 0 }, { n: 0 }]
  for (const { id } of headed) {
    const own = rows.filter(({ villageId }) => villageId === id).map(({ organisationId }) => organisationId)
    if (own.length === 0) continue
    await give(tx, dialogueId, own, await contactFor(tx, { of: 'village', id }))
    count.n += own.length
    villages.n += 1
  }
  const facts = { count: count.n, villages: villages.n }
  if (count.n > 0)
    await recordHistory(tx, by, {
      code: 'outreach.assigned-to-heads',
      subject: 'dialogue',
      subjectId: dialogueId,
      facts,
    })
  return accept(facts)
}

export type ListingRefusal = ListRefusal | 'stale' | 'reason-needed'

/** Takes an organisation on the list, or off it with a reason; null: by its kind and place. `version`: 0 where there is no row yet. */
export async function setListed(
  tx: UnitDb,
  by: By,
  at: { readonly dialogueId: string; readonly organisationId: string; readonly version: number },
  listed: boolean | null,
  reason: string,
): Promise<Result<null, ListingRefusal>> {
  const dialogue = await openDialogue(tx, at.dialogueId)
  if (typeof dialogue === 'string') return refuse(dialogue)
  if ((await standingIds(tx, [at.organisationId])).length === 0) return refuse('not-found')
  if (listed === false && reason.trim() === '') return refuse('reason-needed')
  const row = await tx
    .selectFrom('outreach')
    .select('version')
    .where('dialogue_id', '=', at.dialogueId)
    .where('organisation_id', '=', at.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if ((row?.version ?? 0) !== at.version) return refuse('stale')
  const set = { listed, reason: listed === false ? reason.trim() : '', version: at.version + 1 }
  await tx
    .insertInto('outreach')
    .values({ dialogue_id: at.dialogueId, organisation_id: at.organisationId, ...set })
    .onConflict((known) => known.columns(['unit_id', 'dialogue_id', 'organisation_id']).doUpdateSet(set))
    .execute()
  await recordHistory(tx, by, {
    code: listed === false ? 'outreach.taken-off' : 'outreach.taken-on',
    subject: 'organisation',
    subjectId: at.organisationId,
    facts: { dialogue: at.dialogueId },
  })
  return accept(null)
}
