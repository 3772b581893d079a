import { portalLink } from '#modules/dialogues/index.ts'
import { firstLink, type LinkOf } from '#modules/messages/index.ts'
import { senderLink } from '#modules/petitions/index.ts'
import type { Parts } from './parts.ts'

/** Where the links in messages lead: to a sender's own petition, or to the unit's portal. */
export const messageLinks = ({ keys, config }: Parts): LinkOf =>
  firstLink([senderLink(keys, config.publicUrl), portalLink(config.publicUrl)])
