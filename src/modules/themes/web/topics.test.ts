import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { closePetition } from '#modules/petitions/index.ts'
import { formPost } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'
import { topicsOf } from '../application/topics-query.ts'

const morning = '2026-10-02T02:00:00Z'
const page = '/can-bo/ky-doi-thoai/2026/chu-de'
let office: TestOffice
let ids: readonly string[]

const received = async (content: string, field: string) =>
  petitionIn(office, '2026-09-20T05:00:00Z', {
    petitions: [{ content, proposal: '', field, askAtConference: false, files: [] }],
  })

beforeAll(async () => {
  office = await openTestOffice()
  ids = [
    await received('Đường làng nghề ngập.', 'infrastructure'),
    await received('Cần vay vốn mua máy.', 'credit'),
    await received('Điện yếu buổi tối.', 'infrastructure'),
    await petitionIn(office, '2026-09-20T05:00:00Z', saying('Chưa biết hỏi ai.')),
    await received('Vay tiền nhanh không thế chấp.', 'credit'),
  ]
  const { unit, specialist } = office
  const closing = { how: 'spam', reason: 'Quảng cáo' } as const
  await unit.write(async (tx) =>
    well(await closePetition(tx, specialist.by(morning), specialist.actor, { petitionId: ids[4] ?? '', closing })),
  )
})

const open = async (cookie = office.specialist.cookie, url = page) =>
  (await appAt(morning)).inject({ url, headers: { cookie } })
const post = async (path: string, fields: Record<string, string | readonly string[]>, version?: string) => {
  const shown = version ?? versionIn((await open()).body)
  return (await appAt(morning)).inject({
    url: page + path,
    ...formPost({ version: shown, ...fields }, office.specialist.cookie),
  })
}
const order = async (way: 'len' | 'xuong', what: 'chu-de' | 'kien-nghi', id: string) => {
  const fields = { version: versionIn((await open()).body), viec: `${way}:${what}:${id}` }
  return (await appAt(morning)).inject({ url: `${page}/thu-tu`, ...formPost(fields, office.specialist.cookie) })
}
const arranged = async () => {
  const { topics, loose } = await office.unit.read((db) => topicsOf(db, office.dialogueId))
  const numbers = (of: readonly { number: number | null }[]) => of.map(({ number }) => number)
  return { topics: topics.map(({ name, petitions }) => [name, numbers(petitions)]), loose: numbers(loose) }
}
const topicId = async (name: string) =>
  (await office.unit.read((db) => topicsOf(db, office.dialogueId))).topics.find((topic) => topic.name === name)?.id ??
  ''

const ROADS = 'Đường, điện, nước, chợ'
const LOANS = 'Vay vốn, tín dụng'

