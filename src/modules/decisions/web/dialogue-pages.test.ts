import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { currentDialogue, dayBegins, decisionsOf, dialogueAt, noEvents, postingsOf } from '#modules/dialogues/index.ts'
import { formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const spring = '2026-04-03T02:00:00Z'
const list = '/can-bo/ky-doi-thoai'

test('a dialogue is created by form; a day of another year and a second one in the year are asked about', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['specialist'])
  const app = await appAt(spring)
  const fields = { year: '2026', conferenceOn: '22/10/2026', startsAt: '8 giờ', place: 'Hội trường UBND xã' }
  const post = (changes: Record<string, string>) =>
    app.inject({ url: list, ...formPost({ ...fields, ...changes }, cookie) })
  expect((await app.inject({ url: `${list}/moi`, headers: { cookie } })).body).toContain('Lập kỳ đối thoại mới')
  const typed = await post({})
  expect(typed.statusCode).toBe(422)
  expect(typed.body).toContain('Ghi giờ theo mẫu 8:00.')
  const other = await post({ startsAt: '8:00', conferenceOn: '22/10/2027' })
  expect(other.statusCode).toBe(409)
  expect(other.body).toContain('phải nằm trong năm')
  const created = await post({ startsAt: '8h' })
  expect(created.statusCode).toBe(303)
  expect(created.headers.location).toBe(`${list}/2026`)
  const again = await post({ startsAt: '8:00' })
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('Năm này đã có một kỳ')
  expect((await post({ startsAt: '8:00', another: '1' })).headers.location).toBe(`${list}/2026-2`)
  expect((await app.inject({ url: list, headers: { cookie } })).body).toContain('kỳ 2')
})

test('the page shows the verdict, the count of each day with its reasons, and every milestone', async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await registerMany(unit, id, villageId, 14, '2026-09-15T02:00:00Z')
  await petitionMany(unit, villageId, 4, '2026-09-15T02:00:00Z')
  const app = await appAt('2026-09-20T02:00:00Z')
  const page = (await app.inject({ url: `${list}/2026`, headers: { cookie: specialist.cookie } })).body
  expect(page).toContain('Hôm nay: người chủ trì quyết định')
  expect(page).toContain('Còn thiếu 1 đăng ký và 1 kiến nghị để đủ điều kiện.')
  expect(page).toContain('thứ Năm, 01/10/2026')
  expect(page).toContain('thứ Hai, 02/11/2026')
  expect(page).toContain('còn 9 ngày làm việc')
  expect(page).toContain('ngày nghỉ hằng tuần')
  expect(page).toContain('Kế hoạch của UBND xã, mục II.2.1')
  const rows = (await app.inject({ url: `${list}/2026/cach-tinh`, headers: { cookie: specialist.cookie } })).body
  expect(rows).toContain('Đăng ký: 14 được tính trong 14 dòng')
  expect(rows).toContain('cơ sở trên địa bàn, loại hình được tính')
})

test('the other reading stands beside the figures, on a line of its own', async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await registerMany(unit, id, villageId, 2, '2026-09-15T02:00:00Z')
  await petitionMany(unit, villageId, 3, '2026-09-15T02:00:00Z')
  const app = await appAt('2026-09-20T02:00:00Z')
  const page = (await app.inject({ url: `${list}/2026`, headers: { cookie: specialist.cookie } })).body
  expect(page).toContain('<li>Nếu chỉ tính của cơ sở đã đăng ký: 2 kiến nghị.</li>')
})

