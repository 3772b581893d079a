import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  isPostingChannel,
  isPostingPhase,
  isScriptKind,
  type PostingChannel,
  type PostingFacts,
  type PostingPhase,
  type ScriptKind,
} from '../../domain/index.ts'

/** A row of the checklist as officers see it. */
export interface Posting extends PostingFacts {
  readonly id: string
  readonly dialogueId: string
  readonly phase: PostingPhase
  readonly channel: PostingChannel
  readonly villageId: string | null
  readonly village: string | null
  readonly formerCommune: string | null
  readonly headName: string | null
  readonly headPhone: string | null
  readonly postingPlace: string | null
  readonly label: string
  readonly script: ScriptKind | null
  readonly slot: string
  readonly departmentId: string | null
  readonly department: string | null
  readonly who: string
  /** The planned day follows another one; false: it was set by hand. */
  readonly follows: boolean
  readonly doneOn: Day | null
  readonly doneHow: string | null
  readonly doneBy: string | null
  readonly recordedAt: Temporal.Instant | null
  readonly note: string
  readonly version: number
}

const counted = (table: 'photos' | 'broadcasts') =>
  table === 'photos'
    ? sql<number>`(select count(*) from attachment a where a.unit_id = posting.unit_id and a.subject = 'posting'
        and a.subject_id = posting.id and a.removed_at is null)::int`
    : sql<number>`(select count(*) from broadcast b where b.unit_id = posting.unit_id and b.posting_id = posting.id
        and b.struck_at is null)::int`

const allRows = (db: UnitDb) =>
  db
    .selectFrom('posting')
    .leftJoin('village', 'village.id', 'posting.village_id')
    .leftJoin('department', 'department.id', 'posting.department_id')
    .leftJoin('officer', 'officer.id', 'posting.done_by')
    .select([
      ...([
        'posting.id',
        'dialogue_id as dialogueId',
        'phase',
        'channel',
        'posting.label',
        'script',
        'slot',
        'who',
      ] as const),
      ...(['village_id as villageId', 'village.name as village', 'former_commune as formerCommune'] as const),
      ...(['head_name as headName', 'head_phone as headPhone', 'posting_place as postingPlace'] as const),
      ...(['posting.department_id as departmentId', 'department.name as department', 'anchor'] as const),
      ...(['planned_on as plannedOn', 'done_on as doneOn', 'done_how as doneHow', 'officer.name as doneBy'] as const),
      ...(['recorded_at as recordedAt', 'posting.link', 'posting.note', 'posting.version'] as const),
      counted('photos').as('photos'),
      counted('broadcasts').as('broadcasts'),
    ])

const rows = (db: UnitDb) => allRows(db).where('posting.removed_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function postingOf({ phase, channel, script, anchor, ...row }: Row): Posting {
  if (!isPostingPhase(phase) || !isPostingChannel(channel)) throw new Error(`posting ${row.id}: ${phase}, ${channel}`)
  return { ...row, phase, channel, script: script && isScriptKind(script) ? script : null, follows: anchor !== null }
}

/** The checklist of a dialogue, in its order: what comes before the conference, on its day, after it. */
export const postingsOf = async (db: UnitDb, dialogueId: string): Promise<readonly Posting[]> =>
  (
    await rows(db)
      .where('dialogue_id', '=', dialogueId)
      .orderBy(sql`array_position(array['before', 'day', 'after'], phase)`)
      .orderBy('posting.position')
      .orderBy('posting.id')
      .execute()
  ).map(postingOf)

/** One row; null: there is none, or it was taken off. */
export async function postingAt(db: UnitDb, id: string): Promise<Posting | null> {
  const row = await rows(db).where('posting.id', '=', id).executeTakeFirst()
  return row ? postingOf(row) : null
}

/** Rows by their ids, those taken off too: for what the history names. */
export const postingsById = async (db: UnitDb, ids: readonly string[]) =>
  (
    await allRows(db)
      .innerJoin('dialogue', 'dialogue.id', 'posting.dialogue_id')
      .select('dialogue.address')
      .where('posting.id', '=', sql<string>`any(${ids}::uuid[])`)
      .execute()
  ).map(({ address, ...row }) => ({ ...postingOf(row), address }))

/** A photo that shows a row was done. */
export interface PostingPhoto {
  readonly id: string
  readonly postingId: string
  readonly name: string
  readonly sha256: string
  readonly type: string
  readonly size: number
  readonly addedAt: Temporal.Instant
  /** Null: sent by a village head, by his link. */
  readonly addedBy: string | null
}

/** The photos of some rows, in the order they came. */
export const postingPhotos = (db: UnitDb, postingIds: readonly string[]): Promise<PostingPhoto[]> =>
  db
    .selectFrom('attachment')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.sha256')
    .leftJoin('officer', 'officer.id', 'attachment.added_by')
    .select([
      ...(['attachment.id', 'attachment.subject_id as postingId', 'attachment.name', 'attachment.sha256'] as const),
      ...([
        'stored_file.type',
        'stored_file.size',
        'attachment.added_at as addedAt',
        'officer.name as addedBy',
      ] as const),
    ])
    .where('attachment.subject', '=', 'posting')
    .where('attachment.subject_id', '=', sql<string>`any(${postingIds}::uuid[])`)
    .where('attachment.removed_at', 'is', null)
    .orderBy('attachment.position')
    .orderBy('attachment.added_at')
    .execute()
