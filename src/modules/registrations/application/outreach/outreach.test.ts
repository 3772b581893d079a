import { expect, test } from 'vitest'
import { day, dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import { mergeOrganisations } from '#modules/organisations/index.ts'
import { receiveSubmission } from '#modules/petitions/index.ts'
import { asOwner, openBareUnit, signIn, type TestUnit, testKeys } from '#test/stage.ts'
import { aSubmission, intakeParts, openDialogue, publicBy } from '#test/stage-intake.ts'
import { addHeadedVillage, addOrganisation } from '#test/stage-outreach.ts'
import { resultOf } from '../../domain/outreach.ts'
import { register } from '../register.ts'
import { assignOutreach, assignToHeads, setListed } from './assign.ts'
import { contactLinks, contactOfLink, linkSubjectOf, makeContactLink, revokeContactLink } from './contact-link.ts'
import { contactFor, outreachContacts } from './contacts.ts'
import { countToAsk, outreachRows } from './outreach-rows.ts'
import { recordAttempt } from './record-attempt.ts'

const noon = '2026-09-18T05:00:00Z'

const rowsOf = (unit: TestUnit, dialogueId: string) =>
  unit.read(async (db) => {
    const dialogue = await dialogueById(db, dialogueId)
    if (!dialogue) throw new Error('no dialogue')
    return outreachRows(db, dialogue)
  })
const rowOf = async (unit: TestUnit, dialogueId: string, id: string) => {
  const row = (await rowsOf(unit, dialogueId)).find(({ organisationId }) => organisationId === id)
  if (!row) throw new Error(`no row of ${id}`)
  return row
}

function registers(unit: TestUnit, dialogueId: string, name: string, phone: string, at = noon) {
  const receivedAt = Temporal.Instant.from(at)
  return unit.db.asPublic(unit.id, 'write', (tx) =>
    register(
      tx,
      publicBy(at),
      {
        ...{ dialogueId, idempotencyKey: newId(), name, phone, kind: null, villageId: null, outsidePlace: '' },
        ...{ sector: null, identifier: null, person: 'Người Thử', email: '', people: 1, wantsToSpeak: false },
        ...{ speechTopic: '', source: '', channel: 'online', receivedAt, receivedOn: dayAt(receivedAt) },
      },
      testKeys,
    ),
  )
}

test('a registration sets the result by itself, linked or known by name and telephone; withdrawn it is open again', async () => {
  const unit = await openBareUnit()
  const village = await addHeadedVillage(unit, 'Thôn 1', '')
  const dialogueId = await openDialogue(unit)
  const id = await addOrganisation(unit, { name: 'HKD Mộc Thử', villageId: village, phone: '0912345678' })
  const say = (result: 'declines' | 'agrees') =>
    unit.write((tx) =>
      recordAttempt(tx, unit.by(noon), {
        ...{ dialogueId, organisationId: id, result, way: 'phone', on: day('2026-09-18'), note: '', contactId: null },
      }),
    )
  expect(resultOf(await rowOf(unit, dialogueId, id))).toBe('not-contacted')
  await say('declines')
  expect(resultOf(await rowOf(unit, dialogueId, id))).toBe('declines')
  const { registrationId } = await registers(unit, dialogueId, 'Hộ kinh doanh mộc Thử', '0912345678')
  expect(resultOf(await rowOf(unit, dialogueId, id))).toBe('registered')
  // The same without the link, as where the row of the register was made later.
  await unit.write((tx) => tx.updateTable('registration').set({ organisation_id: null }).execute())
  expect(resultOf(await rowOf(unit, dialogueId, id))).toBe('registered')
  const withdrawn = { withdrawn_at: Temporal.Instant.from(noon) }
  await unit.write((tx) => tx.updateTable('registration').set(withdrawn).where('id', '=', registrationId).execute())
  expect(resultOf(await rowOf(unit, dialogueId, id))).toBe('declines')
  await say('agrees')
  expect(await unit.read(async (db) => countToAsk(db, (await dialogueById(db, dialogueId)) ?? fail()))).toBe(1)
})

test('who took part last time and who has petitions are known; a complaint moved away tells nobody', async () => {
  const unit = await openBareUnit()
  const last = await openDialogue(unit, { conferenceOn: '2025-10-16', year: 2025 })
  const before = await addOrganisation(unit, { name: 'Năm trước', phone: '0912000001' })
  await registers(unit, last, 'Năm trước', '0912000001', '2025-09-10T05:00:00Z')
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ closed_on: day('2025-12-01') })
      .execute(),
  )
  const dialogueId = await openDialogue(unit)
  const asks = await addOrganisation(unit, { name: 'Có kiến nghị', phone: '0912000002' })
  const complains = await addOrganisation(unit, { name: 'Tố cáo', phone: '0912000003' })
  for (const [name, phone] of [
    ['Có kiến nghị', '0912000002'],
    ['Tố cáo', '0912000003'],
  ] as const)
    await unit.db.asPublic(unit.id, 'write', (tx) =>
      receiveSubmission(tx, publicBy(noon), aSubmission(noon, { sender: { name, phone } }), intakeParts),
    )
  const moved = (await unit.read((db) => db.selectFrom('submission').select(['id', 'sender_name']).execute())).find(
    ({ sender_name }) => sender_name === 'Tố cáo',
  )
  await asOwner((owner) => owner.query("update petition set stage = 'moved' where submission_id = $1", [moved?.id]))
  const told = async (id: string) => {
    const { tookPartBefore, petitions } = await rowOf(unit, dialogueId, id)
    return [tookPartBefore, petitions]
  }
  expect(await told(before)).toEqual([true, 0])
  expect(await told(asks)).toEqual([false, 1])
  expect(await told(complains)).toEqual([false, 0])
})

