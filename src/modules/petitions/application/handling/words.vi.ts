interface PartTold {
  readonly number: number | null
  /** Who was asked. */
  readonly of: string
  readonly dueOn: string
}
const named = (number: number | null) => (number === null ? 'một kiến nghị chờ kỳ' : `kiến nghị số ${number}`)

/** What is kept with a petition while it is handled, and what officers are reminded of; the office reads it. */
export const words = {
  /** To the officers of a department that was asked and has not answered. */
  remind: {
    title: ({ number }: PartTold) => `Nhắc cho ý kiến về ${named(number)}`,
    body: ({ number, of, dueOn }: PartTold) =>
      `${of} được xin ý kiến về ${named(number)}, cần trước hết ngày ${dueOn}. Mở Kiến nghị, mục Của tôi để cho ý kiến.`,
  },
  /** To the lead, when who was asked sits elsewhere. */
  callToMind: {
    title: ({ number, of }: PartTold) => `Nhắc ${of} trả lời về ${named(number)}`,
    body: ({ number, of, dueOn }: PartTold) =>
      `${of} được hỏi về ${named(number)}, cần trả lời trước hết ngày ${dueOn} mà chưa có. Gọi hoặc gửi văn bản nhắc.`,
  },
  /** What stands where the words of a moved complaint stood (R12). */
  moved: 'Đã chuyển sang quy trình khác',
  /** The reason kept with the words of a voice note. */
  writtenDown: 'Ghi lại từ bản ghi âm',
  /** The reason kept with the wording that is left after parts were split off. */
  splitReason: 'Tách nội dung thành kiến nghị riêng',
  /** Trích yếu of a draft answer, as it is proposed. */
  answerTitle: (number: number | null, title: string) =>
    number === null ? `V/v trả lời kiến nghị: ${title}` : `V/v trả lời kiến nghị số ${number}: ${title}`,
} as const
