import { day } from '#kernel/day.ts'
import type { CalendarDay, DayKind } from './calendar-day.ts'

/** Where the published days of a year come from. */
const byRule = 'Bộ luật Lao động 2019, Điều 111 khoản 3'
const byLaw = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const of2023 = 'Thông báo lịch nghỉ lễ, Tết năm 2023'
const of2024 = 'Thông báo lịch nghỉ lễ, Tết năm 2024'
const swap2024 = 'Công văn 2450/VPCP-KGVX ngày 12/4/2024'
const of2025 = 'Thông báo lịch nghỉ lễ, Tết năm 2025'
const of2026 = 'Thông báo 9441/TB-BNV tháng 10/2025'
const swap2026 = 'Công văn 12729/VPCP-KGVX ngày 25/12/2025'
const cultureDay = 'Nghị quyết 28/2026/QH16'
const proposal2026 = 'Đề xuất tháng 9/2026, chưa có quyết định'

const rows: readonly (readonly [on: string, kind: DayKind, name: string, source: string])[] = [
  ['2023-01-02', 'compensation', 'Nghỉ bù Tết Dương lịch', of2023],
  ['2023-01-20', 'holiday', 'Tết Quý Mão, 29 tháng Chạp', of2023],
  ['2023-01-21', 'holiday', 'Tết Quý Mão, 30 tháng Chạp', of2023],
  ['2023-01-22', 'holiday', 'Tết Quý Mão, mùng 1', of2023],
  ['2023-01-23', 'holiday', 'Tết Quý Mão, mùng 2', of2023],
  ['2023-01-24', 'holiday', 'Tết Quý Mão, mùng 3', of2023],
  ['2023-01-25', 'compensation', 'Nghỉ bù Tết Quý Mão', of2023],
  ['2023-01-26', 'compensation', 'Nghỉ bù Tết Quý Mão', of2023],
  ['2023-05-01', 'holiday', 'Quốc tế Lao động', byLaw],
  ['2023-05-02', 'compensation', 'Nghỉ bù Giỗ Tổ Hùng Vương', of2023],
  ['2023-05-03', 'compensation', 'Nghỉ bù Ngày Chiến thắng', of2023],
  ['2023-09-01', 'holiday', 'Ngày liền kề Quốc khánh', of2023],
  ['2023-09-04', 'compensation', 'Nghỉ bù Quốc khánh', of2023],

  ['2024-01-01', 'holiday', 'Tết Dương lịch', byLaw],
  ['2024-02-08', 'holiday', 'Tết Giáp Thìn, 29 tháng Chạp', of2024],
  ['2024-02-09', 'holiday', 'Tết Giáp Thìn, 30 tháng Chạp', of2024],
  ['2024-02-10', 'holiday', 'Tết Giáp Thìn, mùng 1', of2024],
  ['2024-02-11', 'holiday', 'Tết Giáp Thìn, mùng 2', of2024],
  ['2024-02-12', 'holiday', 'Tết Giáp Thìn, mùng 3', of2024],
  ['2024-02-13', 'compensation', 'Nghỉ bù Tết Giáp Thìn', of2024],
  ['2024-02-14', 'compensation', 'Nghỉ bù Tết Giáp Thìn', of2024],
  ['2024-04-18', 'holiday', 'Giỗ Tổ Hùng Vương', byLaw],
  ['2024-04-29', 'swapped-off', 'Nghỉ hoán đổi với thứ Bảy 04/5', swap2024],
  ['2024-04-30', 'holiday', 'Ngày Chiến thắng', byLaw],
  ['2024-05-01', 'holiday', 'Quốc tế Lao động', byLaw],
  ['2024-05-04', 'worked-saturday', 'Làm bù thay thứ Hai 29/4', swap2024],
  ['2024-09-02', 'holiday', 'Quốc khánh', byLaw],
  ['2024-09-03', 'holiday', 'Ngày liền kề Quốc khánh', of2024],

  ['2025-01-01', 'holiday', 'Tết Dương lịch', byLaw],
  ['2025-01-27', 'holiday', 'Tết Ất Tỵ, 28 tháng Chạp', of2025],
  ['2025-01-28', 'holiday', 'Tết Ất Tỵ, 29 tháng Chạp', of2025],
  ['2025-01-29', 'holiday', 'Tết Ất Tỵ, mùng 1', of2025],
  ['2025-01-30', 'holiday', 'Tết Ất Tỵ, mùng 2', of2025],
  ['2025-01-31', 'holiday', 'Tết Ất Tỵ, mùng 3', of2025],
  ['2025-04-07', 'holiday', 'Giỗ Tổ Hùng Vương', byLaw],
  ['2025-04-26', 'worked-saturday', 'Làm bù thay thứ Sáu 02/5', of2025],
  ['2025-04-30', 'holiday', 'Ngày Chiến thắng', byLaw],
  ['2025-05-01', 'holiday', 'Quốc tế Lao động', byLaw],
  ['2025-05-02', 'swapped-off', 'Nghỉ hoán đổi với thứ Bảy 26/4', of2025],
  ['2025-09-01', 'holiday', 'Ngày liền kề Quốc khánh', of2025],
  ['2025-09-02', 'holiday', 'Quốc khánh', byLaw],

  ['2026-01-01', 'holiday', 'Tết Dương lịch', byLaw],
  ['2026-01-02', 'swapped-off', 'Nghỉ hoán đổi với thứ Bảy 10/01', swap2026],
  ['2026-01-10', 'worked-saturday', 'Làm bù thay thứ Sáu 02/01', swap2026],
  ['2026-02-16', 'holiday', 'Tết Bính Ngọ, 29 tháng Chạp', of2026],
  ['2026-02-17', 'holiday', 'Tết Bính Ngọ, mùng 1', of2026],
  ['2026-02-18', 'holiday', 'Tết Bính Ngọ, mùng 2', of2026],
  ['2026-02-19', 'holiday', 'Tết Bính Ngọ, mùng 3', of2026],
  ['2026-02-20', 'holiday', 'Tết Bính Ngọ, mùng 4', of2026],
  ['2026-04-27', 'compensation', 'Nghỉ bù Giỗ Tổ Hùng Vương', of2026],
  ['2026-04-30', 'holiday', 'Ngày Chiến thắng', byLaw],
  ['2026-05-01', 'holiday', 'Quốc tế Lao động', byLaw],
  ['2026-08-22', 'worked-saturday', 'Làm bù thay thứ Hai 31/8', of2026],
  ['2026-08-31', 'swapped-off', 'Nghỉ hoán đổi với thứ Bảy 22/8', of2026],
  ['2026-09-01', 'holiday', 'Ngày liền kề Quốc khánh', of2026],
  ['2026-09-02', 'holiday', 'Quốc khánh', byLaw],
  ['2026-11-23', 'proposed', 'Đề xuất nghỉ hoán đổi với thứ Bảy 28/11', proposal2026],
  ['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', cultureDay],
  ['2026-11-28', 'proposed', 'Đề xuất làm bù thay thứ Hai 23/11', proposal2026],

  ['2027-01-01', 'holiday', 'Tết Dương lịch', byLaw],
  ['2027-04-16', 'holiday', 'Giỗ Tổ Hùng Vương', byLaw],
  ['2027-04-30', 'holiday', 'Ngày Chiến thắng', byLaw],
  ['2027-05-03', 'compensation', 'Nghỉ bù Quốc tế Lao động', byRule],
  ['2027-09-02', 'holiday', 'Quốc khánh', byLaw],
  ['2027-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', cultureDay],
]

/**
 * The days off and worked in exchange that were published for state bodies, 2023 to 2027. Of 2027 only what the law
 * fixes is known: its Tết and its second day of Quốc khánh were not published when this was written (9/2026).
 */
export const decreedDays: readonly CalendarDay[] = rows.map(([on, kind, name, source]) => ({
  on: day(on),
  kind,
  name,
  state: 'official',
  source,
}))

/** The years these days cover; before and after them a date is "tạm tính". */
export const DECREED_YEARS = { first: 2023, last: 2027 } as const

/** The last year of which the State's decisions are all among these days, swaps included. */
export const SETTLED_THROUGH = 2026
