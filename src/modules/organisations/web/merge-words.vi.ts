import type { MergeRefusal } from '../application/merge-organisations.ts'
import type { SplitRefusal } from '../application/split-organisations.ts'
import type { MergeChoice } from '../domain/index.ts'

const refusals: Record<MergeRefusal, string> = {
  'not-found': 'Không có cơ sở này.',
  stale: 'Thông tin một trong hai cơ sở vừa được người khác sửa. Xem lại rồi gộp.',
  'same-organisation': 'Đây là một cơ sở. Chọn cơ sở khác để giữ lại.',
  'merged-already': 'Một trong hai cơ sở đã được gộp rồi.',
}
const splitRefusals: Record<Exclude<SplitRefusal, 'not-found'>, string> = {
  'not-merged': 'Cơ sở này không gộp vào cơ sở nào.',
  'merged-on': 'Cơ sở giữ lại đã gộp tiếp vào cơ sở khác. Tách cơ sở ấy trước.',
}
const facts: Record<MergeChoice, string> = {
  name: 'Tên',
  kind: 'Loại hình',
  place: 'Nơi',
  sector: 'Ngành nghề',
  contact: 'Liên hệ',
}

/** What merging two rows of the register says. */
export const mergeWords = {
  refusals,
  splitRefusals,
  facts,
  merge: 'Gộp vào cơ sở khác',
  title: (name: string) => `Gộp ${name}`,
  about: 'Chọn cơ sở giữ lại; bước sau xem hai cơ sở cạnh nhau rồi mới gộp.',
  compareAbout:
    'Mã số, đăng ký và kiến nghị của cả hai về một chỗ. Chỗ hai bên ghi khác nhau thì chọn bên đúng. Gộp nhầm thì tách lại được.',
  into: 'Cơ sở giữ lại',
  choose: 'Chọn cơ sở giữ lại',
  chooseAnother: 'Chọn cơ sở khác',
  none: 'Không có cơ sở nào tên gần giống',
  compare: 'Xem hai cơ sở',
  caption: 'Hai cơ sở cạnh nhau',
  fact: 'Thông tin',
  gone: 'Gộp đi',
  stays: 'Giữ lại',
  identifiers: 'Mã số',
  counting: 'Cách tính',
  registrations: 'Đăng ký',
  petitions: 'Kiến nghị',
  takenOf: (fact: string) => `${fact} lấy theo`,
  nothing: 'chưa rõ',
  yes: 'Gộp thành một cơ sở',
  merged: 'Đã gộp. Mã số, đăng ký và kiến nghị đã về đây.',
  back: 'Cơ sở',
  splitVerb: 'Tách lại',
  splitQuestion:
    'Mã số, đăng ký, kiến nghị đã chuyển khi gộp trở về cơ sở này. Thông tin của cơ sở giữ lại không đổi: sửa tay nếu cần.',
  splitYes: 'Tách thành hai cơ sở',
  split: 'Đã tách lại thành hai cơ sở.',
  formerNames: 'Từng ghi là',
} as const
