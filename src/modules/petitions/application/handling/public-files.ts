import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { redraw, redrawable } from '#platform/files/redraw.ts'
import { fileLimits, isSound } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'

/** A copy for the public, in the file store. */
export interface PublicCopy {
  readonly sha256: string
  readonly type: string
  readonly size: number
}

export type PublicCopyRefusal = 'look-first' | 'cannot-be-cleaned' | 'voice-stays-private'

/**
 * Makes the copy the public may see (R20). Photos are drawn anew: place, time and camera stay behind. Other files go out as
 * they are, so only after an officer has looked at every page (`lookedAt`). Call it before the transaction: it takes time.
 */
export async function makePublicCopy(
  files: FileStore,
  unitId: string,
  original: { readonly sha256: string; readonly type: string; readonly size: number },
  { lookedAt }: { readonly lookedAt: boolean },
): Promise<Result<PublicCopy, PublicCopyRefusal>> {
  // A voice tells whose it is (R20): what was said is written down and released as words.
  if (isSound(original.type)) return refuse('voice-stays-private')
  if (!redrawable.includes(original.type))
    return lookedAt
      ? accept({ sha256: original.sha256, type: original.type, size: original.size })
      : refuse('look-first')
  const redrawn = await redraw(files.pathOf(unitId, original.sha256), original.type)
  if (!redrawn) return refuse('cannot-be-cleaned')
  const stored = await files.put(unitId, redrawn.content, fileLimits.bytesEach)
  return stored === 'too-large' ? refuse('cannot-be-cleaned') : accept({ ...stored, type: redrawn.type })
}

/** Công khai one file of a petition, its public copy made before. */
export async function releaseFile(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly attachmentId: string; readonly copy: PublicCopy },
): Promise<Outcome<Done, never>> {
  const taken = await takeUp(tx, actor, input, 'release-public-text')
  if (!taken.ok) return taken
  if (!(await belongs(tx, input))) return refuse('not-found')
  const { sha256, type, size } = input.copy
  await tx
    .insertInto('stored_file')
    .values({ sha256, type, size, stored_at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return setReleased(tx, by, input, {
    ...{ released_at: by.at, released_by: by.officerId },
    ...{ public_sha256: sha256, public_type: type, public_size: size },
  })
}

/** Takes a released file back. */
export async function takeBackFile(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly attachmentId: string },
): Promise<Outcome<Done, never>> {
  const taken = await takeUp(tx, actor, input, 'release-public-text')
  if (!taken.ok) return taken
  if (!(await belongs(tx, input))) return refuse('not-found')
  const nothing = { public_sha256: null, public_type: null, public_size: null }
  return setReleased(tx, by, input, { released_at: null, released_by: null, ...nothing })
}

/** Files of the petition itself, of documents that answer it, and of its promises. */
const belongs = async (tx: UnitDb, { petitionId, attachmentId }: { petitionId: string; attachmentId: string }) =>
  (await tx
    .selectFrom('attachment')
    .select('id')
    .where('id', '=', attachmentId)
    .where('removed_at', 'is', null)
    .where((of) =>
      of.or([
        of('subject_id', '=', petitionId),
        of(
          'subject_id',
          'in',
          tx.selectFrom('petition_document').select('document_id').where('petition_id', '=', petitionId),
        ),
        of('subject_id', 'in', tx.selectFrom('commitment').select('id').where('petition_id', '=', petitionId)),
      ]),
    )
    .executeTakeFirst()) !== undefined

async function setReleased(
  tx: UnitDb,
  by: By,
  { petitionId, attachmentId }: { readonly petitionId: string; readonly attachmentId: string },
  set: {
    readonly released_at: Temporal.Instant | null
    readonly released_by: string | null
    readonly public_sha256: string | null
    readonly public_type: string | null
    readonly public_size: number | null
  },
): Promise<Outcome<Done, never>> {
  await tx.updateTable('attachment').set(set).where('id', '=', attachmentId).execute()
  return accept(
    await layDown(tx, by, petitionId, {
      code: set.released_at ? 'file-released' : 'file-taken-back',
      facts: { attachment: attachmentId },
    }),
  )
}
