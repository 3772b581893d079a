/** What is kept with a petition while it is handled; the office reads it. */
export const words = {
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
