import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import config from '../../playwright.config.ts'
import { qrSquares } from '../../src/kernel/qr.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, personAt, phone, signIn } from './steps.ts'

/** What the camera is held before: the browser plays this file as if it were its camera. */
const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-camera-'))
const film = path.join(folder, 'giay-moi.y4m')
const launch = config.use?.launchOptions
test.use({
  launchOptions: {
    ...launch,
    args: [
      ...(launch?.args ?? []),
      // A name on the local network, without HTTPS: the browser trusts it as little as any other.
      '--host-resolver-rules=MAP may-chu.lan 127.0.0.1',
      ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
      `--use-file-for-fake-video-capture=${film}`,
    ],
  },
})

/** A code on white paper, some frames long, as a raw film of shades. */
function filmOf(text: string): Buffer {
  const [width, height] = [640, 480]
  const { size, rows } = qrSquares(text)
  const square = Math.floor(400 / size)
  const [left, top] = [Math.floor((width - size * square) / 2), Math.floor((height - size * square) / 2)]
  const shades = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size * square; y++)
    for (let x = 0; x < size * square; x++)
      if (rows[Math.floor(y / square)]?.[Math.floor(x / square)]) shades[(top + y) * width + left + x] = 16
  const frame = Buffer.concat([Buffer.from('FRAME\n'), shades, Buffer.alloc((width * height) / 2, 128)])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame, frame])
}