test('each village’s organisations go to its head; what has somebody already, and what is off the list, stays', async () => {
  const unit = await openBareUnit()
  const specialist = await signIn(unit, ['specialist'])
  const by = { ...unit.by(noon), actor: 'officer' as const, officerId: specialist.officerId }
  const [one, two, headless] = [
    await addHeadedVillage(unit, 'Thôn 1', 'Ông Một'),
    await addHeadedVillage(unit, 'Thôn 2', 'Bà Hai'),
    await addHeadedVillage(unit, 'Thôn 3', ''),
  ]
  const dialogueId = await openDialogue(unit)
  const [a, b, c, d, e] = [
    await addOrganisation(unit, { name: 'A', villageId: one }),
    await addOrganisation(unit, { name: 'B', villageId: one }),
    await addOrganisation(unit, { name: 'C', villageId: two }),
    await addOrganisation(unit, { name: 'D', villageId: headless }),
    await addOrganisation(unit, { name: 'E', villageId: two }),
  ]
  const officer = { of: 'officer', id: specialist.officerId } as const
  expect(await unit.write((tx) => assignOutreach(tx, by, dialogueId, [b], officer))).toEqual({ ok: true, value: 1 })
  const off = { dialogueId, organisationId: e, version: 0 }
  expect(await unit.write((tx) => setListed(tx, by, off, false, ' '))).toEqual({ ok: false, refusal: 'reason-needed' })
  expect((await unit.write((tx) => setListed(tx, by, off, false, 'Đã đóng cửa'))).ok).toBe(true)
  expect(await unit.write((tx) => setListed(tx, by, off, true, ''))).toEqual({ ok: false, refusal: 'stale' })
  expect(await unit.write((tx) => assignToHeads(tx, by, dialogueId))).toEqual({
    ok: true,
    value: { count: 2, villages: 2 },
  })
  const contacts = new Map((await unit.read(outreachContacts)).map(({ id, name }) => [id, name]))
  const names = new Map(
    (await rowsOf(unit, dialogueId)).map((row) => [row.organisationId, contacts.get(row.contactId ?? '')]),
  )
  expect([a, b, c, d, e].map((id) => names.get(id))).toEqual(['Ông Một', 'Cán Bộ Thử', 'Bà Hai', undefined, undefined])
  expect(await unit.write((tx) => assignToHeads(tx, by, dialogueId))).toMatchObject({ value: { count: 0 } })
  // The head is who the village's list names now.
  await unit.write((tx) => tx.updateTable('village').set({ head_name: 'Ông Mới' }).where('id', '=', one).execute())
  expect((await unit.read(outreachContacts)).map(({ name }) => name)).toContain('Ông Mới')
  const unknown = await unit.write((tx) => assignOutreach(tx, by, dialogueId, [a], { of: 'village', id: newId() }))
  expect(unknown).toEqual({ ok: false, refusal: 'not-found' })
})

test('a merged organisation brings along who asks it and what was said', async () => {
  const unit = await openBareUnit()
  const village = await addHeadedVillage(unit, 'Thôn 1', 'Ông Một')
  const dialogueId = await openDialogue(unit)
  const [gone, stays] = [await addOrganisation(unit, { name: 'Cũ' }), await addOrganisation(unit, { name: 'Mới' })]
  const by = unit.by(noon)
  await unit.write((tx) => assignOutreach(tx, by, dialogueId, [gone], { of: 'village', id: village }))
  const attempt = {
    dialogueId,
    organisationId: gone,
    result: 'considering',
    way: 'visit',
    note: '',
    contactId: null,
  } as const
  await unit.write((tx) => recordAttempt(tx, by, { ...attempt, on: day('2026-09-18') }))
  await unit.write((tx) => mergeOrganisations(tx, by, { from: gone, into: stays, version: 1 }))
  expect((await rowsOf(unit, dialogueId)).map((row) => [row.name, resultOf(row), row.contactId !== null])).toEqual([
    ['Mới', 'considering', true],
  ])
  const late = await unit.write((tx) => recordAttempt(tx, by, { ...attempt, on: day('2026-09-18') }))
  expect(late).toEqual({ ok: false, refusal: 'not-found' })
})

