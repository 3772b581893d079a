import { beforeAll, expect, test } from 'vitest'
import { draftDocument, submitDocument } from '#modules/documents/index.ts'
import { draftAnswer, submitAnswer } from '#modules/petitions/index.ts'
import { documentEvents } from '#src/events.ts'
import { appAt, type SignedIn, signIn } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'

const at = '2026-10-27T05:00:00Z'
let office: TestOffice
let head: SignedIn
let otherHead: SignedIn

/** A paper of the committee, or of a department, submitted for approval; its id. */
const waiting = (title: string, issuingDepartmentId: string | null = null) =>
  office.unit.write(async (tx) => {
    const by = office.specialist.by('2026-10-26T02:00:00Z')
    const { economy } = office.departments
    const made = { kind: 'report', title, content: 'Báo cáo.', departmentId: economy, issuingDepartmentId } as const
    const { id, version } = well(await draftDocument(tx, by, made, documentEvents))
    well(await submitDocument(tx, by, { documentId: id, version }, documentEvents))
    return id
  })
const today = async ({ cookie }: { cookie: string }) =>
  (await (await appAt(at)).inject({ url: '/can-bo', headers: { cookie } })).body

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, departments } = office
  head = await signIn(unit, ['head-of-department'], departments.economy)
  otherHead = await signIn(unit, ['head-of-department'], departments.land)
})

test('a submitted paper stands on the day of who approves it, and of nobody else', async () => {
  const [own, report] = [
    await waiting('Trình duyệt dự toán', office.departments.economy),
    await waiting('Kết quả đối thoại'),
  ]
  expect(await today(head)).toContain(`href="/can-bo/van-ban/${own}"`)
  for (const who of [office.leader, office.specialist, office.clerk]) {
    const page = await today(who)
    expect(page).toContain(`href="/can-bo/van-ban/${report}"`)
    expect(page).not.toContain('Trình duyệt dự toán')
  }
  expect(await today(office.leader)).toContain('văn bản chờ duyệt')
  expect(await today(office.clerk)).toContain('văn bản chờ lãnh đạo duyệt; nếu lãnh đạo đã ký giấy')
  expect(await today(head)).not.toContain('Kết quả đối thoại')
  for (const title of ['Trình duyệt dự toán', 'Kết quả đối thoại']) expect(await today(otherHead)).not.toContain(title)
})

test('several lead to their list, and what answers a petition waits as the petition does', async () => {
  const { landOfficer } = office
  const petitionId = await assigned(office, await petitionIn(office))
  await office.unit.write(async (tx) => {
    const [by, text] = [landOfficer.by('2026-10-26T02:00:00Z'), { title: 'V/v trả lời', content: 'Sẽ mở.' }]
    well(await draftAnswer(tx, by, landOfficer.actor, { petitionId, ...text, complete: true, also: [] }))
    well(await submitAnswer(tx, by, landOfficer.actor, { petitionId }))
  })
  expect(await today(office.leader)).toContain('1 dự thảo trả lời chờ duyệt')
  for (const n of [2, 3, 4]) await waiting(`Báo cáo thứ ${n}`)
  const page = await today(office.leader)
  expect(page).toContain('href="/can-bo/van-ban?xem=cho-duyet"')
  expect(page).toContain('Kết quả đối thoại; Báo cáo thứ 2; Báo cáo thứ 3; và văn bản khác')
})
