import type { Paper } from '#kernel/paper.ts'
import type { NamePlates, Poster, Printable } from '#kernel/paper-sheets.ts'

/** Papers of every kind, as tests print them: nobody in them is real. */

export const sentence =
  'Nghe doanh nghiệp, hợp tác xã, hộ kinh doanh nói về khó khăn, vướng mắc; giải đáp ngay tại hội nghị những việc thuộc thẩm quyền, việc còn lại trả lời bằng văn bản đúng hạn.'

const address = 'https://doi-thoai.vidu.vn/dai-son-11086'

/** A plan of three pages with an annex across. */
export const plan: Paper = {
  title: 'Kế hoạch tổ chức Hội nghị đối thoại doanh nghiệp năm 2026',
  letterhead: { above: '', body: ['Ủy ban nhân dân', 'xã Đại Sơn'] },
  number: { value: '5', symbol: 'KH-UBND' },
  place: 'Đại Sơn',
  dated: { year: 2026, month: 4, day: 5 },
  type: 'Kế hoạch',
  abstract: 'Tổ chức Hội nghị đối thoại doanh nghiệp năm 2026',
  addressees: [],
  bases: ['Căn cứ Luật thử số 1;', 'Căn cứ Kế hoạch thử số 82/KH-UBND'],
  blocks: [
    { is: 'heading', level: 1, text: 'I. Mục đích, yêu cầu' },
    { is: 'heading', level: 2, text: '1. Mục đích' },
    { is: 'list', items: Array.from({ length: 12 }, () => sentence) },
    { is: 'paragraph', text: 'Yêu cầu các bộ phận thực hiện.' },
  ],
  signature: { lines: ['TM. Ủy ban nhân dân', 'Chủ tịch'], name: 'Nguyễn Văn Thử' },
  recipients: ['Sở Tài chính (để báo cáo)', 'Lưu: VT, KT'],
  annexes: [
    {
      title: 'Phân công công việc',
      note: '(Kèm theo Kế hoạch số 05/KH-UBND)',
      landscape: true,
      blocks: [
        {
          is: 'table',
          columns: [
            { head: 'TT', width: 12, align: 'center' },
            { head: 'Việc', width: null },
            { head: 'Hạn', width: 30 },
          ],
          rows: Array.from({ length: 60 }, (_, index) => [`${index + 1}`, 'Chuẩn bị hội trường', '02/11/2026']),
        },
      ],
    },
  ],
}

const nobody = { number: null, dated: null, bases: [], addressees: [], signature: null, recipients: [], annexes: [] }

/** An answer by letter, its number and day still open. */
export const letter: Paper = {
  ...plan,
  title: 'Trả lời kiến nghị số 7',
  number: { value: '', symbol: 'UBND-KT' },
  dated: { year: 2026, month: 2, day: null },
  type: '',
  abstract: 'trả lời kiến nghị số 7',
  addressees: ['Công ty TNHH May Thí Dụ'],
  bases: [],
  blocks: [{ is: 'paragraph', text: sentence }],
  recipients: ['Như trên', 'Lưu: VT, KT'],
  annexes: [],
}

/** Minutes: a number, no place and day, two who sign (mẫu 1.9). */
export const minutes: Paper = {
  ...plan,
  title: 'Biên bản Hội nghị đối thoại doanh nghiệp năm 2026',
  number: { value: '3', symbol: 'BB-UBND' },
  dated: null,
  type: 'Biên bản',
  abstract: 'Hội nghị đối thoại doanh nghiệp năm 2026',
  bases: [],
  blocks: [
    {
      is: 'table',
      bare: true,
      columns: [
        { head: '', width: 40 },
        { head: '', width: null },
      ],
      rows: [
        ['Thời gian bắt đầu:', '8 giờ 00 ngày 30 tháng 10 năm 2026'],
        ['Địa điểm:', 'Hội trường UBND xã Đại Sơn'],
        ['Chủ trì:', 'Ông Nguyễn Văn Thử, Chủ tịch UBND xã'],
      ],
    },
    { is: 'heading', level: 1, text: 'I. Nội dung' },
    { is: 'list', items: Array.from({ length: 6 }, () => sentence) },
    { is: 'paragraph', text: 'Cuộc họp kết thúc vào 11 giờ 30 ngày 30 tháng 10 năm 2026.' },
  ],
  signature: { lines: ['Chủ tọa'], name: 'Nguyễn Văn Thử', note: '(Chữ ký, dấu)' },
  beside: { lines: ['Thư ký'], name: 'Trần Thị Ví Dụ', note: '(Chữ ký)' },
  annexes: [],
}

