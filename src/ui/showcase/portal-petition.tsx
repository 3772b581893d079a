import { AnswerList, Badge, Card, Course, PageHead, PortalPage, Row, Why } from '../index.ts'
import { answerCount, unit } from './samples.ts'

/** The public page of one petition: by its number, never its code; the answer replies ask by ask. */
export const PortalPetitionSample = () => (
  <PortalPage
    unit={unit}
    title="Đường vào làng nghề bị ngập, xe tải không vào được"
    description="Kiến nghị số 7 năm 2026. Xã đã trả lời sau 5 ngày làm việc."
    path={`${unit.home}kien-nghi/2026/7`}
  >
    <PageHead
      title="Đường vào làng nghề bị ngập, xe tải không vào được"
      back={{ href: `${unit.home}kien-nghi`, label: 'Các kiến nghị đã công khai' }}
      badge={<Badge is="done">Đã trả lời sau 5 ngày làm việc</Badge>}
    >
      <p>một hộ kinh doanh tại thôn 3 · Hạ tầng · kiến nghị số 7 năm 2026</p>
    </PageHead>
    <p class="pre">
      Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào lấy hàng được. Đề nghị xã nâng đường và khơi lại rãnh
      thoát nước.
    </p>
    <section>
      <Card is="answer" gap={4}>
        <h2>Xã trả lời</h2>
        <div>
          <h3>Nâng đường</h3>
          <p>Xã nâng 320 m đường trong kế hoạch đầu tư công năm 2027.</p>
        </div>
        <div>
          <h3>Khơi rãnh thoát nước</h3>
          <p>Làm ngay, xong trước 15/11/2026.</p>
        </div>
        <p class="quiet small">
          Công văn số 118/UBND-KT ngày 29/10/2026, Phó Chủ tịch ký. <a href="#van-ban">Xem văn bản (PDF, 84 kB)</a>
        </p>
      </Card>
    </section>
    <section class="stack gap-2">
      <h2>Xã đã hứa</h2>
      <ul class="lines">
        <li>
          <Row apart>
            <span>Khơi rãnh dọc đường liên thôn 3</span>
            <Badge is="done">Đã xong 12/11/2026, có ảnh</Badge>
          </Row>
        </li>
        <li>
          <Row apart>
            <span>Nâng 320 m đường</span>
            <Badge>hạn 30/06/2027</Badge>
          </Row>
        </li>
      </ul>
    </section>
    <section class="stack gap-3">
      <h2>Đã diễn ra</h2>
      <Course
        heading={3}
        steps={[
          {
            is: 'done',
            title: 'Trả lời bằng văn bản',
            detail: (
              <>
                thứ Năm, 29/10/2026. Hạn là thứ Hai, 02/11.{' '}
                <Why summary="Vì sao?" days={answerCount} source="Kế hoạch của UBND xã, mục II.2.1" />
              </>
            ),
          },
          { is: 'done', title: 'Trao đổi tại hội nghị', detail: 'thứ Năm, 22/10/2026' },
          { is: 'done', title: 'Giao Phòng Kinh tế', detail: 'thứ Hai, 21/09/2026' },
          { is: 'done', title: 'Nhận kiến nghị trực tuyến', detail: 'Chủ Nhật, 20/09/2026' },
        ]}
      />
    </section>
    <section class="stack gap-2">
      <h2>Chuyện tương tự</h2>
      <AnswerList
        items={[
          {
            href: '#giong',
            title: 'Nâng đường liên thôn 3 – thôn 4',
            badge: <Badge is="done">Đã làm xong</Badge>,
          },
        ]}
      />
    </section>
  </PortalPage>
)
