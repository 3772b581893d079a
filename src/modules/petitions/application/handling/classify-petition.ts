import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type AssignRefusal,
  assign,
  type ClassifyRefusal,
  classify,
  type Fact,
  type FactOf,
  isField,
} from '../../domain/index.ts'
import { type PartRefusal, writePart } from './joining.ts'
import { layDown } from './lay-down.ts'
import { type Acting, type LockedPetition, takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellAsked, tellGiven } from './tell-handlers.ts'
import { tellSender } from './tell-sender.ts'
import { answerTermOf, ownTermOf } from './terms.ts'

export interface ClassifyInput extends Seen {
  /** A code of `fields`. */
  readonly field: string
  /** What is no petition is moved by `closePetition`, with its reason and process. */
  readonly competence: 'own' | 'joint' | 'beyond'
  /** The bodies that take part, by name (R13). */
  readonly bodies: readonly string[]
  readonly note: string
}

/**
 * Phân loại (R12), also anew when the competence turns out otherwise; the term of the answer is computed anew. Own to
 * joint tells the business (R13).
 */
export async function classifyPetition(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: ClassifyInput,
): Promise<Outcome<Done, ClassifyRefusal>> {
  const taken = await takeUp(tx, acting, input, 'classify')
  if (!taken.ok) return taken
  const petition = taken.value
  const bodies = input.bodies.map(cleanLine).filter(Boolean)
  const own = await ownTermOf(tx, petition, by.on)
  const decision = classify(petition.facts, {
    ...{ field: isField(input.field) ? input.field : '', competence: input.competence, bodies, on: by.on },
    ownDueOn: own && !own.planned ? own.on : null,
  })
  if (!decision.ok) return decision
  await tx
    .insertInto('petition_classification')
    .values({
      ...{ id: newId(), petition_id: petition.id, field: input.field, competence: input.competence },
      ...{ bodies: bodies.join('\n'), note: cleanText(input.note), by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  const done = await layDown(tx, by, petition.id, {
    code: 'classified',
    facts: { field: input.field, competence: input.competence, bodies: bodies.length },
  })
  if (decision.value.tellSender) {
    const due = await answerTermOf(tx, petition.id)
    await tellSender(tx, by, petition.id, 'petition.joint', ({ joint }, code) => ({
      title: joint.title,
      body: joint.body({ code, bodies, dueOn: due?.dueOn ?? null }),
    }))
  }
  return accept(done)
}

export interface AssignInput extends Seen {
  readonly leadDepartmentId: string
  readonly leadOfficerId: string | null
  /** Departments and bodies that join. */
  readonly joining: readonly string[]
  readonly note: string
  /** What those that join are asked at once, and by when; null: nothing yet. Who owes an opinion already is not asked twice. */
  readonly ask?: { readonly question: string; readonly dueOn: Day } | null
}

/** Giao xử lý: a new assignment replaces the earlier one. The sender is told the first time who handles it. */
export const assignPetition = (
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: AssignInput,
): Promise<Outcome<Done, AssignRefusal | PartRefusal | 'officer-elsewhere'>> =>
  orUndo(tx, () => giveTo(tx, by, acting, input))

async function giveTo(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: AssignInput,
): Promise<Outcome<Done, AssignRefusal | PartRefusal | 'officer-elsewhere'>> {
  const taken = await takeUp(tx, acting, input, 'assign')
  if (!taken.ok) return taken
  const petition = taken.value
  const { leadDepartmentId, leadOfficerId, joining } = input
  const decision = assign(petition.facts, { lead: leadDepartmentId, joining, on: by.on })
  if (!decision.ok) return decision
  const there = await peopleAreThere(tx, { leadDepartmentId, leadOfficerId, joining: decision.value.joining })
  if (!there.ok) return there
  await tx
    .insertInto('petition_assignment')
    .values({
      ...{ id: newId(), petition_id: petition.id, lead_department_id: leadDepartmentId },
      ...{ lead_officer_id: leadOfficerId, joining: [...decision.value.joining], note: cleanText(input.note) },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  if (input.ask) {
    const asked = await askJoining(tx, by, petition, decision.value, input.ask)
    if (!asked.ok) return asked
  }
  const done = await layDown(tx, by, petition.id, {
    code: 'assigned',
    facts: { department: leadDepartmentId, officer: leadOfficerId, joining: [...decision.value.joining] },
  })
  if (petition.state.assignment === null) await tellAssigned(tx, by, petition.id, there.value.lead)
  const due = await answerTermOf(tx, petition.id)
  await tellGiven(tx, by, petition, { ...input, joining: decision.value.joining, dueOn: due?.dueOn ?? null })
  return accept(done)
}

/** Asks each body that joins for its part, by its own day inside the whole. */
async function askJoining(
  tx: UnitDb,
  by: By,
  petition: LockedPetition,
  assigned: FactOf<'assigned'>,
  { question, dueOn }: NonNullable<AssignInput['ask']>,
): Promise<Result<'asked', PartRefusal>> {
  let facts: readonly Fact[] = [...petition.facts, assigned]
  const owing = petition.state.openOpinions.map(({ of }) => of)
  for (const departmentId of assigned.joining.filter((one) => !owing.includes(one))) {
    const asked = await writePart(
      tx,
      by,
      { ...petition, petitionId: petition.id, facts },
      { departmentId, question, dueOn },
    )
    if (!asked.ok) return asked
    facts = [...facts, asked.value.fact]
    await tellAsked(tx, by, petition.id, { departmentId, dueOn })
    await recordHistory(tx, by, {
      ...{ code: 'petition.opinion-asked', subject: 'petition', subjectId: petition.id },
      facts: { opinion: asked.value.opinionId, department: departmentId, due: dueOn.toString() },
    })
  }
  return accept('asked')
}

async function tellAssigned(tx: UnitDb, by: By, petitionId: string, lead: string): Promise<void> {
  const due = await answerTermOf(tx, petitionId)
  await tellSender(tx, by, petitionId, 'petition.assigned', ({ assigned }, code) => ({
    title: assigned.title,
    body: assigned.body({ code, lead, dueOn: due?.dueOn ?? null, planned: due?.planned ?? false }),
  }))
}

/** The departments are this unit's own list, the officer sits in the leading one. */
async function peopleAreThere(
  tx: UnitDb,
  of: { leadDepartmentId: string; leadOfficerId: string | null; joining: readonly string[] },
): Promise<Result<{ readonly lead: string }, 'not-of-this-unit' | 'officer-elsewhere'>> {
  const wanted = [of.leadDepartmentId, ...of.joining]
  const found = await tx
    .selectFrom('department')
    .select(['id', 'name', 'outside'])
    .where('id', 'in', wanted)
    .where('active', '=', true)
    .execute()
  const lead = found.find(({ id }) => id === of.leadDepartmentId)
  if (found.length < new Set(wanted).size || !lead || lead.outside) return refuse('not-of-this-unit')
  if (of.leadOfficerId === null) return accept({ lead: lead.name })
  const officer = await tx
    .selectFrom('officer')
    .select('department_id')
    .where('id', '=', of.leadOfficerId)
    .where('active', '=', true)
    .executeTakeFirst()
  return officer?.department_id === of.leadDepartmentId ? accept({ lead: lead.name }) : refuse('officer-elsewhere')
}
