import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { seededRandom } from '#seeds/world.ts'
import { formPost, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { agendaRows } from '../../application/agenda/agenda-query.ts'
import { layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import { recordTicks } from '../../application/check-in.ts'
import { conferenceById } from '../../application/conference.ts'
import { addToList } from '../../application/list-invitees.ts'
import { minutesOf } from '../../application/minutes/minutes-query.ts'

const day = '2026-10-22T02:10:00Z'
const page = '/can-bo/hoi-nghi/2026/bien-ban'
let office: TestOffice
let other: { cookie: string }
let item = ''

beforeAll(async () => {
  office = await openTestOffice()
  await assigned(office, await petitionIn(office, undefined, saying('Đường làng nghề ngập.')))
  other = await signIn(office.unit, ['clerk'])
  const by = office.specialist.by('2026-10-14T02:00:00Z')
  await office.unit.write(async (tx) =>
    well(await layOutAgenda(tx, by, { id: office.dialogueId, address: '2026', startsAt: '08:00', closedOn: null })),
  )
  item =
    (await office.unit.read((db) => agendaRows(db, office.dialogueId))).find(({ kind }) => kind === 'petition')?.id ??
    ''
})

const get = async (url = `${page}?muc=${item}`, cookie = office.specialist.cookie) =>
  (await appAt(day)).inject({ url, headers: { cookie } })
const post = async (act: string, fields: Record<string, string>, cookie = office.specialist.cookie, at = item) =>
  (await appAt(day)).inject({ url: `${page}/${at}/${act}`, ...formPost(fields, cookie) })
/** As the page saves by itself. */
const save = async (fields: Record<string, string>, cookie = office.specialist.cookie) => {
  const form = formPost(fields, cookie)
  const headers = { ...form.headers, accept: 'application/json' }
  return (await appAt(day)).inject({ url: `${page}/${item}/ghi`, ...form, headers })
}
const written = () => office.unit.read((db) => minutesOf(db, office.dialogueId))

describe('the minutes', () => {
  test('two secretaries note at the same moment: both notes stand', async () => {
    const [one, two] = await Promise.all([
      post('ghi-nhanh', { words: 'Đại biểu hỏi về rãnh thoát nước' }),
      post('ghi-nhanh', { words: 'Phòng Kinh tế hẹn khảo sát' }, other.cookie),
    ])
    expect([one.statusCode, two.statusCode]).toEqual([303, 303])
    expect((await written()).notes.map(({ words }) => words).sort()).toEqual([
      'Phòng Kinh tế hẹn khảo sát',
      'Đại biểu hỏi về rãnh thoát nước',
    ])
    expect((await post('ghi-nhanh', { words: ' ' })).statusCode).toBe(409)
  })

  test('two write in the same field: what touches other lines is merged', async () => {
    const first = await save({ 'v.answer': '0', answer: 'Dòng một.\nDòng hai.' })
    expect(first.json()).toEqual({ answer: { version: 1, words: 'Dòng một.\nDòng hai.', merged: false } })
    expect((await save({ 'v.answer': '1', answer: 'Dòng MỘT.\nDòng hai.' })).json().answer.version).toBe(2)
    const merged = await save({ 'v.answer': '1', answer: 'Dòng một.\nDòng hai.\nDòng ba.' }, other.cookie)
    expect(merged.json()).toEqual({ answer: { version: 3, words: 'Dòng MỘT.\nDòng hai.\nDòng ba.', merged: true } })
  })

  test('at the same place both are shown, and neither is lost', async () => {
    const stale = { 'v.answer': '1', answer: 'Dòng thứ nhất.\nDòng hai.' }
    expect((await save(stale)).statusCode).toBe(409)
    const shown = await post('ghi', stale)
    expect(shown.statusCode).toBe(409)
    expect(shown.body).toContain('Người khác vừa ghi ở đúng chỗ này')
    expect(shown.body).toContain('Dòng MỘT.')
    expect(shown.body).toContain('Dòng thứ nhất.')
    expect(shown.body).toContain('name="v.answer" value="3"')
    expect(await htmlProblems(shown.body)).toEqual([])
    expect((await post('ghi', { 'v.answer': '3', answer: 'Dòng thứ nhất.\nDòng hai.\nDòng ba.' })).statusCode).toBe(303)
    expect((await written()).field(item, 'answer')?.words).toBe('Dòng thứ nhất.\nDòng hai.\nDòng ba.')
  })

  test('saved twice the same it stays one version; of twenty at once none is lost', async () => {
    const before = (await written()).field(item, 'answer')
    await save({ 'v.answer': String(before?.version), answer: before?.words ?? '' })
    expect((await written()).field(item, 'answer')?.version).toBe(before?.version)
    const base = Array.from({ length: 20 }, (_, at) => `Dòng ${at}.`).join('\n')
    const { version } = (await save({ 'v.discussion': '0', discussion: base })).json().discussion
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        save({ 'v.discussion': String(version), discussion: base.replace(`Dòng ${at}.`, `Dòng ${at}: sửa.`) }),
      ),
    )
    expect((await written()).field(item, 'discussion')?.words).toBe(base.replaceAll(/(\d+)\./g, '$1: sửa.'))
  })

  test('a promise is taken down with who and by when, and taken back', async () => {
    const promise = { what: 'Nạo vét rãnh', departmentId: office.departments.economy, dueOn: '30/11/2026' }
    expect((await post('loi-hua', { ...promise, dueOn: 'mai' })).statusCode).toBe(422)
    expect((await post('loi-hua', { ...promise, departmentId: office.dialogueId })).statusCode).toBe(409)
    expect((await post('loi-hua', promise)).statusCode).toBe(303)
    const [kept] = (await written()).promises
    expect([kept?.what, kept?.who, kept?.dueOn?.toString()]).toEqual(['Nạo vét rãnh', 'Phòng Kinh tế', '2026-11-30'])
    expect((await post('bo-loi-hua', { promise: kept?.id ?? '' })).statusCode).toBe(303)
    expect((await written()).promises).toEqual([])
  })

  test('of the conference as a whole, and shown to who may read', async () => {
    expect((await post('ghi', { 'v.present': '0', present: '62 người' }, undefined, 'chung')).statusCode).toBe(303)
    expect((await written()).field(office.dialogueId, 'present')?.words).toBe('62 người')
    const observer = await signIn(office.unit, ['observer'])
    const read = await get(undefined, observer.cookie)
    expect(read.body).toContain('Dòng thứ nhất.')
    expect(read.body).not.toContain('<textarea')
    expect((await post('ghi-nhanh', { words: 'x' }, observer.cookie)).statusCode).toBe(403)
    expect(await htmlProblems((await get()).body)).toEqual([])
    expect(await htmlProblems((await get(`${page}?muc=chung`)).body)).toEqual([])
  })

  test('who was there is proposed as the door counted, and follows it until somebody writes it otherwise', async () => {
    const fresh = await openTestOffice()
    const cookie = fresh.specialist.cookie
    const by = fresh.specialist.by(day)
    await fresh.unit.write(async (tx) => {
      const laid = { id: fresh.dialogueId, address: '2026', startsAt: '08:00', closedOn: null }
      well(await layOutAgenda(tx, fresh.specialist.by('2026-10-14T02:00:00Z'), laid))
    })
    const came = (name: string, countedAs: 'company' | 'union', people: number) =>
      fresh.unit.write(async (tx) => {
        const contactId = newId()
        await tx.insertInto('contact').values({ id: contactId, name, created_at: by.at }).execute()
        const guest = { why: 'guest', countedAs, place: '', people, contactId, name } as const
        const [inviteeId = ''] = await addToList(tx, by, fresh.dialogueId, [guest], seededRandom(people))
        const conference = await conferenceById(tx, fresh.dialogueId)
        const tick = { id: crypto.randomUUID(), act: 'came', inviteeId, people, age: 0 } as const
        if (!conference) throw new Error('no conference')
        await recordTicks(tx, by, conference, [tick], { doorId: null }, { keys: testKeys, random: seededRandom(8) })
      })
    const whole = `${page}?muc=chung`
    const present = async () =>
      /<textarea[^>]*name="present"[^>]*>([^<]*)</.exec((await get(whole, cookie)).body)?.[1]?.trim()
    expect(await present()).toBe('')
    await came('Công ty Mẫu', 'company', 3)
    const first = '3 người, trong đó 3 đại diện doanh nghiệp, hợp tác xã, hộ kinh doanh (doanh nghiệp 3)'
    expect(await present()).toBe(first)
    // Saved with the rest and untouched, it stays the door's.
    const saved = { 'v.present': '0', 'p.present': first, present: first, 'v.secretary': '0', secretary: 'Lê Thị Mẫu' }
    expect((await post('ghi', saved, cookie, 'chung')).statusCode).toBe(303)
    await came('Hội Mẫu', 'union', 2)
    const second = await present()
    expect([second?.startsWith('5 người, trong đó 3 đại diện'), second?.endsWith('đoàn thể 2')]).toEqual([true, true])
    expect((await post('ghi', { ...saved, present: '6 người' }, cookie, 'chung')).statusCode).toBe(303)
    expect(await present()).toBe('6 người')
  })

  test('a version that cannot be one is no version', async () => {
    expect((await save({ 'v.discussion': '99999999999', discussion: 'Có ý kiến.' })).statusCode).not.toBe(500)
  })

  test('another unit finds nothing', async () => {
    const stranger = await signIn(await openBareUnit('Khác'), ['specialist'])
    expect((await get(undefined, stranger.cookie)).statusCode).toBe(404)
    expect((await post('ghi-nhanh', { words: 'x' }, stranger.cookie)).statusCode).toBe(404)
  })
})
