import { expect, test } from 'vitest'
import { createOrganisation, parseIdentifier } from '#modules/organisations/index.ts'
import { appAt, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { hiddenFields, multipart, send } from '#test/stage-forms.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'

const morning = '2026-09-21T02:00:00Z'
const url = '/can-bo/kien-nghi/nhap'
const typed = {
  receivedOn: '18/9/2026',
  channel: 'paper',
  name: 'Cơ sở mộc Ví Dụ',
  'petitions.0.content': 'Đường vào làng nghề bị ngập.',
}

async function aCounter() {
  const unit = await openBareUnit('Đại Sơn')
  await openDialogue(unit)
  const { cookie } = await signIn(unit, ['counter'])
  const app = await appAt(morning)
  const form = async () => hiddenFields((await app.inject({ url, headers: { cookie } })).body)
  const post = (fields: Record<string, string>) => send(app, url, fields, cookie)
  return { unit, app, cookie, form, post }
}

test('a stack of paper: day and way stay, papers are counted, the register fills what the paper leaves out', async () => {
  const { unit, app, cookie, form, post } = await aCounter()
  const village = await addVillage(unit, 'Thôn 3')
  const facts = {
    name: 'Cơ sở mộc Ví Dụ',
    kind: 'household' as const,
    villageId: village,
    outsidePlace: '',
    sector: null,
  }
  const contact = { contactName: 'Ông Mẫu', phone: '0912345678', email: '' }
  const made = await unit.write((tx) =>
    createOrganisation(tx, unit.by(morning), { ...facts, ...contact }, null, testKeys),
  )
  const found = await app.inject({ url: '/can-bo/doanh-nghiep/tim?q=moc%20vi', headers: { cookie } })
  expect(found.json()).toEqual({
    items: [{ value: made.ok && made.value, label: 'Cơ sở mộc Ví Dụ', hint: 'hộ kinh doanh · thôn 3 · •••••••678' }],
  })

  const sent = await post({ ...(await form()), ...typed, organisationId: made.ok ? made.value : '', arrival: '27' })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${url}?ngay=2026-09-18&kenh=paper&xap=1`])
  const next = await app.inject({ url: String(sent.headers.location), headers: { cookie } })
  expect(next.body).toContain('Xấp này đã nhập 1 phiếu')
  expect(next.body).toContain('value="18/09/2026"')
  await unit.read(async (db) => {
    const [row] = await db.selectFrom('submission').selectAll().execute()
    expect(row).toMatchObject({ channel: 'paper', arrival_number: '27', sender_kind: 'household', village_id: village })
    expect(row?.received_on.toString()).toBe('2026-09-18')
    const contacts = await db
      .selectFrom('contact')
      .select('phone')
      .where('id', '=', row?.contact_id ?? '')
      .execute()
    expect(contacts).toEqual([{ phone: '0912345678' }])
  })
})

test('without script a name is enough; an unknown one becomes a row of the register', async () => {
  const { unit, form, post } = await aCounter()
  await post({ ...(await form()), ...typed })
  await post({ ...(await form()), ...typed, name: 'CƠ SỞ MỘC ví dụ', 'petitions.0.content': 'Điện yếu giờ cao điểm.' })
  const rows = await unit.read((db) => db.selectFrom('organisation').select('id').execute())
  expect(rows).toHaveLength(1)
  const linked = await unit.read((db) => db.selectFrom('submission').select('organisation_id').execute())
  expect(linked).toEqual([1, 2].map(() => ({ organisation_id: rows[0]?.id })))
})

test.each([
  ['22/09/2026', 'không thể sau hôm nay'],
  ['31/02/2026', 'chưa đúng'],
])('received on %s is refused, and everything stays', async (receivedOn, said) => {
  const { form, post } = await aCounter()
  const page = await post({ ...(await form()), ...typed, receivedOn, arrival: '99', 'petitions.0.field': 'land' })
  expect(page.statusCode).toBe(422)
  for (const kept of [said, typed.name, typed['petitions.0.content'], 'value="99"', 'value="land" checked'])
    expect(page.body).toContain(kept)
})

test('the receipt is printed for the person at the counter, again at any time, and a new PIN revokes the old', async () => {
  const { unit, app, cookie, form, post } = await aCounter()
  const sent = await post({ ...(await form()), ...typed, print: '1' })
  const address = String(sent.headers.location)
  expect(address).toMatch(/^\/can-bo\/kien-nghi\/bien-nhan\//)
  const receipt = await app.inject({ url: address, headers: { cookie } })
  const [code, pin] = [/2026-\d{4}-\d{3}/.exec(receipt.body)?.[0] ?? '', /(\d{3}) (\d{3})<\/dd>/.exec(receipt.body)]
  const old = `${pin?.[1]}${pin?.[2]}`
  expect(receipt.body).not.toContain('Bản tiếng Anh')
  expect(await unit.read((db) => db.selectFrom('submission').select('language').execute())).toEqual([
    { language: 'vi' },
  ])
  const door = (proof: string) => send(app, `/${unit.slug}/theo-doi`, { code, proof })
  expect((await door(old)).statusCode).toBe(303)
  const renewed = await send(app, address.replace(/\?.*/, ''), { version: '1' }, cookie)
  expect(renewed.statusCode).toBe(303)
  expect((await door(old)).statusCode).toBe(422)
})

test('a scan hangs on the paper; sent twice it is one paper', async () => {
  const { unit, app, cookie, form } = await aCounter()
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const post = multipart({ ...(await form()), ...typed }, [{ field: 'scan.files', name: 'phieu.pdf', content: pdf }])
  const once = () => app.inject({ url, ...post, headers: { ...post.headers, cookie } })
  await once()
  await once()
  await unit.read(async (db) => {
    const submissions = await db.selectFrom('submission').select('id').execute()
    expect(submissions).toHaveLength(1)
    const files = await db
      .selectFrom('attachment')
      .select(['subject', 'subject_id'])
      .where('subject', '!=', 'draft')
      .execute()
    expect(files).toEqual([{ subject: 'submission', subject_id: submissions[0]?.id }])
  })
})

test('an identifier finds its organisation whatever the name', async () => {
  const { unit, form, post } = await aCounter()
  const identifier = parseIdentifier('0000000017')
  const facts = { name: 'Công ty TNHH Mẫu', kind: null, villageId: null, outsidePlace: '', sector: null }
  const made = await unit.write((tx) =>
    createOrganisation(
      tx,
      unit.by(morning),
      { ...facts, contactName: '', phone: '', email: '' },
      identifier.ok ? identifier.value : null,
      testKeys,
    ),
  )
  await post({ ...(await form()), ...typed, name: 'Cty Mẫu', identifier: '000 000 0017' })
  const linked = await unit.read((db) => db.selectFrom('submission').select('organisation_id').execute())
  expect(linked).toEqual([{ organisation_id: made.ok && made.value }])
})
