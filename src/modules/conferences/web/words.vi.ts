import type { TickRefusal } from '../application/check-in.ts'
import type { GuestRefusal, ListRefusal } from '../application/list-invitees.ts'
import type { CountedAs, DoorRefusal, ReplyAnswer, ReplyRefusal, Why } from '../domain/index.ts'

const groups: Record<CountedAs, string> = {
  company: 'Doanh nghiệp',
  'co-operative': 'Hợp tác xã',
  household: 'Hộ kinh doanh',
  other: 'Cơ sở khác',
  body: 'Cơ quan',
  union: 'Đoàn thể',
  leader: 'Lãnh đạo thành phố',
  guest: 'Khách mời khác',
}

const whys: Record<Why, string> = {
  registered: 'Đăng ký dự',
  petitioner: 'Có kiến nghị',
  body: 'Cơ quan',
  union: 'Đoàn thể',
  leader: 'Lãnh đạo thành phố',
  guest: 'Khách mời thêm',
  'walk-in': 'Đến không báo trước',
}

const answers: Record<ReplyAnswer, string> = {
  comes: 'Báo đến',
  'sends-other': 'Cử người khác',
  declines: 'Báo không đến',
}

const door: Record<DoorRefusal, string> = {
  cancelled: 'Hội nghị này không tổ chức.',
  'day-to-come': 'Chưa đến ngày họp. Chỉ điểm danh trong ngày họp.',
  'day-passed': 'Ngày họp đã qua. Không điểm danh thêm được.',
}

const ticks: Record<TickRefusal, string> = {
  ...door,
  'not-invited-here': 'Không có trong danh sách của hội nghị này.',
  'taken-off': 'Nơi này đã được bỏ khỏi danh sách mời. Hỏi cán bộ phụ trách, hoặc ghi là người đến không báo trước.',
  'people-wrong': 'Số người từ 1 đến 50.',
}

const list: Record<ListRefusal | GuestRefusal, string> = {
  cancelled: 'Hội nghị này không tổ chức, không mời thêm ai.',
  'conference-over': 'Hội nghị đã qua, danh sách chỉ còn để xem.',
  'not-found': 'Không tìm thấy người này trong danh sách.',
  'changed-meanwhile': 'Có người vừa đổi dòng này. Xem lại rồi làm tiếp.',
  'on-the-list': 'Tên này đã có trong danh sách.',
}

const replies: Record<ReplyRefusal | 'not-found', string> = {
  ...{ cancelled: list.cancelled, 'conference-over': list['conference-over'], 'not-found': list['not-found'] },
  'day-of-conference': 'Hôm nay họp: trả lời qua liên kết đã khép.',
  'taken-off': 'Nơi này đã được bỏ khỏi danh sách.',
  'name-needed': 'Ghi họ tên người dự thay',
  'people-wrong': 'Số người từ 1 đến 50',
}

const people = (count: number) => `${count} người`

