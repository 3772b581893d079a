import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { tellOfficers } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Handled, officersIn, whoHandles } from './officers-of.ts'
import { words } from './words.vi.ts'

const about = (petitionId: string) => ({ about: 'petition', aboutId: petitionId }) as const

/** Tells whoever a petition was given to, and the departments that join; with the day its answer is due where one is known. */
export async function tellGiven(
  tx: UnitDb,
  by: By,
  petition: { readonly id: string; readonly number: number | null },
  given: Handled & { readonly joining: readonly string[]; readonly dueOn: Day | null },
): Promise<void> {
  const told = { number: petition.number, dueOn: given.dueOn && dateWithYear(given.dueOn) }
  const title = words.given.title(petition.number)
  const lead = await whoHandles(tx, given)
  const joining = given.joining.length > 0 ? await officersIn(tx, given.joining) : []
  for (const joins of [false, true])
    await tellOfficers(tx, by, {
      ...{ template: 'officer.assigned', ...about(petition.id), title, body: words.given.body({ ...told, joins }) },
      officerIds: joins ? joining.filter((id) => !lead.includes(id)) : lead,
    })
}

/** Tells a department of the unit that its opinion is asked; a body outside has its letter. */
export async function tellAsked(
  tx: UnitDb,
  by: By,
  petitionId: string,
  asked: { readonly departmentId: string; readonly dueOn: Day },
): Promise<void> {
  const row = await tx
    .selectFrom('petition')
    .innerJoin('department', (on) =>
      on.onRef('department.unit_id', '=', 'petition.unit_id').on('department.id', '=', asked.departmentId),
    )
    .select(['petition.number', 'department.name as of', 'department.outside'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirst()
  if (!row || row.outside) return
  await tellOfficers(tx, by, {
    ...{ template: 'opinion.asked', ...about(petitionId), officerIds: await officersIn(tx, [asked.departmentId]) },
    ...{ title: words.asked.title(row.number), body: words.asked.body({ ...row, dueOn: dateWithYear(asked.dueOn) }) },
  })
}
