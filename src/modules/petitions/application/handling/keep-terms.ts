import type { Day } from '#kernel/day.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { confirmationDue, releaseDue, type Terms } from '#modules/deadlines/domain/index.ts'
import {
  type Deadline,
  deadlinesOfAll,
  lapse,
  meet,
  moveOf,
  type Owed,
  oweAll,
  unmeet,
} from '#modules/deadlines/index.ts'
import { dialogueById, type TermMove } from '#modules/dialogues/index.ts'
import { haiPhong2026, type Rules } from '#modules/regulations/index.ts'
import { followPetitions } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isClosed, type PetitionState, stateOf } from '../../domain/index.ts'
import { type FactsOfPetition, factsOfPetitions } from './petition-facts.ts'
import { answerTerm, courseOf, type DialogueCourse, escalateTerm } from './terms.ts'

/** One deadline as the facts would have it: owed by a day, met on one, or not owed at all. */
interface Wanted {
  readonly owed: Owed
  readonly metOn: Day | null
}

type Kept = 'answer' | 'escalate' | 'confirm' | 'release' | 'extension'
const keyOf = (of: { kind: string; name?: string; round?: number }) => [of.kind, of.name ?? '', of.round ?? 1].join(' ')

/**
 * What a petition's facts say is owed (R13–R15, R20). A closed one owes nothing; what was met stays met.
 * @param terms its dialogue's; of what waits for a dialogue the latest rule set's
 */
export function wantedTerms(
  petition: { id: string; dialogueId: string | null; releasedOn: Day | null },
  state: PetitionState,
  course: DialogueCourse | null,
  terms: Terms,
  today: Day,
): readonly Wanted[] {
  if (isClosed(state.stage)) return []
  const of = { subject: 'petition', subjectId: petition.id, dialogueId: petition.dialogueId }
  const want = (
    kind: Kept,
    due: Owed['due'] | null,
    metOn: Day | null,
    rest: { name?: string; round?: number; told?: boolean } = {},
  ) => (due ? [{ owed: { ...of, kind, due, ...rest }, metOn }] : [])
  const release = state.receivedOn && releaseDue(state.receivedOn, terms)
  const wanted = want('release', release, petition.releasedOn)
  if (!course) return wanted
  const { answeredOn, answeredAloudOn, confirmedOn, extendedTo, round } = state
  const beyond = state.competence === 'beyond'
  const passedOn = state.escalated?.on ?? state.guided?.on ?? null
  // Whoever asks for another look is told at once by when (R18).
  const asked = { round, told: round > 1 }
  return [
    ...wanted,
    ...(beyond ? [] : want('answer', answerTerm(course, state, today), answeredOn, asked)),
    ...(extendedTo && !beyond ? want('extension', extensionDue(extendedTo), answeredOn, { round, told: true }) : []),
    ...(beyond ? want('escalate', escalateTerm(course, state, today), passedOn ?? answeredOn, asked) : []),
    ...(answeredAloudOn
      ? [
          ...want('confirm', confirmationDue(answeredAloudOn, course.terms).limit, confirmedOn, { round }),
          ...want('confirm', confirmationDue(answeredAloudOn, course.terms).target, confirmedOn, {
            name: 'target',
            round,
          }),
        ]
      : []),
  ]
}

/** The day the sender was promised beside the legal one: the unit's own word, set by a person, not counted. */
const extensionDue = (on: Day): Owed['due'] => ({
  ...{ on, source: EXTENSION_SOURCE, legal: false, term: 0, planned: false },
  anchor: { what: 'extended', on },
})
const EXTENSION_SOURCE = 'Gia hạn của đơn vị'

/**
 * Brings what these petitions owe into line with their facts: owed anew, moved while open, met, met no longer, or lapsed.
 * Opinions keep their own deadlines, since the one who asks sets their day.
 */
export async function keepTerms(
  tx: UnitDb,
  by: By,
  petitionIds: readonly string[],
  known?: ReadonlyMap<string, FactsOfPetition>,
): Promise<void> {
  if (petitionIds.length === 0) return
  await settle(tx, by, await deadlinesOfAll(tx, petitionIds), await wantedOf(tx, petitionIds, by.on, known))
  await followPetitions(tx, by, petitionIds)
}

/** What these petitions owe by their facts; `rules`: by these instead of their dialogue's own copy. */
async function wantedOf(
  db: UnitDb,
  petitionIds: readonly string[],
  today: Day,
  known?: ReadonlyMap<string, FactsOfPetition>,
  rules?: Rules,
): Promise<readonly Wanted[]> {
  const petitions = await db
    .selectFrom('petition')
    .select(['id', 'dialogue_id as dialogueId'])
    .where('id', 'in', [...petitionIds])
    .execute()
  const released = await firstReleases(db, petitionIds)
  const facts = known ?? (await factsOfPetitions(db, petitionIds))
  const calendar = await currentCalendar(db)
  const courses = await coursesOf(db, [...new Set(petitions.flatMap(({ dialogueId }) => dialogueId ?? []))], calendar)
  return petitions.flatMap((petition) => {
    const state = stateOf(facts.get(petition.id)?.facts ?? [])
    const own = petition.dialogueId ? (courses.get(petition.dialogueId) ?? null) : null
    const course = own && rules ? { ...own, terms: { rules, calendar } } : own
    const terms = course?.terms ?? { rules: haiPhong2026.rules, calendar }
    const releasedOn = released.get(petition.id) ?? null
    return wantedTerms({ ...petition, releasedOn }, state, course, terms, today)
  })
}

