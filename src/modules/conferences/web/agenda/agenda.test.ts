import { beforeAll, describe, expect, test } from 'vitest'
import { closePetition } from '#modules/petitions/index.ts'
import { addTopic, placePetitions } from '#modules/themes/index.ts'
import { formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'
import { agendaOf } from '../../application/agenda/agenda-query.ts'
import { speakingOrder } from '../../application/hall/speaking-order.ts'
import { timeOf } from '../../domain/index.ts'

const morning = '2026-10-14T02:00:00Z'
const page = '/can-bo/ky-doi-thoai/2026/chuong-trinh'
let office: TestOffice
let ids: readonly string[]

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist } = office
  ids = [
    await assigned(office, await petitionIn(office, undefined, saying('Đường làng nghề ngập.'))),
    await petitionIn(office, undefined, saying('Cần vay vốn mua máy.')),
    await petitionIn(office, undefined, saying('Điện yếu buổi tối.')),
  ]
  await unit.write(async (tx) => {
    const by = specialist.by(morning)
    const of = { dialogueId: office.dialogueId }
    const { topicId } = well(await addTopic(tx, by, of, 'Vốn'))
    well(await placePetitions(tx, by, of, topicId, [ids[1] ?? '']))
  })
})

const open = async (cookie = office.specialist.cookie, url = page) =>
  (await appAt(morning)).inject({ url, headers: { cookie } })
const post = async (path: string, fields: Record<string, string>, cookie = office.specialist.cookie) => {
  const version = fields.version ?? versionIn((await open()).body)
  return (await appAt(morning)).inject({ url: page + path, ...formPost({ ...fields, version }, cookie) })
}
const laid = async () => {
  const agenda = await office.unit.read((db) => agendaOf(db, { id: office.dialogueId, startsAt: '08:00' }))
  return agenda?.items ?? []
}
const petitionsLaid = async () => (await laid()).filter(({ item }) => item.kind === 'petition')
const labels = async () => (await petitionsLaid()).map(({ item }) => item.label)
const itemOf = async (label: string) => (await petitionsLaid()).find(({ item }) => item.label === label)?.item.id ?? ''

