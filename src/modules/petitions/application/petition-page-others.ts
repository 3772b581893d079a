import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** What was asked of other departments and bodies, with each day and letter. */
export const opinionsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_opinion')
    .innerJoin('department', 'department.id', 'petition_opinion.department_id')
    .leftJoin('officer as asker', 'asker.id', 'petition_opinion.asked_by')
    .leftJoin('officer as giver', 'giver.id', 'petition_opinion.given_by')
    .leftJoin('deadline', (on) =>
      on.onRef('deadline.subject_id', '=', 'petition_opinion.id').on('deadline.kind', '=', 'opinion'),
    )
    .select([
      ...([
        'petition_opinion.id',
        'petition_opinion.department_id as departmentId',
        'department.name as department',
      ] as const),
      ...(['question', 'opinion', 'asked_on as askedOn', 'given_on as givenOn', 'deadline.due_on as dueOn'] as const),
      'reminded_on as remindedOn',
      ...(['asker.name as askedBy', 'giver.name as givenBy'] as const),
      ...(['ask_reference as askReference', 'reply_reference as replyReference'] as const),
      // The letter that answers it, where it was registered when it came in.
      (of) =>
        of
          .selectFrom('incoming')
          .select('incoming.notation')
          .whereRef('incoming.opinion_id', '=', 'petition_opinion.id')
          .orderBy('incoming.arrived_on', 'desc')
          .limit(1)
          .as('arrivedNotation'),
      (of) =>
        of
          .selectFrom('incoming')
          .select('incoming.arrived_on')
          .whereRef('incoming.opinion_id', '=', 'petition_opinion.id')
          .orderBy('incoming.arrived_on', 'desc')
          .limit(1)
          .as('arrivedOn'),
    ])
    .where('petition_id', '=', id)
    .orderBy('asked_at')
    .orderBy('petition_opinion.id')
    .execute()

/** What was reported to the city or sent on to another body, and what was answered from there. */
export const escalationsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_escalation')
    .leftJoin('officer', 'officer.id', 'petition_escalation.by_officer')
    .select([
      ...([
        'petition_escalation.id',
        'way',
        'body',
        'reference',
        'note',
        'on_day as on',
        'officer.name as by',
      ] as const),
      ...(['answered_on as answeredOn', 'answer_reference as answerReference', 'answer'] as const),
    ])
    .where('petition_id', '=', id)
    .orderBy('at')
    .execute()

/** How often the city was reminded of a report, in the order of the days. */
export const cityRemindersOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_city_reminder')
    .leftJoin('officer', 'officer.id', 'petition_city_reminder.by_officer')
    .select(['escalation_id as escalationId', 'way', 'whom', 'reference', 'on_day as on', 'officer.name as by'])
    .where('petition_id', '=', id)
    .orderBy('on_day')
    .orderBy('at')
    .execute()

/** Who signed the form besides its sender, in the order of the list. */
export const signatoriesOf = (db: UnitDb, submissionId: string) =>
  db
    .selectFrom('submission_signatory')
    .leftJoin('contact', 'contact.id', 'submission_signatory.contact_id')
    .select([
      ...(['submission_signatory.name', 'submission_signatory.kind', 'contact.phone'] as const),
      'submission_signatory.organisation_id as organisationId',
    ])
    .where('submission_id', '=', submissionId)
    .where('submission_signatory.name', '!=', '')
    .orderBy('position')
    .execute()

/** What the sender thinks of each answer, the latest first (R18). */
export const ratingsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_rating')
    .select(['stars', 'words', 'asked_how as askedHow', 'on_day as on'])
    .where('petition_id', '=', id)
    .orderBy('round', 'desc')
    .execute()

/** His one request to look at it again. */
export const reopeningsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_reopening')
    .select(['words', 'asked_how as askedHow', 'on_day as on'])
    .where('petition_id', '=', id)
    .execute()

/** Petitions it belongs with: the one it was split off or doubles, its own parts and doubles, and its form's other rows. */
export const relatedTo = async (db: UnitDb, id: string) =>
  (
    await sql<{
      id: string
      number: number | null
      dialogue: string | null
      title: string
      stage: string
      how: 'split-from' | 'part' | 'duplicate-of' | 'duplicate' | 'same-form'
    }>`with me as (select p.unit_id, p.id, p.submission_id, p.split_of from petition p where p.id = ${id}),
      other (id, how, rank) as (
        select me.split_of, 'split-from', 1 from me where me.split_of is not null
        union all select p.id, 'part', 2 from me join petition p on p.unit_id = me.unit_id and p.submission_id = me.submission_id and p.split_of = me.id
        union all select c.duplicate_of, 'duplicate-of', 3 from me join petition_closure c on c.unit_id = me.unit_id and c.petition_id = me.id
          and c.duplicate_of is not null and c.undone_at is null
        union all select c.petition_id, 'duplicate', 4 from me join petition_closure c on c.unit_id = me.unit_id and c.duplicate_of = me.id and c.undone_at is null
        union all select p.id, 'same-form', 5 from me join petition p on p.unit_id = me.unit_id and p.submission_id = me.submission_id and p.id <> me.id)
      select p.id, p.number, d.address as dialogue, p.title, p.stage, best.how
      from (select distinct on (other.id) other.* from other order by other.id, other.rank) best
        join petition p on p.id = best.id left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      order by best.rank, p.number limit 50`.execute(db)
  ).rows

/** Earlier and later petitions of the same organisation, or of the same name and phone; the latest first. */
export const sameSender = async (db: UnitDb, id: string) =>
  (
    await sql<{
      id: string
      number: number | null
      dialogue: string | null
      title: string
      stage: string
      receivedOn: Temporal.PlainDate
    }>`select p.id, p.number, d.address as dialogue, p.title, p.stage, s.received_on as "receivedOn"
      from petition me join submission mine on mine.unit_id = me.unit_id and mine.id = me.submission_id
        join submission s on s.unit_id = me.unit_id and s.id <> mine.id and s.organisation_id = mine.organisation_id
        join petition p on p.unit_id = s.unit_id and p.submission_id = s.id
        left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      where me.id = ${id} order by s.received_on desc, p.id desc limit 20`.execute(db)
  ).rows

/** What went between the office and the sender, in the order it was written. */
export const senderMessages = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_message')
    .leftJoin('officer', 'officer.id', 'petition_message.by_officer')
    .select([
      ...(['petition_message.id', 'direction', 'words', 'asked_how as askedHow', 'at'] as const),
      ...(['on_day as on', 'read_at as readAt', 'officer.name as by'] as const),
    ])
    .where('petition_id', '=', id)
    .orderBy('at')
    .orderBy('petition_message.id')
    .execute()
