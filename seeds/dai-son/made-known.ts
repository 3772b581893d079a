import type { ScriptName } from '#modules/dialogues/index.ts'
import type { When } from './story.ts'

/** How a dialogue's plan and notice were written, and where it was posted and told. */
export interface StoryMadeKnown {
  readonly year: number
  readonly plan: {
    /** Each save is a version. */
    readonly saved: readonly (When & { readonly budget?: string })[]
    readonly submitted: When
    readonly approved: When
    readonly issued: When & { readonly number: string }
  }
  readonly notice: {
    readonly saved: When
    readonly approved: When
    /** Before it is published the same day. */
    readonly issued: When & { readonly number: string }
  }
  /** Rows of the checklist ticked by officers; a place by its channel, a village by its number. */
  readonly ticked: readonly (When & {
    readonly at: string
    readonly row: 'head-office' | 'counter' | 'zalo' | 'news' | 'day-news' | 'day-zalo' | 'after-zalo' | number
    readonly photo?: boolean
    readonly link?: string
    readonly note?: string
  })[]
  readonly linksGiven?: When
  /** What village heads sent by their links. */
  readonly sent: readonly (When & { readonly village: number; readonly note: string })[]
  readonly approvedScripts: readonly (When & { readonly script: ScriptName; readonly adds?: string })[]
  readonly savedScripts: readonly (When & { readonly script: ScriptName; readonly adds: string })[]
  readonly broadcasts: readonly (When & {
    readonly script: ScriptName
    readonly slot: string
    readonly slotOn: string
  })[]
  readonly official: readonly (When & { readonly item: string; readonly url: string })[]
  /** All that was still open is ticked at once. */
  readonly allTicked?: When
}

const site = 'https://cong-dai-son.example'
export const STATION = 'Đài truyền thanh xã'

export const cityPlan = {
  number: '82/KH-UBND',
  on: '2026-03-13',
  title: 'Tổ chức hội nghị đối thoại doanh nghiệp hằng năm tại các sở, ban, ngành, xã, phường, đặc khu',
}

export const storiesMadeKnown: readonly StoryMadeKnown[] = [
  {
    year: 2025,
    plan: {
      saved: [{ on: '2025-04-03', at: '10:00' }],
      submitted: { on: '2025-04-04', at: '08:30' },
      approved: { on: '2025-04-04', at: '15:00' },
      issued: { on: '2025-04-08', at: '09:00', number: '06/KH-UBND' },
    },
    notice: {
      saved: { on: '2025-08-27', at: '09:00' },
      approved: { on: '2025-08-28', at: '16:00' },
      issued: { on: '2025-09-03', at: '08:30', number: '81/TB-UBND' },
    },
    ticked: [],
    sent: [],
    approvedScripts: [],
    savedScripts: [],
    broadcasts: [],
    official: [],
    allTicked: { on: '2025-10-24', at: '16:00' },
  },
  {
    year: 2026,
    plan: {
      saved: [
        { on: '2026-04-03', at: '10:00' },
        {
          on: '2026-04-06',
          at: '09:20',
          budget:
            'Nguồn: chi thường xuyên trong dự toán ngân sách năm 2026 của UBND xã Đại Sơn, không phát sinh ngoài dự toán.\nNội dung chi: in tài liệu, phiếu đăng ký, phiếu kiến nghị; trang trí, hậu cần, nước uống, hội trường; băng rôn, áp phích; hỗ trợ cán bộ phục vụ theo quy định.\nKế toán lập dự toán, thanh toán, quyết toán; chi đúng việc, tiết kiệm, có hiệu quả.',
        },
      ],
      submitted: { on: '2026-04-06', at: '09:40' },
      approved: { on: '2026-04-07', at: '15:00' },
      issued: { on: '2026-04-08', at: '09:00', number: '05/KH-UBND' },
    },
    notice: {
      saved: { on: '2026-08-27', at: '09:00' },
      approved: { on: '2026-08-28', at: '16:00' },
      issued: { on: '2026-09-03', at: '08:30', number: '96/TB-UBND' },
    },
    linksGiven: { on: '2026-09-03', at: '14:00' },
    ticked: [
      { on: '2026-09-03', at: '16:00', row: 'head-office', photo: true },
      { on: '2026-09-03', at: '16:30', row: 'counter', photo: true },
      { on: '2026-09-04', at: '10:00', row: 'zalo', note: 'Nhóm Zalo của các hộ kinh doanh chợ và làng nghề.' },
      { on: '2026-09-25', at: '09:00', row: 11, note: 'Trưởng thôn gọi điện báo đã dán ở nhà văn hóa.' },
      { on: '2026-10-19', at: '15:00', row: 'news', link: `${site}/tin/chuan-bi-hoi-nghi` },
      { on: '2026-10-22', at: '17:00', row: 'day-news', photo: true, link: `${site}/tin/hoi-nghi-2026` },
      { on: '2026-10-22', at: '17:30', row: 'day-zalo', photo: true },
    ],
    sent: [
      { on: '2026-09-05', at: '07:40', village: 1, note: 'Dán ở bảng tin nhà văn hóa.' },
      { on: '2026-09-05', at: '18:10', village: 4, note: '' },
      { on: '2026-09-06', at: '08:05', village: 2, note: 'Nhà văn hóa và cổng chợ.' },
      { on: '2026-09-06', at: '19:30', village: 7, note: '' },
      { on: '2026-09-07', at: '06:50', village: 3, note: '' },
      { on: '2026-09-08', at: '17:15', village: 5, note: 'Dán lại chỗ khô, hôm trước mưa.' },
      { on: '2026-09-22', at: '18:20', village: 6, note: '' },
      { on: '2026-09-23', at: '07:10', village: 8, note: '' },
      { on: '2026-09-23', at: '19:00', village: 9, note: '' },
      { on: '2026-09-24', at: '06:30', village: 10, note: '' },
    ],
    approvedScripts: [
      { on: '2026-09-04', at: '08:20', script: 'notice-short' },
      { on: '2026-09-23', at: '15:30', script: 'reminder-short' },
      { on: '2026-10-20', at: '10:00', script: 'eve-short' },
      { on: '2026-10-23', at: '10:30', script: 'results-short' },
    ],
    savedScripts: [
      { on: '2026-09-18', at: '16:10', script: 'reminder-short', adds: 'Bà con ở làng nghề nhắc nhau cùng gửi.' },
    ],
    broadcasts: [
      { on: '2026-09-04', at: '18:00', script: 'notice-short', slotOn: '2026-09-04', slot: '17:00' },
      { on: '2026-09-07', at: '08:00', script: 'notice-short', slotOn: '2026-09-07', slot: '05:30' },
      { on: '2026-09-24', at: '18:00', script: 'reminder-short', slotOn: '2026-09-24', slot: '17:00' },
      { on: '2026-09-30', at: '18:00', script: 'reminder-short', slotOn: '2026-09-30', slot: '17:00' },
      { on: '2026-10-21', at: '18:00', script: 'eve-short', slotOn: '2026-10-21', slot: '17:00' },
      { on: '2026-10-23', at: '18:00', script: 'results-short', slotOn: '2026-10-23', slot: '17:00' },
    ],
    official: [
      { on: '2026-09-04', at: '15:00', item: 'thong-bao-1', url: `${site}/thong-bao/hoi-nghi-doi-thoai-2026` },
      { on: '2026-10-26', at: '09:00', item: 'ket-qua', url: `${site}/tin/ket-qua-hoi-nghi-2026` },
    ],
  },
]
