import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { lockDocument } from '#modules/documents/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type StageRefusal, stageRefusal } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'

/** The longest note or comment. */
export const LONGEST_NOTE = 4000

/** Góp ý dự thảo: of leader, head of department or form checker, to who drafts; about the version that lies before him. */
export async function commentDraft(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly words: string },
): Promise<Outcome<Done, StageRefusal | 'nothing-drafted' | 'comment-empty'>> {
  const taken = await takeUp(tx, actor, input, 'comment')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  const wrong = stageRefusal(state.stage, 'comment')
  if (wrong) return refuse(wrong)
  const draft = state.draft && (await lockDocument(tx, state.draft.document))
  if (!draft) return refuse('nothing-drafted')
  const words = cleanText(input.words).slice(0, LONGEST_NOTE)
  if (words === '') return refuse('comment-empty')
  const commentId = newId()
  await tx
    .insertInto('petition_answer_comment')
    .values({
      ...{ id: commentId, petition_id: id, document_id: draft.id, draft_version: draft.version, words },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  return accept(await layDown(tx, by, id, { code: 'draft-commented', facts: { comment: commentId } }))
}

/** Đã xử lý góp ý: who drafts says that these were seen to. */
export async function resolveComments(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly commentIds: readonly string[] },
): Promise<Outcome<Done, StageRefusal | 'no-comment-chosen'>> {
  const taken = await takeUp(tx, actor, input, 'resolve-comment')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  const wrong = stageRefusal(state.stage, 'resolve-comment')
  if (wrong) return refuse(wrong)
  if (input.commentIds.length === 0 || !by.officerId) return refuse('no-comment-chosen')
  const resolved = await tx
    .updateTable('petition_answer_comment')
    .set({ resolved_at: by.at, resolved_by: by.officerId })
    .where('petition_id', '=', id)
    .where('id', 'in', [...input.commentIds])
    .where('resolved_at', 'is', null)
    .returning('id')
    .execute()
  if (resolved.length === 0) return refuse('no-comment-chosen')
  const comments = resolved.map((one) => one.id)
  return accept(await layDown(tx, by, id, { code: 'comments-resolved', facts: { comments } }))
}

/** Ghi chú nội bộ: of officers, for officers; never public. */
export async function addNote(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly words: string },
): Promise<Outcome<Done, StageRefusal | 'note-empty'>> {
  const taken = await takeUp(tx, actor, input, 'note')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  const wrong = stageRefusal(state.stage, 'note')
  if (wrong) return refuse(wrong)
  const words = cleanText(input.words).slice(0, LONGEST_NOTE)
  if (words === '') return refuse('note-empty')
  const noteId = newId()
  await tx
    .insertInto('petition_note')
    .values({ id: noteId, petition_id: id, words, by_officer: by.officerId, at: by.at, on_day: by.on })
    .execute()
  return accept(await layDown(tx, by, id, { code: 'noted', facts: { note: noteId } }))
}

/** Comments on the drafts of a petition, the latest first. */
export const commentsOf = (db: UnitDb, petitionId: string) =>
  db
    .selectFrom('petition_answer_comment as c')
    .leftJoin('officer as author', 'author.id', 'c.by_officer')
    .leftJoin('officer as resolver', 'resolver.id', 'c.resolved_by')
    .select([
      ...(['c.id', 'c.document_id as documentId', 'c.draft_version as draftVersion', 'c.words', 'c.at'] as const),
      ...(['author.name as by', 'author.title as byTitle', 'resolver.name as resolvedBy'] as const),
      'c.resolved_at as resolvedAt',
    ])
    .where('c.petition_id', '=', petitionId)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()

/** Notes of officers about a petition, the latest first. */
export const notesOf = (db: UnitDb, petitionId: string) =>
  db
    .selectFrom('petition_note as n')
    .leftJoin('officer', 'officer.id', 'n.by_officer')
    .select(['n.id', 'n.words', 'n.at', 'officer.name as by'])
    .where('n.petition_id', '=', petitionId)
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .execute()
