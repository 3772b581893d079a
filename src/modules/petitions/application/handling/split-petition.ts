import { sql } from 'kysely'
import type { RandomBelow } from '#kernel/code.ts'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type StageRefusal, stageRefusal, titleOf } from '../../domain/index.ts'
import { freeCode } from '../free-code.ts'
import { petitionWords } from '../intake/petition-words.ts'
import { layDownAll, type WhatHappened } from './lay-down.ts'
import { type LockedPetition, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'
import { addWording, type Wording } from './wording.ts'
import { words } from './words.vi.ts'

export interface SplitInput extends Seen {
  /** Each becomes a petition of its own, in the sender's words. */
  readonly parts: readonly { readonly content: string; readonly proposal: string }[]
  /** What is left to the first one; null: its wording stays as it is. */
  readonly rest: { readonly content: string; readonly proposal: string } | null
}

/** A petition that was split off, with its own code and number. */
export interface SplitOff {
  readonly id: string
  readonly code: string
  readonly number: number | null
}

/**
 * Tách a petition that asks two things (R12): the parts become petitions of the same form, received when it was, counting
 * as one with it (R9). The sender's link and PIN open them too.
 */
export async function splitPetition(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SplitInput,
  { random }: { readonly random: RandomBelow },
): Promise<Outcome<Done & { readonly parts: readonly SplitOff[] }, StageRefusal | 'content-empty'>> {
  const taken = await takeUp(tx, actor, input, 'split')
  if (!taken.ok) return taken
  const petition = taken.value
  const wrong = stageRefusal(petition.state.stage, 'split')
  if (wrong) return refuse(wrong)
  const parts = [...input.parts, ...(input.rest ? [input.rest] : [])]
  if (input.parts.length === 0 || parts.some(({ content }) => cleanText(content) === '')) return refuse('content-empty')
  const made: SplitOff[] = []
  for (const part of input.parts) made.push(await splitOff(tx, petition, wordingFrom(part), by, random))
  if (input.rest) await addWording(tx, by, petition.id, { ...wordingFrom(input.rest), reason: words.splitReason })
  const acts = new Map<string, WhatHappened>([
    [petition.id, { code: 'split', facts: { parts: made.map(({ id }) => id) } }],
  ])
  for (const { id } of made) acts.set(id, { code: 'split-off', facts: { of: petition.id } })
  const done = (await layDownAll(tx, by, acts)).get(petition.id)
  if (!done) throw new Error(`petition ${petition.id} went away`)
  await tellSender(tx, by, petition.id, 'petition.split', ({ split }, code) => ({
    title: split.title,
    body: split.body({ code, parts: made.map((one) => one.code) }),
  }))
  return accept({ ...done, parts: made })
}

function wordingFrom({ content: typed, proposal }: { content: string; proposal: string }): Wording {
  const content = cleanText(typed)
  return { title: cleanLine(titleOf(content)), content, proposal: cleanText(proposal) }
}

async function splitOff(
  tx: UnitDb,
  from: LockedPetition,
  wording: Wording,
  by: By,
  random: RandomBelow,
): Promise<SplitOff> {
  const id = newId()
  const [place] = (
    await sql<{ number: number | null; row: number; sender: string; late: boolean }>`
      select case when p.dialogue_id is null then null else next_petition_number(p.dialogue_id) end as number,
        (select max(o.row_number) + 1 from petition o where o.unit_id = p.unit_id and o.submission_id = p.submission_id) as row,
        s.sender_name as sender, p.late
      from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id where p.id = ${from.id}`.execute(
      tx,
    )
  ).rows
  if (!place) throw new Error(`petition ${from.id} went away`)
  const code = await freeCode(tx, by.on.year, from.dialogueId, random)
  await tx
    .insertInto('petition')
    .values({
      ...{ id, submission_id: from.submissionId, row_number: place.row, dialogue_id: from.dialogueId, ...wording },
      ...{ number: place.number, code, sender_field: from.senderField, late: place.late, split_of: from.id },
    })
    .execute()
  await tx
    .insertInto('petition_words')
    .values({
      ...{ petition_id: id, dialogue_id: from.dialogueId },
      words: petitionWords({ ...wording, code, senderName: place.sender }),
    })
    .execute()
  return { id, code, number: place.number }
}
