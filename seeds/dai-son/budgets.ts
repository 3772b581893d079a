import type { When } from './story.ts'

/** Which line of the template, in its order. */
type LineOf = 'documents' | 'forms' | 'banners' | 'decoration' | 'hall' | 'water' | 'helpers'
export const lineOrder: readonly LineOf[] = [
  ...(['documents', 'forms', 'banners', 'decoration', 'hall', 'water', 'helpers'] as const),
]

/** How the department laid an estimate before the chairman. */
export interface StorySubmission {
  readonly drafted: When
  readonly submitted: When
  readonly approved: When
  readonly issued: When & { readonly number: string }
}

/** How a dialogue's money was estimated, spent and settled. The plan of xã Đại Sơn gives items and no sums: these are made up. */
export interface StoryBudget {
  readonly year: number
  readonly begun: When & { readonly from: 'template' | 'last-year' }
  /** Quantity as it is typed, times, price; of lines that are changed. */
  readonly lines: Partial<Readonly<Record<LineOf, readonly [quantity: string, times: number, price: number]>>>
  readonly submitted: When
  readonly submission?: StorySubmission
  readonly approved: When
  readonly advances: readonly (When & { readonly amount: number; readonly number: string; readonly whatFor: string })[]
  readonly vouchers: readonly (When & {
    readonly line: LineOf
    readonly number: string
    readonly payee: string
    readonly what: string
    readonly amount: number
    readonly over?: string
    readonly scan?: string
  })[]
  readonly list: When & {
    readonly title: string
    readonly receivers: readonly (readonly [name: string, about: string])[]
    readonly rate: number
    readonly times: number
    readonly paid: When & { readonly number: string }
  }
  readonly settled: When & { readonly explanation: string }
  readonly settlementApproved?: When
}

const helpers = [
  ['Ngô Văn Trật Tự', 'Công an xã'],
  ['Bùi Thị Văn Thư', 'Văn phòng HĐND và UBND'],
  ['Lý Văn Hậu Cần', 'Trung tâm dịch vụ Sự nghiệp công'],
  ['Mai Thị Lễ Tân', 'Trung tâm dịch vụ Sự nghiệp công'],
] as const

const shop = 'Cửa hàng photocopy Ví Dụ'
const ads = 'Cơ sở quảng cáo Mẫu'
const drinks = 'Hộ kinh doanh nước uống Thử'

