interface PartTold {
  readonly number: number | null
  /** Who was asked. */
  readonly of: string
  readonly dueOn: string
}
const named = (number: number | null) => (number === null ? 'một kiến nghị chờ kỳ' : `kiến nghị số ${number}`)

const toAnswer = ({ number, dueOn }: { readonly number: number | null; readonly dueOn: string }) =>
  `${upper(named(number))} cần được trả lời trước hết ngày ${dueOn}.`
const upper = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
const open = 'Mở: {link}'

/** What is kept with a petition while it is handled, and what officers are reminded of; the office reads it. */
export const words = {
  /** To whoever a petition was given to. */
  given: {
    title: (number: number | null) => `Anh/chị được giao ${named(number)}`,
    body: (told: { readonly number: number | null; readonly dueOn: string | null; readonly joins: boolean }) =>
      [
        told.joins
          ? `Bộ phận của anh/chị được giao phối hợp giải quyết ${named(told.number)}.`
          : `${upper(named(told.number))} đã được giao cho anh/chị hoặc bộ phận của anh/chị.`,
        told.dueOn && `Hạn trả lời: ${told.dueOn}.`,
        open,
      ]
        .filter(Boolean)
        .join('\n'),
  },
  /** To the officers of a department that is asked for its opinion. */
  asked: {
    title: (number: number | null) => `Xin ý kiến về ${named(number)}`,
    body: ({ number, of, dueOn }: PartTold) =>
      `${of} được xin ý kiến về ${named(number)}, cần trước hết ngày ${dueOn}.\n${open}`,
  },
  /** To whoever owes an answer whose day comes. */
  due: {
    title: (number: number | null, left: number) =>
      left === 1
        ? `Ngày làm việc tới là hết hạn trả lời ${named(number)}`
        : `Còn ${left} ngày làm việc để trả lời ${named(number)}`,
    body: (told: { readonly number: number | null; readonly dueOn: string }) => `${toAnswer(told)}\n${open}`,
  },
  /** To whoever owes an answer that is late, and to the leaders. */
  overdue: {
    title: (number: number | null) => `Quá hạn trả lời ${named(number)}`,
    body: (told: { readonly number: number | null; readonly dueOn: string }) =>
      `${upper(named(told.number))} đã quá hạn trả lời ngày ${told.dueOn} mà chưa có văn bản. Trả lời, hoặc ghi nguyên nhân chậm trễ để người gửi biết.\n${open}`,
    above: (told: { readonly number: number | null; readonly dueOn: string; readonly lead: string }) =>
      `${upper(named(told.number))} đã quá hạn trả lời ngày ${told.dueOn}. Chủ trì: ${told.lead}.\n${open}`,
    nobody: 'chưa giao bộ phận nào',
  },
  /** To the officers of a department that was asked and has not answered. */
  remind: {
    title: ({ number }: PartTold) => `Nhắc cho ý kiến về ${named(number)}`,
    body: ({ number, of, dueOn }: PartTold) =>
      `${of} được xin ý kiến về ${named(number)}, cần trước hết ngày ${dueOn}.\n${open}`,
  },
  /** To the lead, when who was asked sits elsewhere. */
  callToMind: {
    title: ({ number, of }: PartTold) => `Nhắc ${of} trả lời về ${named(number)}`,
    body: ({ number, of, dueOn }: PartTold) =>
      `${of} được hỏi về ${named(number)}, cần trả lời trước hết ngày ${dueOn} mà chưa có. Gọi hoặc gửi văn bản nhắc.\n${open}`,
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
