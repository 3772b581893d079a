import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { mailServer } from '../stage-mail.ts'
import { type Demo, freePort, type Program, startDemo, startEmpty } from './program.ts'
import {
  act,
  aMoment,
  codeOn,
  daiSon,
  lookAt,
  lookInEnglish,
  openByCode,
  personAt,
  phone,
  setUpDaiSon,
  signIn,
} from './steps.ts'

const ask =
  'The street lamp at the corner by the market has been broken since August, and guests stay away in the dark.'
const answer = 'Xã đã thay bóng đèn ở góc chợ ngày 22/9/2026.'
const form = `${daiSon.slug}/en/gui-kien-nghi`

async function introduce(page: Page, number: string) {
  await page.getByRole('textbox', { name: 'Business name' }).fill('Corner Guest House')
  await page.getByLabel('Telephone number').fill(number)
  await page.getByLabel('Petition 1').fill(ask)
}
const send = (page: Page) => page.getByRole('button', { name: 'Send the petition', exact: true }).click()

test.describe('in the demonstration', () => {
  let program: Demo

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    program = await startDemo('2026-09-21')
  })
  test.afterAll(() => program?.stop())

  test('somebody who reads English sends a petition, follows it, and reads the answer', async ({ browser }) => {
    test.setTimeout(900_000)
    const owner = await personAt(browser, phone)
    let code = ''

    await test.step('what is missing is said in English', async () => {
      await owner.goto(`${program.base}/${form}`)
      await lookInEnglish(owner)
      await send(owner)
      await expect(owner.getByRole('alert').first()).toContainText('There are 3 things to put right')
      await lookInEnglish(owner)
    })

    await test.step('what is typed stays in both languages', async () => {
      await introduce(owner, '0220 0000 061')
      await owner.getByRole('link', { name: 'Tiếng Việt' }).click()
      await expect(owner).toHaveURL(`${program.base}/${daiSon.slug}/gui-kien-nghi`)
      await expect(owner.getByLabel('Kiến nghị thứ 1')).toHaveValue(ask)
      await owner.getByRole('link', { name: 'English' }).click()
      await expect(owner.getByLabel('Petition 1')).toHaveValue(ask)
      await expect(owner.locator('main')).toContainText('It has not been sent yet.')
      await lookInEnglish(owner)
    })

    await test.step('sent; the receipt is English, to read, to print and as a picture', async () => {
      await owner.getByLabel('Kind of business').selectOption({ label: 'Household business' })
      await owner.getByLabel('Where is your business?').selectOption({ index: 1 })
      await owner.getByLabel('What is it about?').first().selectOption({ label: 'Roads, electricity, water, markets' })
      await expect(owner.locator('[data-preview-name]')).toHaveText(/^a household business in Thôn /)
      await aMoment(owner)
      await send(owner)
      await expect(owner).toHaveURL(/\/en\/bien-nhan\//)
      code = await codeOn(owner)
      await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Đại Sơn Commune has received your petition')
      await lookInEnglish(owner)
      const kept = owner.waitForEvent('download')
      await owner.getByRole('button', { name: 'Save as a picture' }).click()
      const file = await kept
      expect(file.suggestedFilename()).toBe(`bien-nhan-${code}.png`)
      expect(await sharp(await file.path()).metadata()).toMatchObject({ format: 'png', width: 1280 })
      await expect(owner.getByRole('img', { name: /^Picture of the receipt/ })).toBeVisible()
      await owner.getByRole('link', { name: 'View for printing' }).click()
      await expect(owner.locator('main')).toContainText('Use your browser’s Print command')
      await lookInEnglish(owner)
      await owner.getByRole('link', { name: 'Back to the receipt' }).click()
    })

    await test.step('followed by the secret link, and by code and telephone', async () => {
      await owner.getByRole('link', { name: 'Follow the petition' }).click()
      await expect(owner.locator('main')).toContainText(ask.slice(0, 40))
      await lookInEnglish(owner)
      const other = await personAt(browser, phone)
      await other.goto(`${program.base}/${daiSon.slug}/en/theo-doi`)
      await lookInEnglish(other)
      await other.getByLabel('Petition code').fill(code)
      await other.getByLabel('PIN or telephone number').fill('0220 0000 061')
      await other.getByRole('button', { name: 'Show the petition' }).click()
      await expect(other.locator('main')).toContainText('You are looking at the progress.')
      await lookInEnglish(other)
      await other.context().close()
    })

    const specialist = await signIn(browser, program, 'specialist')
    await test.step('the officer sees that the sender reads English, publishes, assigns and drafts in Vietnamese', async () => {
      await openByCode(specialist, program, code)
      await expect(specialist.locator('main')).toContainText('Người gửi dùng tiếng Anh')
      await lookAt(specialist)
      await act(specialist, 'Phân loại', 'Đã phân loại', async (acting) => {
        await acting.getByLabel('Lĩnh vực').selectOption('infrastructure')
        await acting.getByLabel('Thuộc thẩm quyền cấp xã').check()
      })
      await act(specialist, 'Giao xử lý', 'Đã giao xử lý', async (acting) => {
        await acting.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
      })
      await act(specialist, 'Công khai', 'công khai')
      await act(specialist, 'Soạn trả lời', 'Đã lưu dự thảo', async (acting) => {
        await acting.getByLabel('Nội dung trả lời').fill(answer)
      })
      await act(specialist, 'Trình duyệt', 'Đã trình')
    })
    const address = specialist.url().replace(/\?.*/, '')

    await test.step('approved and issued', async () => {
      const leader = await signIn(browser, program, 'leader')
      await leader.goto(address)
      await act(leader, 'Duyệt', 'Đã duyệt')
      const clerk = await signIn(browser, program, 'clerk')
      await clerk.goto(address)
      await act(clerk, 'Ban hành văn bản trả lời', 'Đã ban hành', async (acting) => {
        await acting.getByLabel('Số, ký hiệu').fill('111/UBND-KT')
      })
    })

    await test.step('whoever calls has the words in English, and the receipt is printed in English too', async () => {
      const counter = await signIn(browser, program, 'counter')
      await counter.goto(`${program.base}/can-bo/bao-tin`)
      const told = counter.getByText(`Petition ${code} has been answered in document 111/UBND-KT`)
      while (!(await told.count())) await counter.getByRole('link', { name: 'Sau', exact: true }).click()
      await expect(counter.getByText('người nhận dùng tiếng Anh').first()).toBeVisible()
      await expect(told).toHaveAttribute('lang', 'en')
      await lookAt(counter)
      await counter.goto(address)
      await counter.getByRole('link', { name: 'Xem, in biên nhận' }).click()
      await expect(counter.getByRole('heading', { level: 2 }).first()).toHaveText('Xã Đại Sơn đã nhận kiến nghị')
      await counter.getByRole('link', { name: 'Bản tiếng Anh' }).click()
      await expect(counter.getByRole('heading', { level: 2 }).first()).toHaveText(
        'Đại Sơn Commune has received your petition',
      )
      await lookAt(counter)
    })

    await test.step('the sender reads the answer, rates it and asks for another look', async () => {
      await owner.reload()
      await expect(owner.locator('main')).toContainText(answer)
      await lookInEnglish(owner)
      await owner.getByText('Rate the answer').click()
      await owner.getByLabel('3 – It will do').check()
      await owner.getByRole('button', { name: 'Send the rating' }).click()
      await expect(owner.getByRole('status').first()).toContainText('Your rating has been sent. Thank you.')
      await owner.getByText('Ask for another look').click()
      await owner.getByRole('button', { name: 'Send the request' }).click()
      await expect(owner.getByRole('alert').first()).toContainText('Write what should be looked at again')
      await lookInEnglish(owner)
      await owner.getByLabel('What should be looked at again?').fill('The lamp went out again after two days.')
      await owner.getByRole('button', { name: 'Send the request' }).click()
      await expect(owner.getByRole('status').first()).toContainText('Your request for another look has been sent.')
      await lookInEnglish(owner)
    })

    await test.step('everybody finds it among the published petitions, in English', async () => {
      await owner.goto(`${program.base}/${daiSon.slug}/en/kien-nghi?q=street+lamp`)
      await lookInEnglish(owner)
      await owner.getByRole('link', { name: /street lamp/ }).click()
      await expect(owner.locator('main')).toContainText('a household business in Thôn')
      await expect(owner.locator('main')).toContainText(answer)
      await expect(owner.locator('main')).not.toContainText('Corner Guest House')
      // Search engines are told of the answer in its own words.
      await lookInEnglish(owner, [`Answer: ${answer}`])
      await owner.goto(`${program.base}/${daiSon.slug}/en/kien-nghi`)
      await lookInEnglish(owner)
      await owner.goto(`${program.base}/${daiSon.slug}/en/quyen-rieng-tu`)
      await lookInEnglish(owner)
    })
  })
})

