import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { sorted } from '#modules/documents/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Wording, type WordingRefusal, wordIt } from '../domain/index.ts'
import type { AnyPaper } from './paper-maker.ts'
import { placesOf } from './places-of.ts'

/** A wording the unit once gave a paper; without a text it went back to the one it came with. */
export interface WordingVersion {
  readonly seq: number
  readonly wording: Wording | null
  readonly by: string
  readonly at: Temporal.Instant
}

/** What the unit worded a paper as, the newest first. */
export async function wordingVersions(db: UnitDb, paper: string): Promise<readonly WordingVersion[]> {
  const rows = await db
    .selectFrom('paper_wording')
    .leftJoin('officer', 'officer.id', 'paper_wording.by_officer')
    .select(['seq', 'paper_wording.title', 'body', 'officer.name as by', 'at'])
    .where('paper', '=', paper)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ seq, title, body, by, at }) => ({
    ...{ seq, by: by ?? '', at },
    wording: body === '' ? null : { title, text: body },
  }))
}

/** A paper's wording in force, and of which version it is; 0: the one it came with. */
export async function wordingInForce(
  db: UnitDb,
  paper: AnyPaper,
): Promise<{ readonly wording: Wording; readonly seq: number }> {
  const row = await db
    .selectFrom('paper_wording')
    .select(['seq', 'title', 'body'])
    .where('paper', '=', paper.key)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { wording: paper.wording, seq: 0 }
  return { wording: row.body === '' ? paper.wording : { title: row.title, text: row.body }, seq: row.seq }
}

/** The papers this unit words in its own way. */
export async function ownWordings(db: UnitDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('paper_wording')
    .distinctOn('paper')
    .select(['paper', 'body'])
    .orderBy('paper')
    .orderBy('seq', 'desc')
    .execute()
  return new Set(rows.filter(({ body }) => body !== '').map(({ paper }) => paper))
}

/** Nơi nhận and nothing else: a plan has no place for other words. */
function isOnlyRecipients(text: string): boolean {
  const { addressees, bases, blocks, recipients } = sorted(text)
  return recipients.length > 0 && addressees.length + bases.length + blocks.length === 0
}

export type SaveWordingRefusal = WordingRefusal | 'changed-meanwhile' | 'nothing-changes'

/**
 * Words a paper in the unit's own way; null goes back to the wording it came with. What is written already stays as it is.
 * @param seq what the form was shown with
 */
export async function saveWording(
  tx: UnitDb,
  by: By,
  paper: AnyPaper,
  seq: number,
  typed: Wording | null,
): Promise<Result<{ readonly seq: number }, SaveWordingRefusal>> {
  if (!by.officerId) throw new Error('a paper is worded by an officer')
  const now = await wordingInForce(tx, paper)
  if (now.seq !== seq) return refuse('changed-meanwhile')
  const worded = typed && wordIt(typed, placesOf(paper))
  if (worded && !worded.ok) return worded
  if (worded && paper.ending === 'recipients' && !isOnlyRecipients(worded.value.text)) return refuse('recipients-only')
  const wording = worded?.value ?? paper.wording
  if (wording.title === now.wording.title && wording.text === now.wording.text) return refuse('nothing-changes')
  const next = seq + 1
  const inserted = await tx
    .insertInto('paper_wording')
    .values({
      ...{ id: newId(), paper: paper.key, seq: next, by_officer: by.officerId, at: by.at },
      ...{ title: worded?.value.title ?? '', body: worded?.value.text ?? '' },
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'paper', 'seq']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return refuse('changed-meanwhile')
  await recordHistory(tx, by, {
    code: worded ? 'paper.worded' : 'paper.wording-reset',
    subject: 'unit',
    subjectId: (await ownUnit(tx)).id,
    facts: { paper: paper.key, seq: next },
  })
  return accept({ seq: next })
}
