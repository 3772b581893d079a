import { expect, test } from 'vitest'
import { appAt, signIn, testKeys } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, saying, well } from '#test/stage-handling.ts'
import { assignPetition } from '../../application/handling/index.ts'
import { senderIntoRegister } from '../../application/link-sender.ts'

test('the sender leads to the register for the department that leads, not for the one that joins', async () => {
  const office = await openTestOffice()
  const { unit, specialist, departments, landOfficer } = office
  const id = await petitionIn(office, '2026-09-20T05:00:00Z', saying('Đường vào làng nghề bị ngập'))
  await assigned(office, id)
  const { submission_id: submissionId } = await unit.read((db) =>
    db.selectFrom('petition').select('submission_id').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  const organisation = await unit.write(async (tx) =>
    well(await senderIntoRegister(tx, specialist.by('2026-09-21T03:00:00Z'), submissionId, testKeys)),
  )
  const to = { leadDepartmentId: departments.land, leadOfficerId: null, joining: [departments.economy], note: '' }
  await unit.write(async (tx) => {
    const by = specialist.by('2026-09-21T04:00:00Z')
    well(await assignPetition(tx, by, specialist.actor, { petitionId: id, ...to }))
  })
  const joining = await signIn(unit, ['department-officer'], departments.economy)
  const app = await appAt('2026-09-22T02:00:00Z')
  const get = (url: string, cookie: string) => app.inject({ url, headers: { cookie } })
  const link = `/can-bo/doanh-nghiep/${organisation}`
  for (const [cookie, leads] of [
    [landOfficer.cookie, true],
    [joining.cookie, false],
    [specialist.cookie, true],
  ] as const) {
    const page = await get('/can-bo/kien-nghi/2026/1', cookie)
    expect(page.statusCode).toBe(200)
    expect(page.body.includes(`href="${link}"`)).toBe(leads)
    expect((await get(link, cookie)).statusCode).toBe(leads ? 200 : 404)
  }
})
