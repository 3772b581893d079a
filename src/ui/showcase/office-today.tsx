import { day } from '#kernel/day.ts'
import { ActionList, Badge, ButtonLink, Columns, DescriptionList, Note, OfficePage, Sheet, Stack } from '../index.ts'
import { base, demoBanner, nav, person } from './samples.ts'

const button = (label: string, primary = false) => (
  <ButtonLink href="#lam" small primary={primary}>
    {label}
  </ButtonLink>
)

/** The officer's day. */
export const OfficeTodaySample = () => (
  <OfficePage
    unitName="Xã Đại Sơn"
    dialogueName="Đối thoại 2026"
    person={person}
    nav={nav}
    current={`${base}/viec-hom-nay`}
    title="Việc hôm nay"
    heading="Chào chị Mẫu, hôm nay có 7 việc"
    about="Thứ Hai, 21/09/2026 · còn 9 ngày làm việc nhận kiến nghị · còn thiếu 1 đăng ký, 1 kiến nghị"
    banner={demoBanner}
  >
    <Columns as="aside">
      <Stack gap={5}>
        <section class="stack gap-2">
          <h2>
            <Badge is="late">Quá hạn</Badge>
          </h2>
          <ActionList
            items={[
              {
                title: 'Đã hứa năm 2025: lắp đèn đường thôn 4',
                detail: 'hứa xong trước 31/08/2026, chưa có bằng chứng',
                action: button('Ghi kết quả', true),
              },
            ]}
          />
        </section>
        <section class="stack gap-2">
          <h2>
            <Badge is="soon">Hết hạn hôm nay và ngày mai</Badge>
          </h2>
          <ActionList
            items={[
              {
                title: 'Dự toán kinh phí hội nghị',
                detail: 'chờ Chủ tịch duyệt từ thứ Năm, 17/09',
                action: button('Nhắc duyệt'),
              },
              {
                title: 'Công khai 2 kiến nghị mới',
                detail: 'nội dung công khai đã điền sẵn, 1 chỗ giống số điện thoại',
                action: button('Xem và công khai'),
              },
            ]}
          />
        </section>
        <section class="stack gap-2">
          <h2>Đang chờ chị</h2>
          <ActionList
            items={[
              {
                title: 'Số 7 · Đường vào làng nghề bị ngập',
                detail: 'mới nhận tối qua, chưa phân loại',
                action: button('Phân loại'),
              },
              {
                title: 'Thôn 9 chưa gửi ảnh niêm yết',
                detail: 'đã nhắc trưởng thôn 17/09',
                action: button('Gọi 0912 000 009'),
              },
              {
                title: '6 cơ sở dự năm ngoái chưa đăng ký',
                detail: 'ưu tiên gọi trước',
                action: button('Mở danh sách gọi'),
              },
              {
                title: 'Bài phát thanh nhắc hạn (còn 5 ngày làm việc)',
                detail: 'phát từ thứ Năm, 24/09',
                action: button('Xem bản nháp'),
              },
            ]}
          />
        </section>
      </Stack>
      <Stack gap={5}>
        <Sheet on={day('2026-09-21')} lunar="11/8" size="wide" />
        <section class="stack gap-2">
          <h2>Tuần này</h2>
          <DescriptionList
            narrow
            items={[
              { term: 'Thứ Ba 22', detail: 'Công khai kiến nghị nhận 20/09' },
              { term: 'Thứ Tư 23', detail: 'Họp chuẩn bị, 14 giờ' },
              { term: 'Thứ Năm 24', detail: 'Loa truyền thanh nhắc hạn' },
              { term: 'Thứ Sáu 25', detail: 'Báo giá in phiếu, băng rôn' },
            ]}
          />
        </section>
        <Note title="Bộ phận khác đang giữ">
          <p>Công an xã 1 · Văn phòng 2 · chờ thành phố 1</p>
        </Note>
      </Stack>
    </Columns>
  </OfficePage>
)
