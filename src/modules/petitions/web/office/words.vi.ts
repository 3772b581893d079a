import { inThousands } from '#kernel/vietnamese-number.ts'

/** What the office's pages of petitions say: the inbox. */
export const inboxWords = {
  waitsFor: (body: string, when: string, others: number) =>
    `chờ ${[body, when].filter(Boolean).join(', ')}${others > 0 ? `, và ${others} nơi khác` : ''}`,
  title: 'Kiến nghị',
  inDialogue: (count: number, most: number, dialogue: string) =>
    `${count < most ? count : `Từ ${inThousands(most)}`} trong kỳ ${dialogue}`,
  search: 'Tìm kiến nghị',
  searchPlaceholder: 'Tìm: lang nghe, 4831, Ví Dụ',
  enterPaper: 'Nhập phiếu giấy',
  filter: 'Lọc',
  filterBy: 'Lọc danh sách',
  apply: 'Xem',
  clear: 'Bỏ lọc',
  caption: 'Danh sách kiến nghị',
  number: 'Số',
  petition: 'Kiến nghị',
  standing: 'Tình trạng và hạn',
  noNumber: 'chờ kỳ',
  any: 'Tất cả',
  dialogue: 'Kỳ đối thoại',
  allDialogues: 'Mọi kỳ',
  withoutDialogue: 'Chưa có kỳ đối thoại',
  field: 'Lĩnh vực',
  state: 'Tình trạng',
  department: 'Bộ phận chủ trì',
  noDepartment: 'Chưa giao',
  sort: 'Xếp theo',
  showing: (shown: number, total: number | null) =>
    total === null ? `${inThousands(shown)} kiến nghị` : `${inThousands(shown)} trên ${inThousands(total)}`,
  fromStart: 'Về đầu danh sách',
  openPage: 'Mở trang riêng',
  late: 'gửi muộn',
  lookAgain: 'đề nghị xem lại',
  promiseLate: 'lời hứa quá hẹn',
  choose: 'Chọn một kiến nghị',
  chooseHint: 'Nội dung và việc cần làm hiện ở đây.',
  backToList: 'Danh sách kiến nghị',
} as const

/** The chips of the inbox, each a count. */
export const boxWords = {
  todo: 'Cần xử lý',
  mine: 'Của tôi',
  soon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  release: 'Chờ công khai',
  city: 'Chờ thành phố',
  all: 'Tất cả',
} as const
export type InboxBox = keyof typeof boxWords

/** What stands where a box is empty, and what to do next. */
export const emptyWords: Record<InboxBox, { title: string; hint: string }> = {
  todo: { title: 'Không còn kiến nghị nào cần xử lý', hint: 'Kiến nghị mới sẽ hiện ở đây khi có người gửi.' },
  mine: { title: 'Không có kiến nghị nào giao cho anh/chị', hint: 'Xem “Cần xử lý” để biết việc chung.' },
  soon: { title: 'Không có kiến nghị nào sắp đến hạn', hint: 'Ở đây là những việc còn ba ngày làm việc trở lại.' },
  overdue: { title: 'Không có kiến nghị nào quá hạn', hint: 'Mọi việc đang trong hạn.' },
  release: { title: 'Không có kiến nghị nào chờ công khai', hint: 'Mọi kiến nghị đã được xem lại thông tin cá nhân.' },
  city: { title: 'Không có kiến nghị nào chờ thành phố', hint: 'Kiến nghị vượt thẩm quyền đã báo cáo sẽ hiện ở đây.' },
  all: { title: 'Chưa có kiến nghị nào', hint: 'Người dân gửi trên cổng, hoặc cán bộ nhập phiếu giấy.' },
}

export const nothingFound = {
  title: 'Không tìm thấy kiến nghị nào',
  hint: 'Thử ít từ hơn, gõ không dấu, mã hoặc số kiến nghị; hoặc bỏ bớt điều kiện lọc.',
} as const

export const sortWords = {
  due: 'Hạn gần nhất trước',
  newest: 'Mới nhận trước',
  number: 'Số thứ tự',
} as const

/** The list as it is taken along. */
export const exportWords = {
  name: 'Kiến nghị',
  number: 'Số',
  dialogue: 'Kỳ',
  waiting: 'chờ kỳ',
  code: 'Mã',
  title: 'Kiến nghị',
  content: 'Nội dung',
  proposal: 'Đề xuất',
  sender: 'Người gửi',
  kind: 'Loại hình',
  place: 'Nơi',
  identifier: 'Mã số thuế, mã số hộ kinh doanh',
  person: 'Người liên hệ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  channel: 'Cách gửi',
  receivedOn: 'Ngày nhận',
  late: 'Gửi muộn',
  isLate: 'muộn',
  field: 'Lĩnh vực',
  competence: 'Thẩm quyền',
  state: 'Tình trạng',
  lead: 'Chủ trì',
  officer: 'Cán bộ',
  dueOn: 'Hạn trả lời',
  planned: 'Dự kiến',
  isPlanned: 'dự kiến',
  answeredOn: 'Ngày trả lời',
} as const
