import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type AssignRefusal,
  type BatchReleaseRefusal,
  type ClassifyRefusal,
  type ReleaseRefusal,
  releasableInBatch,
} from '../../domain/index.ts'
import { assignPetition, classifyPetition } from '../handling/classify-petition.ts'
import type { PartRefusal } from '../handling/joining.ts'
import { type LockedPetition, lockPetition } from '../handling/lock-petition.ts'
import { orUndo } from '../handling/or-undo.ts'
import type { CommonRefusal, Done, Outcome } from '../handling/outcome.ts'
import { publicTextsOf, releasePublicText } from '../handling/public-text.ts'

/** What is done with each petition of a batch. */
export type BatchInput =
  | {
      readonly act: 'assign'
      readonly leadDepartmentId: string
      readonly leadOfficerId: string | null
      readonly note: string
    }
  | {
      readonly act: 'classify'
      /** Null: each keeps its own, or what its sender said. */
      readonly field: string | null
      readonly competence: 'own' | 'joint' | 'beyond'
      readonly bodies: readonly string[]
      readonly note: string
    }
  | { readonly act: 'release' }

/** Why one of them was not done. */
export type BatchRefusal =
  | (CommonRefusal | AssignRefusal | PartRefusal | ClassifyRefusal | ReleaseRefusal | BatchReleaseRefusal)
  | ('stale' | 'not-of-this-unit' | 'officer-elsewhere' | 'no-dialogue-yet' | 'not-written-down')
  | ('assigned-so-already' | 'classified-so-already')

export interface ActingOnBatch {
  /** A transaction of the officer's: each petition has its own, so that one refused keeps none of the others waiting. */
  readonly write: <T>(work: (tx: UnitDb, by: By) => Promise<T>) => Promise<T>
  readonly actor: Actor
  readonly officerId: string
  readonly batchId: string
  /** The batch's, as the page showed it: a form sent twice acts once. */
  readonly version: number
}

/**
 * Does one thing with every petition of a batch, each as its own page would: with the same rules, its own version and its own
 * line in the history. What came of each is written down with it, so that nothing is told by half even when the program is
 * stopped on the way.
 */
export async function actOnBatch(
  { write, actor, officerId, batchId, version }: ActingOnBatch,
  input: BatchInput,
): Promise<Result<number, 'not-found' | 'stale'>> {
  const begun = await write((tx) => begin(tx, officerId, batchId, version, input.act))
  if (!begun.ok) return begun
  let done = 0
  for (const seen of begun.value)
    await write(async (tx, by) => {
      const came = await orUndo(tx, () => actOnOne(tx, by, actor, seen, input))
      if (came.ok) done += 1
      // One that somebody else changed is shown as it stands now: the next act may go on from there.
      const now = came.ok ? came.value.version : 'since' in came ? await versionNow(tx, seen.petitionId) : undefined
      await tx
        .updateTable('petition_batch_row')
        .set({ outcome: came.ok ? 'done' : came.refusal, ...(now !== undefined && { version: now }) })
        .where('batch_id', '=', batchId)
        .where('petition_id', '=', seen.petitionId)
        .execute()
    })
  return accept(done)
}

interface SeenPetition {
  readonly petitionId: string
  readonly version: number
}

async function begin(
  tx: UnitDb,
  officerId: string,
  batchId: string,
  version: number,
  act: BatchInput['act'],
): Promise<Result<readonly SeenPetition[], 'not-found' | 'stale'>> {
  const batch = await tx
    .selectFrom('petition_batch')
    .select('version')
    .where('id', '=', batchId)
    .where('officer_id', '=', officerId)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) return refuse('not-found')
  if (batch.version !== version) return refuse('stale')
  await tx
    .updateTable('petition_batch')
    .set({ act, version: version + 1 })
    .where('id', '=', batchId)
    .execute()
  await tx.updateTable('petition_batch_row').set({ outcome: '' }).where('batch_id', '=', batchId).execute()
  return accept(
    await tx
      .selectFrom('petition_batch_row')
      .select(['petition_id as petitionId', 'version'])
      .where('batch_id', '=', batchId)
      .orderBy('position')
      .execute(),
  )
}

const versionNow = async (tx: UnitDb, id: string): Promise<number | undefined> =>
  (await tx.selectFrom('petition').select('version').where('id', '=', id).executeTakeFirst())?.version

async function actOnOne(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenPetition,
  input: BatchInput,
): Promise<Outcome<Done, Exclude<BatchRefusal, CommonRefusal | 'stale'>>> {
  const petition = await lockPetition(tx, seen.petitionId)
  if (!petition) return refuse('not-found')
  switch (input.act) {
    case 'assign':
      return assignOne(tx, by, actor, seen, petition, input)
    case 'classify':
      return classifyOne(tx, by, actor, seen, petition, input)
    case 'release':
      return releaseOne(tx, by, actor, seen)
  }
}

type InputOf<Act> = Extract<BatchInput, { act: Act }>

/** Those that join go on joining, but for the one that leads from now on. */
function assignOne(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenPetition,
  { state, leadOfficerId, version }: LockedPetition,
  input: InputOf<'assign'>,
): Promise<Outcome<Done, AssignRefusal | PartRefusal | 'officer-elsewhere' | 'assigned-so-already'>> {
  const before = state.assignment
  const same = before?.lead === input.leadDepartmentId && leadOfficerId === input.leadOfficerId
  if (same && version === seen.version) return Promise.resolve(refuse('assigned-so-already'))
  const joining = (before?.joining ?? []).filter((one) => one !== input.leadDepartmentId)
  return assignPetition(tx, by, actor, { ...seen, ...input, joining })
}

function classifyOne(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenPetition,
  { state, senderField, version }: LockedPetition,
  input: InputOf<'classify'>,
): Promise<Outcome<Done, ClassifyRefusal | 'classified-so-already'>> {
  const field = input.field ?? state.field ?? senderField ?? ''
  const same = state.competence === input.competence && state.field === field && input.bodies.length === 0
  if (same && version === seen.version) return Promise.resolve(refuse('classified-so-already'))
  return classifyPetition(tx, by, actor, { ...seen, ...input, field })
}

async function releaseOne(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenPetition,
): Promise<Outcome<Done, ReleaseRefusal | BatchReleaseRefusal | 'no-dialogue-yet' | 'not-written-down'>> {
  const [last] = await publicTextsOf(tx, seen.petitionId)
  const may = releasableInBatch(
    last ? { released: last.releasedOn !== null, takenBack: last.takenBackAt !== null } : null,
  )
  if (!may.ok || !last) return may.ok ? refuse('not-looked-at') : may
  const { title, content, proposal } = last
  return releasePublicText(tx, by, actor, { ...seen, title, content, proposal, checked: false })
}
