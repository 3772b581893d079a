import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { addWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import { tellOfficers } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isReminderDue, REMIND_BEFORE } from '../../domain/index.ts'
import { underWay } from '../waiting-parts.ts'
import { officersIn, whoHandles } from './officers-of.ts'
import { words } from './words.vi.ts'

interface OpenPart {
  readonly id: string
  readonly petitionId: string
  readonly number: number | null
  readonly body: string
  readonly outside: boolean
  readonly departmentId: string
  readonly leadDepartmentId: string
  readonly leadOfficerId: string | null
  readonly dueOn: Day
  readonly remindedOn: Day | null
}

/**
 * Nhắc: who was asked and has not answered is reminded three working days before and on the day. A department's officers
 * are told; a body outside, and a department nobody sits in, is for the lead to call. Done twice it does no harm.
 * @returns how many were told
 */
export async function remindParts(tx: UnitDb, by: By): Promise<number> {
  const calendar = await currentCalendar(tx)
  const until = addWorkingDays(calendar, by.on, REMIND_BEFORE)
  const due = (await openPartsUntil(tx, until)).filter((part) => isReminderDue(part, by.on, calendar))
  let told = 0
  for (const part of due) {
    told += await remind(tx, by, part)
    await tx.updateTable('petition_opinion').set({ reminded_on: by.on }).where('id', '=', part.id).execute()
  }
  return told
}

const openPartsUntil = async (tx: UnitDb, until: Day): Promise<readonly OpenPart[]> =>
  (
    await sql<OpenPart>`select o.id, o.petition_id as "petitionId", p.number, d.name as body, d.outside, d.id as "departmentId",
        p.lead_department_id as "leadDepartmentId", p.lead_officer_id as "leadOfficerId", x.due_on as "dueOn", o.reminded_on as "remindedOn"
      from petition_opinion o
        join petition p on p.unit_id = o.unit_id and p.id = o.petition_id
        join department d on d.unit_id = o.unit_id and d.id = o.department_id
        join deadline x on x.unit_id = o.unit_id and x.subject_id = o.id and x.kind = 'opinion'
      where o.given_on is null and ${underWay} and x.met_on is null and x.lapsed_on is null and x.due_on <= ${until}::date
      order by x.due_on, o.id for update of o`.execute(tx)
  ).rows

async function remind(tx: UnitDb, by: By, part: OpenPart): Promise<number> {
  const sitting = part.outside ? [] : await officersIn(tx, [part.departmentId])
  const forOthers = sitting.length === 0
  const { title, body } = forOthers ? words.callToMind : words.remind
  const told = { number: part.number, of: part.body, dueOn: dateWithYear(part.dueOn) }
  return tellOfficers(tx, by, {
    ...{ template: 'opinion.due', officerIds: forOthers ? await whoHandles(tx, part) : sitting },
    ...{ about: 'petition', aboutId: part.petitionId, title: title(told), body: body(told) },
  })
}
