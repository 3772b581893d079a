import {
  type AnswerItem,
  AnswerList,
  Badge,
  ButtonLink,
  Columns,
  Course,
  Hero,
  PortalPage,
  SectionHead,
  Sheet,
} from '../index.ts'
import { conferenceDay, demoBanner, unit } from './samples.ts'

const answers: readonly AnswerItem[] = [
  {
    href: '#mot',
    title: 'Kéo điện ba pha cho xưởng xay xát ở thôn 2',
    who: 'Hợp tác xã Nông nghiệp mẫu Đại Sơn',
    text: 'Điện lực khu vực nhận khảo sát, đóng điện trước 30/11/2025. Đã làm xong ngày 21/11.',
    badge: <Badge is="done">Đã trả lời sau 4 ngày làm việc</Badge>,
  },
  {
    href: '#mot',
    title: 'Cấp đổi sổ đỏ đất vườn xin quá lâu',
    who: 'một hộ kinh doanh tại thôn 5',
    text: 'Hồ sơ thiếu trích đo; xã cử cán bộ đo tại chỗ thứ Tư hằng tuần.',
    badge: <Badge is="done">Đã trả lời sau 6 ngày làm việc</Badge>,
  },
  {
    href: '#mot',
    title: 'Vay vốn quỹ hỗ trợ nông dân lãi suất thấp',
    who: 'một hộ kinh doanh tại thôn 1',
    text: 'Đã báo cáo UBND thành phố ngày 26/08/2026; đã chờ 14 ngày làm việc.',
    badge: <Badge is="away">Chờ thành phố</Badge>,
  },
]

/** The unit's home, composed of the parts. */
export const PortalHomeSample = () => (
  <PortalPage
    unit={unit}
    title="Đối thoại doanh nghiệp năm 2026"
    description="Hội nghị đối thoại ngày 22/10/2026. Gửi kiến nghị đến hết thứ Năm, 01/10."
    path={unit.home}
    width="home"
    banner={demoBanner}
  >
    <Hero
      sheet={<Sheet on={conferenceDay} lunar="13/9" size="big" />}
      eyebrow="Hội nghị đối thoại năm 2026"
      title="Còn 9 ngày làm việc để gửi kiến nghị"
      actions={
        <>
          <ButtonLink href="#kien-nghi" primary big icon="petition">
            Gửi kiến nghị
          </ButtonLink>
          <ButtonLink href="#dang-ky" big icon="register">
            Đăng ký dự hội nghị
          </ButtonLink>
          <ButtonLink href="#tra-cuu" ghost icon="search">
            Tra cứu bằng mã
          </ButtonLink>
        </>
      }
    >
      <p>Đến 24 giờ thứ Năm, 01/10. Nộp giấy tại xã: đến 17 giờ cùng ngày.</p>
    </Hero>
    <Columns as="aside">
      <section class="stack gap-3" id="kien-nghi">
        <SectionHead title="Đã được trả lời" link={{ href: '#tat-ca', label: 'Tất cả 18 kiến nghị' }} />
        <AnswerList items={answers} />
      </section>
      <section class="stack gap-4" aria-labelledby="tien-trinh">
        <h2 id="tien-trinh">Tiến trình năm 2026</h2>
        <Course
          heading={3}
          steps={[
            { is: 'done', title: 'Kế hoạch', detail: 'Gửi Sở Tài chính ngày 09/04' },
            { is: 'done', title: 'Thông báo, niêm yết', detail: 'Từ 03/09 tại trụ sở và 12 thôn, tổ dân phố' },
            {
              is: 'now',
              title: 'Nhận đăng ký và kiến nghị',
              badge: <Badge is="open">đang mở</Badge>,
              detail: 'Đã có 14 đăng ký, 4 kiến nghị. Cần ít nhất 15 và 5 để tổ chức hội nghị.',
            },
            { is: 'next', title: 'Hội nghị', detail: 'Thứ Năm, 22/10, 8 giờ, Hội trường UBND xã' },
            { is: 'next', title: 'Trả lời bằng văn bản', detail: 'Chậm nhất 02/11, việc nhiều cơ quan 12/11' },
            { is: 'next', title: 'Báo cáo công khai', detail: 'Chậm nhất 02/11' },
          ]}
        />
      </section>
    </Columns>
  </PortalPage>
)
