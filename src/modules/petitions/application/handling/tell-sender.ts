import { languageFrom } from '#kernel/language.ts'
import { type Template, tell } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { doublesOf } from '../doubles.ts'
import { asOthersRead } from '../merged-answer.ts'
import { type ToldWords, toldWords } from './told-words.en.ts'

/** What to say, from the words of the sender's language and his code; `{link}` stands for his own link. */
export type Saying = (words: ToldWords, code: string) => { readonly title: string; readonly body: string }

/** What the senders of merged petitions hear too, each under his own code: how the common one goes on. */
const forDoubles: readonly Template[] = [
  ...(['petition.answered', 'petition.answered-in-part', 'petition.answered-aloud', 'petition.guided'] as const),
  ...(['petition.late', 'petition.extended'] as const),
  ...(['petition.escalated', 'petition.city-reminded', 'petition.city-answered'] as const),
]

/**
 * Writes what the sender is to be told, in the language he sent the petition in, by mail or by hand; nothing where there is
 * no way to reach him. Those whose petitions were merged with this one hear of its answer too, each in his own language.
 * `template`: what kind of message it is, `petition.answered`.
 */
export async function tellSender(
  tx: UnitDb,
  by: By,
  petitionId: string,
  template: Template,
  say: Saying,
): Promise<void> {
  await tellOne(tx, by, petitionId, template, say)
  if (!forDoubles.includes(template)) return
  for (const double of await doublesOf(tx, petitionId)) await tellOne(tx, by, double, template, say)
}

/** Tells those whose petitions were merged with this one what was written to its own sender, as others read it (R20). */
export async function tellMerged(
  tx: UnitDb,
  by: By,
  petitionId: string,
  template: Template,
  say: (words: ToldWords, code: string, hidden: (text: string) => string) => ReturnType<Saying>,
  isConcerned: (double: string) => Promise<boolean> = async () => true,
): Promise<void> {
  const doubles: string[] = []
  for (const double of await doublesOf(tx, petitionId)) if (await isConcerned(double)) doubles.push(double)
  if (doubles.length === 0) return
  const hidden = await asOthersRead(tx, petitionId)
  for (const double of doubles) await tellOne(tx, by, double, template, (words, code) => say(words, code, hidden))
}

async function tellOne(tx: UnitDb, by: By, petitionId: string, template: Template, say: Saying): Promise<void> {
  const sender = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .innerJoin('contact', 'contact.id', 'submission.contact_id')
    .select(['petition.code', 'submission.language', 'contact.id as contactId', 'contact.phone', 'contact.email'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirst()
  if (!sender || (!sender.phone && !sender.email)) return
  const language = languageFrom(sender.language)
  await tell(tx, by, {
    ...{ template, contactId: sender.contactId, about: 'petition', aboutId: petitionId, language },
    ...say(toldWords[language], sender.code),
  })
}
