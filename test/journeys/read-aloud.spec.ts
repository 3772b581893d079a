import { expect } from '@playwright/test'
import { portalOf, test } from './demo.ts'
import { listenTo } from './read-aloud.ts'
import { aMoment, introduce, personAt, phone, send } from './steps.ts'

test('a registration and a petition are heard in their order: what is asked, what is wrong, what comes next', async ({
  browser,
  demo,
}) => {
  test.setTimeout(300_000)
  const page = await personAt(browser, phone)
  const main = page.getByRole('main')
  const portal = portalOf(demo)

  await test.step('home and registration', async () => {
    await page.goto(`${portal}/`)
    await listenTo(page)
    await page.goto(`${portal}/dang-ky`)
    await listenTo(page)
    await page.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(page).toHaveTitle(/^Có lỗi: /)
    await listenTo(page)
    await introduce(page, 'Quán Nghe Đọc', '0220 0000 066')
    await page.getByLabel('Ai sẽ đi dự?').fill('Trần Thị Nghe')
    await aMoment(page)
    await page.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã ghi tên')
    await listenTo(page)
    await page.context().clearCookies()
  })

  await test.step('the petition form, with what is wrong', async () => {
    await page.goto(`${portal}/gui-kien-nghi`)
    await listenTo(page)
    await page.getByLabel('Kiến nghị thứ 1').fill('Chợ')
    await page.getByRole('button', { name: 'Thêm kiến nghị nữa' }).click()
    await page.getByLabel('Kiến nghị thứ 2').fill('Đèn đường hỏng.')
    await send(page).click()
    await expect(page).toHaveTitle(/^Có lỗi: /)
    await listenTo(page)
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - link "Trang chính"
        - heading "Gửi kiến nghị" [level=1]
        - paragraph: Chỉ cần tên, số điện thoại và nội dung. Khoảng hai phút, không phải tạo tài khoản.
        - paragraph: Nhận đến 24 giờ thứ Năm, 01/10/2026 để tính cho hội nghị.
        - alert "Còn 3 chỗ cần sửa":
          - heading "Còn 3 chỗ cần sửa" [level=2]
          - list:
            - listitem:
              - link "Điền tên cơ sở, như trên biển hiệu hoặc giấy đăng ký"
            - listitem:
              - link "Điền số điện thoại để được gọi lại và để tra cứu"
            - listitem:
              - link "Viết thêm một chút để cán bộ hiểu chuyện đang vướng ở đâu"
        - text: Tên cơ sở Doanh nghiệp, hợp tác xã hoặc hộ kinh doanh
        - paragraph: "Lỗi: Điền tên cơ sở, như trên biển hiệu hoặc giấy đăng ký"
        - textbox "Tên cơ sở" [invalid]
        - text: Số điện thoại Để được gọi lại và để tra cứu. Không công khai.
        - paragraph: "Lỗi: Điền số điện thoại để được gọi lại và để tra cứu"
        - textbox "Số điện thoại" [invalid]
        - combobox "Loại hình (không bắt buộc)"
        - combobox "Cơ sở ở đâu? (không bắt buộc)"
        - group "Kiến nghị thứ 1":
          - paragraph: "Lỗi: Viết thêm một chút để cán bộ hiểu chuyện đang vướng ở đâu"
          - textbox "Kiến nghị thứ 1" [invalid]: Chợ
          - status
          - button "Có ai hỏi chuyện này chưa?"
          - button "Ghi âm"
          - button /^Không tiện gõ thì nói/
          - combobox "Về việc gì?"
          - button /^Ảnh, giấy tờ/
          - textbox "Anh/chị đề xuất thế nào? (không bắt buộc)"
          - checkbox "Tôi muốn hỏi việc này tại hội nghị"
        - group "Kiến nghị thứ 2":
          - textbox "Kiến nghị thứ 2": Đèn đường hỏng.
          - button "Bỏ kiến nghị này"
        - button "Thêm kiến nghị nữa"
        - checkbox "Tôi sẽ dự hội nghị thứ Năm, 22/10"
        - textbox "Có mấy người đi?"
        - group: Thêm về cơ sở của tôi
        - heading "Tên khi công khai" [level=2]
        - paragraph: "Người gửi sẽ được ghi là: một cơ sở kinh doanh"
        - checkbox "Nêu tên cơ sở khi công khai"
        - button "Gửi kiến nghị"
        - button "Lưu nháp, gửi sau"
        - paragraph:
          - link "Thông tin của anh/chị được dùng thế nào?"
    `)
    await introduce(page, 'Quán Nghe Đọc', '0220 0000 066')
    await page.getByLabel('Kiến nghị thứ 1').fill('Chợ chưa có chỗ để xe.')
    await aMoment(page)
    await send(page).click()
    await expect(page).toHaveURL(/bien-nhan/)
  })

  await test.step('the receipt', async () => {
    await listenTo(page)
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - heading "Xã Đại Sơn đã nhận kiến nghị" [level=1]
        - term: Mã kiến nghị thứ 1
        - definition: /^2026-\\d{4}-\\d{3}$/
        - term: Mã kiến nghị thứ 2
        - definition: /^2026-\\d{4}-\\d{3}$/
        - term: Số bí mật để xem, bổ sung, rút kiến nghị
        - definition: /^\\d{3} \\d{3}$/
        - paragraph: /^Nhận lúc \\d\\d:\\d\\d, thứ Hai, 21\\/09\\/2026\\. Đúng hạn, được tính cho hội nghị\\.$/
        - paragraph: Lưu ảnh, chụp màn hình hoặc ghi lại mã và số bí mật.
        - link "Theo dõi kiến nghị"
        - button "Lưu ảnh biên nhận"
        - button "Sao chép mã"
        - link "Xem bản in"
        - term: "Liên kết riêng của anh/chị, ai có liên kết này đều xem được:"
        - heading "Việc tiếp theo" [level=2]
        - list:
          - listitem:
            - 'heading "Đã xong: Đã nhận" [level=3]'
          - listitem:
            - 'heading "Đang làm: Xã đọc và công khai nội dung" [level=3]'
            - text: Chậm nhất thứ Tư, 23/09 (2 ngày làm việc)
          - listitem:
            - 'heading "Sắp tới: Trao đổi tại hội nghị" [level=3]'
          - listitem:
            - 'heading "Sắp tới: Trả lời bằng văn bản nếu chưa trả lời tại chỗ" [level=3]'
            - group: Vì sao ngày này?
    `)
  })

  await test.step('followed, added to, withdrawn: what was done is said', async () => {
    await page.getByRole('link', { name: 'Theo dõi kiến nghị' }).click()
    await listenTo(page)
    await page.getByText('Bổ sung', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Gửi bổ sung' }).first().click()
    await expect(page.getByRole('alert')).toContainText('Viết điều muốn bổ sung')
    await listenTo(page)
    await page.getByRole('link', { name: 'Rút kiến nghị' }).first().click()
    await listenTo(page)
    await page.getByRole('button', { name: 'Rút kiến nghị này' }).click()
    await expect(page.getByRole('status').first()).toContainText('Đã rút kiến nghị')
    await listenTo(page)
    await page.goto(`${portal}/theo-doi`)
    await listenTo(page)
    await page.getByRole('button', { name: 'Xem kiến nghị' }).click()
    await expect(page.getByRole('alert')).toContainText('Điền')
    await listenTo(page)
  })
})

