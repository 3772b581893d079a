import { dayAt } from '#kernel/day.ts'
import { baseOf } from '#kernel/language.ts'
import { moneyLink } from '#modules/budgets/index.ts'
import { calendarOfInvitation, invitationLink } from '#modules/conferences/index.ts'
import { portalLink } from '#modules/dialogues/index.ts'
import { giveLinks, linksOf, tokenOf } from '#modules/links/index.ts'
import { type CalendarOf, firstLink, type LinkOf, type StopLinkOf } from '#modules/messages/index.ts'
import { officeLink, senderLink } from '#modules/petitions/index.ts'
import { taskLink } from '#modules/tasks/index.ts'
import type { Parts } from './parts.ts'

/** Where the links in messages lead: to a sender's own petition, to one's invitation, an officer's page of a petition, or the unit's portal. */
export const messageLinks = ({ keys, config }: Parts): LinkOf =>
  firstLink([
    senderLink(keys, config.publicUrl),
    invitationLink(keys, config.publicUrl),
    officeLink(config.publicUrl),
    taskLink(config.publicUrl),
    moneyLink(config.publicUrl),
    portalLink(config.publicUrl),
  ])

/** The day a mailed invitation brings for the reader's calendar. */
export const messageCalendars = ({ keys, config }: Parts): CalendarOf => calendarOfInvitation(keys, config.publicUrl)

/** What a stop link is for, among the secret links. */
export const STOP_PURPOSE = 'stop-messages'
/** The path below a unit's address under which a stop link stands. */
export const STOP_PATH = 'ngung-thu'
/** So long a letter's link works: whoever finds it in an old letter can still stop. */
const STOP_DAYS = 365

/** Where whoever gets letters stops them: a secret link of the contact, in the language he is written to in. */
export const stopLinks =
  ({ keys, config }: Pick<Parts, 'keys' | 'config'>): StopLinkOf =>
  async (tx, { contactId, language, at }) => {
    if (!config.publicUrl) return null
    const by = { actor: 'system', officerId: null, at, on: dayAt(at) } as const
    await giveLinks(tx, by, STOP_PURPOSE, [contactId], at.add({ hours: 24 * STOP_DAYS }))
    const link = (await linksOf(tx, STOP_PURPOSE, [contactId])).get(contactId)
    if (!link) return null
    const { slug } = await tx.selectFrom('unit').select('slug').executeTakeFirstOrThrow()
    return `${config.publicUrl}${baseOf(slug, language)}/${STOP_PATH}/${tokenOf(keys, link)}`
  }
