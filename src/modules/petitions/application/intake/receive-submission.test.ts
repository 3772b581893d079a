import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { createOrganisation, parseIdentifier } from '#modules/organisations/index.ts'
import { openBareUnit, signIn, type TestUnit, testKeys } from '#test/stage.ts'
import { aSubmission, intakeParts, openDialogue, publicBy } from '#test/stage-intake.ts'
import { holderOfCode, holderOfToken } from './holder-of.ts'
import { receiveSubmission } from './receive-submission.ts'
import type { SubmissionInput } from './submission-input.ts'

const noon = '2026-09-20T05:00:00Z'
const send = (unit: TestUnit, input: SubmissionInput, at = noon) =>
  unit.db.asPublic(unit.id, 'write', (tx) => receiveSubmission(tx, publicBy(at), input, intakeParts))

test('somebody without an account is received: number, code, due days, words, message, trace', async () => {
  const unit = await openBareUnit()
  const dialogueId = await openDialogue(unit)
  const row = {
    content: 'Điện yếu vào giờ cao điểm.',
    proposal: 'Thêm trạm',
    field: null,
    askAtConference: true,
    files: [],
  }
  const input = aSubmission(noon)
  const received = await send(unit, { ...input, petitions: [...input.petitions, row] })

  expect(received).toMatchObject({ late: false, again: false })
  expect(received.petitions.map(({ number }) => number)).toEqual([1, 2])
  expect(received.pin).toMatch(/^\d{6}$/)
  await unit.read(async (db) => {
    const petitions = await db.selectFrom('petition').selectAll().orderBy('number').execute()
    expect(petitions).toMatchObject([
      { code: received.petitions[0]?.code, dialogue_id: dialogueId, field: 'HT', stage: 'received', late: false },
      { title: 'Điện yếu vào giờ cao điểm', ask_at_conference: true, row_number: 2, field: null },
    ])
    const due = await deadlinesOf(db, received.petitions[0]?.id ?? '')
    expect(
      due.map(({ kind, dueOn, planned, toldOn }) => [kind, dueOn.toString(), planned, toldOn?.toString()]),
    ).toEqual([
      ['release', '2026-09-22', false, '2026-09-22'],
      ['answer', '2026-11-02', true, '2026-11-02'],
    ])
    const [message] = await db.selectFrom('message').selectAll().execute()
    expect(message).toMatchObject({ template: 'petition.received', about_id: received.petitions[0]?.id })
    expect(message?.body).toContain(received.petitions[1]?.code)
    const found = await sql<{
      petition_id: string
    }>`select petition_id from find_petitions('''duong'' & ''lang''', '''=làng''', 9)`.execute(db)
    expect(found.rows.map(({ petition_id }) => petition_id)).toEqual([received.petitions[0]?.id])
    const history = await db.selectFrom('history').select(['code', 'actor']).execute()
    expect(history).toEqual([1, 2].map(() => ({ code: 'petition.received', actor: 'public' })))
  })
})

test('what comes after it was decided not to hold the conference is told the written term, from its receipt (R14)', async () => {
  const unit = await openBareUnit()
  const dialogueId = await openDialogue(unit)
  const { officerId } = await signIn(unit, ['leader'])
  await unit.write((tx) =>
    tx
      .insertInto('dialogue_decision')
      .values({
        ...{ id: newId(), dialogue_id: dialogueId, decision: 'answer-in-writing', verdict: 'not-met' },
        ...{ registrations: 3, petitions: 2, decided_on: day('2026-10-05'), recorded_by: officerId },
        decided_at: Temporal.Instant.from('2026-10-05T02:00:00Z'),
      })
      .execute(),
  )
  const at = '2026-10-06T02:00:00Z'
  const received = await send(unit, aSubmission(at), at)
  const due = await unit.read((db) => deadlinesOf(db, received.petitions[0]?.id ?? ''))
  const answer = due.find(({ kind }) => kind === 'answer')
  expect([answer?.dueOn.toString(), answer?.anchor.what, answer?.planned]).toEqual(['2026-10-15', 'receipt', false])
})

test('the same form at the same moment is one submission', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  const input = aSubmission(noon, { attends: { people: 2 } })
  const [a, b] = await Promise.all([send(unit, input), send(unit, input)])
  const c = await send(unit, input)
  expect(new Set([a, b, c].map(({ submissionId }) => submissionId)).size).toBe(1)
  expect([a, b].map(({ again }) => again).toSorted()).toEqual([false, true])
  expect(c).toMatchObject({ again: true, pin: a.pin, linkToken: a.linkToken })
  await unit.read(async (db) => {
    for (const table of ['submission', 'petition', 'contact', 'registration', 'message'] as const) {
      const { n } = await db
        .selectFrom(table)
        .select((one) => one.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      expect([table, Number(n)]).toEqual([table, table === 'contact' ? 2 : 1])
    }
  })
})