/** The open due days of a dialogue's petitions that other rules would move; nothing is written. */
export async function termMovesUnder(db: UnitDb, dialogueId: string, today: Day, rules: Rules): Promise<TermMove[]> {
  const ids = (await openPetitionsOf(db, dialogueId)).map(({ id }) => id)
  const moves: TermMove[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500)
    const was = new Map((await deadlinesOfAll(db, some)).map((one) => [`${one.subjectId} ${keyOf(one)}`, one]))
    for (const { owed, metOn } of await wantedOf(db, some, today, undefined, rules)) {
      const known = was.get(`${owed.subjectId} ${keyOf(owed)}`)
      const isOpen = known && !known.metOn && !known.lapsedOn && !metOn
      if (isOpen && !known.dueOn.equals(owed.due.on)) moves.push({ id: known.id, move: moveOf(known, owed.due.on) })
    }
  }
  return moves
}

async function settle(tx: UnitDb, by: By, before: readonly Deadline[], wanted: readonly Wanted[]): Promise<void> {
  const was = new Map(before.map((one) => [`${one.subjectId} ${keyOf(one)}`, one]))
  for (const { owed, metOn } of wanted) {
    const known = was.get(`${owed.subjectId} ${keyOf(owed)}`)
    if (known?.metOn && !(metOn && known.metOn.equals(metOn))) await unmeet(tx, by, owed)
  }
  const moved = wanted.filter(({ owed }) => !stands(was.get(`${owed.subjectId} ${keyOf(owed)}`), owed))
  await oweAll(
    tx,
    by,
    moved.map(({ owed }) => owed),
  )
  for (const { owed, metOn } of wanted) {
    const known = was.get(`${owed.subjectId} ${keyOf(owed)}`)
    if (metOn && !known?.metOn?.equals(metOn)) await meet(tx, by, { ...owed, name: owed.name ?? '', on: metOn })
  }
  const keys = new Set(wanted.map(({ owed }) => `${owed.subjectId} ${keyOf(owed)}`))
  const kept: readonly string[] = ['answer', 'escalate', 'confirm', 'release', 'extension'] satisfies Kept[]
  for (const one of before) {
    const gone = kept.includes(one.kind) && !one.metOn && !one.lapsedOn && !keys.has(`${one.subjectId} ${keyOf(one)}`)
    if (gone) await lapse(tx, by, { kind: one.kind, names: [one.name], subjectId: one.subjectId, on: by.on })
  }
}

/** It is owed already, on the same facts: nothing to write. */
const stands = (was: Deadline | undefined, { due, dialogueId }: Owed): boolean =>
  was !== undefined &&
  !was.lapsedOn &&
  was.dueOn.equals(due.on) &&
  was.anchor.on.equals(due.anchor.on) &&
  was.anchor.what === due.anchor.what &&
  was.term === due.term &&
  was.source === due.source &&
  was.legal === due.legal &&
  was.planned === due.planned &&
  was.dialogueId === (dialogueId ?? null)

async function coursesOf(
  tx: UnitDb,
  dialogueIds: readonly string[],
  calendar: WorkingCalendar,
): Promise<ReadonlyMap<string, DialogueCourse>> {
  const courses = new Map<string, DialogueCourse>()
  for (const id of dialogueIds) {
    const dialogue = await dialogueById(tx, id)
    if (dialogue) courses.set(id, await courseOf(tx, dialogue, calendar))
  }
  return courses
}

/** The day each petition's public text was first released. */
async function firstReleases(tx: UnitDb, petitionIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx
    .selectFrom('petition_public_text')
    .distinctOn('petition_id')
    .select(['petition_id', 'released_on as on'])
    .where('petition_id', 'in', [...petitionIds])
    .where('released_on', 'is not', null)
    .orderBy('petition_id')
    .orderBy('version')
    .execute()
  return new Map(rows.flatMap(({ petition_id, on }) => (on ? [[petition_id, on]] : [])))
}

/** Petitions of a dialogue whose clocks may still move. */
const openPetitionsOf = (tx: UnitDb, dialogueId: string) =>
  tx.selectFrom('petition').select('id').where('dialogue_id', '=', dialogueId).orderBy('id').execute()

/**
 * Recomputes what the petitions of a dialogue owe, after its conference was moved, held or not held, after a decision,
 * and when the planned day has passed (R10, R13, R14). What was met keeps its day.
 * @returns the petitions looked at
 */
export async function recomputeTerms(tx: UnitDb, by: By, dialogueId: string): Promise<readonly string[]> {
  const ids = (await openPetitionsOf(tx, dialogueId)).map(({ id }) => id)
  for (let at = 0; at < ids.length; at += 500) await keepTerms(tx, by, ids.slice(at, at + 500))
  return ids
}
