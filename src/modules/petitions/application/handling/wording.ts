import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { titleOf } from '../../domain/index.ts'
import { petitionWords } from '../intake/petition-words.ts'
import { layDown } from './lay-down.ts'
import { type Acting, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { words } from './words.vi.ts'

/** What a petition says: its title for lists, content and proposal. */
export interface Wording {
  readonly title: string
  readonly content: string
  readonly proposal: string
}

/** The wording in force: the last correction, or the original. */
export async function wordingOf(db: UnitDb, petitionId: string): Promise<Wording> {
  const corrected = await db
    .selectFrom('petition_wording')
    .select(['title', 'content', 'proposal'])
    .where('petition_id', '=', petitionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    corrected ??
    (await db
      .selectFrom('petition')
      .select(['title', 'content', 'proposal'])
      .where('id', '=', petitionId)
      .executeTakeFirstOrThrow())
  )
}

/**
 * Writes a further wording and keeps title and search in step; the original stays in the petition.
 * @returns its version
 */
export async function addWording(
  tx: UnitDb,
  by: By,
  petitionId: string,
  wording: Wording & { readonly reason: string },
): Promise<number> {
  const { version } = await tx
    .selectFrom('petition_wording')
    .select((of) => of.fn.countAll<number>().as('version'))
    .where('petition_id', '=', petitionId)
    .executeTakeFirstOrThrow()
  const { title, content, proposal, reason } = wording
  await tx
    .insertInto('petition_wording')
    .values({
      ...{ id: newId(), petition_id: petitionId, version: version + 1, title, content, proposal, reason },
      ...{ by_officer: by.officerId ?? '', at: by.at },
    })
    .execute()
  await tx.updateTable('petition').set({ title }).where('id', '=', petitionId).execute()
  await searchAnew(tx, petitionId, wording)
  return version + 1
}

/** The words it is found by: those of the wording in force. */
async function searchAnew(tx: UnitDb, petitionId: string, wording: Wording): Promise<void> {
  const sender = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .select(['petition.code', 'submission.sender_name as senderName'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('petition_words')
    .set({ words: petitionWords({ ...sender, ...wording }) })
    .where('petition_id', '=', petitionId)
    .execute()
}

export interface CorrectInput extends Seen {
  /** '' : as the content gives it. */
  readonly title: string
  readonly content: string
  readonly proposal: string
  readonly reason: string
}

/**
 * Ghi lại thành chữ what was said in a voice note: the wording in force from now on, with a title of its own. The
 * original keeps saying that it was spoken.
 */
export async function writeDown(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: Seen & { readonly content: string; readonly proposal: string },
): Promise<Outcome<Done, 'content-empty' | 'not-spoken' | 'already-closed'>> {
  const taken = await takeUp(tx, acting, input, 'correct')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  if (state.stage === 'moved' || state.stage === 'spam') return refuse('already-closed')
  const { spoken } = await tx.selectFrom('petition').select('spoken').where('id', '=', id).executeTakeFirstOrThrow()
  if (!spoken) return refuse('not-spoken')
  const [content, proposal] = [cleanText(input.content), cleanText(input.proposal)]
  if (content === '') return refuse('content-empty')
  const wording = { title: titleOf(content), content, proposal, reason: words.writtenDown }
  const wordingVersion = await addWording(tx, by, id, wording)
  return accept(await layDown(tx, by, id, { code: 'written-down', facts: { wording: wordingVersion } }))
}

/** Đính chính lỗi nhập, with a trace: the text as it was stays readable beside the corrected one. */
export async function correctWording(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: CorrectInput,
): Promise<Outcome<Done, 'content-empty' | 'reason-needed' | 'nothing-changed' | 'already-closed'>> {
  const taken = await takeUp(tx, acting, input, 'correct')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  if (state.stage === 'moved' || state.stage === 'spam') return refuse('already-closed')
  const content = cleanText(input.content)
  const reason = cleanLine(input.reason)
  const wording = { title: cleanLine(input.title) || titleOf(content), content, proposal: cleanText(input.proposal) }
  if (content === '') return refuse('content-empty')
  if (reason === '') return refuse('reason-needed')
  const before = await wordingOf(tx, id)
  if (before.title === wording.title && before.content === content && before.proposal === wording.proposal)
    return refuse('nothing-changed')
  const wordingVersion = await addWording(tx, by, id, { ...wording, reason })
  return accept(await layDown(tx, by, id, { code: 'corrected', facts: { wording: wordingVersion } }))
}
