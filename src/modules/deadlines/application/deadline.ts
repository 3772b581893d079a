import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DeadlineTable } from '#platform/db/schema.ts'
import { type DelayCause, isDelayCause } from '../domain/index.ts'

/** Loại thời hạn: what a due day is for, as the table keeps it. */
export type DeadlineKind =
  | 'answer'
  | 'opinion'
  | 'release'
  | 'escalate'
  | 'wait-for-city'
  | 'confirm'
  | 'report'
  | 'milestone'
  | 'task'
  | 'commitment'
  | 'extension'
  | 'solution'
  | 'proposal'

/** A due day with the facts behind it, as stored. */
export interface Deadline {
  readonly id: string
  readonly kind: DeadlineKind
  /** Which milestone; empty for kinds that have one of each. */
  readonly name: string
  /** `petition`, `dialogue`, `opinion`, `task` … */
  readonly subject: string
  readonly subjectId: string
  readonly dialogueId: string | null
  /** 1, and one more with each reopening (R18). */
  readonly round: number
  readonly dueOn: Day
  /** The event it counts from, and its day. */
  readonly anchor: { readonly what: string; readonly on: Day }
  /** Working days, negative ones back; 0: the anchor's day itself. */
  readonly term: number
  readonly source: string
  /** Missing it needs a recorded reason (R17). */
  readonly legal: boolean
  /** "dự kiến": the anchor has not happened yet. */
  readonly planned: boolean
  readonly metOn: Day | null
  readonly reason: string
  /** Of a short list (R17); null: none was chosen. */
  readonly cause: DelayCause | null
  /** No longer owed: not held, withdrawn. */
  readonly lapsedOn: Day | null
  /** The due day a citizen was told; it stays when the due day moves. */
  readonly toldOn: Day | null
  readonly version: number
}

type Row = Omit<Selectable<DeadlineTable>, 'unit_id' | 'recorded_at'>

const columns = [
  ...(['id', 'kind', 'name', 'subject', 'subject_id', 'dialogue_id', 'round', 'anchor', 'anchor_on', 'term'] as const),
  ...([
    'source',
    'legal',
    'planned',
    'due_on',
    'met_on',
    'reason',
    'cause',
    'lapsed_on',
    'told_on',
    'version',
  ] as const),
] as const

const kinds: Record<DeadlineKind, true> = {
  ...{ answer: true, opinion: true, release: true, escalate: true, 'wait-for-city': true },
  ...{ confirm: true, report: true, milestone: true, task: true, commitment: true, extension: true },
  ...{ solution: true, proposal: true },
}
const isKind = (text: string): text is DeadlineKind => Object.hasOwn(kinds, text)

const deadlineOf = (row: Row): Deadline => {
  if (!isKind(row.kind)) throw new Error(`deadline.kind: ${row.kind}`)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    subject: row.subject,
    subjectId: row.subject_id,
    dialogueId: row.dialogue_id,
    round: row.round,
    dueOn: row.due_on,
    anchor: { what: row.anchor, on: row.anchor_on },
    term: row.term,
    source: row.source,
    legal: row.legal,
    planned: row.planned,
    metOn: row.met_on,
    reason: row.reason,
    cause: isDelayCause(row.cause) ? row.cause : null,
    lapsedOn: row.lapsed_on,
    toldOn: row.told_on,
    version: row.version,
  }
}

/** Deadlines to choose from; the nearest due day first. Works as the public for milestones and a holder's petitions. */
export const selectDeadlines = (db: UnitDb) =>
  db.selectFrom('deadline').select(columns).orderBy('due_on').orderBy('kind').orderBy('name').orderBy('id')

/** Runs a choice of deadlines. */
export const deadlinesIn = async (query: { execute(): Promise<Row[]> }): Promise<Deadline[]> =>
  (await query.execute()).map(deadlineOf)
