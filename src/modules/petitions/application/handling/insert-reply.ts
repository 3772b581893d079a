import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Ruling, type StageRefusal, stageRefusal } from '../../domain/index.ts'
import { libraryReply } from '../answer-library.ts'
import { draftInWork } from './draft-in-work.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { type WriteRefusal, writeDraft } from './write-draft.ts'

interface Place extends Seen {
  /** To which ask of this petition; null: to the first that is open, or to the whole. */
  readonly askId: string | null
}

export interface InsertInput extends Place {
  /** The reply of the library: its document or spoken answer, and its ask. */
  readonly answerId: string
  readonly replyAskId: string | null
}

export interface InsertTextInput extends Place {
  /** What the text is known by where it comes from. */
  readonly suggestionId: string
  /** Looks for it; null: it is not there any more. */
  readonly find: (db: UnitDb, id: string) => Promise<string | null>
}

type Inserted<Missing extends string> = Promise<Outcome<Done, StageRefusal | WriteRefusal | Missing>>

/** Đưa một câu trả lời đã có vào dự thảo, with the legal bases it leans on. */
export const insertReply = (tx: UnitDb, by: By, actor: Actor, input: InsertInput): Inserted<'reply-not-found'> =>
  insert(tx, by, actor, input, async () => {
    const reply = await libraryReply(tx, input.answerId, input.replyAskId)
    if (!reply) return refuse('reply-not-found')
    return accept({
      ...{ ruling: reply.ruling, words: reply.words, bases: reply.bases.map(({ id }) => id) },
      told: { code: 'reply-inserted', facts: { from: reply.answerId } },
    })
  })

/** Đưa một bài chính sách vào dự thảo: what the commune tells all businesses is said to this one in the same words (R26). */
export const insertSuggestion = (
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: InsertTextInput,
): Inserted<'suggestion-not-found'> =>
  insert(tx, by, actor, input, async () => {
    const words = await input.find(tx, input.suggestionId)
    if (words === null) return refuse('suggestion-not-found')
    const told = { code: 'suggestion-inserted', facts: { from: input.suggestionId } } as const
    return accept({ ruling: null, words, bases: [], told })
  })

interface Found {
  readonly ruling: Ruling | null
  readonly words: string
  readonly bases: readonly string[]
  readonly told: { readonly code: string; readonly facts: { readonly from: string } }
}

/**
 * Puts a text below what is written already, for the drafter to fit to this petition. It begins the draft where there is none.
 */
async function insert<Missing extends string>(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Place,
  find: () => Promise<Result<Found, Missing>>,
): Inserted<Missing> {
  const taken = await takeUp(tx, actor, input, 'draft')
  if (!taken.ok) return taken
  const petition = taken.value
  const wrong = stageRefusal(petition.state.stage, 'draft')
  if (wrong) return refuse(wrong)
  const found = await find()
  if (!found.ok) return found
  const { ruling, words, told } = found.value
  const draft = await draftInWork(tx, petition)
  const places = draft.replies.map(({ askId }) => askId)
  const place = places.includes(input.askId) ? input.askId : (places[0] ?? null)
  const replies = draft.replies.map((one) =>
    one.askId === place
      ? { ...one, ruling: one.ruling ?? ruling, words: [one.words, words].filter(Boolean).join('\n\n') }
      : one,
  )
  const bases = [...new Set([...draft.bases, ...found.value.bases])]
  return orUndo(tx, async () => {
    const written = await writeDraft(tx, by, petition, { ...draft, replies, bases })
    if (!written.ok) return written
    return accept(await layDown(tx, by, petition.id, told))
  })
}
