/** What the program says on the terminal of whoever starts it. */
export const words = {
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng: hãy dừng nó, hoặc chọn cổng khác, ví dụ PORT=${port + 1} npm start.`,
  portForbidden: (port: number) => `Không được phép mở cổng ${port}: hãy chọn cổng từ 1024 trở lên, ví dụ PORT=3000.`,
  addressUnknown: (host: string) => `Máy này không có địa chỉ ${host}: hãy kiểm tra HOST.`,
  ready: (url: string) => `Đối Thoại đã sẵn sàng: ${url}`,
  nearby: (urls: readonly string[]) => `Máy khác trong cùng mạng mở: ${urls.join(' hoặc ')}`,
  setUp: (url: string) => `Chưa có quản trị. Mở liên kết dùng một lần này để thiết lập:\n  ${url}`,
  databaseEnded: 'Cơ sở dữ liệu đã dừng ngoài ý muốn; chương trình dừng theo. Chạy lại npm start để tiếp tục.',
}
