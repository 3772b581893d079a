import type { MeasureCommonRefusal } from '../application/lock-measure.ts'
import type {
  MakeRefusal,
  MeasureKind,
  MeasureState,
  NextStep,
  Outcome,
  RemindRefusal,
  ReplyRefusal,
  ThemeState,
} from '../domain/index.ts'

/** What those above said. */
export const outcomeWords: Record<Outcome, string> = {
  granted: 'Chấp thuận',
  partly: 'Chấp thuận một phần',
  refused: 'Không chấp thuận',
  none: 'Không trả lời',
}

/** How a theme stands. */
export const stateWords: Record<ThemeState, string> = {
  undecided: 'Chưa có hướng giải quyết',
  'under-way': 'Xã đang làm',
  'waiting-city': 'Chờ cấp trên',
  both: 'Xã đang làm, chờ cấp trên',
  settled: 'Đã giải quyết',
  partly: 'Giải quyết một phần',
  unsettled: 'Chưa giải quyết được',
}

/** Who acts next, and what. */
export const nextWords: Record<Exclude<NextStep['step'], null> | 'none', string> = {
  decide: 'Xã: quyết định hướng giải quyết',
  do: 'Xã: làm giải pháp',
  remind: 'Xã: nhắc cấp trên trả lời',
  reply: 'Cấp trên: trả lời đề xuất',
  none: 'Không còn việc',
}

/** How a measure stands, by its kind; a proposal that was replied to says the outcome instead. */
export const measureStates: Record<MeasureKind, Record<MeasureState, string>> = {
  solution: { open: 'Đang làm', late: 'Quá hạn', changed: 'Đã đổi hạn', kept: 'Đã làm', 'given-up': 'Không làm nữa' },
  proposal: {
    open: 'Chờ trả lời',
    late: 'Quá ngày đề nghị trả lời',
    changed: 'Đã đổi ngày',
    kept: 'Đã trả lời',
    'given-up': 'Đã rút',
  },
}

