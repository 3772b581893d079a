import { isAfter } from '#kernel/day.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { type DelayCause, giveReason } from '#modules/deadlines/index.ts'
import { type Delivery, recordDocumentDelivery, staleSince } from '#modules/documents/index.ts'
import { type Actor, mayOn } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { layDown } from './lay-down.ts'
import { assignedTo, lockPetition, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'
import { legalTermOf } from './terms.ts'

/**
 * Ghi nguyên nhân chậm trễ of a legal term (R17), before or after the answer. While the answer is still out and its day
 * has passed, the sender is told.
 */
export async function recordDelayReason(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly of: 'answer' | 'confirm'; readonly reason: string; readonly cause?: DelayCause },
): Promise<Outcome<Done, 'reason-needed' | 'no-legal-term' | 'not-late'>> {
  const petition = await lockPetition(tx, input.petitionId)
  if (!petition) return refuse('not-found')
  if (!mayOn(actor, 'petitions.give-delay-reason', assignedTo(petition.state))) return refuse('not-allowed')
  if (input.version !== undefined && input.version !== petition.version)
    return staleSince(tx, input.petitionId, input.version)
  const reason = cleanText(input.reason)
  if (reason === '') return refuse('reason-needed')
  const term = await legalTermOf(tx, petition.id, petition.state.round, input.of)
  if (!term) return refuse('no-legal-term')
  if (!isAfter(term.metOn ?? by.on, term.dueOn)) return refuse('not-late')
  await giveReason(tx, by, term.id, reason, input.cause)
  const done = await layDown(tx, by, petition.id, {
    code: 'delay-reason',
    facts: { deadline: term.id, cause: input.cause ?? 'other' },
  })
  if (input.of === 'answer' && term.metOn === null)
    await tellSender(tx, by, petition.id, 'petition.late', ({ late }, code) => ({
      title: late.title,
      body: late.body({ code, dueOn: term.dueOn, reason }),
    }))
  return accept(done)
}

/** The cause of the list beside the reason a late answer was issued with. */
export async function giveCause(tx: UnitDb, by: By, petitionId: string, cause: DelayCause): Promise<void> {
  const { round } = await tx
    .selectFrom('petition')
    .select('round')
    .where('id', '=', petitionId)
    .executeTakeFirstOrThrow()
  const term = await legalTermOf(tx, petitionId, round, 'answer')
  if (term && term.reason !== '') await giveReason(tx, by, term.id, term.reason, cause)
}

type DeliveryRefusal = Extract<Awaited<ReturnType<typeof recordDocumentDelivery>>, { ok: false }>['refusal']

/** Ghi việc giao văn bản to the sender of a petition (R28). */
export async function recordDelivery(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & Omit<Delivery, 'subject' | 'subjectId'>,
): Promise<Outcome<Done, DeliveryRefusal>> {
  const taken = await takeUp(tx, actor, input, 'deliver')
  if (!taken.ok) return taken
  const { petitionId, documentId, on, way, receivedBy } = input
  const linked = await tx
    .selectFrom('petition_document')
    .select('document_id')
    .where('petition_id', '=', petitionId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!linked) return refuse('not-found')
  const delivered = await recordDocumentDelivery(tx, by, {
    ...{ documentId, subject: 'petition', subjectId: petitionId, on, way, receivedBy },
  })
  if (!delivered.ok) return delivered
  return accept(
    await layDown(tx, by, petitionId, { code: 'delivered', facts: { document: documentId, on: on.toString() } }),
  )
}
