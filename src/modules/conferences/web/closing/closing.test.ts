import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import { classifyPetition, sendOn } from '#modules/petitions/index.ts'
import { finishTask, tasks } from '#modules/tasks/index.ts'
import { seededRandom } from '#seeds/world.ts'
import { formPost, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import {
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { agendaRows } from '../../application/agenda/agenda-query.ts'
import { editItem } from '../../application/agenda/change-agenda.ts'
import { layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import { recordTicks } from '../../application/check-in.ts'
import { conferenceById } from '../../application/conference.ts'
import { addToList } from '../../application/list-invitees.ts'
import { addMinutesPromise, saveField } from '../../application/minutes/write-minutes.ts'
import { goTo, openHall, sayOutcome } from '../../application/sitting/steer.ts'

const morning = '2026-10-22T01:30:00Z'
const noon = '2026-10-22T04:30:00Z'
const page = '/can-bo/hoi-nghi/2026/ket-thuc'
const thanksTitle = 'Gửi thư cảm ơn người dự hội nghị'
let office: TestOffice
let ids: readonly string[]
let items: ReadonlyMap<string, string>

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist, departments } = office
  const told = (content: string) => ({ ...saying(content), sender: { email: 'ho@vi-du.vn' } })
  ids = [
    await assigned(office, await petitionIn(office, undefined, told('Đường làng nghề ngập.'))),
    await assigned(office, await petitionIn(office, undefined, told('Điện yếu buổi tối.'))),
    await assigned(office, await petitionIn(office, undefined, told('Xin giảm thuế.'))),
    await petitionIn(office, undefined, told('Chưa ai xem.')),
    await assigned(office, await petitionIn(office, undefined, told('Chợ thiếu nước.'))),
    await petitionIn(office, undefined, told('Hỏi thủ tục vay vốn.')),
  ]
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-14T02:00:00Z')
    well(await layOutAgenda(tx, by, { id: office.dialogueId, address: '2026', startsAt: '08:00', closedOn: null }))
  })
  await unit.write(async (tx) => {
    const [standardId, at] = [newId(), Temporal.Instant.from(morning)]
    const task = { title: thanksTitle, milestone: 'conference', term: 1, phase: 'after' }
    await tx
      .insertInto('standard_task')
      .values({ ...task, id: standardId, key: 'thanks', position: 0 })
      .execute()
    await tx
      .insertInto('task')
      .values({ ...task, id: newId(), dialogue_id: office.dialogueId, standard_task_id: standardId, created_at: at })
      .execute()
  })
  const rows = await unit.read((db) => agendaRows(db, office.dialogueId))
  // Shown to where it is decided on the day before: it is done, whatever the hall says.
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-21T02:00:00Z')
    const beyond = { field: 'credit', competence: 'beyond', bodies: ['Ngân hàng'], note: '' } as const
    well(await classifyPetition(tx, by, specialist.actor, { petitionId: ids[5] ?? '', ...beyond }))
    const sent = { way: 'guided', body: 'Ngân hàng', reference: '', note: 'Đã gửi số máy.', documentId: null } as const
    const input = { ...sent, petitionId: ids[5] ?? '', on: day('2026-10-21') }
    well(await sendOn(tx, by, specialist.actor, input))
  })
  items = new Map(rows.flatMap(({ id, petitionId }) => (petitionId ? [[petitionId, id] as const] : [])))
  await unit.write(async (tx) => {
    const by = specialist.by(morning)
    const seen = { dialogue: { id: office.dialogueId, conferenceOn: day('2026-10-22'), closedOn: null } }
    well(await openHall(tx, by, seen))
    well(await goTo(tx, by, seen, { way: 'next' }))
    const say = async (petition: number, outcome: 'answered' | 'joint' | 'beyond', bodies = '') =>
      well(await sayOutcome(tx, by, seen, { itemId: itemOf(petition), outcome, bodies }))
    await say(0, 'answered')
    await say(1, 'joint', 'Điện lực khu vực')
    await say(2, 'beyond')
    const promise = { what: 'Nạo vét rãnh', departmentId: departments.land, dueOn: day('2026-11-30') }
    well(await addMinutesPromise(tx, by, { dialogue: seen.dialogue, itemId: itemOf(0) }, promise))
    const hope = { what: 'Khảo sát giếng', departmentId: departments.economy, dueOn: null }
    well(await addMinutesPromise(tx, by, { dialogue: seen.dialogue, itemId: itemOf(4) }, hope))
  })
})

