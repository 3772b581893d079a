/** Phiếu chuyển (NĐ 30/2020, mẫu 1.4). */
export const transferSlipWords = {
  name: 'Phiếu chuyển',
  about: 'Chuyển kiến nghị cho đơn vị xử lý, kèm hạn trả lời',
  wording: {
    title: 'Chuyển kiến nghị số {số kiến nghị} của {người gửi}',
    text: `Kính gửi: {đơn vị chủ trì}

{đơn vị} chuyển kiến nghị gửi đến {hội nghị} để xem xét, giải quyết:
- Người gửi: {người gửi};
- Địa chỉ: {địa chỉ người gửi?};
- Mã hồ sơ: {mã hồ sơ}; nhận lúc {ngày nhận};
- Số đến của bản giấy: {số đến?};
- Lĩnh vực: {lĩnh vực?}.
Nội dung: {nội dung}.
Đề xuất của người gửi: {đề xuất?}.
Người được giao: {cán bộ xử lý?}.
Đơn vị phối hợp: {đơn vị phối hợp?}.
Đề nghị dự thảo văn bản trả lời, trình ký để gửi chậm nhất ngày {hạn trả lời?}; việc vượt thẩm quyền thì báo lại ngay.
{ý kiến chuyển?}

Nơi nhận:
- Như trên;
- {đơn vị phối hợp?};
- Lưu: {nơi lưu}.`,
  },
  note: { key: 'ý kiến chuyển', hint: 'Dặn thêm đơn vị xử lý, nếu có', long: true },
} as const
