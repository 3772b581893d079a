import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { dayAloud, numberAloud, phoneAloud, shortDayAloud, timeAloud } from '#kernel/spoken-number.ts'
import { historyOf } from '#modules/history/index.ts'
import { openBareUnit, signIn } from '#test/stage.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { aloud, judgeScript, partsOfName, type ResultFigures, scriptNames } from '../../domain/index.ts'
import { dialogueById } from '../dialogue.ts'
import { noEvents } from '../events.ts'
import { postingsOf } from '../posting/posting-rows.ts'
import { recordHeld } from '../record-held.ts'
import { approveScript } from './approve-script.ts'
import { broadcastsOf, logBroadcast, strikeBroadcast } from './broadcasts.ts'
import { proposedScript, type ScriptFacts } from './proposed-script.ts'
import { saveScript, scriptsOf } from './scripts.ts'

const figures: ResultFigures = {
  registrations: 41,
  petitions: 20,
  answeredAloud: 7,
  answeredInWriting: 8,
  waitingCity: 2,
  open: 3,
}
const resultsOf = async () => figures

const facts: ScriptFacts = {
  body: 'Ủy ban nhân dân xã Đại Sơn',
  year: numberAloud(2026),
  time: timeAloud('08:00'),
  day: `thứ Năm, ${shortDayAloud(day('2026-10-22'))}`,
  place: aloud('Hội trường UBND xã Đại Sơn'),
  chair: 'Phạm Văn Ví Dụ, Chủ tịch Ủy ban nhân dân xã',
  lastDay: `thứ Năm, ${shortDayAloud(day('2026-10-01'))}`,
  counter: aloud('Trung tâm Phục vụ hành chính công xã Đại Sơn'),
  counterHour: timeAloud('17:00'),
  phone: phoneAloud('02200000000'),
  heldOn: `thứ Năm, ${dayAloud(day('2026-10-22'))}`,
  notHeld: false,
  results: figures,
}

describe('scripts made of the data', () => {
  test.each(scriptNames)('%s of Đại Sơn can be read in its time', (name) => {
    const text = proposedScript(facts, name)
    expect(text).not.toBeNull()
    const { leftovers, isTooLong, seconds } = judgeScript(text ?? '', partsOfName(name).length)
    expect(leftovers).toEqual([])
    expect([name, seconds, isTooLong]).toEqual([name, expect.any(Number), false])
  })

  test('the notice says day, place, last day and telephone, all in words', () => {
    const text = proposedScript(facts, 'notice-short') ?? ''
    for (const said of [
      'tám giờ, thứ Năm, ngày hai mươi hai tháng mười, tại Hội trường Ủy ban nhân dân xã Đại Sơn',
      'đến hai mươi bốn giờ, thứ Năm, ngày mùng một tháng mười',
      'đến mười bảy giờ cùng ngày',
      'không hai hai không, không không không, không không không không',
    ])
      expect(text).toContain(said)
    expect(proposedScript(facts, 'notice-long')?.length).toBeGreaterThan(text.length)
  })

  test('results in figures said as words; none before there are any, no eve without a conference', () => {
    const text = proposedScript(facts, 'results-short') ?? ''
    expect(text).toContain(
      'Có bốn mươi mốt cơ sở đăng ký, hai mươi kiến nghị được nhận. Bảy kiến nghị được trả lời ngay',
    )
    expect(text).toContain('Ba kiến nghị còn lại đang được giải quyết')
    expect(proposedScript({ ...facts, results: null }, 'results-long')).toBeNull()
    expect(proposedScript({ ...facts, notHeld: true, heldOn: null }, 'eve-short')).toBeNull()
    expect(proposedScript({ ...facts, notHeld: true, heldOn: null }, 'results-short')).toContain(
      'không tổ chức hội nghị',
    )
  })

  test('whatever the numbers, days and names of a unit: readable, in time', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Ủy ban nhân dân xã Ea H’Leo',
          'Ủy ban nhân dân phường Nguyễn Bỉnh Khiêm',
          'Ủy ban nhân dân đặc khu Bạch Long Vĩ',
        ),
        fc.integer({ min: 0, max: 800 }),
        fc.record({
          registrations: fc.nat(5000),
          petitions: fc.nat(5000),
          answeredAloud: fc.nat(999),
          answeredInWriting: fc.nat(999),
          waitingCity: fc.nat(999),
          open: fc.nat(999),
        }),
        fc.constantFrom(...scriptNames),
        (body, from, results, name) => {
          const on = day('2026-01-01').add({ days: from })
          const other = {
            ...facts,
            body,
            results,
            day: `Chủ Nhật, ${shortDayAloud(on)}`,
            heldOn: `Chủ Nhật, ${dayAloud(on)}`,
          }
          const judged = judgeScript(proposedScript(other, name) ?? '', partsOfName(name).length)
          expect(judged).toMatchObject({ leftovers: [], isTooLong: false })
        },
      ),
    ))
})