export const budgets: readonly StoryBudget[] = [
  {
    year: 2025,
    begun: { on: '2025-08-14', at: '09:00', from: 'template' },
    lines: {
      documents: ['60', 1, 25_000],
      forms: ['800', 1, 800],
      banners: ['8', 1, 350_000],
      decoration: ['1', 1, 1_500_000],
      hall: ['1', 1, 2_000_000],
      water: ['60', 1, 20_000],
      helpers: ['4', 2, 150_000],
    },
    submitted: { on: '2025-08-15', at: '10:00' },
    approved: { on: '2025-08-18', at: '15:30' },
    advances: [{ on: '2025-10-10', at: '09:00', amount: 5_000_000, number: 'PC 118', whatFor: 'Chuẩn bị hội trường' }],
    vouchers: [
      {
        ...{ on: '2025-09-03', at: '14:00', line: 'forms', number: 'HĐ 0000187', payee: shop },
        ...{ what: 'In 800 phiếu đăng ký, phiếu kiến nghị', amount: 640_000, scan: 'hóa đơn in phiếu' },
      },
      {
        ...{ on: '2025-09-09', at: '10:00', line: 'banners', number: 'HĐ 0000052', payee: ads },
        ...{ what: 'Băng rôn, áp phích', amount: 2_990_000, over: 'Hai băng rôn rách sau bão, làm lại một chiếc' },
      },
      {
        ...{ on: '2025-10-15', at: '16:00', line: 'documents', number: 'HĐ 0000214', payee: shop },
        ...{ what: 'In 56 bộ tài liệu', amount: 1_400_000 },
      },
      {
        ...{ on: '2025-10-16', at: '15:00', line: 'hall', number: 'PC 121', payee: 'Trung tâm dịch vụ Sự nghiệp công' },
        ...{ what: 'Âm thanh, bàn ghế, vệ sinh hội trường', amount: 1_850_000 },
      },
      {
        ...{ on: '2025-10-16', at: '15:20', line: 'decoration', number: 'HĐ 0000059', payee: ads },
        ...{ what: 'Phông, hoa, biển tên', amount: 1_450_000 },
      },
      {
        ...{ on: '2025-10-16', at: '15:40', line: 'water', number: 'BN 04', payee: drinks },
        ...{ what: 'Nước uống 45 người', amount: 900_000 },
      },
    ],
    list: {
      ...{ on: '2025-10-17', at: '09:00', title: 'Hỗ trợ cán bộ phục vụ hội nghị năm 2025', receivers: helpers },
      ...{ rate: 150_000, times: 2, paid: { on: '2025-10-20', at: '09:30', number: 'PC 123' } },
    },
    settled: { on: '2025-11-10', at: '15:00', explanation: 'Ít đại biểu hơn dự kiến nên giảm tài liệu, nước uống.' },
    settlementApproved: { on: '2025-11-12', at: '10:00' },
  },
  {
    year: 2026,
    begun: { on: '2026-08-14', at: '09:00', from: 'last-year' },
    lines: {
      documents: ['60', 1, 28_000],
      forms: ['1.000', 1, 800],
      banners: ['12', 1, 350_000],
      decoration: ['1', 1, 1_800_000],
      water: ['60', 1, 25_000],
    },
    submitted: { on: '2026-08-17', at: '10:00' },
    submission: {
      drafted: { on: '2026-08-17', at: '10:20' },
      submitted: { on: '2026-08-17', at: '10:30' },
      approved: { on: '2026-08-17', at: '14:10' },
      issued: { on: '2026-08-17', at: '15:00', number: '14/TTr-KT' },
    },
    approved: { on: '2026-08-19', at: '15:30' },
    advances: [{ on: '2026-10-14', at: '09:00', amount: 6_000_000, number: 'PC 104', whatFor: 'Chuẩn bị hội trường' }],
    vouchers: [
      {
        ...{ on: '2026-09-03', at: '14:20', line: 'forms', number: 'HĐ 0000231', payee: shop },
        ...{ what: 'In 1.000 phiếu đăng ký, phiếu kiến nghị', amount: 800_000, scan: 'hóa đơn in phiếu' },
      },
      {
        ...{ on: '2026-09-08', at: '10:10', line: 'banners', number: 'HĐ 0000077', payee: ads },
        ...{ what: '12 băng rôn, áp phích cho trụ sở và các thôn', amount: 4_080_000, scan: 'hóa đơn băng rôn' },
      },
      {
        ...{ on: '2026-10-21', at: '16:00', line: 'documents', number: 'HĐ 0000262', payee: shop },
        ...{ what: 'In 60 bộ tài liệu', amount: 1_680_000 },
      },
      {
        ...{ on: '2026-10-22', at: '15:00', line: 'hall', number: 'PC 109', payee: 'Trung tâm dịch vụ Sự nghiệp công' },
        ...{
          what: 'Âm thanh, bàn ghế, vệ sinh hội trường',
          amount: 2_150_000,
          over: 'Thuê thêm một bộ loa kéo ra sân',
        },
      },
      {
        ...{ on: '2026-10-22', at: '15:20', line: 'decoration', number: 'HĐ 0000083', payee: ads },
        ...{ what: 'Phông, hoa, biển tên', amount: 1_700_000 },
      },
      {
        ...{ on: '2026-10-22', at: '15:40', line: 'water', number: 'BN 07', payee: drinks },
        ...{ what: 'Nước uống 52 người', amount: 1_300_000 },
      },
    ],
    list: {
      ...{ on: '2026-10-23', at: '09:00', title: 'Hỗ trợ cán bộ phục vụ hội nghị năm 2026', receivers: helpers },
      ...{ rate: 150_000, times: 2, paid: { on: '2026-10-26', at: '09:30', number: 'PC 112' } },
    },
    settled: { on: '2026-11-17', at: '15:00', explanation: 'Chi vượt tiền hội trường vì phải thuê thêm loa.' },
  },
]
