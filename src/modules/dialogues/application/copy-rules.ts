import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { type Deadline, type DueMove, deadlinesOf, moveOf, owe, postponeReminderDue } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { type Rules, rulesToJson, ruleVersion } from '#modules/regulations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { CITY_REPLY } from '../domain/index.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import { keepMilestones, lockDialogue, milestoneMoves } from './keep-milestones.ts'

/** A due day that would move, with its deadline's id: other days count from it. */
export interface TermMove {
  readonly id: string
  readonly move: DueMove
}

/** What later modules hang on a dialogue's rules. Handed in by the program. */
export interface RulesFollower {
  /** The open due days of theirs that other rules would move. */
  readonly moves: (db: UnitDb, dialogueId: string, today: Day, rules: Rules) => Promise<readonly TermMove[]>
  /** Brings them into line with the dialogue's rules as they now stand. */
  readonly follow: (tx: UnitDb, by: By, dialogueId: string) => Promise<void>
}

/** The open reminder to the city (R10), which is no milestone and has a term of the rule set all the same. */
async function cityReminder(db: UnitDb, dialogueId: string, rules: Rules) {
  const known = (await deadlinesOf(db, dialogueId)).find(
    (one) => one.kind === 'wait-for-city' && one.name === CITY_REPLY && !one.metOn && !one.lapsedOn,
  )
  if (!known) return null
  return { known, due: postponeReminderDue(known.anchor.on, { rules, calendar: await currentCalendar(db) }) }
}

/** The open due days of a dialogue, its milestones and its petitions, that other rules would move; nothing is written. */
export async function movesUnderRules(
  db: UnitDb,
  dialogueId: string,
  today: Day,
  rules: Rules,
  follower: RulesFollower,
): Promise<readonly DueMove[]> {
  const terms = await follower.moves(db, dialogueId, today, rules)
  const answersDue = new Map(terms.map(({ id, move }) => [id, move.now]))
  const reminder = await cityReminder(db, dialogueId, rules)
  const isMoved = (was: Deadline, to: Day) => (was.dueOn.equals(to) ? [] : [moveOf(was, to)])
  return [
    ...(await milestoneMoves(db, dialogueId, today, { rules, answersDue })),
    ...(reminder ? isMoved(reminder.known, reminder.due.on) : []),
    ...terms.map(({ move }) => move),
  ]
}

/** Which version of which rule set. */
export interface RulesShown {
  readonly ruleSetId: string
  readonly version: number
}

/** Rules are copied from the latest version only: an older one is read, not used anew. */
export type CopyRulesRefusal = 'rules-changed-meanwhile' | 'rules-used-already'

/**
 * Chép bộ quy định vào một kỳ đang chạy: the dialogue takes a version of the unit's rule set as its own copy; its milestones
 * and its petitions' open terms are counted anew. What was met keeps its day, a published last intake day binds as before.
 * @returns the due days that moved
 */
export async function copyRules(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  shown: RulesShown,
  follower: RulesFollower,
): Promise<Result<readonly DueMove[], DialogueRefusal | CopyRulesRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  const found = await ruleVersion(tx, shown.ruleSetId, shown.version)
  if (!found) return refuse('not-found')
  if (!found.latest) return refuse('rules-changed-meanwhile')
  const had = await rulesUsedBy(tx, dialogueId)
  if (had?.ruleSetId === shown.ruleSetId && had.version === shown.version) return refuse('rules-used-already')

  const moves = await movesUnderRules(tx, dialogueId, by.on, found.rules, follower)
  await tx
    .updateTable('dialogue')
    .set({
      rules: JSON.stringify(rulesToJson(found.rules)),
      rules_title: found.title,
      rules_confirmed: found.confirmedOn !== null && found.year === dialogue.year,
      rule_set_id: shown.ruleSetId,
      rule_set_version: shown.version,
      version: version + 1,
    })
    .where('id', '=', dialogueId)
    .execute()
  const reminder = await cityReminder(tx, dialogueId, found.rules)
  if (reminder) {
    const { kind, name, subject, subjectId } = reminder.known
    await owe(tx, by, { kind, name, subject, subjectId, dialogueId, due: reminder.due })
  }
  await follower.follow(tx, by, dialogueId)
  await keepMilestones(tx, by, dialogueId)
  await recordHistory(tx, by, {
    code: 'dialogue.rules-copied',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: {
      rules: shown.ruleSetId,
      version: shown.version,
      was: had?.version ?? null,
      moved: moves.length,
    },
  })
  return accept(moves)
}

/** Which version a dialogue carries; null where its copy was made before versions were kept. */
export async function rulesUsedBy(db: UnitDb, dialogueId: string): Promise<RulesShown | null> {
  const row = await db
    .selectFrom('dialogue')
    .select(['rule_set_id', 'rule_set_version'])
    .where('id', '=', dialogueId)
    .executeTakeFirst()
  return row?.rule_set_id && row.rule_set_version !== null
    ? { ruleSetId: row.rule_set_id, version: row.rule_set_version }
    : null
}

/** Which dialogues carry which version of the unit's rule sets, the newest dialogue first. */
export const dialoguesByRules = (db: UnitDb) =>
  db
    .selectFrom('dialogue')
    .select(['id', 'year', 'ordinal', 'address', 'closed_on as closedOn', 'rules_title as rulesTitle'])
    .select(['rule_set_id as ruleSetId', 'rule_set_version as ruleSetVersion', 'version'])
    .orderBy('year', 'desc')
    .orderBy('ordinal', 'desc')
    .execute()

export type DialogueWithRules = Awaited<ReturnType<typeof dialoguesByRules>>[number]
