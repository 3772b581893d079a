import type { UsualNormKey } from './norms.ts'

/** Tiểu mục of the state's budget: a free code, with those a conference is usually entered under. */
export interface ItemCode {
  readonly code: string
  readonly name: string
}

/** Thông tư 324/2016/TT-BTC, mục 6650 "Hội nghị" and 6600 (facts 6.5, "likely": the accountant has the last word). */
export const itemCodes: readonly ItemCode[] = [
  { code: '6651', name: 'In, mua tài liệu (mục 6650, hội nghị)' },
  { code: '6655', name: 'Thuê hội trường, phương tiện (mục 6650, hội nghị)' },
  { code: '6699', name: 'Chi phí khác (mục 6650, hội nghị)' },
  { code: '6600', name: 'Thông tin, tuyên truyền, liên lạc' },
]

/** Where the money comes from, as the plan says (Kế hoạch của UBND xã, mục II.3). */
export const USUAL_SOURCE = 'Chi thường xuyên, ngân sách xã'

/** A line an estimate begins with where no earlier dialogue has one; its price is typed by who knows it. */
export interface TemplateLine {
  readonly content: string
  readonly unit: string
  readonly timesUnit: string
  readonly code: string
  readonly norm: UsualNormKey | null
}

const line = (content: string, unit: string, code: string, timesUnit = '', norm: UsualNormKey | null = null) => ({
  ...{ content, unit, timesUnit, code, norm },
})

/** What the plan of xã Đại Sơn spends money on (mục II.3), item by item. */
export const templateLines: readonly TemplateLine[] = [
  line('In tài liệu, chương trình hội nghị', 'bộ', '6651'),
  line('In phiếu đăng ký, phiếu kiến nghị', 'tờ', '6651'),
  line('Băng rôn, áp phích', 'cái', '6600'),
  line('Trang trí khánh tiết', 'lần', '6699'),
  line('Hội trường, âm thanh, hậu cần', 'buổi', '6655'),
  line('Nước uống', 'người', '6699', 'buổi', 'drinks'),
  line('Hỗ trợ cán bộ phục vụ hội nghị', 'người', '6699', 'ngày'),
]
