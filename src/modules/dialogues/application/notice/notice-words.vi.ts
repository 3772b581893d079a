/** What a notice says when it is made from the dialogue; an officer may change every word. */
export const noticeWords = {
  paperTitle: (year: number) => `Về việc tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}`,
  intro: (unit: string, year: number, basis: string) =>
    `Ủy ban nhân dân ${unit} thông báo tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}${basis && `, theo ${basis}`}.`,
  cityPlan: (number: string, on: string) => `Kế hoạch số ${number}${on && ` ngày ${on}`} của Ủy ban nhân dân thành phố`,
  ownPlan: (number: string, unit: string) => `Kế hoạch số ${number} của Ủy ban nhân dân ${unit}`,
  and: ' và ',
  when: '1. Thời gian, địa điểm, người chủ trì',
  time: (hour: string, day: string) => `Thời gian: ${hour}, ${day}.`,
  place: (place: string) => `Địa điểm: ${place}.`,
  chair: (who: string) => `Chủ trì: ${who}.`,
  who: '2. Ai tham dự',
  everybody: (unit: string) =>
    `Doanh nghiệp, hợp tác xã, hộ kinh doanh trên địa bàn ${unit}. Dự hội nghị không mất phí.`,
  register: '3. Đăng ký tham dự',
  registerOnline: (address: string) => `Đăng ký trực tuyến, chừng một phút: ${address}`,
  registerPaper: (address: string) => `Phiếu đăng ký bằng giấy để in: ${address}`,
  registerCounter: (counter: string) => `Lấy và nộp phiếu đăng ký tại ${counter}.`,
  petition: '4. Gửi kiến nghị',
  petitionOnline: (address: string, day: string) =>
    `Gửi trực tuyến đến 24 giờ ${day}, không phải tạo tài khoản: ${address}`,
  petitionOnlineSomewhere: (day: string) =>
    `Gửi trực tuyến đến 24 giờ ${day} trên cổng đối thoại; hỏi địa chỉ, mã QR tại quầy tiếp nhận.`,
  petitionPaper: (address: string) => `Phiếu kiến nghị bằng giấy để in: ${address}`,
  petitionCounter: (counter: string, hour: string, day: string) =>
    `Nộp phiếu kiến nghị bằng giấy tại ${counter} đến ${hour} ${day}.`,
  late: 'Kiến nghị gửi sau hạn vẫn được nhận và trả lời, nhưng không tính vào điều kiện tổ chức hội nghị.',
  public: 'Kiến nghị và câu trả lời được công khai sau khi che thông tin cá nhân.',
  contact: '5. Đầu mối liên hệ',
  call: (who: string, phone: string) => [who, phone && `điện thoại ${phone}`].filter(Boolean).join(', '),
  counter: (name: string, place: string) => [name, place].filter(Boolean).join(', '),
  hour: (hour: number, minute: number) => (minute === 0 ? `${hour} giờ` : `${hour} giờ ${minute}`),
  /** What stands in the dialogue beside the day of the notice. */
  numberAndDay: (number: string, on: string) => `Thông báo số ${number} ngày ${on}`,
} as const
