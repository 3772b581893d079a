import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { recordHeld } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents } from '#modules/petitions/index.ts'
import { addTask } from '#modules/tasks/index.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'

const homeAt = async (unit: TestUnit, instant: string) =>
  (await (await appAt(instant)).inject({ url: `/${unit.slug}/` })).body
const headingOf = (page: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1]

async function published() {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit, { events: petitionDialogueEvents })
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  return { unit, id, specialist, villageId }
}

test('the home says what can still be done: before, on and after the last day, on the day and after', async () => {
  const { unit } = await published()
  const said = async (instant: string) => headingOf(await homeAt(unit, instant))
  expect(await said('2026-09-20T02:00:00Z')).toBe('Còn 9 ngày làm việc để gửi kiến nghị')
  expect(await said('2026-09-30T02:00:00Z')).toBe('Còn 2 ngày làm việc để gửi kiến nghị')
  expect(await said('2026-09-30T17:00:00Z')).toBe('Hôm nay là ngày cuối gửi kiến nghị')
  expect(await said('2026-10-01T16:59:59Z')).toBe('Hôm nay là ngày cuối gửi kiến nghị')
  expect(await said('2026-10-01T17:00:00Z')).toBe('Hội nghị thứ Năm, 22/10')
  expect(await said('2026-10-21T16:59:59Z')).toBe('Hội nghị thứ Năm, 22/10')
  // Whoever is not in the hall finds from here where it can be followed.
  const live = `href="/${unit.slug}/truc-tiep"`
  expect(await homeAt(unit, '2026-10-21T16:59:59Z')).not.toContain(live)
  expect(await homeAt(unit, '2026-10-21T17:00:00Z')).toContain(live)
  expect(await said('2026-10-21T17:00:00Z')).toBe('Hôm nay hội nghị đối thoại')
  expect(await said('2026-10-22T17:00:00Z')).toBe('Đã qua ngày hội nghị')
})

test('before the notice the day is only planned; before any dialogue petitions are taken all the same', async () => {
  const unit = await openBareUnit()
  expect(headingOf(await homeAt(unit, '2026-03-01T02:00:00Z'))).toBe('Gửi kiến nghị bất cứ lúc nào')
  await openDialogue(unit)
  const page = await homeAt(unit, '2026-04-14T16:59:59Z')
  expect(headingOf(page)).toBe('Hội nghị dự kiến thứ Năm, 22/10')
  expect(page).toContain('Gửi Sở Tài chính chậm nhất 14/04')
  expect(await homeAt(unit, '2026-04-14T17:00:00Z')).toContain('Chưa gửi Sở Tài chính, hạn là 14/04')
})

test('the course of the year tells its dates, the counts and what is needed, but no name', async () => {
  const { unit, id, villageId } = await published()
  await registerMany(unit, id, villageId, 2, '2026-09-15T02:00:00Z')
  await petitionMany(unit, villageId, 3, '2026-09-15T02:00:00Z')
  const page = await homeAt(unit, '2026-09-20T02:00:00Z')
  expect(page).toContain('Được tính: 2 đăng ký, 3 kiến nghị. Cần ít nhất 15 và 5')
  expect(page).toContain('Đến 24 giờ thứ Năm, 01/10.')
  expect(page).toContain('đến 17 giờ cùng ngày')
  expect(page).toContain('Chậm nhất 02/11, việc nhiều cơ quan 12/11')
  expect(page).not.toContain('Công ty Thử')
})

