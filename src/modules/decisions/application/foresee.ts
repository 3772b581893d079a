import type { Result } from '#kernel/result.ts'
import { type DueChanges, dueChanges, owedInDialogue } from '#modules/deadlines/index.ts'
import { type Dialogue, dialogueById, type Shown } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Concerned, concernedBy } from './concerned.ts'
import { type Tally, tally } from './tally.ts'

/** What an act on a dialogue would bring about. */
export interface Foreseen<Refusal> {
  /** Why it would be refused; null: it would be done. */
  readonly refusal: Refusal | null
  readonly changes: DueChanges
  /** The dialogue as it would stand. */
  readonly dialogue: Dialogue
  /** May it be held, counted as the dialogue would stand? */
  readonly tally: Pick<Tally, 'r' | 'p' | 'verdict'>
  /** Who would have to be told. */
  readonly concerned: Concerned
}

/**
 * Does an act on a dialogue, in a transaction that is undone, and tells what came of it: the very commands say what would
 * happen, so that nothing is foretold that does not come. Only in {@link Office.rehearse}.
 */
export async function foresee<Refusal extends string>(
  tx: UnitDb,
  { dialogueId, version }: Shown,
  at: Temporal.Instant,
  act: (shown: Shown) => Promise<Result<unknown, Refusal>>,
): Promise<Foreseen<Refusal> | null> {
  const before = await owedInDialogue(tx, dialogueId)
  const done = await act({ dialogueId, version })
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return null
  const after = await owedInDialogue(tx, dialogueId)
  const lapsed = new Set(
    await lapsedAmong(
      tx,
      before.map(({ id }) => id),
    ),
  )
  const { r, p, verdict } = await tally(tx, dialogue, at)
  return {
    refusal: done.ok ? null : done.refusal,
    changes: dueChanges(before, after, (id) => !lapsed.has(id)),
    dialogue,
    tally: { r, p, verdict },
    concerned: await concernedBy(tx, dialogueId),
  }
}

const lapsedAmong = async (tx: UnitDb, ids: readonly string[]): Promise<readonly string[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('deadline')
    .select('id')
    .where('id', 'in', [...ids])
    .where('lapsed_on', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}
