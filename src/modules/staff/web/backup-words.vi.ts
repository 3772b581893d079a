/** What the pages of the nightly backup say. */
export const words = {
  title: 'Sao lưu hằng đêm',
  about:
    'Mỗi đêm sau 1 giờ, hoặc ngay khi máy được bật lại, toàn bộ dữ liệu và tệp được chép vào một thư mục và đọc lại để kiểm tra.',
  open: 'Xem và đặt',
  standing: {
    none: 'Chưa đặt nơi sao lưu. Hỏng máy là mất hết dữ liệu.',
    late: 'Đã hơn một ngày rưỡi không có bản sao lưu tốt.',
    never: 'Chưa có bản sao lưu tốt nào. Bấm “Sao lưu ngay”, hoặc chờ đêm nay.',
  },
  lastGood: (when: string) => `Bản tốt gần nhất: ${when}.`,
  noGood: 'Chưa có bản sao lưu nào.',
  /** What a unit's administrator reads, who cannot do anything about it himself. */
  unit: {
    good: (when: string) => `Bản sao lưu tốt gần nhất: ${when}, đã đọc lại để kiểm tra.`,
    failed: (when: string) => `Lần sao lưu lúc ${when} không xong.`,
    none: 'Hệ thống chưa đặt nơi sao lưu hằng đêm. Hỏng máy là mất hết dữ liệu.',
    ask: 'Hỏi người quản trị hệ thống:',
  },
  folder: 'Thư mục nhận bản sao lưu',
  folderHint:
    'Đường dẫn đầy đủ trên máy chạy chương trình, tốt nhất là ổ cứng khác hoặc máy khác. Ví dụ /mnt/saoluu hoặc E:\\saoluu. Để trống: không sao lưu.',
  passphrase: 'Mật khẩu sao lưu',
  passphraseHint: (has: boolean) =>
    has
      ? 'Bản sao lưu đang kèm khóa dưới mật khẩu đã đặt. Để trống: giữ như cũ.'
      : 'Từ 12 ký tự. Có mật khẩu thì bản sao lưu kèm khóa, nạp lại ở máy khác vẫn đọc được mã số thuế; số bí mật, liên kết riêng đã phát và mã 6 số của cán bộ vẫn dùng được. Hệ thống không giữ mật khẩu này: hãy cất vào chỗ kín.',
  withoutKeys: 'Thôi kèm khóa',
  save: 'Lưu',
  saved: 'Đã lưu nơi sao lưu.',
  now: 'Sao lưu ngay',
  asked: 'Sẽ sao lưu trong vòng một phút.',
  oneDisk: 'Thư mục này cùng ổ đĩa với dữ liệu: hỏng ổ là mất cả hai. Nên chọn ổ khác.',
  demonstration: 'Bản trình diễn không sao lưu.',
  stale: 'Người khác vừa đổi nơi sao lưu. Đây là bản mới nhất: xem lại rồi lưu.',
  short: (least: number) => `Mật khẩu sao lưu cần từ ${least} ký tự.`,
  folderRefusals: {
    'not-absolute': 'Ghi đường dẫn đầy đủ, ví dụ /mnt/saoluu hoặc E:\\saoluu.',
    'not-there': 'Máy này không có thư mục ấy. Tạo thư mục rồi lưu lại.',
    'not-a-folder': 'Đây là một tệp, không phải thư mục.',
    'not-writable': 'Chương trình không ghi được vào thư mục này. Mở quyền ghi rồi lưu lại.',
    'in-data': 'Thư mục này nằm trong thư mục dữ liệu. Chọn nơi khác.',
  },
  runs: 'Các lần gần đây',
  noRuns: 'Chưa có lần nào',
  began: 'Bắt đầu',
  file: 'Tệp',
  size: 'Cỡ',
  outcome: 'Kết quả',
  outcomes: { kept: 'Tốt, đã đọc lại', failed: 'Không xong', running: 'Đang làm' },
}
