import type { DocumentKind } from '../domain/index.ts'

export const releasedWords = {
  title: 'Văn bản đã ban hành',
  home: 'Trang đầu',
  about: 'Đúng tệp đã ký, đã ban hành của các kỳ đối thoại.',
  description: (unit: string) =>
    `Kế hoạch, thông báo, quyết định, báo cáo đối thoại doanh nghiệp đã ban hành của ${unit}`,
  none: 'Chưa có văn bản nào',
  noneAbout: 'Kế hoạch, thông báo, báo cáo được đưa lên đây sau khi ban hành.',
  year: (dialogue: string) => {
    const [year = '', ordinal] = dialogue.split('-')
    return ordinal ? `Đối thoại năm ${year}, kỳ ${ordinal}` : `Đối thoại năm ${year}`
  },
  kinds: {
    answer: 'Văn bản trả lời',
    confirmation: 'Văn bản xác nhận',
    guidance: 'Văn bản hướng dẫn',
    'escalation-report': 'Báo cáo kiến nghị vượt thẩm quyền',
    notice: 'Thông báo',
    plan: 'Kế hoạch',
    decision: 'Quyết định',
    report: 'Báo cáo',
    invitation: 'Giấy mời',
    programme: 'Chương trình',
    'transfer-slip': 'Phiếu chuyển',
    request: 'Công văn',
    minutes: 'Biên bản',
    conclusion: 'Thông báo kết luận',
    correction: 'Văn bản đính chính',
    proposal: 'Tờ trình',
    other: 'Văn bản',
  } satisfies Record<DocumentKind, string>,
  numbered: (kind: string, number: string, on: string) => `${kind} số ${number}, ngày ${on}`,
  withdrawn: (on: string) => `Đã thu hồi ngày ${on}`,
  replaced: (by: string) => `Thay bằng văn bản ${by}`,
} as const