const itemOf = (petition: number): string => items.get(ids[petition] ?? '') ?? ''
const get = async (cookie = office.specialist.cookie) => (await appAt(noon)).inject({ url: page, headers: { cookie } })
const seqIn = (html: string) => /name="seq" value="(\d+)"/.exec(html)?.[1] ?? ''
const confirm = async (fields: Record<string, string> = {}, cookie = office.specialist.cookie) => {
  const seq = fields.seq ?? seqIn((await get()).body)
  return (await appAt(noon)).inject({ url: page, ...formPost({ ...fields, seq }, cookie) })
}
/** A guest with an address; ticked at the door, or not. Answers the contact. */
const guestAtTheDoor = async (email: string, came: boolean): Promise<string> => {
  const { unit, specialist, dialogueId } = office
  const by = specialist.by(morning)
  return unit.write(async (tx) => {
    const contactId = newId()
    await tx.insertInto('contact').values({ id: contactId, name: email, email, created_at: by.at }).execute()
    const guest = { why: 'guest', countedAs: 'household', place: '', people: 1, contactId, name: email } as const
    const [inviteeId = ''] = await addToList(tx, by, dialogueId, [guest], seededRandom(7))
    const conference = came ? await conferenceById(tx, dialogueId) : null
    const tick = { id: crypto.randomUUID(), act: 'came', inviteeId, people: 1, age: 0 } as const
    const parts = { keys: testKeys, random: seededRandom(8) }
    if (conference) await recordTicks(tx, by, conference, [tick], { doorId: null }, parts)
    return contactId
  })
}
const everything = () =>
  office.unit.read(async (db) => ({
    held: (await dialogueById(db, office.dialogueId))?.heldOn?.toString() ?? null,
    tasks: await db
      .selectFrom('task')
      .select('title')
      .where('dialogue_id', '=', office.dialogueId)
      .orderBy('title')
      .execute(),
    told: (await db.selectFrom('message').select(['template', 'body']).execute()).filter(
      ({ template }) => template !== 'petition.received',
    ),
    promises: await db.selectFrom('commitment').select(['what', 'made_on']).execute(),
    papers: (await db.selectFrom('document').select('paper').where('about_id', '=', office.dialogueId).execute())
      .map(({ paper }) => paper)
      .sort(),
  }))

const thanksTask = () =>
  office.unit.read((db) =>
    db.selectFrom('task').select(['done_on', 'done_how']).where('title', '=', thanksTitle).executeTakeFirstOrThrow(),
  )

