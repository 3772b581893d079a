/** What the operator reads when the program's own database cannot start. One sentence each, no line breaks. */
export const words = {
  folderInUse: (folder: string, pid: number | null) =>
    `Thư mục dữ liệu ${folder} đang được một chương trình Đối Thoại khác dùng${pid ? ` (tiến trình số ${pid})` : ''}: hãy tắt chương trình kia, hoặc chọn thư mục khác bằng DOITHOAI_DATA.`,
  folderNotWritable: (folder: string, reason: string) =>
    `Không ghi được vào thư mục dữ liệu ${folder} (${reason}): hãy cấp quyền ghi cho tài khoản đang chạy, hoặc chọn thư mục khác bằng DOITHOAI_DATA.`,
  folderOfOtherAccount: (folder: string, owner: number) =>
    `Cơ sở dữ liệu trong ${folder} thuộc tài khoản khác (uid ${owner}): hãy chạy bằng tài khoản đó hoặc bằng root.`,
  notACluster: (folder: string) =>
    `Thư mục ${folder} có tệp nhưng không phải cơ sở dữ liệu của Đối Thoại: hãy chọn thư mục dữ liệu khác bằng DOITHOAI_DATA; chưa có gì bị thay đổi.`,
  fromNewerVersion: (folder: string, found: string, ours: number) =>
    `Cơ sở dữ liệu trong ${folder} thuộc bản mới hơn (PostgreSQL ${found}, bản này dùng ${ours}): hãy dùng bản chương trình mới; chưa có gì bị thay đổi.`,
  fromOlderVersion: (folder: string, found: string, ours: number) =>
    `Cơ sở dữ liệu trong ${folder} thuộc bản cũ (PostgreSQL ${found}, bản này dùng ${ours}): hãy khôi phục từ bản sao lưu; chưa có gì bị thay đổi.`,
  passwordsMissing: (file: string) =>
    `Thiếu hoặc hỏng tệp mật khẩu ${file} của cơ sở dữ liệu: hãy lấy lại tệp này từ bản sao lưu; chưa có gì bị thay đổi.`,
  noBinaries: (platform: string) =>
    `Chưa cài PostgreSQL đi kèm cho ${platform}: hãy chạy lại npm start khi có mạng, hoặc dùng máy chủ riêng bằng DATABASE_URL và DATABASE_OWNER_URL.`,
  binariesDoNotRun: (folder: string) =>
    `Tài khoản chạy cơ sở dữ liệu không vào được ${folder}: hãy chạy bằng tài khoản thường thay cho root, hoặc mở quyền đọc thư mục này.`,
  initFailed: (reason: string, log: string) => `Không tạo được cơ sở dữ liệu: ${reason}. Chi tiết ở ${log}.`,
  startFailed: (reason: string, log: string) => `Không khởi động được cơ sở dữ liệu: ${reason}. Chi tiết ở ${log}.`,
  orphanStays: (pid: number) =>
    `Cơ sở dữ liệu của lần chạy trước (tiến trình số ${pid}) chưa dừng được: hãy dừng tiến trình đó rồi chạy lại.`,
  recovering: 'Đang kiểm tra và khôi phục cơ sở dữ liệu sau lần tắt đột ngột…',
  unknownReason: 'không rõ lý do',
}
