/** What a door's page says where it works on the device. */
export const words = {
  online: (sent: number) => (sent === 0 ? 'Có mạng.' : `Có mạng, đang gửi ${sent} lượt.`),
  offline: (waiting: number) =>
    waiting === 0
      ? 'Mất mạng. Cứ điểm danh tiếp, có mạng sẽ tự gửi.'
      : `Mất mạng: ${waiting} lượt chờ gửi. Cứ điểm danh tiếp, có mạng sẽ tự gửi.`,
  plainHttp:
    'Trang mở qua địa chỉ không có HTTPS nên máy không cho dùng máy ảnh và không làm được khi mất mạng. Gõ mã hoặc tên rồi bấm Tìm, vẫn điểm danh được.',
  noStore:
    'Trình duyệt này không cho giữ danh sách trên máy (có thể đang mở ẩn danh) nên không làm được khi mất mạng. Gõ mã hoặc tên rồi bấm Tìm, vẫn điểm danh được.',
  noCamera: 'Máy này không có máy ảnh mà trang dùng được. Gõ sáu số hoặc tên.',
  cameraRefused: 'Chưa được phép dùng máy ảnh. Cho phép trong cài đặt của trình duyệt, hoặc gõ sáu số, tên.',
  scan: 'Quét mã',
  stopScan: 'Tắt máy ảnh',
  scanning: 'Đưa mã QR trên giấy mời vào khung hình',
  came: 'Đã đến',
  cameOf: (name: string) => `Ghi ${name} đã đến`,
  peopleOf: (name: string) => `Số người của ${name}`,
  isHere: (clock: string, people: number) => `Có mặt ${clock}, ${people} người`,
  undo: 'Bỏ',
  undoOf: (name: string) => `Bỏ điểm danh ${name}`,
  done: (name: string, people: number) => `${name}: đã đến, ${people} người.`,
  undone: (name: string) => `Đã bỏ điểm danh ${name}.`,
  nothing: 'Không có ai như vậy trong danh sách. Ghi là người đến không báo trước ở dưới.',
  mistyped: 'Mã này sai một số. Xem lại giấy mời, hoặc tìm theo tên.',
  otherCode: 'Mã này không có trong danh sách của hội nghị này.',
  notOurs: 'Đây không phải mã của giấy mời.',
  many: 'Còn nữa, gõ thêm chữ.',
  refused: (name: string, why: string) => `${name}: chưa ghi được. ${why}`,
  nameEmpty: 'Ghi họ tên hoặc tên cơ sở.',
  wipe: 'Xóa khỏi máy này',
  wipeAsk: (waiting: number) => `Còn ${waiting} lượt chưa gửi, xóa thì mất.`,
  wipeYes: 'Vẫn xóa',
  wipeNo: 'Thôi',
  wiped: 'Đã xóa danh sách khỏi máy này.',
  wipedLost: (lost: number) =>
    `Đã xóa danh sách khỏi máy này. ${lost} lượt chưa gửi không còn nữa: báo lại cho cán bộ.`,
  gone: (lost: number) =>
    `Liên kết không mở được nữa. Danh sách trên máy này đã được xóa.${lost > 0 ? ` ${lost} lượt chưa gửi không còn nữa: báo lại cho cán bộ.` : ''}`,
  dayOver: 'Ngày họp đã qua, danh sách trên máy này đã được xóa.',
} as const
