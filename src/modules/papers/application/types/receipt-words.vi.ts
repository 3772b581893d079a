/** Biên nhận (phiếu tiếp nhận kiến nghị). */
export const receiptWords = {
  name: 'Biên nhận',
  about: 'Mã hồ sơ, hạn trả lời, mã QR để theo dõi; in lại được',
  type: 'Biên nhận',
  wording: {
    title: 'Kiến nghị gửi {đơn vị}',
    text: `{đơn vị} đã nhận kiến nghị của {người gửi}.
- Địa chỉ: {địa chỉ người gửi?};
- Nhận lúc: {ngày nhận};
- Số đến của bản giấy: {số đến?};
- Gửi đến: {hội nghị?}.
{bảng mã hồ sơ}
Số bí mật: {số bí mật?}. Không đưa số này cho người khác; có mã hồ sơ và số bí mật thì bổ sung, rút được kiến nghị.
{đúng hạn?}
Chậm nhất ngày {hạn trả lời?} có trả lời bằng văn bản, hoặc trả lời ngay tại hội nghị.
{mã theo dõi}
Giữ biên nhận này. Cần hỏi thêm, xin liên hệ {nơi liên hệ}.`,
  },
  places: {
    'bảng mã hồ sơ': 'Bảng: mã hồ sơ, số thứ tự, việc kiến nghị',
    'số bí mật': 'Chỉ in cho người được tiếp nhận kiến nghị',
    'đúng hạn': 'Đúng hạn hay quá hạn gửi',
    'mã theo dõi': 'Mã QR vào trang theo dõi',
  },
  columns: { code: 'Mã hồ sơ', number: 'Số thứ tự trong kỳ', title: 'Việc kiến nghị' },
  inTime: 'Kiến nghị gửi đúng hạn, được tính vào điều kiện tổ chức hội nghị.',
  late: 'Kiến nghị gửi sau hạn: vẫn được giải quyết, trả lời, nhưng không tính vào điều kiện tổ chức hội nghị.',
  waits: 'Chưa có kỳ đối thoại đang mở; kiến nghị được đưa vào kỳ tới.',
  follow: 'Quét mã để theo dõi kết quả, hoặc mở',
  signs: ['Người tiếp nhận'],
  signsBeside: ['Người gửi'],
} as const
