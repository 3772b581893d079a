/** What the page with the codes for the counter and the hall says. */
export const words = {
  title: 'Mã QR tại chỗ',
  about:
    'Ở quầy và hội trường nhiều người gửi từ cùng một mạng. Mã dưới đây mở biểu mẫu không bị giới hạn số lần gửi. Chỉ đặt tại chỗ, không đăng lên mạng.',
  place: {
    counter: { title: 'Tại quầy tiếp nhận', label: 'Mã QR mở biểu mẫu gửi kiến nghị tại quầy' },
    hall: { title: 'Tại hội trường', label: 'Mã QR mở biểu mẫu gửi kiến nghị tại hội trường' },
  },
  until: (day: string) => `Dùng được đến hết ngày ${day}`,
  copy: 'Sao chép liên kết',
  noHall: 'Mã của hội trường có khi kỳ đối thoại được tạo và hội nghị chưa diễn ra.',
  print: 'Để in, dùng lệnh In của trình duyệt.',
}
