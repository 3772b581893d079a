/** What backup, verify and restore tell the operator. */
export const words = {
  exists: (file: string) => `${file} đã có. Hãy đặt tên khác, bản cũ không bị ghi đè.`,
  disk: {
    ENOENT: (file: string) => `Không tới được thư mục của ${file}: ổ nhận có thể chưa cắm, hoặc thư mục đã bị xóa.`,
    ENOSPC: (file: string) => `Hết chỗ khi ghi ${file}.`,
    EACCES: (file: string) => `Không có quyền ghi ${file}.`,
    EROFS: (file: string) => `Ổ nhận chỉ cho đọc, không ghi được ${file}.`,
    EIO: (file: string) => `Ổ nhận báo lỗi khi ghi ${file}: hãy thay ổ khác.`,
  },
  notThere: (file: string) => `Không có tệp ${file}.`,
  notOurs: (file: string) => `${file} không phải là bản sao lưu của Đối Thoại.`,
  newer: (what: string) => `Bản sao lưu do phiên bản mới hơn làm ra (${what}): hãy cập nhật chương trình rồi làm lại.`,
  foreignMigration: (name: string) => `Bản sao lưu không khớp với ${name} của phiên bản này.`,
  truncated: 'Bản sao lưu bị cụt: thiếu phần cuối. Chưa có gì bị thay đổi.',
  altered: (entry: string) => `Bản sao lưu bị sửa hoặc hỏng ở ${entry}. Chưa có gì bị thay đổi.`,
  rowsDiffer: (table: string) => `Bảng ${table} sau khi nạp không giống bản sao lưu. Đã hủy, chưa có gì bị thay đổi.`,
  wrongPassphrase: 'Mật khẩu sao lưu không đúng. Chưa có gì bị thay đổi.',
  passphraseMissing:
    'Bản sao lưu có kèm khóa: hãy đưa mật khẩu sao lưu (--passphrase-file TỆP), hoặc nạp mà bỏ khóa (--without-keys).',
  startedNewer:
    'Bản sao lưu của phiên bản cũ hơn: hãy nạp vào thư mục dữ liệu chưa khởi động lần nào, chương trình sẽ tự nâng lên.',
  notEmpty: 'Nơi nạp đã có dữ liệu. Chỉ nạp vào bản cài đặt trống, ví dụ DOITHOAI_DATA chỉ tới thư mục mới.',
}
