import { isDeepStrictEqual } from 'node:util'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ScriptName } from '../domain/index.ts'
import { lockDialogue } from './keep-milestones.ts'

/** What is written for a dialogue and kept in versions. */
export type TextKind = 'plan' | 'notice' | `script-${ScriptName}`

/** One saved version; `content` is read by who knows its kind. */
export interface SavedText {
  readonly id: string
  readonly seq: number
  readonly content: unknown
  readonly savedAt: Temporal.Instant
  readonly savedBy: string | null
}

export type SaveRefusal = 'not-found' | 'closed' | 'changed-meanwhile'

/** Which text of which dialogue, and the version the page showed; 0: none was saved yet. */
export interface TextShown {
  readonly dialogueId: string
  readonly kind: TextKind
  readonly seq: number
}

const codes = { plan: 'dialogue.plan-saved', notice: 'dialogue.notice-saved' } as const
const codeOf = (kind: TextKind) => (kind === 'plan' || kind === 'notice' ? codes[kind] : 'dialogue.script-saved')

/** Saves a text as its next version; the same once more makes none. Who comes second is told that somebody was quicker. */
export async function saveText(
  tx: UnitDb,
  by: By,
  { dialogueId, kind, seq }: TextShown,
  content: object,
): Promise<Result<{ readonly seq: number }, SaveRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (!by.officerId) throw new Error('a text of a dialogue is written by an officer')
  const last = await latestText(tx, dialogueId, kind)
  if ((last?.seq ?? 0) !== seq) return refuse('changed-meanwhile')
  if (last && isDeepStrictEqual(last.content, JSON.parse(JSON.stringify(content)))) return accept({ seq })
  await tx
    .insertInto('dialogue_text')
    .values({
      ...{ id: newId(), dialogue_id: dialogueId, kind, seq: seq + 1, content: JSON.stringify(content) },
      ...{ saved_at: by.at, saved_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    code: codeOf(kind),
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { version: seq + 1, ...(codeOf(kind) === 'dialogue.script-saved' ? { script: kind } : {}) },
  })
  return accept({ seq: seq + 1 })
}

const texts = (db: UnitDb, dialogueId: string) =>
  db
    .selectFrom('dialogue_text')
    .leftJoin('officer', 'officer.id', 'dialogue_text.saved_by')
    .select(['dialogue_text.id', 'kind', 'seq', 'content', 'saved_at as savedAt', 'officer.name as savedBy'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('seq', 'desc')

/** The newest version of a text; null: none was saved. */
export const latestText = async (db: UnitDb, dialogueId: string, kind: TextKind): Promise<SavedText | null> =>
  (await texts(db, dialogueId).where('kind', '=', kind).limit(1).executeTakeFirst()) ?? null

/** All versions of a text, the newest first. */
export const versionsOf = (db: UnitDb, dialogueId: string, kind: TextKind): Promise<readonly SavedText[]> =>
  texts(db, dialogueId).where('kind', '=', kind).limit(200).execute()

/** The newest version of each of some kinds, by kind. */
export async function latestTexts(
  db: UnitDb,
  dialogueId: string,
  kinds: readonly TextKind[],
): Promise<ReadonlyMap<string, SavedText>> {
  if (kinds.length === 0) return new Map()
  const rows = await texts(db, dialogueId)
    .distinctOn('kind')
    .where('kind', 'in', [...kinds])
    .clearOrderBy()
    .orderBy('kind')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(rows.map(({ kind, ...text }) => [kind, text]))
}
