import type { ClosingCheck } from '../domain/index.ts'

/** What the page says before a dialogue is closed. */
export const closingWords = {
  title: 'Trước khi khép lại kỳ đối thoại',
  about:
    'Khép lại rồi thì kỳ này chỉ để xem và trích dẫn. Kiến nghị còn dở vẫn giữ hạn, và chuyển sang kỳ sau khi kỳ sau mở. Việc đã hứa vẫn ghi được là đã làm, đổi hẹn, và người gửi vẫn nói được đã làm hay chưa.',
  caption: 'Việc của kỳ này',
  columns: { what: 'Việc', state: 'Tình trạng', look: 'Xem' },
  done: 'xong',
  open: (n: number) => `còn ${n}`,
  blocks: (n: number) => (n > 1 ? `còn ${n}, phải xong trước` : 'phải xong trước'),
  look: 'Xem',
  checks: {
    conference: 'Đã tổ chức, hoặc đã quyết định không tổ chức',
    report: 'Báo cáo kết quả đã gửi Sở Tài chính',
    'long-standing': 'Kiến nghị kéo dài đã có lý do của lãnh đạo',
    unconfirmed: 'Trả lời tại hội nghị đã xác nhận bằng văn bản',
    undelivered: 'Văn bản trả lời đã giao cho người gửi',
    untold: 'Người gửi, người đăng ký đã được báo',
    milestones: 'Các mốc còn lại: báo cáo bổ sung, quyết toán',
    tasks: 'Nhiệm vụ của các bộ phận',
    'waiting-city': 'Kiến nghị chờ thành phố trả lời',
    'open-petitions': 'Kiến nghị chưa trả lời',
    promises: 'Việc đã hứa với người gửi',
    'disputed-promises': 'Việc ghi đã làm mà người gửi nói khác',
  } satisfies Record<ClosingCheck, string>,
  close: 'Khép lại kỳ này',
  cannot: 'Chưa khép lại được',
  cannotAbout: 'Làm xong những việc ghi “phải xong trước” rồi quay lại đây.',
  stays: 'Những việc còn lại không cản việc khép lại, nhưng nên xem qua một lượt.',
} as const
