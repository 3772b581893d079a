import type { AskRefusal } from '../../application/sheets/ask-sheets.ts'
import type { SheetFileRefusal } from '../../application/sheets/sheet-files.ts'
import type { WriteRefusal } from '../../application/sheets/write-sheet.ts'
import {
  type HandInRefusal,
  LONGEST_SHEET,
  type SheetState,
  type TableRefusal,
  tableLimits,
} from '../../domain/index.ts'

/** Why something is not done with data sheets. */
export type SheetWebRefusal =
  | AskRefusal
  | SheetFileRefusal
  | WriteRefusal
  | HandInRefusal
  | TableRefusal
  | 'not-handed-in'
  | 'changed-meanwhile'
  | 'both-changed'
  | 'day-wrong'
  | 'file-refused'

const { rows, columns, cell } = tableLimits

/** What the pages of data sheets say. */
export const sheetsWords = {
  title: 'Phiếu số liệu',
  openSheets: 'Mở phiếu số liệu',
  doneWhenHandedIn: 'Việc này tự xong khi nộp phiếu số liệu, không cần ghi lần nữa.',
  about: 'Số liệu từng bộ phận mang tới hội nghị, đặt cạnh kiến nghị cùng lĩnh vực. Chỉ cán bộ xem, không công khai.',
  link: (asked: number, handedIn: number) => (asked === 0 ? 'Chưa yêu cầu' : `${handedIn}/${asked} phiếu đã nộp`),
  linkLate: (late: number) => `${late} phiếu quá hạn`,
  none: 'Chưa có phiếu số liệu',
  noneAsk:
    'Bấm “Yêu cầu số liệu”: mỗi lĩnh vực có kiến nghị được một phiếu, giao bộ phận chủ trì nhiều kiến nghị nhất.',
  noneWait: 'Khi chuyên viên yêu cầu, phiếu của từng bộ phận hiện ở đây.',
  columns: { sheet: 'Phiếu', owner: 'Bộ phận', state: 'Tình trạng', due: 'Hạn nộp', asOf: 'Số liệu đến ngày' },
  states: { asked: 'Chưa viết', writing: 'Đang viết', 'handed-in': 'Đã nộp' } satisfies Record<SheetState, string>,
  ask: {
    all: 'Yêu cầu số liệu',
    allAbout: (fields: string) => `Giao ngay phiếu của các lĩnh vực đang có kiến nghị: ${fields}.`,
    allOf: (field: string, department: string) => `${field} (${department})`,
    byHand: 'Yêu cầu thêm một phiếu',
    department: 'Bộ phận',
    fields: 'Lĩnh vực',
    title: 'Tên phiếu',
    titleHint: 'Để trống: lấy tên lĩnh vực',
    wanted: 'Cần những số liệu gì',
    wantedHint: 'Ví dụ: số giấy chứng nhận đã cấp theo thôn, hồ sơ còn tồn, quỹ đất công',
    due: 'Hạn nộp',
    dueHint: (day: string) => (day ? `Để trống: ${day}` : 'Để trống: theo mốc'),
    go: 'Giao phiếu',
  },
  owner: 'Bộ phận',
  due: 'Hạn nộp',
  fields: 'Lĩnh vực',
  wanted: 'Cần có',
  asOf: 'Số liệu đến ngày',
  asOfHint: 'Không sau hôm nay; phải có khi nộp',
  words: 'Nội dung',
  wordsHint: 'Đoạn ngắn, mỗi dòng một ý; “- …” là gạch đầu dòng',
  caption: 'Tên bảng',
  table: 'Bảng số liệu',
  tableHint: `Chép cả bảng từ Excel hoặc Word rồi dán vào đây; dòng đầu là tên cột. Tối đa ${rows - 1} dòng, ${columns} cột.`,
  tableShown: 'Bảng sẽ hiện như sau',
  tableSize: (lines: number, width: number) => `${lines} dòng, ${width} cột`,
  save: 'Lưu',
  preview: 'Xem trước bảng',
  handIn: 'Lưu và nộp',
  handInAbout: 'Nộp rồi, phiếu hiện ở bàn điều hành và trên bản in. Cần sửa thì mở lại.',
  reopen: 'Mở lại để sửa',
  reopenQuestion: 'Mở lại phiếu này? Việc chuẩn bị phiếu sẽ tính là chưa xong.',
  withdraw: 'Thôi yêu cầu phiếu này',
  withdrawQuestion: (title: string) => `Thôi yêu cầu phiếu “${title}”?`,
  handedInOn: 'Ngày nộp',
  handedIn: (by: string, at: string) => [`Nộp lúc ${at}`, by].filter(Boolean).join(', '),
  lastSaved: (by: string, at: string) => `${by} lưu lúc ${at}`,
  empty: 'Chưa có nội dung.',
  petitions: 'Kiến nghị cùng lĩnh vực',
  noPetitions: 'Chưa có kiến nghị của lĩnh vực này.',
  toTask: 'Mở nhiệm vụ',
  print: 'Bản in các phiếu',
  files: {
    title: 'Bản đồ, PDF kèm theo',
    add: 'Thêm tệp',
    choose: 'Ảnh bản đồ, ảnh chụp, PDF',
    remove: 'Bỏ tệp',
    removeQuestion: (name: string) => `Bỏ tệp ${name}?`,
  },
  beside: {
    title: 'Phiếu số liệu',
    summary: (title: string, owner: string, asOf: string) =>
      [`Số liệu: ${title}`, owner, asOf && `đến ngày ${asOf}`].filter(Boolean).join(', '),
    waiting: (title: string, owner: string, due: string) =>
      [`Phiếu “${title}” chưa nộp`, owner, due && `hạn ${due}`].filter(Boolean).join(', '),
    open: 'Mở phiếu',
  },
  both: (by: string) =>
    `${by || 'Người khác'} vừa sửa cùng chỗ. Bản đang lưu hiện bên dưới; chữ của anh/chị còn trong các ô. Gộp lại rồi lưu.`,
  theirs: 'Bản đang lưu',
  done: {
    asked: (count: number) => `Đã giao ${count} phiếu số liệu.`,
    askedOne: 'Đã giao phiếu số liệu.',
    withdrawn: 'Đã thôi yêu cầu phiếu.',
    saved: 'Đã lưu phiếu.',
    merged: 'Đã lưu, gộp cả phần người khác vừa sửa.',
    handedIn: 'Đã nộp phiếu số liệu.',
    reopened: 'Đã mở lại phiếu.',
    files: (count: number) => (count === 0 ? 'Tệp này đã có trong phiếu.' : `Đã thêm ${count} tệp.`),
    fileRemoved: 'Đã bỏ tệp.',
  },
  refusals: {
    'not-found': 'Phiếu này không còn.',
    closed: 'Kỳ đối thoại đã khép, phiếu không sửa được nữa.',
    'not-yours': 'Phiếu này giao cho bộ phận khác.',
    'not-preparing': 'Hội nghị đã họp hoặc không tổ chức, không giao thêm phiếu số liệu.',
    'nothing-to-ask': 'Lĩnh vực nào có kiến nghị cũng đã có phiếu. Cần thêm thì giao từng phiếu.',
    'no-field': 'Chọn ít nhất một lĩnh vực.',
    'no-department': 'Chọn bộ phận của xã, phường.',
    'too-long': `Dài quá: nội dung tối đa ${LONGEST_SHEET} chữ cái, tên tối đa 200.`,
    'as-of-missing': 'Ghi số liệu tính đến ngày nào.',
    'as-of-to-come': 'Ngày này chưa tới. Ghi ngày của số liệu, muộn nhất là hôm nay.',
    'nothing-to-show': 'Phiếu còn trống. Ghi nội dung, dán bảng hoặc thêm tệp rồi nộp.',
    'handed-in-already': 'Phiếu đã nộp. Mở lại rồi sửa.',
    'not-handed-in': 'Phiếu này chưa nộp.',
    'changed-meanwhile': 'Có người vừa sửa phiếu. Xem lại rồi nộp.',
    'both-changed': 'Người khác vừa sửa cùng chỗ.',
    'table-one-column': 'Bảng mới có một cột. Chọn cả bảng trong Excel hoặc Word, chép rồi dán lại.',
    'table-no-rows': 'Bảng mới có dòng tên cột, chưa có dòng số liệu.',
    'table-rows': `Bảng dài quá ${rows - 1} dòng. Gộp bớt, hoặc gửi kèm tệp PDF.`,
    'table-columns': `Bảng rộng quá ${columns} cột, in không đọc được. Bỏ bớt cột, hoặc gửi kèm tệp PDF.`,
    'table-cell': `Có ô dài quá ${cell} chữ cái. Rút gọn, phần dài ghi vào Nội dung.`,
    'no-file': 'Chọn tệp trước.',
    'not-shown': 'Chỉ nhận ảnh và PDF, để xem được ngay tại bàn điều hành.',
    'too-many-files': 'Phiếu đã đủ 10 tệp. Bỏ bớt rồi thêm.',
    'file-refused': 'Không nhận được tệp: chỉ nhận ảnh, PDF, mỗi tệp tối đa 20 MB.',
    'day-wrong': 'Ghi ngày như 30/9/2026.',
  } satisfies Record<SheetWebRefusal, string>,
} as const