describe('the agenda of a conference', () => {
  test('one press lays it out from plan and topics; the second finds it laid out', async () => {
    expect((await open()).body).toContain('Chưa lập chương trình')
    expect((await post('/lap', {})).statusCode).toBe(303)
    expect((await post('/lap', {})).statusCode).toBe(409)
    // The topic first, then what stands in none.
    expect(await labels()).toEqual(['2', '1', '3'])
    const items = await laid()
    expect(items[0]?.item.title).toBe('Đón tiếp, điểm danh, phát tài liệu')
    expect(items.find(({ item }) => item.label === '1')?.item.who).toBe('Bộ phận Địa chính')
    const shown = await open()
    expect(shown.body).toContain('chưa ghi ai trả lời')
    expect(await htmlProblems(shown.body)).toEqual([])
  })

  test('moved by buttons, and dropped onto another; papers speak in that order', async () => {
    expect((await post('/thu-tu', { viec: `len:${await itemOf('3')}` })).statusCode).toBe(303)
    expect(await labels()).toEqual(['2', '3', '1'])
    expect((await post('/thu-tu', { muc: await itemOf('1'), cho: await itemOf('2') })).statusCode).toBe(303)
    expect(await labels()).toEqual(['1', '2', '3'])
    const order = await office.unit.read((db) => speakingOrder(db, office.dialogueId))
    expect(order.map(({ name, petitions }) => [name, petitions.map(({ label }) => label)])).toEqual([
      ['', ['1']],
      ['Vốn', ['2']],
      ['', ['3']],
    ])
  })

  test('hours, who answers and what is to be answered are typed once, and the papers have them', async () => {
    const id = await itemOf('2')
    const fields = {
      minutes: '12',
      startsAt: '8h50',
      topic: 'Vốn',
      departmentId: '',
      who: 'Bà Ví Dụ',
      proposed: 'Giới thiệu vốn vay.',
    }
    expect((await post(`/${id}`, { ...fields, minutes: 'lâu' })).statusCode).toBe(422)
    expect((await post(`/${id}`, { ...fields, departmentId: '018f0000-0000-7000-8000-000000000000' })).statusCode).toBe(
      409,
    )
    expect((await post(`/${id}`, fields)).statusCode).toBe(303)
    const timed = (await laid()).find(({ item }) => item.id === id)
    expect(timed && [timeOf(timed.from), timeOf(timed.to)]).toEqual(['08:50', '09:02'])
    const [petition] = (await office.unit.read((db) => speakingOrder(db, office.dialogueId)))[1]?.petitions ?? []
    expect([petition?.answers, petition?.proposed]).toEqual(['Bà Ví Dụ', 'Giới thiệu vốn vay.'])
    expect(await htmlProblems((await open(undefined, `${page}/${id}`)).body)).toEqual([])
  })

  test('what everybody in the hall would read names no telephone (R20)', async () => {
    const slot = { kind: 'slot', title: 'HTX Ví Dụ', minutes: '5', publicTitle: 'Ông Mẫu, 0912 345 678' }
    const refused = await post('/muc', slot)
    expect([refused.statusCode, refused.body.includes('giống số điện thoại')]).toEqual([422, true])
    const topic = { minutes: '5', topic: 'Hỏi 0912345678', startsAt: '', departmentId: '', who: '', proposed: '' }
    expect((await post(`/${await itemOf('2')}`, topic)).statusCode).toBe(422)
  })

  test('the hall closes earlier: what is too long is told', async () => {
    expect((await post('/gio', { endsAt: 'trưa' })).statusCode).toBe(422)
    expect((await post('/gio', { endsAt: '7:00' })).statusCode).toBe(409)
    expect((await post('/gio', { endsAt: '10:00' })).statusCode).toBe(303)
    expect((await open()).body).toContain('Chương trình quá giờ hội trường')
  })

  test('a part and a slot are added where they belong; a stale page changes nothing', async () => {
    const fields = { kind: 'slot', title: 'HTX Ví Dụ phát biểu', minutes: '5', behind: await itemOf('1') }
    expect((await post('/muc', { ...fields, title: '' })).statusCode).toBe(422)
    const stale = versionIn((await open()).body)
    expect((await post('/muc', fields)).statusCode).toBe(303)
    expect((await post('/muc', { ...fields, version: stale })).body).toContain('Người khác vừa sửa')
    const titles = (await laid()).map(({ item }) => item.label || item.title)
    expect(titles.slice(titles.indexOf('1'), titles.indexOf('1') + 3)).toEqual(['1', 'HTX Ví Dụ phát biểu', '2'])
  })

  test('a petition that came later is missing, one that was withdrawn is told, and taken out', async () => {
    const late = await petitionIn(office, '2026-10-13T05:00:00Z', saying('Chợ thiếu nước.'))
    await office.unit.write(async (tx) => {
      const closing = { how: 'spam', reason: 'Quảng cáo' } as const
      const { actor } = office.specialist
      well(await closePetition(tx, office.specialist.by(morning), actor, { petitionId: ids[2] ?? '', closing }))
    })
    const shown = (await open()).body
    expect(shown).toContain('1 kiến nghị chưa có trong chương trình: số 4')
    expect(shown).toContain('không đưa ra trao đổi')
    expect((await post('/bo-sung', {})).statusCode).toBe(303)
    expect((await post('/bo-sung', {})).statusCode).toBe(409)
    expect(await labels()).toEqual(['1', '2', '3', '4'])
    expect((await post(`/${await itemOf('3')}/bo`, {})).statusCode).toBe(303)
    expect(await labels()).toEqual(['1', '2', '4'])
    expect(late).toBeTruthy()
  })

  test('an observer reads it; another unit finds nothing, and its ids come to nothing', async () => {
    const { cookie } = await signIn(office.unit, ['observer'])
    const read = await open(cookie)
    expect(read.statusCode).toBe(200)
    expect(read.body).not.toContain('Đưa lên')
    expect((await post('/lap', {}, cookie)).statusCode).toBe(403)
    const other = await openBareUnit('Khác')
    const stranger = await signIn(other, ['specialist'])
    expect((await open(stranger.cookie)).statusCode).toBe(404)
    expect((await post(`/${await itemOf('1')}/bo`, {}, stranger.cookie)).statusCode).toBe(404)
  })
})
