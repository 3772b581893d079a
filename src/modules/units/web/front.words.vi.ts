/** What the front page says: which unit's portal is sought. */
export const words = {
  title: 'Đối thoại với doanh nghiệp ở đâu?',
  about: 'Chọn xã, phường, đặc khu nơi anh/chị kinh doanh để đăng ký dự hội nghị, gửi và theo dõi kiến nghị.',
  search: 'Tìm xã, phường, đặc khu',
  placeholder: 'Ví dụ: dai son, Hải Phòng',
  units: 'Các đơn vị',
  found: (count: number, typed: string) => `${count} đơn vị khớp với “${typed}”`,
  none: (typed: string) => `Chưa có đơn vị nào khớp với “${typed}”`,
  noneHelp: 'Hãy gõ ít chữ hơn, hoặc gõ tên tỉnh, thành phố. Đơn vị chưa có trong danh sách là chưa dùng hệ thống này.',
  more: (count: number) => `Còn ${count} đơn vị nữa: hãy gõ tên để tìm.`,
  notYet: 'Chưa thiết lập xong',
  notYetAbout: 'Trang đối thoại của đơn vị sẽ mở tại địa chỉ này.',
  forWhoSetsUp: 'Dành cho người thiết lập',
  setUpHelp:
    'Hãy mở liên kết dùng một lần được in ra ở cửa sổ khởi động. Đã có tài khoản thì đăng nhập để thêm đơn vị đầu tiên.',
  signIn: 'Đăng nhập',
}