/** What the office's pages about who is invited and who came say. */
export const words = {
  ...{ groups, whys, answers, door, ticks, people },
  refusals: { list, replies },
  link: 'Khách mời',
  linkDetail: (invited: number, replied: number) =>
    invited === 0 ? 'Chưa có danh sách' : `${invited} nơi mời, ${replied} nơi đã trả lời`,
  title: 'Khách mời hội nghị',
  about: 'Ai được mời, ai báo đến. Danh sách lấy từ đăng ký, kiến nghị, phân công; cán bộ xác nhận rồi mới mời.',
  stats: {
    invited: 'Nơi được mời',
    sent: 'Đã gửi lời mời',
    replied: 'Đã trả lời',
    willCome: 'Báo đến',
    declined: 'Báo không đến',
  },
  views: {
    all: 'Tất cả',
    unsent: 'Chưa gửi',
    unanswered: 'Chưa trả lời',
    comes: 'Báo đến',
    declines: 'Không đến',
    removed: 'Đã bỏ',
  },
  proposal: {
    title: (count: number) => `${count} nơi mới, chưa có trong danh sách`,
    first: 'Đề xuất danh sách khách mời',
    about:
      'Nơi đăng ký dự, nơi có kiến nghị, cơ quan chủ trì hoặc phối hợp giải quyết, đoàn thể, Trung tâm dịch vụ Sự nghiệp công, lãnh đạo thành phố. Bỏ chọn nơi không mời.',
    badge: 'Mới',
    confirm: 'Đưa vào danh sách',
    pick: (name: string) => `Mời ${name}`,
    none: 'Chọn ít nhất một nơi',
    done: (count: number) =>
      count === 0 ? 'Không có nơi nào mới.' : `Đã đưa ${count} nơi vào danh sách, mỗi nơi một mã vào cửa.`,
  },
  table: {
    caption: 'Danh sách khách mời',
    name: 'Nơi được mời',
    why: 'Thành phần',
    person: 'Người dự',
    reply: 'Trả lời',
    told: 'Đã báo',
    code: 'Mã vào cửa',
    people: 'Số người',
    place: 'Địa chỉ',
    phone: 'Điện thoại',
    petitions: 'Kiến nghị liên quan',
    note: 'Lời nhắn',
    letterOn: 'Giấy mời',
    cameAt: 'Giờ đến',
    empty: 'Không có nơi nào',
    emptyAbout: 'Đổi cách lọc, hoặc đưa các nơi được đề xuất vào danh sách.',
  },
  noReply: 'Chưa trả lời',
  untold: 'Chưa báo',
  told: {
    mail: 'Thư điện tử',
    'mail-waiting': 'Thư đang chờ gửi',
    'mail-failed': 'Thư không tới',
    call: 'Gọi',
    sms: 'Tin nhắn',
    zalo: 'Zalo',
    'in-person': 'Gặp',
    'not-needed': 'Không cần báo',
    waiting: 'Chờ gọi, nhắn tay',
    letter: (on: string) => `Giấy mời ${on}`,
  } as const,
  sentWhat: { invitation: 'Lời mời', 'reminder-3': 'Nhắc trước 3 ngày', 'reminder-1': 'Nhắc trước 1 ngày' },
  send: {
    verb: (count: number) => `Gửi lời mời (${count})`,
    question: (count: number, mail: boolean) =>
      `Gửi lời mời cho ${count} nơi có số điện thoại hoặc thư điện tử? ${mail ? 'Ai có thư điện tử nhận thư kèm lịch họp; mọi người' : 'Mọi người'} có trong danh sách gọi, nhắn tay.`,
    yes: 'Gửi lời mời',
    done: (count: number) => `Đã gửi lời mời cho ${count} nơi.`,
  },
  letters: {
    verb: 'Ghi đã gửi giấy mời',
    question: (count: number) => `Ghi là hôm nay đã gửi giấy mời cho ${count} nơi đang hiện mà chưa ghi?`,
    yes: 'Ghi đã gửi',
    done: (count: number) => `Đã ghi gửi giấy mời cho ${count} nơi.`,
  },
  papers: 'In giấy mời, danh sách ký, biển tên',
  toDoor: 'Điểm danh',
  guest: {
    open: 'Thêm khách mời',
    name: 'Tên cơ quan, cơ sở hoặc người được mời',
    place: 'Địa chỉ',
    group: 'Thành phần',
    person: 'Người dự',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    people: 'Số người',
    add: 'Thêm vào danh sách',
    added: (name: string) => `Đã thêm ${name}.`,
    nameEmpty: 'Ghi tên nơi được mời',
    tooLong: 'Ngắn hơn, tối đa 200 chữ',
    phoneWrong: 'Ghi số điện thoại, ví dụ 0912 345 678',
    emailWrong: 'Ghi địa chỉ thư điện tử, ví dụ ten@vi-du.vn',
    peopleWrong: 'Ghi số người từ 1 đến 50',
  },
  one: {
    back: 'Khách mời',
    code: 'Mã vào cửa',
    qr: (name: string) => `Mã QR vào cửa của ${name}`,
    link: 'Liên kết trả lời',
    noLink: 'Chưa có địa chỉ công khai nên chưa có liên kết; mã vào cửa vẫn dùng được.',
    replies: 'Trả lời',
    reply: 'Ghi trả lời',
    answer: 'Nơi này báo thế nào?',
    answerEmpty: 'Chọn đến, cử người khác hoặc không đến',
    person: 'Ai sẽ dự?',
    personHint: 'Họ tên; cần khi cử người khác',
    people: 'Tất cả mấy người?',
    note: 'Lời nhắn',
    way: 'Báo qua',
    ways: {
      phone: 'Điện thoại',
      message: 'Tin nhắn, Zalo',
      'in-person': 'Gặp trực tiếp',
      paper: 'Giấy',
      link: 'Liên kết',
    },
    save: 'Lưu trả lời',
    saved: 'Đã ghi trả lời.',
    byLink: 'Tự trả lời qua liên kết',
    remove: 'Bỏ khỏi danh sách',
    removeAbout: 'Liên kết trả lời của nơi này không mở được nữa; nơi này không được đề xuất lại.',
    reason: 'Lý do',
    reasonEmpty: 'Ghi lý do bỏ',
    removed: 'Đã bỏ khỏi danh sách.',
    again: 'Mời lại',
    backOn: 'Đã đưa lại vào danh sách, với liên kết mới.',
    isRemoved: 'Đã bỏ khỏi danh sách',
    removedBecause: (reason: string) => `Lý do: ${reason}`,
    toldTitle: 'Đã gửi, đã báo',
    nothingTold: 'Chưa gửi gì.',
  },
  attendance: {
    link: 'Điểm danh',
    linkDetail: (people: number) => (people === 0 ? 'Chưa ai đến' : `${people} người có mặt`),
  },
} as const
