import type { Paper } from '#kernel/paper.ts'
import { OfficePage, PaperPreview, PaperPreviews } from '../index.ts'
import { base, longName, nav, person } from './samples.ts'

const unit = {
  letterhead: { above: '', body: ['Ủy ban nhân dân', 'xã Đại Sơn'] },
  place: 'Đại Sơn',
  bases: [],
  addressees: [],
  annexes: [],
}
const address = 'https://vi-du.vn/dai-son-11086'

const minutes: Paper = {
  ...unit,
  title: 'Biên bản Hội nghị đối thoại doanh nghiệp năm 2026',
  number: { value: '3', symbol: 'BB-UBND' },
  dated: null,
  type: 'Biên bản',
  abstract: 'Hội nghị đối thoại doanh nghiệp năm 2026',
  blocks: [
    {
      is: 'table',
      bare: true,
      columns: [
        { head: '', width: 40 },
        { head: '', width: null },
      ],
      rows: [
        ['Thời gian bắt đầu:', '8 giờ 00 ngày 22 tháng 10 năm 2026'],
        ['Địa điểm:', 'Hội trường UBND xã'],
      ],
    },
    { is: 'heading', level: 1, text: 'I. Diễn biến' },
    { is: 'heading', level: 2, text: '1. Kiến nghị' },
    { is: 'list', items: [`${longName} nêu một kiến nghị.`, 'Các cơ sở khác không có ý kiến.'] },
    {
      is: 'table',
      boldRows: [2],
      columns: [
        { head: 'TT', width: 12, align: 'center' },
        { head: 'Cơ sở', width: null },
        { head: 'Nội dung kiến nghị', width: null },
        { head: 'Trả lời tại chỗ', width: null },
        { head: 'Số kiến nghị', width: 20, align: 'right' },
      ],
      rows: [
        [
          '1',
          longName,
          'Đề nghị sửa đường vào cụm công nghiệp, trời mưa xe tải không vào được.',
          'Sửa trong tháng 11',
          '1',
        ],
        ['2', 'Cơ sở mộc Ví Dụ', 'Không có', '', '0'],
        ['', 'Tổng cộng', '', '', '1'],
      ],
    },
    { is: 'paragraph', text: 'Cuộc họp kết thúc vào 11 giờ 30 ngày 22 tháng 10 năm 2026.' },
  ],
  signature: { lines: ['Chủ tọa'], name: 'Nguyễn Văn Mẫu' },
  beside: { lines: ['Thư ký'], name: 'Trần Thị Mẫu' },
  recipients: ['Sở Tài chính (để báo cáo)', 'Lưu: VT, KT'],
  annexes: [
    {
      title: 'Đại biểu dự',
      note: '(Kèm theo Biên bản số 03/BB-UBND)',
      landscape: true,
      blocks: [
        {
          is: 'table',
          minRowHeight: 12,
          columns: [
            { head: 'TT', width: 12, align: 'center' },
            { head: 'Họ và tên', width: null },
            { head: 'Ký tên', width: 40 },
          ],
          rows: Array.from({ length: 70 }, (_, index) => [`${index + 1}`, 'Nguyễn Văn Mẫu', '']),
        },
      ],
    },
  ],
}

const invitation = (to: string): Paper => ({
  ...unit,
  title: `Giấy mời ${to}`,
  number: { value: '', symbol: 'GM-UBND' },
  dated: { year: 2026, month: 10, day: null },
  type: 'Giấy mời',
  abstract: 'Dự Hội nghị đối thoại doanh nghiệp năm 2026',
  blocks: [
    { is: 'centered', text: 'Ủy ban nhân dân xã Đại Sơn trân trọng kính mời:' },
    { is: 'centered', text: to, bold: true },
    { is: 'paragraph', text: 'Tới dự Hội nghị đối thoại doanh nghiệp năm 2026.' },
    { is: 'qr', address, caption: 'Quét mã để trả lời giấy mời, hoặc mở địa chỉ' },
    { is: 'paragraph', text: 'Rất mong quý vị tới dự.' },
  ],
  signature: { lines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'], name: '' },
  recipients: ['Như trên', 'Lưu: VT, KT'],
})

const form: Paper = {
  ...unit,
  title: 'Phiếu kiến nghị',
  letterhead: { above: '', body: [] },
  stateAlone: true,
  number: null,
  dated: null,
  type: 'Phiếu kiến nghị',
  abstract: '',
  addressees: ['Ủy ban nhân dân xã Đại Sơn', 'Trung tâm Phục vụ hành chính công xã'],
  blocks: [
    { is: 'blank', label: 'Tên cơ sở:' },
    {
      is: 'boxes',
      items: ['Doanh nghiệp', 'Hợp tác xã', 'Hộ kinh doanh'].map((text, at) => ({ text, ticked: at === 2 })),
    },
    { is: 'blank', label: 'Nội dung kiến nghị:', rows: 3 },
    { is: 'new-page' },
    { is: 'paragraph', text: 'Phần dành cho cán bộ tiếp nhận.' },
  ],
  signature: { lines: ['Người kiến nghị'], name: '', note: '(Ký, ghi rõ họ tên)' },
  recipients: [],
}

const guests = ['Công ty TNHH Thí Dụ', 'Hợp tác xã Rau Minh Họa', 'Cơ sở mộc Ví Dụ', 'Điện lực khu vực']

/** Papers as they are printed, read on the screen. */
export const OfficePrintedSample = () => (
  <OfficePage
    unitName="Xã Đại Sơn"
    dialogueName="Đối thoại 2026"
    person={person}
    nav={nav}
    current={`${base}/van-ban`}
    title="Văn bản xem như bản in"
    back={{ href: `${base}/van-ban`, label: 'Văn bản' }}
  >
    <section class="stack gap-3">
      <h2>Biên bản, có phụ lục</h2>
      <PaperPreview paper={minutes} />
    </section>
    <section class="stack gap-3">
      <h2>Phiếu để điền tay</h2>
      <PaperPreview paper={form} />
    </section>
    <section class="stack gap-3">
      <h2>Giấy mời, nhiều bản trong một tệp</h2>
      <PaperPreviews papers={guests.map(invitation)} most={2} />
    </section>
  </OfficePage>
)
