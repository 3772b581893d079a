import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import {
  approveAnswer,
  assignPetition,
  classifyPetition,
  copiesOf,
  draftAnswer,
  factsOfPetitions,
  issueAnswer,
  lockPetition,
  publicRows,
  receiveSubmission,
  type SubmissionInput,
  submitAnswer,
} from '#modules/petitions/index.ts'
import type { Actor, Role } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import { openBareUnit, signIn, type TestUnit } from './stage.ts'
import { aSubmission, intakeParts, openDialogue, publicBy } from './stage-intake.ts'

/** An officer of the test's office: who acts, and with which rights. */
export interface TestOfficer {
  readonly id: string
  readonly actor: Actor
  readonly cookie: string
  by(instant: string): By
}

/** A unit at work: its departments, one officer of each role, its dialogue of 2026 (conference Thu 22/10). */
export async function openTestOffice({ dialogue = true } = {}) {
  const unit = await openBareUnit()
  const departments = {
    economy: await department(unit, 'Phòng Kinh tế'),
    land: await department(unit, 'Bộ phận Địa chính'),
    power: await department(unit, 'Điện lực khu vực', true),
  }
  const officer = async (role: Role, departmentId: string | null): Promise<TestOfficer> => {
    const { officerId, cookie } = await signIn(unit, [role], departmentId)
    return {
      ...{ id: officerId, actor: { roles: [role], departmentId }, cookie },
      by: (instant) => ({ ...unit.by(instant), actor: 'officer', officerId }),
    }
  }
  return {
    unit,
    departments,
    dialogueId: dialogue ? await openDialogue(unit) : '',
    specialist: await officer('specialist', departments.economy),
    landOfficer: await officer('department-officer', departments.land),
    leader: await officer('leader', null),
    clerk: await officer('clerk', null),
    counter: await officer('counter', null),
  }
}
export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>

async function department(unit: TestUnit, name: string, outside = false): Promise<string> {
  const id = newId()
  await unit.write((tx) => tx.insertInto('department').values({ id, name, outside }).execute())
  return id
}

/** A petition as it comes in from a telephone; its id. */
export async function petitionIn(
  { unit }: Pick<TestOffice, 'unit'>,
  instant = '2026-09-20T05:00:00Z',
  changes: Parameters<typeof aSubmission>[1] = {},
): Promise<string> {
  const input: SubmissionInput = aSubmission(instant, changes)
  const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(instant), input, intakeParts),
  )
  const [petition] = received.petitions
  if (!petition) throw new Error('nothing was received')
  return petition.id
}

/** A petition with other content, on one line. */
export const saying = (content: string): Parameters<typeof aSubmission>[1] => ({
  petitions: [{ content, proposal: '', field: null, askAtConference: false, files: [] }],
})

/** The value of what went well; a refusal fails the test with its name. */
export function well<Value>(came: { ok: true; value: Value } | { ok: false; refusal: string }): Value {
  if (!came.ok) throw new Error(came.refusal)
  return came.value
}

/** Classified as own and given to the land department. */
export async function assigned(office: TestOffice, petitionId: string, instant = '2026-09-21T02:00:00Z') {
  const { unit, specialist, departments } = office
  const [by, actor] = [specialist.by(instant), specialist.actor]
  await unit.write(async (tx) => {
    const kind = { field: 'land', competence: 'own', bodies: [], note: '' } as const
    well(await classifyPetition(tx, by, actor, { petitionId, ...kind }))
    const to = { leadDepartmentId: departments.land, leadOfficerId: null, joining: [], note: '' }
    well(await assignPetition(tx, by, actor, { petitionId, ...to }))
  })
  return petitionId
}

export const anIssue = (number: string, on: string) => ({
  number,
  on: day(on),
  signerName: 'Trần Văn Thử',
  signerTitle: 'CHỦ TỊCH',
})

/** Drafted, submitted and approved, ready for the clerk. */
export async function approved(office: TestOffice, petitionId: string, instant = '2026-10-26T02:00:00Z') {
  const { unit, landOfficer, leader } = office
  await unit.write(async (tx) => {
    const text = { title: 'V/v trả lời kiến nghị', content: 'Đường gom sẽ được mở.', complete: true, also: [] }
    well(await draftAnswer(tx, landOfficer.by(instant), landOfficer.actor, { petitionId, ...text }))
    well(await submitAnswer(tx, landOfficer.by(instant), landOfficer.actor, { petitionId }))
    const decider = { as: 'leader' } as const
    well(await approveAnswer(tx, leader.by(instant), leader.actor, { petitionId, decider }))
  })
  return petitionId
}

/** Answered by a document of this number and day. */
export async function answered(office: TestOffice, petitionId: string, number: string, on: string) {
  const { unit, clerk } = office
  const issue = anIssue(number, on)
  await unit.write(async (tx) =>
    well(await issueAnswer(tx, clerk.by(`${on}T08:00:00Z`), clerk.actor, { petitionId, issue })),
  )
  return petitionId
}

export const stateOfPetition = ({ unit }: Pick<TestOffice, 'unit'>, petitionId: string) =>
  unit.write(async (tx) => {
    const petition = await lockPetition(tx, petitionId)
    if (!petition) throw new Error('no such petition')
    return petition
  })

/** Every stored copy of the unit's petitions, and what the facts say; the two must be the same. */
export async function storedAndDerived({ unit }: Pick<TestOffice, 'unit'>) {
  return unit.read(async (db) => {
    const stored = await db
      .selectFrom('petition')
      .select([
        ...(['id', 'stage', 'round', 'field', 'competence', 'lead_department_id'] as const),
        ...(['lead_officer_id', 'answered_on', 'sender_field'] as const),
      ])
      .orderBy('id')
      .execute()
    const ids = stored.map(({ id }) => id)
    const facts = await factsOfPetitions(db, ids)
    const derived = stored.map(({ id, sender_field }) => ({
      id,
      sender_field,
      ...copiesOf(facts.get(id) ?? { facts: [], leadOfficerId: null }, sender_field),
    }))
    const published = await db.selectFrom('published_petition').selectAll().orderBy('petition_id').execute()
    return { stored, derived, published, rows: await publicRows(db, ids) }
  })
}
