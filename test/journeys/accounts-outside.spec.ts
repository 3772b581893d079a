import { type Browser, expect, type Page, test } from '@playwright/test'
import { mailServer } from '../stage-mail.ts'
import { CLIENT, startProvider } from '../stage-provider.ts'
import { freePort, type Program, startEmpty } from './program.ts'
import { desk, lookAt, personAt, setUpDaiSon } from './steps.ts'

/** A mail server, a provider of identities, and an installation that knows both: all three real. */
let mail: Awaited<ReturnType<typeof mailServer>>
let provider: Awaited<ReturnType<typeof startProvider>>
let program: Program

const first = { email: 'thu@daison.example', password: 'bốn năm từ dễ nhớ ghép lại' }

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  const port = await freePort()
  const base = `http://localhost:${port}`
  mail = await mailServer()
  provider = await startProvider([`${base}/can-bo/dang-nhap/lien-thong/ve`])
  program = await startEmpty({
    PORT: String(port),
    DOITHOAI_URL: base,
    SMTP_URL: mail.url,
    MAIL_FROM: 'UBND xã Đại Sơn <doithoai@daison.example>',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_LABEL: 'VNeID',
  })
  await setUpDaiSon(browser, program, first)
})
test.afterAll(async () => {
  await program?.stop()
  await provider?.close()
  await mail?.close()
})

const signInPage = async (browser: Browser): Promise<Page> => {
  const page = await personAt(browser, desk)
  await page.goto(`${program.base}/can-bo/dang-nhap`)
  return page
}

test('a forgotten password is replaced by a link that comes by mail', async ({ browser }) => {
  const page = await signInPage(browser)
  await lookAt(page)
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await lookAt(page)
  await page.getByLabel('Thư điện tử').fill(first.email)
  await page.getByRole('button', { name: 'Gửi liên kết' }).click()
  await expect(page.getByRole('heading', { name: 'Xem thư' })).toBeVisible()
  await lookAt(page)
  await expect.poll(() => mail.taken.length, { timeout: 30_000 }).toBe(1)
  expect(mail.taken[0]?.to).toBe(first.email)
  const link = /http\S+\/can-bo\/dat-lai\/\S+/.exec(mail.taken[0]?.text ?? '')?.[0] ?? ''
  expect(link).toContain(program.base)
  await page.goto(link)
  await lookAt(page)
  const fresh = 'năm con gà gáy sáng'
  for (const label of ['Mật khẩu mới', 'Gõ lại mật khẩu'])
    await page.getByRole('textbox', { name: label, exact: true }).fill(fresh)
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã đặt mật khẩu mới')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Liên kết không còn dùng được' })).toBeVisible()
  first.password = fresh

  await page.goto(`${program.base}/can-bo/he-thong/nhat-ky`)
  await expect(page.getByText('Gửi thư đặt lại mật khẩu cho Lưu Thị Thử')).toBeVisible()
  await lookAt(page)
  await page.context().close()
})

test('an invited officer comes in through the provider; whom nobody invited is told so', async ({ browser }) => {
  const page = await signInPage(browser)
  await page.getByLabel('Thư điện tử').fill(first.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(first.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.goto(`${program.base}/can-bo/thiet-lap/can-bo/moi`)
  await page.getByLabel('Họ và tên').fill('Lê Văn Mời')
  await page.getByLabel('Thư điện tử').fill('moi@daison.example')
  await page.getByLabel('Lãnh đạo').check()
  await page.getByRole('button', { name: 'Tạo lời mời' }).click()
  await expect(page.getByRole('heading', { name: 'Lời mời cho Lê Văn Mời' })).toBeVisible()
  await page.context().close()

  const officer = await signInPage(browser)
  provider.comes({ sub: 'khach-1', email: 'la@daison.example', email_verified: true })
  await officer.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await expect(officer.getByRole('alert')).toContainText('Chưa ai mời địa chỉ thư điện tử')
  await lookAt(officer)
  provider.comes({ sub: 'moi-1', email: 'moi@daison.example', email_verified: false })
  await officer.getByRole('link', { name: 'Đăng nhập bằng VNeID với người khác' }).click()
  await expect(officer.getByRole('alert')).toContainText('chưa xác minh thư điện tử')
  provider.comes({ sub: 'moi-1', email: 'moi@daison.example', email_verified: true, amr: ['pwd', 'otp'] })
  await officer.getByRole('link', { name: 'Đăng nhập bằng VNeID với người khác' }).click()
  await expect(officer).toHaveURL(/\/can-bo$/)
  await expect(officer.getByText('mới có một lớp khóa')).toHaveCount(0)
  await officer.goto(`${program.base}/can-bo/tai-khoan`)
  await expect(officer.getByText('qua hệ thống xác thực chung').first()).toBeVisible()
  await lookAt(officer)
  await officer.context().close()

  await provider.close()
  const other = await signInPage(browser)
  await other.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await expect(other.getByRole('alert')).toContainText('Chưa liên lạc được với VNeID')
  await other.getByLabel('Thư điện tử').fill(first.email)
  await other.getByLabel('Mật khẩu', { exact: true }).fill(first.password)
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(other).toHaveURL(/\/can-bo$/)
  await other.context().close()
})
