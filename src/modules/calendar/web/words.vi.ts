import type { DayKind } from '../domain/index.ts'

const kinds: Record<DayKind, string> = {
  holiday: 'nghỉ lễ, Tết',
  compensation: 'nghỉ bù',
  'swapped-off': 'nghỉ hoán đổi',
  'worked-saturday': 'làm bù',
  proposed: 'mới đề xuất',
  ordinary: 'ngày thường',
}

/** What the calendar's page says. */
export const words = {
  kinds,
  title: 'Lịch làm việc',
  about: (year: number) => `Ngày nghỉ và ngày làm bù của cơ quan nhà nước năm ${year}; mọi thời hạn đếm theo lịch này.`,
  year: (year: number) => `Năm ${year}`,
  years: 'Chọn năm',
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
  expected: 'dự kiến',
  proposed: 'chưa quyết định, chưa tính',
  unpublished: 'Lịch nghỉ chưa công bố đủ',
  stretch: (from: string, to: string) => `Từ ${from} đến ${to}: hạn nào đếm qua quãng này là tạm tính.`,
  unknown: 'Lịch nghỉ của năm này chưa được công bố; hạn tính trong năm là tạm tính.',
} as const
