import { atStart, dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { deadlineWords, isDelayCause, movedSentence } from '#modules/deadlines/index.ts'
import { isCompetence, isField, isSenderSaying } from '../domain/index.ts'
import { channelWords } from './channels.vi.ts'
import { fieldWords } from './fields.vi.ts'
import { sayingWords } from './saying-words.vi.ts'
import { competenceWords } from './stage-words.vi.ts'

/** What a history row keeps besides its code. */
export type HistoryFacts = Readonly<Record<string, unknown>>

/** Names behind the references of facts, looked up when the sentence is made. */
export interface HistoryNames {
  /** A department, an officer; '' where it is not known any more. */
  readonly name: (id: string) => string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
const day = (value: unknown): string => {
  const on = parseDay(text(value))
  return on ? dateWithYear(on) : ''
}
const channel = (value: unknown): string => {
  const key = text(value)
  return Object.hasOwn(channelWords, key) ? channelWords[key as keyof typeof channelWords] : ''
}

type Sentence = (facts: HistoryFacts, names: HistoryNames) => string

/** What happened to a petition, as the office says it; the code's part after "petition.". */
export const petitionSentences: Readonly<Record<string, Sentence>> = {
  received: ({ channel: way, late }) =>
    `Tiếp nhận${channel(way) ? ` ${channel(way)}` : ''}${late === true ? ', sau hạn' : ''}`,
  classified: ({ field, competence }) => {
    const about = text(field)
    const whose = text(competence)
    const parts = [isField(about) && fieldWords[about], isCompetence(whose) && competenceWords[whose].toLowerCase()]
    return `Phân loại: ${parts.filter(Boolean).join(', ')}`
  },
  assigned: ({ department, officer, joining }, { name }) => {
    const who = [name(text(department)), officer ? name(text(officer)) : ''].filter(Boolean).join(', ')
    const others = texts(joining).map(name).filter(Boolean).join(', ')
    return `Giao ${who} chủ trì${others ? `, ${others} phối hợp` : ''}`
  },
  'opinion-asked': ({ department, due }, { name }) =>
    `Xin ý kiến ${name(text(department))}${due ? `, cần trước ${day(due)}` : ''}`,
  'opinion-due-moved': ({ department, due }, { name }) =>
    `Hẹn lại ${name(text(department))}: cần ý kiến trước ${day(due)}`,
  'opinion-given': () => 'Đã có ý kiến',
  'carried-over': ({ petitions }) => `Chuyển ${Number(petitions)} kiến nghị chưa xong của các kỳ trước sang kỳ này`,
  prolonged: ({ for: leader }, { name }) =>
    `Ghi lý do kiến nghị kéo dài${leader ? `, ghi thay ${name(text(leader))}` : ''}`,
  'answer-drafted': () => 'Soạn dự thảo trả lời',
  'answer-submitted': ({ findings }) =>
    `Trình dự thảo trả lời${Number(findings) > 0 ? `, để lại ${Number(findings)} chỗ nên xem lại` : ''}`,
  'answer-approved': () => 'Duyệt dự thảo trả lời',
  'answer-sent-back': () => 'Trả lại dự thảo để sửa',
  'answer-dropped': () => 'Hủy dự thảo trả lời',
  answered: ({ on, asks, promises }) =>
    [
      `Trả lời bằng văn bản${on ? ` ngày ${day(on)}` : ''}`,
      Number(asks) > 0 && `${Number(asks)} điều`,
      Number(promises) > 0 && `kèm ${Number(promises)} lời hứa`,
    ]
      .filter(Boolean)
      .join(', '),
  confirmed: ({ on }) => `Xác nhận bằng văn bản lời trả lời tại hội nghị${on ? `, ngày ${day(on)}` : ''}`,
  'answered-aloud': ({ on, complete }) =>
    `Trả lời tại hội nghị${on ? ` ngày ${day(on)}` : ''}${complete === false ? ', còn điều phải trả lời bằng văn bản' : ''}`,
  escalated: ({ on }) => `Báo cáo thành phố${on ? ` ngày ${day(on)}` : ''}`,
  guided: ({ on }) => `Hướng dẫn đến cơ quan khác${on ? ` ngày ${day(on)}` : ''}`,
  'city-reminded': ({ on }) => `Nhắc thành phố${on ? ` ngày ${day(on)}` : ''}`,
  'city-answered': ({ on }) => `Thành phố trả lời${on ? ` ngày ${day(on)}` : ''}`,
  'closed-spam': () => 'Đánh dấu là thư rác',
  'closed-duplicate': () => 'Đánh dấu là trùng với kiến nghị khác',
  'closed-not-petition': () => 'Chuyển sang quy trình khác',
  'closed-withdrawn': () => 'Rút kiến nghị',
  restored: () => 'Khôi phục kiến nghị',
  rated: ({ stars }) => `Người gửi đánh giá câu trả lời ${Number(stars)} trên 5`,
  reopened: () => 'Mở lại để xem xét theo đề nghị của người gửi',
  'asks-set': ({ asks }) =>
    Number(asks) > 0 ? `Tách thành ${Number(asks)} điều cần trả lời` : 'Bỏ tách: tính là một điều',
  'part-written': ({ department }, { name }) => `${name(text(department)) || 'Một bộ phận'} viết phần trả lời`,
  'parts-joined': ({ parts }) => `Ghép ${texts(parts).length} phần vào dự thảo`,
  'reply-inserted': () => 'Đưa một câu trả lời đã có vào dự thảo',
  'suggestion-inserted': () => 'Đưa một bài chính sách vào dự thảo',
  'draft-commented': () => 'Góp ý dự thảo',
  'comments-resolved': ({ comments }) => `Xử lý ${texts(comments).length} góp ý`,
  noted: () => 'Thêm ghi chú nội bộ',
  extended: ({ until }) => `Gia hạn trả lời đến ${day(until)}`,
  'commitment-made': ({ due }) => `Ghi một lời hứa${due ? `, chậm nhất ${day(due)}` : ''}`,
  'commitment-kept': ({ on }) => `Ghi đã làm một lời hứa${on ? ` ngày ${day(on)}` : ''}`,
  'commitment-moved': ({ was, now }) => `Đổi hẹn một lời hứa${was ? ` từ ${day(was)}` : ''} sang ${day(now)}`,
  'commitment-given-up': () => 'Thôi không làm một lời hứa',
  'commitment-taken-back': () => 'Ghi lại một lời hứa là chưa xong',
  'commitment-word': ({ said }) => {
    const key = text(said)
    return `Người gửi nói về một lời hứa${isSenderSaying(key) ? `: ${sayingWords[key].toLowerCase()}` : ''}`
  },
  'commitment-stood-by': () => 'Xem lại lời người gửi, giữ nguyên một lời hứa là đã làm',
  'commitment-evidenced': () => 'Thêm bằng chứng cho một lời hứa',
  'evidence-released': () => 'Công khai một bằng chứng',
  'evidence-taken-back': () => 'Thôi công khai một bằng chứng',
  'written-down': () => 'Ghi lại thành chữ lời người gửi nói',
  corrected: () => 'Đính chính lỗi gõ',
  split: ({ parts }) => `Tách thêm ${texts(parts).length} kiến nghị`,
  'split-off': () => 'Tách ra từ kiến nghị khác',
  'message-from-sender': () => 'Người gửi bổ sung',
  'message-to-sender': () => 'Nhắn người gửi',
  'messages-read': ({ messages }) => `Đã đọc ${texts(messages).length} lời người gửi bổ sung`,
  'delay-reason': ({ cause }) => {
    const key = text(cause)
    return `Ghi nguyên nhân chậm trễ${isDelayCause(key) ? `: ${deadlineWords.causes[key].toLowerCase()}` : ''}`
  },
  delivered: ({ on }) => `Giao văn bản cho người gửi${on ? ` ngày ${day(on)}` : ''}`,
  'public-text-saved': () => 'Lưu bài công khai, chưa công khai',
  'public-text-released': () => 'Công khai trên cổng',
  'public-text-taken-back': () => 'Gỡ khỏi cổng',
  'file-released': () => 'Công khai một tệp',
  'file-taken-back': () => 'Thôi công khai một tệp',
  attached: ({ number }) => `Đưa vào kỳ đối thoại${typeof number === 'number' ? `, số ${number}` : ''}`,
  'sender-linked': ({ organisation }, { name }) =>
    `Gắn người gửi với ${name(text(organisation)) || 'danh sách doanh nghiệp'}`,
  'secrets-renewed': () => 'Cấp số bí mật và liên kết mới cho người gửi',
}

/** One row of a petition's history as a sentence; a code without words is shown as it is, never hidden. */
export function petitionSentence(code: string, facts: unknown, names: HistoryNames): string {
  const known = typeof facts === 'object' && facts !== null ? { ...facts } : {}
  if (code === 'message.told') return 'Báo tin cho người gửi'
  if (code === 'deadline.moved') return atStart(movedSentence(known))
  const sentence = code.startsWith('petition.') ? petitionSentences[code.slice('petition.'.length)] : undefined
  return sentence ? sentence(known, names) : code
}