test('each act is posted with the version of what it shows; a stale one is shown the other change', async () => {
  const unit = await openBareUnit()
  const { specialist } = await openDialogue(unit)
  const colleague = await signIn(unit, ['specialist'])
  const app = await appAt('2026-04-09T08:00:00Z')
  const send = (cookie: string, fields: Record<string, string>) =>
    app.inject({ url: `${list}/2026/ke-hoach`, ...formPost({ version: '1', ...fields }, cookie) })
  const future = await send(specialist.cookie, { on: '10/4/2026' })
  expect(future.statusCode).toBe(409)
  expect(future.body).toContain('Ngày này chưa đến.')
  expect((await send(specialist.cookie, { on: '31/4/2026' })).statusCode).toBe(422)
  expect((await send(colleague.cookie, { on: '9/4/2026', number: '05/KH-UBND' })).statusCode).toBe(303)
  const stale = await send(specialist.cookie, { on: '8/4/2026', number: '06/KH-UBND' })
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('Cán Bộ Thử sửa lúc')
  expect(stale.body).toContain('số 05/KH-UBND')
  expect(stale.body).toContain('06/KH-UBND')
  expect(stale.body).toContain('name="version" value="2"')
})

test('notice, move, details, tick, held and spoken answers go by their buttons', async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { specialist } = await openDialogue(unit)
  const { cookie } = specialist
  const at = async (instant: string, path: string, fields: Record<string, string>) =>
    (await appAt(instant)).inject({ url: `${list}/2026/${path}`, ...formPost(fields, cookie) })
  const notice = { version: '1', on: '3/9/2026', paperAt: '17:00', note: '12 thôn' }
  expect((await at('2026-09-03T02:00:00Z', 'thong-bao', notice)).statusCode).toBe(303)
  const sent = await petitionMany(unit, villageId, 2, '2026-09-15T02:00:00Z')
  const near = await at('2026-09-20T02:00:00Z', 'ngay-hoi-nghi', { version: '2', to: '21/10/2026' })
  expect(near.statusCode).toBe(409)
  expect(near.body).toContain('Ghi lý do.')
  expect((await at('2026-09-20T02:00:00Z', 'ngay-hoi-nghi', { version: '2', to: '23/10/2026' })).statusCode).toBe(303)
  const details = { version: '3', startsAt: '7:30', place: 'Nhà văn hóa', chairName: 'Trần Văn Thử', chairTitle: '' }
  expect((await at('2026-09-20T02:00:00Z', 'thong-tin', details)).statusCode).toBe(303)
  const tick = { version: '2', on: '20/10/2026', reason: '' }
  expect((await at('2026-10-20T02:00:00Z', 'moc/programme', tick)).statusCode).toBe(303)
  expect((await at('2026-10-20T02:00:00Z', 'moc/khong-co', tick)).statusCode).toBe(404)

  const held = await at('2026-10-23T08:00:00Z', 'hoi-nghi', { version: '4', on: '23/10/2026', note: '41 người dự' })
  expect(held.headers.location).toBe(`${list}/2026/tra-loi-tai-hoi-nghi`)
  const app = await appAt('2026-10-23T08:00:00Z')
  const spoken = (await app.inject({ url: `${list}/2026/tra-loi-tai-hoi-nghi`, headers: { cookie } })).body
  expect(spoken).toContain('Số 1 ·')
  expect(spoken).toContain('value="Trần Văn Thử"')
  const answer = (fields: Record<string, string>) =>
    app.inject({ url: `${list}/2026/tra-loi-tai-hoi-nghi/${sent[0]?.id}`, ...formPost(fields, cookie) })
  expect((await answer({ version: '1', words: '', spokenBy: 'Chủ tịch' })).statusCode).toBe(422)
  const said = { version: '1', words: 'Xã sẽ nâng đường trước 30/11.', spokenBy: 'Chủ tịch', complete: '1' }
  const answered = await answer(said)
  expect(answered.statusCode).toBe(303)
  const after = (await app.inject({ url: `${list}/2026/tra-loi-tai-hoi-nghi`, headers: { cookie } })).body
  expect(after).not.toContain('Số 1 ·')
  expect(after).toContain('Đã ghi 1 kiến nghị')
  expect((await answer(said)).statusCode).toBe(409)
})

