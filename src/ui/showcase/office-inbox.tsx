import {
  Badge,
  ButtonLink,
  Buttons,
  Chips,
  Course,
  DescriptionList,
  Note,
  OfficePage,
  Pagination,
  RowLink,
  SearchBox,
  Split,
  type Standing,
  Table,
  Why,
} from '../index.ts'
import { answerCount, base, nav, person } from './samples.ts'

interface Row {
  number: number
  title: string
  who: string
  is: Standing
  state: string
  due: string
}

const rows: readonly Row[] = [
  {
    number: 7,
    title: 'Đường vào làng nghề bị ngập, xe tải không vào được',
    who: 'Cơ sở mộc Ví Dụ · Hạ tầng',
    is: 'soon',
    state: 'Đang soạn',
    due: 'còn 2 ngày · Phòng Kinh tế',
  },
  {
    number: 6,
    title: 'Xin thuê đất 5 % mở rộng xưởng may tại thôn Bình Lãng',
    who: 'Công ty TNHH May Thí Dụ · Đất đai',
    is: 'soon',
    state: 'Đang soạn',
    due: 'còn 2 ngày · Phòng Kinh tế',
  },
  {
    number: 5,
    title: 'Vay vốn giải quyết việc làm bị trả hồ sơ ba lần',
    who: 'Hợp tác xã Rau Minh Họa · Vay vốn',
    is: 'open',
    state: 'Chờ ý kiến',
    due: 'còn 10 ngày · Ngân hàng CSXH',
  },
  {
    number: 4,
    title: 'Thuế khoán tăng gấp đôi so với năm trước',
    who: 'một hộ tại thôn 7 · Thuế, phí',
    is: 'away',
    state: 'Chờ thành phố',
    due: 'không tính hạn · 3 ngày',
  },
  {
    number: 3,
    title: 'Cấp đổi giấy chứng nhận quyền sử dụng đất chậm',
    who: 'Công ty CP Nông sản Mẫu · Đất đai',
    is: 'late',
    state: 'Quá hạn góp ý',
    due: 'quá 2 ngày · Văn phòng',
  },
  {
    number: 2,
    title: 'Hỗ trợ gian hàng trên sàn thương mại điện tử',
    who: 'Hợp tác xã Bánh đa Mẫu · Xúc tiến',
    is: 'soon',
    state: 'Chờ duyệt',
    due: 'còn 2 ngày',
  },
  {
    number: 1,
    title: 'Đặt biển chỉ dẫn vào làng nghề',
    who: 'một hộ tại thôn 3 · Hạ tầng',
    is: 'done',
    state: 'Trả lời tại hội nghị',
    due: '22/10',
  },
]

const InboxTable = () => (
  <Table
    caption="Kiến nghị cần xử lý"
    rows={rows}
    current={(row) => row.number === 6}
    columns={[
      { head: 'Số', as: 'lead', cell: (row) => <span class="quiet">{row.number}</span> },
      {
        head: 'Kiến nghị',
        as: 'main',
        cell: (row) => (
          <>
            <RowLink href={`#so-${row.number}`} current={row.number === 6}>
              {row.title}
            </RowLink>
            <small class="sub">{row.who}</small>
          </>
        ),
      },
      {
        head: 'Tình trạng và hạn',
        bare: true,
        cell: (row) => (
          <>
            <Badge is={row.is}>{row.state}</Badge>
            <small class="sub">{row.due}</small>
          </>
        ),
      },
    ]}
  />
)