test('held, the home says when answers are due; after each day what is owed still, and a report that is late', async () => {
  const { unit, id, specialist, villageId } = await published()
  await petitionMany(unit, villageId, 2, '2026-09-15T02:00:00Z')
  await unit.write((tx) =>
    recordHeld(
      tx,
      byOfficer(unit, specialist, '2026-10-22T08:00:00Z'),
      { dialogueId: id, version: 2 },
      { on: day('2026-10-22'), note: '' },
      petitionDialogueEvents,
    ),
  )
  const page = await homeAt(unit, '2026-10-25T02:00:00Z')
  expect(headingOf(page)).toBe('Hội nghị đã tổ chức thứ Năm, 22/10')
  expect(page).toContain('chậm nhất 02/11; việc nhiều cơ quan, chậm nhất 12/11')
  expect(page).not.toContain('Đăng ký dự hội nghị')
  const stepsAt = async (instant: string) => {
    const steps = [...(await homeAt(unit, instant)).matchAll(/<li class="(\w+)"[^>]*><div>(.*?)<\/li>/g)]
    return steps.slice(-2).map(
      ([, is, text]) =>
        `${is} ${text
          ?.replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()}`,
    )
  }
  expect(await stepsAt('2026-11-02T16:59:59Z')).toEqual([
    expect.stringMatching(/^now .* Chậm nhất 02\/11, việc nhiều cơ quan 12\/11$/),
    expect.stringMatching(/^next .* Chậm nhất 02\/11$/),
  ])
  expect(await stepsAt('2026-11-02T17:00:00Z')).toEqual([
    expect.stringMatching(/^late .* chậm nhất 12\/11\. 2 kiến nghị đã quá hạn trả lời\.$/),
    expect.stringMatching(/^late .* Chưa có, hạn là 02\/11$/),
  ])
  const later = await homeAt(unit, '2026-11-12T17:00:00Z')
  expect(later).toContain('<p>2 kiến nghị đã quá hạn trả lời.</p>')
  expect(later).not.toContain('hậm nhất 12/11')
})

test('the day of a specialist: new petitions, texts to release, people to tell, what is late, each with its button', async () => {
  const { unit, villageId, specialist } = await published()
  await petitionMany(unit, villageId, 3, '2026-09-15T02:00:00Z')
  const pageAt = async (instant: string, cookie: string) =>
    (await (await appAt(instant)).inject({ url: '/can-bo', headers: { cookie } })).body
  const page = await pageAt('2026-09-20T02:00:00Z', specialist.cookie)
  expect(page).toContain('3 kiến nghị mới')
  expect(page).toContain('Công khai 3 kiến nghị')
  expect(page).toContain('3 người cần được báo')
  expect(page).toContain('còn 9 ngày làm việc nhận kiến nghị')
  expect(page).toContain('Gửi kế hoạch về Sở Tài chính')
  expect(headingOf(page)).toMatch(/^Chào anh\/chị Thử, hôm nay có \d+ việc$/)
  const onLast = await pageAt('2026-10-01T02:00:00Z', specialist.cookie)
  expect(onLast).toContain('hôm nay là ngày cuối nhận kiến nghị')
})

test('what is late is work for who moves it on, and only shown to who reads; the next milestone is always there', async () => {
  const { unit, villageId, id, specialist } = await published()
  await petitionMany(unit, villageId, 1, '2026-09-15T02:00:00Z')
  await unit.write((tx) =>
    recordHeld(
      tx,
      byOfficer(unit, specialist, '2026-10-22T08:00:00Z'),
      { dialogueId: id, version: 2 },
      { on: day('2026-10-22'), note: '' },
      petitionDialogueEvents,
    ),
  )
  const observer = await signIn(unit, ['observer'])
  const pageAt = async (instant: string, cookie: string) =>
    (await (await appAt(instant)).inject({ url: '/can-bo', headers: { cookie } })).body
  expect(await pageAt('2026-11-02T02:00:00Z', observer.cookie)).not.toContain('Đang quá hạn')
  const late = await pageAt('2026-11-03T02:00:00Z', observer.cookie)
  expect(headingOf(late)).toContain('không có việc nào chờ')
  expect(late).toContain('Đang quá hạn')
  expect(late).not.toContain('Xem và xử lý')
  const acting = await pageAt('2026-11-03T02:00:00Z', specialist.cookie)
  expect(acting).toContain('Xem và xử lý')
  expect(acting).not.toContain('Đang quá hạn')
  const besides = async (instant: string) =>
    /<h2 id="moc-ke-tiep">(.*?)<\/dl>/.exec(await pageAt(instant, observer.cookie))?.[1]
  expect(await besides('2026-11-05T02:00:00Z')).toMatch(/^Bảy ngày tới.*Thứ Năm, 12\/11.*nhiều cơ quan/)
  expect(await besides('2026-11-04T02:00:00Z')).toMatch(/^Mốc kế tiếp.*Thứ Năm, 12\/11/)
})

