const tail = `Tới dự: {hội nghị}.
Chủ trì: {chủ trì}.
Thời gian: {thời gian}.
Địa điểm: {địa điểm}.
Trang phục: {trang phục?}.
Đề nghị đến trước giờ họp 15 phút, mang theo giấy mời.
Người được mời không dự được thì cử người khác dự thay; dự hay không dự đều xin báo trước qua {báo dự}.
Gửi kiến nghị, theo dõi trả lời tại {địa chỉ cổng?}.`

/** Giấy mời (NĐ 30/2020, mẫu 1.7). */
export const invitationWords = {
  name: 'Giấy mời',
  about: 'Một số cho tất cả, danh sách người được mời ở phụ lục',
  wording: {
    title: 'Dự {hội nghị}',
    text: `{đơn vị} trân trọng kính mời: các cơ sở kinh doanh, cơ quan, đơn vị có tên trong danh sách kèm theo.
${tail}

Nơi nhận:
- Như danh sách kèm theo;
- Lưu: {nơi lưu}.`,
  },
  each: {
    name: 'Giấy mời từng nơi',
    about: 'Mỗi nơi một tờ, in một lần; mang số của giấy mời đã ban hành',
    wording: {
      title: 'Dự {hội nghị}',
      text: `{đơn vị} trân trọng kính mời: {người được mời}.
Địa chỉ: {địa chỉ người được mời?}.
Kiến nghị thuộc phần việc của cơ quan: số {kiến nghị liên quan?}.
${tail}
Mã vào cửa: {mã vào cửa?}.
{mã QR vào cửa}

Nơi nhận:
- Như trên;
- Lưu: {nơi lưu}.`,
    },
    scan: 'Quét để báo đến, không đến, cử người khác; đưa mã này ở cửa',
    atTheDoor: 'Đưa mã này ở cửa',
    places: {
      'người được mời': 'Tên nơi được mời',
      'địa chỉ người được mời': 'Thôn, tổ dân phố hoặc nơi khác',
      'kiến nghị liên quan': 'Số các kiến nghị mà cơ quan chủ trì hoặc phối hợp; không có thì bỏ dòng',
      'mã vào cửa': 'Sáu chữ số, có sau khi xác nhận danh sách khách mời',
      'mã QR vào cửa': 'Mã quét được, mở trang trả lời giấy mời',
    },
  },
  dress: { key: 'trang phục', hint: 'Để trống nếu không yêu cầu' },
  contact: (phone: string) => (phone ? `số điện thoại ${phone}` : ''),
  signs: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  annex: 'Danh sách khách mời',
  annexNote: (conference: string) => `(Kèm theo Giấy mời dự ${conference})`,
  columns: { number: 'TT', name: 'Tên', place: 'Địa chỉ', why: 'Thành phần' },
  why: {
    registered: 'Đăng ký dự',
    petitioner: 'Có kiến nghị',
    body: 'Cơ quan giải quyết',
    leader: 'Lãnh đạo thành phố',
    union: 'Đoàn thể',
    guest: 'Khách mời',
    'walk-in': 'Đến tại cửa',
  },
} as const
