/** What a unit may put into the wording of every paper of a dialogue, and what each stands for. */
export const dialoguePlaces = {
  'đơn vị': 'Tên cơ quan, như "UBND xã Đại Sơn"',
  xã: 'Tên địa bàn, như "xã Đại Sơn"',
  'thành phố': 'Tên tỉnh, thành phố',
  'bộ phận tham mưu': 'Bộ phận lo việc doanh nghiệp, như "Phòng Kinh tế"',
  năm: 'Năm đối thoại',
  'hội nghị': 'Tên hội nghị',
  'thời gian': 'Giờ và ngày họp',
  giờ: 'Giờ họp',
  'ngày họp': 'Ngày họp',
  'địa điểm': 'Nơi họp',
  'chủ trì': 'Họ tên, chức danh người chủ trì',
  'hạn trực tuyến': 'Giờ, ngày cuối nhận kiến nghị trực tuyến',
  'hạn nộp giấy': 'Giờ, ngày cuối nhận kiến nghị bằng giấy',
  'kế hoạch': 'Số, ngày của kế hoạch đã ban hành; chỉ số, nếu ban hành ngoài hệ thống',
  'thông báo': 'Số, ngày của thông báo đã ban hành',
  'kế hoạch thành phố': 'Số, ngày, tên kế hoạch của thành phố',
  'số đăng ký': 'Số cơ sở đăng ký được tính',
  'số kiến nghị': 'Số kiến nghị được tính',
  'nơi tiếp nhận': 'Tên bộ phận tiếp nhận',
  'địa chỉ tiếp nhận': 'Địa chỉ bộ phận tiếp nhận',
  'điện thoại': 'Điện thoại của xã, phường',
  'nơi liên hệ': 'Bộ phận tiếp nhận, địa chỉ, điện thoại',
  'địa chỉ cổng': 'Địa chỉ trang đối thoại',
  'nơi lưu': 'Nơi lưu văn bản, như "VT, KT"',
} as const

export type DialoguePlace = keyof typeof dialoguePlaces

/** The same for papers about one petition. */
export const petitionPlaces = {
  'đơn vị': dialoguePlaces['đơn vị'],
  xã: dialoguePlaces.xã,
  'thành phố': dialoguePlaces['thành phố'],
  'điện thoại': dialoguePlaces['điện thoại'],
  'nơi liên hệ': dialoguePlaces['nơi liên hệ'],
  'nơi tiếp nhận': dialoguePlaces['nơi tiếp nhận'],
  'địa chỉ tiếp nhận': dialoguePlaces['địa chỉ tiếp nhận'],
  'địa chỉ cổng': dialoguePlaces['địa chỉ cổng'],
  'nơi lưu': dialoguePlaces['nơi lưu'],
  'số kiến nghị': 'Số thứ tự của kiến nghị trong kỳ',
  'mã hồ sơ': 'Mã hồ sơ',
  'người gửi': 'Tên người gửi',
  'địa chỉ người gửi': 'Thôn, tổ dân phố hoặc nơi khác',
  'người liên hệ': 'Họ tên người liên hệ',
  'tiêu đề': 'Việc kiến nghị, một dòng',
  'nội dung': 'Nội dung kiến nghị',
  'đề xuất': 'Đề xuất của người gửi',
  'lĩnh vực': 'Lĩnh vực',
  'ngày nhận': 'Giờ, ngày nhận',
  'số đến': 'Số đến của bản giấy',
  'đơn vị chủ trì': 'Đơn vị chủ trì xử lý',
  'đơn vị phối hợp': 'Các đơn vị phối hợp',
  'cán bộ xử lý': 'Người được giao',
  'hạn trả lời': 'Ngày cuối phải trả lời',
  'hội nghị': dialoguePlaces['hội nghị'],
} as const

export type PetitionPlace = keyof typeof petitionPlaces

export const factWords = {
  /** What the counts of a dialogue count, in each way it is called. */
  countedAs: {
    registrations: ['cơ sở đăng ký', 'cơ sở', 'doanh nghiệp, hợp tác xã, hộ kinh doanh', 'đăng ký'],
    petitions: ['kiến nghị', 'ý kiến'],
  },
  /** Where to ask: what is not known is left out. */
  contact: (counter: string, address: string, phone: string) =>
    [counter, address, phone && `điện thoại ${phone}`].filter(Boolean).join(', '),
  conference: (year: number, ordinal: number) =>
    ordinal === 1
      ? `Hội nghị đối thoại doanh nghiệp năm ${year}`
      : `Hội nghị đối thoại doanh nghiệp năm ${year}, kỳ ${ordinal}`,
  numbered: (number: string, on: string) => (number ? `số ${number}${on && ` ngày ${on}`}` : ''),
  cityPlan: (number: string, on: string, title: string) =>
    number
      ? `Kế hoạch số ${number}${on && ` ngày ${on}`} của Ủy ban nhân dân thành phố${title && ` về ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}`}`
      : '',
  until: (hour: string, day: string) => `${hour} ${day}`,
  midnight: '24 giờ',
} as const