test.describe('in a real installation', () => {
  let mail: Awaited<ReturnType<typeof mailServer>>
  let program: Program

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(240_000)
    const port = await freePort()
    mail = await mailServer()
    program = await startEmpty({
      PORT: String(port),
      DOITHOAI_URL: `http://localhost:${port}`,
      SMTP_URL: mail.url,
      MAIL_FROM: 'UBND xã Đại Sơn <doithoai@daison.example>',
    })
    await setUpDaiSon(browser, program, { email: 'thu@daison.example', password: 'bốn năm từ dễ nhớ ghép lại' })
  })
  test.afterAll(async () => {
    await program?.stop()
    await mail?.close()
  })

  test('the mail that a petition was received comes in English, and leads to the English page', async ({ browser }) => {
    test.setTimeout(240_000)
    const owner = await personAt(browser, phone)
    await owner.goto(`${program.base}/${form}`)
    await introduce(owner, '0220 0000 062')
    await owner.getByText('More about my business').click()
    await owner.getByLabel('Email address').fill('jo@guest-house.example')
    await aMoment(owner)
    await send(owner)
    await expect(owner).toHaveURL(/\/en\/bien-nhan\//)
    await lookInEnglish(owner)
    const code = await codeOn(owner)
    await expect.poll(() => mail.taken.length, { timeout: 90_000 }).toBe(1)
    const [{ head, text, to }] = mail.taken as [(typeof mail.taken)[number]]
    expect([to, head.includes('Subject: Your petition has been received')]).toEqual(['jo@guest-house.example', true])
    expect(text).toContain(`Petition code: ${code}.`)
    const link = /Follow it at: (\S+)/.exec(text)?.[1] ?? ''
    expect(link).toContain(`/${daiSon.slug}/en/theo-doi/`)
    await owner.goto(link)
    await expect(owner.locator('main')).toContainText(ask.slice(0, 40))
    await lookInEnglish(owner)
  })
})
