import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { allKinds, sectors } from '#modules/organisations/index.ts'
import { allFields, inboxIds, readAskedInbox, stages, submissionChannels } from '#modules/petitions/index.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { factsAt, numbersFrom, writeFacts } from '#test/stage-figures.ts'
import { openTestOffice, type TestOffice } from '#test/stage-handling.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const now = '2026-11-03T02:00:00Z'
const today = day('2026-11-03')
const calendar = workingCalendar()
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice({ dialogue: false })
  const { unit, specialist } = office
  const dialogues = []
  for (const year of [2025, 2026])
    dialogues.push({ id: await openDialogue(unit, { year, conferenceOn: `${year}-10-22` }), year })
  const villages = [await addVillage(unit, 'Thôn 1'), await addVillage(unit, 'Thôn 2', 'Bình Lãng')]
  const competences = ['own', 'joint', 'beyond'] as const
  const among = {
    dialogues: [...dialogues, { id: null, year: 2026 }],
    villages,
    fields: allFields,
    kinds: allKinds,
    sectors,
    channels: submissionChannels,
    competences,
    stages,
  }
  await unit.write((tx) => writeFacts(tx, factsAt(numbersFrom(7), among, 300), specialist.id))
})

const get = async (url: string, cookie = office.specialist.cookie) =>
  (await appAt(now)).inject({ url, headers: { cookie } })

/** Every figure of a page that leads to petitions: its number, and where. */
const figures = (page: string) =>
  Array.from(
    page.matchAll(/<a[^>]*href="(\/can-bo\/kien-nghi\?[^"]*)"[^>]*>(?:<b>)?([\d.]+)(?:<\/b>|<\/a>)/g),
    ([, href = '', n = '']) => ({ href: href.replaceAll('&amp;', '&'), n: Number(n.replaceAll('.', '')) }),
  )

/** How many petitions the inbox lists behind an address. */
const listed = (href: string) =>
  office.unit.read(async (db) => {
    const asked = readAskedInbox(Object.fromEntries(new URL(href, 'http://localhost').searchParams))
    const viewer = { ...office.specialist.actor, officerId: office.specialist.id, today, calendar }
    return (await inboxIds(db, asked, viewer)).length
  })

test.each(['/can-bo/thong-ke', '/can-bo/ky-doi-thoai/2026/thong-ke', '/can-bo/ky-doi-thoai/2025/thong-ke'])(
  'every figure of %s is as many as the list behind it holds',
  async (url) => {
    const page = await get(url)
    expect(page.statusCode).toBe(200)
    expect(await htmlProblems(page.body)).toEqual([])
    const found = figures(page.body)
    expect(found.length).toBeGreaterThan(100)
    for (const { href, n } of found) expect([href, await listed(href)]).toEqual([href, n])
  },
)

test('the inbox says in words what a figure narrowed it to, and keeps it through its own filter', async () => {
  const page = (await get('/can-bo/kien-nghi?hop=tat-ca&ky=2026&loai=household&thon=none&tien-do=late&sao=any&tinh=1'))
    .body
  expect(page).toContain('Lọc: 2026 · Hộ kinh doanh · Chưa rõ nơi · Trả lời chậm · có đánh giá · kiến nghị được tính')
  expect(page).toContain('<input type="hidden" name="loai" value="household"')
  expect(await htmlProblems(page)).toEqual([])
  expect((await get('/can-bo/kien-nghi?hop=tat-ca&loai=khong-co&sao=9')).body).not.toContain('Lọc: ')
})

