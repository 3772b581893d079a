import { expect, test } from 'vitest'
import { appAt, openBareUnit } from '#test/stage.ts'
import { multipart, send } from '#test/stage-forms.ts'
import { openTestOffice, well } from '#test/stage-handling.ts'
import { aSubmission, intakeParts, openDialogue, publicBy } from '#test/stage-intake.ts'
import { releasePublicText } from '../application/handling/index.ts'
import { receiveSubmission } from '../application/intake/receive-submission.ts'

const noon = '2026-09-20T05:00:00Z'
const secretWords = 'Đường vào làng nghề bị ngập'

async function aSender() {
  const unit = await openBareUnit('Đại Sơn')
  await openDialogue(unit)
  const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(noon), aSubmission(noon), intakeParts),
  )
  const app = await appAt('2026-09-21T02:00:00Z')
  const door = `/${unit.slug}/theo-doi`
  const code = received.petitions[0]?.code ?? ''
  return { unit, app, door, code, ...received, page: `${door}/${received.linkToken}` }
}

test('code and PIN lead to the secret link; code and telephone show the course and nothing else', async () => {
  const { app, door, code, pin, page } = await aSender()
  const full = await send(app, door, { code: code.replaceAll('-', ' '), proof: `${pin.slice(0, 3)} ${pin.slice(3)}` })
  expect([full.statusCode, full.headers.location]).toEqual([303, page])
  const shown = await app.inject(page)
  expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(shown.body).toContain(secretWords)
  expect(shown.body).toContain('Dự kiến chậm nhất thứ Hai, 02/11/2026')

  const progress = await send(app, door, { code, proof: '0912.345.678' })
  expect(progress.statusCode).toBe(200)
  expect(progress.headers['cache-control']).toBe('no-store')
  expect(progress.body).toContain(code)
  expect(progress.body).not.toContain(secretWords)
  expect(progress.body).not.toMatch(/bo-sung|\/rut\//)
})

test('wrong codes, PINs and numbers get one answer, are limited by what was typed, and a lock holds the right PIN too', async () => {
  const { app, door, code, pin } = await aSender()
  const wrong = pin === '123456' ? '123457' : '123456'
  const answers = new Set<string>()
  for (const [typed, proof] of [
    [code, wrong],
    ['2026-0000-000', pin],
    ['khong phai ma', wrong],
    [code, '0987654321'],
  ] as const) {
    const page = await send(app, door, { code: typed, proof })
    expect(page.statusCode).toBe(422)
    answers.add(/error-summary-title">([^<]+)/.exec(page.body)?.[1] ?? '')
  }
  expect(answers.size).toBe(1)
  for (let n = 0; n < 8; n++) await send(app, door, { code, proof: wrong })
  const locked = await send(app, door, { code, proof: pin })
  expect(locked.statusCode).toBe(429)
  expect(locked.body).toContain('Chờ 15 phút')
  // A code nobody has is locked like any other.
  for (let n = 0; n < 10; n++) await send(app, door, { code: '2026-1111-112', proof: wrong })
  expect((await send(app, door, { code: '2026-1111-112', proof: wrong })).statusCode).toBe(429)
})

test('the sender adds words and a file, and the office finds them', async () => {
  const { unit, app, page, petitions } = await aSender()
  const petition = petitions[0]?.id ?? ''
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const empty = await send(app, `${page}/bo-sung`, { petition, words: ' ' })
  expect(empty.statusCode).toBe(422)
  const draft = /name="draft" value="([^"]+)"/.exec(empty.body)?.[1] ?? ''
  const added = await app.inject({
    url: `${page}/bo-sung`,
    ...multipart({ petition, draft, words: 'Hôm qua lại ngập.' }, [{ field: 'files', name: 'anh.pdf', content: pdf }]),
  })
  expect(added.statusCode).toBe(303)
  const shown = await app.inject(page)
  expect(shown.body).toContain('Hôm qua lại ngập.')
  expect(shown.body).toContain('anh.pdf')
  await unit.read(async (db) => {
    const history = await db.selectFrom('history').select(['code', 'actor']).orderBy('seq').execute()
    expect(history.at(-1)).toEqual({ code: 'petition.message-from-sender', actor: 'public' })
    const files = await db.selectFrom('attachment').select(['subject', 'subject_id']).execute()
    expect(files).toEqual([{ subject: 'petition', subject_id: petition }])
  })
})

