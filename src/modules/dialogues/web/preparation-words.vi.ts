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
  somebody: 'người khác',
  changed: (who: string, when: string) =>
    `Trang này vừa được ${who} sửa lúc ${when}. Nội dung mới đã hiện ở dưới; xem lại rồi gửi lần nữa.`,
  version: (seq: number) => `Bản ${seq}`,
  savedBy: (who: string | null, when: string) => (who ? `${who}, ${when}` : when),
  differences: 'Khác bản trước',
  first: 'Bản đầu tiên.',
  backTo: (page: string) => page,
} as const
