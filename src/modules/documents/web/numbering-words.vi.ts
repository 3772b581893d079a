import { wrongDay } from '#ui/index.ts'
import { COMMON, LETTERS, type NumberingWay, type SeriesChoice, typesByCode } from '../domain/index.ts'

/** A series as the clerk calls it. */
export function seriesWord(series: string): string {
  const [body, own] = series.split('/')
  if (body && own) return `${seriesWord(own)}, ${body}`
  if (series === COMMON) return 'Dãy số chung'
  return `Dãy số của ${series === LETTERS ? 'công văn' : (typesByCode[series] ?? series).toLocaleLowerCase('vi')}`
}

export const wayWordsOfNumbers: Readonly<Record<NumberingWay, { readonly label: string; readonly hint: string }>> = {
  city: { label: 'Lấy từ e-office của thành phố', hint: 'Văn thư gõ số, ký hiệu và ngày khi ban hành.' },
  own: { label: 'Đơn vị tự cấp ở đây', hint: 'Số được cấp khi ban hành, từ 01 ngày 01 tháng 01 hằng năm.' },
}

export const seriesChoiceWords: Readonly<Record<SeriesChoice, { readonly label: string; readonly hint: string }>> = {
  'per-type': { label: 'Mỗi tên loại một dãy', hint: '05/KH-UBND và 05/TB-UBND cùng có trong năm.' },
  common: { label: 'Một dãy chung cho mọi văn bản', hint: 'Sau 05/KH-UBND là 06/TB-UBND.' },
}

export const numberingWords = {
  title: 'Văn thư',
  about: 'Cách lấy số văn bản, kiểm tra trước khi duyệt, phân công ký.',
  numbers: 'Số văn bản',
  from: 'Số lấy từ đâu',
  series: 'Dãy số',
  last: (year: number) => `Số cuối cùng đã dùng trong năm ${year}`,
  lastAbout:
    'Xem trong sổ đăng ký. Hệ thống đã điền số cao nhất có ở đây; văn bản ngoài hệ thống có số cao hơn thì sửa lại. Số đã dùng không bao giờ cấp lại.',
  lastPerType: 'Từng tên loại',
  lastOwn: 'Văn bản phòng, bộ phận tự ban hành',
  save: 'Lưu cách lấy số',
  saved: 'Đã lưu cách lấy số.',
  checks: 'Kiểm tra trước khi duyệt',
  checksRequired: 'Phải kiểm tra nội dung và thể thức rồi lãnh đạo mới duyệt được',
  checksAbout: 'Không bật thì vẫn ghi được hai lần kiểm tra, nhưng không bắt buộc.',
  saveChecks: 'Lưu',
  savedChecks: 'Đã lưu.',
  now: (way: string, series: string) => [way, series].filter(Boolean).join(' · '),
  delegations: 'Phân công ký',
  delegationsAbout: 'Ai ký, ký theo hình thức nào, từ ngày nào đến ngày nào.',
  toDelegations: 'Xem phân công ký',
  errors: {
    stale: 'Có người vừa sửa trang này. Xem lại rồi lưu.',
    number: 'Ghi một số từ 0 đến 999999',
    tooLow: (used: number) => `Trong năm đã có số ${used}, không được nhỏ hơn`,
  },
} as const

export const delegationWords = {
  title: 'Phân công ký',
  about: 'Theo Điều 13 Nghị định 30/2020/NĐ-CP. Người ký ngoài phân công vẫn ban hành được, nhưng có lời nhắc.',
  back: 'Văn thư',
  add: 'Ghi phân công ký',
  none: 'Chưa ghi phân công nào',
  noneHint: 'Chưa ghi thì hình thức ký lấy theo chức vụ người ký.',
  heads: { officer: 'Người ký', form: 'Hình thức', covers: 'Việc được ký', days: 'Thời gian', basis: 'Căn cứ' },
  officer: 'Người ký',
  form: 'Hình thức ký',
  jobTitle: 'Chức vụ ghi trên văn bản',
  jobTitleHint: 'Ví dụ: Phó Chủ tịch',
  kinds: 'Loại văn bản',
  kindsHint: 'Không chọn là mọi loại.',
  fields: 'Lĩnh vực',
  fieldsHint: 'Không chọn là mọi lĩnh vực.',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  toHint: 'Thừa ủy quyền luôn phải có ngày hết hạn.',
  basis: 'Số văn bản giao việc',
  basisHint: 'Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/01/2026',
  save: 'Lưu phân công',
  saved: 'Đã ghi phân công ký.',
  end: 'Ngày hết hiệu lực',
  endYes: 'Cho hết hiệu lực',
  ended: 'Đã ghi ngày hết hiệu lực.',
  everything: 'Mọi văn bản',
  onwards: (from: string) => `từ ${from}`,
  between: (from: string, to: string) => `${from} đến ${to}`,
  over: 'đã hết hiệu lực',
  toCome: 'chưa đến ngày',
  errors: {
    tooLong: 'Ghi ngắn hơn',
    jobTitle: 'Ghi chức vụ như trên văn bản',
    basis: 'Ghi số văn bản giao việc',
    day: wrongDay,
    choose: 'Chọn một mục',
    stale: 'Có người vừa sửa. Xem lại rồi làm tiếp.',
    'not-found': 'Không có phân công này',
    'not-of-this-unit': 'Chọn cán bộ của đơn vị',
    'ends-before-it-begins': 'Ngày hết hạn trước ngày bắt đầu',
    'authority-needs-end': 'Thừa ủy quyền phải có ngày hết hạn',
  },
} as const