test('a leader decides, an officer records for him with the paper, others do neither', async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await registerMany(unit, id, villageId, 3, '2026-09-15T02:00:00Z')
  await petitionMany(unit, villageId, 3, '2026-09-15T02:00:00Z')
  const [leader, observer] = [await signIn(unit, ['leader']), await signIn(unit, ['observer'])]
  const app = await appAt('2026-10-02T02:00:00Z')
  const post = (path: string, cookie: string, fields: Record<string, string>) =>
    app.inject({ url: `${list}/2026/${path}`, ...formPost({ version: '2', ...fields }, cookie) })
  const asIs = { decision: 'hold-as-is', reason: 'Nhiều việc cần nghe trực tiếp' }
  expect((await post('quyet-dinh', observer.cookie, asIs)).statusCode).toBe(403)
  expect((await post('quyet-dinh', specialist.cookie, asIs)).statusCode).toBe(403)
  expect((await post('quyet-dinh', leader.cookie, { decision: 'dance' })).statusCode).toBe(404)
  const hold = await post('quyet-dinh', leader.cookie, { decision: 'hold' })
  expect(hold.statusCode).toBe(409)
  expect(hold.body).toContain('không hợp với số đếm')
  const without = await post('quyet-dinh-ghi-thay', specialist.cookie, { ...asIs, forOfficerId: leader.officerId })
  expect(without.body).toContain('Ghi số văn bản có ý kiến của lãnh đạo.')
  const recorded = { ...asIs, forOfficerId: leader.officerId, paper: '45/UBND-VP' }
  expect((await post('quyet-dinh-ghi-thay', specialist.cookie, recorded)).statusCode).toBe(303)
  expect(await unit.read((db) => decisionsOf(db, id))).toMatchObject([{ paper: '45/UBND-VP', registrations: 3 }])
  const page = (await app.inject({ url: `${list}/2026`, headers: { cookie: leader.cookie } })).body
  expect(page).toContain('ghi thay theo văn bản 45/UBND-VP')
})

test("the city's reply goes by its button, and who waits for it is told", { timeout: 60_000 }, async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const leader = await signIn(unit, ['leader'])
  const at = async (instant: string, path: string, cookie: string, fields: Record<string, string>) =>
    (await appAt(instant)).inject({ url: `${list}/2026/${path}`, ...formPost(fields, cookie) })
  const page = async (instant: string) =>
    (await (await appAt(instant)).inject({ url: `${list}/2026`, headers: { cookie: specialist.cookie } })).body
  const october = '2026-10-05T02:00:00Z'
  expect(await page(october)).not.toContain('Ghi trả lời của Sở Tài chính')
  const ask = { version: '2', decision: 'ask-to-postpone' }
  expect((await at(october, 'quyet-dinh', leader.cookie, ask)).statusCode).toBe(303)
  const waiting = await page(october)
  expect(waiting).toContain('chờ Sở Tài chính')
  expect(waiting).toContain('Ghi trả lời của Sở Tài chính')
  expect(await htmlProblems(waiting)).toEqual([])
  const today = await appAt('2026-10-12T02:00:00Z')
  expect((await today.inject({ url: '/can-bo', headers: { cookie: specialist.cookie } })).body).toContain(
    'Nhắc Sở Tài chính trả lời việc xin lùi thời gian',
  )
  const reply = { version: '3', reply: 'granted', on: '08/10/2026', number: '99/STC', newDay: '' }
  const later = '2026-10-08T02:00:00Z'
  const without = await at(later, 'tra-loi-cua-so', specialist.cookie, reply)
  expect(without.statusCode).toBe(409)
  expect(without.body).toContain('Ghi ngày hội nghị mới.')
  expect((await at(later, 'tra-loi-cua-so', leader.cookie, reply)).statusCode).toBe(403)
  const granted = { ...reply, newDay: '26/11/2026' }
  expect((await at(later, 'tra-loi-cua-so', specialist.cookie, granted)).statusCode).toBe(303)
  const after = await page(later)
  expect(after).toContain('hội nghị chuyển sang 26/11/2026')
  expect(after).not.toContain('chờ Sở Tài chính')
  expect(await htmlProblems(after)).toEqual([])
})

