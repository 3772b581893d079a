import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DraftFile, draftFiles, isDraft, keepPosted, keptFiles, newDraft } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import type { FormState, KeptFile } from '#ui/index.ts'

/** How forms with scans are read, and scans sent; handed in, since files are taken in by who knows how. */
export interface ScanParts {
  readonly files: FileStore
  readonly readPosted: (
    request: FastifyRequest,
    files: FileStore,
    unitId: string,
  ) => Promise<Parameters<typeof keepPosted>[3]>
  /** Sends a stored file so that nothing in it can run; false: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: TakenFile,
    cache: string,
  ) => Promise<boolean>
}

/** A form as it was posted, its scans waiting under its draft, and what is wrong with them. */
export interface PostedScans {
  readonly values: FormState['values']
  readonly errors: Readonly<Record<string, string>>
}

/** Reads a form with scans: they are kept under its draft, so that they stay when it comes back. */
export async function postedWithScans(office: Office, request: FastifyRequest, parts: ScanParts): Promise<PostedScans> {
  const posted = await parts.readPosted(request, parts.files, office.person(request).unitId)
  const draft = draftOf(posted.values)
  const errors: Record<string, string> = {}
  const values = await office.write(request, (tx) => keepPosted(tx, office.now(), draft, posted, errors))
  return { values: { ...values, draft }, errors }
}

/** The draft a form's scans wait under; a new one where it named none. */
export const draftOf = (values: FormState['values']): string =>
  typeof values.draft === 'string' && isDraft(values.draft) ? values.draft : newDraft()

/** The scans that wait under a form's draft, as it shows them again. */
export async function waitingScans(db: UnitDb, form: FormState): Promise<readonly KeptFile[]> {
  const kept = await keptFiles(db, draftOf(form.values), '')
  return [...kept.values()].map(({ id, name, size }) => ({ id, name, size }))
}

/** The scans a form is sent with: those that wait under its draft and are still ticked. */
export async function scansOf(
  db: UnitDb,
  { draft, ticked }: { readonly draft: string; readonly ticked: readonly string[] },
): Promise<readonly TakenFile[]> {
  const waiting: readonly DraftFile[] = await draftFiles(db, draft)
  return waiting.filter(({ id }) => ticked.includes(id)).map(({ id: _, ...file }) => file)
}
