import type { UnitDb } from '#platform/db/database.ts'
import { attendanceOf } from './attendance.ts'
import type { Invitee } from './invitees.ts'
import { petitionsByDepartment } from './proposed-invitees.ts'

/** A row of the list as it is taken along. */
export interface TakenInvitee {
  readonly invitee: Invitee
  readonly phone: string
  readonly petitions: readonly number[]
  /** When he came, and with how many; null: he was not ticked. */
  readonly came: { readonly at: Temporal.Instant; readonly people: number } | null
}

/** Everybody on a dialogue's list with telephone, petitions and when he came. */
export async function takenInvitees(db: UnitDb, dialogueId: string): Promise<readonly TakenInvitee[]> {
  const { invitees, attendees } = await attendanceOf(db, dialogueId)
  const petitions = await petitionsByDepartment(db, dialogueId)
  const contacts = await db
    .selectFrom('contact')
    .innerJoin('invitee', 'invitee.contact_id', 'contact.id')
    .select(['contact.id', 'contact.phone'])
    .where('invitee.dialogue_id', '=', dialogueId)
    .execute()
  const phones = new Map(contacts.map(({ id, phone }) => [id, phone]))
  const came = new Map(attendees.map((one) => [one.invitee.id, one]))
  return invitees.map((invitee) => ({
    invitee,
    phone: phones.get(invitee.contactId ?? '') ?? '',
    petitions: petitions.get(invitee.departmentId ?? '') ?? [],
    came: came.get(invitee.id) ?? null,
  }))
}
