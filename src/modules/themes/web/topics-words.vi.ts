import type { NameRefusal } from '../application/change-topics.ts'
import type { TopicsRefusal } from '../application/lock-topics.ts'
import type { PlaceRefusal } from '../application/place-petitions.ts'

/** Why a topic or a theme may not be called so. */
export const nameRefusals: Record<NameRefusal, string> = {
  'name-empty': 'Ghi tên',
  'name-too-long': 'Không quá 160 ký tự',
  'name-taken': 'Tên này đã có. Chọn tên khác',
}

/** Why one of several petitions was not put where it was wanted. */
export const placeRefusals: Record<PlaceRefusal, string> = {
  'not-of-dialogue': 'không thuộc kỳ đối thoại này',
  'not-groupable': 'đã rút, trùng, thư rác hoặc chuyển quy trình khác',
  'there-already': 'đã ở đó từ trước',
}

/** What else the page refuses: nothing was ticked, no place chosen … */
type PlainRefusal = 'nothing-chosen' | 'nowhere-chosen' | 'at-the-end' | 'nothing-to-arrange'

/** "2 kiến nghị không xếp được, vì đã rút: số 9, số 13." */
export const leftWords = (count: number, why: string, named: readonly string[]): string =>
  `${count} kiến nghị không xếp được, vì ${why}: ${named.join(', ')}${count > named.length ? ' …' : ''}.`

/** A petition in such a line. */
export const shortPlace = (number: number | null, dialogue: string | null): string =>
  number === null ? 'chờ kỳ' : `số ${number}/${dialogue}`

/** What the page of a dialogue's topics says. */
export const topicsWords = {
  title: 'Chủ đề trao đổi',
  about: 'Kiến nghị được nói cùng nhau tại hội nghị, theo thứ tự trao đổi.',
  closed: 'Kỳ đối thoại đã khép. Chủ đề giữ nguyên như khi trao đổi.',
  link: {
    none: (loose: number) => (loose > 0 ? `chưa xếp, ${loose} kiến nghị` : 'chưa có kiến nghị để xếp'),
    some: (topics: number, placed: number, loose: number) =>
      `${topics} chủ đề, ${placed} kiến nghị${loose > 0 ? `; còn ${loose} chưa có chủ đề` : ''}`,
  },
  byField: 'Xếp theo lĩnh vực',
  restByField: 'Xếp số còn lại theo lĩnh vực',
  noTopics: 'Chưa có chủ đề nào',
  noTopicsAbout:
    'Bấm một lần để có mỗi lĩnh vực một chủ đề, rồi đổi tên, đổi thứ tự cho hợp. Kiến nghị chưa rõ lĩnh vực được để lại.',
  nothing: 'Chưa có kiến nghị nào để xếp',
  nothingAbout: 'Khi kỳ đối thoại có kiến nghị, kiến nghị sẽ hiện ở đây.',
  loose: (count: number) => `Chưa có chủ đề (${count})`,
  looseNone: 'Mọi kiến nghị đã có chủ đề.',
  looseMore: (shown: number, all: number) =>
    `Đang hiện ${shown} trong ${all} kiến nghị. Xếp bớt thì số còn lại hiện tiếp.`,
  topic: (place: number, name: string) => `${place}. ${name}`,
  emptyTopic: 'Chưa có kiến nghị trong chủ đề này.',
  columns: { order: 'Thứ tự', petition: 'Kiến nghị', lead: 'Chủ trì', act: 'Đổi thứ tự' },
  place: (number: number | null, dialogue: string | null, here: string) =>
    number === null ? 'chờ kỳ' : dialogue === here ? `Số ${number}` : `Số ${number}, kỳ ${dialogue}`,
  wantsToSpeak: 'xin phát biểu',
  pick: (title: string) => `Chọn: ${title}`,
  pickLabel: 'Xếp những kiến nghị đã chọn',
  into: 'Xếp mục đã chọn vào',
  out: 'Để ngoài mọi chủ đề',
  orNew: 'hoặc chủ đề mới',
  intoNew: 'Xếp mục đã chọn vào chủ đề mới',
  put: 'Xếp vào',
  up: 'Lên',
  down: 'Xuống',
  upOf: (what: string) => `Đưa lên: ${what}`,
  downOf: (what: string) => `Đưa xuống: ${what}`,
  rename: 'Đổi tên',
  renameOf: (name: string) => `Đổi tên chủ đề “${name}”`,
  remove: 'Bỏ chủ đề',
  removeOf: (name: string) => `Bỏ chủ đề “${name}”`,
  removeQuestion: (name: string, count: number) =>
    count > 0
      ? `Bỏ chủ đề “${name}”? ${count} kiến nghị của chủ đề trở lại chỗ chưa có chủ đề.`
      : `Bỏ chủ đề “${name}”?`,
  name: 'Tên chủ đề',
  save: 'Lưu tên',
  add: 'Thêm chủ đề',
  done: {
    placed: (count: number) => `Đã xếp ${count} kiến nghị.`,
    takenOut: (count: number) => `Đã đưa ${count} kiến nghị ra khỏi chủ đề.`,
    added: 'Đã thêm chủ đề.',
    renamed: 'Đã đổi tên chủ đề.',
    moved: 'Đã đổi thứ tự.',
    removed: 'Đã bỏ chủ đề.',
    byField: (topics: number, petitions: number) =>
      topics > 0
        ? `Đã lập ${topics} chủ đề, xếp ${petitions} kiến nghị.`
        : `Đã xếp ${petitions} kiến nghị vào chủ đề có sẵn.`,
  },
  refusals: {
    'not-found': 'Chủ đề hoặc kiến nghị này không còn ở đây. Xem lại bên dưới.',
    closed: 'Kỳ đối thoại đã khép, chủ đề không đổi được nữa.',
    stale: 'Người khác vừa xếp lại. Xem bên dưới rồi làm tiếp.',
    'nothing-chosen': 'Đánh dấu ô ở đầu kiến nghị muốn xếp.',
    'nowhere-chosen': 'Chọn một chủ đề, hoặc ghi tên chủ đề mới.',
    'at-the-end': 'Đã ở đầu hoặc ở cuối rồi.',
    'nothing-to-arrange': 'Không còn kiến nghị nào có lĩnh vực mà chưa có chủ đề.',
  } satisfies Record<TopicsRefusal | PlainRefusal, string>,
} as const

export type TopicsWebRefusal = keyof typeof topicsWords.refusals
