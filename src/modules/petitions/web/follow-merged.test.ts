import { expect, test } from 'vitest'
import type { Language } from '#kernel/language.ts'
import { appAt } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { answered, approved, assigned, openTestOffice, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { aSubmission, intakeParts, publicBy } from '#test/stage-intake.ts'
import { closePetition } from '../application/handling/close-petition.ts'
import { splitPetition } from '../application/handling/split-petition.ts'
import { receiveSubmission } from '../application/intake/receive-submission.ts'

/** A form that came in, with its secrets. */
async function formIn({ unit }: TestOffice, instant: string, content: string, language: Language = 'vi') {
  const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(instant), aSubmission(instant, { ...saying(content), language }), intakeParts),
  )
  const [petition] = received.petitions
  if (!petition) throw new Error('nothing was received')
  return { ...petition, pin: received.pin, page: `/${unit.slug}/theo-doi/${received.linkToken}` }
}
const morning = '2026-09-22T02:00:00Z'

/** A second petition of the same content, merged with the first. */
async function merged(language: Language = 'vi') {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const first = await formIn(office, '2026-09-20T05:00:00Z', 'Đường gom vào làng nghề bị ngập.')
  const second = await formIn(office, '2026-09-20T06:00:00Z', 'Làng nghề ngập, xin mở đường gom.', language)
  await unit.write(async (tx) => {
    const closing = { how: 'duplicate', of: first.id, reason: 'Cùng một đoạn đường' } as const
    const input = { petitionId: second.id, closing }
    well(await closePetition(tx, specialist.by(morning), specialist.actor, input))
  })
  return { office, first, second }
}

test('both codes stay alive: the answer to the one reaches the other’s sender, and either code shows it (R12)', {
  timeout: 60_000,
}, async () => {
  const { office, first, second } = await merged()
  const { unit } = office
  const app = await appAt('2026-11-03T02:00:00Z')
  expect((await app.inject(second.page)).body).toContain('Trùng với một kiến nghị khác, được trả lời chung')
  await unit.write((tx) => tx.updateTable('contact').set({ name: 'Nguyễn Văn Gốc' }).execute())
  await approved(office, await assigned(office, first.id))
  await unit.write((tx) =>
    tx
      .updateTable('document')
      .set({ content: 'Trả lời ông Nguyễn Văn Gốc, điện thoại 0912 345 678: đường gom sẽ được mở.' })
      .execute(),
  )
  await answered(office, first.id, '118/UBND-KT', '2026-10-29')
  for (const { page } of [first, second]) {
    const { body } = await app.inject(page)
    expect(body).toContain('Trả lời bằng văn bản số 118/UBND-KT')
    expect(body).toContain('đường gom sẽ được mở')
  }
  // Written to somebody else: what tells who that is does not go along.
  expect((await app.inject(second.page)).body).not.toMatch(/Văn Gốc|0912 345 678/)
  const door = `/${unit.slug}/theo-doi`
  const byCode = await send(app, door, { code: second.code, proof: second.pin })
  expect([byCode.statusCode, byCode.headers.location]).toEqual([303, second.page])
  const progress = await send(app, door, { code: second.code, proof: '0912 345 678' })
  expect(progress.body).toContain('Trả lời bằng văn bản số 118/UBND-KT')
  expect(progress.body).not.toContain('đường gom sẽ được mở')

  const told = await unit.read((db) =>
    db
      .selectFrom('message')
      .select(['about_id as of', 'body'])
      .where('template', '=', 'petition.answered')
      .orderBy('created_at')
      .execute(),
  )
  expect(told.map(({ of }) => of).toSorted()).toEqual([first.id, second.id].toSorted())
  expect(told.find(({ of }) => of === second.id)?.body).toContain(second.code)
  expect(told.find(({ of }) => of === second.id)?.body).not.toContain(first.code)
})

