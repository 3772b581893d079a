import { day } from '#kernel/day.ts'
import {
  Badge,
  BarPair,
  ButtonLink,
  FoldedOnPhone,
  Note,
  OfficePage,
  Sheet,
  type Standing,
  Table,
  Why,
  YearLine,
} from '../index.ts'
import { answerCount, base, conferenceDay, nav, person, today } from './samples.ts'

interface Row {
  name: string
  on: string
  how: string
  source: string
  is: Standing
  state: string
}

const rows: readonly Row[] = [
  {
    name: 'Gửi kế hoạch về Sở Tài chính',
    on: 'thứ Ba, 14/04/2026',
    how: 'trước ngày 15/04',
    source: 'Kế hoạch xã, mục 1.1',
    is: 'done',
    state: 'gửi ngày 09/04',
  },
  {
    name: 'Niêm yết thông báo',
    on: 'thứ Năm, 03/09/2026',
    how: 'ngày làm việc đầu tháng 9',
    source: 'mục 4',
    is: 'done',
    state: '13 trong 14 nơi',
  },
  {
    name: 'Hết nhận kiến nghị',
    on: 'thứ Năm, 01/10/2026',
    how: 'hội nghị lùi 15 ngày làm việc',
    source: 'mục 1.3',
    is: 'soon',
    state: 'còn 9 ngày làm việc',
  },
  {
    name: 'Hội nghị',
    on: 'thứ Năm, 22/10/2026',
    how: 'do UBND chọn',
    source: 'mục 4',
    is: 'plain',
    state: 'chưa đến',
  },
  {
    name: 'Trả lời: thuộc thẩm quyền cấp xã',
    on: 'thứ Hai, 02/11/2026',
    how: 'hội nghị cộng 7 ngày làm việc',
    source: 'mục 2.1',
    is: 'plain',
    state: 'chưa đến',
  },
]

/** The dialogue: the verdict, the year on one line, each date with how it was counted. */
export const OfficeDialogueSample = () => (
  <OfficePage
    unitName="Xã Đại Sơn"
    dialogueName="Đối thoại 2026"
    person={person}
    nav={nav}
    current={`${base}/ky-doi-thoai`}
    title="Đối thoại doanh nghiệp năm 2026"
    badge={<Badge is="open">đang nhận kiến nghị</Badge>}
    actions={
      <>
        <ButtonLink href="#bao-cao" small icon="copy">
          Báo cáo nhanh
        </ButtonLink>
        <ButtonLink href="#thu" small icon="other-day">
          Thử ngày khác
        </ButtonLink>
      </>
    }
  >
    <section class="card verdict" aria-labelledby="duoc-to-chuc">
      <Sheet on={conferenceDay} lunar="13/9" />
      <div class="stack gap-3">
        <h2 id="duoc-to-chuc">Có được tổ chức không?</h2>
        <BarPair
          first={{ label: 'Đăng ký được tính', value: 14, target: 15 }}
          second={{ label: 'Kiến nghị được tính', value: 4, target: 5 }}
        />
      </div>
      <div class="stack gap-2">
        <Note is="soon" title="Hôm nay: người chủ trì quyết định">
          <p>
            Còn thiếu 1 đăng ký và 1 kiến nghị để đủ điều kiện. Có 4 kiến nghị nên vẫn tổ chức được theo thực tế, cần
            ghi lý do.
          </p>
        </Note>
        <div class="row">
          <a href="#tung-dong">Từng dòng được tính thế nào</a>
          <a href="#van-dong">Danh sách cần vận động</a>
        </div>
      </div>
    </section>
    <section class="stack gap-2">
      <h2>Đường đi của kỳ này</h2>
      <YearLine
        today={today}
        milestones={[
          { day: day('2026-04-09'), label: 'Gửi kế hoạch', is: 'done' },
          { day: day('2026-09-03'), label: 'Thông báo', is: 'done' },
          { day: day('2026-10-01'), label: 'Hết nhận', is: 'next' },
          { day: conferenceDay, label: 'Hội nghị', is: 'conference' },
          { day: day('2026-11-02'), label: 'Trả lời, báo cáo', is: 'next' },
          { day: day('2026-11-12'), label: 'Nhiều cơ quan', is: 'next' },
          { day: day('2026-11-19'), label: 'Quyết toán', is: 'next' },
        ]}
      />
    </section>
    <FoldedOnPhone title="Các mốc và cách tính" id="cac-moc">
      <Table
        caption="Các mốc và cách tính"
        rows={rows}
        columns={[
          { head: 'Mốc', as: 'main', cell: (row) => <b>{row.name}</b> },
          { head: 'Ngày', as: 'narrow', cell: (row) => row.on },
          {
            head: 'Cách tính',
            cell: (row) => (
              <>
                {row.how} <Why summary="đếm từng ngày" days={answerCount} />
              </>
            ),
          },
          { head: 'Căn cứ', cell: (row) => <span class="quiet">{row.source}</span> },
          { head: 'Tình trạng', as: 'narrow', cell: (row) => <Badge is={row.is}>{row.state}</Badge> },
        ]}
      />
    </FoldedOnPhone>
  </OfficePage>
)
