import type { UnitDb } from '#platform/db/database.ts'
import { type Arrival, arrivalsFrom, type DoorAct, type Participation, participationOf } from '../domain/index.ts'
import { type Invitee, inviteesOf, wasInvited } from './invitees.ts'

/** Somebody who is there, with since when and how many. */
export interface Attendee {
  readonly invitee: Invitee
  readonly at: Temporal.Instant
  readonly people: number
}

/** How a conference was attended. */
export interface Attendance {
  /** Somebody was ticked at the door: before, nothing is known of who came. */
  readonly taken: boolean
  readonly counts: Participation
  /** In the order they came. */
  readonly attendees: readonly Attendee[]
  readonly invitees: readonly Invitee[]
}

/** Who came to a dialogue's conference, from the ticks of its doors. */
export async function arrivalsOf(db: UnitDb, dialogueId: string): Promise<readonly Arrival[]> {
  const acts = await db
    .selectFrom('door_act')
    .select(['id', 'invitee_id as inviteeId', 'act', 'people', 'at'])
    .where('dialogue_id', '=', dialogueId)
    .execute()
  return arrivalsFrom(acts.map((one): DoorAct => ({ ...one, act: one.act === 'undone' ? 'undone' : 'came' })))
}

/** Danh sách có mặt, with the figures of invitations and replies: for the door's page, for papers and minutes. */
export async function attendanceOf(db: UnitDb, dialogueId: string): Promise<Attendance> {
  const invitees = await inviteesOf(db, dialogueId)
  const arrivals = await arrivalsOf(db, dialogueId)
  const byId = new Map(invitees.map((one) => [one.id, one]))
  const attendees = arrivals.flatMap(({ inviteeId, at, people }) => {
    const invitee = byId.get(inviteeId)
    return invitee ? [{ invitee, at, people }] : []
  })
  const counted = invitees.map((one) => ({
    ...{ id: one.id, why: one.why, countedAs: one.countedAs, removed: one.removed },
    ...{ answer: one.reply?.answer ?? null, sent: wasInvited(one) },
  }))
  return {
    taken: attendees.length > 0,
    counts: participationOf(counted, new Map(arrivals.map((one) => [one.inviteeId, one]))),
    attendees,
    invitees,
  }
}
