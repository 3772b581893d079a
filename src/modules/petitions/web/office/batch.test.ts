import { beforeEach, describe, expect, test } from 'vitest'
import { appAt, signIn } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'
import { closePetition } from '../../application/handling/close-petition.ts'
import {
  publicTextToEdit,
  releasePublicText,
  savePublicText,
  takeBackPublicText,
} from '../../application/handling/public-text.ts'

const morning = '2026-09-22T02:00:00Z'
const home = '/can-bo/kien-nghi'

let office: TestOffice
let app: Awaited<ReturnType<typeof appAt>>

const get = (url: string, cookie = office.specialist.cookie) => app.inject({ url, headers: { cookie } })
const post = (url: string, fields: Record<string, string | string[]>, cookie = office.specialist.cookie) =>
  send(app, url, fields, cookie)
/** The boxes of a page, as a browser would send those that are ticked. */
const boxesIn = (body: string) => [...body.matchAll(/name="chon" value="([^"]+)"/g)].map(([, value = '']) => value)
/** Ticks these boxes and goes to the page where they are acted on. */
async function choose(ticked: readonly string[], cookie = office.specialist.cookie) {
  const answer = await post(`${home}/chon?hop=tat-ca`, { chon: [...ticked] }, cookie)
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location)
}
/** Does something with all that is chosen, as the page shows it; gives the page that tells what came of it. */
async function act(batch: string, path: string, fields: Record<string, string>, version?: string) {
  const seen = version ?? versionIn((await get(batch)).body)
  const answer = await post(`${batch}/${path}`, { version: seen, ...fields })
  expect(answer.statusCode).toBe(303)
  return (await get(batch)).body
}
const text = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const historyOf = (id: string) =>
  office.unit.read((db) =>
    db.selectFrom('history').select('code').where('subject_id', '=', id).orderBy('seq').execute(),
  )

beforeEach(async () => {
  office = await openTestOffice()
  app = await appAt(morning)
})

const petitions = async (...contents: string[]) => {
  const ids: string[] = []
  for (const content of contents) ids.push(await petitionIn(office, '2026-09-20T05:00:00Z', saying(content)))
  return ids
}
const boxes = async () => boxesIn((await get(`${home}?hop=tat-ca&xep=so`)).body).toReversed()

describe('choosing', () => {
  test('boxes stand before the rows for who acts on several, and for nobody else', async () => {
    await petitions('Điện yếu', 'Đường ngập')
    const page = (await get(`${home}?hop=tat-ca`)).body
    expect(boxesIn(page)).toHaveLength(2)
    expect(page).toContain('Chọn cả 2 kiến nghị')
    expect(page).toContain('Chọn kiến nghị số 1')
    expect(await htmlProblems(page)).toEqual([])
    const observer = await signIn(office.unit, ['observer'])
    expect(boxesIn((await get(`${home}?hop=tat-ca`, observer.cookie)).body)).toEqual([])
  })

  test('without a tick nothing is chosen, and the page says how', async () => {
    const nothing = await post(`${home}/chon`, {})
    expect([nothing.statusCode, nothing.body.includes('Chưa chọn kiến nghị nào')]).toEqual([422, true])
    expect((await post(`${home}/chon`, { chon: ['x', "1'--", `${crypto.randomUUID()}~1`] })).statusCode).toBe(422)
  })

  test('all of a list as it is filtered are chosen, not only the page one sees', async () => {
    await petitions(...Array.from({ length: 55 }, (_, n) => `Điện yếu ${n}`), 'Đường ngập')
    const answer = await post(`${home}/chon?q=dien+yeu`, { ca: '1' })
    const page = await get(String(answer.headers.location))
    expect(page.body).toContain('55 kiến nghị đã chọn')
    expect(page.body).not.toContain('Đường ngập')
    expect(await htmlProblems(page.body)).toEqual([])
  })

  test('what is chosen is the officer’s own, and within reach', async () => {
    await petitions('Điện yếu')
    const batch = await choose(await boxes())
    const other = await signIn(office.unit, ['specialist'])
    expect((await get(batch, other.cookie)).statusCode).toBe(404)
    expect((await post(`${batch}/xuat`, { dang: 'csv' }, other.cookie)).statusCode).toBe(404)
    expect(
      (await post(`${batch}/giao`, { version: '1', lead: office.departments.land }, other.cookie)).statusCode,
    ).toBe(404)
    expect((await post(`${home}/chon`, { chon: await boxes() }, office.landOfficer.cookie)).statusCode).toBe(422)
  })
})

