import type { DayKind, DayReason, DecidedStretch, EnteredKind } from '../domain/index.ts'

const kinds: Record<DayKind, string> = {
  holiday: 'nghỉ lễ, Tết',
  compensation: 'nghỉ bù',
  'swapped-off': 'nghỉ hoán đổi',
  'worked-saturday': 'làm bù',
  proposed: 'mới đề xuất',
  ordinary: 'ngày thường',
}

/** What the calendar's pages say. */
export const words = {
  kinds,
  /** Below a day's number, at most six letters. */
  marks: {
    holiday: 'lễ',
    compensation: 'bù',
    'swapped-off': 'đổi',
    'worked-saturday': 'làm bù',
    proposed: 'đề xuất',
    ordinary: '',
  } satisfies Record<DayKind, string>,
  reasons: {
    weekday: 'ngày làm việc',
    weekend: 'nghỉ hằng tuần',
    holiday: 'nghỉ lễ, Tết',
    compensation: 'nghỉ bù',
    'swapped-off': 'nghỉ hoán đổi',
    'worked-saturday': 'làm bù',
  } satisfies Record<DayReason, string>,
  /** As a choice of what a day is. */
  choices: {
    holiday: 'Nghỉ lễ, Tết',
    compensation: 'Nghỉ bù',
    'swapped-off': 'Nghỉ hoán đổi',
    'worked-saturday': 'Làm bù',
    ordinary: 'Ngày thường',
  } satisfies Record<EnteredKind, string>,
  title: 'Lịch làm việc',
  about: (year: number) => `Ngày nghỉ và ngày làm bù của cơ quan nhà nước năm ${year}; mọi thời hạn đếm theo lịch này.`,
  year: (year: number) => `Năm ${year}`,
  years: 'Chọn năm',
  months: 'Đến tháng',
  month: (month: number) => `Tháng ${month}`,
  monthOf: (month: number, year: number) => `Tháng ${month}/${year}`,
  working: (count: number) => `${count} ngày làm việc trong năm`,
  tet: 'Mùng 1 Tết',
  ancestors: 'Giỗ Tổ, mùng 10 tháng 3',
  yearName: (name: string) => `Năm ${name}`,
  days: 'Những ngày khác thường',
  day: 'Ngày',
  kind: 'Là ngày',
  name: 'Vì sao',
  lunar: 'Âm lịch',
  source: 'Căn cứ',
  lunarDay: (day: number, month: number, leap: boolean) => `${day}/${month}${leap ? ' nhuận' : ''}`,
  lunarWords: (day: number, month: number, leap: boolean) => `${day}/${month}${leap ? ' nhuận' : ''} âm lịch`,
  expected: 'dự kiến',
  provisional: 'tạm tính',
  proposed: 'chưa quyết định, chưa tính',
  legend: 'Cách đọc lịch',
  legendWords: {
    plain: 'ngày làm việc',
    rest: 'nghỉ hằng tuần',
    off: 'nghỉ lễ, Tết',
    compensation: 'nghỉ bù',
    swapped: 'nghỉ hoán đổi',
    worked: 'thứ Bảy làm bù',
    proposed: 'mới đề xuất, chưa tính',
    unsure: 'lịch chưa công bố: tạm tính',
    aside: 'Số nhỏ là ngày âm lịch.',
  },
  unpublished: 'Lịch nghỉ chưa công bố đủ',
  stretch: (from: string, to: string) => `Từ ${from} đến ${to}: hạn nào đếm qua quãng này là tạm tính.`,
  unknown: 'Lịch nghỉ của năm này chưa được công bố; hạn tính trong năm là tạm tính.',
  lacks: {
    title: (year: number) => `Lịch nghỉ năm ${year} chưa được nạp đủ`,
    stretches: {
      tet: 'các ngày nghỉ Tết Nguyên đán',
      'national-day': 'ngày nghỉ thứ hai của Quốc khánh',
    } satisfies Record<DecidedStretch['what'], string>,
    lacking: (what: string) => `Còn thiếu: ${what}.`,
    swaps: 'ngày nghỉ, làm bù hoán đổi nếu có',
    means: 'Hạn nào đếm qua những ngày ấy còn là tạm tính.',
    load: 'Nạp lịch nghỉ',
    see: 'Xem lịch',
    asked: 'Quản trị hệ thống nạp khi có thông báo của cấp có thẩm quyền.',
  },
} as const

/** Monday to Sunday. */
export const weekdays = [
  ['T2', 'thứ Hai'],
  ['T3', 'thứ Ba'],
  ['T4', 'thứ Tư'],
  ['T5', 'thứ Năm'],
  ['T6', 'thứ Sáu'],
  ['T7', 'thứ Bảy'],
  ['CN', 'Chủ Nhật'],
] as const
