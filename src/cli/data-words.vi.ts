/** What goes lost where the keys did not come along. */
const lostWithoutKeys =
  'mã số thuế và số định danh đã niêm phong không đọc được, tra cứu bằng số điện thoại không tìm ra hồ sơ cũ, số bí mật, liên kết riêng và bản nháp đã phát không dùng được, mã 6 số và mã dự phòng của cán bộ không dùng được; mật khẩu, khóa truy cập và đăng nhập qua hệ thống xác thực chung vẫn dùng được'

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
  document: {
    help: 'Ghi mọi văn bản của một đơn vị ra thư mục, mỗi văn bản một tệp Word (DOCX) và một tệp PDF, đúng thể thức.',
    form: 'Cách dùng: doithoai document <mã đơn vị> --out <thư mục>, hoặc doithoai document demo --out <thư mục> [--day <ngày>]',
    noUnit: (which: string) =>
      which === 'demo'
        ? 'Chưa có bản trình diễn. Chạy npm start -- --demo một lần trước.'
        : `Không có đơn vị ${which} trong hệ thống.`,
  },
  user: {
    help: 'Mời một cán bộ vào đơn vị, hoặc tạo liên kết đặt lại mật khẩu cho một tài khoản. In ra liên kết dùng một lần, trong 7 ngày. Thêm second-step khi người ấy mất cả điện thoại, khóa truy cập lẫn mã dự phòng: bước hai được gỡ, mật khẩu cũ hết dùng.',
    form: 'Cách dùng: doithoai user add <mã đơn vị> <thư điện tử> "<họ và tên>" [vai trò …], hoặc doithoai user reset <thư điện tử> [second-step]',
    noUnit: (code: string) => `Hệ thống không có đơn vị mang mã "${code}". Gõ "doithoai unit list" để xem.`,
    notAnEmail: (text: string) => `"${text}" không phải là địa chỉ thư điện tử.`,
    noName: 'Thiếu họ và tên.',
    notARole: (text: string, roles: string) => `Không có vai trò "${text}". Các vai trò: ${roles}.`,
    taken: (email: string) => `Đơn vị đã có cán bộ với thư điện tử ${email}.`,
    noAccount: (email: string) => `Không có tài khoản nào đăng nhập bằng ${email}.`,
    once: 'Liên kết chỉ hiện một lần, dùng được một lần, trong 7 ngày.',
  },
  backup: {
    help: 'Sao lưu toàn bộ dữ liệu và tệp vào một tệp, trong khi chương trình vẫn chạy. Khóa chỉ đi kèm khi có mật khẩu sao lưu (từ 12 ký tự), đọc từ dòng đầu của tệp --passphrase-file hoặc biến DOITHOAI_PASSPHRASE.',
    form: 'Cách dùng: doithoai backup TỆP [--passphrase-file TỆP]',
    made: (file: string, rows: string, files: string, bytes: string) =>
      `Đã sao lưu vào ${file}: ${rows} dòng, ${files} tệp, ${bytes}`,
    withoutKeys: `Không kèm khóa vì không có mật khẩu sao lưu. Nếu nạp lại ở máy khác thì ${lostWithoutKeys}.`,
    demoKeys: 'Bản trình diễn không có khóa riêng.',
    lost: (files: readonly string[]) =>
      `Chú ý: ${files.length} tệp có tên trong dữ liệu nhưng không có trong thư mục: ${files.slice(0, 3).join(', ')}`,
    passphraseShort: (least: number) => `Mật khẩu sao lưu cần từ ${least} ký tự.`,
    passphraseFile: (file: string) => `Không đọc được mật khẩu sao lưu từ ${file}.`,
  },
  verify: {
    help: 'Đọc một bản sao lưu từ đầu tới cuối và đối chiếu từng dòng, từng tệp, không nạp vào đâu. In ra mắt xích cuối của mỗi nhật ký để đối chiếu với bản giữ riêng.',
    form: 'Cách dùng: doithoai verify TỆP',
    whole: (madeAt: string, rows: string, files: string, bytes: string) =>
      `Nguyên vẹn. Sao lưu lúc ${madeAt}: ${rows} dòng, ${files} tệp, ${bytes}`,
    keys: (has: boolean) => (has ? 'Có kèm khóa, mở bằng mật khẩu sao lưu.' : 'Không kèm khóa.'),
    head: (unit: string, seq: number, hash: string) => `${unit}\t${seq}\t${hash}`,
  },
  restore: {
    help: 'Nạp một bản sao lưu vào bản cài đặt trống (DOITHOAI_DATA chỉ tới thư mục mới), đối chiếu từng dòng rồi mới ghi. Chương trình phải dừng.',
    form: 'Cách dùng: doithoai restore TỆP [--passphrase-file TỆP | --without-keys]',
    running: 'Chương trình đang chạy trên thư mục dữ liệu này: hãy dừng rồi nạp.',
    done: (rows: string, files: string) => `Đã nạp và đối chiếu ${rows} dòng, ${files} tệp.`,
    withoutKeys: `Đã nạp không kèm khóa: ${lostWithoutKeys}. Biên nhận in lại có số bí mật mới; cán bộ có bước hai mà không có khóa truy cập thì gỡ bằng lệnh "user reset <thư điện tử> second-step".`,
  },
} as const
