import { beforeAll, expect, test } from 'vitest'
import { appAt } from '#test/stage.ts'
import { openForm, send } from '#test/stage-forms.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { releasePublicText } from '../application/handling/index.ts'

const later = '2026-11-10T05:00:00Z'
let office: TestOffice

async function released(content: string, title: string) {
  const petitionId = await petitionIn(office, undefined, saying(content))
  const { unit, specialist } = office
  await unit.write(async (tx) =>
    well(
      await releasePublicText(tx, specialist.by('2026-09-22T02:00:00Z'), specialist.actor, {
        ...{ petitionId, title, content, proposal: '', checked: false },
      }),
    ),
  )
  return petitionId
}

beforeAll(async () => {
  office = await openTestOffice()
  const road = await released(
    'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào được.',
    'Đường vào làng nghề bị ngập',
  )
  await answered(office, await approved(office, await assigned(office, road)), '118/UBND', '2026-10-29')
  await released('Điện yếu vào giờ cao điểm, máy cắt phải dừng.', 'Điện yếu giờ cao điểm')
  await petitionIn(office, undefined, saying('Đường vào kho hàng bị ngập, xe tải của bà Bí Mật không vào được.'))
})

async function aPortal() {
  const app = await appAt(later)
  const url = `/${office.unit.slug}/gui-kien-nghi`
  return { app, url, like: (text: string) => send(app, `${url}/giong`, { text }) }
}

test('while somebody types: what is published like it, with its answer in a line; of what is not released nothing', async () => {
  const { like } = await aPortal()
  const found = await like('Mưa là đường vào xưởng ngập, xe tải không ra được')
  expect(found.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  expect(found.body).toContain('Đường vào làng nghề bị ngập')
  expect(found.body).toContain('Đã trả lời thứ Năm, 29/10/2026: Đường gom sẽ được mở.')
  expect(found.body).toMatch(/href="[^"]+\/kien-nghi\/2026\/1" target="_blank" rel="noopener"/)
  expect(found.body).not.toContain('Bí Mật')
  expect(found.body.match(/<li>/g)).toHaveLength(1)
  expect((await like('dien yeu gio cao diem')).body).toContain('Đang xử lý · Số 2 năm 2026')
})

test.each(['', 'Con chó nhà hàng xóm sủa cả đêm', '\'"); drop table petition; --', '&|!():*<->'])(
  'nothing like %j',
  async (text) => {
    const { like } = await aPortal()
    const none = await like(text)
    expect([none.statusCode, none.body]).toEqual([200, ''])
  },
)

test('without script a button asks, and what was typed stays', async () => {
  const { app, url } = await aPortal()
  const form = await openForm(app, url)
  const asked = (content: string) =>
    send(app, url, { ...form, name: 'Quán Hỏi', 'petitions.0.content': content, similar: '0' })
  const found = await asked('Đường ngập, xe tải không vào')
  expect(found.statusCode).toBe(200)
  for (const shown of [
    'Có thể chuyện này đã có người hỏi',
    'Đường gom sẽ được mở.',
    'Quán Hỏi',
    'Đường ngập, xe tải không vào',
  ])
    expect(found.body).toContain(shown)
  expect(await htmlProblems(found.body)).toEqual([])
  expect((await asked('Con chó nhà hàng xóm sủa cả đêm')).body).toContain('Chưa thấy kiến nghị nào giống')
  expect((await asked('ngập')).body).toContain('Viết vài chữ về việc đang vướng')
})

test('a form that comes back with errors shows it too, and never holds up what is whole', async () => {
  const { app, url } = await aPortal()
  const form = await openForm(app, url)
  const back = await send(app, url, {
    ...form,
    name: '',
    phone: '',
    'petitions.0.content': 'Đường ngập, xe tải không vào được',
  })
  expect(back.statusCode).toBe(422)
  expect(back.body).toContain('Có thể chuyện này đã có người hỏi')
})
