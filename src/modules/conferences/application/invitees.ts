import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { type Language, languageFrom } from '#kernel/language.ts'
import { compareByGivenName, vietnameseCompare } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type CountedAs,
  isCountedAs,
  isReplyAnswer,
  isWhy,
  type ReplyAnswer,
  type SentWhat,
  type Why,
} from '../domain/index.ts'

/** What somebody invited said last. */
export interface LastReply {
  readonly answer: ReplyAnswer
  readonly people: number
  readonly note: string
  readonly way: string
  readonly at: Temporal.Instant
}

/** A message somebody invited was sent, and how it reached him. */
export interface SentMessage {
  readonly what: SentWhat
  readonly forOn: Day
  readonly onDay: Day
  readonly mail: string
  /** call, zalo, mail …; null while nobody told him. */
  readonly toldHow: string | null
}

/** Somebody on the list of a conference. */
export interface Invitee {
  readonly id: string
  readonly dialogueId: string
  readonly why: Why
  readonly countedAs: CountedAs
  readonly name: string
  readonly nameKey: string
  readonly place: string
  readonly organisationId: string | null
  readonly departmentId: string | null
  readonly contactId: string | null
  /** There is a telephone or a mail address. */
  readonly reachable: boolean
  /** Who comes: as the last reply says, else as the form said; '' where nobody is named. */
  readonly person: string
  /** How many come: as the last reply says, else as the form said; none when it was declined. */
  readonly people: number
  readonly code: string
  readonly language: Language
  readonly addedAt: Temporal.Instant
  readonly letterOn: Day | null
  readonly removed: boolean
  readonly removedReason: string
  readonly reply: LastReply | null
  readonly sent: readonly SentMessage[]
  readonly version: number
}

interface Row {
  readonly id: string
  readonly dialogue_id: string
  readonly why: string
  readonly counted_as: string
  readonly name: string
  readonly name_key: string
  readonly place: string
  readonly organisation_id: string | null
  readonly department_id: string | null
  readonly contact_id: string | null
  readonly person: string
  readonly reachable: boolean
  readonly people: number
  readonly code: string
  readonly language: string
  readonly added_at: Temporal.Instant
  readonly letter_on: Day | null
  readonly removed_at: Temporal.Instant | null
  readonly removed_reason: string
  readonly version: number
  readonly answer: string | null
  readonly reply_person: string | null
  readonly reply_people: number | null
  readonly note: string | null
  readonly way: string | null
  readonly at: Temporal.Instant | null
}

/** Bodies first, then businesses, who came unannounced last: as a list of the hall stands. */
const places: Record<Why, number> = {
  leader: 0,
  body: 1,
  union: 2,
  guest: 3,
  registered: 4,
  petitioner: 5,
  'walk-in': 6,
}

/** Everybody on the list of a dialogue's conference, taken off or not, with what each said and was sent. Three queries, whatever its length. */
export async function inviteesOf(db: UnitDb, dialogueId: string, only?: string): Promise<readonly Invitee[]> {
  const { rows } = await sql<Row & { position: number }>`
    select i.*, coalesce(c.name, '') as person, coalesce(c.phone <> '' or c.email <> '', false) as reachable, r.answer, rc.name as reply_person, r.people as reply_people, r.note, r.way, r.at
    from invitee i
      left join contact c on c.unit_id = i.unit_id and c.id = i.contact_id
      left join lateral (select * from invitee_reply r where r.unit_id = i.unit_id and r.invitee_id = i.id
        order by r.at desc, r.id desc limit 1) r on true
      left join contact rc on rc.unit_id = r.unit_id and rc.id = r.contact_id
    where i.dialogue_id = ${dialogueId} ${only ? sql`and i.id = ${only}` : sql``}`.execute(db)
  const sent = await db
    .selectFrom('invitation_sent')
    .innerJoin('invitee', 'invitee.id', 'invitation_sent.invitee_id')
    .innerJoin('message', 'message.id', 'invitation_sent.message_id')
    .select(['invitee_id', 'what', 'for_on as forOn', 'on_day as onDay', 'message.mail', 'message.told_how as toldHow'])
    .where('invitee.dialogue_id', '=', dialogueId)
    .$if(only !== undefined, (query) => query.where('invitee.id', '=', only ?? ''))
    .orderBy('invitation_sent.at')
    .execute()
  const sentTo = Map.groupBy(sent, ({ invitee_id }) => invitee_id)
  return rows
    .map((row) => ({
      position: row.position,
      invitee: inviteeOf(row, (sentTo.get(row.id) ?? []) as unknown as SentMessage[]),
    }))
    .toSorted(
      (a, b) =>
        places[a.invitee.why] - places[b.invitee.why] ||
        a.position - b.position ||
        vietnameseCompare(a.invitee.name, b.invitee.name) ||
        (a.invitee.id < b.invitee.id ? -1 : 1),
    )
    .map(({ invitee }) => invitee)
}

/** One of them; null where there is none. */
export async function inviteeById(db: UnitDb, id: string): Promise<Invitee | null> {
  const row = await db.selectFrom('invitee').select('dialogue_id').where('id', '=', id).executeTakeFirst()
  return row ? ((await inviteesOf(db, row.dialogue_id, id))[0] ?? null) : null
}

function inviteeOf(row: Row, sent: readonly SentMessage[]): Invitee {
  const { why, counted_as, answer } = row
  if (!isWhy(why) || !isCountedAs(counted_as)) throw new Error(`invitee ${row.id}: ${why}, ${counted_as}`)
  const reply: LastReply | null =
    answer !== null && isReplyAnswer(answer) && row.at
      ? { answer, people: row.reply_people ?? 0, note: row.note ?? '', way: row.way ?? '', at: row.at }
      : null
  return {
    ...{ id: row.id, dialogueId: row.dialogue_id, why, countedAs: counted_as, name: row.name, nameKey: row.name_key },
    ...{ place: row.place, organisationId: row.organisation_id, departmentId: row.department_id },
    ...{ contactId: row.contact_id, reachable: row.reachable },
    person: reply && reply.answer !== 'declines' && row.reply_person ? row.reply_person : row.person,
    people: reply ? reply.people : row.people,
    ...{ code: row.code, language: languageFrom(row.language), addedAt: row.added_at, letterOn: row.letter_on },
    ...{ removed: row.removed_at !== null, removedReason: row.removed_reason, reply, sent, version: row.version },
  }
}

/** Were sent or handed their invitation. */
export const wasInvited = ({ letterOn, sent }: Pick<Invitee, 'letterOn' | 'sent'>): boolean =>
  letterOn !== null || sent.some(({ what }) => what === 'invitation')

/** As a list to look oneself up in: people by their given name, then bodies that have named nobody. */
export const byGivenName = (a: Pick<Invitee, 'person' | 'name'>, b: Pick<Invitee, 'person' | 'name'>): number =>
  Number(a.person === '') - Number(b.person === '') ||
  compareByGivenName(a.person, b.person) ||
  vietnameseCompare(a.name, b.name)
