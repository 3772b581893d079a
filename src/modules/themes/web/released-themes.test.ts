import { beforeAll, expect, test } from 'vitest'
import { historyOf, tell } from '#modules/history/index.ts'
import { releasePublicText } from '#modules/petitions/index.ts'
import { vietnameseLeft, waysOut } from '#test/only-english.ts'
import { formPost, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openThemedOffice, type ThemedOffice } from '#test/stage-themes.ts'
import { publicThemes } from '../application/public-themes.ts'
import { releasedOf } from '../application/release-theme.ts'
import { themesOf } from '../application/themes-query.ts'
import { themesTeller } from './teller.ts'

const list = '/can-bo/nhom-van-de'
const at = '2026-11-10T02:00:00Z'
let themed: ThemedOffice
beforeAll(async () => {
  themed = await openThemedOffice()
  const { office, petitions } = themed
  const by = office.specialist.by('2026-09-22T02:00:00Z')
  const text = { title: 'Vay vốn mua máy', content: 'Hộ làm nghề cần vay vốn.', proposal: '', checked: true }
  await office.unit.write(async (tx) =>
    well(await releasePublicText(tx, by, office.specialist.actor, { petitionId: petitions.loan, ...text })),
  )
})

const unit = () => themed.office.unit
const specialist = () => themed.office.specialist
const versionOf = async (id: string) =>
  String((await unit().read((db) => themesOf(db, specialist().actor, { id })))[0]?.version)
const post = async (id: string, path: string, fields: Record<string, string | readonly string[]>, version?: string) =>
  (await appAt(at)).inject({
    url: `${list}/${id}/${path}`,
    ...formPost({ version: version ?? (await versionOf(id)), ...fields }, specialist().cookie),
  })
const inPublic = (dialogue = '') => unit().db.asPublic(unit().id, 'read', (db) => publicThemes(db, dialogue))
const page = async (path = '', instant = at) =>
  (await (await appAt(instant)).inject({ url: `/${unit().slug}${path}` })).body
const named = async (name: string) => (await inPublic()).find((theme) => theme.name === name)

test('R20, R27: nothing of a theme is public until an officer released it, and then what he ticked alone', async () => {
  const { made, measured, petitions } = themed
  const id = await made('Vốn ưu đãi', [petitions.loan, petitions.loanToo])
  const solution = await measured(id)
  const proposal = await measured(id, { kind: 'proposal', what: 'Đề nghị bổ sung vốn ủy thác', reference: '52/UBND' })
  expect(await inPublic()).toEqual([])
  expect(await page('/nhom-van-de')).toContain('Chưa có nhóm vấn đề nào được công khai')
  const office = await (await appAt(at)).inject({ url: `${list}/${id}`, headers: { cookie: specialist().cookie } })
  expect(await htmlProblems(office.body)).toEqual([])
  expect(office.body).toContain('Chưa công khai.')

  const released = await post(id, 'cong-khai', { publicName: 'Vốn cho hộ nghề', about: 'Cho vay', measure: proposal })
  expect(released.statusCode).toBe(303)
  const theme = await named('Vốn cho hộ nghề')
  expect(theme?.measures.map(({ id: one }) => one)).toEqual([proposal])
  // Two petitions stand in it; one of them has no public text.
  expect(theme).toMatchObject({ about: 'Cho vay', count: 1, petitions: [{ number: 1, title: 'Vay vốn mua máy' }] })
  const shown = await page('/nhom-van-de')
  expect(await htmlProblems(shown)).toEqual([])
  // It is something to post on the official site, with what was released alone.
  const toPost = '/can-bo/ky-doi-thoai/2026/dang-cong/nhom-van-de'
  const item = await (await appAt(at)).inject({ url: `${toPost}/tai.txt`, headers: { cookie: specialist().cookie } })
  expect(item.body).toContain('Vốn cho hộ nghề')
  expect(item.body).toContain('Đề xuất với cấp trên: Đề nghị bổ sung vốn ủy thác')
  expect(item.body).not.toContain('Giải pháp của xã')
  expect(shown).toContain('Đề nghị bổ sung vốn ủy thác')
  expect(shown).toContain('số 52/UBND')
  for (const hidden of ['Lập danh mục hộ cần vay', 'Vốn ưu đãi</', 'thế chấp']) expect(shown).not.toContain(hidden)

  // Both are ticked now; who of the office does it is told to nobody.
  const both = { publicName: 'Vốn cho hộ nghề', about: '', measure: [solution, proposal] }
  expect((await post(id, 'cong-khai', both)).statusCode).toBe(303)
  expect((await named('Vốn cho hộ nghề'))?.measures).toHaveLength(2)
  const told = await unit().read(async (db) => tell(db, [themesTeller], await historyOf(db, id, 2), () => true))
  expect(told.map(({ sentence }) => sentence)).toEqual([
    'đổi phần công khai của nhóm vấn đề “Vốn ưu đãi”',
    'công khai nhóm vấn đề “Vốn ưu đãi”',
  ])
})