let program: Demo
test.beforeAll(async () => {
  test.setTimeout(240_000)
  writeFileSync(film, filmOf('000000'))
  program = await startDemo('2026-10-22')
})
test.afterAll(async () => {
  await program?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const hall = (page: Page) => page.locator('[data-people]')
const state = (page: Page) => page.locator('[data-state]')
const find = (page: Page) => page.getByRole('textbox', { name: 'Mã hoặc tên' })
const recent = (page: Page, name: string) => page.locator('[data-recent] li', { hasText: name })
const tick = async (page: Page, typed: string, name: string) => {
  await find(page).fill(typed)
  await page.getByRole('button', { name: `Ghi ${name} đã đến` }).click()
}
const nothingKept = (page: Page) =>
  page.evaluate(async () => [
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])

test('two doors, a network that is cut in the middle and comes back: everybody counted once, then nothing left on the devices', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const specialist = await signIn(browser, program, 'specialist')
  const attendance = `${program.base}/can-bo/ky-doi-thoai/2026/diem-danh`
  let [first, second] = ['', '']
  let away: readonly { readonly name: string; readonly code: string }[] = []

  await test.step('the office gives two helpers a link each', async () => {
    await specialist.goto(`${program.base}/can-bo/ky-doi-thoai/2026`)
    await specialist.getByRole('link', { name: 'Điểm danh', exact: true }).click()
    await expect(specialist.locator('main')).toContainText('41')
    await lookAt(specialist)
    for (const name of ['Cửa thử một', 'Cửa thử hai']) {
      await specialist.getByLabel('Cửa nào, ai giúp').fill(name)
      await specialist.getByRole('button', { name: 'Cấp liên kết' }).click()
      await expect(specialist.getByRole('status').first()).toContainText(`Đã cấp liên kết cho ${name}`)
    }
    const links = specialist.getByRole('link', { name: 'Mở trang điểm danh' })
    first = (await links.nth(-2).getAttribute('href')) ?? ''
    second = (await links.nth(-1).getAttribute('href')) ?? ''
    expect(first).toMatch(/\/dai-son-11086\/cua\/[\w-]{43}$/)
  })

  const one = await (await browser.newContext({ viewport: phone, permissions: ['camera'] })).newPage()
  const two = await personAt(browser, phone)

  await test.step('a telephone keeps the list, sealed, and the page', async () => {
    await one.goto(first)
    await expect(state(one)).toHaveText('Có mạng.')
    await expect(hall(one)).toHaveText('41')
    await lookAt(one)
    await expect
      .poll(() =>
        one.evaluate(async () => {
          const [name] = await caches.keys()
          return name ? (await (await caches.open(name)).keys()).length : 0
        }),
      )
      .toBeGreaterThan(4)
    const kept = await one.evaluate(
      () =>
        new Promise<{ text: string; extractable: boolean }>((done) => {
          void indexedDB.databases().then(([found]) => {
            const opened = indexedDB.open(found?.name ?? '')
            opened.onsuccess = () => {
              const work = opened.result.transaction(['kept', 'key'])
              const all = work.objectStore('kept').getAll()
              const key = work.objectStore('key').get('key')
              work.oncomplete = () => {
                const text = all.result.map(({ data }) => new TextDecoder('latin1').decode(data)).join('')
                opened.result.close()
                done({ text: `${found?.name}${text}`, extractable: key.result.extractable })
              }
            }
          })
        }),
    )
    expect(kept.extractable).toBe(false)
    expect(kept.text.length).toBeGreaterThan(2000)
    for (const secret of ['people', 'code', first.split('/').at(-1) ?? '']) expect(kept.text).not.toContain(secret)
    const list = await (await one.request.get(`${first}/danh-sach`)).json()
    const here = await one.locator('[data-recent] b').allInnerTexts()
    const open = await one.evaluate(async () => {
      const pages = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()))
      return (await Promise.all(pages.flat().map((page) => page.text()))).join('')
    })
    expect(open).toContain('<door-desk')
    for (const name of here) expect(open).not.toContain(name)
    away = list.people.filter(({ said }: { said: string }) => said === 'Báo không đến')
    expect(away.length).toBe(3)
    expect(here.length).toBeGreaterThan(3)
  })

  const [sick, busy, late] = [away[0], away[1], away[2]]
  if (!sick || !busy || !late) throw new Error('nobody declined')

  await test.step('found by name without accents at one door, seen at the other', async () => {
    await two.goto(second)
    await expect(hall(two)).toHaveText('41')
    const plain = sick.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
    await tick(one, plain, sick.name)
    await expect(hall(one)).toHaveText('42')
    await expect(hall(two)).toHaveText('42')
    await expect(recent(two, sick.name)).toContainText('Có mặt')
  })

  await test.step('a wrong digit lets nobody in', async () => {
    const wrong = `${busy.code.slice(0, 5)}${(Number(busy.code.at(5)) + 1) % 10}`
    await find(one).fill(wrong)
    await expect(one.locator('[data-results]')).toContainText('Mã này sai một số')
  })

  await test.step('the network is cut: the page opens all the same, and ticks wait', async () => {
    await one.context().setOffline(true)
    await tick(one, busy.code, busy.name)
    await expect(state(one)).toContainText('Mất mạng: 1 lượt chờ gửi')
    await expect(hall(one)).toHaveText('43')
    await one.reload()
    await expect(state(one)).toContainText('Mất mạng: 1 lượt chờ gửi')
    await expect(hall(one)).toHaveText('43')
    await one.getByText('Người đến không báo trước').click()
    await one.getByLabel('Họ tên').fill('Bà Tư Mất Mạng')
    await one.getByLabel('Mấy người').last().fill('2')
    await one.getByRole('button', { name: 'Ghi và điểm danh' }).click()
    await expect(state(one)).toContainText('2 lượt chờ gửi')
    await expect(hall(one)).toHaveText('45')
    // Meanwhile the same person comes in at the other door too.
    await tick(two, busy.code, busy.name)
    await expect(hall(two)).toHaveText('43')
  })

  await test.step('it comes back: what waited is sent, and who came through both doors is there once', async () => {
    await one.context().setOffline(false)
    await expect(state(one)).toHaveText('Có mạng.')
    for (const page of [one, two]) await expect(hall(page)).toHaveText('45')
    await expect(recent(two, 'Bà Tư Mất Mạng')).toContainText('2 người')
    await specialist.goto(attendance)
    await expect(specialist.locator('main')).toContainText('Bà Tư Mất Mạng')
    await lookAt(two)
  })

  await test.step('a tick is taken back', async () => {
    await one
      .getByRole('button', { name: `Bỏ điểm danh ${sick.name}` })
      .first()
      .click()
    for (const page of [one, two]) await expect(hall(page)).toHaveText('44')
  })

  await test.step('the camera reads the code of an invitation', async () => {
    writeFileSync(film, filmOf(`https://xa.example/dai-son-11086/moi/abc#ma-${late.code}`))
    await one.getByRole('button', { name: 'Quét mã' }).click()
    await one.getByRole('button', { name: `Ghi ${late.name} đã đến` }).click()
    await expect(hall(one)).toHaveText('45')
    await expect(hall(two)).toHaveText('45')
    await one.getByRole('button', { name: 'Tắt máy ảnh' }).click()
  })

  await test.step('without script, plain forms do the same', async () => {
    const plain = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage()
    await plain.goto(second)
    await expect(plain.locator('main')).toContainText('Máy này không chạy được phần quét mã')
    await find(plain).fill(sick.code)
    await plain.getByRole('button', { name: 'Tìm' }).click()
    await plain.getByRole('button', { name: `Ghi ${sick.name} đã đến` }).click()
    await expect(plain.getByRole('status').first()).toContainText('đã đến, 1 người')
    await expect(hall(one)).toHaveText('46')
  })

  await test.step('without HTTPS it says why, and the forms serve', async () => {
    const lan = await personAt(browser, phone)
    await lan.goto(second.replace(/\/\/[^:/]+/, '//may-chu.lan'))
    await expect(state(lan)).toContainText('không có HTTPS')
    await find(lan).fill(sick.code)
    await lan.getByRole('button', { name: 'Tìm' }).click()
    await expect(lan.getByRole('button', { name: `Bỏ điểm danh ${sick.name}` }).first()).toBeVisible()
    await lookAt(lan)
    await lan.close()
  })

  await test.step('the office takes a link back: the device is wiped', async () => {
    await specialist.goto(attendance)
    const card = specialist.locator('.card', { hasText: 'Cửa thử một' })
    await card.locator('summary').click()
    await card.getByRole('button', { name: 'Thu hồi' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã thu hồi liên kết')
    await expect(one.locator('main')).toContainText('Liên kết không mở được nữa')
    await expect.poll(() => nothingKept(one)).toEqual([0, 0, 0])
  })

  await test.step('"Xóa khỏi máy này" leaves nothing either', async () => {
    await two.getByRole('button', { name: 'Xóa khỏi máy này' }).click()
    await expect(two.locator('main')).toContainText('Đã xóa danh sách khỏi máy này.')
    await expect.poll(() => nothingKept(two)).toEqual([0, 0, 0])
  })
})
