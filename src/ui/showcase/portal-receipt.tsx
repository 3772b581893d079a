import { ButtonLink, Buttons, CopyButton, Course, Phone, PortalPage, QrCode, Receipt, Why } from '../index.ts'
import { answerCount, unit } from './samples.ts'

/** The receipt of a petition. */
export const PortalReceiptSample = () => (
  <PortalPage unit={unit} title="Xã đã nhận kiến nghị" width="form" noindex>
    <Receipt
      title="Xã đã nhận kiến nghị"
      codes={[
        { label: 'Mã kiến nghị', value: '2026-4831-572', id: 'ma' },
        { label: 'Số bí mật để sửa, rút, đánh giá', value: '407 518' },
      ]}
      qr={<QrCode text="https://doi-thoai.vidu.vn/dai-son-11086/k/4831572" label="Mã QR dẫn đến kiến nghị này" />}
    >
      <p>
        Nhận lúc 20:14 Chủ Nhật, 20/09/2026. <b>Đúng hạn</b>, được tính cho hội nghị.
      </p>
      <Buttons>
        <CopyButton target="ma">Sao chép mã</CopyButton>
        <ButtonLink href="#in" icon="print">
          Xem bản in
        </ButtonLink>
      </Buttons>
    </Receipt>
    <h2>Việc tiếp theo</h2>
    <Course
      heading={3}
      steps={[
        { is: 'done', title: 'Đã nhận', detail: 'Chủ Nhật, 20/09/2026' },
        { is: 'now', title: 'Xã đọc và công khai nội dung', detail: 'Chậm nhất thứ Ba, 22/09 (2 ngày làm việc)' },
        { is: 'next', title: 'Trao đổi tại hội nghị', detail: 'Thứ Năm, 22/10, 8 giờ, Hội trường UBND xã' },
        {
          is: 'next',
          title: 'Trả lời bằng văn bản nếu chưa trả lời tại chỗ',
          detail: (
            <>
              Chậm nhất thứ Hai, 02/11.{' '}
              <Why
                days={answerCount}
                rule="07 ngày làm việc kể từ ngày hội nghị, không tính ngày hội nghị."
                source="Kế hoạch của UBND xã, mục II.2.1"
              />
            </>
          ),
        },
      ]}
    />
    <p>
      Mất mã? Gọi Phòng Kinh tế <Phone number="0225 000 0000" />, đọc tên cơ sở và số điện thoại.
    </p>
  </PortalPage>
)