test('R27: what becomes of a released measure shows at once; words written with it wait until they are released', async () => {
  const { made, measured, finish, reply } = themed
  const id = await made('Điện cho xưởng', [])
  const solution = await measured(id)
  const proposal = await measured(id, { kind: 'proposal', what: 'Đề nghị đặt trạm biến áp' })
  const fields = { publicName: 'Điện cho xưởng', about: '', measure: [solution, proposal] }
  await post(id, 'cong-khai', fields)
  const later = await measured(await made('Nhóm khác', []))
  expect(later).not.toBe(solution)
  await post(id, `viec/${solution}/doi-ngay`, {
    version: '1',
    [`doi-ngay-${solution.slice(-8)}.to`]: '30/11/2026',
    [`doi-ngay-${solution.slice(-8)}.reason`]: 'Chờ vốn',
  })
  const moved = (await named('Điện cho xưởng'))?.measures[0]
  expect([moved?.dueOn?.toString(), moved?.firstDueOn?.toString()]).toEqual(['2026-11-30', '2026-11-15'])
  well(await finish(solution, '2026-11-20', 'Đã kéo 300 m dây, hỏi ông Mẫu 0912 345 678.'))
  well(await reply(proposal, { outcome: 'partly', reference: '12/STC' }))
  const [done, replied] = (await named('Điện cho xưởng'))?.measures ?? []
  expect([done?.keptOn?.toString(), done?.result]).toEqual(['2026-11-20', ''])
  expect([replied?.outcome, replied?.replyReference]).toEqual(['partly', '12/STC'])
  expect(await page('/nhom-van-de', '2026-11-21T02:00:00Z')).toContain('Giải quyết một phần')

  const found = await post(id, 'cong-khai', fields)
  expect(found.statusCode).toBe(409)
  expect(found.body).toContain('Có chỗ giống số điện thoại')
  expect(await htmlProblems(found.body)).toEqual([])
  expect((await post(id, 'cong-khai', { ...fields, looked: '1' })).statusCode).toBe(303)
  expect((await named('Điện cho xưởng'))?.measures[0]?.result).toContain('300 m dây')
})

test('in English nothing Vietnamese is left but what people wrote, and a dialogue’s themes stand alone', async () => {
  const english = await page('/en/nhom-van-de')
  expect(english).toMatch(/^<!doctype html><html lang="en">/)
  const names = ['Thử', 'Hải Phòng', 'Đại Sơn']
  expect(vietnameseLeft(english.replace(/<(title|meta)\b[^>]*>([^<]*<\/title>)?/g, ''), names)).toEqual([])
  expect(waysOut(english, unit().slug)).toEqual([])
  expect(await htmlProblems(english)).toEqual([])
  expect((await inPublic('2026')).map(({ name }) => name)).toEqual(['Vốn cho hộ nghề'])
  expect(await inPublic('2025')).toEqual([])
  expect(await page('/en/nhom-van-de?ky=2025')).toContain('No theme of this dialogue has been published yet')
})

test('what is wrong comes back as it was typed; taken back, nobody reads it; who may not release gets no form', async () => {
  const id = await themed.made('Đường làng nghề', [])
  const empty = await post(id, 'cong-khai', { publicName: ' ', about: 'Làm rãnh' })
  expect([empty.statusCode, empty.body.includes('Ghi tên nhóm'), empty.body.includes('>Làm rãnh<')]).toEqual([
    409,
    true,
    true,
  ])
  const long = await post(id, 'cong-khai', { publicName: 'Đường', about: 'x'.repeat(4001) })
  expect([long.statusCode, long.body.includes('Không quá 4.000 ký tự')]).toEqual([422, true])
  expect((await post(id, 'cong-khai', { publicName: 'Đường' }, '99')).statusCode).toBe(409)
  expect((await post(id, 'go-cong-khai', {})).statusCode).toBe(409)
  expect((await post(id, 'cong-khai', { publicName: 'Đường' })).statusCode).toBe(303)
  expect(await named('Đường')).toBeDefined()
  expect((await post(id, 'go-cong-khai', {})).statusCode).toBe(303)
  expect(await named('Đường')).toBeUndefined()
  // One that is public and was made by mistake goes from the portal with it.
  await post(id, 'cong-khai', { publicName: 'Đường' })
  expect((await post(id, 'bo', {})).statusCode).toBe(303)
  expect(await unit().read((db) => releasedOf(db, id))).toBeNull()

  const leader = await signIn(unit(), ['leader'])
  const other = await themed.made('Nước sạch', [])
  const form = await (await appAt(at)).inject({ url: `${list}/${other}`, headers: { cookie: leader.cookie } })
  expect(form.body).not.toContain('cong-khai')
  const tried = await (await appAt(at)).inject({
    url: `${list}/${other}/cong-khai`,
    ...formPost({ version: '1', publicName: 'Nước' }, leader.cookie),
  })
  expect(tried.statusCode).toBe(403)
})

test('people without an account read no other petition of a theme, and nothing of one that is not released', async () => {
  const { made, petitions } = themed
  await made('Chưa công khai', [petitions.loan])
  const rows = await unit().db.asPublic(unit().id, 'read', (db) =>
    db.selectFrom('theme_petition').select(['petition_id']).execute(),
  )
  expect(rows).toEqual([{ petition_id: petitions.loan }])
})
