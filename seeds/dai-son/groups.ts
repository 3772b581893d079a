import type { Outcome } from '#modules/themes/index.ts'
import type { When } from './story.ts'

/** Petitions of the 2026 dialogue put into a topic; made where there is none of the name. */
export interface StoryTopic extends When {
  readonly topic: string
  readonly petitions: readonly string[]
}

/** What is spoken about together at the conference of 2026. What comes late goes into the topic of its field. */
export const topics: readonly StoryTopic[] = [
  { on: '2026-09-18', at: '16:00', topic: 'Đất và mặt bằng sản xuất', petitions: ['KN-01', 'KN-02'] },
  { on: '2026-09-18', at: '16:05', topic: 'Vốn và thuế', petitions: ['KN-03', 'KN-04'] },
  { on: '2026-10-07', at: '14:00', topic: 'Đường, điện, nước', petitions: ['KN-13', 'KN-08a', 'KN-08b', 'KN-09'] },
  { on: '2026-10-07', at: '14:05', topic: 'Làng nghề và khởi nghiệp', petitions: ['KN-06', 'KN-05'] },
]

/** Later on the rest goes by field. */
export const restByField: When = { on: '2026-10-08', at: '09:00' }

interface StoryMeasure extends When {
  readonly what: string
  /** A department by its purpose, a body by its key. */
  readonly who: string
  readonly due: string
}

/** A theme of the demonstration: what was put into it, and what was done about it. Numbers of papers are made up. */
export interface StoryTheme extends When {
  readonly key: string
  readonly name: string
  readonly asks: string
  readonly petitions: readonly (When & { readonly keys: readonly string[] })[]
  /** Shown to everybody, with all that was being done about it then. */
  readonly released: When
  readonly solution?: StoryMeasure & {
    readonly period: string
    readonly done?: When & { readonly words: string }
  }
  readonly proposal?: StoryMeasure & {
    readonly reference: string
    readonly reminded?: When & { readonly whom: string }
    readonly replied?: When & { readonly outcome: Outcome; readonly reference: string; readonly words: string }
  }
}

export const themes: readonly StoryTheme[] = [
  {
    on: '2025-11-05',
    at: '10:00',
    key: 'loans',
    name: 'Vốn ưu đãi cho hộ làm nghề',
    asks: 'Cho hộ làm nghề vay vốn ưu đãi mua máy mà không phải thế chấp nhà đất: hộ nhỏ không có tài sản bảo đảm, ngân hàng thương mại không cho vay.',
    petitions: [
      { on: '2025-11-05', at: '10:05', keys: ['25-03'] },
      { on: '2026-09-16', at: '09:30', keys: ['KN-03'] },
    ],
    released: { on: '2025-11-20', at: '09:00' },
    // Nobody has answered it when the next dialogue takes petitions.
    proposal: {
      on: '2025-11-12',
      at: '15:00',
      what: 'Đề nghị Sở Tài chính tham mưu thành phố bổ sung vốn ủy thác qua Ngân hàng Chính sách xã hội, cho hộ làng nghề vay mua máy.',
      who: 'finance',
      reference: '52/UBND-KT',
      due: '2026-06-30',
      reminded: { on: '2026-03-12', at: '09:15', whom: 'Chuyên viên phòng Ngân sách' },
      replied: {
        on: '2026-11-18',
        at: '16:10',
        outcome: 'partly',
        reference: '3021/STC-NS',
        words: 'Bổ sung vốn ủy thác từ năm 2027; mức vay không thế chấp giữ như hiện nay.',
      },
    },
  },
  {
    on: '2025-11-05',
    at: '10:20',
    key: 'roads',
    name: 'Đường, rãnh thoát nước vào làng nghề',
    asks: 'Đầu tư đường và rãnh thoát nước vào các thôn có nghề: xe tải không vào được, mưa là ngập, hàng phải trung chuyển.',
    petitions: [
      { on: '2025-11-05', at: '10:25', keys: ['25-05', '25-07'] },
      { on: '2026-09-23', at: '15:00', keys: ['KN-13', 'KN-08a'] },
    ],
    released: { on: '2025-11-20', at: '09:05' },
    solution: {
      on: '2025-11-10',
      at: '14:00',
      what: 'Lập danh mục đường, rãnh thoát nước vào các thôn có nghề, xếp thứ tự làm từng năm.',
      who: 'economy',
      due: '2026-12-15',
      period: 'Đầu tư công 2026–2030',
    },
  },
  {
    on: '2026-09-17',
    at: '15:00',
    key: 'land',
    name: 'Đất làm kho, xưởng của hợp tác xã và doanh nghiệp',
    asks: 'Thuê đất ổn định nhiều năm và có đất làm nhà sơ chế, kho lạnh: hợp đồng ký từng năm nên không dám đầu tư.',
    petitions: [{ on: '2026-09-17', at: '15:05', keys: ['KN-01', 'KN-02'] }],
    released: { on: '2026-09-18', at: '10:30' },
    solution: {
      on: '2026-09-18',
      at: '10:00',
      what: 'Rà soát đất công ích các thôn, ký hợp đồng thuê ổn định 5 năm với hợp tác xã đang canh tác.',
      who: 'economy',
      due: '2026-11-20',
      period: '',
      done: { on: '2026-11-19', at: '16:30', words: 'Đã ký 3 hợp đồng thuê 5 năm, tổng 6,1 ha.' },
    },
    proposal: {
      on: '2026-10-28',
      at: '09:00',
      what: 'Đề nghị đưa khu đất 1,2 ha làm nhà sơ chế, kho lạnh vào kế hoạch sử dụng đất năm 2027.',
      who: 'finance',
      reference: '131/UBND-KT',
      due: '2026-12-31',
    },
  },
]
