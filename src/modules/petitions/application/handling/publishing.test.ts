import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { ownFolder } from '#test/own-folder.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  storedAndDerived,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { addVillage } from '#test/stage-intake.ts'
import { publicAnswer } from '../public-answer.ts'
import { publishPetitions } from '../publish-petition.ts'
import { publishedPage, publishedPetition } from '../published-query.ts'
import { closePetition } from './close-petition.ts'
import { makePublicCopy, releaseFile, takeBackFile } from './public-files.ts'
import { findingsIn, publicTextToEdit, releasePublicText, savePublicText, takeBackPublicText } from './public-text.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
})
const at = '2026-09-22T02:00:00Z'
const asPublic = <T>(work: Parameters<typeof office.unit.db.asPublic<T>>[2]) =>
  office.unit.db.asPublic(office.unit.id, 'read', work)
const release = (
  petitionId: string,
  { title, content, proposal }: { title: string; content: string; proposal: string },
  checked = false,
) =>
  office.unit.write((tx) =>
    releasePublicText(tx, office.specialist.by(at), office.specialist.actor, {
      ...{ petitionId, title, content, proposal, checked },
    }),
  )
const everything = { q: '', field: '', state: '', year: '', village: '', after: '' }
const released = async (content: string, changes: Parameters<typeof petitionIn>[2] = {}) => {
  const petitionId = await petitionIn(office, undefined, { ...saying(content), ...changes })
  well(await release(petitionId, await office.unit.read((db) => publicTextToEdit(db, petitionId))))
  return petitionId
}
const numberOf = async (petitionId: string) => (await stateOfPetition(office, petitionId)).number ?? 0

describe('the public text (R20)', () => {
  test('prefilled with personal data hidden; what is typed back in must be looked at before it goes out', async () => {
    const original = 'Gọi tôi 0912 345 678 về con đường xóm Mít.'
    const petitionId = await petitionIn(office, undefined, saying(original))
    const draft = await office.unit.read((db) => publicTextToEdit(db, petitionId))
    expect(draft).toMatchObject({ version: 0, content: 'Gọi tôi ••• về con đường xóm Mít.' })
    const typed = { title: draft.title, content: original, proposal: '' }
    expect(findingsIn(typed).content).toMatchObject([{ kind: 'phone', text: '0912 345 678' }])
    expect(await release(petitionId, typed)).toEqual({ ok: false, refusal: 'personal-data-found' })
    const number = await numberOf(petitionId)
    expect(await asPublic((db) => publishedPetition(db, '2026', number))).toBeNull()

    well(await release(petitionId, draft))
    const page = await asPublic((db) => publishedPetition(db, '2026', number))
    expect(page).toMatchObject({
      content: draft.content,
      state: 'handling',
      duePlanned: true,
      dueOn: day('2026-11-02'),
    })
    expect(page?.dueFacts).toMatchObject({ anchor: 'conference', on: '2026-10-22', term: 7 })
    const kept = (await stateOfPetition(office, petitionId)).id
    const whole = await office.unit.read((db) =>
      db.selectFrom('petition').select('content').where('id', '=', kept).executeTakeFirstOrThrow(),
    )
    expect(whole.content).toBe(original)

    const seen = { ...typed, petitionId }
    well(await office.unit.write((tx) => savePublicText(tx, office.specialist.by(at), office.specialist.actor, seen)))
    expect((await asPublic((db) => publishedPetition(db, '2026', number)))?.content).toBe(draft.content)
    well(await release(petitionId, typed, true))
    expect((await asPublic((db) => publishedPetition(db, '2026', number)))?.content).toBe(original)
    well(
      await office.unit.write((tx) =>
        takeBackPublicText(tx, office.specialist.by(at), office.specialist.actor, { petitionId }),
      ),
    )
    expect(await asPublic((db) => publishedPetition(db, '2026', number))).toBeNull()
  })

  test('a household is not named, its village is; a company that hides its name shows neither', async () => {
    const villageId = await addVillage(office.unit, 'Thôn Mẫu 2')
    const household = await released('Ngập sân phơi.', { sender: { name: 'Hộ Bà Ví Dụ', villageId } })
    const company = await released('Ngập sân kho.', {
      sender: { name: 'Công ty Kín', kind: 'limited-company', villageId },
    })
    const named = await released('Ngập bãi xe.', {
      ...{ sender: { name: 'Công ty Mở', kind: 'limited-company', villageId }, nameInPublic: true },
    })
    const line = async (id: string) => {
      const number = await numberOf(id)
      return (await asPublic((db) => publishedPetition(db, '2026', number)))?.nameLine
    }
    expect([await line(household), await line(company), await line(named)]).toEqual([
      ...['một hộ kinh doanh tại thôn Mẫu 2', 'một doanh nghiệp', 'Công ty Mở'],
    ])
    const inVillage = await asPublic((db) => publishedPage(db, { ...everything, village: villageId }))
    expect(inVillage.rows.map(({ id }) => id).toSorted()).toEqual([household, named].toSorted())
  })

  test('the answer shows by its document, with nobody’s name or number in it', async () => {
    const of = await openTestOffice()
    const petitionId = await petitionIn(of, undefined, { sender: { name: 'Hộ Trần Văn Mẫu', person: 'Trần Văn Mẫu' } })
    const { version: _, ...text } = await of.unit.read((db) => publicTextToEdit(db, petitionId))
    const { specialist } = of
    well(
      await of.unit.write((tx) =>
        releasePublicText(tx, specialist.by(at), specialist.actor, { ...text, petitionId, checked: false }),
      ),
    )
    await answered(of, await approved(of, await assigned(of, petitionId)), '118/UBND-KT', '2026-10-29')
    const page = await of.unit.db.asPublic(of.unit.id, 'read', (db) => publishedPetition(db, '2026', 1))
    expect(page).toMatchObject({
      state: 'answered',
      answer: 'Đường gom sẽ được mở.',
      answerReference: 'Công văn số 118/UBND-KT ngày 29/10/2026',
      answeredIn: 5,
      course: [
        { what: 'received', on: '2026-09-20' },
        { what: 'classified', on: '2026-09-21' },
        { what: 'assigned', on: '2026-09-21', to: 'Bộ phận Địa chính' },
        { what: 'answered', on: '2026-10-29', number: '118/UBND-KT' },
      ],
    })
  })

  test('spam and withdrawn petitions are gone, from their page and from the list', async () => {
    const close = (petitionId: string, closing: Parameters<typeof closePetition>[3]['closing']) =>
      office.unit.write((tx) =>
        closePetition(tx, office.specialist.by(at), office.specialist.actor, { petitionId, closing }),
      )
    const [spam, withdrawn] = [await released('Mua ngay kẻo lỡ.'), await released('Xin rút sau.')]
    const [spamNumber, number] = [await numberOf(spam), await numberOf(withdrawn)]
    well(await close(spam, { how: 'spam', reason: 'Quảng cáo' }))
    well(await close(withdrawn, { how: 'withdrawn', reason: '', askedHow: 'gọi điện' }))
    expect(await asPublic((db) => publishedPetition(db, '2026', spamNumber))).toBeNull()
    expect(await asPublic((db) => publishedPetition(db, '2026', number))).toBeNull()
  })

  test('what waits for a dialogue has no number to stand under', async () => {
    const of = await openTestOffice({ dialogue: false })
    const petitionId = await petitionIn(of)
    const text = { petitionId, title: 'Đường', content: 'Đường ngập.', proposal: '', checked: false }
    expect(await of.unit.write((tx) => releasePublicText(tx, of.specialist.by(at), of.specialist.actor, text))).toEqual(
      { ok: false, refusal: 'no-dialogue-yet' },
    )
  })
})

