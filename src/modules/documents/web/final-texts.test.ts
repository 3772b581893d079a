import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { printPaper } from '#platform/papers/press.ts'
import { documentEvents } from '#src/events.ts'
import { appAt } from '#test/stage.ts'
import { openTestOffice, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { approveDocument, submitDocument } from '../application/approve-document.ts'
import { draftDocument, editDocument } from '../application/draft-document.ts'
import { finalTextsOf } from '../application/final-text.ts'
import { documentOnPaper } from '../application/on-paper.ts'

const at = '2026-09-10T02:00:00Z'
let office: TestOffice
let documentId: string

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist, dialogueId } = office
  const drafted = await unit.write((tx) =>
    draftDocument(
      tx,
      specialist.by(at),
      {
        ...{ kind: 'notice', title: 'Về việc tổ chức hội nghị', dialogueId },
        content: 'Hội nghị họp lúc 8 giờ, thứ Năm, 22/10/2026.\n\nNơi nhận:\n- Lưu: VT.',
      },
      documentEvents,
    ),
  )
  if (!drafted.ok) throw new Error(drafted.refusal)
  documentId = drafted.value.id
})

/** The document as its file, with one part of its text put otherwise. */
async function file(as: 'docx' | 'pdf', change: readonly [string, string] = ['', '']) {
  const found = await office.unit.read((db) => documentOnPaper(db, documentId, documentEvents, day('2026-09-10')))
  if (!found) throw new Error('no document')
  const blocks = found.paper.blocks.map((block) =>
    block.is === 'paragraph' ? { ...block, text: block.text.replace(...change) } : block,
  )
  return printPaper(as, { ...found.paper, blocks }, { author: found.author, made: day('2026-09-10') })
}

async function upload(name: string, content: Buffer, cookie = office.specialist.cookie, app = appAt(at)) {
  const boundary = '----thu'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return (await app).inject({
    method: 'POST',
    url: `/can-bo/van-ban/${documentId}/tep`,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}
const page = async () =>
  (await appAt(at)).inject({ url: `/can-bo/van-ban/${documentId}`, headers: { cookie: office.specialist.cookie } })
const finals = () => office.unit.read((db) => finalTextsOf(db, documentId))

test.each(['docx', 'pdf'] as const)('an unchanged %s agrees with the data', { timeout: 60_000 }, async (as) => {
  const came = await upload(`thong-bao.${as}`, await file(as))
  expect(came.statusCode).toBe(303)
  const [final] = await finals()
  expect(final).toMatchObject({ differences: [], isScan: false, fileName: `thong-bao.${as}` })
  const { body } = await page()
  expect(body).toContain('Khớp với dữ liệu')
  expect(await htmlProblems(body)).toEqual([])
})

test('a day changed by hand is told, and somebody says which is right', { timeout: 60_000 }, async () => {
  await upload('da-sua.docx', await file('docx', ['22/10/2026', '23/10/2026']))
  const [final] = await finals()
  expect(final?.differences).toMatchObject([{ key: 'conference-day', data: '2026-10-22', file: ['2026-10-23'] }])
  const before = (await page()).body
  expect(before).toContain('Ngày họp: dữ liệu ghi 22/10/2026, tệp ghi 23/10/2026')
  expect(before).toContain('1 chỗ khác với dữ liệu')
  expect(before).toContain('Tệp gửi đi còn 1 chỗ khác với dữ liệu')
  expect(await htmlProblems(before)).toEqual([])
  const answer = async (right: string, version: number) =>
    (await appAt(at)).inject({
      method: 'POST',
      url: `/can-bo/van-ban/${documentId}/ban-cuoi/${final?.id}`,
      headers: {
        ...{ cookie: office.specialist.cookie, 'sec-fetch-site': 'same-origin' },
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: `version=${version}&d-0=${right}`,
    })
  expect((await answer('file', 1)).statusCode).toBe(303)
  expect((await answer('data', 1)).statusCode).toBe(303)
  const [answered] = await finals()
  expect(answered).toMatchObject({ answers: { 'conference-day': { right: 'file' } }, version: 2 })
  const after = (await page()).body
  expect(after).toContain('Sửa dữ liệu cho khớp tệp')
  expect(after).not.toContain('1 chỗ khác với dữ liệu')
})

test('a file that cannot be read is refused with the reason, and nothing is kept', async () => {
  const before = (await finals()).length
  const came = await upload('hong.docx', (await file('docx')).subarray(0, 5_000))
  expect([409, 422]).toContain(came.statusCode)
  expect((await finals()).length).toBe(before)
})

test('another department cannot attach anything', async () => {
  expect((await upload('x.pdf', await file('pdf'), office.landOfficer.cookie)).statusCode).toBe(404)
})

test('the days of an annex are known: its unchanged file agrees with the data', { timeout: 60_000 }, async () => {
  const { unit, specialist } = office
  const annex = { title: 'Bảng phân công', note: '', landscape: true }
  const days = { head: 'Hạn', width: null }
  await unit.write(async (tx) => {
    const { title, content, version } = await tx
      .selectFrom('document')
      .select(['title', 'content', 'version'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
    const annexes = [
      { ...annex, blocks: [{ is: 'table' as const, columns: [days], rows: [['trước 15/10/2026, lúc 9 giờ 30']] }] },
    ]
    await editDocument(tx, specialist.by(at), { documentId, version, title, content, annexes }, documentEvents)
  })
  await upload('co-phu-luc.docx', await file('docx'))
  expect((await finals())[0]).toMatchObject({ fileName: 'co-phu-luc.docx', differences: [] })
})

test('what was edited outside goes into the package, until the text is written anew', { timeout: 60_000 }, async () => {
  const { unit, specialist, leader, clerk } = office
  const app = appAt('2026-09-10T03:00:00Z')
  const edited = await file('docx', ['8 giờ', '8 giờ '])
  await upload('sua-ngoai.docx', edited, specialist.cookie, app)
  await unit.write(async (tx) => {
    const version = async () =>
      (await tx.selectFrom('document').select('version').where('id', '=', documentId).executeTakeFirstOrThrow()).version
    well(await submitDocument(tx, specialist.by(at), { documentId, version: await version() }, documentEvents))
    const decider = { as: 'leader' } as const
    well(await approveDocument(tx, leader.by(at), { documentId, version: await version(), decider }, documentEvents))
  })
  const get = async (url: string) => (await app).inject({ url, headers: { cookie: clerk.cookie } })
  const packed = async () =>
    Object.entries(unzipSync((await get(`/can-bo/van-ban/${documentId}/goi.zip`)).rawPayload)).map(
      ([name, bytes]) => [name.split('.').at(-1), Buffer.from(bytes).equals(edited)] as const,
    )
  expect(await packed()).toEqual([['docx', true]])
  const { body } = await get(`/can-bo/van-ban/${documentId}`)
  for (const said of [
    'Bản Word đã gắn: sua-ngoai.docx',
    'lưu tệp ấy thành PDF rồi gắn vào',
    'Bản gửi đi là tệp đã gắn',
  ])
    expect(body).toContain(said)
  expect(await htmlProblems(body)).toEqual([])
})
