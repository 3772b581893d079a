/** Phiếu chuyển (NĐ 30/2020, mẫu 1.4). */
export const transferSlipWords = {
  name: 'Phiếu chuyển',
  about: 'Chuyển kiến nghị cho đơn vị xử lý, kèm hạn trả lời',
  wording: {
    title: 'Chuyển kiến nghị số {số kiến nghị} của {người gửi}',
    text: `Kính gửi: {đơn vị chủ trì}

{đơn vị} chuyển kiến nghị sau để xem xét, giải quyết:
- Người gửi: {người gửi}, {địa chỉ người gửi};
- Mã hồ sơ: {mã hồ sơ}; nhận lúc {ngày nhận};
- Việc kiến nghị: {tiêu đề}.
Nội dung: {nội dung}
Đề xuất của người gửi: {đề xuất?}
Đơn vị phối hợp: {đơn vị phối hợp?}.
Đề nghị dự thảo trả lời, gửi lại để trình ký trước ngày {hạn trả lời}.
{ý kiến chuyển?}

Nơi nhận:
- Như trên;
- {đơn vị phối hợp?};
- Lưu: {nơi lưu}.`,
  },
  note: { key: 'ý kiến chuyển', hint: 'Dặn thêm đơn vị xử lý, nếu có', long: true },
} as const
