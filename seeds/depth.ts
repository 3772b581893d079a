import { day } from '#kernel/day.ts'
import {
  addNote,
  commentDraft,
  draftAnswer,
  extendAnswer,
  hearSender,
  keepCommitment,
  makeCommitment,
  moveCommitment,
  resolveComments,
  setAsks,
  writePart,
} from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Step, StepOf, StoryPromise } from './dai-son/story.ts'
import { drawn, releaseAll } from './evidence.ts'
import { as, asSender, found, must, type World } from './world.ts'

/** How steps of these kinds are done. */
export type Steps<Do extends Step['do'] = Step['do']> = {
  readonly [Kind in Do]: (world: World, petitionId: string, step: StepOf<Kind>) => Promise<unknown>
}

/** Asks by their place, from 1. */
async function askIds(tx: UnitDb, petitionId: string): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('petition_ask')
    .select(['id', 'position'])
    .where('petition_id', '=', petitionId)
    .where('position', '>', 0)
    .execute()
  return new Map(rows.map(({ id, position }) => [position, id]))
}

/** Replies with the asks they belong to. */
export async function replyIds<Reply extends { readonly ask: number }>(
  tx: UnitDb,
  petitionId: string,
  replies: readonly Reply[],
) {
  const asks = await askIds(tx, petitionId)
  return replies.map(({ ask, ...reply }) => ({ ...reply, askId: found(asks, ask) }))
}

const promised = (world: World, { what, who, by }: StoryPromise) => ({
  ...{ id: null, what, departmentId: found(world.departments, who), officerId: null },
  dueOn: by ? day(by) : null,
})

/** The promise of a petition that begins with these words. */
async function promiseOf(tx: UnitDb, petitionId: string, what: string): Promise<string> {
  const promises = await tx
    .selectFrom('commitment')
    .select(['id', 'what'])
    .where('petition_id', '=', petitionId)
    .where('made_on', 'is not', null)
    .execute()
  const promise = promises.find((one) => one.what.startsWith(what))
  if (!promise) throw new Error(`nobody promised ${what}`)
  return promise.id
}

/** Answers in depth: asks, replies with what they promise, parts, comments, notes, and what became of the promises. */
export const depthSteps: Steps<
  'asks' | 'part' | 'draft-replies' | 'comment' | 'resolve' | 'note' | 'extend' | 'promise' | 'kept' | 'heard' | 'moved'
> = {
  asks: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const asks = step.asks.map((ask) => ({ id: null, ask }))
      return must('asks', await setAsks(tx, by, player, { petitionId, asks }))
    }),
  part: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const departmentId = found(world.departments, step.of)
      return must('part', await writePart(tx, by, player, { petitionId, departmentId, askId: null, words: step.words }))
    }),
  'draft-replies': (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const asks = await askIds(tx, petitionId)
      const { title } = await tx
        .selectFrom('petition')
        .select('title')
        .where('id', '=', petitionId)
        .executeTakeFirstOrThrow()
      const bases = await tx.selectFrom('legal_basis').select(['id', 'number']).execute()
      const input = {
        ...{ petitionId, title: `V/v trả lời kiến nghị: ${title}`, content: '', complete: true, also: [] },
        bases: (step.bases ?? []).map((number) => found(new Map(bases.map((one) => [one.number, one.id])), number)),
        replies: step.replies.map(({ ask, ruling, words, promises = [] }) => ({
          ...{ askId: ask ? found(asks, ask) : null, ruling, words },
          promises: promises.map((one) => promised(world, one)),
        })),
      }
      return must('draft', await draftAnswer(tx, by, player, input))
    }),
  comment: (world, petitionId, step) =>
    as(world, 'leader', step, async (tx, by, player) =>
      must('comment', await commentDraft(tx, by, player, { petitionId, words: step.words })),
    ),
  resolve: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const open = await tx
        .selectFrom('petition_answer_comment')
        .select('id')
        .where('petition_id', '=', petitionId)
        .where('resolved_at', 'is', null)
        .execute()
      const commentIds = open.map(({ id }) => id)
      return must('resolve', await resolveComments(tx, by, player, { petitionId, commentIds }))
    }),
  note: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) =>
      must('note', await addNote(tx, by, player, { petitionId, words: step.words })),
    ),
  extend: (world, petitionId, step) =>
    as(world, 'leader', step, async (tx, by, player) => {
      const { reason } = step
      return must('extend', await extendAnswer(tx, by, player, { petitionId, until: day(step.until), reason }))
    }),
  promise: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const { id: _, ...promise } = promised(world, step)
      return must('promise', await makeCommitment(tx, by, player, { petitionId, askId: null, ...promise }))
    }),
  async kept(world, petitionId, step) {
    const files = step.photo ? [await drawn(world, step.photo)] : []
    return as(world, 'specialist', step, async (tx, by, player) => {
      const commitmentId = await promiseOf(tx, petitionId, step.what)
      const evidence = { words: step.words, link: '', files }
      must('kept', await keepCommitment(tx, by, player, { commitmentId, on: by.on, ...evidence }))
      return releaseAll(world, tx, by, player, { petitionId, commitmentId })
    })
  },
  async heard(world, petitionId, { what, said, words = '', how, ...when }) {
    const word = { said, words, askedHow: how ?? '' }
    if (how)
      return as(world, 'counter', when, async (tx, by, player) =>
        must(
          'heard',
          await hearSender(tx, by, player, { ...word, commitmentId: await promiseOf(tx, petitionId, what) }),
        ),
      )
    return asSender(world, when, async (tx, by) =>
      must(
        'heard',
        await hearSender(tx, by, 'sender', { ...word, commitmentId: await promiseOf(tx, petitionId, what) }),
      ),
    )
  },
  moved: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const commitmentId = await promiseOf(tx, petitionId, step.what)
      const { reason } = step
      return must('moved', await moveCommitment(tx, by, player, { commitmentId, to: day(step.to), reason }))
    }),
}
