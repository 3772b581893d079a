import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Annex, PaperTable } from '#kernel/paper.ts'
import { paperDay } from '#kernel/paper-days.ts'
import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import { isTaskPhase } from '#modules/tasks/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { workWords as words } from './dialogue-work.vi.ts'
import { numbered } from './tables.ts'

interface Work {
  readonly who: string
  readonly what: string
  readonly phase: string
  readonly dueOn: Day | null
}

/** Who does what by when for a dialogue (R22): its tasks, and nothing else; what was dropped is nobody's. */
async function workOf(db: UnitDb, { id }: DialogueInOffice): Promise<readonly Work[]> {
  const { rows } = await sql<Work>`
    select concat_ws(', ', d.name, o.name) as who, t.title as what, t.phase, x.due_on as "dueOn"
    from task t left join department d on d.unit_id = t.unit_id and d.id = t.department_id
      left join officer o on o.unit_id = t.unit_id and o.id = t.officer_id
      left join deadline x on x.unit_id = t.unit_id and x.subject_id = t.id and x.kind = 'task' and x.lapsed_on is null
    where t.dialogue_id = ${id} and t.dropped_on is null
    order by d.position nulls last, d.name, o.name nulls first,
      array_position(array['before', 'during', 'after'], t.phase), x.due_on nulls last, t.created_at, t.id`.execute(db)
  return rows
}

const phaseName = (phase: string): string => (isTaskPhase(phase) ? words.phases[phase] : '')

/** The table of who does what, before, during and after, by when; null: the dialogue has no tasks. */
export async function workTable(db: UnitDb, dialogue: DialogueInOffice): Promise<PaperTable | null> {
  const work = await workOf(db, dialogue)
  if (work.length === 0) return null
  const dated = work.some(({ dueOn }) => dueOn !== null)
  return numbered(
    [
      { head: words.who, width: 40 },
      { head: words.what, width: null },
      { head: words.phase, width: 24, align: 'center' },
      ...(dated ? [{ head: words.due, width: 28, align: 'center' } as const] : []),
    ],
    work.map(({ who, what, phase, dueOn }, at) => [
      work[at - 1]?.who === who ? '' : who || words.nobody,
      what,
      phaseName(phase),
      ...(dated ? [dueOn ? paperDay(dueOn) : ''] : []),
    ]),
  )
}

/** The same as an annex. */
export async function workAnnex(db: UnitDb, dialogue: DialogueInOffice): Promise<readonly Annex[]> {
  const table = await workTable(db, dialogue)
  return table ? [{ title: words.annex, note: '', landscape: false, blocks: [table] }] : []
}