test('withdrawing asks first, is done by a form, and a second time is refused', async () => {
  const { unit, app, page, code } = await aSender()
  const url = `${page}/rut/${code}`
  expect((await app.inject(url)).body).toContain(`Rút kiến nghị ${code}?`)
  expect(await unit.read((db) => db.selectFrom('petition').select('stage').execute())).toEqual([{ stage: 'received' }])
  const done = await send(app, url, { reason: 'Đã tự giải quyết' })
  expect([done.statusCode, done.headers.location]).toEqual([303, page])
  expect(await unit.read((db) => db.selectFrom('petition').select('stage').execute())).toEqual([{ stage: 'withdrawn' }])
  expect((await send(app, url, {})).statusCode).toBe(409)
  const shown = await app.inject(page)
  expect(shown.body).toContain('Anh/chị đã rút kiến nghị')
  expect(shown.body).not.toMatch(/bo-sung|\/rut\//)
})

test('another sender’s link opens nothing of this one', async () => {
  const [mine, other] = [await aSender(), await aSender()]
  const foreign = `${mine.door}/${other.linkToken}`
  for (const url of [foreign, `${mine.page}/rut/${other.code}`, `${mine.door}/${'A'.repeat(43)}`])
    expect((await mine.app.inject(url)).statusCode).toBe(404)
  const petition = other.petitions[0]?.id ?? ''
  expect((await send(mine.app, `${mine.page}/bo-sung`, { petition, words: 'Chen vào' })).statusCode).toBe(404)
})

test('withdrawn by the sender, it is gone from the portal, owes nothing more, and the office reads who did it', {
  timeout: 30_000,
}, async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(noon), aSubmission(noon), intakeParts),
  )
  const [petition] = received.petitions
  const text = { title: 'Đường ngập', content: 'Đường vào làng nghề bị ngập.', proposal: '', checked: false }
  await unit.write(async (tx) =>
    well(
      await releasePublicText(tx, specialist.by(noon), specialist.actor, { petitionId: petition?.id ?? '', ...text }),
    ),
  )
  const app = await appAt('2026-09-22T02:00:00Z')
  const [list, page] = [`/${unit.slug}/kien-nghi`, `/${unit.slug}/kien-nghi/2026/${petition?.number}`]
  expect((await app.inject(list)).body).toContain('Đường ngập')

  const asked = await send(app, `/${unit.slug}/theo-doi/${received.linkToken}/rut/${petition?.code}`, {
    reason: 'Đã xong',
  })
  expect(asked.statusCode).toBe(303)

  expect((await app.inject(list)).body).not.toContain('Đường ngập')
  expect((await app.inject(page)).statusCode).toBe(404)
  await unit.read(async (db) => {
    const open = await db
      .selectFrom('deadline')
      .select('kind')
      .where('met_on', 'is', null)
      .where('lapsed_on', 'is', null)
    expect(await open.where('subject', '=', 'petition').execute()).toEqual([])
    const last = await db.selectFrom('history').select(['code', 'actor']).orderBy('seq', 'desc').executeTakeFirst()
    expect(last).toEqual({ code: 'petition.closed-withdrawn', actor: 'public' })
  })
  const inOffice = (await app.inject({ url: '/can-bo/kien-nghi/2026/1', headers: { cookie: specialist.cookie } })).body
  expect(inOffice).toContain('Đã rút')
  expect(inOffice).toContain('09:00, 22/09/2026 · Người gửi')
  expect(inOffice).toContain('Đã xong')
})
