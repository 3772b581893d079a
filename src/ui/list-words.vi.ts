/** What stands around the office's lists. No English page has any. */
export const listWords = {
  takeAlong: 'Lấy cả danh sách',
  copyTable: 'Sao chép bảng',
  asExcel: 'Tải cả danh sách, tệp Excel',
  asCsv: 'Tải cả danh sách, tệp CSV',
  copiedRows: 'Đã sao chép {rows} dòng',
  copyFailed: 'Chưa sao chép được, hãy tải Excel',
  pick: 'Chọn',
  pickAll: 'Chọn cả trang',
  picked: 'Đã chọn {rows}',
} as const
