import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isBusinessGroup, nameKeyOf, type ReplyAnswer, type Why } from '../domain/index.ts'
import type { Attendance } from './attendance.ts'
import { inviteesOf } from './invitees.ts'
import { petitionsByDepartment, proposedInvitees } from './proposed-invitees.ts'

/** Somebody of the list as papers print it. */
export interface HallGuest {
  readonly name: string
  /** Village, or the place outside; '' for a body. */
  readonly place: string
  readonly why: Why
  /** Who comes for it; ''. */
  readonly person: string
  /** How many come; none, where they declined. */
  readonly people: number
  readonly business: boolean
  /** What was replied; null: nothing, or nobody was asked yet. */
  readonly answer: ReplyAnswer | null
  /** The petitions of a body: "3, 7"; ''. */
  readonly petitions: string
  /** The row of the list; null: it is only proposed, or a paper named it. */
  readonly inviteeId: string | null
  readonly code: string
}

/**
 * Whom papers name: the list once an officer confirmed it, with what each replied; before that, who is proposed. Who came unannounced
 * is on no paper of the day before. Then those a paper's own answer names, each name once.
 * @param guests whom else somebody named, one a line
 */
export async function hallListOf(db: UnitDb, dialogueId: string, guests = ''): Promise<readonly HallGuest[]> {
  const petitions = await petitionsByDepartment(db, dialogueId)
  const ofBody = (departmentId: string | null) => (petitions.get(departmentId ?? '') ?? []).join(', ')
  const rows = (await inviteesOf(db, dialogueId)).filter(({ why }) => why !== 'walk-in')
  const listed = rows.filter(({ removed }) => !removed)
  const known: readonly HallGuest[] =
    rows.length > 0
      ? listed.map((one) => ({
          ...{ name: one.name, place: one.place, why: one.why, person: one.person, people: one.people },
          ...{ business: isBusinessGroup(one.countedAs), answer: one.reply?.answer ?? null },
          ...{ petitions: ofBody(one.departmentId), inviteeId: one.id, code: one.code },
        }))
      : (await proposedInvitees(db, dialogueId)).map((one) => ({
          ...{ name: one.name, place: one.place, why: one.why, person: one.person, people: one.people },
          ...{ business: isBusinessGroup(one.countedAs), answer: null },
          ...{ petitions: ofBody(one.departmentId), inviteeId: null, code: '' },
        }))
  const named = new Set([...rows.map(({ nameKey }) => nameKey), ...known.map(({ name }) => nameKeyOf(name))])
  const others = guests.split('\n').map((line) => cleanLine(line).replace(/^[-–•]\s*|[;.]$/g, ''))
  // Businesses first, as invitations list them.
  return [
    ...known.filter(({ business }) => business),
    ...known.filter(({ business }) => !business),
    ...[...new Set(others)]
      .filter((name) => name !== '' && !named.has(nameKeyOf(name)))
      .map(
        (name): HallGuest => ({
          ...{ name, place: '', why: 'guest', person: '', people: 1, business: false, answer: null },
          ...{ petitions: '', inviteeId: null, code: '' },
        }),
      ),
  ]
}

/** Who came, as papers of after the day list them: with how many, those who came unannounced among them. */
export const whoCame = ({ attendees }: Pick<Attendance, 'attendees'>): readonly HallGuest[] =>
  attendees.map(({ invitee, people }) => ({
    ...{ name: invitee.name, place: invitee.place, why: invitee.why, person: invitee.person, people },
    ...{ business: isBusinessGroup(invitee.countedAs), answer: null, petitions: '' },
    ...{ inviteeId: invitee.id, code: invitee.code },
  }))
