import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, deadlinesOf } from '#modules/deadlines/index.ts'
import { type Dialogue, type DialogueTimes, dialogueTimes, newestDialogue, rulesOf } from '#modules/dialogues/index.ts'
import {
  type CommitmentTally,
  firstOfLastYear,
  type LastYearTally,
  latestAnswers,
  type PublishedCommitment,
  type PublishedPetitionRow,
  publishedCount,
  publishedTallies,
} from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** How many answers the home shows. */
const ANSWERS = 3
/** How many promises of the dialogue before. */
const PROMISES = 3

/** What everybody may see of a unit at a glance. */
export interface Home {
  readonly calendar: WorkingCalendar
  /** The newest, closed or not; null before the first. */
  readonly dialogue: Dialogue | null
  readonly times: DialogueTimes | null
  /** Due days of its milestones, by name. */
  readonly days: ReadonlyMap<string, Deadline>
  readonly answers: readonly PublishedPetitionRow[]
  readonly published: number
  readonly villages: number
  /** What was promised in public, and how it stands today. */
  readonly promises: CommitmentTally
  /** Việc năm trước: what the newest dialogue begins with, counted, and the first few promises. */
  readonly lastYear: LastYearTally & { readonly first: readonly PublishedCommitment[] }
}

/** The home of a unit, read as the public. `closesAt`: the counter's closing where no notice has published one. */
export async function homeOf(db: UnitDb, closesAt: string, today: Day): Promise<Home> {
  const newest = newestDialogue(db)
  const { calendar, dialogue, days, villages, answers, published, promised } = await together({
    calendar: currentCalendar(db),
    dialogue: newest,
    days: newest.then((one) => (one ? deadlinesOf(db, one.id) : [])),
    villages: db
      .selectFrom('village')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('active', '=', true)
      .executeTakeFirstOrThrow(),
    answers: latestAnswers(db, ANSWERS),
    published: publishedCount(db, { field: '', state: '', year: '', village: '' }),
    promised: newest.then((one) => promisedOf(db, one?.address ?? '', today)),
  })
  return {
    calendar,
    dialogue,
    times:
      dialogue &&
      dialogueTimes({ ...dialogue, cutOffPaperAt: dialogue.cutOffPaperAt ?? closesAt }, rulesOf(dialogue), calendar),
    days: new Map(days.filter(({ kind }) => kind === 'milestone').map((one) => [one.name, one])),
    answers,
    published,
    villages: villages.n,
    ...promised,
  }
}

/** What was promised in public; the rows of the dialogue before are asked for where there are any. */
async function promisedOf(db: UnitDb, dialogue: string, today: Day): Promise<Pick<Home, 'promises' | 'lastYear'>> {
  const { promises, lastYear } = await publishedTallies(db, dialogue, today)
  const first = lastYear.all > 0 ? await firstOfLastYear(db, dialogue, PROMISES) : []
  return { promises, lastYear: { ...lastYear, first } }
}

/** Written answers of a dialogue that are still to come. */
export interface AnswersOwed {
  readonly open: number
  /** Of these, past their day. */
  readonly overdue: number
}

/** How many written answers are owed (R13, R14); what waits for the city is not among them. Read as the program. */
export function answersOwed(db: UnitDb, dialogueId: string, today: Day): Promise<AnswersOwed> {
  return db
    .selectFrom('deadline')
    .select((row) => [
      row.fn.countAll<number>().as('open'),
      row.fn.countAll<number>().filterWhere('due_on', '<', today).as('overdue'),
    ])
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', 'answer')
    .where('met_on', 'is', null)
    .where('lapsed_on', 'is', null)
    .executeTakeFirstOrThrow()
}

/** The due day of a milestone, lapsed or not; null where there is none. */
export const dayOf = ({ days }: Home, name: string): Day | null => days.get(name)?.dueOn ?? null
