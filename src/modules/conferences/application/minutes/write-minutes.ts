import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { mergeTexts } from '#kernel/merge-texts.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { announceHall } from '../sitting/announce.ts'
import type { MinutesField } from './minutes-query.ts'

/** Letters of a note, of a promise, and of a field. */
export const LONGEST_NOTE = 4_000
export const LONGEST_PROMISE = 500
export const LONGEST_FIELD = 20_000

export type MinutesRefusal = 'not-found' | 'closed' | 'not-allowed'

/** Which dialogue's minutes, and of which item; null: of the conference as a whole. */
export interface MinutesOf {
  readonly dialogue: Pick<Dialogue, 'id' | 'closedOn'>
  readonly itemId: string | null
}

/** Who writes; refused where nothing is to be written any more, or there is no such item. */
export async function writer(
  tx: UnitDb,
  by: By,
  { dialogue, itemId }: MinutesOf,
): Promise<Result<string, MinutesRefusal>> {
  if (dialogue.closedOn) return refuse('closed')
  if (!by.officerId) return refuse('not-allowed')
  const known =
    itemId === null
      ? await tx.selectFrom('agenda').select('dialogue_id').where('dialogue_id', '=', dialogue.id).executeTakeFirst()
      : await tx
          .selectFrom('agenda_item')
          .select('id')
          .where('id', '=', itemId)
          .where('dialogue_id', '=', dialogue.id)
          .executeTakeFirst()
  return known ? accept(by.officerId) : refuse('not-found')
}

/** Tells the hall's pages and the history that something of the minutes changed. */
export async function toldMinutes(
  tx: UnitDb,
  by: By,
  of: MinutesOf,
  code: string,
  facts: Readonly<Record<string, string | number>>,
): Promise<void> {
  await announceHall(tx)
  await recordHistory(tx, by, {
    ...{ code, subject: 'dialogue', subjectId: of.dialogue.id },
    facts: { ...facts, ...(of.itemId !== null && { item: of.itemId }) },
  })
}

/** Ghi nhanh: added to what is there, whoever writes at the same moment. */
export async function addMinutesNote(
  tx: UnitDb,
  by: By,
  of: MinutesOf,
  typed: string,
): Promise<Result<null, MinutesRefusal | 'note-empty' | 'too-long'>> {
  const words = cleanText(typed)
  if (words === '') return refuse('note-empty')
  if (words.length > LONGEST_NOTE) return refuse('too-long')
  const officer = await writer(tx, by, of)
  if (!officer.ok) return officer
  const id = newId()
  await tx
    .insertInto('minutes_note')
    .values({ id, dialogue_id: of.dialogue.id, item_id: of.itemId, words, by_officer: officer.value, at: by.at })
    .execute()
  await toldMinutes(tx, by, of, 'minutes.noted', {})
  return accept(null)
}

/** What came of writing a field: the version it stands at, and the text, with the other's change where both wrote. */
export interface Saved {
  readonly version: number
  readonly words: string
  readonly merged: boolean
}

/** What the other wrote at the same place, for who must look. */
export interface BothChanged {
  readonly theirs: string
  readonly version: number
}

/**
 * Ghi một phần của biên bản. `base` is the version that was written on, 0 for none: what somebody else wrote since is kept where it
 * touches other lines; otherwise both must be looked at, and nothing is lost.
 */
export async function saveField(
  tx: UnitDb,
  by: By,
  of: MinutesOf,
  { key, base, words: typed }: { readonly key: MinutesField; readonly base: number; readonly words: string },
): Promise<
  | Result<Saved, MinutesRefusal | 'too-long'>
  | { readonly ok: false; readonly refusal: 'both-changed'; readonly with: BothChanged }
> {
  const words = cleanText(typed)
  if (words.length > LONGEST_FIELD) return refuse('too-long')
  const officer = await writer(tx, by, of)
  if (!officer.ok) return officer
  const aboutId = of.itemId ?? of.dialogue.id
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${aboutId} ${key}`}, 0))`.execute(tx)
  const versions = await tx
    .selectFrom('minutes_field')
    .select(['version', 'words'])
    .where('about_id', '=', aboutId)
    .where('key', '=', key)
    .where((is) => is.or([is('version', '=', base), is('version', '>', base)]))
    .orderBy('version')
    .execute()
  const before = versions.find(({ version }) => version === base)?.words ?? ''
  const latest = versions.at(-1) ?? { version: 0, words: '' }
  const merged = mergeTexts(before, words, latest.words)
  if (merged === null)
    return { ok: false, refusal: 'both-changed', with: { theirs: latest.words, version: latest.version } }
  if (merged === latest.words) return accept({ version: latest.version, words: merged, merged: merged !== words })
  if (merged.length > LONGEST_FIELD) return refuse('too-long')
  const version = latest.version + 1
  await tx
    .insertInto('minutes_field')
    .values({
      ...{ about_id: aboutId, dialogue_id: of.dialogue.id, key, version, words: merged },
      ...{ by_officer: officer.value, at: by.at },
    })
    .execute()
  await toldMinutes(tx, by, of, 'minutes.written', { field: key, version })
  return accept({ version, words: merged, merged: merged !== words })
}

/** Ghi lời hứa tại chỗ: what, who, by when; it becomes a commitment when the conference is closed. */
export async function addMinutesPromise(
  tx: UnitDb,
  by: By,
  of: MinutesOf & { readonly itemId: string },
  input: { readonly what: string; readonly departmentId: string; readonly dueOn: Day | null },
): Promise<Result<null, MinutesRefusal | 'promise-empty' | 'too-long' | 'promise-owner-needed'>> {
  const what = cleanLine(input.what)
  if (what === '') return refuse('promise-empty')
  if (what.length > LONGEST_PROMISE) return refuse('too-long')
  const officer = await writer(tx, by, of)
  if (!officer.ok) return officer
  const known = await tx.selectFrom('department').select('id').where('id', '=', input.departmentId).executeTakeFirst()
  if (!known) return refuse('promise-owner-needed')
  await tx
    .insertInto('minutes_promise')
    .values({
      ...{ id: newId(), dialogue_id: of.dialogue.id, item_id: of.itemId, what, department_id: known.id },
      ...{ due_on: input.dueOn, by_officer: officer.value, at: by.at },
    })
    .execute()
  await toldMinutes(tx, by, of, 'minutes.promise-taken-down', {})
  return accept(null)
}

/** Bỏ lời hứa ghi nhầm. */
export async function removeMinutesPromise(
  tx: UnitDb,
  by: By,
  of: MinutesOf,
  promiseId: string,
): Promise<Result<null, MinutesRefusal>> {
  const officer = await writer(tx, by, of)
  if (!officer.ok) return officer
  const removed = await tx
    .updateTable('minutes_promise')
    .set({ removed_at: by.at })
    .where('id', '=', promiseId)
    .where('dialogue_id', '=', of.dialogue.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) return refuse('not-found')
  await toldMinutes(tx, by, of, 'minutes.promise-removed', {})
  return accept(null)
}
