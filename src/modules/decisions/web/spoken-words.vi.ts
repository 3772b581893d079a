import type { recordSpokenAnswer } from '#modules/petitions/index.ts'

type Outcome = Awaited<ReturnType<typeof recordSpokenAnswer>>
/** Every no that recording a spoken answer may be met with. */
export type SpokenRefusal = Extract<Outcome, { ok: false }>['refusal']

/** What the page of spoken answers says. */
export const spokenWords = {
  title: 'Trả lời tại hội nghị',
  about: (day: string, count: number) =>
    `Hội nghị ngày ${day}. Đã ghi ${count} kiến nghị được trả lời tại hội nghị. Ghi đúng lời đã nói; văn bản xác nhận gửi sau.`,
  none: 'Không còn kiến nghị nào chờ trả lời',
  noneAbout: 'Những kiến nghị được trả lời tại hội nghị đã ghi xong.',
  asked: 'xin hỏi tại hội nghị',
  number: (number: number | null) => (number === null ? '' : `Số ${number} · `),
  proposal: 'Đề nghị:',
  open: 'Ghi lời trả lời',
  words: 'Lời trả lời, đúng như đã nói',
  spokenBy: 'Ai trả lời',
  complete: 'Đã trả lời hết các ý của kiến nghị',
  completeHint: 'Bỏ dấu nếu còn ý phải trả lời bằng văn bản.',
  button: 'Ghi nhận',
  done: (number: number | null) => `Đã ghi lời trả lời${number === null ? '' : ` cho kiến nghị số ${number}`}.`,
  many: (n: number) => `Trang này hiện ${n} kiến nghị đầu; những kiến nghị khác hiện sau khi ghi xong.`,
  refusals: {
    'not-found': 'Không có kiến nghị này.',
    'not-allowed': 'Anh/chị không ghi được cho kiến nghị này.',
    stale: 'Kiến nghị này vừa được người khác xử lý. Xem lại rồi ghi lần nữa.',
    'not-held': 'Hội nghị chưa được ghi nhận là đã tổ chức.',
    'speaker-needed': 'Ghi ai trả lời.',
    'answer-empty': 'Ghi lại lời trả lời.',
    'received-after-conference': 'Kiến nghị này nhận sau ngày hội nghị.',
    'already-closed': 'Kiến nghị này đã khép lại.',
    'already-answered': 'Kiến nghị này đã được trả lời.',
    'not-yet-assigned': 'Kiến nghị này chưa được giao.',
    'no-reply': 'Chọn ít nhất một điều đã được trả lời.',
    'not-an-ask': 'Các điều cần trả lời vừa được sửa. Mở lại trang rồi ghi.',
    'not-at-this-stage': 'Kiến nghị này đang ở bước không ghi được.',
  } satisfies Record<SpokenRefusal, string>,
}
