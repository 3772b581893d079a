import { cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What was answered about a dialogue or a petition, by what was asked. */
export async function answeredAbout(db: UnitDb, aboutId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await db.selectFrom('paper_fact').select(['key', 'value']).where('about_id', '=', aboutId).execute()
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

/** Letters an answer may have. */
export const LONGEST_ANSWER = 4000

/** Keeps what only a person knows; what is the same already is left alone. How many changed. */
export async function keepAnswers(
  tx: UnitDb,
  by: By,
  about: { readonly subject: 'dialogue' | 'petition'; readonly id: string },
  answers: Readonly<Record<string, string>>,
): Promise<number> {
  if (!by.officerId) throw new Error('an officer answers what a paper asks')
  const now = await answeredAbout(tx, about.id)
  const changed = Object.entries(answers)
    .map(([key, value]) => [key, cleanText(value)] as const)
    .filter(([key, value]) => value !== (now[key] ?? ''))
  for (const [key, value] of changed)
    await tx
      .insertInto('paper_fact')
      .values({ about_id: about.id, key, value, set_by: by.officerId, set_at: by.at })
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'about_id', 'key']).doUpdateSet((row) => ({
          ...{ value, set_by: by.officerId ?? '', set_at: by.at },
          version: row('paper_fact.version', '+', 1),
        })),
      )
      .execute()
  if (changed.length > 0)
    await recordHistory(tx, by, {
      code: 'paper.answered',
      ...{ subject: about.subject, subjectId: about.id },
      facts: { keys: changed.map(([key]) => key) },
    })
  return changed.length
}