test.each([
  ['2026-10-01T16:59:59Z', false],
  ['2026-10-01T17:00:00Z', true],
  ['2026-10-01T17:00:01Z', true],
])('online, begun at %s: late %s (24:00 of L in Vietnam)', async (instant, late) => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  expect((await send(unit, aSubmission(instant), instant)).late).toBe(late)
})

test.each([
  ['2026-10-01', false],
  ['2026-10-02', true],
])('paper handed in on %s: late %s, whatever the hour', async (on, late) => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  const input = aSubmission('2026-10-02T02:00:00Z', { channel: 'paper', receivedOn: day(on) })
  const { late: was } = await unit.write((tx) =>
    receiveSubmission(tx, unit.by('2026-10-02T02:00:00Z'), input, intakeParts),
  )
  expect(was).toBe(late)
})

test('the published cut-off binds, not the counted one (R4)', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit, { conferenceOn: '2026-10-29', cutOffOn: '2026-10-01' })
  expect((await send(unit, aSubmission('2026-10-05T05:00:00Z'))).late).toBe(true)
})

test('with no dialogue it waits for the next one', async () => {
  const unit = await openBareUnit()
  const received = await send(unit, aSubmission(noon, { attends: { people: 1 } }))
  expect(received).toMatchObject({ late: false, petitions: [{ number: null }] })
  await unit.read(async (db) => {
    const due = await deadlinesOf(db, received.petitions[0]?.id ?? '')
    expect(due.map(({ kind }) => kind)).toEqual(['release'])
  })
})

test('it is linked to the register by identifier, or by name and telephone; the register stays', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  const identifier = parseIdentifier('0000000017')
  if (!identifier.ok) throw new Error('not read')
  const facts = { name: 'Hộ kinh doanh Thêu Mẫu', kind: null, villageId: null, outsidePlace: '', sector: null }
  const contact = { contactName: 'Bà Mẫu', phone: '0912345678', email: '' }
  const made = await unit.write((tx) =>
    createOrganisation(tx, unit.by(noon), { ...facts, ...contact }, identifier.value, testKeys),
  )
  const linked = async (sender: Partial<SubmissionInput['sender']>) => {
    const { submissionId } = await send(unit, aSubmission(noon, { sender }))
    const row = await unit.read((db) =>
      db.selectFrom('submission').selectAll().where('id', '=', submissionId).executeTakeFirstOrThrow(),
    )
    return row.organisation_id
  }
  expect(await linked({ name: 'Tên khác', phone: '0987654321', identifier: identifier.value })).toBe(
    made.ok && made.value,
  )
  expect(await linked({ name: 'HKD THÊU MẪU', phone: '0912345678' })).toBe(made.ok && made.value)
  expect(await linked({ name: 'HKD Thêu Mẫu', phone: '0987654321' })).toBeNull()
  const names = await unit.read((db) => db.selectFrom('organisation').select('name').execute())
  expect(names).toEqual([{ name: 'Hộ kinh doanh Thêu Mẫu' }])
})

test('a taken code is drawn again', async () => {
  const unit = await openBareUnit()
  const draws = [42, 42, 42, 43]
  const parts = { ...intakeParts, random: () => draws.shift() ?? 0 }
  const receive = () =>
    unit.db.asPublic(unit.id, 'write', (tx) => receiveSubmission(tx, publicBy(noon), aSubmission(noon), parts))
  const codes = [await receive(), await receive()].map(({ petitions }) => petitions[0]?.code)
  expect(codes[0]).toMatch(/^2026-0000-42/)
  expect(codes[1]).toMatch(/^2026-0000-43/)
})

test('code and PIN open all, code and telephone the progress; a wrong one opens nothing', async () => {
  const unit = await openBareUnit()
  const { petitions, pin, linkToken, submissionId } = await send(unit, aSubmission(noon))
  const code = petitions[0]?.code ?? ''
  const wrong = pin === '000000' ? '000001' : '000000'
  await unit.db.asPublic(unit.id, 'read', async (db) => {
    expect(await holderOfCode(db, { code, pin }, testKeys)).toMatchObject({ submissionId, opens: 'full' })
    expect(await holderOfCode(db, { code, phone: '0912345678' }, testKeys)).toMatchObject({ opens: 'progress' })
    expect(await holderOfToken(db, linkToken, testKeys)).toMatchObject({ submissionId, opens: 'full' })
    for (const proof of [
      { code, pin: wrong },
      { code, phone: '0912345679' },
      { code: '2026-0000-000', pin },
    ])
      expect(await holderOfCode(db, proof, testKeys)).toBeNull()
    const last = linkToken.at(-1) === 'A' ? 'E' : 'A'
    for (const token of [`${linkToken.slice(0, -1)}${last}`, '', 'x'.repeat(43), linkToken.slice(1)])
      expect(await holderOfToken(db, token, testKeys)).toBeNull()
  })
  await unit.write((tx) => tx.updateTable('submission').set({ link_version: 2 }).execute())
  await unit.db.asPublic(unit.id, 'read', async (db) => {
    expect(await holderOfToken(db, linkToken, testKeys)).toBeNull()
    expect(await holderOfCode(db, { code, pin }, testKeys)).toBeNull()
  })
})
