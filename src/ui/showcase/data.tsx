import { day } from '#kernel/day.ts'
import {
  Badge,
  BarPair,
  Board,
  Breadcrumb,
  Card,
  Chips,
  Columns,
  DescriptionList,
  Diff,
  EmptyState,
  FileList,
  Gantt,
  type GanttStanding,
  Meter,
  Pagination,
  QrCode,
  Row,
  RowLink,
  SearchBox,
  SectionHead,
  StatGrid,
  Table,
  Tabs,
  Why,
  YearLine,
} from '../index.ts'
import { answerCount, base, conferenceDay, longName, today } from './samples.ts'

const organisations = [
  { name: 'Cơ sở mộc Ví Dụ', kind: 'Hộ kinh doanh', village: 'Thôn 3', petitions: 2 },
  { name: longName, kind: 'Doanh nghiệp', village: 'ngoài địa bàn', petitions: 11 },
  { name: 'Hợp tác xã Rau Minh Họa', kind: 'Hợp tác xã', village: 'Thôn 2, Bình Lãng cũ', petitions: 0 },
]

/** Milestones close together, so that the labels must find their places. */
const crowded = [
  ['2026-08-31', 'Hứa xong năm 2025', 'late'],
  ['2026-09-03', 'Thông báo, niêm yết', 'done'],
  ['2026-09-24', 'Phát thanh nhắc hạn', 'next'],
  ['2026-10-01', 'Hết nhận kiến nghị', 'next'],
  ['2026-10-05', 'Tổng hợp, giao việc', 'next'],
  ['2026-10-08', 'Mời dự', 'next'],
  ['2026-11-02', 'Trả lời bằng văn bản', 'next'],
  ['2026-11-02', 'báo cáo', 'next'],
  ['2026-11-05', 'Công khai báo cáo', 'next'],
  ['2026-11-12', 'Việc nhiều cơ quan', 'next'],
  ['2026-11-17', 'Báo cáo bổ sung', 'next'],
  ['2026-11-19', 'Quyết toán', 'next'],
] as const

const ganttRow = (title: string, from: string, to: string, is: GanttStanding) => ({
  ...{ key: title, cells: [<a href="#viec">{title}</a>, 'Phòng Kinh tế'], is },
  ...{ span: { from: day(from), to: day(to) }, doneOn: is === 'done' ? day(to) : null },
})

