import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  noWording,
  saysNothing,
  type Template,
  type Wording,
  type WordingRefusal,
  wordingParts,
  wordLetters,
} from '../domain/index.ts'

/** Which letters: those of a template, or '' all that have no words of their own. */
export type WordedLetters = Template | ''

/** What a unit once said before and after letters. */
export interface WordingVersion {
  readonly seq: number
  readonly wording: Wording
  readonly by: string
  readonly at: Temporal.Instant
}

const columns = ['seq', 'opening', 'closing', 'opening_en as openingEn', 'closing_en as closingEn'] as const

/** What the unit said before and after some letters, the newest first. */
export async function wordingVersions(db: UnitDb, of: WordedLetters): Promise<readonly WordingVersion[]> {
  const rows = await db
    .selectFrom('message_wording')
    .leftJoin('officer', 'officer.id', 'message_wording.by_officer')
    .select([...columns, 'officer.name as by', 'at'])
    .where('template', '=', of)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ seq, by, at, ...wording }) => ({ seq, by: by ?? '', at, wording }))
}

/** What letters begin and end with, by template: their own words, otherwise those of all letters. One query. */
export async function wordingsInForce(db: UnitDb): Promise<(template: string) => Wording> {
  const rows = await db
    .selectFrom('message_wording')
    .distinctOn('template')
    .select(['template', ...columns])
    .orderBy('template')
    .orderBy('seq', 'desc')
    .execute()
  const own = new Map(
    rows.map(({ template, seq: _, ...wording }) => [template, wording] as const).filter(([, one]) => !saysNothing(one)),
  )
  return (template) => own.get(template) ?? own.get('') ?? noWording
}

export type SaveWordingRefusal = WordingRefusal | 'changed-meanwhile' | 'nothing-changes'

/**
 * Says something before and after letters in the unit's own words; all of it empty goes back to how they come. What was sent
 * stays as it was.
 * @param seq the version the form was shown with; 0: none yet
 */
export async function saveWording(
  tx: UnitDb,
  by: By,
  of: WordedLetters,
  seq: number,
  typed: Wording,
): Promise<Result<null, SaveWordingRefusal>> {
  if (!by.officerId) throw new Error('letters are worded by an officer')
  const [newest] = await wordingVersions(tx, of)
  if ((newest?.seq ?? 0) !== seq) return refuse('changed-meanwhile')
  const worded = wordLetters(typed)
  if (!worded.ok) return worded
  const had = newest?.wording ?? noWording
  if (wordingParts.every((part) => had[part] === worded.value[part])) return refuse('nothing-changes')
  const { opening, closing, openingEn, closingEn } = worded.value
  const inserted = await tx
    .insertInto('message_wording')
    .values({
      ...{ id: newId(), template: of, seq: seq + 1, by_officer: by.officerId, at: by.at },
      ...{ opening, closing, opening_en: openingEn, closing_en: closingEn },
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'template', 'seq']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return refuse('changed-meanwhile')
  await recordHistory(tx, by, {
    code: saysNothing(worded.value) ? 'message.wording-reset' : 'message.worded',
    subject: 'unit',
    subjectId: (await ownUnit(tx)).id,
    facts: { template: of, seq: seq + 1 },
  })
  return accept(null)
}
