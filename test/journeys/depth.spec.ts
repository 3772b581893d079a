import { type Browser, expect, type Page, test } from '@playwright/test'
import { portalOf } from './demo.ts'
import { type Demo, startDemo } from './program.ts'
import { act, codeOn, lookAt, openByCode, personAt, phone, pinOn, signIn, unfold } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-11-30')
})
test.afterAll(() => program?.stop())

const office = (place: string) => `${program.base}/can-bo/${place}`
const main = (page: Page) => page.locator('main')
const letter = { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

interface Sent {
  readonly code: string
  readonly pin: string
}

/** A paper form typed in at the counter; what stands on its receipt. */
async function typedIn(counter: Page, name: string, content: string, signatories = ''): Promise<Sent> {
  await counter.goto(office('kien-nghi/nhap'))
  await counter.getByRole('combobox', { name: 'Tên cơ sở' }).fill(name)
  await counter.getByLabel('Kiến nghị 1').fill(content)
  if (signatories) {
    await counter.locator('summary', { hasText: 'Nhiều cơ sở cùng ký tên' }).click()
    await counter.getByLabel('Cùng ký tên, mỗi dòng một cơ sở').fill(signatories)
  }
  await counter.getByRole('button', { name: 'Lưu và in biên nhận' }).click()
  await expect(main(counter)).toContainText(name)
  return { code: await codeOn(counter), pin: await pinOn(counter) }
}

/** A sender at the portal, with the code and the secret number of his receipt. */
async function follows(browser: Browser, { code, pin }: Sent): Promise<Page> {
  const page = await personAt(browser, phone)
  await page.goto(`${portalOf(program)}/theo-doi`)
  await page.getByLabel('Mã kiến nghị').fill(code)
  await page.getByLabel('Số bí mật').fill(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Theo dõi kiến nghị')
  return page
}

test('a petition of several bodies, signed by several, split and joined with another, goes all its way', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const counter = await signIn(browser, program, 'counter')
  const specialist = await signIn(browser, program, 'specialist')
  const both = 'Điện ở xóm chợ yếu, chiều tối không chạy được máy. Đường vào chợ có hai ổ gà.'
  const first = await typedIn(
    counter,
    'Tổ máy xát Chiều Sâu',
    both,
    'Quán Ký Chung Một, 0220 000 0075\nQuán Ký Chung Hai',
  )
  const second = await typedIn(counter, 'Xưởng Hàng Xóm', 'Xóm chợ điện yếu, máy xát không chạy được.')

  await openByCode(specialist, program, first.code)
  const address = specialist.url().replace(/\?.*/, '')
  const place = address.split('/').slice(-2).join('/')

  await test.step('who signed with it is seen by the office; their telephones by those who may call', async () => {
    await specialist.locator('summary', { hasText: 'Xem danh sách' }).click()
    await expect(main(specialist)).toContainText('Cùng ký tên (2)')
    await expect(main(specialist)).toContainText('Quán Ký Chung Một, 0220 000 0075')
    const observer = await signIn(browser, program, 'observer')
    await observer.goto(address)
    await expect(main(observer)).toContainText(/Quán Ký Chung Một, •+075/)
    await observer.context().close()
  })

  await test.step('two matters become two petitions; the sender is told the new code', async () => {
    await act(specialist, 'Tách kiến nghị', 'Đã tách kiến nghị.', async (form) => {
      await form.getByLabel('Phần còn lại ở kiến nghị này').fill('Điện ở xóm chợ yếu, chiều tối không chạy được máy.')
      await form.getByLabel('Phần tách ra', { exact: true }).fill('Đường vào chợ có hai ổ gà.')
    })
    const sender = await follows(browser, first)
    const codes = new Set((await main(sender).innerText()).match(/2026-\d{4}-\d{3}/g))
    expect(codes.size).toBe(2)
    await expect(main(sender)).toContainText('hai ổ gà')
    await sender.context().close()
  })

  await test.step('the neighbour’s, which asks the same, is joined to it; his code stays alive', async () => {
    await openByCode(specialist, program, second.code)
    await act(specialist, 'Trùng với …', 'Đã đánh dấu là trùng.', async (form) => {
      await form.getByLabel('Số hoặc mã của kiến nghị kia').fill(first.code)
      await form.getByLabel('Lý do').fill('Cùng hỏi về điện xóm chợ')
    })
    await specialist.goto(address)
    await expect(main(specialist)).toContainText(/Bản trùng: Kiến nghị số \d+: Xóm chợ điện yếu/)
  })

  await test.step('several bodies, each asked by its own day, within the day of the whole', async () => {
    await act(specialist, 'Phân loại', 'Đã phân loại', async (form) => {
      await form.getByLabel('Lĩnh vực').selectOption('infrastructure')
      await form.getByLabel('Nhiều cơ quan phối hợp').check()
      await form.getByLabel('Các cơ quan cùng trả lời').fill('Điện lực khu vực')
    })
    await act(specialist, 'Giao xử lý', 'Đã giao xử lý', async (form) => {
      await form.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
      await form.getByLabel('Phòng Văn hóa - Xã hội').check()
      await form.getByLabel('Điện lực khu vực').check()
      await form.getByLabel('Hỏi luôn các nơi phối hợp').fill('Khi nào tăng được công suất trạm?')
      await form.getByLabel('Cần trước ngày').fill('07/12/2026')
    })
    await act(specialist, 'Đổi ngày cần ý kiến', 'Đã đổi ngày cần ý kiến.', async (form) => {
      const which = form.getByLabel('Của nơi nào')
      const power = which.locator('option', { hasText: 'Điện lực khu vực' })
      await which.selectOption((await power.getAttribute('value')) ?? '')
      await form.getByLabel('Cần trước ngày').fill('10/12/2026')
    })
    await expect(main(specialist)).toContainText('10/12/2026')
    await expect(main(specialist)).toContainText('07/12/2026')
    await lookAt(specialist)
  })

  await test.step('the department answers in the program, the body outside by a letter with number and scan', async () => {
    const department = await signIn(browser, program, 'department-officer')
    await department.goto(address)
    await act(department, 'Cho ý kiến', 'Đã ghi ý kiến.', async (form) => {
      await form.getByLabel('Ý kiến', { exact: true }).fill('Chợ đông nhất từ 16 giờ đến 18 giờ.')
    })
    await department.context().close()
    await specialist.reload()
    await act(specialist, 'Cho ý kiến', 'Đã ghi ý kiến.', async (form) => {
      await form.getByLabel('Ý kiến', { exact: true }).fill('Thay máy biến áp trong tháng 12.')
      await form.locator('summary', { hasText: 'Trả lời bằng văn bản' }).click()
      await form.getByLabel('Số văn bản trả lời').fill('88/ĐLKV-KT')
      await form.locator('input[type=file]').setInputFiles(letter)
    })
    await expect(main(specialist)).toContainText('88/ĐLKV-KT')
    await expect(main(specialist).getByRole('link', { name: /cong-van\.pdf/ })).toBeVisible()
  })

  await test.step('a note stays inside; another day beside the legal one is told with its reason', async () => {
    const note = await unfold(specialist, 'Thêm ghi chú')
    await note.getByRole('textbox').fill('Chủ tổ máy xát là em ông phó thôn, gọi trước khi đến.')
    await note.getByRole('button').last().click()
    await act(specialist, 'Gia hạn trả lời', 'gia hạn', async (form) => {
      await form.getByRole('textbox').first().fill('31/12/2026')
      await form.getByLabel('Lý do').fill('Chờ ngày cắt điện để thay máy')
    })
    await act(specialist, 'Công khai', 'công khai')
    const anybody = await personAt(browser, phone)
    await anybody.goto(`${portalOf(program)}/kien-nghi/${place}`)
    await expect(main(anybody)).toContainText('Điện ở xóm chợ yếu')
    await expect(main(anybody)).toContainText('31/12/2026')
    await expect(main(anybody)).toContainText('Điện lực khu vực')
    for (const inside of ['phó thôn', 'Ký Chung', 'Thay máy biến áp', 'Chợ đông nhất', second.code])
      await expect(main(anybody)).not.toContainText(inside)
    await lookAt(anybody)
    await anybody.context().close()
  })

  await test.step('answered once: both senders read it under their own codes', async () => {
    const clerk = await signIn(browser, program, 'clerk')
    await clerk.goto(address)
    await act(clerk, 'Trả lời bằng văn bản đã có', 'Đã ghi văn bản trả lời', async (form) => {
      await form.getByLabel('Số, ký hiệu').fill('331/UBND-KT')
      await form.getByLabel('Nội dung trả lời').fill('Điện lực thay máy biến áp xóm chợ trước ngày 31/12/2026.')
    })
    await clerk.context().close()
    for (const sent of [first, second]) {
      const sender = await follows(browser, sent)
      await expect(main(sender)).toContainText('Điện lực thay máy biến áp xóm chợ')
      await expect(main(sender)).toContainText('331/UBND-KT')
      await expect(main(sender)).not.toContainText(sent === first ? 'Xưởng Hàng Xóm' : 'Chiều Sâu')
      await lookAt(sender)
      await sender.context().close()
    }
  })

  await test.step('what its sender says of it comes on paper: a rating, then once that it be looked at again', async () => {
    await counter.goto(address)
    await act(counter, 'Ghi đánh giá của người gửi', 'Đã ghi đánh giá', async (form) => {
      await form.getByRole('radio').last().check()
      await form.getByLabel('Ai đề nghị, bằng cách nào').fill('Bà Chiều Sâu, đưa giấy tại quầy')
    })
    await act(counter, 'Xem lại theo đề nghị', 'Đã mở lại kiến nghị.', async (form) => {
      await form.getByLabel('Người gửi đề nghị xem lại điều gì').fill('Máy biến áp mới vẫn chưa có lịch.')
      await form.getByLabel('Ai đề nghị, bằng cách nào').fill('Bà Chiều Sâu, đưa giấy tại quầy')
    })
    // Seven working days after Mon 30/11/2026 is Wed 09/12 (R18).
    await expect(main(counter)).toContainText('09/12/2026')
    await expect(counter.getByRole('form', { name: 'Xem lại theo đề nghị' })).toHaveCount(0)
    await specialist.goto(office('kien-nghi?hop=can-xu-ly'))
    await expect(main(specialist)).toContainText('đề nghị xem lại')
  })
})

test('a late answer tells why it is late; what was said at the conference is recorded word for word', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const clerk = await signIn(browser, program, 'clerk')
  const anybody = await personAt(browser, phone)

  await test.step('as its day comes near, who was asked and has not answered is reminded by the program itself', async () => {
    // Asked by Wed 02/12/2026: three working days before it was Fri 27/11, made up for as the program started.
    await expect(async () => {
      await clerk.goto(office('kien-nghi/2026/15'))
      await expect(main(clerk)).toContainText('Đã nhắc ngày 30/11/2026', { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await expect(main(clerk)).toContainText('cần trước hết ngày 02/12/2026')
  })

  await test.step('without its reason it is not issued; the reason is public with the answer (R17)', async () => {
    await clerk.goto(office('kien-nghi/2026/18'))
    const form = await unfold(clerk, 'Trả lời bằng văn bản đã có')
    await form.getByLabel('Số, ký hiệu').fill('332/UBND-KT')
    await form.getByLabel('Nội dung trả lời').fill('Xã hỗ trợ 50% phí kiểm nghiệm lần đầu.')
    await form.getByRole('button').last().click()
    await expect(clerk.getByRole('alert').first()).toBeVisible()
    await expect(form.getByLabel('Nội dung trả lời')).toHaveValue(/50% phí kiểm nghiệm/)
    await form.getByLabel('Loại nguyên nhân').selectOption({ index: 1 })
    await form.getByLabel(/^Nguyên nhân/).fill('Chờ báo giá của trung tâm kiểm nghiệm')
    await form.getByRole('button').last().click()
    await expect(clerk.getByRole('status').first()).toContainText('Đã ghi văn bản trả lời')
    await expect(main(clerk)).toContainText('Chờ báo giá của trung tâm kiểm nghiệm')
    await anybody.goto(`${portalOf(program)}/kien-nghi/2026/18`)
    await expect(main(anybody)).toContainText('Xã hỗ trợ 50% phí kiểm nghiệm')
    await lookAt(anybody)
  })

  await test.step('what was said aloud counts as answered on the conference day (R13)', async () => {
    const specialist = await signIn(browser, program, 'specialist')
    await specialist.goto(office('ky-doi-thoai/2026/tra-loi-tai-hoi-nghi'))
    const said = specialist.locator('section, article, li, .card', { hasText: /^Số 17 ·/ }).last()
    await said.locator('summary', { hasText: 'Ghi lời trả lời' }).click()
    await said.getByLabel('Lời trả lời, đúng như đã nói').fill('Từ năm 2027 xã gộp còn một đoàn kiểm tra một năm.')
    await said.getByRole('button', { name: 'Ghi nhận' }).click()
    await expect(specialist.getByRole('status').first()).toBeVisible()
    await lookAt(specialist)
    await anybody.goto(`${portalOf(program)}/kien-nghi/2026/17`)
    await expect(main(anybody)).toContainText('gộp còn một đoàn kiểm tra')
    await expect(main(anybody)).toContainText('22/10/2026')
    await clerk.goto(office('kien-nghi/2026/17'))
    await expect(main(clerk)).toContainText('Đã trả lời')
  })
})
