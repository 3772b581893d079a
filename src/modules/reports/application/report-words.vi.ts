import type { Outcome } from '../domain/index.ts'

/** What the result report says by itself (R19). Figures and facts come from the data, sentences from here. */
export const reportWords = {
  title: (year: number, ordinal: number) =>
    `Kết quả đối thoại doanh nghiệp năm ${year}${ordinal > 1 ? `, kỳ ${ordinal}` : ''}`,
  headings: {
    conference: 'I. Tổ chức hội nghị',
    results: 'II. Kết quả giải quyết kiến nghị',
    open: 'III. Kiến nghị còn lại',
    delays: 'IV. Nguyên nhân chậm',
    /** The fourth part where nothing was late. */
    proposals: (number: 'IV' | 'V') => `${number}. Giải pháp, đề xuất`,
  },
  held: (day: string, place: string, chair: string) =>
    [`Hội nghị tổ chức ngày ${day}`, place && `tại ${place}`, chair && `do ${chair} chủ trì`]
      .filter(Boolean)
      .join(', '),
  notHeld: (day: string, reason: string) =>
    `Không tổ chức hội nghị theo quyết định ngày ${day}${reason && `, lý do: ${reason}`}`,
  notYet: 'Hội nghị chưa tổ chức',
  registered: (count: number, groups: string) => `Cơ sở đăng ký: ${count}${groups && ` (${groups})`}`,
  groups: {
    company: 'doanh nghiệp',
    'co-operative': 'hợp tác xã',
    household: 'hộ kinh doanh',
    other: 'loại hình khác',
  },
  petitions: (count: number, atConference: number) =>
    `Kiến nghị: ${count}${atConference > 0 ? `, trong đó ${atConference} nêu tại hội nghị` : ''}`,
  upTo: (day: string) => `Tính đến hết ngày ${day}:`,
  outcomes: {
    aloud: 'Trả lời tại hội nghị',
    written: 'Trả lời bằng văn bản',
    guided: 'Hướng dẫn gửi đúng cơ quan',
    'waiting-city': 'Vượt thẩm quyền, đã báo cáo, chờ thành phố',
    open: 'Đang giải quyết, còn trong hạn',
    overdue: 'Quá hạn, chưa trả lời',
    withdrawn: 'Người gửi rút',
  } satisfies Record<Outcome, string>,
  inTime: (count: number) => `Trả lời, hướng dẫn đúng hạn: ${count}`,
  late: (count: number) => `Chậm hạn: ${count}`,
  none: 'Không còn kiến nghị nào.',
  openOne: (number: number, sender: string, standing: string, lead: string) =>
    `Kiến nghị số ${number} (${sender}): ${standing}${lead && `, ${lead} chủ trì`}`,
  inProgress: (day: string) => `đang giải quyết, hạn ${day}`,
  noTerm: 'đang giải quyết',
  overdue: (day: string) => `quá hạn từ ${day}`,
  waiting: (body: string, day: string) => `chờ ${body}, đã báo cáo ngày ${day}`,
  lateOne: (number: number, cause: string) => `Kiến nghị số ${number}: ${cause || 'chưa ghi nguyên nhân'}`,
  annex: 'Tổng hợp kiến nghị và kết quả giải quyết',
  annexNote: (title: string) => `(Kèm theo Báo cáo ${title})`,
  columns: {
    number: 'TT',
    sender: 'Doanh nghiệp, HTX, hộ kinh doanh',
    content: 'Nội dung kiến nghị',
    field: 'Lĩnh vực, thẩm quyền',
    lead: 'Chủ trì, phối hợp',
    answer: 'Trả lời, giải quyết',
    outcome: 'Kết quả, thời hạn',
    cause: 'Nguyên nhân chậm',
  },
  document: (number: string, day: string) => [number && `Số ${number}`, day && `ngày ${day}`].filter(Boolean).join(' '),
  due: (day: string, planned: boolean) => `hạn ${day}${planned ? ' (dự kiến)' : ''}`,
  supplementary: {
    title: (year: number, ordinal: number) =>
      `Bổ sung kết quả đối thoại doanh nghiệp năm ${year}${ordinal > 1 ? `, kỳ ${ordinal}` : ''}`,
    settled: 'I. Kiến nghị đã giải quyết sau ngày báo cáo',
    left: 'II. Kiến nghị còn lại',
    delays: 'III. Nguyên nhân chậm',
    settledOne: (number: number, sender: string, standing: string, document: string) =>
      `Kiến nghị số ${number} (${sender}): ${standing}${document && `, ${document}`}`,
    noneSettled: 'Chưa kiến nghị nào có thêm kết quả.',
    annex: 'Kiến nghị có thay đổi sau ngày báo cáo và kiến nghị còn lại',
  },
  public: {
    title: (title: string) => `${title}, bản công khai`,
    names: 'Tên người gửi ghi theo danh sách đã công khai; thông tin liên hệ không công khai.',
    unlisted: (count: number) =>
      `${count} kiến nghị chưa công khai nội dung: chỉ tính trong số liệu, không nêu trong bảng.`,
    somebody: 'người gửi kiến nghị',
  },
  form: {
    late: 'chậm',
    yes: 'có',
    asOf: (hour: string, day: string) => (hour ? `${hour} ngày ${day}` : `hết ngày ${day}`),
  },
}