export const Data = () => (
  <>
    <section class="stack gap-3">
      <SectionHead title="Bảng; trên điện thoại thành thẻ" />
      <Table
        caption="Cơ sở trong xã"
        rows={organisations}
        columns={[
          { head: 'Tên', as: 'main', cell: (row) => <RowLink href="#mot">{row.name}</RowLink> },
          { head: 'Loại hình', as: 'narrow', cell: (row) => row.kind },
          { head: 'Thôn', cell: (row) => row.village },
          { head: 'Kiến nghị', as: 'number', cell: (row) => row.petitions },
          {
            head: 'Tình trạng',
            as: 'narrow',
            cell: (row) =>
              row.petitions > 9 ? <Badge is="late">Quá hạn 1</Badge> : <Badge is="done">Đã trả lời hết</Badge>,
          },
        ]}
      />
      <Table
        caption="Bảng trống"
        rows={[]}
        columns={[{ head: 'Tên', cell: () => null }]}
        empty={<EmptyState title="Không tìm thấy cơ sở nào" icon="search" />}
      />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Đi lại trong danh sách" />
      <Breadcrumb
        label="Liên kết"
        crumbs={[
          { href: base, label: 'Kỳ 2026' },
          { href: base, label: 'Kiến nghị' },
        ]}
      />
      <Tabs
        views={[
          { href: '#a', label: 'Nội dung', current: true },
          { href: '#b', label: 'Lịch sử', count: 12 },
        ]}
      />
      <Chips
        views={[
          { href: '#a', label: 'Cần xử lý', count: 9, current: true },
          { href: '#b', label: 'Quá hạn', count: 1, late: true },
          { href: '#c', label: 'Tất cả', count: 21 },
        ]}
      />
      <SearchBox action={base} label="Tìm cơ sở" placeholder="Tìm tên, mã số" keep={{ loc: 'cua-toi' }} />
      <Pagination previous="#truoc" next="#sau" about="51–100 trên 10.000" />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Con số" />
      <StatGrid
        stats={[
          { number: 4, label: 'kiến nghị mới', href: '#moi' },
          { number: 2, label: 'sắp đến hạn', href: '#sap', is: 'soon' },
          { number: 1, label: 'quá hạn', href: '#qua', is: 'late' },
          { number: '1.204', label: 'cơ sở trong sổ' },
        ]}
      />
      <Columns as="half">
        <Card>
          <BarPair
            first={{ label: 'Đăng ký được tính', value: 14, target: 15 }}
            second={{ label: 'Kiến nghị được tính', value: 9, target: 5, note: 'Đã đủ điều kiện.' }}
          />
        </Card>
        <Card>
          <Meter label="Nơi đã niêm yết" value={13} target={14} is="soon" note="Còn thôn 9." />
          <Meter label="Chưa có gì" value={0} target={5} />
        </Card>
      </Columns>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Các mốc trên một đường" />
      <YearLine
        today={today}
        milestones={[
          ...crowded.map(([on, label, is]) => ({ day: day(on), label, is })),
          { day: conferenceDay, label: 'Hội nghị', is: 'conference' as const },
        ]}
      />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Việc theo thời gian, việc chia cột" />
      <Gantt
        caption="Việc của kỳ"
        heads={['Việc', 'Ai làm']}
        today={today}
        milestones={[{ label: 'Hội nghị', day: conferenceDay, main: true }]}
        groups={[
          {
            title: 'Trước hội nghị',
            rows: [
              ganttRow('Niêm yết thông báo', '2026-09-03', '2026-09-07', 'done'),
              ganttRow('Lập danh sách hội viên', '2026-09-04', '2026-09-10', 'late'),
              ganttRow(longName, '2026-10-12', '2026-10-21', 'open'),
            ],
          },
        ]}
      />
      <Board
        columns={[
          {
            id: 'a',
            title: 'Chưa làm',
            count: 1,
            empty: '',
            cards: [{ key: '1', card: <a href="#viec">Gửi giấy mời</a> }],
          },
          { id: 'b', title: 'Đang làm', count: 0, empty: 'Không có việc nào.', cards: [] },
        ]}
      />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Vì sao ngày này?" />
      <p>Hạn trả lời: thứ Hai, 02/11/2026. </p>
      <Why
        open
        days={answerCount}
        rule="07 ngày làm việc kể từ ngày hội nghị, không tính ngày hội nghị."
        source="Kế hoạch của UBND xã, mục II.2.1"
      />
    </section>
    <section class="stack gap-3">
      <SectionHead title="Nội dung gốc và nội dung công khai" />
      <Card>
        <Diff
          before="Tôi là Nguyễn Văn A, số 0912 345 678. Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào được."
          after="Đường vào làng nghề tại thôn 3 bị ngập từ tháng 6, xe tải không vào được."
        />
      </Card>
    </section>
    <section class="stack gap-3">
      <SectionHead title="Tệp và mã QR" />
      <Columns as="half">
        <FileList
          label="Tệp đính kèm"
          files={[
            {
              name: 'duong-ngap.svg',
              href: `${base}/anh-mau.svg`,
              is: 'image',
              size: '4 kB',
              about: 'gửi 20/09, chưa công khai',
            },
            {
              name: 'don-kien-nghi-cua-co-so-moc-vi-du-ngay-20-thang-9-nam-2026.pdf',
              href: `${base}/mau.pdf`,
              is: 'pdf',
              size: '1,2 MB',
            },
            { name: 'danh-sach.xlsx', href: `${base}/mau.xlsx`, is: 'table', size: '18 kB' },
          ]}
        />
        <Row gap={5}>
          <QrCode text="https://doi-thoai.vidu.vn/dai-son-11086/k/4831572" label="Mã QR dẫn đến kiến nghị" />
          <DescriptionList
            items={[
              { term: 'Người gửi', detail: longName },
              { term: 'Hạn trả lời', detail: 'thứ Hai, 02/11/2026' },
              { term: 'Để trống', detail: '' },
            ]}
          />
        </Row>
      </Columns>
    </section>
  </>
)
