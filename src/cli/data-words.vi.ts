/** What the commands that need the data say. */
export const words = {
  noData: (folder: string) => `Chưa có dữ liệu ở ${folder}. Chạy chương trình một lần trước (npm start).`,
  history: {
    help: 'Kiểm tra nhật ký của mọi đơn vị và của hệ thống: không dòng nào bị sửa, thiếu hay xóa. Có chỗ hỏng thì báo đơn vị, dòng, và thoát với mã 1.',
    form: 'Cách dùng: doithoai history verify',
    installation: 'Hệ thống',
    whole: (chain: string, rows: number) => `${chain}: nguyên vẹn, ${rows} dòng`,
    broken: (chain: string, row: number, what: string) => `${chain}: hỏng ở dòng ${row}, ${what}`,
    what: {
      missing: 'thiếu dòng này',
      altered: 'nội dung đã bị sửa',
      'not-following': 'không nối tiếp dòng trước',
      'head-differs': 'dòng cuối không khớp, có dòng đã bị xóa',
    },
  },
  unit: {
    help: 'Các đơn vị của bản cài đặt: thêm một xã, phường, đặc khu theo mã; xem danh sách.',
    form: 'Cách dùng: doithoai unit add <mã đơn vị>, hoặc doithoai unit list',
    notACode: (text: string) => `"${text}" không phải là mã của xã, phường hay đặc khu nào, ví dụ đúng: 11086.`,
    served: (text: string) => `Đơn vị ${text} đã có trong hệ thống.`,
    added: (name: string, slug: string) =>
      `Đã thêm ${name}, trang công khai /${slug}/. Mời quản trị bằng lệnh "user add".`,
    none: 'Chưa có đơn vị nào.',
  },
  user: {
    help: 'Mời một cán bộ vào đơn vị, hoặc tạo liên kết đặt lại mật khẩu cho một tài khoản. In ra liên kết dùng một lần, trong 7 ngày.',
    form: 'Cách dùng: doithoai user add <mã đơn vị> <e-mail> "<họ và tên>" [vai trò …], hoặc doithoai user reset <e-mail>',
    noUnit: (code: string) => `Hệ thống không có đơn vị mang mã "${code}". Gõ "doithoai unit list" để xem.`,
    notAnEmail: (text: string) => `"${text}" không phải là địa chỉ e-mail.`,
    noName: 'Thiếu họ và tên.',
    notARole: (text: string, roles: string) => `Không có vai trò "${text}". Các vai trò: ${roles}.`,
    taken: (email: string) => `Đơn vị đã có cán bộ với e-mail ${email}.`,
    noAccount: (email: string) => `Không có tài khoản nào đăng nhập bằng ${email}.`,
    once: 'Liên kết chỉ hiện một lần, dùng được một lần, trong 7 ngày.',
  },
} as const
