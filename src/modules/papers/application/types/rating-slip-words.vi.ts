/** Phiếu đánh giá: what the sender thinks of the answer (R18). */
export const ratingSlipWords = {
  name: 'Phiếu đánh giá',
  about: 'Người gửi chấm câu trả lời, hoặc đề nghị xem lại; có mã QR',
  type: 'Phiếu đánh giá',
  wording: {
    title: 'Câu trả lời kiến nghị số {số kiến nghị}',
    text: `Kính gửi: {người gửi}

{đơn vị} đã trả lời kiến nghị của quý cơ sở, mã hồ sơ {mã hồ sơ}, về việc: {tiêu đề}.
Văn bản trả lời: {văn bản trả lời?}.
1. Quý cơ sở có hài lòng với câu trả lời không
{ô đánh giá}
{chỗ ghi ý kiến}
2. Đề nghị xem lại
Mỗi kiến nghị được đề nghị xem lại một lần; {đơn vị} trả lời lại trong {số ngày xem lại} ngày làm việc.
{ô xem lại}
{chỗ ghi điều cần xem lại}
Gửi phiếu về {nơi liên hệ}, hoặc đánh giá trực tuyến. Điểm và lời đánh giá không công khai.
{mã đánh giá}`,
  },
  places: {
    'văn bản trả lời': 'Số, ngày của văn bản trả lời',
    'ô đánh giá': 'Năm ô từ rất hài lòng đến rất không hài lòng',
    'chỗ ghi ý kiến': 'Dòng để ghi',
    'số ngày xem lại': 'Theo bộ quy định của kỳ',
    'ô xem lại': 'Ô đề nghị xem lại',
    'chỗ ghi điều cần xem lại': 'Dòng để ghi',
    'mã đánh giá': 'Mã QR vào trang theo dõi',
  },
  say: 'Nói thêm:',
  again: 'Đề nghị xem lại câu trả lời',
  why: 'Điều cần xem lại:',
  online: 'Quét mã để đánh giá trực tuyến, hoặc mở',
  aloud: (on: string) => `trả lời tại hội nghị ngày ${on}`,
  numbered: (number: string, on: string) => [number && `số ${number}`, on && `ngày ${on}`].filter(Boolean).join(' '),
  signs: ['Người đánh giá'],
} as const
