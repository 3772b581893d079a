import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { recordHistory } from '#modules/history/index.ts'
import { tellOfficers } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Holder } from '../domain/index.ts'
import { toldWords as words } from './told-words.vi.ts'

interface Heldby extends Holder {
  readonly id: string
  readonly title: string
}

interface Person {
  readonly id: string
  readonly departmentId: string | null
  readonly leads: boolean
}

const people = (db: UnitDb) =>
  db
    .selectFrom('officer')
    .select((row) => [
      ...(['id', 'department_id as departmentId'] as const),
      sql<boolean>`${row.ref('roles')} @> array['leader']`.as('leads'),
    ])
    .where('active', '=', true)
    .orderBy('id')
    .execute()

/** With whom a task lies: the officer it was given to; of one given to a department alone, everybody in it. */
const holdersOf = (task: Holder, all: readonly Person[]): readonly Person[] =>
  task.officerId
    ? all.filter(({ id }) => id === task.officerId)
    : all.filter(({ departmentId }) => departmentId !== null && departmentId === task.departmentId)

/** Each person once, with those of the tasks that are his. */
function byPerson<T extends Heldby>(
  tasks: readonly T[],
  all: readonly Person[],
  of: (task: T) => readonly Person[],
): readonly { readonly person: Person; readonly tasks: readonly T[] }[] {
  return all
    .map((person) => ({ person, tasks: tasks.filter((task) => of(task).includes(person)) }))
    .filter((one) => one.tasks.length > 0)
}

/** A task whose day its milestone moved. */
export interface MovedTask extends Heldby {
  readonly was: Day
  readonly now: Day
}

/** Tells those with whom the tasks lie that their days moved: each one message, however many they are. Who moved them knows. */
export async function tellMoved(tx: UnitDb, by: By, moved: readonly MovedTask[]): Promise<void> {
  if (moved.length === 0) return
  const all = (await people(tx)).filter(({ id }) => id !== by.officerId)
  for (const { person, tasks } of byPerson(moved, all, (task) => holdersOf(task, all)))
    await tellOfficers(tx, by, {
      ...{ template: 'task.moved', officerIds: [person.id], about: 'task', aboutId: tasks[0]?.id ?? '' },
      title: words.moved.title(tasks.length),
      body: words.moved.body(
        tasks.map(({ title, was, now }) =>
          words.moved.line({ what: title, was: dateWithYear(was), now: dateWithYear(now) }),
        ),
      ),
    })
}

/** Tells with whom a task lies now that it does; `reason`: it was handed over, and why. */
export async function tellGiven(
  tx: UnitDb,
  by: By,
  task: Heldby & { readonly dueOn: Day | null },
  who: string,
  reason: string | null,
): Promise<void> {
  const all = (await people(tx)).filter(({ id }) => id !== by.officerId)
  const due = task.dueOn ? dateWithYear(task.dueOn) : ''
  const { title, body } =
    reason === null
      ? { title: words.assigned.title, body: words.assigned.body({ what: task.title, who, due }) }
      : { title: words.handedOver.title, body: words.handedOver.body({ what: task.title, who, reason, due }) }
  for (const person of holdersOf(task, all))
    await tellOfficers(tx, by, {
      ...{ template: 'task.given', officerIds: [person.id], about: 'task', aboutId: task.id, title, body },
    })
}

interface LateTask extends Heldby {
  readonly dueOn: Day
  readonly who: string
}

const newlyLate = async (tx: UnitDb, today: Day): Promise<readonly LateTask[]> =>
  (
    await sql<LateTask>`select t.id, t.title, t.department_id as "departmentId", t.officer_id as "officerId", x.due_on as "dueOn",
        concat_ws(', ', d.name, o.name) as who
      from task t
        join deadline x on x.unit_id = t.unit_id and x.subject_id = t.id and x.kind = 'task'
        left join department d on d.unit_id = t.unit_id and d.id = t.department_id
        left join officer o on o.unit_id = t.unit_id and o.id = t.officer_id
        left join dialogue g on g.unit_id = t.unit_id and g.id = t.dialogue_id
      where t.done_on is null and t.dropped_on is null and x.met_on is null and x.lapsed_on is null and x.due_on < ${today}::date
        and t.late_told_for is distinct from x.due_on and g.closed_on is null and t.act <> 'petition'
      order by x.due_on, t.id for update of t`.execute(tx)
  ).rows

/**
 * Quá hạn: what has become overdue is told once to those with whom it lies and to the leaders, each one message; again only
 * when its day moved and that day passed too. What is late with a petition is told of the petition. Done twice it does no harm.
 * @returns how many tasks became overdue
 */
export async function tellLateTasks(tx: UnitDb, by: By): Promise<number> {
  const late = await newlyLate(tx, by.on)
  if (late.length === 0) return 0
  const all = await people(tx)
  const leaders = all.filter(({ leads }) => leads)
  for (const { person, tasks } of byPerson(late, all, (task) => [...holdersOf(task, all), ...leaders]))
    await tellOfficers(tx, by, {
      ...{ template: 'task.late', officerIds: [person.id], about: 'task', aboutId: tasks[0]?.id ?? '' },
      title: words.late.title(tasks.length),
      body: words.late.body(
        tasks.map(({ title, dueOn, who }) => words.late.line({ what: title, who, due: dateWithYear(dueOn) })),
      ),
    })
  for (const { id, dueOn } of late)
    await tx.updateTable('task').set({ late_told_for: dueOn }).where('id', '=', id).execute()
  for (const { id, dueOn } of late)
    await recordHistory(tx, by, {
      code: 'task.late',
      subject: 'task',
      subjectId: id,
      facts: { due: dueOn.toString() },
    })
  return late.length
}