/** An invitation, one of many in a file. */
export const invitation = (to: string): Paper => ({
  ...plan,
  title: 'Giấy mời dự Hội nghị đối thoại doanh nghiệp năm 2026',
  number: { value: '41', symbol: 'GM-UBND' },
  type: 'Giấy mời',
  abstract: 'Dự Hội nghị đối thoại doanh nghiệp năm 2026',
  bases: [],
  blocks: [
    { is: 'centered', text: 'Ủy ban nhân dân xã Đại Sơn trân trọng kính mời:' },
    { is: 'centered', text: to, bold: true },
    { is: 'paragraph', text: `Tới dự Hội nghị đối thoại doanh nghiệp năm 2026. ${sentence}` },
    { is: 'paragraph', text: 'Thời gian: 8 giờ 00 ngày 30 tháng 10 năm 2026.' },
    { is: 'paragraph', text: 'Địa điểm: Hội trường UBND xã Đại Sơn.' },
    { is: 'qr', address, caption: 'Quét mã để trả lời giấy mời, hoặc mở địa chỉ:' },
    { is: 'paragraph', text: 'Rất mong quý vị tới dự.' },
  ],
  recipients: ['Như trên', 'Lưu: VT, KT'],
  annexes: [],
})

/** What a business fills in by hand. */
export const form: Paper = {
  ...plan,
  ...nobody,
  title: 'Phiếu kiến nghị',
  letterhead: { above: '', body: [] },
  stateAlone: true,
  type: 'Phiếu kiến nghị',
  abstract: 'Gửi Hội nghị đối thoại doanh nghiệp năm 2026',
  blocks: [
    { is: 'blank', label: 'Tên doanh nghiệp, hợp tác xã, hộ kinh doanh:' },
    { is: 'boxes', items: ['Doanh nghiệp', 'Hợp tác xã', 'Hộ kinh doanh'].map((text) => ({ text, ticked: false })) },
    { is: 'blank', label: 'Điện thoại:' },
    { is: 'blank', label: 'Nội dung kiến nghị:', rows: 12 },
    { is: 'qr', address, caption: 'Hoặc gửi qua mạng: quét mã, hay mở địa chỉ' },
  ],
  signature: { lines: ['Người kiến nghị'], name: '', note: '(Ký, ghi rõ họ tên)' },
}

/** Who comes signs here. */
export const signInSheet: Paper = {
  ...plan,
  ...nobody,
  title: 'Danh sách đại biểu ký tên',
  type: 'Danh sách',
  abstract: 'Đại biểu dự Hội nghị đối thoại doanh nghiệp năm 2026',
  blocks: [
    {
      is: 'table',
      minRowHeight: 12,
      boldRows: [0, 41],
      columns: [
        { head: 'TT', width: 12, align: 'center' },
        { head: 'Họ và tên', width: null },
        { head: 'Đơn vị', width: null },
        { head: 'Ký tên', width: 35 },
      ],
      rows: [
        ['I', 'Doanh nghiệp', '', ''],
        ...Array.from({ length: 40 }, (_, index) => [`${index + 1}`, 'Trần Văn Thử', 'Công ty TNHH May Thí Dụ', '']),
        ['', 'Tổng cộng', '40', ''],
      ],
    },
    { is: 'new-page' },
    { is: 'paragraph', text: 'Danh sách này có 40 đại biểu.' },
  ],
}

/** A petition each of `rows`, as the annex of a report has them. */
export const reportWith = (rows: number): Paper => ({
  ...plan,
  title: 'Báo cáo kết quả đối thoại',
  number: { value: '', symbol: 'BC-UBND' },
  type: 'Báo cáo',
  abstract: 'Kết quả đối thoại doanh nghiệp năm 2026',
  addressees: ['Sở Tài chính thành phố Hải Phòng', 'Ủy ban nhân dân thành phố Hải Phòng'],
  blocks: [{ is: 'paragraph', text: sentence }],
  annexes: [
    {
      title: 'Kết quả giải quyết kiến nghị',
      note: '(Kèm theo Báo cáo)',
      landscape: true,
      blocks: [
        {
          is: 'table',
          columns: [
            { head: 'TT', width: 11, align: 'center' },
            { head: 'Người kiến nghị', width: 36 },
            { head: 'Nội dung', width: null },
            { head: 'Lĩnh vực', width: 25 },
            { head: 'Chủ trì', width: 25 },
            { head: 'Trả lời', width: null },
            { head: 'Kết quả', width: 27 },
            { head: 'Lý do chậm', width: 22 },
          ],
          rows: Array.from({ length: rows }, (_, index) => [
            `${index + 1}`,
            'Công ty TNHH May Thí Dụ, thôn Đông',
            `Đề nghị số ${index + 1}: ${sentence}`,
            'Đất đai',
            'Phòng Kinh tế',
            'UBND xã đã có văn bản trả lời; công ty đã nhận và đồng ý với nội dung trả lời.',
            'Đã giải quyết; hạn 10/11/2026',
            '',
          ]),
        },
      ],
    },
  ],
})

