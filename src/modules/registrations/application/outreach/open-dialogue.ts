import type { Dialogue } from '#modules/dialogues/index.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Why nothing can be changed on a dialogue's list of outreach. */
export type ListRefusal = 'not-found' | 'closed'

/** The dialogue whose list is worked on; a closed one's list stays as it was. */
export async function openDialogue(tx: UnitDb, dialogueId: string): Promise<Dialogue | ListRefusal> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return 'not-found'
  return dialogue.closedOn ? 'closed' : dialogue
}

/** Those of these that are rows of the register and not merged away. */
export const standingIds = async (tx: UnitDb, ids: readonly string[]): Promise<readonly string[]> =>
  ids.length === 0
    ? []
    : (
        await tx
          .selectFrom('organisation')
          .select('id')
          .where('id', 'in', [...ids])
          .where('merged_into', 'is', null)
          .execute()
      ).map(({ id }) => id)
