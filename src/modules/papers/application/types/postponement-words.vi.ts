/** Báo cáo đề nghị hoãn (R10). */
export const postponementWords = {
  name: 'Báo cáo đề nghị hoãn',
  about: 'Gửi Sở Tài chính khi hết hạn mà không ai đăng ký; mỗi năm một lần',
  wording: {
    title: 'Đề nghị hoãn {hội nghị}',
    text: `Kính gửi: Sở Tài chính {thành phố}

Thực hiện {kế hoạch thành phố?}, {đơn vị} đã chuẩn bị {hội nghị} và báo cáo như sau.
1. Việc đã làm
- Ban hành Kế hoạch {kế hoạch?};
- Ban hành Thông báo {thông báo?}; dự kiến họp {thời gian};
- Niêm yết tại {số nơi đã niêm yết} nơi, phát loa {số buổi phát} buổi; hạn gửi kiến nghị đến {hạn trực tuyến}.
2. Kết quả đăng ký
Đến hết hạn, {số đăng ký} cơ sở kinh doanh thuộc diện được tính đăng ký dự; nhận {số kiến nghị} kiến nghị được tính.
3. Đề nghị
{đơn vị} đề nghị Sở Tài chính cho hoãn hội nghị; đây là lần đề nghị duy nhất trong năm {năm}. Thời gian dự kiến họp lại: {ngày dự kiến họp lại}.
Kiến nghị đã nhận vẫn được trả lời bằng văn bản theo đúng thời hạn. Trong thời gian chờ, {đơn vị} tiếp tục vận động cơ sở kinh doanh đăng ký.
{lý do hoãn?}

Nơi nhận:
- Như trên;
- Thường trực Đảng ủy, HĐND (để báo cáo);
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
  },
  places: { 'số nơi đã niêm yết': 'Bao nhiêu nơi đã niêm yết', 'số buổi phát': 'Bao nhiêu buổi loa đã phát' },
  newDay: { key: 'ngày dự kiến họp lại', hint: 'Ví dụ: tuần đầu tháng 12/2026' },
  why: { key: 'lý do hoãn', hint: 'Vì sao ít người đăng ký, nếu cần nói thêm', long: true },
} as const
