import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { releasePublicText } from '#modules/petitions/index.ts'
import { type Counted, counted, startCounting } from './count-queries.ts'
import { appAt, testKeys } from './stage.ts'
import { openVillage, petitionMany } from './stage-counted.ts'
import { openForm, send } from './stage-forms.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from './stage-handling.ts'

// What a page costs is counted, never timed: queries, and how often it waits for the database. A page costs as many with
// three petitions as with sixty.
const NOON = '2026-09-22T05:00:00Z'
let office: TestOffice
let app: FastifyInstance
let base: string

beforeAll(async () => {
  office = await openTestOffice()
  const { unit } = office
  const villageId = await openVillage(unit)
  const first = await petitionIn(office, '2026-09-10T05:00:00Z', saying('Đường làng nghề ngập mỗi khi mưa lớn.'))
  await assigned(office, first)
  const { by, actor } = office.specialist
  const text = { title: 'Đường làng nghề ngập', content: 'Đường ngập mỗi khi mưa lớn.', proposal: '' }
  const release = { petitionId: first, ...text, checked: true }
  await unit.write(async (tx) => well(await releasePublicText(tx, by(NOON), actor, release)))
  await petitionMany(unit, villageId, 2, '2026-09-11T05:00:00Z')
  // What is shared for half a second stays shared, however slow the machine is.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now())
  app = await appAt(NOON)
  base = `/${unit.slug}`
  startCounting()
})

afterAll(() => vi.restoreAllMocks())

async function costOf(url: string, cookie?: string) {
  const ask = () => app.inject({ url, headers: cookie ? { cookie } : {} })
  expect((await ask()).statusCode).toBe(200)
  counted()
  await ask()
  return counted()
}

const costs = async () => ({
  inbox: await costOf('/can-bo/kien-nghi', office.specialist.cookie),
  'a department’s inbox': await costOf('/can-bo/kien-nghi', office.landOfficer.cookie),
  petition: await costOf('/can-bo/kien-nghi/2026/1', office.specialist.cookie),
  today: await costOf('/can-bo', office.specialist.cookie),
  home: await costOf(`${base}/`),
  list: await costOf(`${base}/kien-nghi`),
  search: await costOf(`${base}/kien-nghi?q=lang+nghe`),
  'published petition': await costOf(`${base}/kien-nghi/2026/1`),
})

type Costs = Awaited<ReturnType<typeof costs>>
/** How often it waits depends a little on when answers come; these are the most. */
const most: Record<keyof Costs, Counted> = {
  inbox: { queries: 22, waits: 6 },
  'a department’s inbox': { queries: 22, waits: 6 },
  petition: { queries: 35, waits: 6 },
  today: { queries: 35, waits: 10 },
  home: { queries: 16, waits: 4 },
  list: { queries: 5, waits: 1 },
  search: { queries: 4, waits: 1 },
  'published petition': { queries: 6, waits: 2 },
}
const queriesOf = (of: Readonly<Record<string, Counted>>) =>
  Object.entries(of).map(([page, { queries }]) => [page, queries])

test('a page asks no more of the database than it did, and no more where there is more to show', async () => {
  const few = await costs()
  expect(queriesOf(few)).toEqual(queriesOf(most))
  for (const [page, { waits }] of Object.entries(few))
    expect(waits, page).toBeLessThanOrEqual(most[page as keyof Costs].waits)
  await petitionMany(office.unit, await openVillage(office.unit, 'Thôn 2'), 60, '2026-09-12T05:00:00Z', 3)
  for (const [page, { queries }] of Object.entries(await costs()))
    expect(queries, page).toBeLessThanOrEqual(few[page as keyof Costs].queries)
})

test('a petition is received in as many steps as it was', async () => {
  const url = `${base}/gui-kien-nghi`
  const typed = { name: 'Cơ sở mộc Ví Dụ', 'petitions.0.content': 'Đường vào làng nghề bị ngập từ tháng 6.' }
  const sent = async (phone: string) => {
    const opened = openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))
    const fields = { ...(await openForm(app, url)), ...typed, opened, phone }
    counted()
    expect((await send(app, url, fields)).statusCode).toBe(303)
    return counted()
  }
  await sent('0912 345 111')
  const { queries, waits } = await sent('0912 345 112')
  expect(queries).toBe(22)
  expect(waits).toBeLessThanOrEqual(7)
})