/** A poster whose texts are as long as they get. */
export const poster = (size: Poster['size']): Poster => ({
  is: 'poster',
  size,
  issuer: 'Ủy ban nhân dân xã Đại Sơn',
  opening: 'Kính mời doanh nghiệp, hợp tác xã, hộ kinh doanh',
  title: 'Hội nghị đối thoại\ndoanh nghiệp năm 2026',
  facts: [
    { label: 'Thời gian', text: '8 giờ 00, thứ Sáu ngày 30 tháng 10 năm 2026' },
    { label: 'Địa điểm', text: 'Hội trường UBND xã Đại Sơn' },
  ],
  deadline: { label: 'Hạn gửi kiến nghị', text: 'Hết thứ Năm ngày 8 tháng 10 năm 2026' },
  code: { address, caption: 'Quét mã để đăng ký và gửi kiến nghị, hoặc mở' },
  foot: 'Hỏi tại Trung tâm Phục vụ hành chính công xã, điện thoại 0225 000 0000',
})

/** The same with names as long as they get. */
export const longPoster = (size: Poster['size']): Poster => ({
  ...poster(size),
  issuer: 'Ủy ban nhân dân Phường Lê Thanh Nghị và Liên hiệp các hội doanh nghiệp nhỏ và vừa thành phố Hải Phòng',
  title:
    'Hội nghị đối thoại giữa chính quyền địa phương với doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh và làng nghề trên địa bàn năm 2026 (lần thứ hai)',
  facts: [
    { label: 'Thời gian', text: '8 giờ 00, thứ Sáu ngày 30 tháng 10 năm 2026 (đón tiếp đại biểu từ 7 giờ 30 phút)' },
    {
      label: 'Địa điểm',
      text: 'Hội trường lớn tầng 3, Trung tâm Văn hóa, Thể thao và Truyền thanh phường, số 123 đường Nguyễn Bỉnh Khiêm, thành phố Hải Phòng',
    },
    { label: 'Chủ đề', text: `${sentence} ${sentence}` },
  ],
  code: { address: `${address}/doi-thoai/2026/lan-2/gui-kien-nghi-cua-doanh-nghiep`, caption: sentence },
})

export const namePlates: NamePlates = {
  is: 'name-plates',
  title: 'Biển tên đại biểu',
  plates: [
    { name: 'Lê Thử', beneath: 'Chủ tịch UBND xã' },
    {
      name: 'Công Tằng Tôn Nữ Nguyễn Thị Thanh Huyền',
      beneath:
        'Giám đốc Công ty trách nhiệm hữu hạn một thành viên Sản xuất, Thương mại và Xuất nhập khẩu May mặc Thí Dụ Hải Phòng',
    },
    { name: 'Sở Tài chính', beneath: '' },
  ],
}

/** Papers of every length around a page: where their signatures go. */
const lengths: readonly Paper[] = Array.from({ length: 14 }, (_, more) => ({
  ...plan,
  blocks: Array.from({ length: 24 + more }, (_, line) => ({ is: 'paragraph', text: `Dòng ${line} của ${24 + more}.` })),
  annexes: [],
}))

/** One of each, by the name of its file. */
export const samples: Readonly<Record<string, Printable | readonly Printable[]>> = {
  plan,
  letter,
  minutes,
  invitations: ['Công ty TNHH May Thí Dụ', 'Hợp tác xã Ví Dụ', 'Hộ kinh doanh Trần Văn Thử'].map(invitation),
  lengths,
  form,
  'sign-in-sheet': signInSheet,
  report: reportWith(40),
  'poster-a4': poster('A4'),
  'poster-a3': poster('A3'),
  'long-poster-a4': longPoster('A4'),
  'long-poster-a3': longPoster('A3'),
  'name-plates': namePlates,
}
