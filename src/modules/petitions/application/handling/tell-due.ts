import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { addWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import { tellOfficers } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { REMINDED_AT, reminderOn } from '../../domain/index.ts'
import { type Handled, officersWith, whoHandles } from './officers-of.ts'
import { words } from './words.vi.ts'

interface OwedAnswer extends Handled {
  readonly id: string
  readonly number: number | null
  readonly dueOn: Day
  readonly lead: string | null
}

/**
 * Nhắc hạn: whoever owes an answer hears of it five, three and one working day before its day, and the day after, when the
 * leaders hear of it too. Each of it once: done again it does no harm.
 * @returns how many were told
 */
export async function tellDue(tx: UnitDb, by: By): Promise<number> {
  const calendar = await currentCalendar(tx)
  const owed = await owedUntil(tx, addWorkingDays(calendar, by.on, REMINDED_AT[0]))
  let told = 0
  let leaders: readonly string[] | null = null
  for (const answer of owed) {
    const reminder = reminderOn(by.on, answer.dueOn, calendar)
    if (!reminder) continue
    const { id, number } = answer
    const day = dateWithYear(answer.dueOn)
    const about = { about: 'petition', aboutId: id } as const
    const once = (what: string) => `${what} ${id} ${answer.dueOn}`
    const handlers = await whoHandles(tx, answer)
    if (reminder.is === 'due') {
      told += await tellOfficers(tx, by, {
        ...{ template: reminder.left === 1 ? 'answer.due-next' : 'answer.due', officerIds: handlers, ...about },
        ...{ title: words.due.title(number, reminder.left), body: words.due.body({ number, dueOn: day }) },
        once: once(`answer-due-${reminder.left}`),
      })
      continue
    }
    leaders ??= await officersWith(tx, 'leader')
    const title = words.overdue.title(number)
    told += await tellOfficers(tx, by, {
      ...{ template: 'answer.overdue', officerIds: handlers, ...about, once: once('answer-overdue') },
      ...{ title, body: words.overdue.body({ number, dueOn: day }) },
    })
    told += await tellOfficers(tx, by, {
      ...{ template: 'answer.overdue-above', ...about, title, once: once('answer-overdue-above') },
      officerIds: leaders.filter((leader) => !handlers.includes(leader)),
      body: words.overdue.above({ number, dueOn: day, lead: answer.lead ?? words.overdue.nobody }),
    })
  }
  return told
}

/** Answers that are owed by a day and not given: what is only planned before the conference has no day yet. */
const owedUntil = async (tx: UnitDb, until: Day): Promise<readonly OwedAnswer[]> =>
  (
    await sql<OwedAnswer>`select p.id, p.number, x.due_on as "dueOn", d.name as lead,
        p.lead_department_id as "leadDepartmentId", p.lead_officer_id as "leadOfficerId"
      from deadline x
        join petition p on p.unit_id = x.unit_id and p.id = x.subject_id
        left join department d on d.unit_id = p.unit_id and d.id = p.lead_department_id
      where x.kind = 'answer' and x.met_on is null and x.lapsed_on is null and not x.planned and x.due_on <= ${until}::date
      order by x.due_on, p.number, p.id`.execute(tx)
  ).rows
