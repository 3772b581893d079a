import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import { isId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { attachFiles, type FileHolder, type TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { checkFiles, type FileRefusal, fileLimits, isSound, MOST_SCANS, type OfferedFile } from '../../domain/index.ts'
import { toldByContent } from './told-by-content.ts'

/** A file that waits under a draft. */
export interface DraftFile extends TakenFile {
  readonly id: string
}

/** A draft's id is known to its form only: 122 random bits. */
export const newDraft = (): string => randomUUID()

export const isDraft = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

/** What one form may have waiting: five files for each of its petitions would be more than anybody sends. */
export const draftQuota = { files: 25, bytes: 100 * 1024 * 1024 } as const

export type UploadRefusal = FileRefusal | 'draft-full'

/** The name as it is shown again: one line, no path, at most 120 characters with its ending kept. */
export function shownName(name: string): string {
  const line = cleanLine(name.replace(/^.*[\\/]/, '')) || 'tep'
  if (line.length <= 120) return line
  const ending = /\.[\p{L}\d]{1,8}$/u.exec(line)?.[0] ?? ''
  return `${line.slice(0, 119 - ending.length).toWellFormed()}…${ending}`
}

/** What a place takes in. */
export interface Takes {
  /** Voice notes too; a paper that is signed or scanned is none. */
  readonly sound?: boolean
  /** Limits of its own instead of those of a form: so many bytes at most, and what is wrong with a file. */
  readonly own?: { readonly bytesEach: number; readonly check: (file: OfferedFile) => FileRefusal | null }
}

/**
 * Takes a file in: onto the disk first, up to the limit, then its type is told by its content. What is not accepted is
 * not kept.
 */
export async function takeFile(
  files: FileStore,
  unitId: string,
  name: string,
  content: Readable | Buffer,
  { sound = false, own }: Takes = {},
): Promise<Result<TakenFile, FileRefusal>> {
  const shown = shownName(name)
  let type: string | null = null
  let refusal: FileRefusal | null = null
  const check = own?.check ?? ((file: OfferedFile) => checkFiles([file])[0] ?? null)
  const stored = await files.putIf(unitId, content, own?.bytesEach ?? fileLimits.bytesEach, async (path, bytes) => {
    const told = bytes === 0 ? { type: null, seconds: null } : await toldByContent(path, bytes)
    type = told.type !== null && isSound(told.type) && !sound ? null : told.type
    refusal = check({ name: shown, bytes, type, seconds: told.seconds })
    return refusal === null
  })
  if (stored === 'too-large') return refuse('file-too-large')
  if (stored === 'not-kept') return refuse(refusal ?? 'file-type-not-accepted')
  return accept({ sha256: stored.sha256, name: shown, size: stored.size, type: type ?? '' })
}

/** Notes a taken file under a draft, within the draft's quota. */
export async function keepInDraft(
  tx: UnitDb,
  at: Temporal.Instant,
  draft: string,
  file: TakenFile,
): Promise<Result<DraftFile, 'draft-full'>> {
  const waiting = await draftFiles(tx, draft)
  const bytes = waiting.reduce((sum, one) => sum + one.size, 0)
  if (waiting.length >= draftQuota.files || bytes + file.size > draftQuota.bytes) return refuse('draft-full')
  return accept(await attach(tx, at, file, { subject: 'draft', subjectId: draft, position: waiting.length }))
}

/** Notes a taken file where it belongs. The same content twice is stored once. */
export async function attach(
  tx: UnitDb,
  at: Temporal.Instant,
  file: TakenFile,
  to: FileHolder & { readonly position: number },
): Promise<DraftFile> {
  const [id = ''] = await attachFiles(tx, { at }, to, [file])
  return { id, ...file }
}

/** What waits under a draft, in the order it came. */
export async function draftFiles(db: UnitDb, draft: string): Promise<readonly DraftFile[]> {
  if (!isDraft(draft)) return []
  const { rows } = await sql<DraftFile>`select id, sha256, name, size, type from draft_files(${draft}::uuid)`.execute(
    db,
  )
  return rows
}

/** As many as one thing may come with: five files and a voice note, or a paper's scans. */
const MOST_CLAIMED = Math.max(fileLimits.files + 1, MOST_SCANS)

/** Gives a draft's files to what they were sent with; others than the draft's own are left alone. Returns how many. */
export async function claimFiles(
  tx: UnitDb,
  draft: string,
  ids: readonly string[],
  to: { readonly subject: 'submission' | 'petition' | 'petition-message'; readonly subjectId: string },
): Promise<number> {
  if (!isDraft(draft)) return 0
  const known = ids.filter(isId).slice(0, MOST_CLAIMED)
  const claims = known.map((id) =>
    sql<{ done: boolean | null }>`
      select claim_draft_file(${draft}::uuid, ${id}::uuid, ${to.subject}, ${to.subjectId}::uuid) as done`.execute(tx),
  )
  return (await Promise.all(claims)).filter(({ rows }) => rows[0]?.done).length
}
