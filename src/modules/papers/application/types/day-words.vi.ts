const end = `Cần hỏi thêm, xin liên hệ {nơi liên hệ}.

Nơi nhận:
- Cơ sở đã đăng ký dự, đã gửi kiến nghị;
- Sở Tài chính (để báo cáo);
- Thường trực Đảng ủy, HĐND (để báo cáo);
- Các phòng, đơn vị, thôn, tổ dân phố;
- Lưu: {nơi lưu}.`

/** Thông báo dời ngày, hoãn, không tổ chức (R4, R10, R11). */
export const dayWords = {
  granted: (day: string) => `Sở Tài chính đã đồng ý cho lùi thời gian, ngày ${day}`,
  moved: {
    name: 'Thông báo dời ngày hội nghị',
    about: 'Ngày cũ, ngày mới, lý do, những gì vẫn giữ nguyên',
    wording: {
      title: 'Về việc dời ngày tổ chức {hội nghị}',
      text: `{đơn vị} dời ngày họp {hội nghị} như sau.
- Đã thông báo tại: Thông báo {thông báo?};
- Ngày cũ: {ngày cũ};
- Thời gian mới: {thời gian};
- Địa điểm: {địa điểm};
- Lý do: {lý do?}.
Những việc sau giữ nguyên:
- Phiếu đăng ký đã gửi vẫn có giá trị, không phải đăng ký lại; ai không dự được ngày mới xin báo lại;
- Kiến nghị đã gửi vẫn được xem xét, trả lời; mã hồ sơ không đổi;
- Hạn gửi kiến nghị: trực tuyến đến {hạn trực tuyến}; bằng giấy đến {hạn nộp giấy}.
${end}`,
    },
    places: { 'ngày cũ': 'Ngày họp trước khi dời', 'lý do': 'Lý do ghi khi dời' },
  },
  postponed: {
    name: 'Thông báo hoãn hội nghị',
    about: 'Khi xin Sở Tài chính cho hoãn vì không có ai đăng ký',
    wording: {
      title: 'Về việc hoãn {hội nghị}',
      text: `{đơn vị} hoãn {hội nghị}, dự kiến họp {ngày họp}, và đã báo cáo Sở Tài chính {thành phố}.
Lý do: đến hết hạn chưa có cơ sở kinh doanh nào thuộc diện được tính đăng ký dự.
Ghi chú thêm: {lý do?}.
Ngày họp mới sẽ được thông báo sau khi Sở Tài chính trả lời.
Những việc sau giữ nguyên:
- Kiến nghị đã gửi được trả lời bằng văn bản: việc thuộc thẩm quyền chậm nhất ngày {hạn một cơ quan}; việc nhiều cơ quan chậm nhất ngày {hạn nhiều cơ quan};
- Mã hồ sơ không đổi; kiến nghị gửi thêm vẫn được nhận.
${end}`,
    },
    places: {
      'lý do': 'Lý do ghi trong quyết định',
      'hạn một cơ quan': 'Ngày cuối trả lời việc của một cơ quan',
      'hạn nhiều cơ quan': 'Ngày cuối trả lời việc của nhiều cơ quan',
    },
  },
  notHeld: {
    name: 'Thông báo không tổ chức hội nghị',
    about: 'Khi đã quyết định trả lời bằng văn bản, hoặc khép lại kỳ',
    wording: {
      title: 'Về việc không tổ chức {hội nghị}',
      text: `{đơn vị} không tổ chức {hội nghị}, dự kiến họp {ngày họp}.
Số cơ sở đăng ký và số kiến nghị được tính khi quyết định, ngày {ngày quyết định}: {số đăng ký đã tính} cơ sở, {số kiến nghị đã tính} kiến nghị.
Lý do: {lý do?}.
Kiến nghị đã gửi vẫn có giá trị, được trả lời bằng văn bản: việc thuộc thẩm quyền chậm nhất ngày {hạn một cơ quan?}; việc nhiều cơ quan chậm nhất ngày {hạn nhiều cơ quan?}. Việc vượt thẩm quyền được báo cáo cấp trên hoặc hướng dẫn gửi đúng cơ quan.
Theo dõi kết quả bằng mã hồ sơ tại {địa chỉ cổng?}.
Kiến nghị, câu trả lời và báo cáo của năm {năm} vẫn được công khai.
${end}`,
    },
    places: {
      'lý do': 'Lý do ghi trong quyết định',
      'ngày quyết định': 'Ngày quyết định không tổ chức',
      'số đăng ký đã tính': 'Số cơ sở đăng ký được tính lúc quyết định',
      'số kiến nghị đã tính': 'Số kiến nghị được tính lúc quyết định',
      'hạn một cơ quan': 'Ngày cuối trả lời việc của một cơ quan',
      'hạn nhiều cơ quan': 'Ngày cuối trả lời việc của nhiều cơ quan',
    },
  },
} as const
