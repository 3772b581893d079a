import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { rate, reopen } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { type Acting, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'
import { answerTermOf } from './terms.ts'

/** Who asked and how, when an officer enters it for the sender (R7); null: he should have said. */
const saidHow = (acting: Acting, askedHow: string): string | null => {
  if (acting === 'sender') return ''
  return cleanLine(askedHow) || null
}

type RateRefusal = Extract<ReturnType<typeof rate>, { ok: false }>['refusal']

/** Đánh giá of the answer by its sender (R18), or entered for him. */
export async function ratePetition(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: Seen & { readonly stars: number; readonly words: string; readonly askedHow: string },
): Promise<Outcome<Done, RateRefusal | 'asked-how-needed'>> {
  const taken = await takeUp(tx, acting, input, 'rate')
  if (!taken.ok) return taken
  const petition = taken.value
  const decision = rate(petition.facts, { stars: input.stars, on: by.on })
  if (!decision.ok) return decision
  const askedHow = saidHow(acting, input.askedHow)
  if (askedHow === null) return refuse('asked-how-needed')
  const { stars } = decision.value
  const { round } = petition.state
  await tx
    .insertInto('petition_rating')
    .values({
      ...{ id: newId(), petition_id: petition.id, round, stars, words: cleanText(input.words), asked_how: askedHow },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  return accept(await layDown(tx, by, petition.id, { code: 'rated', facts: { stars, round } }))
}

type ReopenRefusal = Extract<ReturnType<typeof reopen>, { ok: false }>['refusal']

/**
 * Đề nghị xem lại (R18), by the sender or entered for him: the next round begins, its term counts from today, and what was
 * found out about the petition stays. Who had it entered is told by when he will be answered.
 */
export async function reopenPetition(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: Seen & { readonly words: string; readonly askedHow: string },
): Promise<Outcome<Done, ReopenRefusal | 'asked-how-needed'>> {
  const taken = await takeUp(tx, acting, input, 'reopen')
  if (!taken.ok) return taken
  const petition = taken.value
  const said = cleanText(input.words)
  const decision = reopen(petition.facts, { word: said, on: by.on })
  if (!decision.ok) return decision
  const askedHow = saidHow(acting, input.askedHow)
  if (askedHow === null) return refuse('asked-how-needed')
  await tx
    .insertInto('petition_reopening')
    .values({
      ...{ id: newId(), petition_id: petition.id, words: said, asked_how: askedHow },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  const done = await layDown(tx, by, petition.id, { code: 'reopened', facts: { round: petition.state.round + 1 } })
  if (acting !== 'sender') {
    const due = await answerTermOf(tx, petition.id)
    await tellSender(tx, by, petition.id, 'petition.reopened', ({ reopened }, code) => ({
      title: reopened.title,
      body: reopened.body({ code, dueOn: due?.dueOn ?? null }),
    }))
  }
  return accept(done)
}
