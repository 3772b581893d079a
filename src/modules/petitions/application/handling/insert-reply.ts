import { accept, refuse } from '#kernel/result.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type StageRefusal, stageRefusal } from '../../domain/index.ts'
import { libraryReply } from '../answer-library.ts'
import { draftInWork } from './draft-in-work.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { type WriteRefusal, writeDraft } from './write-draft.ts'

export interface InsertInput extends Seen {
  /** The reply of the library: its document or spoken answer, and its ask. */
  readonly answerId: string
  readonly replyAskId: string | null
  /** To which ask of this petition; null: to the first that is open, or to the whole. */
  readonly askId: string | null
}

/**
 * Đưa một câu trả lời đã có vào dự thảo, with the legal bases it leans on: below what is written already, for the drafter to
 * fit to this petition. It begins the draft where there is none.
 */
export async function insertReply(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: InsertInput,
): Promise<Outcome<Done, StageRefusal | WriteRefusal | 'reply-not-found'>> {
  const taken = await takeUp(tx, actor, input, 'draft')
  if (!taken.ok) return taken
  const petition = taken.value
  const wrong = stageRefusal(petition.state.stage, 'draft')
  if (wrong) return refuse(wrong)
  const reply = await libraryReply(tx, input.answerId, input.replyAskId)
  if (!reply) return refuse('reply-not-found')
  const draft = await draftInWork(tx, petition)
  const places = draft.replies.map(({ askId }) => askId)
  const place = places.includes(input.askId) ? input.askId : (places[0] ?? null)
  const replies = draft.replies.map((one) =>
    one.askId === place
      ? { ...one, ruling: one.ruling ?? reply.ruling, words: [one.words, reply.words].filter(Boolean).join('\n\n') }
      : one,
  )
  const bases = [...new Set([...draft.bases, ...reply.bases.map(({ id }) => id)])]
  return orUndo(tx, async () => {
    const written = await writeDraft(tx, by, petition, { ...draft, replies, bases })
    if (!written.ok) return written
    const from = { from: reply.answerId }
    return accept(await layDown(tx, by, petition.id, { code: 'reply-inserted', facts: from }))
  })
}
