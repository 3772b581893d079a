import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { sayWhetherKept, standByKept } from '../../domain/index.ts'
import type { Acting } from '../handling/lock-petition.ts'
import { tellMerged, tellSender } from '../handling/tell-sender.ts'
import { originalsOf } from '../merged-answer.ts'
import { addStep, type CameOfCommitment, done } from './commitment-steps.ts'
import { type SeenCommitment, setCommitment, takeUpCommitment } from './lock-commitment.ts'
import { saidOf, wordNow } from './senders-word-query.ts'

export interface SendersWordInput extends SeenCommitment {
  readonly said: string
  readonly words: string
  /** Who said it and how, when an officer enters it for the sender (R7). */
  readonly askedHow: string
  /** The petition of whoever says so, where it was merged with the one it was promised to; left out: it was promised to him. */
  readonly merged?: string | null
}

type WordRefusal = Extract<ReturnType<typeof sayWhetherKept>, { ok: false }>['refusal']

/** Lời người gửi: whether what was promised to him was done, said by himself or entered for him. */
export async function hearSender(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: SendersWordInput,
): CameOfCommitment<WordRefusal | 'asked-how-needed'> {
  const taken = await takeUpCommitment(tx, acting, input, 'hear-sender')
  if (!taken.ok) return taken
  const { id } = taken.value
  const words = cleanText(input.words).slice(0, 2000)
  const merged = input.merged || null
  if (merged && !(await isMergedInto(tx, merged, taken.value.petition.id))) return refuse('not-found')
  const before = await wordNow(tx, id, merged)
  const decision = sayWhetherKept(taken.value, { said: input.said, words, before, today: by.on })
  if (!decision.ok) return decision
  const askedHow = acting === 'sender' ? '' : cleanLine(input.askedHow).slice(0, 200)
  if (acting !== 'sender' && askedHow === '') return refuse('asked-how-needed')
  const said = decision.value
  await tx
    .insertInto('commitment_word')
    .values({
      ...{ id: newId(), commitment_id: id, petition_id: merged, said, words, asked_how: askedHow },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  await setCommitment(tx, id)
  return done(tx, by, taken.value, 'word', { said })
}

const isMergedInto = async (tx: UnitDb, double: string, petitionId: string): Promise<boolean> =>
  isId(double) && (await originalsOf(tx, [double])).some(({ original }) => original === petitionId)

/** Giữ nguyên là đã làm: the house looked at what the sender says and stays by its word; he is told what it found. */
export async function standByCommitment(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & { readonly words: string },
): CameOfCommitment<'nobody-disputes' | 'reason-needed'> {
  const taken = await takeUpCommitment(tx, actor, input, 'stand-by')
  if (!taken.ok) return taken
  const { id, petition, what } = taken.value
  const words = cleanText(input.words).slice(0, 2000)
  const decision = standByKept(taken.value, { said: await saidOf(tx, id), words, today: by.on })
  if (!decision.ok) return decision
  await addStep(tx, by, id, 'stood-by', words)
  await setCommitment(tx, id)
  const stoodBy = 'petition.promise-stood-by'
  const disputes = async (asker: string | null) => ((await wordNow(tx, id, asker))?.said ?? 'done') !== 'done'
  if (await disputes(null))
    await tellSender(tx, by, petition.id, stoodBy, ({ promiseStoodBy }, code) => ({
      title: promiseStoodBy.title,
      body: promiseStoodBy.body({ code, what, words }),
    }))
  await tellMerged(
    tx,
    by,
    petition.id,
    stoodBy,
    ({ promiseStoodBy }, code, hidden) => ({
      title: promiseStoodBy.title,
      body: promiseStoodBy.body({ code, what: hidden(what), words: hidden(words) }),
    }),
    disputes,
  )
  return done(tx, by, taken.value, 'stood-by')
}
