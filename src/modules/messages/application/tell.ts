import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** The channel on which the sender of mails is nudged once a transaction with messages has committed. */
export const MAIL_CHANNEL = 'doithoai_mail'

/** Something a person is to be told: a contact, or an officer of the unit. */
export interface Told {
  /** `petition.received`: what kind of message it is. */
  readonly template: string
  readonly contactId?: string | null
  readonly officerId?: string | null
  /** The mail address, '' for none, where the caller knows it; otherwise it is looked up. */
  readonly address?: string
  /** `petition`, `registration`, `officer` …, and which. */
  readonly about: string
  readonly aboutId: string
  readonly title: string
  /** Plain text; `{link}` stands for the reader's own secret link. */
  readonly body: string
  /** What title and body are said in; Vietnamese where it is left out. */
  readonly language?: Language
}

/**
 * Writes a message in the transaction of what it tells. It is mailed when there is an address and a mail server, and is
 * always there to be told by hand (R-none; issue 2, "gọi/nhắn tay"). People without an account cannot look at addresses:
 * whether there is one is found out when it is sent.
 */
export async function tell(tx: UnitDb, by: By, told: Told): Promise<string> {
  const id = newId()
  const { template, contactId = null, officerId = null, about, aboutId, title, body, language = 'vi' } = told
  const address = told.address ?? (by.actor === 'public' ? null : await addressOf(tx, contactId, officerId))
  const hasAddress = address !== ''
  const written = tx
    .insertInto('message')
    .values({
      id,
      template,
      about,
      about_id: aboutId,
      title,
      body,
      language,
      created_at: by.at,
      mail: hasAddress ? 'waiting' : 'none',
      contact_id: contactId,
      ...(officerId && { officer_id: officerId }),
    })
    .execute()
  // Heard after the commit only; nothing is sent for a transaction that was undone.
  await Promise.all([written, hasAddress && sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(tx)])
  return id
}

async function addressOf(tx: UnitDb, contactId: string | null, officerId: string | null): Promise<string> {
  if (contactId) {
    const contact = await tx.selectFrom('contact').select('email').where('id', '=', contactId).executeTakeFirst()
    return contact?.email ?? ''
  }
  if (!officerId) return ''
  const officer = await tx.selectFrom('officer').select('email').where('id', '=', officerId).executeTakeFirst()
  return officer?.email ?? ''
}
