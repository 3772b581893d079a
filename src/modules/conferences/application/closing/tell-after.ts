import { sql } from 'kysely'
import { datesIn } from '#kernel/dates.ts'
import type { Day } from '#kernel/day.ts'
import { languageFrom } from '#kernel/language.ts'
import { tell } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { attendanceOf } from '../attendance.ts'
import { toldWordsIn } from './told-words.en.ts'

/** Tells a sender how his petition goes on after the hall; nothing where there is no way to reach him. */
export async function tellOutcome(
  tx: UnitDb,
  by: By,
  petitionId: string,
  after: { readonly is: 'written'; readonly dueOn: Day } | { readonly is: 'beyond' },
): Promise<boolean> {
  const sender = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .innerJoin('contact', 'contact.id', 'submission.contact_id')
    .select(['petition.code', 'submission.language', 'contact.id as contactId', 'contact.phone', 'contact.email'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirst()
  if (!sender || (!sender.phone && !sender.email)) return false
  const language = languageFrom(sender.language)
  const words = toldWordsIn[language].outcome
  await tell(tx, by, {
    ...{ template: 'petition.after-conference', contactId: sender.contactId, about: 'petition', aboutId: petitionId },
    ...{ language, title: words.title },
    body:
      after.is === 'beyond'
        ? words.beyond(sender.code)
        : words.written(sender.code, datesIn(language).dateWithYear(after.dueOn)),
  })
  return true
}

/** Whoever registered and can be reached, each person once. */
const registered = async (tx: UnitDb, dialogueId: string) =>
  (
    await sql<Thanked>`
    select distinct on (c.phone, c.email) c.id, r.language from registration r
      join contact c on c.unit_id = r.unit_id and c.id = r.contact_id
    where r.dialogue_id = ${dialogueId}::uuid and r.withdrawn_at is null and (c.phone <> '' or c.email <> '')
    order by c.phone, c.email, c.id`.execute(tx)
  ).rows

interface Thanked {
  readonly id: string
  readonly language: string
}

/** Thanks whoever came, where that was ticked at the door, otherwise who registered: each person once, with where the results are. How many. */
export async function thankParticipants(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  said: { readonly heldOn: Day; readonly all: number; readonly answered: number },
): Promise<number> {
  const { taken, attendees } = await attendanceOf(tx, dialogueId)
  const came = attendees.flatMap(({ invitee: { contactId, reachable, language } }) =>
    contactId && reachable ? [{ id: contactId, language }] : [],
  )
  const people = taken ? [...new Map(came.map((one) => [one.id, one])).values()] : await registered(tx, dialogueId)
  for (const { id, language: reads } of people) {
    const language = languageFrom(reads)
    const { title, body } = toldWordsIn[language].thanks
    await tell(tx, by, {
      ...{ template: 'dialogue.thanked', contactId: id, about: 'dialogue', aboutId: dialogueId, language, title },
      ...{ body: body(datesIn(language).dateWithYear(said.heldOn), said.all, said.answered) },
      once: `thanked ${dialogueId} ${id}`,
    })
  }
  return people.length
}
