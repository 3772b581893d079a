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
