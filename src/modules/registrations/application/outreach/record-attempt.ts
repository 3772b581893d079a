import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TypedResult } from '../../domain/outreach.ts'
import { type ListRefusal, openDialogue, standingIds } from './open-dialogue.ts'

/** Cách liên hệ: how an organisation was asked; 'link': ticked by who asks, on a link of his own. */
export const outreachWays = ['phone', 'visit', 'message', 'meeting', 'link'] as const
export type OutreachWay = (typeof outreachWays)[number]
export const isOutreachWay = (text: string): text is OutreachWay => outreachWays.some((way) => way === text)

/** One time somebody was asked. */
export interface Attempt {
  readonly dialogueId: string
  readonly organisationId: string
  readonly result: TypedResult
  readonly way: OutreachWay
  readonly on: Day
  readonly note: string
  /** Who asked, where he ticked it himself by his link. */
  readonly contactId: string | null
}

export type AttemptRefusal = ListRefusal | 'day-to-come'

/** Records what came of asking; the last one says how it stands, earlier ones stay. */
export async function recordAttempt(tx: UnitDb, by: By, attempt: Attempt): Promise<Result<string, AttemptRefusal>> {
  const { dialogueId, organisationId, result, way, on, note, contactId } = attempt
  const dialogue = await openDialogue(tx, dialogueId)
  if (typeof dialogue === 'string') return refuse(dialogue)
  if ((await standingIds(tx, [organisationId])).length === 0) return refuse('not-found')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  const id = newId()
  await tx
    .insertInto('outreach_attempt')
    .values({
      ...{ id, dialogue_id: dialogueId, organisation_id: organisationId, result, way, note: note.trim() },
      ...{ contact_id: contactId, by_officer: by.officerId, at: by.at, on_day: on },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'outreach.result-recorded',
    subject: 'organisation',
    subjectId: organisationId,
    facts: { dialogue: dialogueId, result, on: on.toString(), contact: contactId },
  })
  return accept(id)
}
