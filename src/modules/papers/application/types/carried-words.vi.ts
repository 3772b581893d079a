/** Plan, notice and answers, which are written on their own pages. */
export const carriedWords = {
  plan: { name: 'Kế hoạch tổ chức', about: 'Bản đang có, kèm bảng phân công nhiệm vụ' },
  notice: { name: 'Thông báo tổ chức hội nghị', about: 'Bản sẽ niêm yết, đăng cổng, đọc loa' },
  answer: { name: 'Công văn trả lời', about: 'Văn bản trả lời mới nhất; có thể trả lời nhiều kiến nghị cùng lúc' },
} as const
