import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Doer, type LockRefusal, lockTask } from './lock-task.ts'

/** The longest comment. */
export const LONGEST_COMMENT = 4000

/** Trao đổi: a word to those who have to do with a task, also when it is done. */
export async function addComment(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, words }: { readonly id: string; readonly words: string },
): Promise<Result<null, LockRefusal | 'comment-empty'>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  const said = cleanText(words).slice(0, LONGEST_COMMENT)
  if (said === '' || !by.officerId) return refuse('comment-empty')
  const commentId = newId()
  await tx
    .insertInto('task_comment')
    .values({ id: commentId, task_id: id, words: said, by_officer: by.officerId, at: by.at })
    .execute()
  await recordHistory(tx, by, { code: 'task.commented', subject: 'task', subjectId: id, facts: { comment: commentId } })
  return accept(null)
}