describe('a conference is closed once', () => {
  test('the review says how each came out and what is missing', async () => {
    const { body } = await get()
    expect(await htmlProblems(body)).toEqual([])
    expect(body).toContain('chưa ghi câu trả lời')
    expect(body).toContain('chưa ai ghi ở hội trường')
    // R13: own 7 working days after the conference; several bodies 15 (facts.md: 02/11 and 12/11/2026).
    expect(body).toContain('02/11/2026')
    expect(body).toContain('12/11/2026')
  })

  test('what lacks something stops it, and nothing of it is written', async () => {
    const before = await everything()
    const stopped = await confirm()
    expect(stopped.statusCode).toBe(409)
    expect(stopped.body).toContain('Kiến nghị số 1: chưa ghi câu trả lời')
    expect(await everything()).toEqual(before)
    expect(before.held).toBeNull()
  })

  test('answered there is offered only where somebody wrote what was said, or prepared it', async () => {
    const chosen = (html: string, petition: number) =>
      new RegExp(`<select[^>]*name="outcome.${itemOf(petition)}".*?</select>`, 's').exec(html)?.[0] ?? ''
    const { body } = await get()
    // Said in the hall, without a word of it: what is missing stands where the answer would be chosen.
    expect(chosen(body, 0)).not.toContain('value="answered"')
    expect(chosen(body, 0)).toContain('Thiếu câu trả lời')
    expect(chosen(body, 3)).not.toContain('value="answered"')
    expect(body).toContain(`href="/can-bo/hoi-nghi/2026/bien-ban?muc=${itemOf(3)}"`)
    const before = await everything()
    const forced = await confirm({ [`outcome.${itemOf(3)}`]: 'answered', [`outcome.${itemOf(0)}`]: 'own' })
    expect(forced.statusCode).toBe(409)
    expect(forced.body).toContain('Kiến nghị số 4: chưa ghi câu trả lời')
    expect(await everything()).toEqual(before)
    await office.unit.write(async (tx) => {
      const row = (await agendaRows(tx, office.dialogueId)).find(({ id }) => id === itemOf(3))
      if (!row) throw new Error('no item')
      const prepared = { ...row, proposed: 'Chợ sửa trong quý I.' }
      const by = office.specialist.by(noon)
      well(await editItem(tx, by, { dialogueId: office.dialogueId }, row.id, prepared))
    })
    expect(chosen((await get()).body, 3)).toContain('value="answered"')
  })

  test('one confirmation records the day, answers, hands, promises, tasks, papers, and tells everybody', async () => {
    const by = office.specialist.by(noon)
    await office.unit.write(async (tx) => {
      const of = { dialogue: { id: office.dialogueId, closedOn: null }, itemId: itemOf(0) }
      well(await saveField(tx, by, of, { key: 'answer', base: 0, words: 'Xã nạo vét rãnh trong tháng 11.' }))
      well(await saveField(tx, by, of, { key: 'speaker', base: 0, words: 'Ông Trần Văn Thử' }))
    })
    const came = await guestAtTheDoor('khach@vi-du.vn', true)
    await guestAtTheDoor('vang@vi-du.vn', false)
    expect((await confirm({ seq: '1' })).body).toContain('Hội trường vừa thay đổi')
    // Pressed twice: it is closed once, and the second press is told so.
    const press = { seq: seqIn((await get()).body), [`outcome.${itemOf(4)}`]: 'put-off' }
    const both = await Promise.all([confirm(press), confirm(press)])
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409])
    expect(both.find(({ statusCode }) => statusCode === 409)?.body).toContain('Hội nghị đã được kết thúc rồi')
    const [answered, joint, beyond, unseen, putOff] = await Promise.all(ids.map((id) => stateOfPetition(office, id)))
    expect(answered?.state.answeredAloudOn?.toString()).toBe('2026-10-22')
    expect(joint?.state.competence).toBe('joint')
    expect(beyond?.state.competence).toBe('beyond')
    expect([unseen?.state.stage, putOff?.state.stage]).toEqual(['received', 'assigned'])
    const after = await everything()
    expect(after.held).toBe('2026-10-22')
    expect(after.promises.map(({ what, made_on }) => [what, made_on?.toString()])).toEqual([
      ['Nạo vét rãnh', '2026-10-22'],
    ])
    expect(after.tasks.map(({ title }) => title)).toEqual([
      'Báo cáo cấp trên hoặc hướng dẫn, kiến nghị số 3',
      thanksTitle,
      'Trả lời bằng văn bản kiến nghị số 2',
      'Trả lời bằng văn bản kiến nghị số 4',
      'Trả lời bằng văn bản kiến nghị số 5',
      'Đã hứa tại hội nghị: Khảo sát giếng',
    ])
    const templates = after.told.map(({ template }) => template)
    expect(templates.filter((one) => one === 'petition.after-conference')).toHaveLength(4)
    expect(templates.filter((one) => one === 'petition.answered-aloud')).toHaveLength(1)
    expect(after.told.find(({ body }) => body.includes('12/11/2026'))).toBeTruthy()
    // R22: the task of thanking is done by it.
    const { done_on, done_how } = await thanksTask()
    expect([done_on?.toString(), done_how]).toEqual(['2026-10-22', 'act'])
    // Thanked is who came, once.
    const thanked = await office.unit.read((db) =>
      db.selectFrom('message').select(['contact_id', 'body']).where('template', '=', 'dialogue.thanked').execute(),
    )
    // What was done before the hall met is done: two of six.
    expect(thanked[0]?.body).toContain('trao đổi 6 kiến nghị, trả lời xong 2')
    expect(thanked.map(({ contact_id }) => contact_id)).toEqual([came])
    expect(after.papers).toEqual(['bao-cao-ket-qua', 'bien-ban', 'thong-bao-ket-luan'])
  })

  test('the minutes it drafts say what was written down', async () => {
    const paper = await office.unit.read((db) =>
      db
        .selectFrom('document')
        .select('content')
        .where('about_id', '=', office.dialogueId)
        .where('paper', '=', 'bien-ban')
        .executeTakeFirst(),
    )
    expect(paper?.content).toContain('Ông Trần Văn Thử: Xã nạo vét rãnh trong tháng 11')
    expect(paper?.content).toContain('Thời gian bắt đầu: 8 giờ 30')
  })

  test('a second time is refused, whoever asks, and nothing is told twice', async () => {
    const before = await everything()
    const again = await confirm({ seq: '99' })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('Hội nghị đã được kết thúc rồi')
    expect(await everything()).toEqual(before)
    const { body } = await get()
    expect(body).toContain('Tin trong ngày')
    expect(body).not.toContain('Xác nhận kết thúc hội nghị')
    expect(await htmlProblems(body)).toEqual([])
    const leader = await signIn(office.unit, ['leader'])
    expect((await confirm({ seq: '1' }, leader.cookie)).statusCode).toBe(403)
    const stranger = await signIn(await openBareUnit('Khác'), ['specialist'])
    expect((await confirm({ seq: '1' }, stranger.cookie)).statusCode).toBe(404)
  })

  test('what was raised in the hall and nobody has looked at is said before, not after', async () => {
    const other = await openTestOffice()
    const { unit, specialist } = other
    await unit.write(async (tx) => {
      const by = specialist.by(morning)
      const dialogue = { id: other.dialogueId, address: '2026', startsAt: '08:00', closedOn: null }
      well(await layOutAgenda(tx, by, dialogue))
      const seen = { dialogue: { ...dialogue, conferenceOn: day('2026-10-22') } }
      well(await openHall(tx, by, seen))
      well(await goTo(tx, by, seen, { way: 'next' }))
    })
    expect((await get(specialist.cookie)).body).not.toContain('nêu tại chỗ chưa ai xem')
    await petitionIn(other, morning, { ...saying('Chợ tạm thiếu nước.'), channel: 'conference' })
    const { body } = await get(specialist.cookie)
    expect(body).toContain('Còn 1 kiến nghị nêu tại chỗ chưa ai xem')
    expect(await htmlProblems(body)).toEqual([])
  })

  test('a classification made after the hall stands', async () => {
    const state = await stateOfPetition(office, ids[4] ?? '')
    const kind = { field: 'land', competence: 'own', bodies: [], note: '' } as const
    const { actor } = office.specialist
    const came = await office.unit.write((tx) =>
      classifyPetition(tx, office.specialist.by(noon), actor, { petitionId: state.id, ...kind }),
    )
    expect(came.ok).toBe(true)
  })

  test('a task left by a petition has the petition’s day and is done by what is done there, never ticked', async () => {
    const { actor } = office.specialist
    const by = office.specialist.by('2026-10-23T02:00:00Z')
    const task = async (petition: number) => {
      const all = await office.unit.read((db) => tasks(db, { dialogueId: office.dialogueId }))
      const found = all.find(({ act, title }) => act === 'petition' && title.endsWith(`số ${petition + 1}`))
      if (!found) throw new Error(`no task of petition ${petition + 1}`)
      return found
    }
    const own = await task(4)
    expect([own.phase, own.dueOn]).toEqual(['after', day('2026-11-02')])
    const html = (
      await (
        await appAt(noon)
      ).inject({
        ...{ url: `/can-bo/nhiem-vu/${own.id}`, headers: { cookie: office.specialist.cookie } },
      })
    ).body
    expect(html).toContain('href="/can-bo/kien-nghi/2026/5"')
    expect(html).toContain('Việc này tự xong khi kiến nghị được trả lời')
    expect(html).not.toContain(`${own.id}/xong`)
    const any = { any: true, departmentId: null }
    const ticked = await office.unit.write((tx) => finishTask(tx, by, any, { id: own.id, version: 1, note: '' }))
    expect(ticked).toMatchObject({ ok: false, refusal: 'has-its-own-act' })
    // Of several bodies: fifteen working days, for the task too.
    const joint = { field: 'land', competence: 'joint', bodies: ['Điện lực khu vực'], note: '' } as const
    const state = await stateOfPetition(office, ids[4] ?? '')
    well(await office.unit.write((tx) => classifyPetition(tx, by, actor, { petitionId: state.id, ...joint })))
    expect((await task(4)).dueOn).toEqual(day('2026-11-12'))
    const above = await stateOfPetition(office, ids[2] ?? '')
    const guided = { way: 'guided', body: 'Thuế cơ sở', on: by.on, reference: '', note: '', documentId: null } as const
    well(await office.unit.write((tx) => sendOn(tx, by, actor, { petitionId: above.id, ...guided })))
    expect(await task(2)).toMatchObject({ doneOn: day('2026-10-23'), doneHow: 'act' })
  })
})