test('promises of a dialogue lead to as many promises', async () => {
  const { unit } = office
  await unit.write(async (tx) => {
    const { id } = await tx
      .selectFrom('petition')
      .innerJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
      .select('petition.id')
      .where('dialogue.address', '=', '2026')
      .executeTakeFirstOrThrow()
    const promise = async (is: { kept_on?: Day; given_up_on?: Day; made_on?: Day | null }, due: string | null) => {
      const commitment = crypto.randomUUID()
      const at = Temporal.Instant.from('2026-10-23T02:00:00Z')
      await tx
        .insertInto('commitment')
        .values({
          id: commitment,
          petition_id: id,
          what: 'Mở đường gom',
          made_on: day('2026-10-23'),
          created_at: at,
          ...is,
        })
        .execute()
      if (due)
        await tx
          .insertInto('deadline')
          .values({
            ...{
              id: crypto.randomUUID(),
              kind: 'commitment',
              subject: 'commitment',
              subject_id: commitment,
              legal: false,
            },
            ...{ anchor: 'promised', anchor_on: day(due), term: 0, source: '', due_on: day(due), recorded_at: at },
          })
          .execute()
    }
    await promise({}, '2026-10-30')
    await promise({}, '2026-12-30')
    await promise({ kept_on: day('2026-10-30') }, '2026-10-25')
    await promise({ given_up_on: day('2026-10-30') }, null)
    await promise({ made_on: null }, null)
  })
  const page = (await get('/can-bo/ky-doi-thoai/2026/thong-ke')).body
  const found = Array.from(
    page.matchAll(/href="(\/can-bo\/loi-hua\?[^"]*)"><b>(\d+)<\/b>/g),
    ([, href = '', n]) => [href.replaceAll('&amp;', '&'), Number(n)] as const,
  )
  expect(found.map(([, n]) => n)).toEqual([4, 1, 1, 1])
  for (const [href, n] of found)
    expect([href, [...(await get(href)).body.matchAll(/class="row-link"/g)].length]).toEqual([href, n])
})

test('registrations are listed by dialogue and kind as they are counted', async () => {
  const { unit } = office
  const register = (name: string, kind: string | null, withdrawn = false) =>
    unit.write(async (tx) => {
      const at = Temporal.Instant.from('2026-09-10T02:00:00Z')
      const { id: dialogue_id } = await tx
        .selectFrom('dialogue')
        .select('id')
        .where('address', '=', '2025')
        .executeTakeFirstOrThrow()
      const { id: contact_id } = await tx.selectFrom('contact').select('id').executeTakeFirstOrThrow()
      const id = crypto.randomUUID()
      await tx
        .insertInto('registration')
        .values({
          ...{ id, dialogue_id, idempotency_key: id, name, name_key: name, kind, contact_id, channel: 'paper' },
          ...{ received_at: at, received_on: day('2026-09-10'), withdrawn_at: withdrawn ? at : null },
        })
        .execute()
    })
  await register('Hộ A', 'household')
  await register('Hộ B', 'household')
  await register('Công ty C', 'limited-company')
  await register('Chưa rõ D', null)
  await register('Đã rút E', 'household', true)
  const page = (await get('/can-bo/ky-doi-thoai/2025/thong-ke')).body
  const found = Array.from(
    page.matchAll(/href="(\/can-bo\/dang-ky\?[^"]*)"><b>(\d+)<\/b>/g),
    ([, href = '', n]) => [href.replaceAll('&amp;', '&'), Number(n)] as const,
  )
  expect(found.map(([, n]) => n).toSorted()).toEqual([1, 1, 2, 4])
  for (const [href, n] of found) {
    const list = (await get(href)).body
    expect(list).toContain('Kỳ đối thoại 2025')
    expect([href, [...list.matchAll(/class="row-link"/g)].length]).toEqual([href, n])
  }
})

test('taken along, the numbers are numbers, and the history says so', async () => {
  const app = await appAt(now)
  const answer = await app.inject({
    url: '/can-bo/ky-doi-thoai/2026/thong-ke/xuat',
    ...formPost({ dang: 'xlsx' }, office.specialist.cookie),
  })
  const rows = (await readXlsx(answer.rawPayload)).sheets[0]?.rows ?? []
  const counted = rows.find((row) => row[2] === 'kiến nghị được tính')
  expect(counted?.[3]).toBeTypeOf('number')
  const parts = counted?.slice(4).map(Number) ?? []
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(counted?.[3])
  const [trace] = await office.unit.read((db) =>
    db.selectFrom('history').select('facts').where('code', '=', 'list.exported').execute(),
  )
  expect(trace?.facts).toMatchObject({ list: 'statistics', format: 'xlsx' })
})

test('who reads no statistics is refused; a dialogue that is not there is not found', async () => {
  const accountant = await signIn(office.unit, ['accountant'])
  expect((await get('/can-bo/thong-ke', accountant.cookie)).statusCode).toBe(403)
  expect((await get('/can-bo/ky-doi-thoai/2031/thong-ke')).statusCode).toBe(404)
})

test('without a dialogue the page says what will stand there', async () => {
  const bare = await openTestOffice({ dialogue: false })
  expect((await get('/can-bo/thong-ke', bare.specialist.cookie)).body).toContain('Chưa có kỳ đối thoại nào')
})
