import { newId } from '#kernel/id.ts'
import { accept } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Ask, type AsksRefusal, setAsks as maySet } from '../../domain/index.ts'
import { asksOf } from './asks-query.ts'
import { type DraftInWork, draftInWork } from './draft-in-work.ts'
import { layDown } from './lay-down.ts'
import { type LockedPetition, lockPetition, takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { type WriteRefusal, writeDraft } from './write-draft.ts'

/** An ask as it was typed. */
export interface AskTyped {
  /** Null: a new one. */
  readonly id: string | null
  readonly ask: string
}

/**
 * Tách thành các điều cần trả lời (R13): what a petition asks, point by point, in this order. Those left out are no longer
 * asked; what a draft replies to them goes to the first that is left, so that nothing written is lost.
 */
export async function setAsks(
  tx: UnitDb,
  by: By,
  actor: Actor,
  { asks: typed, ...seen }: Seen & { readonly asks: readonly AskTyped[] },
): Promise<Outcome<Done, AsksRefusal | WriteRefusal>> {
  const taken = await takeUp(tx, actor, seen, 'set-asks')
  if (!taken.ok) return taken
  const petition = taken.value
  const before = await asksOf(tx, petition.id)
  const known = new Set(before.map(({ id }) => id))
  const asks = typed
    .map(({ id, ask }) => ({ id: id !== null && known.has(id) ? id : newId(), ask: cleanLine(cleanText(ask)) }))
    .filter(({ ask }) => ask !== '')
  const decision = maySet(petition.facts, { asks, before, on: by.on })
  if (!decision.ok) return decision
  return orUndo(tx, async () => {
    const draft = await draftInWork(tx, petition)
    await write(tx, by, petition.id, before, asks)
    const done = await layDown(tx, by, petition.id, { code: 'asks-set', facts: { asks: asks.length } })
    const now = await lockPetition(tx, petition.id)
    if (!now || !draft.documentId || draft.shared || !now.state.draft) return accept(done)
    return rewrite(tx, by, now, draft)
  })
}

async function write(tx: UnitDb, by: By, petitionId: string, before: readonly Ask[], asks: readonly Ask[]) {
  for (const [index, { id, ask }] of asks.entries()) {
    const row = { position: index + 1, ask }
    if (before.some((one) => one.id === id))
      await tx.updateTable('petition_ask').set(row).where('id', '=', id).execute()
    else
      await tx
        .insertInto('petition_ask')
        .values({ ...row, id, petition_id: petitionId })
        .execute()
  }
  const dropped = before.filter(({ id }) => !asks.some((one) => one.id === id)).map(({ id }) => id)
  // Rows are never deleted: a point that is no longer asked stands at 0.
  if (dropped.length > 0) await tx.updateTable('petition_ask').set({ position: 0 }).where('id', 'in', dropped).execute()
  const { version } = await tx
    .selectFrom('petition_ask_version')
    .select((of) => of.fn.countAll<number>().as('version'))
    .where('petition_id', '=', petitionId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('petition_ask_version')
    .values({
      ...{ id: newId(), petition_id: petitionId, version: version + 1, asks: JSON.stringify(asks) },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
}

/** The draft again, over the asks as they are now. */
function rewrite(tx: UnitDb, by: By, petition: LockedPetition, draft: DraftInWork): ReturnType<typeof writeDraft> {
  const [first = null] = petition.state.openAsks
  const stays = (askId: string | null) => askId !== null && petition.state.openAsks.includes(askId)
  const lost = draft.replies.filter(({ askId }) => !stays(askId))
  const kept = draft.replies.filter(({ askId }) => stays(askId))
  const home = kept.find(({ askId }) => askId === first)
  const words = [home?.words ?? '', ...lost.map((one) => one.words)].filter(Boolean).join('\n\n')
  const moved = {
    ...{ askId: first, words, ruling: home?.ruling ?? lost[0]?.ruling ?? null },
    promises: [...(home?.promises ?? []), ...lost.flatMap(({ promises }) => promises)],
  }
  const replies = [moved, ...kept.filter(({ askId }) => askId !== first)]
  return writeDraft(tx, by, petition, { ...draft, replies })
}
