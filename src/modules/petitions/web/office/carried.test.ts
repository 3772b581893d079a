import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { createDialogue } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents } from '#modules/petitions/index.ts'
import { formPost, signIn, type TestUnit } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const opens = (unit: TestUnit, year: number) =>
  unit.write((tx) =>
    createDialogue(
      tx,
      unit.by(`${year}-03-02T02:00:00Z`),
      {
        ...{ year, conferenceOn: day(`${year}-10-21`), startsAt: '08:00', place: 'Hội trường' },
        ...{ chairName: '', chairTitle: '' },
      },
      petitionDialogueEvents,
    ),
  )

test('what is unresolved is carried into the next dialogue, and shown on both; after two it needs a leader’s word (R25)', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const { unit } = office
  const open = await petitionIn(office)
  const settled = await petitionIn(office)
  await unit.write((tx) => tx.updateTable('petition').set({ stage: 'answered' }).where('id', '=', settled).execute())
  const cookie = office.specialist.cookie
  const get = async (instant: string, address: string) =>
    (await (await appAt(instant)).inject({ url: `/can-bo/ky-doi-thoai/${address}`, headers: { cookie } })).body
  await opens(unit, 2027)
  const carried = await unit.read((db) => db.selectFrom('petition_carry').select('petition_id').execute())
  expect(carried).toEqual([{ petition_id: open }])
  expect(await get('2027-03-03T02:00:00Z', '2027')).toContain(
    '1 kiến nghị của các kỳ trước chuyển sang, còn 1 chưa xong.',
  )
  expect(await get('2027-03-03T02:00:00Z', '2026')).toContain(
    '1 kiến nghị của kỳ này chuyển sang kỳ sau theo dõi tiếp.',
  )
  const first = await get('2027-03-03T02:00:00Z', '2027/chuyen-ky')
  expect(first).not.toContain('Kiến nghị kéo dài')
  expect(await htmlProblems(first)).toEqual([])

  await opens(unit, 2028)
  const second = await get('2028-03-03T02:00:00Z', '2028/chuyen-ky')
  expect(second).toContain('Kiến nghị kéo dài')
  expect(second).toContain('Chưa có lý do của lãnh đạo')
  expect(await htmlProblems(second)).toEqual([])
  expect(await get('2028-03-03T02:00:00Z', '2028')).toContain('1 kiến nghị kéo dài chưa có lý do của lãnh đạo.')
  // The dialogue before still shows it as it stood there.
  expect(await get('2028-03-03T02:00:00Z', '2027/chuyen-ky')).not.toContain('Kiến nghị kéo dài')

  const leader = await signIn(unit, ['leader'])
  const app = await appAt('2028-03-03T02:00:00Z')
  const give = (who: string, fields: Record<string, string>, dialogue = '2028') =>
    app.inject({ url: `/can-bo/ky-doi-thoai/${dialogue}/chuyen-ky/${open}`, ...formPost(fields, who) })
  expect((await give(cookie, { reason: ' ' })).statusCode).toBe(422)
  const alone = await give(cookie, { reason: 'Chờ vốn năm sau' })
  expect([alone.statusCode, alone.body.includes('Chọn lãnh đạo đã cho lý do.')]).toEqual([409, true])
  const noPaper = await give(cookie, { reason: 'Chờ vốn năm sau', forOfficerId: leader.officerId })
  expect(noPaper.body).toContain('Ghi số văn bản có ý kiến của lãnh đạo.')
  expect(noPaper.body).toContain('Chờ vốn năm sau</textarea>')
  expect((await give(leader.cookie, { reason: 'Chờ vốn năm sau' }, '2026')).statusCode).toBe(409)
  expect((await give(leader.cookie, { reason: 'Chờ vốn năm sau' })).statusCode).toBe(303)
  const explained = await get('2028-03-04T02:00:00Z', '2028/chuyen-ky')
  expect(explained).toContain('Chờ vốn năm sau')
  expect(explained).not.toContain('Chưa có lý do của lãnh đạo')
  const observer = await signIn(unit, ['observer'])
  expect((await give(observer.cookie, { reason: 'x' })).statusCode).toBe(403)
})
