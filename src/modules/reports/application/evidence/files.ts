import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import { attach, attachmentsOf } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'

/** A file that proves an indicator of a year. */
export interface EvidenceFile {
  readonly id: string
  readonly indicator: string
  /** What it shows. */
  readonly about: string
  readonly addedOn: Temporal.PlainDate
  readonly addedBy: string | null
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** The files of a year, in the order they came; those taken away are left out. Two queries. */
export async function evidenceFiles(db: UnitDb, year: number): Promise<readonly EvidenceFile[]> {
  const rows = await db
    .selectFrom('evidence_file as f')
    .leftJoin('officer as o', 'o.id', 'f.added_by')
    .select(['f.id', 'f.indicator', 'f.about', 'f.added_on as addedOn', 'o.name as addedBy'])
    .where('f.year', '=', year)
    .where('f.removed_at', 'is', null)
    .orderBy('f.added_at')
    .orderBy('f.id')
    .execute()
  const files = new Map(
    (
      await attachmentsOf(
        db,
        rows.map(({ id }) => id),
      )
    ).map((file) => [file.subjectId, file]),
  )
  return rows.flatMap((row) => {
    const file = files.get(row.id)
    return file ? [{ ...row, name: file.name, type: file.type, size: file.size, sha256: file.sha256 }] : []
  })
}

/** One file as it is to be sent; null: it is not there, or was taken away. */
export async function evidenceFileAt(db: UnitDb, id: string) {
  const row = await db
    .selectFrom('evidence_file')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ? ((await attachmentsOf(db, [row.id]))[0] ?? null) : null
}

/** Thêm tệp minh chứng: a file that lies in the store already becomes evidence of an indicator. */
export async function addEvidenceFile(
  tx: UnitDb,
  by: By,
  file: TakenFile,
  { year, indicator, about }: { readonly year: number; readonly indicator: string; readonly about: string },
): Promise<void> {
  if (!by.officerId) throw new Error('evidence is added by an officer')
  const id = newId()
  await tx
    .insertInto('evidence_file')
    .values({
      ...{ id, year, indicator, about: cleanLine(about) },
      ...{ added_on: by.on, added_at: by.at, added_by: by.officerId },
    })
    .execute()
  await attach(tx, by.at, file, { subject: 'evidence-file', subjectId: id, position: 0 })
  const facts = { year, indicator }
  await recordHistory(tx, by, { code: 'evidence.file-added', subject: 'evidence-file', subjectId: id, facts })
}

/** Bỏ tệp: it is evidence no more; what was frozen with it still names it. */
export async function removeEvidenceFile(
  tx: UnitDb,
  by: By,
  id: string,
): Promise<Result<{ readonly year: number; readonly indicator: string }, 'not-found'>> {
  const row = await tx
    .updateTable('evidence_file')
    .set({ removed_at: by.at, removed_by: by.officerId })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning(['year', 'indicator'])
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  await recordHistory(tx, by, { code: 'evidence.file-removed', subject: 'evidence-file', subjectId: id, facts: row })
  return accept(row)
}
