import { sql } from 'kysely'
import type { RandomBelow } from '#kernel/code.ts'
import { endOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { giveLinks, revokeLink } from '#modules/links/index.ts'
import { addContact } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import {
  type CountedAs,
  type InvitingRefusal,
  mayInvite,
  nameKeyOf,
  newInviteeCode,
  newlyProposed,
  type Why,
} from '../domain/index.ts'
import { type Conference, conferenceById } from './conference.ts'
import { proposedInvitees } from './proposed-invitees.ts'

/** The purpose of the link somebody invited replies with. */
export const INVITATION_LINK = 'invitation'

/** Until when an invitation's link opens: to the end of the day itself, so that the code on it is at hand at the door. */
export const invitationEnds = ({ on }: Pick<Conference, 'on'>): Temporal.Instant => endOf(on)

/** A row to be put on a list. */
export interface NewInvitee {
  readonly id?: string
  readonly why: Why
  readonly countedAs: CountedAs
  readonly name: string
  readonly place: string
  readonly organisationId?: string | null
  readonly departmentId?: string | null
  readonly contactId: string | null
  readonly people: number
  readonly language?: Language
  readonly position?: number
}

/** Codes are drawn until one is free: among a few hundred of a hundred thousand hardly one is drawn twice. */
async function freeCode(tx: UnitDb, dialogueId: string, random: RandomBelow, taken: Set<string>): Promise<string> {
  if (taken.size === 0) {
    const rows = await tx.selectFrom('invitee').select('code').where('dialogue_id', '=', dialogueId).execute()
    for (const { code } of rows) taken.add(code)
  }
  for (;;) {
    const code = newInviteeCode(random)
    if (taken.has(code)) continue
    taken.add(code)
    return code
  }
}

/**
 * Puts people on a dialogue's list, each with a code of his own. The dialogue's row is held meanwhile, so that two hands draw no code
 * twice. Returns the ids of those that were added; who stands there already is left alone.
 */
export async function addToList(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  some: readonly NewInvitee[],
  random: RandomBelow,
): Promise<readonly string[]> {
  if (some.length === 0) return []
  await sql`select from dialogue where id = ${dialogueId} for no key update`.execute(tx)
  const taken = new Set<string>()
  const values = []
  for (const one of some)
    values.push({
      ...{ id: one.id ?? newId(), dialogue_id: dialogueId, why: one.why, counted_as: one.countedAs },
      ...{ name: one.name.slice(0, 300), name_key: nameKeyOf(one.name), place: one.place.slice(0, 200) },
      ...{ organisation_id: one.organisationId ?? null, department_id: one.departmentId ?? null },
      ...{ contact_id: one.contactId, people: Math.max(1, one.people), language: one.language ?? 'vi' },
      ...{ position: one.position ?? 0, code: await freeCode(tx, dialogueId, random, taken) },
      ...{ added_at: by.at, added_by: by.officerId },
    })
  const added = await tx
    .insertInto('invitee')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

/** What changing the list needs besides the transaction. */
export interface ListParts {
  readonly keys: Keys
  readonly random: RandomBelow
}

/**
 * Xác nhận: makes rows of who is proposed and not on the list yet, each with a code and a link of his own.
 * @param only the names to take, as {@link nameKeyOf} makes them; left out: everybody
 * @returns how many were added
 */
export async function confirmInvitees(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { random }: Pick<ListParts, 'random'>,
  only?: readonly string[],
): Promise<Result<number, InvitingRefusal | 'not-found'>> {
  const conference = await conferenceById(tx, dialogueId)
  if (!conference) return refuse('not-found')
  const open = mayInvite(conference, by.on)
  if (!open.ok) return open
  const listed = await tx
    .selectFrom('invitee')
    .select('name_key as nameKey')
    .where('dialogue_id', '=', dialogueId)
    .where('why', '<>', 'walk-in')
    .execute()
  const wanted = only && new Set(only)
  const fresh = newlyProposed(await proposedInvitees(tx, dialogueId), listed).filter(
    ({ name }) => !wanted || wanted.has(nameKeyOf(name)),
  )
  const ids = await addToList(tx, by, dialogueId, fresh, random)
  await giveLinks(tx, by, INVITATION_LINK, ids, invitationEnds(conference))
  if (ids.length > 0)
    await recordHistory(tx, by, {
      ...{ code: 'conference.invitees-confirmed', subject: 'dialogue', subjectId: dialogueId },
      facts: { count: ids.length },
    })
  return accept(ids.length)
}

/** Somebody an officer adds by hand. */
export interface Guest {
  readonly name: string
  readonly place: string
  readonly countedAs: CountedAs
  readonly person: string
  readonly phone: string
  readonly email: string
  readonly people: number
}

export type GuestRefusal = InvitingRefusal | 'not-found' | 'on-the-list'

/** Thêm khách mời: somebody the program does not know of. Returns his row's id. */
export async function addGuest(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { name, place, countedAs, people, ...who }: Guest,
  { keys, random }: ListParts,
): Promise<Result<string, GuestRefusal>> {
  const conference = await conferenceById(tx, dialogueId)
  if (!conference) return refuse('not-found')
  const open = mayInvite(conference, by.on)
  if (!open.ok) return open
  const contactId = await contactFor(tx, by, who, keys)
  const [id] = await addToList(
    tx,
    by,
    dialogueId,
    [{ why: 'guest', countedAs, name, place, people, contactId }],
    random,
  )
  if (!id) return refuse('on-the-list')
  await giveLinks(tx, by, INVITATION_LINK, [id], invitationEnds(conference))
  await recordHistory(tx, by, { code: 'conference.guest-added', subject: 'invitee', subjectId: id })
  return accept(id)
}

/** A contact for whoever is named or can be reached; none where nothing is said. */
export async function contactFor(
  tx: UnitDb,
  by: By,
  { person, phone, email }: { readonly person: string; readonly phone: string; readonly email: string },
  keys: Keys,
): Promise<string | null> {
  return person || phone || email ? addContact(tx, by, { name: person, phone, email }, keys) : null
}

/** What a form showed of somebody on the list. */
export interface ShownInvitee {
  readonly id: string
  readonly version: number
}

export type ListRefusal = InvitingRefusal | 'not-found' | 'changed-meanwhile'

/** Bỏ khỏi danh sách, with the reason; his link opens nothing from now on. He is not proposed again. */
export async function removeInvitee(
  tx: UnitDb,
  by: By,
  { id, version }: ShownInvitee,
  reason: string,
): Promise<Result<null, ListRefusal>> {
  const changed = await changeRow(
    tx,
    by,
    { id, version },
    {
      removed_at: by.at,
      removed_by: by.officerId,
      removed_reason: reason,
    },
  )
  if (!changed.ok) return changed
  await revokeLink(tx, by, INVITATION_LINK, id)
  await recordHistory(tx, by, { code: 'conference.invitee-removed', subject: 'invitee', subjectId: id })
  return accept(null)
}

/** Mời lại: back on the list, with another link. */
export async function inviteAgain(tx: UnitDb, by: By, shown: ShownInvitee): Promise<Result<null, ListRefusal>> {
  const changed = await changeRow(tx, by, shown, { removed_at: null, removed_by: null, removed_reason: '' })
  if (!changed.ok) return changed
  await giveLinks(tx, by, INVITATION_LINK, [shown.id], invitationEnds(changed.value))
  await recordHistory(tx, by, { code: 'conference.invitee-back', subject: 'invitee', subjectId: shown.id })
  return accept(null)
}

async function changeRow(
  tx: UnitDb,
  by: By,
  { id, version }: ShownInvitee,
  values: { removed_at: Temporal.Instant | null; removed_by: string | null; removed_reason: string },
): Promise<Result<Conference, ListRefusal>> {
  const row = await tx
    .selectFrom('invitee')
    .select(['dialogue_id', 'version', 'why'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const conference = row && row.why !== 'walk-in' ? await conferenceById(tx, row.dialogue_id) : null
  if (!row || !conference) return refuse('not-found')
  const open = mayInvite(conference, by.on)
  if (!open.ok) return open
  if (row.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('invitee')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return accept(conference)
}
