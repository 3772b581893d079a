import { expect, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { aMoment, daiSon, lookInEnglish, personAt, phone } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

test('somebody who reads English finds the home, registers and is told so in English', async ({ browser }) => {
  test.setTimeout(600_000)
  const owner = await personAt(browser, phone)
  const portal = `${program.base}/${daiSon.slug}/en`

  await test.step('the front page leads to the home: the day, what can still be done, what was answered', async () => {
    await owner.goto(`${program.base}/en`)
    await expect(owner).toHaveURL(`${portal}/`)
    await expect(owner).toHaveTitle('Business dialogue 2026 – Đại Sơn Commune')
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('9 working days left to send a petition')
    await expect(owner.locator('main')).toContainText('a household business in Thôn Mẫu 1')
    await lookInEnglish(owner)
  })

  await test.step('the other language is the same page, and leads back', async () => {
    await owner.getByRole('link', { name: 'Register to attend' }).click()
    await expect(owner).toHaveURL(`${portal}/dang-ky`)
    await owner.getByRole('link', { name: 'Tiếng Việt' }).click()
    await expect(owner).toHaveURL(`${program.base}/${daiSon.slug}/dang-ky`)
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Đăng ký dự hội nghị')
    await owner.getByRole('link', { name: 'English' }).click()
    await expect(owner).toHaveURL(`${portal}/dang-ky`)
    await lookInEnglish(owner)
  })

  await test.step('what is missing is said in English', async () => {
    await owner.getByRole('button', { name: 'Register' }).click()
    await expect(owner.getByRole('alert').first()).toContainText('There are 3 things to put right')
    await lookInEnglish(owner)
  })

  await test.step('registered in a minute', async () => {
    await owner.getByRole('textbox', { name: 'Business name' }).fill('Xưởng Nem Đi Thử')
    await owner.getByLabel('Telephone number').fill('0220 0000 078')
    await owner.getByLabel('Where is your business?').selectOption({ index: 1 })
    await owner.getByLabel('Who will come?').fill('Trần Thị Thử')
    await aMoment(owner)
    await owner.getByRole('button', { name: 'Register' }).click()
    await expect(owner).toHaveURL(`${portal}/dang-ky/xong`)
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('You are registered for the conference')
    await lookInEnglish(owner)
  })

  await test.step('and on to a petition, with name and telephone filled in, in English and in Vietnamese', async () => {
    await owner.getByRole('link', { name: 'Send a petition now' }).click()
    await expect(owner).toHaveURL(`${portal}/gui-kien-nghi`)
    await expect(owner.locator('input[name="name"]')).toHaveValue('Xưởng Nem Đi Thử')
    await owner.getByRole('link', { name: 'Tiếng Việt' }).click()
    await expect(owner).toHaveURL(`${program.base}/${daiSon.slug}/gui-kien-nghi`)
    await expect(owner.locator('input[name="name"]')).toHaveValue('Xưởng Nem Đi Thử')
  })
})
