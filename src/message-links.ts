import { calendarOfInvitation, invitationLink } from '#modules/conferences/index.ts'
import { portalLink } from '#modules/dialogues/index.ts'
import { type CalendarOf, firstLink, type LinkOf } from '#modules/messages/index.ts'
import { senderLink } from '#modules/petitions/index.ts'
import type { Parts } from './parts.ts'

/** Where the links in messages lead: to a sender's own petition, to one's invitation, or to the unit's portal. */
export const messageLinks = ({ keys, config }: Parts): LinkOf =>
  firstLink([senderLink(keys, config.publicUrl), invitationLink(keys, config.publicUrl), portalLink(config.publicUrl)])

/** The day a mailed invitation brings for the reader's calendar. */
export const messageCalendars = ({ keys, config }: Parts): CalendarOf => calendarOfInvitation(keys, config.publicUrl)