describe('acting', () => {
  test('those that can be done are done, each with its own line; the others are told with their reason and link', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await petitions('Một', 'Hai', 'Ba', 'Bốn')
    const ticked = await boxes()
    await office.unit.write(async (tx) =>
      well(
        await closePetition(tx, office.specialist.by(morning), office.specialist.actor, {
          petitionId: third,
          closing: { how: 'spam', reason: 'Quảng cáo' },
        }),
      ),
    )
    await assigned(office, fourth)
    const again = (await boxes()).find((box) => box.startsWith(fourth)) ?? ''
    const batch = await choose([
      ...ticked.slice(0, 2),
      ...(await boxes()).filter((box) => box.startsWith(third)),
      again,
    ])
    const body = await act(batch, 'giao', { lead: office.departments.land })
    expect(text(body)).toContain('Đã giao 2 kiến nghị.')
    expect(text(body)).toContain('2 kiến nghị chưa giao được')
    expect(body).toContain(`<a href="${home}/2026/3">Kiến nghị số 3: Ba</a>: Kiến nghị đã khép lại`)
    expect(body).toContain(`<a href="${home}/2026/4">Kiến nghị số 4: Bốn</a>: Đã giao đúng như vậy từ trước`)
    for (const id of [first, second])
      expect((await historyOf(id)).map(({ code }) => code)).toEqual(['petition.received', 'petition.assigned'])
    expect((await historyOf(third)).map(({ code }) => code)).toEqual(['petition.received', 'petition.closed-spam'])
    expect(await htmlProblems(body)).toEqual([])
  })

  test('one that somebody else has changed since is left as it is, and may be done after a look', async () => {
    const [first = ''] = await petitions('Một', 'Hai')
    const batch = await choose(await boxes())
    await assigned(office, first)
    const body = await act(batch, 'phan-loai', { competence: 'own', field: 'tax' })
    expect(text(body)).toContain('Đã phân loại 1 kiến nghị.')
    expect(text(body)).toContain('Kiến nghị số 1: Một : Người khác vừa làm việc với kiến nghị này')
    expect((await historyOf(first)).map(({ code }) => code)).toEqual([
      ...['petition.received', 'petition.classified', 'petition.assigned'],
    ])
    expect(text(await act(batch, 'phan-loai', { competence: 'joint', field: 'tax', bodies: 'Thuế' }))).toContain(
      'Đã phân loại 2',
    )
  })

  test('the same selection is classified and then assigned; each keeps its own field', async () => {
    const [first = '', second = ''] = await petitions('Một', 'Hai')
    const batch = await choose(await boxes())
    await act(batch, 'phan-loai', { competence: 'own', field: '' })
    expect(text((await get(batch)).body)).toContain('2 kiến nghị chưa phân loại được')
    expect(text((await get(batch)).body)).toContain('Chưa rõ lĩnh vực')
    await act(batch, 'phan-loai', { competence: 'own', field: 'land' })
    expect(text(await act(batch, 'giao', { lead: office.departments.economy }))).toContain('Đã giao 2 kiến nghị.')
    const rows = await office.unit.read((db) =>
      db
        .selectFrom('petition')
        .select(['field', 'stage', 'lead_department_id'])
        .where('id', 'in', [first, second])
        .execute(),
    )
    expect(rows).toEqual(
      [1, 2].map(() => ({ field: 'land', stage: 'assigned', lead_department_id: office.departments.economy })),
    )
  })

  test('who joins goes on joining when others lead', async () => {
    const [first = ''] = await petitions('Một')
    const batch = await choose(await boxes())
    await act(batch, 'giao', { lead: office.departments.land })
    const single = `${home}/2026/1/giao-xu-ly`
    const version = versionIn((await get(`${home}/2026/1`)).body)
    const joining = [office.departments.economy, office.departments.power]
    const named = { 'giao-xu-ly.lead': office.departments.land, 'giao-xu-ly.joining': joining }
    expect((await post(single, { version, ...named })).statusCode).toBe(303)
    await act(await choose(await boxes()), 'giao', { lead: office.departments.economy })
    const last = await office.unit.read((db) =>
      db
        .selectFrom('petition_assignment')
        .select('joining')
        .where('petition_id', '=', first)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    )
    expect(last?.joining).toEqual([office.departments.power])
  })

  test('texts are released together only where somebody has read them and nothing personal is left', async () => {
    const [read = '', unread = '', personal = '', back = ''] = await petitions(
      'Đường ngập.',
      'Điện yếu.',
      'Gọi tôi.',
      'Xin chợ.',
    )
    const { unit, specialist } = office
    const by = specialist.by(morning)
    await unit.write(async (tx) => {
      for (const [petitionId, content] of [
        [read, 'Đường ngập.'],
        [personal, 'Gọi tôi số 0912 345 678.'],
      ] as const)
        well(await savePublicText(tx, by, specialist.actor, { petitionId, title: 'Bài', content, proposal: '' }))
      const text = { ...(await publicTextToEdit(tx, back)), checked: true }
      well(await releasePublicText(tx, by, specialist.actor, { petitionId: back, ...text, version: undefined }))
      well(await takeBackPublicText(tx, by, specialist.actor, { petitionId: back }))
    })
    const batch = await choose(await boxes())
    const body = text(await act(batch, 'cong-khai', {}))
    expect(body).toContain('Đã công khai 1 kiến nghị.')
    expect(body).toContain('3 kiến nghị chưa công khai được')
    expect(body).toContain('Điện yếu : Bài công khai chưa được ai đọc và lưu')
    expect(body).toContain('Gọi tôi : Trong bài còn chỗ giống thông tin cá nhân')
    expect(body).toContain('Xin chợ : Đã từng gỡ khỏi cổng')
    const shown = await unit.read((db) => db.selectFrom('published_petition').select('petition_id').execute())
    expect(shown).toEqual([{ petition_id: read }])
    expect(unread).not.toBe('')
    expect(text(await act(batch, 'cong-khai', {}))).toContain('Đường ngập : Đang công khai rồi')
  })

  test('a form sent twice acts once, and a wrong one comes back with what was typed', async () => {
    const [first = ''] = await petitions('Một')
    const batch = await choose(await boxes())
    await act(batch, 'giao', { lead: office.departments.land }, '1')
    const twice = await post(`${batch}/giao`, { version: '1', lead: office.departments.economy })
    expect([twice.statusCode, twice.body.includes('Việc này vừa được làm rồi')]).toEqual([409, true])
    expect((await historyOf(first)).filter(({ code }) => code === 'petition.assigned')).toHaveLength(1)
    const wrong = await post(`${batch}/giao`, { version: '2', lead: '', note: 'Làm gấp' })
    expect([wrong.statusCode, wrong.body.includes('Chọn bộ phận chủ trì')]).toEqual([422, true])
    expect(wrong.body).toContain('>Làm gấp</textarea>')
    expect(await htmlProblems(wrong.body)).toEqual([])
  })

  test('only who may assign assigns, also several at once', async () => {
    await petitions('Một')
    const batch = await choose(await boxes(), office.leader.cookie)
    const page = (await get(batch, office.leader.cookie)).body
    expect(page).toContain('/giao"')
    expect(page).not.toContain('/phan-loai"')
    const refused = await post(`${batch}/phan-loai`, { version: '1', competence: 'own' }, office.leader.cookie)
    expect(refused.statusCode).toBe(403)
  })

  test('what is chosen is taken along as it was chosen', async () => {
    await petitions('Một', 'Hai', 'Ba')
    const batch = await choose((await boxes()).slice(1))
    const { body } = await post(`${batch}/xuat`, { dang: 'tsv' })
    expect(body.split('\n').map((line) => line.split('\t')[2])).toEqual(['Kiến nghị', 'Hai', 'Ba', undefined])
  })
})
