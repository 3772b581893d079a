import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { appAt, signIn, testKeys } from '#test/stage.ts'
import { petitionIn, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openPromisingOffice, type PromisingOffice } from '#test/stage-promises.ts'
import { carryOver } from '../../application/handling/carry-over.ts'
import { publicTextToEdit, releasePublicText } from '../../application/handling/public-text.ts'
import { linkTokenOf } from '../../application/intake/secrets.ts'

const LATER = '2027-04-02T03:00:00Z'
let promising: PromisingOffice
const told = { kept: '', late: '' }

beforeAll(async () => {
  promising = await openPromisingOffice()
  const { made, keep, office } = promising
  told.kept = await made({ what: 'Khơi rãnh thoát nước' })
  well(await keep(told.kept, '2026-11-12', { words: 'Đã khơi 400 m' }))
  told.late = await made({ what: 'Lắp đèn đường', dueOn: day('2027-01-31') })
  await petitionIn(office)
})

const inPublic = async (petitionId: string) => {
  const { unit, specialist } = promising.office
  const { version: _, ...text } = await unit.read((db) => publicTextToEdit(db, petitionId))
  const by = specialist.by('2026-10-29T02:00:00Z')
  well(await unit.write((tx) => releasePublicText(tx, by, specialist.actor, { ...text, petitionId, checked: true })))
}

/** The next dialogue is set up: what is open is carried into it. */
const openNext = () =>
  promising.office.unit.write(async (tx) => {
    const { unit_id: _, ...first } = await tx.selectFrom('dialogue').selectAll().executeTakeFirstOrThrow()
    const id = crypto.randomUUID()
    const created_at = Temporal.Instant.from('2027-04-01T02:00:00Z')
    const days = { conference_on: day('2027-10-21'), held_on: null, notice_on: null, cut_off_on: null }
    const row = { ...first, ...days, id, year: 2027, address: '2027', rules: JSON.stringify(first.rules), created_at }
    await tx.insertInto('dialogue').values(row).execute()
    await carryOver(tx, promising.office.specialist.by('2027-04-01T02:00:00Z'), id)
  })
const shown = async (path: string) => (await (await appAt(LATER)).inject(`/${promising.office.unit.slug}${path}`)).body
const office = async (path: string, cookie = promising.office.specialist.cookie) =>
  (await (await appAt(LATER)).inject({ url: `/can-bo${path}`, headers: { cookie } })).body

test('a first dialogue begins with nothing: the office says so plainly, the home says nothing', async () => {
  expect(await office('/ky-doi-thoai/2026')).toContain('Kỳ trước không hứa việc gì')
  expect(await shown('/')).not.toContain('Việc năm trước')
  expect(await shown('/viec-nam-truoc')).toContain('Không có việc nào của kỳ trước')
})

test('the next one begins with what was promised: the office with all of it, the public with what was released', async () => {
  await openNext()
  const page = await office('/ky-doi-thoai/2027')
  expect(page).toContain('Lắp đèn đường')
  expect(page).toContain('/can-bo/loi-hua?xem=da-lam&amp;truoc=2027')
  expect(page).toContain('1 kiến nghị của các kỳ trước chuyển sang, còn 1 chưa xong.')
  expect(page.indexOf('Việc năm trước')).toBeLessThan(page.indexOf('Có được tổ chức không'))
  expect(await htmlProblems(page)).toEqual([])
  const kept = await office('/loi-hua?xem=da-lam&truoc=2027')
  expect([kept.includes('Khơi rãnh thoát nước'), kept.includes('Lắp đèn đường')]).toEqual([true, false])
  const all = await office('/ky-doi-thoai/2027/chuyen-ky')
  expect(all).toContain('Việc đã hứa ở kỳ trước')
  expect(await htmlProblems(all)).toEqual([])
  // A department of which nothing was promised reads that there is nothing of its own.
  const { cookie } = await signIn(promising.office.unit, ['department-officer'], promising.office.departments.power)
  expect(await office('/ky-doi-thoai/2027', cookie)).not.toContain('Lắp đèn đường')

  expect(await shown('/')).not.toContain('Lắp đèn đường')
  expect(await shown('/viec-nam-truoc')).toContain('Chưa có việc nào hứa ở kỳ trước được công khai')
  await inPublic(promising.petitionId)
  const home = await shown('/')
  expect(home).toContain('Việc năm trước')
  expect(home.indexOf('Lắp đèn đường')).toBeLessThan(home.indexOf('Khơi rãnh thoát nước'))
  const base = `/${promising.office.unit.slug}`
  expect(home).toContain(`${base}/viec-nam-truoc?xem=qua-hen`)
  expect(await htmlProblems(home)).toEqual([])
  const late = await shown('/viec-nam-truoc?xem=qua-hen')
  expect([late.includes('Lắp đèn đường'), late.includes('Khơi rãnh thoát nước')]).toEqual([true, false])
  const english = await shown('/en/viec-nam-truoc')
  expect(english).toContain('From the year before')
  expect(english).toContain('No published petition was carried over.')
  expect(await htmlProblems(english)).toEqual([])
})

test('who sends a petition to the new dialogue is led to what was promised him before, by a line that is the same for all', async () => {
  const { unit } = promising.office
  const id = await petitionIn(promising.office, LATER)
  const { submission_id } = await unit.read((db) =>
    db.selectFrom('petition').select('submission_id').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  const receipt = `/bien-nhan/${linkTokenOf(testKeys, submission_id, 1)}`
  const line = 'Mở kiến nghị kỳ trước, cho biết đã làm hay chưa'
  expect(await shown(receipt)).toContain(line)
  expect(await htmlProblems(await shown(receipt))).toEqual([])
  expect(await shown(`${receipt}?in=1`)).not.toContain(line)
  expect(await shown(`/en${receipt}`)).toContain('Open that petition and say whether it has been done')
})

test('a carried petition stands beside the promises once everybody can read it', async () => {
  const carried = await promising.office.unit.read((db) =>
    db.selectFrom('petition_carry').select('petition_id').executeTakeFirstOrThrow(),
  )
  await inPublic(carried.petition_id)
  expect(await shown('/')).toContain('1 kiến nghị chưa xong chuyển sang')
  expect(await shown('/viec-nam-truoc')).toContain('Kiến nghị chuyển sang kỳ 2027')
  expect(await shown('/viec-nam-truoc')).toContain('/kien-nghi/2026/2')
})

test('what is left of promises stands in the list before a dialogue is closed, leading to its rows, and hinders nothing', async () => {
  const page = await office('/ky-doi-thoai/2026/khep-lai')
  expect(page).toContain('Việc đã hứa với người gửi')
  expect(page).toContain('href="/can-bo/loi-hua?ky=2026"')
  expect(page).not.toContain('href="/can-bo/loi-hua?xem=noi-khac&amp;ky=2026"')
  const { unit, specialist } = promising.office
  const word = { id: crypto.randomUUID(), commitment_id: told.kept, said: 'not', on_day: day('2026-12-01') }
  await unit.write((tx) =>
    tx
      .insertInto('commitment_word')
      .values({ ...word, at: Temporal.Instant.from('2026-12-01T02:00:00Z') })
      .execute(),
  )
  expect(await office('/ky-doi-thoai/2026/khep-lai', specialist.cookie)).toContain(
    'href="/can-bo/loi-hua?xem=noi-khac&amp;ky=2026"',
  )
})
