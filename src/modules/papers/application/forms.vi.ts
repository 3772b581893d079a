/** What a form on paper says beside its questions. */
export const formWords = {
  to: (unit: string) => unit,
  online: 'Gửi trực tuyến, không phải tạo tài khoản: quét mã hoặc mở',
  /** As the petition form asks for who is to be reached. */
  contact: 'Người liên hệ',
  signer: 'Ngày điền; người điền ký, ghi rõ họ tên:',
  /** The second of two choices that one box tells. */
  no: 'Không',
  until: (online: string, counter: string) => `Hạn gửi kiến nghị: bằng giấy ${counter}; trực tuyến ${online}.`,
  form: {
    registration: { name: 'Phiếu đăng ký', about: 'Mẫu giấy A4 để điền tay, có mã QR vào đăng ký trực tuyến' },
    petition: { name: 'Phiếu kiến nghị', about: 'Mẫu giấy A4 để điền tay, có mã QR vào gửi trực tuyến' },
  },
  poster: {
    a3: { name: 'Áp phích A3', about: 'Dán ở trụ sở, nhà văn hóa thôn; mã QR vào cổng đối thoại' },
    a4: { name: 'Áp phích A4', about: 'Dán ở quầy, cửa hàng, bảng tin' },
    opening: 'Mời doanh nghiệp, hợp tác xã, hộ kinh doanh dự',
    title: (year: number) => `Hội nghị đối thoại\ndoanh nghiệp năm ${year}`,
    time: 'Thời gian',
    place: 'Địa điểm',
    chair: 'Chủ trì',
    /** `counter`: the hour on that day until which paper is taken. */
    deadline: (counter: string) => `Hạn gửi kiến nghị (bằng giấy đến ${counter}, trực tuyến đến 24 giờ)`,
    code: 'Quét mã để đăng ký dự, gửi kiến nghị',
    foot: (counter: string, phone: string) =>
      `Hỏi thêm: ${[counter, phone && `điện thoại ${phone}`].filter(Boolean).join(', ')}`,
  },
} as const
