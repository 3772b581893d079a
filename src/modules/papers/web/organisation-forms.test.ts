import { expect, test } from 'vitest'
import { createOrganisation } from '#modules/organisations/index.ts'
import { readPdf } from '#test/printed.ts'
import { appAt, signIn, testKeys } from '#test/stage.ts'
import { openTestOffice } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

test('an organisation’s page leads to its forms; a department that sees a part of the register gets none', async () => {
  const office = await openTestOffice()
  const name = 'Hợp tác xã Thử Nghiệm'
  const facts = {
    ...{ name, kind: 'co-operative' as const, villageId: null, outsidePlace: 'xã bên', sector: null },
    ...{ contactName: 'Vũ Thị Thử', phone: '0900000001', email: '' },
  } as const
  const made = await office.unit.write((tx) =>
    createOrganisation(tx, office.specialist.by('2026-09-10T02:00:00Z'), facts, null, testKeys),
  )
  if (!made.ok) throw new Error(JSON.stringify(made))
  const { id } = await office.unit.read((db) =>
    db.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  )
  const at = `/can-bo/doanh-nghiep/${id}`
  const get = async (url: string, cookie = office.specialist.cookie) =>
    (await appAt('2026-09-10T02:00:00Z')).inject({ url, headers: { cookie } })
  const page = await get(at)
  expect(page.body).toContain(`href="${at}/phieu-dang-ky.pdf"`)
  expect(await htmlProblems(page.body)).toEqual([])
  const read = async (cookie?: string) => {
    const { runs } = await readPdf((await get(`${at}/phieu-dang-ky.pdf`, cookie)).rawPayload)
    return runs.map(({ text }) => text).join(' ')
  }
  expect(await read()).toContain(name)
  expect(await read()).toContain('0900 000 001')
  const observer = await signIn(office.unit, ['observer'])
  expect(await read(observer.cookie)).not.toContain('0900')
  expect((await get(`${at}/phieu-khac.pdf`)).statusCode).toBe(404)
  expect((await get(`${at}/phieu-kien-nghi.docx`, office.landOfficer.cookie)).statusCode).toBe(404)
})