test('the day of others holds what is theirs: a leader approves, an accountant has a task or nothing', async () => {
  const { unit, villageId } = await published()
  await petitionMany(unit, villageId, 1, '2026-09-15T02:00:00Z')
  const [leader, accountant] = [await signIn(unit, ['leader']), await signIn(unit, ['accountant'])]
  const app = await appAt('2026-09-20T02:00:00Z')
  const pageOf = async (cookie: string) => (await app.inject({ url: '/can-bo', headers: { cookie } })).body
  expect(await pageOf(leader.cookie)).not.toContain('kiến nghị mới')
  expect(await pageOf(accountant.cookie)).toContain('Không có việc nào chờ anh/chị')
  await unit.write((tx) =>
    addTask(tx, unit.by('2026-09-01T02:00:00Z'), {
      ...{ title: 'Dự toán hội nghị', note: '', departmentId: null, officerId: accountant.officerId, dialogueId: null },
      dueOn: day('2026-09-22'),
    }),
  )
  const page = await pageOf(accountant.cookie)
  expect(page).toContain('Dự toán hội nghị')
  expect(headingOf(page)).toContain('hôm nay có 1 việc')
})

test('a task of the department is no work for who may not open tasks: no button there leads to a refusal', async () => {
  const unit = await openBareUnit()
  const administrator = await signIn(unit, ['administrator'])
  const id = await unit.write((tx) =>
    addTask(tx, unit.by('2026-09-01T02:00:00Z'), {
      ...{ title: 'Dự toán hội nghị', note: '', departmentId: null, dialogueId: null },
      officerId: administrator.officerId,
      dueOn: day('2026-09-22'),
    }),
  )
  const app = await appAt('2026-09-20T02:00:00Z')
  const answerOf = (url: string) => app.inject({ url, headers: { cookie: administrator.cookie } })
  expect((await answerOf(`/can-bo/nhiem-vu/${id}`)).statusCode).toBe(403)
  expect((await answerOf('/can-bo')).body).not.toContain(id)
  const month = await answerOf('/can-bo/lich?thang=2026-09')
  expect(month.statusCode).toBe(200)
  expect(month.body).not.toContain(id)
})

test('what is overdue with others rises to the leader, one by its name, several by their list; a day before it does not', async () => {
  const unit = await openBareUnit()
  const [leader, accountant] = [await signIn(unit, ['leader']), await signIn(unit, ['accountant'])]
  const pageAt = async (instant: string, cookie: string) =>
    (await (await appAt(instant)).inject({ url: '/can-bo', headers: { cookie } })).body
  const give = (title: string) =>
    unit.write((tx) =>
      addTask(tx, unit.by('2026-09-01T02:00:00Z'), {
        ...{ title, note: '', departmentId: null, officerId: accountant.officerId, dialogueId: null },
        dueOn: day('2026-09-22'),
      }),
    )
  const id = await give('Dự toán hội nghị')
  expect(await pageAt('2026-09-22T16:59:59Z', leader.cookie)).not.toContain('Dự toán hội nghị')
  const one = await pageAt('2026-09-22T17:00:00Z', leader.cookie)
  expect(one).toContain(`/can-bo/nhiem-vu/${id}`)
  expect(one).toContain('quá 1 ngày làm việc')
  await give('Tạm ứng')
  const several = await pageAt('2026-09-22T17:00:00Z', leader.cookie)
  expect(several).toContain('Nhiệm vụ của các bộ phận quá hạn')
  expect(several).toContain('/can-bo/nhiem-vu?trang-thai=qua-han')
  const listed = await (await appAt('2026-09-22T17:00:00Z')).inject({
    url: '/can-bo/nhiem-vu?trang-thai=qua-han',
    headers: { cookie: leader.cookie },
  })
  expect(listed.body).toContain('Dự toán hội nghị')
  expect(listed.body).toContain('Tạm ứng')
  expect(await pageAt('2026-09-22T17:00:00Z', accountant.cookie)).not.toContain('Nhiệm vụ của các bộ phận quá hạn')
})
