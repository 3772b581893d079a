import { type Day, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, sameSecret } from '#platform/keys/keys.ts'
import { type OutreachContact, outreachContactAt } from './contacts.ts'

/** What a secret link says of itself: whose it is, which version, until the end of which day. */
export interface LinkSubject {
  readonly id: string
  readonly version: number
  readonly until: Day
}

/**
 * The secret links of those who ask without an account: all that this module wants of a mechanism of secret links.
 * A token tells whose it is; whether it is good is found with the version and the last day stored for its owner.
 */
export interface ContactLinks {
  tokenOf(subject: LinkSubject): string
  /** Whose a token claims to be; null when it cannot be one. */
  ownerOf(token: string): string | null
  fits(token: string, subject: LinkSubject): boolean
}

const PURPOSE = 'outreach-link'
const MAC = 16

/** Links made from the installation's key (decision 0005): purpose, owner, version and last day under one HMAC. */
export function contactLinks(keys: Keys): ContactLinks {
  const macOf = ({ id, version, until }: LinkSubject) =>
    keys.secret(PURPOSE, `${id} ${until}`, version).subarray(0, MAC)
  const bytesOf = (token: string) => (/^[A-Za-z0-9_-]{43}$/.test(token) ? Buffer.from(token, 'base64url') : null)
  return {
    tokenOf: (subject) =>
      Buffer.concat([Buffer.from(subject.id.replaceAll('-', ''), 'hex'), macOf(subject)]).toString('base64url'),
    ownerOf(token) {
      const hex = bytesOf(token)?.subarray(0, MAC).toString('hex')
      return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null
    },
    fits(token, subject) {
      const bytes = bytesOf(token)
      return bytes !== null && this.ownerOf(token) === subject.id && sameSecret(bytes.subarray(MAC), macOf(subject))
    },
  }
}

/** The link of who asks, as long as it is good; null otherwise. */
export const linkSubjectOf = ({ id, link }: OutreachContact, today: Day): LinkSubject | null =>
  link.until && !isBefore(link.until, today) ? { id, version: link.version, until: link.until } : null

/** Whose link this is; null for a wrong one, a revoked one, and one that has ended. */
export async function contactOfLink(
  db: UnitDb,
  links: ContactLinks,
  token: string,
  today: Day,
): Promise<OutreachContact | null> {
  const owner = links.ownerOf(token)
  const contact = owner && (await outreachContactAt(db, owner))
  const subject = contact && linkSubjectOf(contact, today)
  return subject && links.fits(token, subject) ? contact : null
}

export type LinkRefusal = 'not-found' | 'stale' | 'has-account' | 'day-passed' | 'too-far'

/** No link is good for longer: a list of outreach is a matter of weeks. */
export const LONGEST_DAYS = 120

/** Makes a link that is good until the end of a day; an earlier one of the same person opens nothing any more. */
export async function makeContactLink(
  tx: UnitDb,
  by: By,
  { id, version }: { readonly id: string; readonly version: number },
  link: { readonly until: Day; readonly showsPhone: boolean },
): Promise<Result<null, LinkRefusal>> {
  const contact = await outreachContactAt(tx, id)
  if (!contact) return refuse('not-found')
  if (contact.of === 'officer') return refuse('has-account')
  if (isBefore(link.until, by.on)) return refuse('day-passed')
  if (by.on.until(link.until, { largestUnit: 'days' }).days > LONGEST_DAYS) return refuse('too-far')
  const facts = { until: link.until.toString(), showsPhone: link.showsPhone }
  return setLink(tx, by, { id, version }, link.until, link.showsPhone, 'outreach.link-made', facts)
}

/** Ends a link at once. */
export const revokeContactLink = (
  tx: UnitDb,
  by: By,
  shown: { readonly id: string; readonly version: number },
): Promise<Result<null, 'stale'>> => setLink(tx, by, shown, null, false, 'outreach.link-revoked', {})

async function setLink(
  tx: UnitDb,
  by: By,
  { id, version }: { readonly id: string; readonly version: number },
  link_until: Day | null,
  link_shows_phone: boolean,
  code: string,
  facts: Record<string, string | boolean>,
): Promise<Result<null, 'stale'>> {
  const { numUpdatedRows } = await tx
    .updateTable('outreach_contact')
    .set((row) => ({
      ...{ link_until, link_shows_phone, version: version + 1 },
      link_version: row('link_version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return refuse('stale')
  await recordHistory(tx, by, { code, subject: 'outreach-contact', subjectId: id, facts })
  return accept(null)
}
