import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, openedOrNull } from '#platform/keys/keys.ts'

/** How long a saved draft can be opened. */
export const DRAFT_HOURS = 24
/** As much as ten petitions of ten thousand letters. */
const MOST_LETTERS = 120_000

/** What was typed into a form, by the names of its fields. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>

/** What a draft's link carries: 128 random bits, in 22 letters. */
export const newDraftToken = (): string => randomBytes(16).toString('base64url')
export const isDraftToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text)

const keyOf = (keys: Keys, token: string): Buffer => keys.match('form-draft', token)

/** Lưu nháp: what was typed, sealed, behind this token; what stood there before is replaced. False: too much to keep. */
export async function saveFormDraft(
  tx: UnitDb,
  at: Temporal.Instant,
  token: string,
  values: TypedValues,
  keys: Keys,
): Promise<boolean> {
  const text = JSON.stringify(values)
  if (text.length > MOST_LETTERS) return false
  await sql`select keep_form_draft(${keyOf(keys, token)}, ${keys.seal(text)}, ${at}::timestamptz)`.execute(tx)
  return true
}

/** What was saved behind this token, and until when it can be opened; null: nothing, or its day is over. */
export async function formDraft(
  db: UnitDb,
  at: Temporal.Instant,
  token: string,
  keys: Keys,
): Promise<{ readonly values: TypedValues; readonly until: Temporal.Instant } | null> {
  if (!isDraftToken(token)) return null
  const since = at.subtract({ hours: DRAFT_HOURS })
  const { rows } = await sql<{ sealed: Buffer; saved_at: Temporal.Instant }>`
    select sealed, saved_at from form_draft_at(${keyOf(keys, token)}, ${since}::timestamptz)`.execute(db)
  const [row] = rows
  const text = row && openedOrNull(keys, row.sealed)
  return row && text ? { values: JSON.parse(text), until: row.saved_at.add({ hours: DRAFT_HOURS }) } : null
}

/** Nothing is left of a draft once its form was sent. */
export async function dropFormDraft(tx: UnitDb, token: string, keys: Keys): Promise<void> {
  if (isDraftToken(token)) await sql`select drop_form_draft(${keyOf(keys, token)})`.execute(tx)
}

/** Takes away the drafts whose day is over. */
export async function sweepFormDrafts(tx: UnitDb, at: Temporal.Instant): Promise<void> {
  await sql`select sweep_form_drafts(${at.subtract({ hours: DRAFT_HOURS })}::timestamptz)`.execute(tx)
}
