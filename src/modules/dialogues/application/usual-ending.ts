import { filled } from '#kernel/fill.ts'
import { sorted } from '#modules/documents/index.ts'
import { activeDepartments, letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** By which key the unit words how a plan or a notice ends (papers keeps the wordings and their versions). */
const keys = { plan: 'ke-hoach', notice: 'thong-bao' } as const

/** Where the copy is kept: the clerk's office, and the department that looks after the economy. */
export async function keptAt(db: UnitDb): Promise<string> {
  const economy = (await activeDepartments(db)).find(({ purpose }) => purpose === 'economy')
  return ['VT', economy?.symbol].filter(Boolean).join(', ')
}

/** What the end of a plan or notice may name. */
export async function endingFacts(db: UnitDb, { year }: { readonly year: number }) {
  const { letterhead, author } = letterheadOf(await ownUnit(db))
  return {
    'đơn vị': author,
    xã: letterhead.body.at(-1) ?? '',
    năm: String(year),
    'nơi lưu': await keptAt(db),
  }
}

/**
 * What the unit lets a new plan or notice end with, its places filled: closing sentences and Nơi nhận, as lines; '' where it has no
 * words of its own. What is written already is never touched.
 */
export async function unitEnding(db: UnitDb, dialogue: { readonly year: number }, of: keyof typeof keys) {
  const row = await db
    .selectFrom('paper_wording')
    .select('body')
    .where('paper', '=', keys[of])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row?.body) return ''
  const [part] = filled(row.body, await endingFacts(db, dialogue))
  return part?.is === 'text' ? part.text : ''
}

/** Whom the unit sends a new plan to; none where it has no words of its own. */
export const unitRecipients = async (db: UnitDb, dialogue: { readonly year: number }): Promise<readonly string[]> =>
  sorted(await unitEnding(db, dialogue, 'plan')).recipients.map((one) => one.replace(/[.;\s]+$/, ''))
