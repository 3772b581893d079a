import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { callFile, type NotationRefusal, notationOf } from '../domain/index.ts'

/** Hồ sơ of a dialogue, as the list of files has it. */
export interface CaseFile {
  readonly dialogueId: string
  readonly address: string
  readonly year: number
  readonly ordinal: number
  /** What somebody wrote for this one; '': by the unit's rule. */
  readonly own: string
  /** As it is called; '' where nothing is told. */
  readonly notation: string
  readonly version: number
  readonly documents: number
  /** Of those whose pages are written in the register. */
  readonly pages: number
}

/** Where a paper stands in a file. */
export interface Filed {
  readonly year: number
  readonly notation: string
  /** Số thứ tự văn bản trong hồ sơ (NĐ 30/2020, Phụ lục VI, I.2). */
  readonly ordinal: number
}

/**
 * What lies in the files of dialogues: issued documents and registered papers, of a dialogue or of its petitions, in the
 * order of their days. What was moved to its own process (R12) lies in no file of ours.
 */
const filed = sql`
  filed as materialized (
    select d.id, true as outgoing, coalesce(d.dialogue_id, of.dialogue_id) as dialogue_id, d.issued_on as on_day,
        d.number_value as value, d.created_at as at
      from document d left join lateral (
        select p.dialogue_id from petition_document l join petition p on p.unit_id = l.unit_id and p.id = l.petition_id
          where l.unit_id = d.unit_id and l.document_id = d.id and p.stage <> 'moved' and p.dialogue_id is not null
          order by p.code limit 1) of on d.dialogue_id is null
      where d.stage = 'issued'
    union all
    select i.id, false, of.dialogue_id, i.arrived_on, i.number, i.entered_at
      from incoming i join lateral (
        select p.dialogue_id from petition p
          where p.unit_id = i.unit_id and (p.id = i.petition_id or p.submission_id = i.submission_id)
            and p.stage not in ('moved', 'spam') and p.dialogue_id is not null
          order by p.code limit 1) of on true),
  placed as (
    select *, (row_number() over (partition by dialogue_id order by on_day, at, value, id))::int as ordinal
      from filed where dialogue_id is not null)`

/** The number and symbol of files, by the dialogues: what was written, the rule. */
const called = sql`
  coalesce(f.notation, '') as own, coalesce((select file_notation from document_settings), '') as rule`

/** Where these papers, issued or registered, stand in the files of dialogues; those in none are left out. */
export async function placesInFiles(db: UnitDb, ids: readonly string[]): Promise<ReadonlyMap<string, Filed>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; place: number; year: number; ordinal: number; own: string; rule: string }>`
    with ${filed}
    select p.id, p.ordinal as place, g.year, g.ordinal, ${called}
      from placed p join dialogue g on g.id = p.dialogue_id
        left join case_file f on f.unit_id = g.unit_id and f.dialogue_id = g.id
      where p.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, place, year, ...file }) => [id, { year, notation: notationOf(file), ordinal: place }]))
}

/** A paper of a file, as its table of contents has it. */
export interface FiledPaper {
  readonly id: string
  readonly outgoing: boolean
  readonly ordinal: number
}

/** Mục lục văn bản: everything in the file of a dialogue, in order. */
export async function papersInFile(db: UnitDb, dialogueId: string): Promise<readonly FiledPaper[]> {
  const { rows } = await sql<FiledPaper>`
    with ${filed}
    select id, outgoing, ordinal from placed where dialogue_id = ${dialogueId}::uuid order by ordinal`.execute(db)
  return rows
}

/** The files of all dialogues, the latest first; one when it is named by its address. */
export async function caseFiles(db: UnitDb, address?: string): Promise<readonly CaseFile[]> {
  const { rows } = await sql<Omit<CaseFile, 'notation'> & { rule: string }>`
    with ${filed}
    select g.id as "dialogueId", g.address, g.year, g.ordinal, coalesce(f.version, 0) as version, ${called},
        count(p.id)::int as documents, coalesce(sum(r.pages), 0)::int as pages
      from dialogue g
        left join case_file f on f.unit_id = g.unit_id and f.dialogue_id = g.id
        left join placed p on p.dialogue_id = g.id
        left join register_note r on r.unit_id = g.unit_id and r.document_id = p.id
      where ${address === undefined ? sql`true` : sql`g.address = ${address}`}
      group by g.id, g.address, g.year, g.ordinal, f.version, f.notation
      order by g.year desc, g.ordinal desc`.execute(db)
  return rows.map(({ rule, ...file }) => ({ ...file, notation: notationOf({ ...file, rule }) }))
}

/** Ghi số và ký hiệu hồ sơ of one dialogue; '' goes back to the unit's rule. */
export async function nameCaseFile(
  tx: UnitDb,
  by: By,
  asked: { readonly address: string; readonly version: number; readonly notation: string },
): Promise<Result<'named' | 'unchanged', 'not-found' | 'stale' | NotationRefusal>> {
  // One after the other, so that no two files get the same name.
  const { rows } = await sql<{ id: string; address: string; year: number; ordinal: number }>`
    select id, address, year, ordinal from dialogue order by id for update`.execute(tx)
  const dialogue = rows.find(({ address }) => address === asked.address)
  if (!dialogue) return refuse('not-found')
  const settings = await tx.selectFrom('document_settings').select('file_notation as rule').executeTakeFirst()
  const rule = settings?.rule ?? ''
  const written = await tx
    .selectFrom('case_file')
    .select(['dialogue_id as dialogueId', 'notation', 'version'])
    .where(
      'dialogue_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const ownOf = (id: string) => written.find(({ dialogueId }) => dialogueId === id)
  const before = ownOf(dialogue.id)
  if ((before?.version ?? 0) !== asked.version) return refuse('stale')
  const notation = cleanLine(asked.notation)
  if (notation === (before?.notation ?? '')) return accept('unchanged')
  const others = rows
    .filter(({ id, year }) => id !== dialogue.id && year === dialogue.year)
    .map(({ id, ordinal }) => notationOf({ own: ownOf(id)?.notation ?? '', rule, ordinal }))
  const decision = callFile(notation, { rule, ordinal: dialogue.ordinal }, others)
  if (!decision.ok) return decision
  const row = { notation, version: asked.version + 1 }
  await tx
    .insertInto('case_file')
    .values({ dialogue_id: dialogue.id, ...row })
    .onConflict((conflict) => conflict.columns(['unit_id', 'dialogue_id']).doUpdateSet(row))
    .execute()
  await recordHistory(tx, by, {
    code: 'case-file.named',
    subject: 'dialogue',
    subjectId: dialogue.id,
    facts: { byRule: notation === '' },
  })
  return accept('named')
}