test('whose petition was merged is told in the language he sent it in', { timeout: 60_000 }, async () => {
  const { office, first, second } = await merged('en')
  await answered(office, await approved(office, await assigned(office, first.id)), '118/UBND-KT', '2026-10-29')
  const told = await office.unit.read((db) =>
    db
      .selectFrom('message')
      .select(['about_id as of', 'language', 'body'])
      .where('template', '=', 'petition.answered')
      .execute(),
  )
  const to = (id: string) => told.find(({ of }) => of === id)
  expect(to(first.id)).toMatchObject({ language: 'vi', body: expect.stringContaining('đã được trả lời tại Văn bản') })
  expect(to(second.id)).toMatchObject({
    language: 'en',
    body: expect.stringContaining(`Petition ${second.code} has been answered in document 118/UBND-KT`),
  })
})

test('what was taken apart again is told and shown no more', { timeout: 60_000 }, async () => {
  const { office, first, second } = await merged()
  const { unit } = office
  await unit.write((tx) =>
    tx
      .updateTable('petition_closure')
      .set({ undone_at: unit.by(morning).at })
      .where('petition_id', '=', second.id)
      .execute(),
  )
  await approved(office, await assigned(office, first.id))
  await answered(office, first.id, '118/UBND-KT', '2026-10-29')
  const { body } = await (await appAt('2026-11-03T02:00:00Z')).inject(second.page)
  expect(body).not.toContain('118/UBND-KT')
})

test('a part that was split off is followed with the same link, PIN and code of its own', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const form = await formIn(office, '2026-09-20T05:00:00Z', 'Sửa đường. Và giảm tiền thuê đất.')
  const split = await unit.write((tx) =>
    splitPetition(
      ...([tx, specialist.by(morning), specialist.actor] as const),
      {
        petitionId: form.id,
        parts: [{ content: 'Giảm tiền thuê đất.', proposal: '' }],
        rest: { content: 'Sửa đường.', proposal: '' },
      },
      intakeParts,
    ),
  )
  const [part] = well(split).parts
  await approved(office, await assigned(office, part?.id ?? ''))
  await answered(office, part?.id ?? '', '119/UBND-KT', '2026-10-29')
  const app = await appAt('2026-11-03T02:00:00Z')
  const page = (await app.inject(form.page)).body
  expect(page).toContain(form.code)
  expect(page).toContain(part?.code ?? 'none')
  expect(page).toContain('119/UBND-KT')
  const byCode = await send(app, `/${unit.slug}/theo-doi`, { code: part?.code ?? '', proof: form.pin })
  expect([byCode.statusCode, byCode.headers.location]).toEqual([303, form.page])
})

test('what is no petition is told to its sender on his own page, to nobody else, and counts nowhere (R12)', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const form = await formIn(office, '2026-09-20T05:00:00Z', 'Tố cáo cán bộ nhận tiền.')
  const closing = { how: 'not-petition', process: 'denunciation', reason: 'Tố cáo' } as const
  await unit.write(async (tx) => {
    const input = { petitionId: form.id, closing }
    well(await closePetition(tx, specialist.by(morning), specialist.actor, input))
  })
  const app = await appAt('2026-11-03T02:00:00Z')
  const page = (await app.inject(form.page)).body
  expect(page).toContain('Chuyển sang quy trình giải quyết riêng theo luật')
  expect(page).not.toContain('nhận tiền')
  // No row to call or write by: the list would tell the counter who denounced.
  const rows = await unit.read((db) => db.selectFrom('message').select(['body', 'contact_id', 'told_how']).execute())
  for (const row of rows) expect(row).toEqual({ body: '', contact_id: null, told_how: 'not-needed' })
  const published = (await app.inject(`/${unit.slug}/kien-nghi`)).body
  expect(published).not.toMatch(/nhận tiền|Tố cáo/)
  expect((await app.inject(`/${unit.slug}/kien-nghi/2026/1`)).statusCode).toBe(404)
  const list = await app.inject({ url: '/can-bo/kien-nghi', headers: { cookie: specialist.cookie } })
  expect(list.body).not.toContain('nhận tiền')
})