test.each([
  ['Kính gửi: Hộ Trần Văn Mẫu, điện thoại 0912345678.', 'Kính gửi: một hộ kinh doanh, điện thoại •••.'],
  ['Liên hệ 0220 3842 123 để được hướng dẫn.', 'Liên hệ 0220 3842 123 để được hướng dẫn.'],
  ['HỘ TRẦN VĂN MẪU được giảm; lan can Lan giữ.', 'một hộ kinh doanh được giảm; lan can Lan giữ.'],
])('in public %s reads %s', (answer, shown) =>
  expect(
    publicAnswer(answer, {
      ...{ hiddenNames: ['Hộ Trần Văn Mẫu', 'Lan'], nameLine: 'một hộ kinh doanh', unitPhone: '02203842123' },
    }),
  ).toBe(shown),
)

describe('files', () => {
  const files = folderStore(ownFolder('public'))
  // Left half red, right half green; the camera's name and place inside.
  const halves = readFileSync(new URL('../../../../../test/photos/halves.heic', import.meta.url))
  const photo = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#080' } })
      .withExif({ IFD0: { Make: 'May Anh', ImageDescription: 'GPS 20.9,106.3' } })
      .jpeg()
      .toBuffer()

  test('a photo is drawn anew without what the camera wrote; other files go out only after a look', async () => {
    const { unit, specialist } = office
    const original = await photo()
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const stored = await files.put(unit.id, original, 1_000_000)
    if (stored === 'too-large') throw new Error(stored)
    const copy = well(await makePublicCopy(files, unit.id, { ...stored, type: 'image/jpeg' }, { lookedAt: false }))
    const shown = await readFile(files.pathOf(unit.id, copy.sha256))
    expect((await sharp(shown).metadata()).exif).toBeUndefined()
    expect(shown.includes('May Anh')).toBe(false)
    const pdf = { sha256: 'b'.repeat(64), size: 10, type: 'application/pdf' }
    expect(await makePublicCopy(files, unit.id, pdf, { lookedAt: false })).toEqual({ ok: false, refusal: 'look-first' })
    expect(well(await makePublicCopy(files, unit.id, pdf, { lookedAt: true }))).toEqual(pdf)

    const petitionId = await released('Ảnh chụp cống vỡ.')
    const attachmentId = newId()
    await unit.write(async (tx) => {
      const stored_at = Temporal.Instant.from(at)
      await tx
        .insertInto('stored_file')
        .values({ ...stored, type: 'image/jpeg', stored_at })
        .execute()
      const row = { id: attachmentId, subject: 'petition', subject_id: petitionId, sha256: stored.sha256 }
      await tx
        .insertInto('attachment')
        .values({ ...row, name: 'cong-vo.jpg', added_at: stored_at })
        .execute()
    })
    const number = await numberOf(petitionId)
    const inPublic = async () => (await asPublic((db) => publishedPetition(db, '2026', number)))?.files
    expect(await inPublic()).toEqual([])
    const input = { petitionId, attachmentId, copy }
    well(await unit.write((tx) => releaseFile(tx, specialist.by(at), specialist.actor, input)))
    expect(await inPublic()).toMatchObject([{ id: attachmentId, name: 'cong-vo.jpg', sha256: copy.sha256 }])
    well(await unit.write((tx) => takeBackFile(tx, specialist.by(at), specialist.actor, input)))
    expect(await inPublic()).toEqual([])
  })

  test('a HEIC photo goes out as a picture of it; one that cannot be read does not', async () => {
    const inStore = async (content: Buffer) => {
      const stored = await files.put(office.unit.id, content, 1_000_000)
      if (stored === 'too-large') throw new Error(stored)
      return makePublicCopy(files, office.unit.id, { ...stored, type: 'image/heic' }, { lookedAt: false })
    }
    expect(halves.includes('May Anh')).toBe(true)
    const copy = well(await inStore(halves))
    expect(copy.type).toBe('image/jpeg')
    const shown = await readFile(files.pathOf(office.unit.id, copy.sha256))
    expect(shown.includes('May Anh')).toBe(false)
    const { data, info } = await sharp(shown).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([64, 48])
    const at = (x: number, y: number) => [...data.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)]
    for (const [place, colour] of [
      [at(8, 24), [204, 0, 0]],
      [at(56, 24), [0, 170, 0]],
    ] as const)
      for (const [n, value] of colour.entries()) expect(Math.abs((place[n] ?? 999) - value)).toBeLessThan(12)
    for (const broken of [halves.subarray(0, 500), Buffer.from('ftypheic')])
      expect(await inStore(broken)).toEqual({ ok: false, refusal: 'cannot-be-cleaned' })
  })
})

