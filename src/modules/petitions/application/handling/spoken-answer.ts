import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { answerAloud, type Ruling } from '../../domain/index.ts'
import { indexSpoken } from './answer-index.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { saveReplies } from './replies.ts'
import { tellSender } from './tell-sender.ts'

export interface SpokenAnswerInput extends Seen {
  /** Word for word (R13). */
  readonly words: string
  readonly spokenBy: string
  /** Of the petition as a whole: every ask has its reply; otherwise the rest is answered in writing. */
  readonly complete: boolean
  /** Where it was taken apart: the asks that had their reply, with what each decides; left out: as a whole. */
  readonly replies?: readonly { readonly askId: string; readonly ruling: Ruling | null }[]
}

type SpokenRefusal = Extract<ReturnType<typeof answerAloud>, { ok: false }>['refusal']

/**
 * Ghi câu trả lời tại hội nghị (R13): the petition counts as answered on the recorded conference day; the written
 * confirmation becomes due.
 */
export async function recordSpokenAnswer(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SpokenAnswerInput,
): Promise<Outcome<Done, SpokenRefusal | 'not-held' | 'speaker-needed'>> {
  const taken = await takeUp(tx, actor, input, 'answer-aloud')
  if (!taken.ok) return taken
  const petition = taken.value
  const dialogue = petition.dialogueId ? await dialogueById(tx, petition.dialogueId) : null
  if (!dialogue?.heldOn) return refuse('not-held')
  if (!by.officerId) return refuse('not-allowed')
  const said = cleanText(input.words)
  const asks = input.replies?.map(({ askId }) => askId)
  const complete = asks ? petition.state.openAsks.every((ask) => asks.includes(ask)) : input.complete
  const decision = answerAloud(petition.facts, { conferenceOn: dialogue.heldOn, words: said, complete, asks })
  if (!decision.ok) return decision
  const spokenBy = cleanLine(input.spokenBy)
  if (spokenBy === '') return refuse('speaker-needed')
  const id = newId()
  await tx
    .insertInto('petition_spoken_answer')
    .values({
      ...{ id, petition_id: petition.id, round: petition.state.round, on_day: dialogue.heldOn },
      ...{ words: said, spoken_by: spokenBy, complete, recorded_by: by.officerId, at: by.at },
    })
    .execute()
  const on = dialogue.heldOn
  const whole = [{ askId: null, ruling: null, words: said }]
  const replies = input.replies?.map((reply) => ({ ...reply, words: '' })) ?? whole
  await saveReplies(tx, by, { id: petition.id, round: petition.state.round }, { spokenAnswerId: id }, replies)
  await indexSpoken(tx, { id, petitionId: petition.id, on, words: said })
  const done = await layDown(tx, by, petition.id, {
    code: 'answered-aloud',
    facts: { on: on.toString(), complete, ...(asks && { asks: asks.length }) },
  })
  if (complete)
    await tellSender(tx, by, petition.id, 'petition.answered-aloud', ({ answeredAloud }, code) => ({
      title: answeredAloud.title,
      body: answeredAloud.body({ code, on }),
    }))
  return accept(done)
}
