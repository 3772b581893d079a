import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { openLink } from '#modules/links/index.ts'
import { expireContacts } from '#modules/organisations/index.ts'
import { askedOfPetitions } from '#modules/petitions/index.ts'
import { addUnions } from '#modules/units/index.ts'
import { seededRandom } from '#seeds/world.ts'
import { dialogueEvents } from '#src/events.ts'
import { asOwner, testKeys } from '#test/stage.ts'
import { openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'
import { hallListOf } from './hall-list.ts'
import { invitationTokens } from './invitation-link.ts'
import { remindInvitees, sendInvitations } from './invite.ts'
import { inviteesOf } from './invitees.ts'
import { addGuest, confirmInvitees, INVITATION_LINK, inviteAgain, removeInvitee } from './list-invitees.ts'
import { proposedInvitees } from './proposed-invitees.ts'
import { recordReply } from './replies.ts'

const at = '2026-10-12T02:00:00Z'
const parts = { keys: testKeys, random: seededRandom(6) }
const guest = {
  ...{ name: 'Hội Doanh nhân', place: '', countedAs: 'guest' as const, person: 'Lê Văn Khách', phone: '0912345678' },
  ...{ email: 'khach@vi-du.vn', people: 2 },
} as const

async function office(): Promise<TestOffice> {
  const opened = await openTestOffice()
  const { unit, specialist } = opened
  const sender = { name: 'Cơ sở mộc Ví Dụ', person: 'Phan Văn Ví Dụ' }
  await petitionIn(opened, '2026-09-20T05:00:00Z', { sender })
  await unit.write((tx) =>
    addUnions(tx, specialist.by(at), unit.id, [{ name: 'Hội Nông dân', headName: '', headPhone: '' }]),
  )
  return opened
}
const listOf = ({ unit, dialogueId }: TestOffice) => unit.read((db) => inviteesOf(db, dialogueId))
const confirmed = async (opened: TestOffice) =>
  well(await opened.unit.write((tx) => confirmInvitees(tx, opened.specialist.by(at), opened.dialogueId, parts)))

test('who was invited, and who comes instead, is kept from the conference on, and goes like every contact', async () => {
  const { unit, specialist, dialogueId } = await openTestOffice()
  const by = specialist.by(at)
  const id = well(await unit.write((tx) => addGuest(tx, by, dialogueId, guest, parts)))
  const other = { ...guest, name: 'Hội Khác', person: 'Vũ Văn Thôi', phone: '0987654321' }
  const off = well(await unit.write((tx) => addGuest(tx, by, dialogueId, other, parts)))
  well(await unit.write((tx) => removeInvitee(tx, by, { id: off, version: 1 }, 'Nhầm')))
  const reply = { answer: 'sends-other', person: 'Ngô Thị Thay', people: 1, note: '', way: 'phone' } as const
  well(await unit.write((tx) => recordReply(tx, by, id, reply, testKeys)))
  await unit.write((tx) => tx.updateTable('unit').set({ contacts_kept_years: 1 }).execute())
  const expire = (on: string) =>
    unit.write((tx) => expireContacts(tx, { ...unit.by(`${on}T02:00:00Z`), on: day(on) }, askedOfPetitions))
  const left = async () =>
    (await unit.read((db) => db.selectFrom('contact').select('name').orderBy('name').execute())).map(({ name }) => name)
  await expire('2027-10-13') // a year after it was entered
  expect(await left()).toEqual(['', 'Lê Văn Khách', 'Ngô Thị Thay'])
  await expire('2027-10-22')
  expect(await left()).toEqual(['', 'Lê Văn Khách', 'Ngô Thị Thay'])
  await expire('2027-10-23')
  expect(await left()).toEqual(['', '', ''])
})

describe('the list', () => {
  test('is proposed from what is known, made once, and what comes later is added as new', async () => {
    const opened = await office()
    const { unit, specialist, dialogueId } = opened
    const names = (await unit.read((db) => proposedInvitees(db, dialogueId))).map(({ name, why }) => [name, why])
    expect(names).toEqual(
      expect.arrayContaining([
        ['Cơ sở mộc Ví Dụ', 'petitioner'],
        ['Lãnh đạo Ủy ban nhân dân thành phố Hải Phòng', 'leader'],
        ['Hội Nông dân', 'union'],
      ]),
    )
    expect(await confirmed(opened)).toBe(names.length)
    expect(await confirmed(opened)).toBe(0)
    await petitionIn(opened, '2026-09-21T05:00:00Z', { sender: { name: 'Hộ Nem Mới', person: 'Đỗ Thị Nem' } })
    expect(await confirmed(opened)).toBe(1)
    const list = await listOf(opened)
    expect(list.map(({ name }) => name)).toContain('Hộ Nem Mới')
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    const tokens = await unit.read((db) =>
      invitationTokens(
        db,
        testKeys,
        list.map(({ id }) => id),
      ),
    )
    expect(tokens.size).toBe(list.length)
    expect(well(await unit.write((tx) => addGuest(tx, specialist.by(at), dialogueId, guest, parts)))).toBeTruthy()
    const again = await unit.write((tx) =>
      addGuest(tx, specialist.by(at), dialogueId, { ...guest, name: 'hội doanh  nhân' }, parts),
    )
    expect(again).toEqual({ ok: false, refusal: 'on-the-list' })
  })

  test('who is taken off is not proposed again, and his link opens nothing until he is invited again', async () => {
    const opened = await office()
    const { unit, specialist } = opened
    await confirmed(opened)
    const [one] = (await listOf(opened)).filter(({ why }) => why === 'petitioner')
    if (!one) throw new Error('nobody')
    const token = async () => (await unit.read((db) => invitationTokens(db, testKeys, [one.id]))).get(one.id) ?? ''
    const before = await token()
    const opens = (value: string) =>
      unit.db.asPublic(unit.id, 'read', (db) =>
        openLink(db, testKeys, { purpose: INVITATION_LINK, token: value, now: Temporal.Instant.from(at) }),
      )
    expect((await opens(before)).ok).toBe(true)
    well(
      await unit.write((tx) => removeInvitee(tx, specialist.by(at), { id: one.id, version: 1 }, 'Trùng với nơi khác')),
    )
    expect(await opens(before)).toEqual({ ok: false, refusal: 'revoked' })
    expect(await confirmed(opened)).toBe(0)
    const stale = await unit.write((tx) => inviteAgain(tx, specialist.by(at), { id: one.id, version: 1 }))
    expect(stale).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    well(await unit.write((tx) => inviteAgain(tx, specialist.by(at), { id: one.id, version: 2 })))
    expect((await opens(before)).ok).toBe(false)
    expect((await opens(await token())).ok).toBe(true)
  })

  test('is closed the day after the conference, and for one that is not held', async () => {
    const opened = await office()
    const { unit, specialist, dialogueId } = opened
    const late = await unit.write((tx) => confirmInvitees(tx, specialist.by('2026-10-23T02:00:00Z'), dialogueId, parts))
    expect(late).toEqual({ ok: false, refusal: 'conference-over' })
    await asOwner((owner) =>
      owner.query(
        `insert into dialogue_decision (unit_id, id, dialogue_id, decision, verdict, registrations, petitions, decided_on, decided_at, recorded_by)
         values ($1, gen_random_uuid(), $2, 'answer-in-writing', 'too-few', 0, 0, '2026-10-05', '2026-10-05', $3)`,
        [unit.id, dialogueId, specialist.id],
      ),
    )
    const cancelled = await unit.write((tx) => confirmInvitees(tx, specialist.by(at), dialogueId, parts))
    expect(cancelled).toEqual({ ok: false, refusal: 'cancelled' })
  })
})

describe('replies', () => {
  let opened: TestOffice
  beforeAll(async () => {
    opened = await office()
    await confirmed(opened)
  })
  const one = async () => {
    const [found] = (await listOf(opened)).filter(({ why }) => why === 'petitioner')
    if (!found) throw new Error('nobody')
    return found
  }

  test('the last one stands, and papers name who comes', async () => {
    const { unit, dialogueId } = opened
    const { id } = await one()
    const publicBy = { ...unit.by(at), actor: 'public' as const }
    const reply = { answer: 'comes', person: '', people: 2, note: '', way: 'link' } as const
    well(await unit.write((tx) => recordReply(tx, publicBy, id, reply, testKeys)))
    expect(await one()).toMatchObject({ person: 'Phan Văn Ví Dụ', people: 2, reply: { answer: 'comes' } })
    const other = { ...reply, answer: 'sends-other', person: 'Bùi Thị Thay', people: 1 } as const
    well(
      await unit.write((tx) =>
        recordReply(tx, { ...unit.by('2026-10-13T02:00:00Z'), actor: 'public' }, id, other, testKeys),
      ),
    )
    expect(await one()).toMatchObject({ person: 'Bùi Thị Thay', people: 1 })
    const hall = await unit.read((db) => hallListOf(db, dialogueId, 'Sở Công Thương'))
    expect(hall.find(({ inviteeId }) => inviteeId === id)).toMatchObject({
      person: 'Bùi Thị Thay',
      answer: 'sends-other',
    })
    expect(hall.at(-1)).toMatchObject({ name: 'Sở Công Thương', why: 'guest' })
  })

  test('on the day itself the link is refused, an officer is not', async () => {
    const { unit, specialist } = opened
    const { id } = await one()
    const declines = { answer: 'declines', person: '', people: 0, note: 'Ốm', way: 'link' } as const
    const dayOf = '2026-10-22T00:30:00Z'
    const byLink = await unit.write((tx) =>
      recordReply(tx, { ...unit.by(dayOf), actor: 'public' }, id, declines, testKeys),
    )
    expect(byLink).toEqual({ ok: false, refusal: 'day-of-conference' })
    well(await unit.write((tx) => recordReply(tx, specialist.by(dayOf), id, { ...declines, way: 'phone' }, testKeys)))
    expect(await one()).toMatchObject({ people: 0, reply: { answer: 'declines', note: 'Ốm', way: 'phone' } })
  })

  test('the role of the public reaches neither list nor replies', async () => {
    const { unit } = opened
    for (const table of ['invitee', 'invitee_reply', 'invitation_sent', 'door', 'door_act'] as const)
      await expect(
        unit.db.asPublic(unit.id, 'read', (db) => db.selectFrom(table).select('id').execute()),
      ).rejects.toThrow(/permission denied/)
  })
})

describe('who is told', () => {
  test('each once, by mail or by hand; again only for another day; reminded three days and one day before', async () => {
    const opened = await office()
    const { unit, specialist, dialogueId } = opened
    await confirmed(opened)
    well(await unit.write((tx) => addGuest(tx, specialist.by(at), dialogueId, guest, parts)))
    const send = () => unit.write((tx) => sendInvitations(tx, specialist.by(at), dialogueId))
    expect(well(await send())).toBe(2)
    expect(well(await send())).toBe(0)
    const told = () =>
      unit.read((db) =>
        db
          .selectFrom('message')
          .select(['template', 'mail', 'title'])
          .where('about', '=', 'invitee')
          .orderBy('created_at')
          .execute(),
      )
    expect((await told()).map(({ template }) => template)).toEqual(['conference.invitation', 'conference.invitation'])
    expect((await told()).map(({ mail }) => mail)).toContain('waiting')
    const remind = (on: string) => unit.write((tx) => remindInvitees(tx, unit.by(`${on}T02:00:00Z`)))
    const guestId = (await listOf(opened)).find(({ why }) => why === 'guest')?.id ?? ''
    expect(await remind('2026-10-18')).toBe(0)
    expect(await remind('2026-10-19')).toBe(2)
    expect(await remind('2026-10-20')).toBe(0)
    const declines = { answer: 'declines', person: '', people: 0, note: '', way: 'phone' } as const
    well(await unit.write((tx) => recordReply(tx, specialist.by('2026-10-20T02:00:00Z'), guestId, declines, testKeys)))
    expect(await remind('2026-10-21')).toBe(1)
    expect(await remind('2026-10-21')).toBe(0)
    expect(await remind('2026-10-22')).toBe(0)
    expect((await told()).at(-1)?.title).toBe('Ngày mai họp đối thoại doanh nghiệp')
    expect((await listOf(opened)).every(({ sent }) => sent.every(({ forOn }) => forOn.equals(day('2026-10-22'))))).toBe(
      true,
    )
  })
})

test('links follow a conference that is moved', async () => {
  const opened = await office()
  const { unit, dialogueId } = opened
  await confirmed(opened)
  const [one] = await listOf(opened)
  const token = (await unit.read((db) => invitationTokens(db, testKeys, [one?.id ?? '']))).get(one?.id ?? '') ?? ''
  const opensOn = async (at: string) =>
    (
      await unit.db.asPublic(unit.id, 'read', (db) =>
        openLink(db, testKeys, { purpose: INVITATION_LINK, token, now: Temporal.Instant.from(at) }),
      )
    ).ok
  expect([await opensOn('2026-10-22T16:59:59Z'), await opensOn('2026-10-22T17:00:00Z')]).toEqual([true, false])
  await unit.write(async (tx) => {
    await tx
      .updateTable('dialogue')
      .set({ conference_on: day('2026-10-29') })
      .where('id', '=', dialogueId)
      .execute()
    await dialogueEvents.dayMoved(tx, unit.by(at), dialogueId)
  })
  expect([await opensOn('2026-10-29T16:59:59Z'), await opensOn('2026-10-29T17:00:00Z')]).toEqual([true, false])
  expect(well(await unit.write((tx) => sendInvitations(tx, opened.specialist.by(at), dialogueId)))).toBe(1)
})
