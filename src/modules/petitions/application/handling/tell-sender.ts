import { tell } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { doublesOf } from '../merged-answer.ts'

export interface SenderTold {
  /** `petition.answered`: what kind of message it is. */
  readonly template: string
  readonly title: string
  /** From the sender's code; `{link}` stands for his own link. */
  readonly body: (code: string) => string
}

/** What the senders of merged petitions hear too, each under his own code: how the common one goes on. */
const forDoubles: readonly string[] = [
  ...['petition.answered', 'petition.answered-aloud', 'petition.guided', 'petition.late'],
  ...['petition.escalated', 'petition.city-reminded', 'petition.city-answered'],
]

/**
 * Writes what the sender is to be told, by mail or by hand; nothing where there is no way to reach him. Those whose
 * petitions were merged with this one hear of its answer too.
 */
export async function tellSender(tx: UnitDb, by: By, petitionId: string, told: SenderTold): Promise<void> {
  await tellOne(tx, by, petitionId, told)
  if (!forDoubles.includes(told.template)) return
  for (const double of await doublesOf(tx, petitionId)) await tellOne(tx, by, double, told)
}

async function tellOne(tx: UnitDb, by: By, petitionId: string, told: SenderTold): Promise<void> {
  const sender = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .innerJoin('contact', 'contact.id', 'submission.contact_id')
    .select(['petition.code', 'contact.id as contactId', 'contact.phone', 'contact.email'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirst()
  if (!sender || (!sender.phone && !sender.email)) return
  await tell(tx, by, {
    template: told.template,
    contactId: sender.contactId,
    about: 'petition',
    aboutId: petitionId,
    title: told.title,
    body: told.body(sender.code),
  })
}
