import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { nameLineFor } from './handling/public-text.ts'
import type { Progress, ProgressStep } from './intake/progress-of.ts'
import { publicAnswer } from './public-answer.ts'

/** Answers to a petition, in the order they were given, with who it is from and whether he may be named. */
interface AnswerRow {
  readonly of: string
  readonly what: Extract<ProgressStep['what'], 'answered' | 'confirmed' | 'answered-aloud' | 'city-answered' | 'guided'>
  readonly on: Day
  readonly name: string
  readonly text: string
  readonly original: string
  readonly senderNames: readonly string[]
  readonly named: boolean
  readonly unitPhone: string
}

/** The petition each of these was merged into; that one may have been merged further itself, three times at most. */
const originals = (ids: readonly string[]): RawBuilder<unknown> => sql`
  with recursive merged (unit_id, double, original, depth) as (
    select c.unit_id, c.petition_id, c.duplicate_of, 1 from petition_closure c
      where c.petition_id = any(${[...ids]}::uuid[]) and c.kind = 'duplicate' and c.undone_at is null
    union all
    select c.unit_id, m.double, c.duplicate_of, m.depth + 1 from merged m join petition_closure c
      on c.unit_id = m.unit_id and c.petition_id = m.original and c.kind = 'duplicate' and c.undone_at is null where m.depth < 3)`

/**
 * What was answered to the petitions these were merged into, for the senders of these: the answer is theirs too. It was
 * written to another sender, so what looks like personal data is hidden, and he is called as the public list calls him
 * (R20). Read as the program: his petition is no holder's to read.
 */
export async function mergedAnswers(
  db: UnitDb,
  petitionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProgressStep[]>> {
  if (petitionIds.length === 0) return new Map()
  const { rows } = await sql<AnswerRow>`${originals(petitionIds)},
    answer (original, what, "on", name, text) as (
      select m.original, case l.part when 'answers' then 'answered' else 'confirmed' end, d.issued_on, d.number_text, d.content
        from merged m join petition_document l on l.unit_id = m.unit_id and l.petition_id = m.original and l.part in ('answers', 'confirms')
          join document d on d.unit_id = m.unit_id and d.id = l.document_id and d.stage = 'issued'
      union select m.original, 'answered-aloud', w.on_day, '', w.words
        from merged m join petition_spoken_answer w on w.unit_id = m.unit_id and w.petition_id = m.original
      union select m.original, 'guided', e.on_day, e.body, ''
        from merged m join petition_escalation e on e.unit_id = m.unit_id and e.petition_id = m.original and e.way = 'guided'
      union select m.original, 'city-answered', e.answered_on, e.body, e.answer
        from merged m join petition_escalation e on e.unit_id = m.unit_id and e.petition_id = m.original and e.answered_on is not null)
    select m.double as of, a.original, a.what, a."on", a.name, a.text, s.name_in_public as named,
      array[s.sender_name, c.name] as "senderNames", u.phone as "unitPhone"
    from merged m join answer a on a.original = m.original
      join petition p on p.unit_id = m.unit_id and p.id = m.original and p.stage <> 'moved'
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      join contact c on c.unit_id = s.unit_id and c.id = s.contact_id
      join unit u on u.id = m.unit_id
    order by a."on", a.what`.execute(db)
  const found = new Map<string, ProgressStep[]>()
  for (const row of rows) {
    const nameLine = await nameLineFor(db, row.original)
    const hiddenNames = row.named ? [] : row.senderNames
    const answer = publicAnswer(row.text, { hiddenNames, nameLine, unitPhone: row.unitPhone })
    const at = row.on.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '12:00' }).toInstant()
    found.set(row.of, [...(found.get(row.of) ?? []), { what: row.what, on: row.on, at, name: row.name, answer }])
  }
  return found
}

/** The petitions these were merged into, other forms than their own: whoever sent both is asked once. */
export async function originalsOf(
  db: UnitDb,
  petitionIds: readonly string[],
): Promise<readonly { readonly double: string; readonly original: string }[]> {
  if (petitionIds.length === 0) return []
  const { rows } = await sql<{ double: string; original: string }>`${originals(petitionIds)}
    select m.double, m.original from merged m
      join petition d on d.unit_id = m.unit_id and d.id = m.double
      join petition o on o.unit_id = m.unit_id and o.id = m.original and o.stage <> 'moved' and o.submission_id <> d.submission_id`.execute(
    db,
  )
  return rows
}

/** How others than its own sender read what was written to him about a petition (R20). */
export async function asOthersRead(db: UnitDb, petitionId: string): Promise<(text: string) => string> {
  const { rows } = await sql<Pick<AnswerRow, 'senderNames' | 'named' | 'unitPhone'>>`
    select array[s.sender_name, c.name] as "senderNames", s.name_in_public as named, u.phone as "unitPhone"
    from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      join contact c on c.unit_id = s.unit_id and c.id = s.contact_id join unit u on u.id = p.unit_id
    where p.id = ${petitionId}::uuid`.execute(db)
  const [row] = rows
  if (!row) throw new Error('no such petition')
  const nameLine = await nameLineFor(db, petitionId)
  const hiddenNames = row.named ? [] : row.senderNames
  return (text) => publicAnswer(text, { hiddenNames, nameLine, unitPhone: row.unitPhone })
}

/** A petition's progress with what was answered where it was merged, after all else of its day. */
export const withMerged = (progress: Progress, merged: readonly ProgressStep[] = []): Progress => ({
  ...progress,
  steps: [...progress.steps, ...merged].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on)),
})
