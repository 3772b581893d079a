import { beforeAll, expect, test } from 'vitest'
import { formPost } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openThemedOffice, type ThemedOffice } from '#test/stage-themes.ts'
import { themesOf } from '../application/themes-query.ts'
import { topicsOf } from '../application/topics-query.ts'

const morning = '2026-10-02T02:00:00Z'
let themed: ThemedOffice
beforeAll(async () => {
  themed = await openThemedOffice()
})

const cookie = () => themed.office.specialist.cookie
const open = async (url: string, as = cookie()) => (await appAt(morning)).inject({ url, headers: { cookie: as } })
const post = async (url: string, fields: Record<string, string | readonly string[]>) =>
  (await appAt(morning)).inject({ url, ...formPost(fields, cookie()) })
const petition = '/can-bo/kien-nghi/2026/1'

test('from its page a petition goes into a new topic and a new theme, and its page says so', async () => {
  const before = await open(petition)
  expect(before.body).toContain(`href="${petition}/nhom"`)
  const page = await open(`${petition}/nhom`)
  expect(await htmlProblems(page.body)).toEqual([])
  const nowhere = await post(`${petition}/nhom/chu-de/2026`, { topic: '', topicNamed: ' ' })
  expect([nowhere.statusCode, nowhere.body.includes('Chọn một chủ đề, hoặc ghi tên chủ đề mới')]).toEqual([422, true])
  expect(await htmlProblems(nowhere.body)).toEqual([])
  const topic = await post(`${petition}/nhom/chu-de/2026`, { topicNamed: 'Vốn và thuế' })
  expect([topic.statusCode, topic.headers.location]).toEqual([303, petition])
  const theme = await post(`${petition}/nhom/nhom`, { themeNamed: 'Vốn cho hộ nghề' })
  expect(theme.statusCode).toBe(303)
  const after = (await open(petition)).body
  expect(after).toMatch(/Chủ đề trao đổi, kỳ 2026[\s\S]*href="\/can-bo\/ky-doi-thoai\/2026\/chu-de">Vốn và thuế/)
  expect(after).toMatch(/href="\/can-bo\/nhom-van-de\/[0-9a-f-]{36}">Vốn cho hộ nghề/)
  expect((await open(`${petition}/nhom`)).body).toContain('Đang ở chủ đề “Vốn và thuế”')
  const again = await post(`${petition}/nhom/nhom`, { themeNamed: 'vốn cho hộ nghề' })
  expect([again.statusCode, again.body.includes('Tên này đã có')]).toEqual([422, true])
})

test('the theme it may belong to is offered first', async () => {
  await themed.made('Đường vào làng nghề', [])
  const page = (await open('/can-bo/kien-nghi/2026/3/nhom')).body
  expect(page).toMatch(
    /<optgroup label="Có thể hợp"><option[^>]*>Đường vào làng nghề[\s\S]*Các nhóm khác[\s\S]*Vốn cho hộ nghề/,
  )
})

test('a selection of the inbox goes into a topic, and into a theme; who is there already is told', async () => {
  const { petitions, office } = themed
  const chosen = await post('/can-bo/kien-nghi/chon', {
    chon: [petitions.loan, petitions.loanToo].map((id) => `${id}~1`),
  })
  const batch = String(chosen.headers.location)
  expect((await open(batch)).body).toContain(`href="${batch}/nhom"`)
  const page = await open(`${batch}/nhom`)
  expect(page.body).toContain('2 kiến nghị sẽ được xếp')
  expect(await htmlProblems(page.body)).toEqual([])
  const { topics } = await office.unit.read((db) => topicsOf(db, office.dialogueId))
  const topic = await post(`${batch}/nhom/chu-de/2026`, { topic: topics[0]?.id ?? '', topicNamed: '' })
  expect(topic.headers.location).toBe('/can-bo/ky-doi-thoai/2026/chu-de')
  const said = decodeURIComponent(String(topic.cookies.find(({ name }) => name === 'loi_bao')?.value))
  expect(said).toContain('Đã xếp 1 kiến nghị vào chủ đề “Vốn và thuế”. 1 kiến nghị không xếp được, vì đã ở đó từ trước')
  const [theme] = (await office.unit.read((db) => themesOf(db, office.specialist.actor))).filter(
    ({ name }) => name === 'Vốn cho hộ nghề',
  )
  const added = await post(`${batch}/nhom/nhom`, { theme: theme?.id ?? '', themeNamed: '' })
  expect(added.headers.location).toBe(`/can-bo/nhom-van-de/${theme?.id}`)
  const now = await office.unit.read((db) => themesOf(db, office.specialist.actor, { id: theme?.id ?? '' }))
  expect(now[0]?.years).toEqual([{ year: 2026, n: 2 }])
  const out = await post(`${petition}/nhom/nhom/${theme?.id}/dua-ra`, {})
  expect([out.statusCode, out.headers.location]).toEqual([303, `${petition}/nhom`])
})

test('who only reads is led nowhere and sees where it stands; another officer’s selection is not found', async () => {
  const { leader } = themed.office
  const seen = (await open(petition, leader.cookie)).body
  expect(seen).toContain('Vốn và thuế')
  expect(seen).not.toContain(`href="${petition}/nhom"`)
  expect((await open(`${petition}/nhom`, leader.cookie)).statusCode).toBe(403)
  expect((await open('/can-bo/kien-nghi/chon/018f0000-0000-7000-8000-000000000000/nhom')).statusCode).toBe(404)
})
