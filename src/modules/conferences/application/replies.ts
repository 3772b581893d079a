import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { addContact } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { mayReply, type Reply, type ReplyRefusal, type ReplyWay } from '../domain/index.ts'
import { conferenceById } from './conference.ts'

/** A reply as it is written down. */
export interface GivenReply extends Reply {
  readonly note: string
  /** `link`: by the one invited, without an account. */
  readonly way: ReplyWay
}

/**
 * Trả lời giấy mời (issue "Before"): đến, cử người khác, không đến; until the day of the conference it may be given again, and the last one
 * stands. Who comes is kept as a contact, since it is a person's name.
 */
export async function recordReply(
  tx: UnitDb,
  by: By,
  inviteeId: string,
  reply: GivenReply,
  keys: Keys,
): Promise<Result<null, ReplyRefusal | 'not-found'>> {
  const invitee = await tx
    .selectFrom('invitee')
    .select(['dialogue_id', 'removed_at', 'why'])
    .where('id', '=', inviteeId)
    .forUpdate()
    .executeTakeFirst()
  const conference = invitee && invitee.why !== 'walk-in' ? await conferenceById(tx, invitee.dialogue_id) : null
  if (!invitee || !conference) return refuse('not-found')
  const allowed = mayReply(conference, by.on, reply, {
    by: reply.way === 'link' ? 'link' : 'officer',
    removed: invitee.removed_at !== null,
  })
  if (!allowed.ok) return allowed
  const comes = reply.answer !== 'declines'
  const contactId =
    comes && reply.person !== '' ? await addContact(tx, by, { name: reply.person, phone: '', email: '' }, keys) : null
  await tx
    .insertInto('invitee_reply')
    .values({
      ...{ id: newId(), invitee_id: inviteeId, answer: reply.answer, contact_id: contactId, note: reply.note },
      ...{ people: comes ? reply.people : 0, way: reply.way, at: by.at, on_day: by.on },
      by_officer: reply.way === 'link' ? null : by.officerId,
    })
    .execute()
  await recordHistory(tx, by, {
    ...{ code: 'conference.reply-recorded', subject: 'invitee', subjectId: inviteeId },
    facts: { answer: reply.answer, people: comes ? reply.people : 0, way: reply.way },
  })
  return accept(null)
}
