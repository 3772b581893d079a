import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { desk, lookAt, signIn } from './steps.ts'

let program: Demo
test.beforeAll(async () => {
  program = await startDemo('2026-09-20')
})
test.afterAll(() => program.stop())

const ACCOUNT = '/can-bo/tai-khoan'

/** A phone or computer that keeps passkeys and asks for finger, face or PIN: Chromium's own, in software. */
async function keyIn(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const verified = (isUserVerified: boolean) =>
    cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { verified }
}

async function typePassword(page: Page, role: string) {
  const { email, password } = program.login(role)
  await page.goto(`${program.base}/can-bo`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

const signOut = async (page: Page) => {
  await page.goto(`${program.base}${ACCOUNT}`)
  await page.getByRole('main').getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Đã đăng xuất')
}

const byPasskey = (page: Page) => page.getByRole('button', { name: 'Vào bằng khóa truy cập' }).click()

/** Adds a passkey on one's account, and gives the recovery codes that were told. */
async function addPasskey(page: Page, role: string, name: string): Promise<string[]> {
  await page.goto(`${program.base}${ACCOUNT}`)
  await page.locator('summary', { hasText: 'Thêm khóa truy cập' }).click()
  const form = page.getByRole('form', { name: 'Thêm khóa truy cập' })
  await form.getByLabel('Tên của khóa').fill(name)
  await form.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  await expect(page.getByRole('alert')).toHaveText('Ghi mật khẩu')
  await form.getByLabel('Mật khẩu đang dùng').fill(program.login(role).password)
  await form.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  await expect(page.getByRole('heading', { name: 'Mã dự phòng', level: 1 })).toBeVisible()
  const codes = (await page.locator('pre').innerText()).split('\n')
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Đã cất mã' }).click()
  return codes
}

async function story(browser: Browser, role: string, tell: (page: Page) => Promise<void>) {
  const page = await signIn(browser, program, role)
  await tell(page)
  await page.context().close()
}

test('a leader is asked for a second step, makes a passkey, and needs no password from then on', ({ browser }) =>
  story(browser, 'leader', async (page) => {
    await expect(page.getByText('Tài khoản này mới có một lớp khóa')).toBeVisible()
    await lookAt(page)
    const key = await keyIn(page)
    await addPasskey(page, 'leader', 'Điện thoại của tôi')
    await expect(page.getByText('chưa dùng lần nào')).toBeVisible()
    await lookAt(page)
    await page.goto(`${program.base}/can-bo`)
    await expect(page.getByText('Tài khoản này mới có một lớp khóa')).toHaveCount(0)

    // Whoever cannot show finger, face or PIN does not get in.
    await signOut(page)
    await lookAt(page)
    await key.verified(false)
    await byPasskey(page)
    await expect(page.getByRole('alert')).toContainText('Chưa xong')
    await key.verified(true)
    await byPasskey(page)
    await expect(page).toHaveURL(/\/can-bo$/)
    await page.goto(`${program.base}${ACCOUNT}`)
    await expect(page.getByRole('list', { name: 'Khóa truy cập' })).toContainText('dùng gần nhất')
    await expect(page.getByText('bằng khóa truy cập, dùng gần nhất')).toBeVisible()
    await page.goto(`${program.base}/can-bo/nhat-ky`)
    for (const said of ['Thêm một khóa truy cập', 'Đăng nhập bằng khóa truy cập'])
      await expect(page.getByText(said).first()).toBeVisible()
  }))

test('beside a passkey the password is not enough: the passkey is the second step, or a recovery code, once', ({
  browser,
}) =>
  story(browser, 'administrator', async (page) => {
    await keyIn(page)
    const [code = ''] = await addPasskey(page, 'administrator', 'Máy ở quầy')
    await signOut(page)
    await typePassword(page, 'administrator')
    await expect(page.getByRole('heading', { name: 'Bước hai' })).toBeVisible()
    await lookAt(page)
    await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await expect(page).toHaveURL(/\/can-bo$/)
    await signOut(page)
    await typePassword(page, 'administrator')
    await page.getByLabel('Mã dự phòng').fill(code)
    await page.getByRole('button', { name: 'Vào', exact: true }).click()
    await expect(page).toHaveURL(/\/can-bo$/)

    await page.goto(`${program.base}${ACCOUNT}`)
    await page.getByRole('link', { name: 'Sửa, bỏ khóa Máy ở quầy' }).click()
    await lookAt(page)
    await page.getByLabel('Tên của khóa').fill('Máy ở phòng họp')
    await page.getByRole('button', { name: 'Lưu tên' }).click()
    await page.getByRole('link', { name: 'Sửa, bỏ khóa Máy ở phòng họp' }).click()
    await page.locator('summary', { hasText: 'Bỏ khóa này' }).click()
    await page.getByRole('textbox', { name: 'Mật khẩu đang dùng' }).fill(program.login('administrator').password)
    await page.getByRole('button', { name: 'Bỏ khóa này' }).click()
    await expect(page.getByRole('status')).toContainText('Đã bỏ khóa truy cập')
    await signOut(page)
    await byPasskey(page)
    await expect(page.getByRole('alert')).toContainText('không còn dùng được')
  }))

test('over plain http the account says why there is no passkey, and without script none is offered', async ({
  browser,
}) => {
  const bare = program.base.replace('localhost', '127.0.0.1')
  const page = await signIn(browser, { ...program, base: bare }, 'clerk')
  await page.goto(`${bare}${ACCOUNT}`)
  await expect(page.getByText('Trang này mở qua http')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Thêm khóa truy cập' })).toHaveCount(0)
  await lookAt(page)
  await page.context().close()

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: desk })
  const still = await context.newPage()
  await still.goto(`${program.base}/can-bo/dang-nhap`)
  await expect(still.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  await expect(still.getByRole('button', { name: 'Vào bằng khóa truy cập' })).toBeHidden()
  await context.close()
})

test('each place where one is signed in is listed with its last use, and signed out by itself', async ({ browser }) => {
  const here = await signIn(browser, program, 'clerk')
  const there = await signIn(browser, program, 'clerk')
  await here.goto(`${program.base}${ACCOUNT}`)
  await expect(here.getByText('máy này', { exact: true })).toHaveCount(1)
  await lookAt(here)
  await here
    .getByRole('button', { name: /^Đăng xuất máy này/ })
    .first()
    .click()
  await expect(here.getByRole('status')).toContainText('Đã đăng xuất máy đó')
  await there.goto(`${program.base}/can-bo`)
  await expect(there).toHaveURL(/dang-nhap/)
  await Promise.all([here, there].map((page) => page.context().close()))
})
