import { expect, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { aMoment, codeOn, lookAt, openByCode, personAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

test('a shop owner registers, petitions, adds a word by code and secret number, and withdraws', async ({ browser }) => {
  test.setTimeout(600_000)
  const owner = await personAt(browser, phone)
  const portal = `${program.base}/dai-son-11086`
  let code = ''
  let pin = ''

  await test.step('registered in a minute', async () => {
    await owner.goto(`${portal}/dang-ky`)
    await lookAt(owner)
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(owner.getByRole('alert').first()).toBeVisible()
    await lookAt(owner)
    await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Xưởng Nem Đi Thử')
    await owner.getByLabel('Ai sẽ đi dự?').fill('Trần Thị Thử')
    await owner.getByLabel('Số điện thoại').fill('0220 0000 077')
    await aMoment(owner)
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Đã ghi tên dự hội nghị')
    await lookAt(owner)
  })

  await test.step('a petition at once, filled in already', async () => {
    await owner.getByRole('link', { name: 'Gửi kiến nghị luôn' }).click()
    await expect(owner.getByRole('textbox', { name: 'Tên cơ sở' })).toHaveValue('Xưởng Nem Đi Thử')
    await expect(owner.getByLabel('Số điện thoại')).toHaveValue(/^0220/)
    await owner.getByLabel('Kiến nghị thứ 1').fill('Xe rác không vào ngõ xưởng nem, đề nghị xếp lịch thu gom.')
    await aMoment(owner)
    await owner.getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await expect(owner).toHaveURL(/bien-nhan/)
    code = await codeOn(owner)
    pin = /\b(\d{3} \d{3})\b/.exec(await owner.locator('main').innerText())?.[1] ?? ''
    expect(pin).not.toBe('')
  })

  await test.step('a wrong number tells nothing; code and secret number show everything', async () => {
    await owner.goto(`${portal}/theo-doi`)
    await lookAt(owner)
    const look = async (proof: string) => {
      await owner.getByLabel('Mã kiến nghị').fill(code)
      await owner.getByLabel('Số bí mật hoặc số điện thoại').fill(proof)
      await owner.getByRole('button', { name: 'Xem kiến nghị' }).click()
    }
    await look('000 001')
    await expect(owner.getByRole('alert').first()).toContainText('không khớp')
    await lookAt(owner)
    await look('0220 0000 077')
    await expect(owner.locator('main')).toContainText('đang xem tiến độ')
    await expect(owner.locator('main')).not.toContainText('Xe rác')
    await lookAt(owner)
    await owner.goto(`${portal}/theo-doi`)
    await look(pin)
    await expect(owner.locator('main')).toContainText('Xe rác')
    await lookAt(owner)
  })

  await test.step('a word is added, and the office reads it', async () => {
    await owner.getByText('Bổ sung', { exact: true }).click()
    await owner.getByLabel('Viết thêm điều gì?').fill('Ngõ rộng hai mét, xe nhỏ vào được.')
    await owner.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await expect(owner.getByRole('status').first()).toContainText('Đã gửi phần bổ sung')
    await lookAt(owner)
    const counter = await signIn(browser, program, 'counter')
    await openByCode(counter, program, code)
    await expect(counter.locator('main')).toContainText('Ngõ rộng hai mét')
    await lookAt(counter)
    await counter.close()
  })

  await test.step('withdrawn after one question, and shown as such', async () => {
    await owner.getByRole('link', { name: 'Rút kiến nghị' }).click()
    await expect(owner.getByRole('heading', { level: 1 })).toContainText(`Rút kiến nghị ${code}?`)
    await lookAt(owner)
    await owner.getByRole('button', { name: 'Rút kiến nghị này' }).click()
    await expect(owner.getByRole('status').first()).toContainText('Đã rút kiến nghị')
    await expect(owner.getByRole('link', { name: 'Rút kiến nghị' })).toHaveCount(0)
    await lookAt(owner)
  })
})
