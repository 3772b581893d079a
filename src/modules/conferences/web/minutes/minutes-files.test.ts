import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { day as plainDay } from '#kernel/day.ts'
import { lockDialogue, noEvents, recordHeld } from '#modules/dialogues/index.ts'
import { readPdf } from '#test/printed.ts'
import { recorded } from '#test/recorded-sounds.ts'
import { asOwner, formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { multipart } from '#test/stage-forms.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { agendaRows } from '../../application/agenda/agenda-query.ts'
import { layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import { minutesFiles } from '../../application/minutes/minutes-files.ts'

const day = '2026-10-22T02:10:00Z'
const page = '/can-bo/hoi-nghi/2026/bien-ban'
let office: TestOffice
let item = ''
let photo: Buffer

beforeAll(async () => {
  office = await openTestOffice()
  await assigned(office, await petitionIn(office, undefined, saying('Đường làng nghề ngập.')))
  const by = office.specialist.by('2026-10-14T02:00:00Z')
  await office.unit.write(async (tx) =>
    well(await layOutAgenda(tx, by, { id: office.dialogueId, address: '2026', startsAt: '08:00', closedOn: null })),
  )
  const rows = await office.unit.read((db) => agendaRows(db, office.dialogueId))
  item = rows.find(({ kind }) => kind === 'petition')?.id ?? ''
  photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#a64' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'May anh thu' } })
    .toBuffer()
})

/** Silence of 8,000 samples of 16 bits a second: 16 kB a second. */
function wav(seconds: number): Buffer {
  const bytes = seconds * 16_000
  const all = Buffer.alloc(44 + bytes)
  all.write('RIFF')
  all.writeUInt32LE(36 + bytes, 4)
  all.write('WAVEfmt ', 8)
  all.writeUInt32LE(16, 16)
  all.writeUInt16LE(1, 20)
  all.writeUInt16LE(1, 22)
  all.writeUInt32LE(8_000, 24)
  all.writeUInt32LE(16_000, 28)
  all.writeUInt16LE(2, 32)
  all.writeUInt16LE(16, 34)
  all.write('data', 36)
  all.writeUInt32LE(bytes, 40)
  return all
}

const get = async (url: string, cookie = office.specialist.cookie, headers: Record<string, string> = {}) =>
  (await appAt(day)).inject({ url, headers: { cookie, ...headers } })
type Sent = { field: 'photos' | 'sound'; name: string; content: Buffer }
const send = async (files: readonly Sent[], about = '', at = item, cookie = office.specialist.cookie) => {
  const form = multipart({ [files[0]?.field === 'sound' ? 'soundAbout' : 'photosAbout']: about }, files)
  return (await appAt(day)).inject({ url: `${page}/${at}/tep`, ...form, headers: { ...form.headers, cookie } })
}
const remove = async (id: string, cookie = office.specialist.cookie) =>
  (await appAt(day)).inject({ url: `${page}/tep/${id}/bo`, ...formPost({}, cookie) })
const kept = () => office.unit.read((db) => minutesFiles(db, office.dialogueId))
/** Of a file sent in this test: where it is. */
const named = async (name: string) => {
  const file = (await kept()).find((one) => one.name === name)
  if (!file) throw new Error(`no ${name}`)
  return { ...file, href: `${page}/tep/${file.id}` }
}

describe('sound and photos beside the minutes', () => {
  test('a photo hangs on its item, a recording on the whole; each is seen and heard where it is listed', async () => {
    expect((await send([{ field: 'photos', name: 'IMG_1.jpg', content: photo }], 'Đại biểu hỏi')).statusCode).toBe(303)
    const sound: Sent = { field: 'sound', name: 'hoi-nghi.webm', content: recorded.webm }
    expect((await send([sound], '', 'chung')).statusCode).toBe(303)
    const ofItem = (await get(`${page}?muc=${item}`)).body
    expect(ofItem).toContain('Đại biểu hỏi')
    expect(ofItem).toContain(`${(await named('IMG_1.jpg')).href}?nho=1`)
    expect(ofItem).not.toContain('<audio')
    expect(ofItem).toContain('1 tệp khác kèm theo các mục khác')
    const ofWhole = (await get(`${page}?muc=chung`)).body
    expect(ofWhole).toMatch(/<audio[^>]*controls/)
    expect(await htmlProblems(ofItem)).toEqual([])
    expect(await htmlProblems(ofWhole)).toEqual([])
    // Sent again it is there once.
    expect((await send([sound], '', 'chung')).statusCode).toBe(303)
    expect((await kept()).length).toBe(2)
  })

  test('a recording of 24 minutes and 22 MB is taken, and played from any place', { timeout: 60_000 }, async () => {
    const content = wav(1_440)
    expect((await send([{ field: 'sound', name: 'sang.wav', content }])).statusCode).toBe(303)
    const { href, size } = await named('sang.wav')
    expect(size).toBe(content.length)
    const part = await get(href, undefined, { range: 'bytes=20000000-20000099' })
    expect([part.statusCode, part.headers['content-range'], part.rawPayload.length]).toEqual([
      ...[206, `bytes 20000000-20000099/${content.length}`, 100],
    ])
    expect(part.headers['content-type']).toBe('audio/wav')
    expect((await get(href, undefined, { range: `bytes=${content.length}-` })).statusCode).toBe(416)
  })

  test('a film, a paper, nothing, a photo of 21 MB are refused by name, and what was typed comes back', async () => {
    for (const [name, content] of [
      ['phim.webm', recorded.film],
      ['giay.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n')],
      ['la.mp3', Buffer.from('không phải âm thanh')],
    ] as const) {
      const refused = await send([{ field: 'sound', name, content }], 'Buổi sáng')
      expect([name, refused.statusCode]).toEqual([name, 422])
      expect(refused.body).toContain(`${name}: chỉ nhận ảnh và tệp ghi âm`)
      expect(refused.body).toContain('value="Buổi sáng"')
      expect(await htmlProblems(refused.body)).toEqual([])
    }
    const large = Buffer.concat([photo, Buffer.alloc(21 * 1024 * 1024)])
    expect((await send([{ field: 'photos', name: 'to.jpg', content: large }])).body).toContain('ảnh tối đa 20 MB')
    expect((await send([])).body).toContain('Chọn tệp rồi gửi')
    expect((await send([{ field: 'photos', name: 'a.jpg', content: photo }], 'x'.repeat(201))).statusCode).toBe(422)
  })

  test('in a list a photo is small and tells nothing of the camera; the photo itself stays as it came', async () => {
    const { href } = await named('IMG_1.jpg')
    const small = await sharp((await get(`${href}?nho=1`)).rawPayload).metadata()
    expect([small.width, small.exif]).toEqual([640, undefined])
    expect((await get(href)).rawPayload.equals(photo)).toBe(true)
  })

  test('who may not write adds and takes off nothing; another unit finds nothing', async () => {
    const observer = await signIn(office.unit, ['observer'])
    const { href, id } = await named('IMG_1.jpg')
    expect((await get(href, observer.cookie)).statusCode).toBe(200)
    const photoAgain: Sent = { field: 'photos', name: 'b.jpg', content: photo }
    expect((await send([photoAgain], '', 'chung', observer.cookie)).statusCode).toBe(403)
    expect((await remove(id, observer.cookie)).statusCode).toBe(403)
    expect((await get(`${page}?muc=${item}`, observer.cookie)).body).not.toContain('type="file"')
    const stranger = await signIn(await openBareUnit('Khác'), ['specialist'])
    expect((await get(href, stranger.cookie)).statusCode).toBe(404)
    expect((await send([photoAgain], '', item, stranger.cookie)).statusCode).toBe(404)
    expect((await remove(id, stranger.cookie)).statusCode).toBe(404)
    expect((await kept()).some((one) => one.id === id)).toBe(true)
    expect((await send([photoAgain], '', office.dialogueId)).statusCode).toBe(404)
  })

  test('taken off it is gone from the page and cannot be opened; the history says so without its name', async () => {
    await send([{ field: 'photos', name: 'nham.jpg', content: await sharp(photo).negate().jpeg().toBuffer() }])
    const { id, href } = await named('nham.jpg')
    expect((await remove(id)).statusCode).toBe(303)
    expect((await get(href)).statusCode).toBe(404)
    expect((await remove(id)).statusCode).toBe(404)
    const rows = await office.unit.read((db) =>
      db.selectFrom('history').select(['code', 'facts']).where('code', 'like', 'minutes.file%').execute(),
    )
    expect(rows.map(({ code }) => code)).toContain('minutes.file-removed')
    expect(JSON.stringify(rows)).not.toContain('nham')
  })
  test('the paper lists them; once it is issued none is taken off any more', { timeout: 60_000 }, async () => {
    const { unit, specialist, dialogueId } = office
    await unit.write(async (tx) => {
      const version = (await lockDialogue(tx, dialogueId))?.version ?? 0
      const held = { on: plainDay('2026-10-22'), note: '' }
      well(await recordHeld(tx, specialist.by(day), { dialogueId, version }, held, noEvents))
    })
    const paper = '/can-bo/ky-doi-thoai/2026/giay-to/bien-ban'
    const text = (await readPdf((await get(`${paper}/ban-in.pdf`)).rawPayload)).runs
      .map((run) => run.text)
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(text).toContain('Tài liệu kèm theo biên bản')
    expect(text).toMatch(/Tệp ảnh, kiến nghị số 1: Đại biểu hỏi; .{3,60} thêm lúc 9 giờ 10, 22\/10\/2026/)
    expect(text).toContain('Tệp ghi âm: hoi-nghi.webm')
    const drafted = await (await appAt(day)).inject({
      url: `${paper}/soan`,
      ...formPost({ version: '0' }, specialist.cookie),
    })
    expect(drafted.statusCode).toBe(303)
    await asOwner((owner) =>
      owner.query(
        `update document set stage = 'issued', number_text = '12/BB-UBND', issued_on = '2026-10-22' where unit_id = $1 and paper = 'bien-ban'`,
        [unit.id],
      ),
    )
    const { id } = await named('IMG_1.jpg')
    const refused = await remove(id)
    expect([refused.statusCode, refused.body.includes('Biên bản đã ban hành')]).toEqual([409, true])
    expect((await get(`${page}?muc=${item}`)).body).not.toContain(`${id}/bo`)
    expect((await named('IMG_1.jpg')).id).toBe(id)
  })
})
