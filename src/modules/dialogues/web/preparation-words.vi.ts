import type { PreparationPage } from './preparation-tabs.tsx'

/** What the pages on which a dialogue is prepared and made known have in common. */
export const preparationWords = {
  tabsLabel: 'Chuẩn bị và thông tin',
  tabs: {
    'ke-hoach': 'Kế hoạch',
    'thong-bao': 'Thông báo',
    'niem-yet': 'Niêm yết, đưa tin',
    loa: 'Loa truyền thanh',
    'dang-cong': 'Đăng lại Cổng',
  } satisfies Record<PreparationPage, string>,
  links: {
    planSent: (on: string) => `đã gửi ngày ${on}`,
    planSaved: (seq: number) => `bản ${seq}, chưa gửi`,
    planNone: 'chưa soạn',
    noticeOut: (on: string, seq: number) => `công bố ngày ${on}${seq > 1 ? `, bản sửa ${seq - 1}` : ''}`,
    noticeNone: 'chưa công bố',
    posted: (done: number, all: number) => `${done}/${all} nơi đã niêm yết`,
    late: (count: number) => `${count} việc quá ngày`,
    postingNone: 'chưa có danh sách',
    read: (done: number, all: number) => `${done}/${all} buổi đã phát`,
    loudspeakerNone: 'lời đọc đã soạn sẵn',
  },
  papers: {
    'ke-hoach': 'Bản in kế hoạch',
    'thong-bao': 'Bản in, phiếu, áp phích',
    'niem-yet': 'Biên bản niêm yết',
    loa: 'Bản in lời đọc',
  },
  somebody: 'người khác',
  changed: (who: string, when: string) =>
    `Trang này vừa được ${who} sửa lúc ${when}. Nội dung mới đã hiện ở dưới; xem lại rồi gửi lần nữa.`,
  version: (seq: number) => `Bản ${seq}`,
  savedBy: (who: string | null, when: string) => (who ? `${who}, ${when}` : when),
  differences: 'Khác bản trước',
  first: 'Bản đầu tiên.',
} as const
