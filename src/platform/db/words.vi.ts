/** What the operator reads when a database server given by address cannot be used. */
export const words = {
  serverTooOld: (found: number, wanted: number) =>
    `Máy chủ trong DATABASE_OWNER_URL là PostgreSQL ${found}; chương trình cần PostgreSQL ${wanted} trở lên.`,
  serverUnreachable: (place: string, reason: string) =>
    `Không kết nối được cơ sở dữ liệu ${place} trong DATABASE_OWNER_URL: ${reason}.`,
  connectionErrors: {
    ECONNREFUSED: 'máy chủ không trả lời ở địa chỉ này, hãy kiểm tra PostgreSQL đã chạy chưa',
    ENOENT: 'không có ổ kết nối ở thư mục này, hãy kiểm tra PostgreSQL đã chạy chưa',
    ETIMEDOUT: 'máy chủ không trả lời',
    EHOSTUNREACH: 'không có đường mạng tới máy chủ',
    ENOTFOUND: 'không có máy chủ mang tên này',
    EAI_AGAIN: 'không tra được tên máy chủ',
    '28P01': 'sai tên hoặc mật khẩu',
    '28000': 'máy chủ không cho tài khoản này đăng nhập',
    '3D000': 'chưa có cơ sở dữ liệu mang tên này',
    '53300': 'máy chủ đã hết chỗ kết nối',
    '57P03': 'máy chủ đang khởi động, hãy thử lại sau ít phút',
  },
}