test('the published petitions and one of them are heard in their order', async ({ browser, demo }) => {
  const page = await personAt(browser, phone)
  for (const place of ['kien-nghi', 'kien-nghi?q=cong', 'kien-nghi?q=khong-co-dau', 'quyen-rieng-tu']) {
    await page.goto(`${portalOf(demo)}/${place}`)
    await listenTo(page)
  }
  await page.goto(`${portalOf(demo)}/kien-nghi/2025/6`)
  await listenTo(page)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - link "Các kiến nghị đã công khai"
        - text: Đã trả lời sau 10 ngày làm việc
        - heading "Cống thoát nước sau trang trại tắc, mưa là ngập sang ruộng" [level=1]
        - text: Công ty TNHH Chăn Nuôi Mẫu · Môi trường · kiến nghị số 6 năm 2025
        - paragraph: Cống thoát nước sau trang trại tắc, mưa là ngập sang ruộng.
        - heading "Xã Đại Sơn trả lời" [level=2]
        - paragraph: Xã đã nạo vét 400 m cống ngày 28/10/2025; lắp lưới chắn rác trước 15/11/2025.
        - paragraph: Công văn số 97/UBND-KT ngày 30/10/2025
        - heading "Đã diễn ra" [level=2]
        - list:
          - listitem:
            - 'heading "Đã xong: Trả lời bằng văn bản" [level=3]'
            - text: thứ Năm, 30/10/2025 · văn bản số 97/UBND-KT Hạn là thứ Hai, 27/10.
            - group: Vì sao ngày này?
          - listitem:
            - 'heading "Đã xong: Giao Phòng Kinh tế" [level=3]'
          - listitem:
            - 'heading "Đã xong: Phân loại" [level=3]'
          - listitem:
            - 'heading "Đã xong: Nhận kiến nghị qua điện thoại" [level=3]'
            - text: thứ Tư, 17/09/2025
  `)
})