describe('search', () => {
  test('finds with and without accents, the exact ones first, pages on, and never what is not released', async () => {
    office = await openTestOffice()
    const giang = await released('Chợ Cẩm Giang xuống cấp.')
    const giangToned = await released('Chợ Cẩm Giàng xuống cấp.')
    await petitionIn(office, undefined, saying('Chợ Cẩm Giang chưa công khai.'))
    const ids = async (q: string, after = '', atMost = 20) => {
      const { rows, next } = await asPublic((db) => publishedPage(db, { ...everything, q, after }, atMost))
      return { ids: rows.map(({ id }) => id), next }
    }
    expect((await ids('cam giang')).ids.toSorted()).toEqual([giang, giangToned].toSorted())
    expect((await ids('Cẩm Giàng')).ids).toEqual([giangToned, giang])
    expect((await ids('Cẩm Giang')).ids).toEqual([giang, giangToned])
    expect((await ids('làng không có')).ids).toEqual([])
    expect((await ids("' | x & !!(")).ids).toEqual([])
    const first = await ids('Cẩm Giàng', '', 1)
    expect(first.ids).toEqual([giangToned])
    expect((await ids('Cẩm Giàng', first.next ?? '', 1)).ids).toEqual([giang])
    const list = await asPublic((db) => publishedPage(db, everything, 1))
    expect(list.next).not.toBeNull()
    const rest = await asPublic((db) => publishedPage(db, { ...everything, after: list.next ?? '' }, 5))
    expect([...list.rows, ...rest.rows].map(({ id }) => id).toSorted()).toEqual([giang, giangToned].toSorted())
  })
})

test('the published table is what the facts say, and saying it again changes nothing', async () => {
  const { published, rows } = await storedAndDerived(office)
  expect(published.map(({ petition_id }) => petition_id)).toEqual(rows.map(({ petition_id }) => petition_id))
  await office.unit.write((tx) =>
    publishPetitions(
      tx,
      published.map(({ petition_id }) => petition_id),
    ),
  )
  const again = await storedAndDerived(office)
  expect(again.published).toEqual(published)
  for (const [index, { words, unit_id: _, ...row }] of published.entries()) {
    const { words: wanted, ...derived } = rows[index] ?? { words: [] }
    expect(row).toEqual(derived)
    const lexemes = String(words)
      .match(/'[^']+'/g)
      ?.map((one) => one.slice(1, -1))
    expect(lexemes?.toSorted()).toEqual(wanted.toSorted())
  }
})
