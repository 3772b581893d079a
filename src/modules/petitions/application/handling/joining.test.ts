import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { anIssue, assigned, openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'
import { waitingParts } from '../waiting-parts.ts'
import { giveAnOpinion, moveOpinionDue } from './ask-opinion.ts'
import { assignPetition, classifyPetition } from './classify-petition.ts'
import { closePetition } from './close-petition.ts'
import { registerIssuedDocument } from './link-document.ts'
import { remindParts } from './remind-parts.ts'

const morning = '2026-09-22T02:00:00Z'

/** Of several bodies: the land department leads, economy and the power company join and are asked at once. */
async function joint(dueOn = '2026-10-20') {
  const office = await openTestOffice()
  const { unit, specialist, departments } = office
  const petitionId = await petitionIn(office)
  const by = specialist.by(morning)
  const kind = { field: 'land', competence: 'joint', bodies: ['Điện lực khu vực'], note: '' } as const
  const to = { leadDepartmentId: departments.land, leadOfficerId: null, note: '' }
  const came = await unit.write(async (tx) => {
    well(await classifyPetition(tx, by, specialist.actor, { petitionId, ...kind }))
    return assignPetition(tx, by, specialist.actor, {
      ...{ petitionId, ...to, joining: [departments.economy, departments.power] },
      ask: { question: 'Phần việc của đơn vị ra sao?', dueOn: day(dueOn) },
    })
  })
  return { office, petitionId, came }
}

const parts = ({ unit }: TestOffice, petitionId: string) =>
  unit.read((db) =>
    db
      .selectFrom('petition_opinion as o')
      .innerJoin('deadline as x', 'x.subject_id', 'o.id')
      .select(['o.id', 'o.department_id as of', 'o.reminded_on as reminded', 'x.due_on as due', 'x.met_on as met'])
      .where('o.petition_id', '=', petitionId)
      .orderBy('o.id')
      .execute(),
  )
const toldTo = ({ unit }: TestOffice) =>
  unit.read((db) =>
    db
      .selectFrom('message')
      .select(['officer_id as who', 'title'])
      .where('template', '=', 'opinion.due')
      .orderBy('created_at')
      .execute(),
  )

test('who joins is asked with a day of its own inside the whole; a second assignment asks nobody twice', async () => {
  const { office, petitionId, came } = await joint()
  well(came)
  const { unit, specialist, departments } = office
  const asked = await parts(office, petitionId)
  expect(asked.map(({ of, due }) => [of, due.toString()])).toEqual([
    [departments.economy, '2026-10-20'],
    [departments.power, '2026-10-20'],
  ])
  const again = await unit.write((tx) =>
    assignPetition(tx, specialist.by(morning), specialist.actor, {
      ...{ petitionId, leadDepartmentId: departments.land, leadOfficerId: null, note: '' },
      joining: [departments.power],
      ask: { question: 'Còn gì thêm?', dueOn: day('2026-10-21') },
    }),
  )
  well(again)
  expect(await parts(office, petitionId)).toHaveLength(2)
  const codes = (await unit.read((db) => historyOf(db, petitionId))).map(({ code }) => code)
  expect(codes.filter((code) => code === 'petition.opinion-asked')).toHaveLength(2)
})

test('a part after the day of the whole is refused, and then nothing of the assignment stands', async () => {
  const { office, petitionId, came } = await joint('2026-11-13')
  expect(came).toMatchObject({ ok: false, refusal: 'after-whole' })
  const whole = (await office.unit.read((db) => deadlinesOf(db, petitionId))).find(({ kind }) => kind === 'answer')
  expect(whole?.dueOn.toString()).toBe('2026-11-12')
  const rows = await office.unit.read((db) =>
    db.selectFrom('petition_assignment').select('id').where('petition_id', '=', petitionId).execute(),
  )
  expect(rows).toEqual([])
})

test('each is reminded three working days before and on the day: a department itself, a body outside through the lead', async () => {
  const { office, petitionId } = await joint()
  const { unit, specialist, landOfficer } = office
  const dayBegins = (instant: string) => unit.write((tx) => remindParts(tx, { ...unit.by(instant), actor: 'system' }))
  expect(await dayBegins('2026-10-14T17:30:00Z')).toBe(2)
  expect(await dayBegins('2026-10-14T17:30:00Z')).toBe(0)
  expect(await dayBegins('2026-10-18T17:30:00Z')).toBe(0)
  expect(await toldTo(office)).toEqual(
    expect.arrayContaining([
      { who: specialist.id, title: 'Nhắc cho ý kiến về kiến nghị số 1' },
      { who: landOfficer.id, title: 'Nhắc Điện lực khu vực trả lời về kiến nghị số 1' },
    ]),
  )
  const [economy] = await parts(office, petitionId)
  const given = { petitionId, opinionId: economy?.id ?? '', opinion: 'Đã có trong kế hoạch.' }
  well(await unit.write((tx) => giveAnOpinion(tx, specialist.by('2026-10-19T02:00:00Z'), specialist.actor, given)))
  expect(await dayBegins('2026-10-19T17:30:00Z')).toBe(1)
})

test('two days before is too early, and an answered petition waits for nobody', async () => {
  const { office, petitionId } = await joint()
  const { unit, specialist, clerk } = office
  const dayBegins = (instant: string) => unit.write((tx) => remindParts(tx, { ...unit.by(instant), actor: 'system' }))
  expect(await dayBegins('2026-10-13T17:30:00Z')).toBe(0)
  const viewer = { ...specialist.actor, officerId: specialist.id }
  expect(await unit.read((db) => waitingParts(db, viewer, 10))).toHaveLength(2)
  const input = {
    ...{ petitionIds: [petitionId], part: 'answers' as const, complete: true, delayReason: '', title: 'V/v trả lời' },
    ...{ content: 'Đã kéo đường dây.', issue: anIssue('7/UBND', '2026-10-14'), file: null },
  } as const
  well(await unit.write((tx) => registerIssuedDocument(tx, clerk.by('2026-10-14T02:00:00Z'), clerk.actor, input)))
  expect(await unit.read((db) => waitingParts(db, viewer, 10))).toEqual([])
  expect(await dayBegins('2026-10-19T17:30:00Z')).toBe(0)
})

test('the day moves inside the whole and is reminded anew; a letter that came earlier counts from its day', async () => {
  const { office, petitionId } = await joint()
  const { unit, landOfficer, specialist } = office
  const [, power] = await parts(office, petitionId)
  const opinionId = power?.id ?? ''
  const by = landOfficer.by('2026-10-16T02:00:00Z')
  const move = (dueOn: string) =>
    unit.write((tx) => moveOpinionDue(tx, by, landOfficer.actor, { petitionId, opinionId, dueOn: day(dueOn) }))
  expect(await move('2026-11-13')).toMatchObject({ refusal: 'after-whole' })
  expect(await move('2026-10-15')).toMatchObject({ refusal: 'day-past' })
  well(await move('2026-10-30'))
  expect((await parts(office, petitionId))[1]?.due.toString()).toBe('2026-10-30')
  const give = (on: string) => ({
    petitionId,
    opinionId,
    opinion: 'Kéo xong trong quý I.',
    reference: '55/ĐL',
    on: day(on),
  })
  const late = specialist.by('2026-11-03T02:00:00Z')
  const enter = (on: string) => unit.write((tx) => giveAnOpinion(tx, late, specialist.actor, give(on)))
  expect(await enter('2026-11-04')).toMatchObject({ refusal: 'day-in-future' })
  expect(await enter('2026-09-21')).toMatchObject({ refusal: 'given-before-asked' })
  well(await enter('2026-10-29'))
  expect((await parts(office, petitionId))[1]?.met?.toString()).toBe('2026-10-29')
  expect(await move('2026-11-02')).toMatchObject({ refusal: 'not-asked' })
})

test('who leads another petition sees only what his own wait for', async () => {
  const { office } = await joint()
  const { unit, departments, landOfficer } = office
  const mine = await unit.read((db) => waitingParts(db, { ...landOfficer.actor, officerId: landOfficer.id }, 10))
  expect(mine.map(({ body }) => body)).toEqual(['Phòng Kinh tế', 'Điện lực khu vực'])
  const other = { roles: ['department-officer'], departmentId: departments.economy } as const
  expect(await unit.read((db) => waitingParts(db, { ...other, officerId: office.specialist.id }, 10))).toEqual([])
  await assigned(office, await petitionIn(office))
})

test('moved to its own process, the letters of those who were asked are out of reach too (R12)', async () => {
  const { office, petitionId } = await joint()
  const { unit, specialist } = office
  const [, power] = await parts(office, petitionId)
  const file = { sha256: 'a'.repeat(64), name: 'Trả lời ông Tố Cáo.pdf', size: 10, type: 'application/pdf' }
  const given = { petitionId, opinionId: power?.id ?? '', opinion: 'Về ông Tố Cáo.', file }
  const by = specialist.by('2026-09-23T02:00:00Z')
  const closing = { how: 'not-petition', process: 'denunciation', reason: 'Tố cáo' } as const
  await unit.write(async (tx) => {
    well(await giveAnOpinion(tx, by, specialist.actor, given))
    well(await closePetition(tx, by, specialist.actor, { petitionId, closing }))
  })
  const files = await unit.read((db) =>
    db
      .selectFrom('attachment')
      .select(['name', 'removed_at'])
      .where('subject_id', '=', power?.id ?? '')
      .execute(),
  )
  expect(files).toEqual([{ name: '', removed_at: by.at }])
})
