import { accept, type Result, refuse } from '#kernel/result.ts'

/** Letters of a file's number and symbol at most (NĐ 30/2020, Phụ lục VI, III.1.3). */
export const NOTATION_LONGEST = 20
/** Of the unit's rule: a second dialogue of the year still adds its own number behind it. */
export const RULE_LONGEST = 16

/** Số và ký hiệu hồ sơ: its running number in the unit's list of files and the sign of its heading, "05.KT" (Phụ lục V, I.2). */
export const isNotation = (text: string): boolean =>
  text.length <= NOTATION_LONGEST && /^\d{1,4}[.\-/]\p{L}[\p{L}\d&]*([.\-/][\p{L}\d]+)*$/u.test(text)

/** What a dialogue's file is called by the unit's rule: a second one of the year adds its number; '' without a rule. */
export const proposedNotation = (rule: string, ordinal: number): string =>
  rule === '' || ordinal <= 1 ? rule : `${rule}-${ordinal}`

/** What is known of a file's number and symbol: its own, where somebody wrote one, and the unit's rule. */
export interface FileCalled {
  readonly own: string
  readonly rule: string
  /** Which dialogue of its year. */
  readonly ordinal: number
}

/** The number and symbol a file has: its own, or by the rule; '' where neither is told. */
export const notationOf = ({ own, rule, ordinal }: FileCalled): string => own || proposedNotation(rule, ordinal)

/** Mã hồ sơ: identifier of the body, year, number and symbol (Phụ lục VI, III.1); null while one of them is missing. */
export const fileCode = (organId: string, year: number, notation: string): string | null =>
  organId === '' || notation === '' ? null : `${organId}.${year}.${notation}`

/** Whether a rule can be one: nothing, or a number and sign that leaves room for a second dialogue's number. */
export const isFileRule = (rule: string): boolean => rule === '' || (rule.length <= RULE_LONGEST && isNotation(rule))

export type NotationRefusal = 'notation-wrong' | 'notation-taken'

/** Whether two files of one year would be called the same. */
export const calledTwice = (files: readonly (FileCalled & { readonly year: number })[]): boolean => {
  const called = files.map((file) => `${file.year} ${notationOf(file)}`).filter((name) => !name.endsWith(' '))
  return new Set(called).size < called.length
}

/** Ghi số và ký hiệu hồ sơ; '' goes back to the rule. No two files of a year are called the same. */
export function callFile(
  notation: string,
  file: Omit<FileCalled, 'own'>,
  others: readonly string[],
): Result<'called', NotationRefusal> {
  if (notation !== '' && !isNotation(notation)) return refuse('notation-wrong')
  const called = notationOf({ ...file, own: notation })
  return called !== '' && others.includes(called) ? refuse('notation-taken') : accept('called')
}
