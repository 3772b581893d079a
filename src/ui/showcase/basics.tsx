import { icons } from '../icons.ts'
import {
  ActionList,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  Confirm,
  CopyButton,
  Course,
  Disclosure,
  EmptyState,
  Icon,
  type IconName,
  Note,
  Row,
  SectionHead,
  Sheet,
} from '../index.ts'
import { Flash } from '../layout/flash.tsx'
import { base, conferenceDay, longName } from './samples.ts'

const iconNames = Object.keys(icons) as IconName[]

export const Basics = () => (
  <>
    <section class="stack gap-3">
      <SectionHead title="Nút" />
      <Buttons>
        <Button primary>Gửi kiến nghị</Button>
        <Button icon="print">In biên nhận</Button>
        <Button small>Nhắc duyệt</Button>
        <Button ghost icon="plus">
          Thêm dòng
        </Button>
        <Button danger icon="remove">
          Rút kiến nghị
        </Button>
        <Button disabled>Chưa dùng được</Button>
        <CopyButton value="2026-4831-572">Sao chép mã</CopyButton>
      </Buttons>
      <Buttons>
        <ButtonLink href="#to" primary big icon="petition">
          Nút to
        </ButtonLink>
        <ButtonLink href="#to" big icon="register">
          Nút to thứ hai
        </ButtonLink>
      </Buttons>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Tình trạng: chữ, dấu hiệu, màu" />
      <Row>
        <Badge is="done">Đã trả lời</Badge>
        <Badge is="open">Trong hạn</Badge>
        <Badge is="soon">Còn 2 ngày làm việc</Badge>
        <Badge is="late">Quá hạn 3 ngày</Badge>
        <Badge is="away">Chờ thành phố</Badge>
        <Badge>Chưa đến</Badge>
      </Row>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Tờ lịch" />
      <Row gap={5}>
        <Sheet on={conferenceDay} lunar="13/9" size="big" />
        <Sheet on={conferenceDay} lunar="13/9" />
        <Sheet on={conferenceDay} size="small" />
      </Row>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Lời nhắc và lời báo" />
      <Columns as="half">
        <div class="stack gap-3">
          <Note title="Để biết">
            <p>Cán bộ trả lời trong 7 ngày làm việc.</p>
          </Note>
          <Note is="soon" title="Cần quyết định">
            <p>Còn thiếu 1 đăng ký và 1 kiến nghị.</p>
          </Note>
          <Note is="late" title="Đã quá hạn">
            <p>Ghi nguyên nhân chậm trễ rồi trả lời.</p>
          </Note>
          <Note is="plain">
            <p>Ghi chú bên lề.</p>
          </Note>
        </div>
        <div class="stack gap-3">
          <Flash is="done" text="Đã công khai kiến nghị số 7." link={{ href: '#xem', label: 'Xem trang công khai' }} />
          <Flash is="refused" text="Văn bản ban hành sau hạn trả lời: ghi nguyên nhân chậm trễ." />
          <Flash is="info" text="Trần Văn Thử vừa giao kiến nghị này cho Công an xã." />
        </div>
      </Columns>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Tiến trình" />
      <Columns as="half">
        <Course
          heading={3}
          steps={[
            { is: 'done', title: 'Đã nhận', detail: 'Chủ Nhật, 20/09/2026' },
            { is: 'late', title: 'Ý kiến của Văn phòng', detail: 'Hạn thứ Tư, 16/09' },
            {
              is: 'now',
              title: 'Phòng Kinh tế soạn trả lời',
              badge: <Badge is="soon">còn 2 ngày</Badge>,
              detail: longName,
            },
            { is: 'next', title: 'Trả lời bằng văn bản' },
          ]}
        />
        <Course
          steps={[
            { is: 'done', title: 'Giao Phòng Kinh tế chủ trì', detail: '15/09, 09:05 · Đào Thị Ví Dụ' },
            { is: 'done', title: 'Tiếp nhận trực tuyến', detail: '14/09, 21:47' },
          ]}
        />
      </Columns>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Việc đang chờ" link={{ href: '#tat-ca', label: 'Tất cả' }} />
      <ActionList
        items={[
          {
            title: longName,
            href: '#mo',
            detail: 'mới nhận tối qua, chưa phân loại',
            action: (
              <Button small primary>
                Phân loại
              </Button>
            ),
          },
          {
            title: 'Thôn 9 chưa gửi ảnh niêm yết',
            detail: 'đã nhắc 17/09',
            action: <Button small>Gọi trưởng thôn</Button>,
          },
        ]}
      />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Mở ra khi cần, hỏi lại trước khi làm" />
      <Disclosure summary="Thêm về cơ sở của tôi">
        <p>Những ô chỉ một số người cần.</p>
      </Disclosure>
      <Confirm
        verb="Rút kiến nghị"
        danger
        action={`${base}/rut`}
        version={3}
        question={<p>Kiến nghị số 7 sẽ không được trả lời nữa. Việc này không làm lại được.</p>}
        yes="Rút kiến nghị số 7"
      />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Khi chưa có gì" />
      <EmptyState
        title="Chưa có kiến nghị nào"
        action={
          <ButtonLink href="#nhap" icon="plus">
            Nhập phiếu giấy
          </ButtonLink>
        }
      >
        <p>Kiến nghị gửi trên cổng và phiếu giấy đã nhập sẽ hiện ở đây.</p>
      </EmptyState>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Dấu hiệu" />
      <Card>
        <ul class="icon-grid">
          {iconNames.map((name) => (
            <li>
              <Icon name={name} size={22} />
              <small>{name}</small>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  </>
)
