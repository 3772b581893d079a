import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { SenderSaying } from '../../domain/index.ts'
import { saidNow } from './senders-word-query.ts'

/** What stands in `published_commitment`, without the unit. */
export interface PublicCommitment {
  readonly commitment_id: string
  readonly petition_id: string
  readonly position: number
  readonly what: string
  readonly who: string
  readonly made_on: Day
  readonly due_on: Day | null
  readonly first_due_on: Day | null
  readonly moved_because: string
  readonly kept_on: Day | null
  readonly given_up_on: Day | null
  readonly evidence: readonly { readonly words: string; readonly link: string; readonly on: string }[]
  readonly sender_said: SenderSaying | null
}

/**
 * What of these petitions' promises is public: words with personal data hidden as an answer's are, the department and never
 * an officer, and the evidence that was released one by one.
 */
export async function publicCommitments(
  db: UnitDb,
  petitionIds: readonly string[],
  inPublic: (petitionId: string, text: string) => string,
): Promise<readonly PublicCommitment[]> {
  if (petitionIds.length === 0) return []
  const { rows } = await sql<PublicCommitment>`
    select c.id as commitment_id, c.petition_id, row_number() over (partition by c.petition_id order by c.made_on, c.position, c.id)::int as position,
      c.what, coalesce(e.name, o.title, '') as who, c.made_on, x.due_on, f.was_due_on as first_due_on, coalesce(l.words, '') as moved_because,
      c.kept_on, c.given_up_on, ${saidNow} as sender_said,
      coalesce((select jsonb_agg(jsonb_build_object('words', v.words, 'link', v.link, 'on', v.on_day) order by v.at, v.id)
        from commitment_evidence v where v.unit_id = c.unit_id and v.commitment_id = c.id and v.released_at is not null), '[]') as evidence
    from commitment c
      left join department e on e.unit_id = c.unit_id and e.id = c.department_id
      left join officer o on o.unit_id = c.unit_id and o.id = c.officer_id
      left join deadline x on x.unit_id = c.unit_id and x.subject_id = c.id and x.kind = 'commitment' and (x.lapsed_on is null or c.given_up_on is not null)
      left join lateral (select s.was_due_on from commitment_step s where s.unit_id = c.unit_id and s.commitment_id = c.id
        and s.step = 'moved' and s.was_due_on is not null order by s.at, s.id limit 1) f on true
      left join lateral (select s.words from commitment_step s where s.unit_id = c.unit_id and s.commitment_id = c.id
        and s.step in ('moved', 'given-up') order by s.at desc, s.id desc limit 1) l on true
    where c.petition_id = any(${petitionIds}::uuid[]) and c.made_on is not null and c.removed_at is null
    order by c.petition_id, position`.execute(db)
  return rows.map((row) => {
    const hidden = (text: string) => inPublic(row.petition_id, text)
    const evidence = row.evidence.map((one) => ({ ...one, words: hidden(one.words) }))
    return { ...row, what: hidden(row.what), moved_because: hidden(row.moved_because), evidence }
  })
}

const columns = [
  ...(['commitment_id', 'petition_id', 'position', 'what', 'who', 'made_on', 'due_on', 'first_due_on'] as const),
  ...(['moved_because', 'kept_on', 'given_up_on', 'evidence', 'sender_said'] as const),
] as const satisfies readonly (keyof PublicCommitment)[]

const value = (row: PublicCommitment, column: (typeof columns)[number]): RawBuilder<unknown> =>
  column === 'evidence' ? sql`${JSON.stringify(row.evidence)}::jsonb` : sql`${row[column]}`

/** Writes the released copies of these petitions' promises, and takes away those that are public no longer. */
export async function publishCommitments(
  tx: UnitDb,
  petitionIds: readonly string[],
  rows: readonly PublicCommitment[],
): Promise<void> {
  await tx
    .deleteFrom('published_commitment')
    .where('petition_id', 'in', [...petitionIds])
    .$if(rows.length > 0, (query) =>
      query.where(
        'commitment_id',
        'not in',
        rows.map((row) => row.commitment_id),
      ),
    )
    .execute()
  if (rows.length === 0) return
  const updates = columns
    .filter((column) => column !== 'commitment_id')
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  await sql`insert into published_commitment (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => value(row, column)))})`))}
    on conflict (unit_id, commitment_id) do update set ${sql.join(updates)}`.execute(tx)
}
