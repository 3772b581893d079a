/** Phiếu trình: a draft answer laid before the leader. */
export const submissionSlipWords = {
  name: 'Phiếu trình',
  about: 'Trình lãnh đạo dự thảo trả lời, có chỗ ghi ý kiến',
  type: 'Phiếu trình',
  wording: {
    title: 'Dự thảo trả lời kiến nghị số {số kiến nghị} của {người gửi}',
    text: `Kính gửi: Lãnh đạo {đơn vị}

I. Kiến nghị
- Người gửi: {người gửi};
- Việc kiến nghị: {tiêu đề};
- Lĩnh vực: {lĩnh vực}; đơn vị chủ trì: {đơn vị chủ trì};
- Hạn trả lời: {hạn trả lời?} ({còn bao lâu?}).
{bảng ý kiến}
II. Tóm tắt dự thảo trả lời
{tóm tắt dự thảo}
Trình lãnh đạo xem xét, duyệt để ban hành.
{nói thêm với lãnh đạo?}
III. Ý kiến của lãnh đạo
{chỗ ghi ý kiến}`,
  },
  places: {
    'còn bao lâu': 'Còn hoặc quá mấy ngày làm việc',
    'bảng ý kiến': 'Các nơi đã hỏi và ý kiến của họ',
    'tóm tắt dự thảo': 'Phần đầu của dự thảo',
    'chỗ ghi ý kiến': 'Ô duyệt và dòng để ghi',
  },
  more: { key: 'nói thêm với lãnh đạo', hint: 'Tài liệu gửi kèm, điều lãnh đạo cần lưu ý …', long: true },
  columns: { body: 'Nơi được hỏi', opinion: 'Ý kiến' },
  waiting: 'Chưa có ý kiến',
  cut: '(Toàn văn ở dự thảo kèm theo.)',
  choices: ['Đồng ý, ban hành', 'Sửa rồi trình lại'],
  write: 'Ý kiến khác:',
  signs: ['Người trình'],
  signsBeside: ['Lãnh đạo duyệt'],
} as const
