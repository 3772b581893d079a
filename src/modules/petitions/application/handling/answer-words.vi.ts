import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { Ruling } from '../../domain/index.ts'

/** Hướng giải quyết, as every screen and letter says it. */
export const rulingWords: Record<Ruling, string> = {
  agreed: 'Đồng ý',
  partly: 'Đồng ý một phần',
  declined: 'Không đồng ý',
  done: 'Đã giải quyết',
  explained: 'Giải thích, hướng dẫn',
  'passed-on': 'Chuyển cơ quan khác',
  noted: 'Ghi nhận, theo dõi',
}

/** Lines of an answer that are made from what was chosen and typed. */
export const letterWords = {
  bases: (bases: readonly { readonly title: string; readonly number: string; readonly issuedOn: Day }[]) =>
    `Căn cứ ${bases.map(({ title, number, issuedOn }) => `${title} số ${number} ngày ${dateWithYear(issuedOn)}`).join('; ')}.`,
  ask: (number: number, ask: string) => `${number}. ${ask}`,
  reply: (ruling: string, text: string) => (ruling ? `${ruling}. ${text}` : text),
  /** "Thực hiện: Khơi rãnh; Phòng Kinh tế; chậm nhất 15/11/2026." */
  promise: (what: string, who: string, by: Day | null) =>
    `Thực hiện: ${[what.replace(/[.;\s]+$/, ''), who, by && `chậm nhất ${dateWithYear(by)}`].filter(Boolean).join('; ')}.`,
}
