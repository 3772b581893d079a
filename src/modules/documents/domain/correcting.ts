import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'

/** What a letter of correction puts right. */
export interface Correction {
  /** Where: "trang 2, dòng 5". */
  readonly place: string
  readonly wrong: string
  readonly right: string
}

export type CorrectionRefusal = 'not-issued-yet' | 'wrong-needed' | 'right-needed' | 'nothing-corrected'

/** Đính chính (NĐ 30/2020, Điều 18): of an issued paper, errors of form; what it says wrongly is replaced by another paper. */
export function correct(issuedOn: Day | null, { wrong, right }: Correction): Result<'corrected', CorrectionRefusal> {
  if (!issuedOn) return refuse('not-issued-yet')
  if (wrong.trim() === '') return refuse('wrong-needed')
  if (right.trim() === '') return refuse('right-needed')
  return wrong.trim() === right.trim() ? refuse('nothing-corrected') : accept('corrected')
}

const bare = (line: string): string => line.replace(/[.;]$/, '')

/** Kính gửi whoever the corrected paper went to; whoever received it, where it names nobody. */
function addressed(to: readonly string[], named: string): string {
  const [only, ...others] = to.map(bare)
  if (only === undefined) return `Kính gửi: Các cơ quan, tổ chức, cá nhân đã nhận ${named}.`
  return others.length === 0
    ? `Kính gửi: ${only}.`
    : `Kính gửi:\n${[only, ...others].map((one) => `- ${one};`).join('\n')}`
}

/** The letter as it begins, to be written on. `type`: "Kế hoạch"; '': the corrected paper is a letter too. */
export function correctionLetter(
  corrected: {
    readonly type: string
    readonly number: string
    readonly on: Day
    readonly title: string
    readonly body: string
    /** To whom the corrected paper went: they receive the letter too. */
    readonly to: readonly string[]
  },
  { place, wrong, right }: Correction,
): { readonly title: string; readonly content: string } {
  const type = corrected.type === '' ? 'Công văn' : corrected.type
  const named = `${type} số ${corrected.number}`
  const inSentence = named.slice(0, 1).toLocaleLowerCase('vi') + named.slice(1)
  const on = dateWithYear(corrected.on)
  const where = place.trim() === '' ? '' : ` tại ${place.trim()}`
  return {
    title: `V/v đính chính ${inSentence}`,
    content: [
      addressed(corrected.to, named),
      `Ngày ${on}, ${corrected.body} ban hành ${named} (${corrected.title}).`,
      `Do sơ suất về thể thức, kỹ thuật trình bày, ${corrected.body} đính chính${where} như sau:`,
      `- Đã ghi: “${wrong.trim()}”;\n- Nay sửa là: “${right.trim()}”.`,
      `Các nội dung khác của ${named} ngày ${on} giữ nguyên.`,
    ].join('\n\n'),
  }
}
