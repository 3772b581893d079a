import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { lapse, meet, unmeet } from '#modules/deadlines/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import {
  commitmentRefusal,
  commitmentState,
  endOrResume,
  isToldKept,
  isWebAddress,
  keepPromise,
  movePromise,
} from '../../domain/index.ts'
import { attach } from '../files/uploads.ts'
import { setPromiseDay } from '../handling/draft-promises.ts'
import { tellMerged, tellSender } from '../handling/tell-sender.ts'
import { addStep, type CameOfCommitment, done } from './commitment-steps.ts'
import { type LockedCommitment, type SeenCommitment, setCommitment, takeUpCommitment } from './lock-commitment.ts'

/** Bằng chứng: a word, a link, photos; any of them. */
export interface EvidenceInput {
  readonly words: string
  readonly link: string
  readonly files: readonly TakenFile[]
}

const isEmpty = ({ words, link, files }: EvidenceInput): boolean => words === '' && link === '' && files.length === 0

function cleaned({ words, link, files }: EvidenceInput): EvidenceInput | 'link-wrong' {
  const address = cleanLine(link)
  if (address !== '' && !isWebAddress(address)) return 'link-wrong'
  return { words: cleanText(words).slice(0, 2000), link: address.slice(0, 500), files }
}

const isThere = async (tx: UnitDb, id: string): Promise<boolean> =>
  (await tx.selectFrom('commitment_evidence').select('id').where('commitment_id', '=', id).executeTakeFirst()) !==
    undefined ||
  (await tx
    .selectFrom('attachment')
    .select('id')
    .where('subject_id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) !== undefined

async function addRows(tx: UnitDb, by: By, commitmentId: string, { words, link, files }: EvidenceInput): Promise<void> {
  if (words !== '' || link !== '')
    await tx
      .insertInto('commitment_evidence')
      .values({
        ...{ id: newId(), commitment_id: commitmentId, words, link },
        ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
      })
      .execute()
  const { position } = await tx
    .selectFrom('attachment')
    .select((of) => of.fn.countAll<number>().as('position'))
    .where('subject_id', '=', commitmentId)
    .executeTakeFirstOrThrow()
  for (const [index, file] of files.entries())
    await attach(tx, by.at, file, { subject: 'commitment', subjectId: commitmentId, position: position + index })
}

/** Đã làm: the promise was kept on a day, with evidence or a word. */
export async function keepCommitment(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & EvidenceInput & { readonly on: Day },
): CameOfCommitment<'day-in-future' | 'kept-before-made' | 'evidence-needed' | 'link-wrong'> {
  const taken = await takeUpCommitment(tx, actor, input, 'keep')
  if (!taken.ok) return taken
  const commitment = taken.value
  const evidence = cleaned(input)
  if (evidence === 'link-wrong') return refuse('link-wrong')
  const hasEvidence = !isEmpty(evidence) || (await isThere(tx, commitment.id))
  const decision = keepPromise(commitment, { on: input.on, today: by.on, hasEvidence })
  if (!decision.ok) return decision
  await addRows(tx, by, commitment.id, evidence)
  const told = isToldKept(await toldOfKept(tx, commitment.id))
  await addStep(tx, by, commitment.id, 'kept', '')
  await setCommitment(tx, commitment.id, { kept_on: input.on })
  await meet(tx, by, { kind: 'commitment', subjectId: commitment.id, on: input.on })
  if (told) await askSender(tx, by, commitment, input.on)
  return done(tx, by, commitment, 'kept', { on: input.on.toString() })
}

/** Whether the sender was told before that it is done, and whether he said something since. */
async function toldOfKept(tx: UnitDb, id: string) {
  const { rows } = await sql<{ toldBefore: boolean; saidSince: boolean }>`
    select last is not null as "toldBefore", coalesce((select max(w.at) from commitment_word w where w.commitment_id = ${id}::uuid) >= last, false) as "saidSince"
    from (select max(s.at) as last from commitment_step s where s.commitment_id = ${id}::uuid and s.step = 'kept') x`.execute(
    tx,
  )
  return rows[0] ?? { toldBefore: false, saidSince: false }
}

/** Tells the sender that what was promised to him is done, and asks him whether it is; so those whose petitions were merged. */
async function askSender(tx: UnitDb, by: By, { what, petition }: LockedCommitment, on: Day): Promise<void> {
  const kept = 'petition.promise-kept'
  await tellSender(tx, by, petition.id, kept, ({ promiseKept }, code) => ({
    title: promiseKept.title,
    body: promiseKept.body({ code, what, on }),
  }))
  await tellMerged(tx, by, petition.id, kept, ({ promiseKept }, code, hidden) => ({
    title: promiseKept.title,
    body: promiseKept.body({ code, what: hidden(what), on }),
  }))
}

/** Thêm bằng chứng, also after it was kept. */
export async function addEvidence(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & EvidenceInput,
): CameOfCommitment<'evidence-needed' | 'link-wrong'> {
  const taken = await takeUpCommitment(tx, actor, input, 'add-evidence')
  if (!taken.ok) return taken
  const wrong = commitmentRefusal(commitmentState(taken.value, by.on), 'add-evidence')
  if (wrong) return refuse(wrong)
  const evidence = cleaned(input)
  if (evidence === 'link-wrong') return refuse('link-wrong')
  if (isEmpty(evidence)) return refuse('evidence-needed')
  await addRows(tx, by, taken.value.id, evidence)
  await setCommitment(tx, taken.value.id)
  return done(tx, by, taken.value, 'evidenced')
}

/** Đổi hẹn: another day, with its reason; the day before stays readable. */
export async function moveCommitment(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & { readonly to: Day; readonly reason: string },
): CameOfCommitment<'day-past' | 'nothing-changed' | 'reason-needed'> {
  const taken = await takeUpCommitment(tx, actor, input, 'move')
  if (!taken.ok) return taken
  const commitment = taken.value
  const reason = cleanText(input.reason).slice(0, 2000)
  const decision = movePromise(commitment, { to: input.to, reason, today: by.on })
  if (!decision.ok) return decision
  await addStep(tx, by, commitment.id, 'moved', reason, commitment.dueOn)
  await setCommitment(tx, commitment.id)
  await setPromiseDay(tx, by, { id: commitment.id, dialogueId: commitment.petition.dialogueId }, input.to, false)
  return done(tx, by, commitment, 'moved', {
    ...(commitment.dueOn && { was: commitment.dueOn.toString() }),
    now: input.to.toString(),
  })
}

/** Thôi không làm, with its reason; or taken back, that it was kept or given up by mistake. */
export async function endCommitment(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & { readonly how: 'give-up' | 'take-back'; readonly reason: string },
): CameOfCommitment<'reason-needed'> {
  const taken = await takeUpCommitment(tx, actor, input, input.how)
  if (!taken.ok) return taken
  const commitment = taken.value
  const reason = cleanText(input.reason).slice(0, 2000)
  const decision = endOrResume(commitment, input.how, { reason, today: by.on })
  if (!decision.ok) return decision
  const { id, petition, dueOn } = commitment
  await addStep(tx, by, id, decision.value, reason)
  if (decision.value === 'given-up') {
    await setCommitment(tx, id, { given_up_on: by.on })
    await lapse(tx, by, { kind: 'commitment', subjectId: id, on: by.on })
    return done(tx, by, commitment, 'given-up')
  }
  await setCommitment(tx, id, { kept_on: null, given_up_on: null })
  await unmeet(tx, by, { kind: 'commitment', subjectId: id })
  const day = dueOn ?? (await dayBefore(tx, id))
  await setPromiseDay(tx, by, { id, dialogueId: petition.dialogueId }, day, false)
  return done(tx, by, commitment, 'taken-back')
}

/** The day a promise was owed by before it was given up. */
const dayBefore = async (tx: UnitDb, id: string): Promise<Day | null> =>
  (await tx.selectFrom('deadline').select('due_on').where('subject_id', '=', id).executeTakeFirst())?.due_on ?? null
