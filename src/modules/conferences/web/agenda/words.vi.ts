import type { AgendaRefusal } from '../../application/agenda/lock-agenda.ts'
import type { Conflict, ItemKind } from '../../domain/index.ts'

type OtherRefusal =
  | 'at-the-end'
  | 'laid-out-already'
  | 'nothing-to-lay-out'
  | 'nothing-missing'
  | 'title-empty'
  | 'not-of-this-unit'
  | 'ends-before-it-begins'

/** What the pages of the agenda say. */
export const agendaWords = {
  title: 'Chương trình điều hành',
  about: 'Từng việc trong hội trường: giờ, thời lượng, ai trả lời, dự kiến trả lời.',
  closed: 'Kỳ đối thoại đã khép. Chương trình giữ nguyên như khi họp.',
  link: {
    none: 'chưa lập',
    some: (items: number, petitions: number) => `${items} mục, ${petitions} kiến nghị`,
    conflicts: (count: number) => `${count} chỗ chưa khớp`,
  },
  none: 'Chưa lập chương trình điều hành',
  noneAbout:
    'Bấm một lần: các phần lấy từ kế hoạch, kiến nghị theo thứ tự các chủ đề, lượt phát biểu theo đăng ký. Sau đó chỉnh giờ, người trả lời cho hợp.',
  layOut: 'Lập từ kế hoạch và chủ đề',
  hours: (begins: string, ends: string) => `Hội trường: ${begins} đến ${ends}`,
  sum: (minutes: number, left: number) =>
    left >= 0
      ? `Tổng thời lượng ${minutes} phút, còn dư ${left} phút.`
      : `Tổng thời lượng ${minutes} phút, quá ${-left} phút.`,
  endsAt: 'Hội trường đóng lúc',
  setHours: 'Đổi giờ đóng',
  columns: { time: 'Giờ', what: 'Việc', length: 'Thời lượng', who: 'Ai trả lời', act: 'Đổi thứ tự' },
  caption: 'Chương trình theo thứ tự',
  kinds: { part: 'Phần', petition: 'Kiến nghị', slot: 'Phát biểu' } satisfies Record<ItemKind, string>,
  petition: (label: string) => `Số ${label}`,
  minutes: (count: number) => `${count} phút`,
  fixed: 'giờ cố định',
  topic: (name: string) => name || 'Kiến nghị khác',
  proposed: 'Dự kiến trả lời đã ghi',
  up: 'Lên',
  down: 'Xuống',
  upOf: (what: string) => `Đưa lên: ${what}`,
  downOf: (what: string) => `Đưa xuống: ${what}`,
  drag: (what: string) => `Kéo để đổi chỗ, hoặc dùng phím mũi tên: ${what}`,
  keys: 'Kéo tay nắm ở đầu dòng, hoặc đưa tới tay nắm rồi bấm phím mũi tên lên, xuống.',
  conflicts: (count: number) => `${count} chỗ chưa khớp`,
  allWell: 'Chương trình khớp: đủ kiến nghị, đủ người trả lời, không quá giờ.',
  conflict: {
    'over-hours': ({ minutes }: Extract<Conflict, { is: 'over-hours' }>) =>
      `Chương trình quá giờ hội trường ${minutes} phút.`,
    missing: ({ count, labels }: Extract<Conflict, { is: 'missing' }>) =>
      `${count} kiến nghị chưa có trong chương trình: số ${labels.join(', ')}${labels.length < count ? ' …' : ''}.`,
    overlap: (what: string, other: string, minutes: number) => `“${other}” lấn ${minutes} phút vào “${what}”.`,
    'answerer-twice': (what: string, other: string, who: string) =>
      `${who} phải có mặt cùng lúc ở “${other}” và “${what}”.`,
    gone: (what: string, stage: string) => `${what}: ${stage.toLocaleLowerCase('vi')}, không đưa ra trao đổi.`,
    doubled: (what: string, other: string) =>
      `${what} trùng với ${other.toLocaleLowerCase('vi')} đã có trong chương trình.`,
    'nobody-answers': (what: string) => `${what}: chưa ghi ai trả lời.`,
  },
  addMissing: 'Đưa kiến nghị còn thiếu vào',
  add: 'Thêm mục',
  addKind: 'Loại mục',
  behind: 'Đặt sau mục',
  last: 'Cuối chương trình',
  editTitle: (what: string) => `Sửa mục: ${what}`,
  field: {
    title: 'Việc',
    publicTitle: 'Tên hiện trên màn hình hội trường',
    publicTitleHint: 'Ai cũng đọc được: không ghi tên người, số điện thoại. Để trống thì màn hình chỉ ghi “Phát biểu”.',
    startsAt: 'Giờ cố định',
    startsAtHint: 'Để trống: nối tiếp mục trước. Ví dụ: 9:30',
    minutes: 'Thời lượng (phút)',
    topic: 'Chủ đề',
    department: 'Bộ phận, cơ quan trả lời',
    who: 'Người trả lời, hoặc người làm',
    whoHint: 'Ghi tên người, chức danh khi cần; có thể để trống.',
    proposed: 'Dự kiến trả lời tại hội nghị',
    proposedHint: 'Để trống: lấy từ dự thảo trả lời của kiến nghị.',
  },
  draftSays: 'Dự thảo trả lời đang có',
  save: 'Lưu mục',
  remove: 'Bỏ khỏi chương trình',
  removeQuestion: (what: string) => `Bỏ “${what}” khỏi chương trình?`,
  back: 'Chương trình điều hành',
  petitionPage: 'Mở trang kiến nghị',
  errors: {
    minutes: 'Ghi số phút từ 0 đến 480.',
    time: 'Ghi giờ như 9:30, hoặc để trống.',
    end: 'Ghi giờ như 11:00.',
    long: 'Dài quá.',
    personal:
      'Có chỗ giống số điện thoại, số giấy tờ, thư điện tử hoặc tài khoản. Bỏ đi: ai ở hội trường cũng đọc được.',
  },
  done: {
    laidOut: (items: number) => `Đã lập chương trình, ${items} mục.`,
    added: 'Đã thêm mục.',
    missing: (count: number) => `Đã đưa thêm ${count} kiến nghị vào.`,
    moved: 'Đã đổi thứ tự.',
    saved: 'Đã lưu mục.',
    removed: 'Đã bỏ mục khỏi chương trình.',
    hours: 'Đã đổi giờ đóng hội trường.',
  },
  refusals: {
    'not-found': 'Mục này không còn trong chương trình. Xem lại bên dưới.',
    closed: 'Kỳ đối thoại đã khép, chương trình không đổi được nữa.',
    stale: 'Người khác vừa sửa chương trình. Xem bên dưới rồi làm tiếp.',
    'no-agenda': 'Chưa lập chương trình.',
    'at-the-end': 'Mục này đã ở đầu hoặc ở cuối.',
    'laid-out-already': 'Chương trình đã lập rồi.',
    'nothing-to-lay-out': 'Kế hoạch chưa có chương trình và chưa có kiến nghị nào.',
    'nothing-missing': 'Không còn kiến nghị nào thiếu.',
    'title-empty': 'Ghi việc của mục này.',
    'not-of-this-unit': 'Chọn lại bộ phận trả lời.',
    'ends-before-it-begins': 'Giờ đóng phải sau giờ bắt đầu.',
  } satisfies Record<AgendaRefusal | OtherRefusal, string>,
} as const
export type AgendaWebRefusal = keyof typeof agendaWords.refusals