describe('the topics of a dialogue', () => {
  test('one press makes a topic a field; spam is none of it, and what has no field is left', async () => {
    const before = await open()
    expect(before.body).toContain('Chưa có chủ đề (4)')
    expect(before.body).not.toContain('không thế chấp')
    expect(await htmlProblems(before.body)).toEqual([])
    expect((await post('/theo-linh-vuc', {})).statusCode).toBe(303)
    expect(await arranged()).toEqual({
      topics: [
        [ROADS, [1, 3]],
        [LOANS, [2]],
      ],
      loose: [4],
    })
    const after = await open()
    expect(await htmlProblems(after.body)).toEqual([])
    expect((await post('/theo-linh-vuc', {})).body).toContain('Không còn kiến nghị nào có lĩnh vực')
  })

  test('put in by several, into a new topic; one that cannot be is told, the others are', async () => {
    const came = await post('/xep', {
      petition: [ids[3] ?? '', ids[2] ?? '', ids[4] ?? ''],
      topic: '',
      named: 'Việc khác',
    })
    expect(came.statusCode).toBe(303)
    const said = decodeURIComponent(String(came.cookies.find(({ name }) => name === 'loi_bao')?.value))
    expect(said).toContain('Đã xếp 2 kiến nghị. 1 kiến nghị không xếp được, vì đã rút, trùng')
    expect(said).toContain('số 5/2026')
    expect(await arranged()).toEqual({
      topics: [
        [ROADS, [1]],
        [LOANS, [2]],
        ['Việc khác', [4, 3]],
      ],
      loose: [],
    })
  })

  test('a place earlier and later, topics as petitions; the first has no way up', async () => {
    expect((await order('len', 'chu-de', await topicId('Việc khác'))).statusCode).toBe(303)
    expect((await order('len', 'kien-nghi', ids[2] ?? '')).statusCode).toBe(303)
    expect((await arranged()).topics).toEqual([
      [ROADS, [1]],
      ['Việc khác', [3, 4]],
      [LOANS, [2]],
    ])
    expect((await order('len', 'kien-nghi', ids[2] ?? '')).statusCode).toBe(409)
  })

  test('a name that is there already is refused beside the field, with what was typed', async () => {
    const wrong = await post(`/${await topicId(LOANS)}/ten`, { name: ROADS.toLowerCase() })
    expect([wrong.statusCode, wrong.body.includes('Tên này đã có')]).toEqual([422, true])
    expect(wrong.body).toContain(`value="${ROADS.toLowerCase()}"`)
    expect(await htmlProblems(wrong.body)).toEqual([])
    expect((await post(`/${await topicId(LOANS)}/ten`, { name: 'Vốn cho làng nghề' })).statusCode).toBe(303)
  })

  test('the rest of a field goes where the field went, though it was renamed', async () => {
    const late = await received('Lãi suất vay còn cao.', 'credit')
    expect((await post('/theo-linh-vuc', {})).statusCode).toBe(303)
    expect((await arranged()).topics).toContainEqual(['Vốn cho làng nghề', [2, 6]])
    expect((await post('/xep', { petition: late, topic: 'none', named: '' })).statusCode).toBe(303)
    expect((await arranged()).loose).toEqual([6])
  })

  test('a page that is no longer true changes nothing', async () => {
    const stale = versionIn((await open()).body)
    expect((await post('', { name: 'Thuế' })).statusCode).toBe(303)
    const came = await post('', { name: 'Phí' }, stale)
    expect([came.statusCode, came.body.includes('Người khác vừa xếp lại')]).toEqual([409, true])
  })

  test('a petition that is handed on keeps its topic; a topic that is taken away frees its petitions', async () => {
    await assigned(office, ids[0] ?? '')
    expect((await arranged()).topics[0]).toEqual([ROADS, [1]])
    expect((await post(`/${await topicId('Việc khác')}/bo`, {})).statusCode).toBe(303)
    expect((await arranged()).loose).toEqual([3, 4, 6])
  })

  test('who may not arrange sees no form; a department has no reach', async () => {
    const seen = await open(office.leader.cookie)
    expect(seen.body).toContain(ROADS)
    expect(seen.body).not.toContain(`action="${page}`)
    expect((await open(office.landOfficer.cookie)).statusCode).toBe(403)
  })

  test('of another dialogue, no petition can be put in, not even past the commands', async () => {
    const other = await openTestOffice()
    const theirs = await petitionIn(other)
    const came = await post('/xep', { petition: theirs, topic: await topicId(ROADS), named: '' })
    const said = decodeURIComponent(String(came.cookies.find(({ name }) => name === 'loi_bao')?.value))
    expect(said).toContain('không thuộc kỳ đối thoại này')
    const waiting = await openTestOffice({ dialogue: false })
    const without = await petitionIn(waiting)
    await expect(
      office.unit.write(async (tx) =>
        tx
          .insertInto('topic_petition')
          .values({
            ...{ dialogue_id: office.dialogueId, topic_id: await topicId(ROADS), petition_id: without, position: 9 },
            placed_at: Temporal.Instant.from(morning),
          })
          .execute(),
      ),
    ).rejects.toThrow('a petition of another dialogue')
  })

  test('a closed dialogue is read, not changed, on the page and below it', async () => {
    await office.unit.write((tx) =>
      tx
        .updateTable('dialogue')
        .set({ closed_on: day('2026-12-30') })
        .execute(),
    )
    const shown = await open()
    expect(shown.body).toContain('Kỳ đối thoại đã khép')
    expect(shown.body).not.toContain(`action="${page}`)
    const came = await post('', { name: 'Muộn' }, '1')
    expect([came.statusCode, came.body.includes('không đổi được nữa')]).toEqual([409, true])
    const gone = { dialogue: office.dialogueId }
    for (const change of [
      office.unit.write((tx) => tx.deleteFrom('topic_petition').where('dialogue_id', '=', gone.dialogue).execute()),
      office.unit.write((tx) => tx.updateTable('topic').set({ name: 'x' }).execute()),
      office.unit.write((tx) => tx.updateTable('topic_petition').set({ position: 1 }).execute()),
    ])
      await expect(change).rejects.toThrow('the dialogue is closed')
  })
})
