import type { Day } from '#kernel/day.ts'
import { haiPhong2026, parseRules, type Rules } from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Kỳ đối thoại as everybody may see it, the public included. */
export interface Dialogue {
  readonly id: string
  readonly year: number
  /** 1, and 2 for a second one in the year. */
  readonly ordinal: number
  /** "2026", "2026-2": its part of every address below it. */
  readonly address: string
  /** The day now planned; once held, the day it was recorded for is `heldOn`. */
  readonly conferenceOn: Day
  /** "08:00" */
  readonly startsAt: string
  readonly place: string
  readonly chairName: string
  readonly chairTitle: string
  /** Its own copy of the rule set, as stored; read it with {@link rulesOf}. */
  readonly storedRules: unknown
  readonly rulesTitle: string
  readonly rulesConfirmed: boolean
  readonly planSentOn: Day | null
  readonly noticeOn: Day | null
  /** The published last day of intake; from the notice on it binds (R4). */
  readonly cutOffOn: Day | null
  /** "17:00", the counter's closing on that day. */
  readonly cutOffPaperAt: string | null
  readonly heldOn: Day | null
  readonly closedOn: Day | null
}

/** The columns people without an account may read; selecting another one is refused to them. */
export const publicColumns = [
  ...(['id', 'year', 'ordinal', 'address', 'place'] as const),
  ...(['conference_on as conferenceOn', 'starts_at as startsAt'] as const),
  ...(['chair_name as chairName', 'chair_title as chairTitle'] as const),
  ...(['rules as storedRules', 'rules_title as rulesTitle', 'rules_confirmed as rulesConfirmed'] as const),
  ...(['plan_sent_on as planSentOn', 'notice_on as noticeOn', 'cut_off_on as cutOffOn'] as const),
  ...(['cut_off_paper_at as cutOffPaperAt', 'held_on as heldOn', 'closed_on as closedOn'] as const),
] as const

const dialogues = (db: UnitDb) => db.selectFrom('dialogue').select(publicColumns)

/**
 * The dialogue that takes petitions and registrations now: the newest, while it is not closed; null when there is none.
 * A petition that arrives then waits for the next one.
 */
export async function currentDialogue(db: UnitDb): Promise<Dialogue | null> {
  const newest = await newestDialogue(db)
  return newest && !newest.closedOn ? newest : null
}

/** The newest dialogue, closed or not; null before the first. */
export const newestDialogue = async (db: UnitDb): Promise<Dialogue | null> =>
  (await dialogues(db).orderBy('year', 'desc').orderBy('ordinal', 'desc').limit(1).executeTakeFirst()) ?? null

/** The dialogue at an address, "2026" or "2026-2"; null when there is none. */
export const dialogueAt = async (db: UnitDb, address: string): Promise<Dialogue | null> =>
  (await dialogues(db).where('address', '=', address).executeTakeFirst()) ?? null

/** A dialogue by its id; null when there is none. */
export const dialogueById = async (db: UnitDb, id: string): Promise<Dialogue | null> =>
  (await dialogues(db).where('id', '=', id).executeTakeFirst()) ?? null

/** All dialogues of the unit, the newest first. */
export const allDialogues = (db: UnitDb): Promise<Dialogue[]> =>
  dialogues(db).orderBy('year', 'desc').orderBy('ordinal', 'desc').limit(100).execute()

const read = new WeakMap<object, Rules>()

/**
 * The rules of a dialogue, from its own copy. A rule younger than the copy is filled from the shipped set, so that an old
 * dialogue stays readable.
 * @throws Error when the copy is damaged
 */
export function rulesOf(dialogue: Pick<Dialogue, 'storedRules' | 'address'>): Rules {
  const stored = dialogue.storedRules
  const known = typeof stored === 'object' && stored !== null ? read.get(stored) : undefined
  if (known) return known
  const reading = parseRules(stored, { fillFrom: haiPhong2026.rules })
  if (!reading.ok)
    throw new Error(`rules of dialogue ${dialogue.address}: ${reading.problems.map(({ key }) => key).join(', ')}`)
  if (typeof stored === 'object' && stored !== null) read.set(stored, reading.value)
  return reading.value
}
