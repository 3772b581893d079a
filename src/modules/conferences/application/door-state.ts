import { endOf } from '#kernel/day.ts'
import type { DoorList, DoorState } from '#kernel/door-wire.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type CountedAs, type DoorRefusal, mayCheckIn, type ReplyAnswer } from '../domain/index.ts'
import { type Attendance, attendanceOf } from './attendance.ts'
import type { TickOutcome, TickRefusal } from './check-in.ts'
import type { Conference } from './conference.ts'
import type { Invitee } from './invitees.ts'

/** The words a door's device shows; handed in, since it has no catalogue of the module's. */
export interface DoorWords {
  readonly groups: Record<CountedAs, string>
  readonly answers: Record<ReplyAnswer, string>
  readonly door: Record<DoorRefusal, string>
  readonly ticks: Record<TickRefusal, string>
}

/** Changes whenever somebody is put on the list, taken off it, or says something else. */
const versionOf = (invitees: readonly Invitee[]): string =>
  [
    invitees.length,
    invitees.reduce((sum, { version }) => sum + version, 0),
    invitees.reduce((last, { reply }) => Math.max(last, reply?.at.epochMilliseconds ?? 0), 0),
  ].join('.')

/** The list as a device keeps it: whoever was not taken off. */
export async function doorListOf(
  db: UnitDb,
  { dialogue, on }: Conference,
  now: Temporal.Instant,
  words: DoorWords,
): Promise<DoorList> {
  const { invitees } = await attendanceOf(db, dialogue.id)
  return {
    version: versionOf(invitees),
    people: invitees
      .filter(({ removed }) => !removed)
      .map((one) => ({
        ...{ id: one.id, code: one.code, name: one.name, person: one.person, people: Math.max(1, one.people) },
        about: [words.groups[one.countedAs], one.place].filter(Boolean).join(', '),
        said: one.reply ? words.answers[one.reply.answer] : '',
      })),
    wipeIn: Math.max(0, endOf(on).epochMilliseconds - now.epochMilliseconds),
  }
}

/** How the hall stands, for a door that asks, with what became of what it sent. */
export function doorStateOf(
  { invitees, attendees, counts }: Attendance,
  conference: Conference,
  by: Pick<By, 'at' | 'on'>,
  outcomes: readonly TickOutcome[],
  words: DoorWords,
): DoorState {
  const open = mayCheckIn(conference, by.on)
  return {
    now: by.at.epochMilliseconds,
    version: versionOf(invitees),
    here: attendees.map(({ invitee, people, at }) => [
      invitee.id,
      people,
      by.at.epochMilliseconds - at.epochMilliseconds,
    ]),
    people: counts.people,
    groups: counts.groups.map(({ group, came, people }) => [words.groups[group], came, people]),
    recorded: outcomes.filter(({ refusal }) => refusal === null).map(({ id }) => id),
    refused: outcomes.flatMap(({ id, refusal }) => (refusal ? [[id, words.ticks[refusal]] as const] : [])),
    closed: open.ok ? '' : words.door[open.refusal],
  }
}
