import { readLimits, type SheetRefusal } from '#platform/spreadsheets/read-limits.ts'
import type { EnteredCounts } from '../application/import-drafts.ts'

const files: Record<SheetRefusal, string> = {
  'too-large': `Tệp lớn hơn ${readLimits.bytes / 1_000_000} MB. Chia danh sách ra nhiều tệp`,
  'not-a-table': 'Không đọc được tệp này. Hãy dùng tệp Excel (.xlsx) hoặc CSV',
  'old-excel': 'Tệp Excel đời cũ (.xls). Mở bằng Excel, chọn “Lưu thành” kiểu .xlsx rồi tải lên lại',
  locked: 'Tệp đặt mật khẩu. Bỏ mật khẩu rồi tải lên lại',
  macros: 'Tệp có mã lệnh (macro). Lưu thành kiểu .xlsx không có macro rồi tải lên lại',
  unfolds: 'Tệp này bung ra lớn khác thường. Chép các dòng cần nhập sang một tệp mới',
  'too-many-rows': `Mỗi lần nhập tối đa ${readLimits.rows.toLocaleString('vi-VN')} dòng. Chia danh sách ra nhiều tệp`,
  'took-too-long': 'Đọc tệp quá lâu. Chép các dòng cần nhập sang một tệp mới rồi tải lên lại',
  'not-utf8': 'Tệp CSV sai bảng mã nên mất dấu. Lưu thành .xlsx, hoặc “CSV UTF-8”, rồi tải lên lại',
  empty: 'Tệp không có dòng nào',
}

/** What bringing in a table says, whatever list it is for. */
export const importWords = {
  files,
  noHead: 'Không thấy dòng tiêu đề. Dùng mẫu bên trên, hoặc đặt tên cột như trong mẫu ở một trong mười lăm dòng đầu',
  noRows: 'Dưới dòng tiêu đề chưa có dòng nào',
  missing: (columns: string) => `Thiếu cột: ${columns}. Đặt tên cột như trong mẫu`,
  fileNeeded: 'Chọn tệp để tải lên',
  fromExcel: 'Nhập từ Excel',
  steps: 'Ba bước: tải mẫu về điền, tải tệp lên, xem lại rồi mới ghi. Chưa xem lại thì chưa có gì được ghi.',
  template: 'Tải mẫu Excel',
  templateAbout: 'Mẫu có tiêu đề, lời nhắc ở từng ô và danh sách để chọn của chính đơn vị.',
  file: 'Tệp đã điền',
  fileHint: `Excel (.xlsx) hoặc CSV, không quá ${readLimits.rows.toLocaleString('vi-VN')} dòng. Tên cột như trong mẫu, thứ tự nào cũng được.`,
  upload: 'Tải lên và xem lại',
  previewTitle: 'Xem lại trước khi ghi',
  previewAbout: (file: string) => `${file}. Chưa có gì được ghi. Bản xem lại này giữ trong một ngày, chỉ anh/chị thấy.`,
  inPortions: (done: string, left: string) =>
    `Bảng lớn được ghi từng phần: đã ghi ${done}, còn ${left}. Nếu việc ghi đã dừng giữa chừng, bấm ghi để ghi tiếp; dòng đã ghi không bị ghi hai lần.`,
  newRows: 'dòng sẽ ghi',
  doubtful: 'dòng có thể trùng',
  thereRows: 'dòng đã có, giữ nguyên',
  wrongRows: 'dòng phải sửa',
  unknown: (heads: string) => `Không dùng các cột: ${heads}.`,
  wrongTitle: 'Phải sửa',
  wrongAbout: 'Các dòng này không được ghi. Tải chúng về, sửa, rồi tải lên lại; dòng đã ghi rồi sẽ không ghi hai lần.',
  takeWrong: 'Tải các dòng phải sửa',
  row: 'Dòng',
  column: 'Cột',
  written: 'Đang ghi',
  wrong: 'Cần sửa',
  wrongHead: 'Cần sửa gì',
  doubtTitle: 'Có thể trùng',
  doubtAbout: 'Chỉ ghi dòng anh/chị đánh dấu; dòng không đánh dấu được bỏ qua.',
  enterIt: (label: string) => `Vẫn ghi: ${label}`,
  newTitle: 'Sẽ ghi',
  thereTitle: 'Đã có, giữ nguyên',
  what: 'Dòng này',
  becomes: 'Sẽ thành',
  more: (count: number) => `và ${count.toLocaleString('vi-VN')} dòng nữa`,
  confirm: (rows: string) => `Ghi ${rows}`,
  confirmTicked: 'Ghi các dòng đã đánh dấu',
  nothing: 'Không có dòng nào để ghi',
  another: 'Tải tệp khác',
  stopped: (row: number, reason: string) =>
    `Dòng ${row}: ${reason} Chưa có dòng nào được ghi; xem lại rồi ghi lần nữa.`,
  already: 'Bảng này đã được ghi trước đó.',
  doneTitle: 'Đã ghi xong',
  done: (rows: string, { there, left }: EnteredCounts) =>
    [
      `Đã ghi ${rows}.`,
      there > 0 && `${there.toLocaleString('vi-VN')} dòng đã có từ trước, giữ nguyên.`,
      left > 0 && `${left.toLocaleString('vi-VN')} dòng không ghi.`,
    ]
      .filter(Boolean)
      .join(' '),
  organisations: (count: number) => `${count.toLocaleString('vi-VN')} cơ sở mới trong danh sách doanh nghiệp.`,
  toList: 'Xem danh sách',
  sheet: 'Danh sách',
  guide: 'Hướng dẫn',
  choices: 'Danh mục',
  guideHeads: { column: 'Cột', needed: 'Bắt buộc', hint: 'Ghi gì', example: 'Ví dụ' },
  needed: 'có',
} as const
