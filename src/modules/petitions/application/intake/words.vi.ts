import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'

/** What intake itself says, and what the sender of a petition is told, whichever way it reaches him. */
export const words = {
  /** What stands where somebody spoke instead of typing. */
  spoken: 'Kiến nghị bằng lời nói, xin nghe bản ghi âm kèm theo.',
  receivedTitle: 'Đã tiếp nhận kiến nghị',
  received: (told: { sender: string; codes: readonly string[]; on: Day; answerBy: Day | null; late: boolean }) =>
    [
      `Ủy ban nhân dân đã nhận ${told.codes.length === 1 ? 'kiến nghị' : `${told.codes.length} kiến nghị`} của ${told.sender} ngày ${dateWithYear(told.on)}.`,
      `Mã kiến nghị: ${told.codes.join(', ')}.`,
      told.late ? 'Kiến nghị đến sau hạn nên không tính vào điều kiện tổ chức hội nghị, nhưng vẫn được trả lời.' : '',
      told.answerBy ? `Dự kiến trả lời chậm nhất ngày ${dateWithYear(told.answerBy)}.` : '',
      'Theo dõi tại: {link}',
    ]
      .filter(Boolean)
      .join('\n'),
} as const