test('a dialogue is closed once its report was sent; supplementary reports follow what was open then (R19)', {
  timeout: 30_000,
}, async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await petitionMany(unit, villageId, 2, '2026-09-15T02:00:00Z')
  const { cookie } = specialist
  const at = async (instant: string, path: string, fields: Record<string, string>) =>
    (await appAt(instant)).inject({ url: `${list}/2026/${path}`, ...formPost(fields, cookie) })
  const page = async (instant: string) =>
    (await (await appAt(instant)).inject({ url: `${list}/2026`, headers: { cookie } })).body
  expect(await page('2026-10-22T08:00:00Z')).not.toContain('/khep-lai"')
  const checklist = async (instant: string) =>
    (await (await appAt(instant)).inject({ url: `${list}/2026/khep-lai`, headers: { cookie } })).body
  expect(await checklist('2026-10-22T08:00:00Z')).toContain('Chưa khép lại được')
  expect((await at('2026-10-22T08:00:00Z', 'khep-lai', { version: '2' })).statusCode).toBe(409)
  await at('2026-10-22T08:00:00Z', 'hoi-nghi', { version: '2', on: '22/10/2026' })
  const tooSoon = await at('2026-10-30T02:00:00Z', 'khep-lai', { version: '3' })
  expect(tooSoon.body).toContain('Chưa ghi là đã gửi báo cáo kết quả')
  const report = (await unit.read((db) => deadlinesOf(db, id))).find(({ name }) => name === 'result-report')
  const tick = { version: String(report?.version), on: '30/10/2026', reason: '' }
  expect((await at('2026-10-30T02:00:00Z', 'moc/result-report', tick)).statusCode).toBe(303)
  // Both answers are due on Mon 02/11: three working days after it, Thu 05/11.
  const supplement = (await unit.read((db) => deadlinesOf(db, id))).find(({ name }) => name === 'supplementary-report')
  expect(supplement).toMatchObject({ dueOn: day('2026-11-05'), anchor: { what: 'last-answer-due' }, planned: true })
  expect(await page('2026-10-30T02:00:00Z')).toContain('Báo cáo bổ sung')
  await unit.write(async (tx) => {
    await tx
      .updateTable('deadline')
      .set({ met_on: day('2026-11-01') })
      .where('kind', '=', 'answer')
      .execute()
    await dayBegins(tx, unit.by('2026-11-02T17:00:00Z'), noEvents)
  })
  const given = (await unit.read((db) => deadlinesOf(db, id))).find(({ name }) => name === 'supplementary-report')
  expect(given).toMatchObject({ anchor: { what: 'last-answer', on: day('2026-11-01') }, planned: false })

  const before = await checklist('2026-11-20T02:00:00Z')
  expect(before).toContain('Khép lại kỳ này</button>')
  expect(before).toMatch(/Báo cáo kết quả đã gửi Sở Tài chính[\s\S]*?xong/)
  expect(before).toMatch(/Kiến nghị chưa trả lời[\s\S]*?còn 2/)
  expect(await htmlProblems(before)).toEqual([])
  expect((await at('2026-11-20T02:00:00Z', 'khep-lai', { version: '3' })).statusCode).toBe(303)
  const closed = await page('2026-11-20T02:00:00Z')
  expect(closed).toContain('Đã khép lại ngày 20/11/2026')
  expect(closed).not.toContain('/khep-lai"')
  expect(await unit.read((db) => currentDialogue(db))).toBeNull()
  // From now on it is read, not changed, whoever tries and however.
  const isSaid = ({ statusCode, body }: { statusCode: number; body: string }) =>
    [statusCode, body.includes('Kỳ này đã khép lại.')].join()
  const [{ id: row = '' } = {}] = await unit.read((db) => postingsOf(db, id))
  const lastSeq = async () =>
    (await unit.read((db) => db.selectFrom('history_head').select('seq').executeTakeFirstOrThrow())).seq
  const head = await lastSeq()
  const acts: readonly [string, Record<string, string>][] = [
    ['thong-tin', { version: '4', startsAt: '7:30', place: 'Nhà văn hóa', chairName: '', chairTitle: '' }],
    ['ngay-hoi-nghi', { version: '4', to: '30/11/2026', reason: 'x', paper: '1' }],
    [
      'quyet-dinh-ghi-thay',
      { version: '4', decision: 'hold', reason: 'x', paper: '1', forOfficerId: specialist.officerId },
    ],
    ['moc/settlement', { version: '1', on: '20/11/2026', reason: '' }],
    ['niem-yet/lap', {}],
    ['niem-yet/xong', { id: row, on: '20/11/2026' }],
    [`niem-yet/${row}/xong`, { version: '1', on: '20/11/2026', link: '', note: '' }],
    [`niem-yet/${row}/bo`, { version: '1' }],
  ]
  for (const [path, fields] of acts)
    expect(isSaid(await at('2026-11-21T02:00:00Z', path, fields)), path).toBe('409,true')
  const app = await appAt('2026-11-21T02:00:00Z')
  for (const place of [
    'ngay-khac',
    'tra-loi-tai-hoi-nghi',
    'quyet-dinh/to-chuc',
    'khep-lai',
    'thong-bao/sua',
    'ke-hoach/sua',
    'niem-yet/them',
  ])
    expect(isSaid(await app.inject({ url: `${list}/2026/${place}`, headers: { cookie } })), place).toBe('409,true')
  expect(await lastSeq()).toBe(head)
  await expect(
    unit.write((tx) => tx.updateTable('dialogue').set({ place: 'Nơi khác' }).where('id', '=', id).execute()),
  ).rejects.toThrow('the dialogue is closed')
  await expect(registerMany(unit, id, villageId, 1, '2026-11-21T02:00:00Z')).rejects.toThrow('the dialogue is closed')
  const open = (await unit.read((db) => deadlinesOf(db, id))).filter(({ metOn, lapsedOn }) => !metOn && !lapsedOn)
  expect(open).toEqual([])
})

