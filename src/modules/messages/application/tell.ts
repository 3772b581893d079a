import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Template, toldEvent } from '../domain/index.ts'
import { writeMessages } from './write-messages.ts'

/** Something a person outside the office is to be told. */
export interface Told {
  /** What kind of message it is: its line of the catalogue. */
  readonly template: Template
  readonly contactId?: string | null
  /** The mail address, '' for none, where the caller knows it: for whom there is none the sender is not hurried. */
  readonly address?: string
  /** `petition`, `registration`, `dialogue` …, and which. */
  readonly about: string
  readonly aboutId: string
  readonly title: string
  /** Plain text; `{link}` stands for the reader's own secret link. */
  readonly body: string
  /** What title and body are said in; Vietnamese where it is left out. */
  readonly language?: Language
  /** A name under which it is told once in the unit, whoever asks again. */
  readonly once?: string
}

/**
 * Writes a message in the transaction of what it tells. It is sent when there is a way to the person, and unless it is mere
 * courtesy it is always there to be told by hand (R-none; issue 2, "gọi/nhắn tay"). Which way, and whether the person wants
 * any, is found out when it is sent: people without an account cannot look at addresses.
 * @returns its id; of one that was told before under the same name, an id nobody has
 */
export async function tell(tx: UnitDb, by: By, told: Told): Promise<string> {
  const id = newId()
  const { template, contactId = null, about, aboutId, title, body, language = 'vi', once } = told
  const message = {
    ...{ id, template, about, about_id: aboutId, title, body, language },
    ...{ created_at: by.at, contact_id: contactId, mail: contactId ? 'waiting' : 'none' },
    ...(toldEvent(template)?.courtesy && { by_hand: false }),
    ...(once && { once }),
  }
  await writeMessages(tx, [message], { hurries: told.address !== '' })
  return id
}
