import { type DialogueEvents, dialogueById, moveConference, type Shown } from '#modules/dialogues/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { tellConcerned } from './tell-concerned.ts'

type Move = Parameters<typeof moveConference>[3]

/** Dời ngày hội nghị (R4), and tells whoever it concerns. */
export async function moveAndTell(
  tx: UnitDb,
  by: By,
  shown: Shown,
  move: Move,
  events: DialogueEvents,
): Promise<Awaited<ReturnType<typeof moveConference>>> {
  const before = await dialogueById(tx, shown.dialogueId)
  const moved = await moveConference(tx, by, shown, move, events)
  if (moved.ok && before)
    await tellConcerned(tx, by, shown.dialogueId, { is: 'moved', was: before.conferenceOn, reason: move.reason.trim() })
  return moved
}
