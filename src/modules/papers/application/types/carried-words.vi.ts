import { dialoguePlaces } from '../places.vi.ts'

/** Plan, notice and answers, which are written on their own pages. */
export const carriedWords = {
  plan: { name: 'Kế hoạch tổ chức', about: 'Bản đang có, kèm bảng phân công nhiệm vụ' },
  notice: { name: 'Thông báo tổ chức hội nghị', about: 'Bản sẽ niêm yết, đăng cổng, đọc loa' },
  answer: { name: 'Công văn trả lời', about: 'Văn bản trả lời mới nhất; có thể trả lời nhiều kiến nghị cùng lúc' },
  /** What the end of a plan or notice may name. */
  endingPlaces: {
    'đơn vị': dialoguePlaces['đơn vị'],
    xã: dialoguePlaces.xã,
    năm: dialoguePlaces.năm,
    'nơi lưu': dialoguePlaces['nơi lưu'],
  },
  planEnding: (recipients: readonly string[]) => ({
    title: 'Nơi nhận của kế hoạch',
    text: ['Nơi nhận:', ...recipients.map((one, at) => `- ${one}${at < recipients.length - 1 ? ';' : '.'}`)].join('\n'),
  }),
  noticeEnding: {
    title: 'Câu kết, nơi nhận của thông báo',
    text: `Nơi nhận:
- Sở Tài chính (để báo cáo);
- Các phòng, đơn vị, thôn, tổ dân phố;
- Lưu: {nơi lưu}.`,
  },
} as const