/** What the forms about a theme's measures say. */
export const measureWords = {
  solution: {
    title: 'Giải pháp của xã',
    none: 'Xã chưa ghi giải pháp nào.',
    make: 'Ghi giải pháp',
    said: 'Đã ghi giải pháp của xã.',
    what: 'Xã sẽ làm gì',
    owner: 'Ai làm',
    ownerNone: 'Chọn bộ phận hoặc cán bộ',
    madeOn: 'Ngày quyết định',
    dueOn: 'Làm xong chậm nhất ngày',
    period: 'Kỳ kế hoạch',
    periodHint: 'Ví dụ: kế hoạch đầu tư công 2026–2030. Có ngày hoặc có kỳ kế hoạch.',
    earlier: 'Giải pháp trước đây',
  },
  proposal: {
    title: 'Đề xuất với cấp trên',
    none: 'Chưa ghi đề xuất nào.',
    make: 'Ghi đề xuất đã gửi',
    said: 'Đã ghi đề xuất.',
    what: 'Đề xuất điều gì',
    owner: 'Gửi cơ quan nào',
    ownerHint: 'Danh bạ cơ quan ngoài UBND: Thiết lập → Bộ phận.',
    madeOn: 'Ngày gửi',
    dueOn: 'Đề nghị trả lời trước ngày',
    reference: 'Số văn bản',
    earlier: 'Đề xuất trước đây',
  },
  terms: {
    who: 'Ai làm',
    to: 'Gửi',
    period: 'Kỳ kế hoạch',
    due: 'Chậm nhất ngày',
    replyBy: 'Đề nghị trả lời trước ngày',
    madeOn: 'Quyết định ngày',
    sentOn: 'Gửi ngày',
    reply: 'Trả lời',
    noDay: 'chưa định ngày',
    number: (reference: string) => `số ${reference}`,
    reminders: 'Đã nhắc',
  },
  done: {
    verb: 'Ghi đã làm xong',
    yes: 'Ghi đã làm xong',
    said: 'Đã ghi giải pháp làm xong.',
    on: 'Làm xong ngày',
    words: 'Đã làm thế nào',
    wordsHint: 'Một câu hoặc một liên kết làm bằng chứng; ít nhất một thứ.',
    link: 'Liên kết',
  },
  reply: {
    verb: 'Ghi trả lời',
    yes: 'Ghi trả lời',
    said: 'Đã ghi trả lời của cấp trên.',
    outcome: 'Cấp trên trả lời thế nào',
    outcomeNeeded: 'Chọn một kết quả',
    on: 'Ngày trả lời',
    onHint: 'Không có trả lời thì ghi ngày xã kết luận như vậy.',
    reference: 'Số văn bản trả lời',
    words: 'Nội dung chính',
  },
  remind: { verb: 'Ghi đã nhắc', yes: 'Ghi đã nhắc', said: 'Đã ghi việc nhắc.' },
  move: {
    verb: 'Đổi ngày',
    yes: 'Lưu ngày mới',
    said: 'Đã đổi ngày.',
    to: 'Ngày mới',
    reason: 'Vì sao đổi',
    reasonNeeded: 'Ghi vì sao đổi ngày',
  },
  giveUp: {
    solution: 'Không làm nữa',
    proposal: 'Rút đề xuất',
    said: 'Đã ghi, kèm lý do.',
    reason: 'Vì sao',
    reasonNeeded: 'Ghi vì sao',
  },
  takeBack: {
    solution: 'Ghi lại: còn phải làm',
    proposal: 'Ghi lại: còn chờ trả lời',
    said: 'Đã ghi lại.',
  },
  steps: {
    kept: { solution: 'Ghi là đã làm xong', proposal: 'Ghi trả lời' },
    moved: (was: string) => (was ? `Đổi ngày, trước là ${was}` : 'Đặt ngày'),
    'given-up': { solution: 'Không làm nữa', proposal: 'Rút đề xuất' },
    'taken-back': 'Ghi lại là chưa xong',
    reminded: (on: string, way: string) => `Nhắc ngày ${on}: ${way.toLocaleLowerCase('vi')}`,
  },
  refusals: {
    'not-found': 'Không còn việc này.',
    'not-allowed': 'Việc này không thuộc phần của anh/chị.',
    stale: 'Người khác vừa sửa. Xem lại rồi làm lại.',
    'what-empty': 'Ghi nội dung',
    'owner-needed': 'Chọn ai làm',
    'body-needed': 'Chọn cơ quan trong danh bạ ngoài UBND',
    'not-of-this-unit': 'Bộ phận hoặc cán bộ này không thuộc đơn vị',
    'day-or-period-needed': 'Ghi ngày, hoặc ghi kỳ kế hoạch',
    'day-in-future': 'Ngày này chưa đến. Ghi ngày hôm nay hoặc trước đó',
    'due-before-made': 'Ngày này trước ngày quyết định hoặc ngày gửi',
    'under-way-already': 'Đang có một việc cùng loại chưa xong. Ghi việc ấy xong hoặc thôi rồi mới ghi việc mới.',
    'commitment-over': 'Việc này đã xong, hoặc đã thôi.',
    'commitment-runs': 'Việc này còn đang làm.',
    'not-given-yet': 'Việc này chưa bắt đầu.',
    'kept-before-made': 'Ngày này trước ngày quyết định hoặc ngày gửi',
    'evidence-needed': 'Ghi một câu, hoặc số văn bản, liên kết',
    'link-wrong': 'Liên kết phải bắt đầu bằng http:// hoặc https://',
    'still-time-to-reply': 'Còn trong ngày đề nghị trả lời, chưa kết luận là không trả lời được',
    'reminded-before-sent': 'Ngày nhắc trước ngày gửi đề xuất',
    'not-a-proposal': 'Chỉ nhắc được về đề xuất.',
    'wrong-kind': 'Việc này không ghi như vậy được.',
    'day-past': 'Ngày này đã qua. Chọn ngày từ hôm nay trở đi',
    'nothing-changed': 'Ngày này đúng bằng ngày đang ghi',
    'reason-needed': 'Ghi lý do',
  } satisfies Record<MeasureCommonRefusal | MakeRefusal | ReplyRefusal | RemindRefusal, string> &
    Record<string, string>,
} as const

export type MeasureWebRefusal = keyof typeof measureWords.refusals
