import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { type Field, isField } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { emptySheet, type SheetContent, type SheetState, sheetState } from '../../domain/index.ts'

/** A file that lies with a sheet. */
export interface SheetFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** Phiếu số liệu, with whose it is and by when: both stand in its task. */
export interface DataSheet {
  readonly id: string
  readonly taskId: string
  readonly title: string
  readonly fields: readonly Field[]
  /** What should stand in it; ''. */
  readonly wanted: string
  readonly state: SheetState
  /** Of what stands in it; 0: nobody has begun. */
  readonly version: number
  readonly content: SheetContent
  readonly files: readonly SheetFile[]
  readonly departmentId: string | null
  readonly officerId: string | null
  /** "Phòng Kinh tế", "Phòng Kinh tế, Nguyễn Thị Mẫu". */
  readonly owner: string
  /** Null: the conference is over, or it was handed in before it was owed. */
  readonly dueOn: Day | null
  readonly askedAt: Temporal.Instant
  readonly handedInAt: Temporal.Instant | null
  /** Who handed it in; ''. */
  readonly handedInBy: string
  /** Who wrote it last; ''. */
  readonly writtenBy: string
  readonly writtenAt: Temporal.Instant | null
}

interface Row extends Omit<DataSheet, 'content' | 'fields' | 'state'> {
  readonly fields: readonly string[]
  readonly asOf: Day | null
  readonly words: string | null
  readonly caption: string | null
  readonly rows: readonly (readonly string[])[] | null
}

/** Every sheet of a dialogue, whole, the first asked first, in one query. */
export async function sheetsOf(db: UnitDb, dialogueId: string): Promise<readonly DataSheet[]> {
  const { rows } = await sql<Row>`
    select s.id, s.task_id as "taskId", s.title, s.fields, s.wanted, s.version, s.asked_at as "askedAt", s.handed_in_at as "handedInAt",
      coalesce(h.name, '') as "handedInBy", x.as_of as "asOf", x.words, x.caption, x.rows, coalesce(w.name, '') as "writtenBy",
      x.at as "writtenAt", t.department_id as "departmentId", t.officer_id as "officerId", concat_ws(', ', d.name, o.name) as owner,
      due.due_on as "dueOn",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', f.type, 'size', f.size, 'sha256', a.sha256)
          order by a.position, a.id)
        from attachment a join stored_file f on f.unit_id = a.unit_id and f.sha256 = a.sha256
        where a.unit_id = s.unit_id and a.subject = 'data-sheet' and a.subject_id = s.id and a.removed_at is null), '[]') as files
    from data_sheet s
      join task t on t.unit_id = s.unit_id and t.id = s.task_id
      left join department d on d.unit_id = t.unit_id and d.id = t.department_id
      left join officer o on o.unit_id = t.unit_id and o.id = t.officer_id
      left join officer h on h.unit_id = s.unit_id and h.id = s.handed_in_by
      left join data_sheet_text x on x.unit_id = s.unit_id and x.sheet_id = s.id and x.version = s.version
      left join officer w on w.unit_id = x.unit_id and w.id = x.by_officer
      left join deadline due on due.unit_id = t.unit_id and due.subject_id = t.id and due.kind = 'task' and due.lapsed_on is null
    where s.dialogue_id = ${dialogueId}::uuid and s.removed_at is null
    order by s.asked_at, s.title, s.id`.execute(db)
  return rows.map(({ asOf, words, caption, rows: cells, fields, ...row }) => ({
    ...row,
    fields: fields.filter(isField),
    state: sheetState(row),
    content: words === null ? emptySheet : { asOf, words, caption: caption ?? '', rows: cells ?? [] },
  }))
}

/** The sheets of a petition's field. */
export const sheetsAbout = (sheets: readonly DataSheet[], field: string | null): readonly DataSheet[] =>
  sheets.filter(({ fields }) => fields.some((one) => one === field))

/** A petition somebody prepares figures for. */
export interface FieldPetition {
  readonly id: string
  readonly field: string
  readonly leadDepartmentId: string | null
  readonly dialogue: string
  readonly number: number
  readonly label: string
  readonly title: string
}

/** The petitions of a dialogue that have a field, its own and those carried into it (R25), by number. */
export async function fieldPetitions(db: UnitDb, dialogueId: string): Promise<readonly FieldPetition[]> {
  const { rows } = await sql<FieldPetition>`
    select p.id, p.field, d.id as "leadDepartmentId", own.address as dialogue, p.number,
      case when p.dialogue_id = ${dialogueId}::uuid then p.number::text else p.number || '/' || own.address end as label,
      coalesce(w.title, p.title) as title
    from petition p
      join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
      left join department d on d.unit_id = p.unit_id and d.id = p.lead_department_id and not d.outside and d.active
      left join lateral (select w.title from petition_wording w where w.unit_id = p.unit_id and w.petition_id = p.id
        order by w.version desc limit 1) w on true
    where p.field is not null and p.number is not null and p.stage not in ('spam', 'moved', 'duplicate', 'withdrawn')
      and (p.dialogue_id = ${dialogueId}::uuid
        or p.id = any (array(select c.petition_id from petition_carry c where c.dialogue_id = ${dialogueId}::uuid)))
    order by own.year desc, own.ordinal desc, p.number`.execute(db)
  return rows
}
