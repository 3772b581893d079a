import type { ListedUnion } from '#modules/units/index.ts'
import type { When } from './story.ts'

/** Đoàn thể of xã Đại Sơn, each with whom to ask there. */
export const unions: readonly ListedUnion[] = [
  { name: 'Ủy ban Mặt trận Tổ quốc', headName: 'Đào Văn Quan Sát', headPhone: '02200000201' },
  { name: 'Hội Nông dân', headName: 'Bùi Văn Nông Mẫu', headPhone: '02200000202' },
  { name: 'Hội Liên hiệp Phụ nữ', headName: 'Đặng Thị Mẫu', headPhone: '02200000203' },
  { name: 'Đoàn Thanh niên', headName: 'Trịnh Văn Trẻ Thử', headPhone: '02200000204' },
  { name: 'Hội Cựu chiến binh', headName: 'Hồ Văn Ví Dụ', headPhone: '02200000205' },
]

/** Which organisations' owners are members where, by the union's name. */
export const members: Readonly<Record<string, readonly string[]>> = {
  'Hội Nông dân': ['rau', 'chan-nuoi', 'thuy-san', 'giong', 'vit', 'bon-mua', 'xay-xat'],
  'Hội Liên hiệp Phụ nữ': ['theu', 'tap-hoa', 'banh-da', 'nem', 'hoa'],
  'Đoàn Thanh niên': ['khoi-nghiep', 'sua-xe', 'quan-an'],
  'Hội Cựu chiến binh': ['van-tai', 'vat-lieu', 'xay-dung', 'co-khi'],
}

/** Codes besides those of villages and unions. */
export const otherSources: readonly (When & { readonly label: string; readonly code: string })[] = [
  { on: '2026-09-03', at: '13:40', label: 'Tờ dán chợ Mẫu', code: 'cho-mau' },
  { on: '2026-09-03', at: '13:41', label: 'Nhóm Zalo hộ kinh doanh Đại Sơn', code: 'zalo-hkd' },
]
export const SOURCES_MADE: When = { on: '2026-09-03', at: '13:30' }

/** Who asks whom (R5): each village's head, but these are given to others. */
export const HEADS_ASK: When = { on: '2026-09-04', at: '09:30' }
export const given: readonly (When & {
  readonly to: 'department-officer' | { readonly union: string }
  readonly organisations: readonly string[]
})[] = [
  { on: '2026-09-04', at: '09:10', to: 'department-officer', organisations: ['kho-lanh', 'co-khi'] },
  { on: '2026-09-04', at: '09:15', to: { union: 'Hội Liên hiệp Phụ nữ' }, organisations: ['nem'] },
  { on: '2026-09-04', at: '09:16', to: { union: 'Hội Cựu chiến binh' }, organisations: ['xay-dung', 'van-tai'] },
]

/** Links made for those without an account: of a village by its place in the list, of a union by its name. */
export const links: readonly (When & { readonly of: number | string; readonly showsPhone?: boolean })[] = [
  { on: '2026-09-04', at: '09:40', of: 3 },
  { on: '2026-09-04', at: '09:41', of: 8 },
  { on: '2026-09-04', at: '09:42', of: 10 },
  { on: '2026-09-04', at: '09:43', of: 'Hội Cựu chiến binh', showsPhone: true },
]

/** What came of asking; `by`: a contact ticked it by his link, otherwise an officer of that role recorded it. */
export const attempts: readonly (When & {
  readonly organisation: string
  readonly by: 'specialist' | 'counter' | 'department-officer' | 'link'
  readonly result: 'agrees' | 'considering' | 'declines' | 'unreachable'
  readonly way?: 'phone' | 'visit' | 'meeting'
  readonly note?: string
})[] = [
  {
    ...{ on: '2026-09-10', at: '18:20', organisation: 'bon-mua', by: 'link', result: 'declines' },
    note: 'Đang vụ thu hoạch, năm sau sẽ dự.',
  },
  { on: '2026-09-14', at: '19:05', organisation: 'van-tai', by: 'link', result: 'considering' },
  {
    ...{ on: '2026-09-15', at: '10:20', organisation: 'co-khi', by: 'department-officer', result: 'unreachable' },
    way: 'phone',
    note: 'Gọi hai lần không nghe máy.',
  },
  { on: '2026-09-16', at: '18:45', organisation: 'thuy-san', by: 'link', result: 'agrees', note: 'Nhờ gửi giấy mời.' },
  { on: '2026-09-17', at: '19:10', organisation: 'moc', by: 'link', result: 'considering' },
  {
    ...{ on: '2026-09-18', at: '09:30', organisation: 'xay-dung', by: 'specialist', result: 'agrees', way: 'phone' },
    note: 'Giám đốc đi công tác, cuối tháng mới đăng ký được.',
  },
  {
    ...{ on: '2026-09-18', at: '14:10', organisation: 'kho-lanh', by: 'department-officer', result: 'considering' },
    way: 'visit',
    note: 'Hỏi có nói về điện ba pha không.',
  },
  { on: '2026-09-21', at: '09:40', organisation: 'co-khi', by: 'counter', result: 'considering', way: 'phone' },
]

/** Taken off the list, with the reason. */
export const takenOff: readonly (When & { readonly organisation: string; readonly reason: string })[] = [
  { on: '2026-09-29', at: '10:15', organisation: 'co-khi', reason: 'Đã nghỉ làm từ tháng 8, trưởng thôn báo lại.' },
]
