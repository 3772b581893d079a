import { sql } from 'kysely'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type HowSoon, howToTell, isHowSoon, isNoticeKind, type NoticeKind, noticeKinds } from '../domain/index.ts'

/** What officers chose of one kind of thing, by officer; who chose nothing is left out. */
export async function choicesOf(
  db: UnitDb,
  kind: NoticeKind,
  officerIds: readonly string[],
): Promise<ReadonlyMap<string, HowSoon>> {
  const rows = await db
    .selectFrom('notice_choice')
    .select(['officer_id', 'how'])
    .where('kind', '=', kind)
    .where('officer_id', '=', sql<string>`any(${officerIds}::uuid[])`)
    .execute()
  return new Map(rows.flatMap(({ officer_id, how }) => (isHowSoon(how) ? [[officer_id, how] as const] : [])))
}

/** How an officer is told of each kind, as he chose or as usual. */
export async function choicesFor(db: UnitDb, officerId: string): Promise<Readonly<Record<NoticeKind, HowSoon>>> {
  const rows = await db
    .selectFrom('notice_choice')
    .select(['kind', 'how'])
    .where('officer_id', '=', officerId)
    .execute()
  const chosen = new Map(rows.map(({ kind, how }) => [kind, how]))
  const of = (kind: NoticeKind) => {
    const how = chosen.get(kind) ?? ''
    return howToTell(kind, isHowSoon(how) ? how : undefined)
  }
  return Object.fromEntries(
    Object.keys(noticeKinds).flatMap((kind) => (isNoticeKind(kind) ? [[kind, of(kind)]] : [])),
  ) as Record<NoticeKind, HowSoon>
}

/** Sets how the officer who asks is told of each kind. His own affair: the unit's history does not tell it. */
export async function chooseNotices(
  tx: UnitDb,
  by: By & { readonly officerId: string },
  choices: Readonly<Record<NoticeKind, HowSoon>>,
): Promise<void> {
  await tx
    .insertInto('notice_choice')
    .values(Object.entries(choices).map(([kind, how]) => ({ officer_id: by.officerId, kind, how, chosen_at: by.at })))
    .onConflict((one) =>
      one
        .columns(['unit_id', 'officer_id', 'kind'])
        .doUpdateSet({ how: sql`excluded.how`, chosen_at: sql`excluded.chosen_at` }),
    )
    .execute()
}
