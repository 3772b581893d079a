import { codeOf, symbolIn } from './numbering.ts'
import { sorted, typesByCode } from './paper/paper-of.ts'

/** Tên loại a number tells, "05/KH-UBND" → "Kế hoạch"; a letter's is "Công văn". */
export const typeNameOf = (numberText: string): string => typesByCode[codeOf(symbolIn(numberText))] ?? 'Công văn'

/** "Kế hoạch: Tổ chức hội nghị …", as the register's column "Tên loại và trích yếu" has it. */
export const typeAndAbstract = (numberText: string, title: string): string =>
  `${typeNameOf(numberText)}: ${title.replace(/^(v\/v|về việc)[:\s]+/iu, '')}`

const trimmed = (line: string): string => line.replace(/[.;]\s*$/u, '').trim()

/** Nơi nhận and who keeps a copy, out of what was written; without a list of its own a paper goes to whom it is for. */
export function sentTo(
  content: string,
  receivers: readonly string[],
  symbol: string,
): { readonly recipients: readonly string[]; readonly kept: string } {
  const { addressees, recipients } = sorted(content)
  const lines = recipients.map(trimmed)
  const keeping = lines.find((line) => /^lưu\b/iu.test(line))
  const named = lines.filter((line) => !/^(lưu\b|như trên$)/iu.test(line))
  const all = [...addressees.map(trimmed), ...named]
  return {
    recipients: all.length > 0 ? all : receivers,
    kept: keeping ? keeping.replace(/^lưu:?\s*/iu, '') : ['VT', symbol].filter(Boolean).join(', '),
  }
}

/** A year a register can be opened at. */
export const isRegisterYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2200
