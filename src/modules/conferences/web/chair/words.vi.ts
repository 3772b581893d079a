import type { HallSwitch, SteerRefusal } from '../../application/sitting/steer.ts'
import type { HallOutcomeKind, Speaker } from '../../domain/index.ts'

type OtherRefusal =
  | 'no-agenda'
  | 'not-held'
  | 'opened-already'
  | 'ended'
  | 'not-found'
  | 'there-already'
  | 'at-the-end'
  | 'day-to-come'
  | 'not-a-petition'
  | 'bodies-needed'
  | 'not-begun'

/** What the chair's desk says. */
export const chairWords = {
  title: 'Điều hành hội nghị',
  link: 'Điều hành hội nghị',
  linkDetail: { none: 'màn hình chưa mở', opened: 'màn hình đã mở', began: 'đang họp', ended: 'đã bế mạc' },
  noAgenda: 'Lập chương trình điều hành trước, rồi mở màn hình hội trường.',
  toAgenda: 'Tới chương trình',
  open: 'Mở màn hình hội trường',
  openAbout:
    'Màn hình cho máy chiếu, trang theo dõi trên điện thoại mở từ lúc này. Chưa ai thấy tên, số điện thoại của ai.',
  screen: 'Mở màn hình cho máy chiếu',
  live: 'Trang theo dõi trên điện thoại',
  minutes: 'Ghi biên bản',
  floor: 'Kiến nghị nêu tại chỗ',
  lost: 'Mất kết nối, đang nối lại …',
  begin: 'Bắt đầu hội nghị',
  go: 'Chuyển mục',
  next: 'Mục tiếp',
  back: 'Mục trước',
  end: 'Bế mạc',
  endQuestion: 'Bế mạc hội nghị? Màn hình hội trường cảm ơn đại biểu; kết quả từng kiến nghị ghi ở trang kết thúc.',
  ended: 'Hội nghị đã bế mạc',
  endedAbout: 'Xem lại kết quả từng kiến nghị, rồi xác nhận một lần ở trang kết thúc.',
  toClosing: 'Tới trang kết thúc',
  notBegun: 'Chưa bắt đầu',
  petition: (label: string) => `Kiến nghị số ${label}`,
  slot: 'Phát biểu',
  planned: (minutes: number) => `dự kiến ${minutes} phút`,
  onItem: 'Đã nói về mục này',
  hallUntil: (time: string) => `hội trường đóng lúc ${time}`,
  speaker: { official: 'Người trả lời nói', business: 'Đại biểu nói' } satisfies Record<Speaker, string>,
  stopClock: 'Dừng đồng hồ',
  clock: 'Đồng hồ phát biểu',
  calledAs: 'Gọi trong hội trường',
  sender: 'Nơi kiến nghị',
  content: 'Nội dung',
  proposal: 'Đề xuất',
  who: 'Ai trả lời',
  answer: 'Dự kiến trả lời',
  noAnswer: 'Chưa có dự thảo trả lời.',
  opinions: 'Ý kiến các nơi',
  promises: 'Dự kiến hứa',
  earlier: 'Đã từng kiến nghị',
  outcomeTitle: 'Kết quả tại hội trường',
  outcome: {
    answered: 'Đã trả lời tại đây',
    own: 'Trả lời bằng văn bản',
    joint: 'Văn bản, nhiều cơ quan',
    beyond: 'Vượt thẩm quyền',
    'put-off': 'Để sau',
  } satisfies Record<HallOutcomeKind, string>,
  due: (day: string) => `hạn ${day}`,
  bodies: 'Cơ quan cùng trả lời',
  bodiesOther: 'Cơ quan khác, mỗi dòng một tên',
  saidBefore: (outcome: string) => `Đã ghi: ${outcome}`,
  order: 'Chương trình',
  switches: {
    clock: { on: 'Hiện đồng hồ trên màn hình', off: 'Ẩn đồng hồ trên màn hình' },
    recording: { on: 'Báo đang ghi âm', off: 'Thôi báo ghi âm' },
    floor: { on: 'Nhận kiến nghị tại chỗ qua điện thoại', off: 'Thôi nhận kiến nghị tại chỗ' },
  } satisfies Record<HallSwitch, { on: string; off: string }>,
  done: {
    opened: 'Đã mở màn hình hội trường.',
    moved: 'Đã chuyển mục.',
    said: 'Đã ghi kết quả.',
    clock: 'Đã chỉnh đồng hồ.',
    switched: 'Đã chỉnh màn hình.',
    ended: 'Hội nghị đã bế mạc.',
  },
  refusals: {
    'not-opened': 'Màn hình hội trường chưa mở.',
    closed: 'Kỳ đối thoại đã khép.',
    stale: 'Người khác vừa chuyển mục. Xem hội trường đang ở đâu rồi bấm lại.',
    'not-allowed': 'Anh/chị không làm được việc này.',
    'no-agenda': 'Chưa lập chương trình điều hành.',
    'not-held': 'Đã quyết định không tổ chức hội nghị.',
    'opened-already': 'Màn hình đã mở rồi.',
    ended: 'Hội nghị đã bế mạc.',
    'not-found': 'Mục này không còn trong chương trình.',
    'there-already': 'Hội trường đang ở mục này.',
    'at-the-end': 'Không còn mục nào ở phía ấy.',
    'day-to-come': 'Chưa tới ngày họp. Màn hình mở trước được, hội nghị thì bắt đầu trong ngày.',
    'not-a-petition': 'Mục này không phải kiến nghị.',
    'bodies-needed': 'Chọn hoặc ghi các cơ quan cùng trả lời.',
    'not-begun': 'Hội nghị chưa bắt đầu.',
  } satisfies Record<SteerRefusal | OtherRefusal, string>,
} as const
export type ChairRefusal = keyof typeof chairWords.refusals
