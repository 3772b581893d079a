import { wrongDay } from '#ui/index.ts'
import type { ApproveRefusal } from '../../application/loudspeaker/approve-script.ts'
import type { BroadcastRefusal } from '../../application/loudspeaker/broadcasts.ts'
import type { ScriptRefusal } from '../../application/loudspeaker/scripts.ts'
import type { Leftover } from '../../domain/index.ts'

/** What the pages of loudspeaker scripts say. */
export const words = {
  title: 'Loa truyền thanh',
  about: (year: number) => `Đối thoại doanh nghiệp năm ${year}: lời đọc soạn sẵn, số và ngày viết thành chữ.`,
  speed: (perMinute: number) => `Thời lượng tính theo ${perMinute} tiếng mỗi phút.`,
  scripts: 'Lời đọc',
  heads: { script: 'Lời đọc', length: 'Thời lượng', state: 'Tình trạng', at: 'Lúc', by: 'Người phát', act: 'Việc làm' },
  seconds: (seconds: number, most: number) => `${minutes(seconds)}, tối đa ${minutes(most)}`,
  states: {
    approved: (on: string) => `đã duyệt ngày ${on}`,
    waiting: 'chờ duyệt',
    proposed: 'bản đề xuất, chưa duyệt',
    none: 'có sau hội nghị',
  },
  outdated: 'Ngày, nơi hoặc số liệu đã đổi từ khi lưu bản này. Soạn lại từ dữ liệu rồi duyệt lại.',
  none: 'Lời đọc kết quả soạn được khi hội nghị đã tổ chức, hoặc đã có quyết định không tổ chức.',
  noEve: 'Không tổ chức hội nghị nên không có lời đọc này.',
  one: {
    back: 'Loa truyền thanh',
    text: 'Lời đọc',
    copy: 'Sao chép lời đọc',
    download: 'Tải tệp chữ',
    forSpeech: 'Chữ thuần, dán được vào phần mềm đọc tự động.',
    edit: 'Sửa lời đọc',
    hint: 'Viết số, ngày, giờ, điện thoại bằng chữ; không viết tắt, không có địa chỉ trang hay mã quét.',
    save: 'Lưu bản này',
    saved: 'Đã lưu. Bản này chờ duyệt.',
    anew: 'Soạn lại từ dữ liệu',
    approvedBy: (who: string, on: string) => `${who} duyệt ngày ${on}.`,
    recorded: (who: string, by: string, paper: string, on: string) =>
      `${who} duyệt ngày ${on}; ${by} ghi thay theo văn bản ${paper}.`,
    approve: 'Duyệt lời đọc này',
    approved: 'Đã duyệt.',
    record: 'Ghi thay lãnh đạo',
    recordQuestion: 'Dùng khi lãnh đạo đã duyệt trên giấy. Nhật ký ghi cả hai người.',
    leader: 'Lãnh đạo đã duyệt',
    paper: 'Số phiếu trình đã ký',
    recordButton: 'Ghi đã duyệt',
    versions: { title: 'Các bản đã lưu', none: 'Chưa lưu bản nào.' },
    version: (name: string, seq: number) => `${name}, bản ${seq}`,
  },
  log: {
    title: 'Các buổi đã phát',
    none: 'Chưa ghi buổi nào.',
    open: 'Ghi một buổi đã phát',
    name: 'Đã đọc lời nào',
    on: 'Phát ngày',
    at: 'Lúc',
    readBy: 'Người phát, đài phát',
    button: 'Ghi buổi phát',
    done: (ticked: boolean) =>
      ticked
        ? 'Đã ghi buổi phát; dòng tương ứng trong danh sách niêm yết, đưa tin đã đánh dấu xong.'
        : 'Đã ghi buổi phát.',
    when: (at: string, on: string) => `${at}, ${on}`,
    version: (seq: number) => `bản ${seq}`,
    strike: 'Bỏ',
    strikeYes: 'Bỏ buổi này',
    strikeQuestion: (what: string) => `Buổi ${what} ghi nhầm; dòng nó đánh dấu trở lại danh sách còn thiếu.`,
    struck: 'Đã bỏ một buổi ghi nhầm.',
    noneApproved: 'Ghi buổi phát được khi có lời đọc đã duyệt.',
  },
  leftovers: {
    figure: 'con số',
    abbreviation: 'chữ viết tắt',
    sign: 'ký hiệu',
    link: 'địa chỉ, mã quét',
  } satisfies Record<Leftover['is'], string>,
  left: (found: string) => `Loa không đọc được: ${found}. Viết thành chữ hoặc bỏ đi.`,
  tooLong: (seconds: number, most: number) => `Dài ${minutes(seconds)}, tối đa ${minutes(most)}. Viết gọn lại.`,
  errors: {
    empty: 'Viết lời đọc.',
    long: 'Dài quá. Viết gọn lại giúp.',
    day: wrongDay,
    time: 'Ghi giờ theo mẫu 17:00.',
    choose: 'Chọn một mục.',
  },
  refusals: {
    closed: 'Kỳ này đã khép lại.',
    'not-readable': 'Lời đọc này chưa phát được: xem những chỗ loa không đọc được.',
    'approved-already': 'Bản này đã duyệt rồi.',
    'not-a-leader': 'Chọn lãnh đạo đã duyệt.',
    'paper-needed': 'Ghi số phiếu trình đã ký.',
    'not-yours': 'Loa truyền thanh của kỳ này giao cho bộ phận khác.',
    'not-approved': 'Lời đọc này chưa được duyệt.',
    'before-approval': 'Ngày này trước ngày duyệt lời đọc.',
    'day-to-come': 'Ngày này chưa đến.',
  } satisfies Record<
    Exclude<ScriptRefusal | ApproveRefusal | BroadcastRefusal, 'not-found' | 'changed-meanwhile'>,
    string
  >,
} as const

/** "1 phút 20 giây", "45 giây". */
function minutes(seconds: number): string {
  const [minute, second] = [Math.floor(seconds / 60), seconds % 60]
  return [minute > 0 && `${minute} phút`, (second > 0 || minute === 0) && `${second} giây`].filter(Boolean).join(' ')
}