test('what is said of a day to come, and of a closed dialogue, is refused; what was said is not altered', async () => {
  const unit = await openBareUnit()
  const dialogueId = await openDialogue(unit)
  const organisationId = await addOrganisation(unit, { name: 'Thử' })
  const attempt = {
    dialogueId,
    organisationId,
    result: 'agrees',
    way: 'phone',
    note: 'gọi lại',
    contactId: null,
  } as const
  const record = (on: string) => unit.write((tx) => recordAttempt(tx, unit.by(noon), { ...attempt, on: day(on) }))
  expect(await record('2026-09-19')).toEqual({ ok: false, refusal: 'day-to-come' })
  expect((await record('2026-09-18')).ok).toBe(true)
  await expect(
    unit.write((tx) => tx.updateTable('outreach_attempt').set({ result: 'declines' }).execute()),
  ).rejects.toThrow('append-only')
  await unit.write((tx) => tx.updateTable('outreach_attempt').set({ note: '' }).execute())
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ closed_on: day('2026-11-30') })
      .execute(),
  )
  expect(await record('2026-09-18')).toEqual({ ok: false, refusal: 'closed' })
})

test('a link opens until the end of its day, of its version, and of nobody else', async () => {
  const unit = await openBareUnit()
  const by = unit.by(noon)
  const village = await addHeadedVillage(unit, 'Thôn 1', 'Ông Một')
  const id = await unit.write((tx) => contactFor(tx, { of: 'village', id: village }))
  if (!id) throw new Error('no contact')
  const links = contactLinks(testKeys)
  const contact = async () => (await unit.read(outreachContacts))[0] ?? fail()
  const make = async (until: string) => {
    const shown = { id, version: (await contact()).version }
    return unit.write((tx) => makeContactLink(tx, by, shown, { until: day(until), showsPhone: false }))
  }
  expect(await make('2026-09-17')).toEqual({ ok: false, refusal: 'day-passed' })
  expect(await make('2027-09-17')).toEqual({ ok: false, refusal: 'too-far' })
  expect((await make('2026-10-22')).ok).toBe(true)
  const token = links.tokenOf(linkSubjectOf(await contact(), by.on) ?? fail())
  const opens = (text: string, on = '2026-09-18') =>
    unit.read(async (db) => (await contactOfLink(db, links, text, day(on))) !== null)
  expect(await opens(token)).toBe(true)
  expect(await opens(token, '2026-10-22')).toBe(true)
  expect(await opens(token, '2026-10-23')).toBe(false)
  for (const wrong of ['', 'x', `${token.slice(0, 30)}${'A'.repeat(13)}`, token.slice(1)])
    expect(await opens(wrong)).toBe(false)
  // Another last day is another link: one cannot be made to last longer.
  await unit.write((tx) =>
    tx
      .updateTable('outreach_contact')
      .set({ link_until: day('2026-12-01') })
      .execute(),
  )
  expect(await opens(token)).toBe(false)
  await unit.write((tx) =>
    tx
      .updateTable('outreach_contact')
      .set({ link_until: day('2026-10-22') })
      .execute(),
  )
  expect(await opens(token)).toBe(true)
  const other = await openBareUnit()
  expect(await other.read(async (db) => contactOfLink(db, links, token, by.on))).toBeNull()
  const shown = { id, version: (await contact()).version }
  expect((await unit.write((tx) => revokeContactLink(tx, by, shown))).ok).toBe(true)
  expect(await opens(token)).toBe(false)
  expect(await unit.write((tx) => revokeContactLink(tx, by, shown))).toEqual({ ok: false, refusal: 'stale' })
  expect((await make('2026-10-22')).ok).toBe(true)
  expect(await opens(token)).toBe(false)
  const officer = await signIn(unit, ['specialist'])
  const own = (await unit.write((tx) => contactFor(tx, { of: 'officer', id: officer.officerId }))) ?? fail()
  const refused = await unit.write((tx) =>
    makeContactLink(tx, by, { id: own, version: 1 }, { until: day('2026-10-22'), showsPhone: false }),
  )
  expect(refused).toEqual({ ok: false, refusal: 'has-account' })
})

function fail(): never {
  throw new Error('what was made is not there')
}
