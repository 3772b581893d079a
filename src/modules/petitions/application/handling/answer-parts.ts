import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { type Actor, mayOn } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { permissionFor, type StageRefusal, stageRefusal } from '../../domain/index.ts'
import { draftInWork } from './draft-in-work.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { type WriteRefusal, writeDraft } from './write-draft.ts'

/** A department's part of an answer: the latest of each department and ask. */
export interface AnswerPart {
  readonly id: string
  readonly departmentId: string
  readonly department: string
  /** Null: to the petition as a whole. */
  readonly askId: string | null
  readonly words: string
  readonly at: Temporal.Instant
  readonly by: string | null
  /** Taken into the draft. */
  readonly joinedAt: Temporal.Instant | null
}

/** The parts of the present round, in the order the departments stand in the unit's list. */
export async function partsOf(db: UnitDb, petitionId: string): Promise<readonly AnswerPart[]> {
  const { rows } = await sql<AnswerPart>`
    select distinct on (d.position, d.name, x.department_id, x.ask_id) x.id, x.department_id as "departmentId", d.name as department,
      x.ask_id as "askId", x.words, x.at, o.name as by, x.joined_at as "joinedAt"
    from petition_answer_part x
      join petition p on p.unit_id = x.unit_id and p.id = x.petition_id and p.round = x.round
      join department d on d.unit_id = x.unit_id and d.id = x.department_id
      left join officer o on o.unit_id = x.unit_id and o.id = x.by_officer
    where x.petition_id = ${petitionId}
    order by d.position, d.name, x.department_id, x.ask_id, x.at desc, x.id desc`.execute(db)
  return rows.filter(({ words }) => words !== '')
}

export interface PartInput extends Seen {
  readonly departmentId: string
  readonly askId: string | null
  readonly words: string
}

/** Viết phần của bộ phận: by the department that joins, or entered for it (a letter came) by who runs the dialogue. */
export async function writePart(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: PartInput,
): Promise<Outcome<Done, StageRefusal | 'not-joining' | 'part-empty' | 'not-an-ask'>> {
  const taken = await takeUp(tx, actor, input, 'write-part')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  const wrong = stageRefusal(state.stage, 'write-part')
  if (wrong) return refuse(wrong)
  const { departmentId, askId } = input
  if (!state.assignment?.joining.includes(departmentId)) return refuse('not-joining')
  if (!mayOn(actor, permissionFor['write-part'], [departmentId])) return refuse('not-allowed')
  if (askId !== null && !state.asks.includes(askId)) return refuse('not-an-ask')
  const words = cleanText(input.words).slice(0, 20_000)
  if (words === '') return refuse('part-empty')
  const partId = newId()
  await tx
    .insertInto('petition_answer_part')
    .values({
      ...{ id: partId, petition_id: id, round: state.round, department_id: departmentId, ask_id: askId, words },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  return accept(await layDown(tx, by, id, { code: 'part-written', facts: { department: departmentId, part: partId } }))
}

/** Ghép các phần vào dự thảo: each to the reply of its ask, below what stands there; the lead then smooths them. */
export async function joinParts(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly partIds: readonly string[] },
): Promise<Outcome<Done, StageRefusal | WriteRefusal | 'no-part-chosen'>> {
  const taken = await takeUp(tx, actor, input, 'join-parts')
  if (!taken.ok) return taken
  const petition = taken.value
  const wrong = stageRefusal(petition.state.stage, 'join-parts')
  if (wrong) return refuse(wrong)
  const parts = (await partsOf(tx, petition.id)).filter(({ id }) => input.partIds.includes(id))
  if (parts.length === 0) return refuse('no-part-chosen')
  const draft = await draftInWork(tx, petition)
  const places = draft.replies.map(({ askId }) => askId)
  const placeOf = (askId: string | null) => (places.includes(askId) ? askId : (places[0] ?? null))
  const replies = draft.replies.map((reply) => ({
    ...reply,
    words: [reply.words, ...parts.filter(({ askId }) => placeOf(askId) === reply.askId).map(({ words }) => words)]
      .filter(Boolean)
      .join('\n\n'),
  }))
  return orUndo(tx, async () => {
    const written = await writeDraft(tx, by, petition, { ...draft, replies })
    if (!written.ok) return written
    await tx
      .updateTable('petition_answer_part')
      .set({ joined_at: by.at, joined_by: by.officerId })
      .where(
        'id',
        'in',
        parts.map(({ id }) => id),
      )
      .execute()
    return accept(
      await layDown(tx, by, petition.id, { code: 'parts-joined', facts: { parts: parts.map(({ id }) => id) } }),
    )
  })
}
