import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type StageRefusal, stageRefusal } from '../../domain/index.ts'
import { type DraftPromise, setPromiseDay } from '../handling/draft-promises.ts'
import { layDown } from '../handling/lay-down.ts'
import { takeUp } from '../handling/lock-petition.ts'
import type { Done, Outcome, Seen } from '../handling/outcome.ts'
import { withDepartments } from '../handling/promise-owners.ts'
import { LONGEST_PROMISE } from '../handling/write-draft.ts'

export type MakeInput = Seen & Omit<DraftPromise, 'id'> & { readonly askId: string | null }

/**
 * Ghi lời hứa đã nói: what was promised aloud at the conference, or by an answer that was issued without its promises taken
 * down. It holds from the day the answer was given.
 */
export async function makeCommitment(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: MakeInput,
): Promise<
  Outcome<
    Done & { readonly commitmentId: string },
    | StageRefusal
    | 'nothing-answered'
    | 'promise-empty'
    | 'promise-too-long'
    | 'promise-owner-needed'
    | 'not-of-this-unit'
    | 'not-an-ask'
  >
> {
  const taken = await takeUp(tx, actor, input, 'promise')
  if (!taken.ok) return taken
  const { id, state, dialogueId } = taken.value
  const wrong = stageRefusal(state.stage, 'promise')
  if (wrong) return refuse(wrong)
  const given = [state.answeredAloudOn, state.answeredOn, ...state.replied.values()].filter((on) => on !== null)
  const madeOn = given[0]
  if (!madeOn) return refuse('nothing-answered')
  const what = cleanLine(input.what)
  if (what === '') return refuse('promise-empty')
  if (what.length > LONGEST_PROMISE) return refuse('promise-too-long')
  if (input.askId !== null && !state.asks.includes(input.askId)) return refuse('not-an-ask')
  if (!input.departmentId && !input.officerId) return refuse('promise-owner-needed')
  const [owner] = (await withDepartments(tx, [input])) ?? []
  if (!owner) return refuse('not-of-this-unit')
  const { departmentId, officerId } = owner
  const commitmentId = newId()
  await tx
    .insertInto('commitment')
    .values({
      ...{ id: commitmentId, petition_id: id, ask_id: input.askId, what, made_on: madeOn },
      ...{ department_id: departmentId, officer_id: officerId, created_at: by.at, created_by: by.officerId },
    })
    .execute()
  if (input.dueOn) await setPromiseDay(tx, by, { id: commitmentId, dialogueId }, input.dueOn, false)
  const done = await layDown(tx, by, id, {
    code: 'commitment-made',
    facts: { commitment: commitmentId, ...(input.dueOn && { due: input.dueOn.toString() }) },
  })
  return accept({ ...done, commitmentId })
}