const Detail = () => (
  <article class="card stack gap-4">
    <div class="row apart">
      <span class="code quiet">Kiến nghị số 6 · 2026-7720-148</span>
      <Badge is="soon">còn 2 ngày làm việc</Badge>
    </div>
    <h2>Xin thuê đất 5 % mở rộng xưởng may tại thôn Bình Lãng</h2>
    <p>
      Công ty đang có 60 lao động, xưởng hiện tại chật. Đề nghị xã cho thuê 1.200 m² đất công ích ở thôn Bình Lãng cũ và
      cho biết phải làm những giấy tờ gì.
    </p>
    <DescriptionList
      items={[
        {
          term: 'Người gửi',
          detail: (
            <>
              <a href="#co-so">Công ty TNHH May Thí Dụ</a>, đăng ký dự, xin phát biểu
            </>
          ),
        },
        { term: 'Chủ trì', detail: 'Phòng Kinh tế, Trần Văn Thử' },
        {
          term: 'Phối hợp',
          detail: (
            <>
              Công an xã <Badge is="done">đã có ý kiến</Badge>
            </>
          ),
        },
        {
          term: 'Hạn trả lời',
          detail: (
            <>
              thứ Hai, 02/11/2026{' '}
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
    <Note title="Hai điều cần trả lời">
      <ol class="numbered">
        <li>
          Có cho thuê 1.200 m² không? <Badge is="done">đồng ý, quý I/2027</Badge>
        </li>
        <li>
          Cần những giấy tờ gì? <Badge is="soon">chưa trả lời</Badge>
        </li>
      </ol>
    </Note>
    <Buttons>
      <ButtonLink href="#soan" primary>
        Soạn trả lời
      </ButtonLink>
      <ButtonLink href="#y-kien">Xin ý kiến</ButtonLink>
      <ButtonLink href="#chuyen">Chuyển cấp trên</ButtonLink>
    </Buttons>
    <h3>Đã diễn ra</h3>
    <Course
      steps={[
        {
          is: 'done',
          title: 'Tại hội nghị: đồng ý đưa vào đấu giá, giấy tờ trả lời bằng văn bản',
          detail: '22/10, 09:42 · Chủ tịch UBND xã',
        },
        {
          is: 'done',
          title: 'Công an xã gửi ý kiến: không vướng quy hoạch phòng cháy',
          detail: '18/09, 15:20',
        },
        {
          is: 'done',
          title: 'Giao Phòng Kinh tế chủ trì, Công an xã phối hợp',
          detail: '15/09, 09:05 · Đào Thị Ví Dụ',
        },
        { is: 'done', title: 'Tiếp nhận trực tuyến', detail: '14/09, 21:47' },
      ]}
    />
  </article>
)

/** The inbox: list left, the whole petition right. */
export const OfficeInboxSample = () => (
  <OfficePage
    unitName="Xã Đại Sơn"
    dialogueName="Đối thoại 2026"
    person={person}
    nav={nav}
    current={`${base}/danh-sach-kien-nghi`}
    title="Kiến nghị"
    badge={<span class="quiet">21 trong kỳ 2026</span>}
    actions={
      <>
        <SearchBox
          action={`${base}/danh-sach-kien-nghi`}
          label="Tìm kiến nghị"
          placeholder="Tìm: lang nghe, 4831, Ví Dụ"
        />
        <ButtonLink href="#nhap" primary icon="plus">
          Nhập phiếu giấy
        </ButtonLink>
      </>
    }
  >
    <div class="row apart">
      <Chips
        views={[
          { href: '#can', label: 'Cần xử lý', count: 9, current: true },
          { href: '#toi', label: 'Của tôi', count: 4 },
          { href: '#sap', label: 'Sắp đến hạn', count: 2 },
          { href: '#qua', label: 'Quá hạn', count: 1, late: true },
          { href: '#cho', label: 'Chờ thành phố', count: 1 },
          { href: '#tat', label: 'Tất cả', count: 21 },
        ]}
      />
      <ButtonLink href="#loc" small ghost icon="filter">
        Lọc
      </ButtonLink>
    </div>
    <list-keys>
      <Split
        list={
          <div class="stack gap-3">
            <InboxTable />
            <Pagination next="#sau" about="1–7 trên 9" />
          </div>
        }
        detail={<Detail />}
      />
    </list-keys>
  </OfficePage>
)
