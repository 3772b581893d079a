import { type RawBuilder, sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { publicCommitments, publishCommitments } from './commitments/public-commitments.ts'
import { type PublicRow, publicRows, publicTellings } from './public-rows.ts'

const columns = [
  ...(['petition_id', 'dialogue_id', 'year', 'dialogue_address', 'number', 'title', 'content', 'proposal'] as const),
  ...([
    'name_line',
    'signatories',
    'field',
    'village_id',
    'state',
    'received_on',
    'channel',
    'due_on',
    'due_planned',
  ] as const),
  ...([
    'due_facts',
    'duplicate_of',
    'answered_on',
    'answered_in',
    'answer',
    'replies',
    'extended_to',
    'answer_reference',
    'document_ids',
    'course',
    'sort_on',
    'words',
  ] as const),
] as const satisfies readonly (keyof PublicRow)[]

const value = (row: PublicRow, column: (typeof columns)[number]): RawBuilder<unknown> => {
  if (column === 'course' || column === 'due_facts' || column === 'replies')
    return sql`${row[column] && JSON.stringify(row[column])}::jsonb`
  if (column === 'document_ids') return sql`${[...row.document_ids]}::uuid[]`
  if (column === 'words') return sql`array_to_tsvector(${[...row.words]}::text[])`
  return sql`${row[column]}`
}

/**
 * Công khai (R20): writes what the public may read of these petitions and their promises, or takes it away. The one writer of
 * `published_petition`; everything in it comes from the facts and the released text. Few queries, however many there are.
 */
export async function publishPetitions(tx: UnitDb, petitionIds: readonly string[]): Promise<void> {
  if (petitionIds.length === 0) return
  // Most petitions are not released while they are handled: one small look spares them the rest.
  const released = await tx
    .selectFrom('petition_public_text')
    .select('petition_id')
    .where('petition_id', 'in', [...petitionIds])
    .where('released_on', 'is not', null)
    .execute()
  const rows =
    released.length === 0
      ? []
      : await publicRows(
          tx,
          released.map(({ petition_id }) => petition_id),
        )
  await tx
    .deleteFrom('published_petition')
    .where('petition_id', 'in', [...petitionIds])
    .$if(rows.length > 0, (query) =>
      query.where(
        'petition_id',
        'not in',
        rows.map((row) => row.petition_id),
      ),
    )
    .execute()
  if (rows.length === 0) return
  const updates = columns
    .filter((column) => column !== 'petition_id')
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  await sql`insert into published_petition (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => value(row, column)))})`))}
    on conflict (unit_id, petition_id) do update set ${sql.join(updates)}`.execute(tx)
  const ids = rows.map((row) => row.petition_id)
  const tellings = await publicTellings(tx, ids)
  const inPublic = (petitionId: string, text: string) => tellings.get(petitionId)?.(text) ?? ''
  await publishCommitments(tx, ids, await publicCommitments(tx, ids, inPublic))
}

/** {@link publishPetitions} for one. */
export const publishPetition = (tx: UnitDb, petitionId: string): Promise<void> => publishPetitions(tx, [petitionId])
