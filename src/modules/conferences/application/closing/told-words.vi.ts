/** What a business is told after the conference; what was answered there is told by the petition itself. */
export const toldWords = {
  outcome: {
    title: 'Kiến nghị của anh/chị sau hội nghị',
    written: (code: string, day: string) =>
      `Cảm ơn anh/chị đã gửi kiến nghị ${code}. Hội nghị chưa trả lời xong; UBND xã trả lời bằng văn bản, chậm nhất ${day}. Theo dõi tại: {link}`,
    beyond: (code: string) =>
      `Cảm ơn anh/chị đã gửi kiến nghị ${code}. Việc này vượt thẩm quyền của xã: xã báo cáo cấp trên hoặc hướng dẫn nơi giải quyết, rồi báo anh/chị. Theo dõi tại: {link}`,
  },
  thanks: {
    title: 'Cảm ơn đã dự hội nghị đối thoại',
    body: (day: string, all: number, answered: number) =>
      `Cảm ơn anh/chị đã dự hội nghị đối thoại ngày ${day}. Hội nghị trao đổi ${all} kiến nghị, trả lời xong ${answered}; số còn lại trả lời bằng văn bản trong hạn. Kết quả công khai tại: {link}`,
  },
} as const