const ANY = { any: true, departmentId: null }

async function opened() {
  const unit = await openBareUnit('Đại Sơn')
  const { id, specialist } = await openDialogue(unit)
  const leader = await signIn(unit, ['leader'])
  const by = (instant: string, officer = specialist) => byOfficer(unit, officer, instant)
  await publishUsualNotice(unit, by('2026-09-03T02:00:00Z'), id)
  const scripts = () =>
    unit.read(async (db) => {
      const dialogue = await dialogueById(db, id)
      if (!dialogue) throw new Error('no dialogue')
      return scriptsOf(db, dialogue, resultsOf)
    })
  const script = async (name: (typeof scriptNames)[number]) => {
    const found = (await scripts()).find((one) => one.name === name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const save = (name: (typeof scriptNames)[number], text: string, seq = 0) =>
    unit.write((tx) => saveScript(tx, by('2026-09-03T03:00:00Z'), { dialogueId: id, name, seq }, text, resultsOf))
  const approve = (name: (typeof scriptNames)[number], seq = 0, at = '2026-09-04T02:00:00Z') =>
    unit.write((tx) => approveScript(tx, by(at, leader), { dialogueId: id, name, seq }, { as: 'leader' }, resultsOf))
  const log = (on: string, name: (typeof scriptNames)[number] = 'notice-short', instant = '2026-09-10T02:00:00Z') =>
    unit.write((tx) =>
      logBroadcast(tx, by(instant), ANY, id, { name, on: day(on), at: '17:00', readBy: 'Đài truyền thanh' }),
    )
  return { unit, id, by, leader, scripts, script, save, approve, log }
}

test('eight scripts stand ready; what a loudspeaker cannot read, or not in its time, is not saved', async () => {
  const { scripts, script, save } = await opened()
  const all = await scripts()
  expect(all.map(({ name }) => name)).toEqual([...scriptNames])
  expect(all.filter(({ text }) => text === null).map(({ name }) => name)).toEqual(['results-short', 'results-long'])
  const { text } = await script('reminder-short')
  expect(await save('reminder-short', `${text} Gọi 0220.`)).toEqual({ ok: false, refusal: 'not-readable' })
  expect(await save('reminder-short', `${text} UBND xã mời.`)).toEqual({ ok: false, refusal: 'not-readable' })
  expect(await save('reminder-short', 'la '.repeat(271))).toEqual({ ok: false, refusal: 'not-readable' })
  expect(await save('reminder-short', '')).toEqual({ ok: false, refusal: 'not-readable' })
  expect(await save('reminder-short', `${text} Bà con nhớ nhé.`)).toEqual({ ok: true, value: { seq: 1 } })
  expect(await save('reminder-short', `${text} Bà con nhớ.`)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await script('reminder-short')).toMatchObject({ seq: 1, isOutdated: false, approval: null })
})

test('a leader approves what was shown; a further version waits again; a recorded approval names its paper', async () => {
  const { unit, id, by, leader, script, save, approve } = await opened()
  expect(await approve('notice-short')).toEqual({ ok: true, value: null })
  expect(await script('notice-short')).toMatchObject({ seq: 1, approval: { on: day('2026-09-04'), recordedBy: null } })
  expect(await approve('notice-short', 1)).toEqual({ ok: false, refusal: 'approved-already' })
  expect(await approve('notice-short', 0)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const { text } = await script('notice-short')
  await save('notice-short', `${text} Mời bà con.`, 1)
  expect(await script('notice-short')).toMatchObject({ seq: 2, approval: null })
  const record = (leaderId: string, paperNumber: string) =>
    unit.write((tx) =>
      approveScript(
        tx,
        by('2026-09-05T02:00:00Z'),
        { dialogueId: id, name: 'notice-short', seq: 2 },
        { as: 'recorder', leaderId, paperNumber },
        resultsOf,
      ),
    )
  expect(await record(by('2026-09-05T02:00:00Z').officerId ?? '', '7/PT')).toEqual({
    ok: false,
    refusal: 'not-a-leader',
  })
  expect(await record(leader.officerId, ' ')).toEqual({ ok: false, refusal: 'paper-needed' })
  expect(await record(leader.officerId, '7/PT')).toEqual({ ok: true, value: null })
  expect((await script('notice-short')).approval).toMatchObject({ paper: '7/PT', recordedBy: 'Cán Bộ Thử' })
  expect((await unit.read((db) => historyOf(db, id, 1)))[0]).toMatchObject({ code: 'dialogue.script-approved' })
  expect(await approve('results-short')).toEqual({ ok: false, refusal: 'not-readable' })
})

test('a slot ticks the earliest row that waits for its script; struck, the row waits again', async () => {
  const { unit, id, by, approve, log } = await opened()
  const rows = async () =>
    (await unit.read((db) => postingsOf(db, id)))
      .filter(({ script }) => script === 'notice')
      .map(({ doneOn, doneHow, broadcasts }) => [doneOn?.toString() ?? '', doneHow, broadcasts])
  expect(await log('2026-09-04')).toEqual({ ok: false, refusal: 'not-approved' })
  await approve('notice-short')
  expect(await log('2026-09-03')).toEqual({ ok: false, refusal: 'before-approval' })
  expect(await log('2026-09-11')).toEqual({ ok: false, refusal: 'day-to-come' })
  expect(await log('2026-09-04')).toMatchObject({ ok: true, value: { postingId: expect.any(String) } })
  expect(await rows()).toEqual([
    ['2026-09-04', 'broadcast', 1],
    ['', null, 0],
  ])
  await log('2026-09-07')
  expect(await log('2026-09-08')).toEqual({ ok: true, value: { postingId: null } })
  const logged = await unit.read((db) => broadcastsOf(db, id))
  expect(logged.map(({ on, at, ticked }) => [`${on}`, at, ticked])).toEqual([
    ['2026-09-08', '17:00', false],
    ['2026-09-07', '17:00', true],
    ['2026-09-04', '17:00', true],
  ])
  const strike = (broadcastId: string) =>
    unit.write((tx) => strikeBroadcast(tx, by('2026-09-10T03:00:00Z'), ANY, id, broadcastId))
  expect(await strike(logged[2]?.id ?? '')).toMatchObject({ ok: true })
  expect(await strike(logged[2]?.id ?? '')).toEqual({ ok: false, refusal: 'not-found' })
  expect(await rows()).toEqual([
    ['', null, 0],
    ['2026-09-07', 'broadcast', 1],
  ])
  expect(await unit.read((db) => broadcastsOf(db, id))).toHaveLength(2)
})

test('after the conference the results stand ready, and a saved text says when the data have changed', async () => {
  const { unit, id, by, script, save } = await opened()
  const { text } = await script('eve-short')
  await save('eve-short', text ?? '')
  const held = { on: day('2026-10-22'), note: '' }
  await unit.write((tx) => recordHeld(tx, by('2026-10-22T08:00:00Z'), { dialogueId: id, version: 2 }, held, noEvents))
  expect((await script('results-short')).text).toContain('đã họp thứ Năm, ngày hai mươi hai tháng mười năm hai nghìn')
  await unit.write((tx) =>
    tx.updateTable('dialogue').set({ place: 'Nhà văn hóa thôn 3' }).where('id', '=', id).execute(),
  )
  expect(await script('eve-short')).toMatchObject({ isOutdated: true })
})