test('another unit and an address nobody has lead nowhere', async () => {
  const [one, other] = [await openBareUnit('Một'), await openBareUnit('Hai')]
  await openDialogue(one)
  const { cookie } = await signIn(other, ['specialist'])
  const app = await appAt(spring)
  expect((await app.inject({ url: `${list}/2026`, headers: { cookie } })).statusCode).toBe(404)
  const post = { url: `${list}/2026/ke-hoach`, ...formPost({ version: '1', on: '3/4/2026' }, cookie) }
  expect((await app.inject(post)).statusCode).toBe(404)
  expect(await one.read((db) => dialogueAt(db, '2026'))).toMatchObject({ planSentOn: null })
})

test('its pages stand in three parts, in the order they are needed; who may read few of them sees no empty part', async () => {
  const unit = await openBareUnit()
  const { specialist } = await openDialogue(unit)
  const app = await appAt('2026-09-20T02:00:00Z')
  const partsFor = async (cookie: string) => {
    const { body } = await app.inject({ url: `${list}/2026`, headers: { cookie } })
    const whole = body.slice(body.indexOf('id="chuan-bi"'), body.indexOf('id="duong-di"'))
    return whole
      .split('<h3>')
      .slice(1)
      .map((part) => [part.split('<')[0], [...part.matchAll(/<a href="[^"]*">([^<]*)/g)].map(([, label]) => label)])
  }
  const parts = await partsFor(specialist.cookie)
  expect(parts.map(([name]) => name)).toEqual(['Chuẩn bị, thông báo', 'Hội nghị', 'Báo cáo, giấy tờ, kinh phí'])
  expect(parts[0]?.[1]?.slice(0, 3)).toEqual(['Nhiệm vụ', 'Kế hoạch', 'Thông báo'])
  expect(parts[1]?.[1]).toContain('Khách mời')
  expect(parts[2]?.[1]?.[0]).toBe('Báo cáo kết quả')
  const administrator = await signIn(unit, ['administrator'])
  expect((await partsFor(administrator.cookie)).map(([name]) => name)).toEqual(['Chuẩn bị, thông báo'])
})
