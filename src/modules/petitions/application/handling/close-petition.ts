import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type CloseRefusal,
  type Fact,
  markDuplicate,
  markNotPetition,
  markSpam,
  type PetitionAction,
  restore,
  withdraw,
} from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { type Acting, type LockedPetition, lockPetitions, takeUp } from './lock-petition.ts'
import { bringBackComplaint, moveComplaint } from './moved-complaint.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'

export type Closing =
  | { readonly how: 'spam'; readonly reason: string }
  | { readonly how: 'duplicate'; readonly of: string; readonly reason: string }
  /** `process`: complaint, denunciation … (R12). */
  | { readonly how: 'not-petition'; readonly process: string; readonly reason: string }
  /** `askedHow`: who asked and how, when an officer enters it for the sender (R7). */
  | { readonly how: 'withdrawn'; readonly reason: string; readonly askedHow: string }

const actionFor: Readonly<Record<Closing['how'], PetitionAction>> = {
  spam: 'mark-spam',
  duplicate: 'mark-duplicate',
  'not-petition': 'mark-not-petition',
  withdrawn: 'withdraw',
}

/**
 * Đóng a petition without an answer: spam, a double, not a petition, withdrawn. Kept, never deleted; what it owed lapses.
 * A complaint or denunciation leaves everything but its code (R12).
 */
export async function closePetition(
  tx: UnitDb,
  by: By,
  acting: Acting,
  { closing, ...seen }: Seen & { readonly closing: Closing },
): Promise<Outcome<Done, CloseRefusal | 'asked-how-needed' | 'process-needed'>> {
  const other = closing.how === 'duplicate' ? closing.of : null
  // Both are locked in one order, whoever comes.
  const locked = await lockPetitions(tx, other ? [seen.petitionId, other] : [seen.petitionId])
  const taken = await takeUp(tx, acting, seen, actionFor[closing.how])
  if (!taken.ok) return taken
  const petition = taken.value
  const original = locked.find(({ id }) => id === other) ?? null
  const reason = cleanText(closing.reason)
  const decision = judge(petition, original, { ...closing, reason }, by)
  if (!decision.ok) return decision
  if (closing.how === 'withdrawn' && acting !== 'sender' && cleanLine(closing.askedHow) === '')
    return refuse('asked-how-needed')
  if (closing.how === 'not-petition' && cleanLine(closing.process) === '') return refuse('process-needed')
  const isComplaint = closing.how === 'not-petition'
  await tx
    .insertInto('petition_closure')
    .values({
      ...{ id: newId(), petition_id: petition.id, kind: closing.how, duplicate_of: other },
      ...{ process: isComplaint ? cleanLine(closing.process) : '', reason: isComplaint ? '' : reason },
      ...{ asked_how: closing.how === 'withdrawn' ? cleanLine(closing.askedHow) : '' },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  if (isComplaint) await moveComplaint(tx, by, petition, cleanLine(closing.process))
  const done = await layDown(tx, by, petition.id, {
    code: `closed-${closing.how}`,
    facts: other ? { of: other } : {},
  })
  if (closing.how === 'duplicate' && original)
    await tellSender(tx, by, petition.id, 'petition.duplicate', ({ duplicate }, code) => ({
      title: duplicate.title,
      body: duplicate.body({ code, number: original.number }),
    }))
  if (closing.how === 'withdrawn' && acting !== 'sender')
    await tellSender(tx, by, petition.id, 'petition.withdrawn', ({ withdrawn }, code) => ({
      title: withdrawn.title,
      body: withdrawn.body({ code }),
    }))
  return accept(done)
}

function judge(
  petition: LockedPetition,
  original: LockedPetition | null,
  closing: Closing,
  by: By,
): Result<Fact, CloseRefusal | 'not-found'> {
  const why = { reason: closing.reason, on: by.on }
  switch (closing.how) {
    case 'spam':
      return markSpam(petition.facts, why)
    case 'not-petition':
      return markNotPetition(petition.facts, why)
    case 'withdrawn':
      return withdraw(petition.facts, by.on)
    case 'duplicate':
      if (!original) return refuse('not-found')
      return markDuplicate(petition.facts, { ...why, id: petition.id, of: { id: original.id, facts: original.facts } })
  }
}

type RestoreRefusal = Extract<ReturnType<typeof restore>, { ok: false }>['refusal']

/** Khôi phục what was closed by mistake; it owes again what it owed. A moved complaint comes back only by who may read it. */
export const undoClosure = (
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: Seen & { readonly reason: string },
): Promise<Outcome<Done, RestoreRefusal | 'not-yours-to-read'>> =>
  orUndo(tx, async () => {
    const taken = await takeUp(tx, acting, input, 'restore')
    if (!taken.ok) return taken
    const petition = taken.value
    const decision = restore(petition.facts, { reason: cleanText(input.reason), on: by.on })
    if (!decision.ok) return decision
    if (petition.state.stage === 'moved' && !(await bringBackComplaint(tx, petition)))
      return refuse('not-yours-to-read')
    await tx
      .updateTable('petition_closure')
      .set({ undone_at: by.at, undone_by: by.officerId, undone_reason: cleanText(input.reason) })
      .where('petition_id', '=', petition.id)
      .where('undone_at', 'is', null)
      .execute()
    return accept(await layDown(tx, by, petition.id, { code: 'restored' }))
  })
