/** What the command line says. */
export const words = {
  intro: 'Đối Thoại, dòng lệnh. Kết quả in ra stdout, mọi lời khác ra stderr.',
  usage: 'Cách dùng:',
  commands: 'Các lệnh:',
  more: 'Xem kỹ một lệnh: doithoai <lệnh> --help',
  noCommand: 'Thiếu lệnh. Gõ "doithoai --help" để xem các lệnh.',
  unknownCommand: (name: string) => `Không có lệnh "${name}". Gõ "doithoai --help" để xem các lệnh.`,
  unforeseen: (message: string) => `Có lỗi ngoài dự kiến: ${message}`,

  calendar: {
    help: 'Tính ngày làm việc và ngày âm lịch theo lịch nhà nước có sẵn trong chương trình (không cần cơ sở dữ liệu, không kể phần quản trị viên đã sửa).',
    missing: 'Thiếu việc cần tính. Gõ "doithoai calendar --help" để xem cách dùng.',
    unknown: (name: string) => `Lệnh calendar không có việc "${name}". Gõ "doithoai calendar --help" để xem cách dùng.`,
    form: (usage: string) => `Cách dùng: doithoai ${usage}`,
    notADay: (text: string) => `"${text}" không phải là ngày có thật, viết dạng 2026-10-15, từ năm 1968 đến năm 2100.`,
    notACount: (text: string) => `"${text}" không phải là số ngày: cần số nguyên từ -10000 đến 10000.`,
    notAYear: (text: string) => `"${text}" không phải là năm từ 1968 đến 2100.`,
    provisional: 'Tạm tính: lịch nghỉ của quãng ngày này chưa được công bố đủ.',
    working: 'làm việc',
    workingBecause: (reason: string) => `làm việc: ${reason}`,
    offBecause: (reason: string) => `nghỉ: ${reason}`,
    skipped: (reason: string) => `không tính: ${reason}`,
    lunar: (day: number, month: number, leap: boolean, yearName: string) =>
      `${day}/${month}${leap ? ' nhuận' : ''} năm ${yearName}`,
  },
} as const
