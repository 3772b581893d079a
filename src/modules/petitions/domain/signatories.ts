import { cleanLine } from '#kernel/vietnamese-text.ts'
import { codeOf, isKind, type Kind, kinds, nameKey, parsePhone } from '#modules/organisations/domain/index.ts'

/** Người cùng ký: one who signed besides the sender (R7). */
export interface Signatory {
  readonly name: string
  /** Null: not said, and the name does not tell. */
  readonly kind: Kind | null
  /** Digits; ''. */
  readonly phone: string
}

/** The most signatories one form takes. */
export const MOST_SIGNATORIES = 50
const LONGEST_NAME = 200

export type SignatoryProblem = 'name-missing' | 'name-long' | 'phone-wrong'

/** A list as it was read: who signed, and which lines could not be read. */
export interface SignatoryList {
  readonly signatories: readonly Signatory[]
  readonly problems: readonly { readonly line: number; readonly problem: SignatoryProblem }[]
}

/** Words a kind is written by, the longer ones first; beside them its short code stands. */
const kindWords: readonly (readonly [string, Kind])[] = [
  ['liên hiệp hợp tác xã', 'co-operative-union'],
  ['doanh nghiệp tư nhân', 'private-enterprise'],
  ['công ty tnhh một thành viên', 'single-member-company'],
  ['công ty cổ phần', 'joint-stock-company'],
  ['công ty hợp danh', 'partnership'],
  ['công ty tnhh', 'limited-company'],
  ['tổ hợp tác', 'co-operative-group'],
  ['hợp tác xã', 'co-operative'],
  ['hộ kinh doanh', 'household'],
  ['trang trại', 'farm'],
  ['htx', 'co-operative'],
]

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi')

/** The kind a word stands for: "HKD", "hộ kinh doanh"; null: it is none. */
const kindNamed = (text: string): Kind | null =>
  kindWords.find(([word]) => lower(text) === word)?.[1] ??
  Object.keys(kinds)
    .filter(isKind)
    .find((kind) => lower(codeOf(kind)) === lower(text)) ??
  null

/** What a name itself tells: "HTX Đồng Tâm" is a co-operative. */
const kindOfName = (name: string): Kind | null =>
  kindWords.find(([word]) => lower(name).startsWith(`${word} `))?.[1] ?? null

const looksLikePhone = (text: string): boolean => text.replace(/\D/g, '').length >= 6

/** "Bà Ví Dụ 0912 345 678": a number at the end of a line without a comma. */
const cells = (line: string): readonly string[] => {
  const parts = line.split(/[,;\t]/)
  const tail = parts.length === 1 ? /^(.*?\D)\s+(\+?[\d][\d .()-]{7,})$/.exec(line) : null
  return (tail ? [tail[1] ?? '', tail[2] ?? ''] : parts).map(cleanLine).filter(Boolean)
}

function readLine(line: string): Signatory | SignatoryProblem {
  const [first = '', ...rest] = cells(line)
  if (first === '' || looksLikePhone(first)) return 'name-missing'
  const typed = rest.find(looksLikePhone)
  const phone = typed === undefined ? null : parsePhone(typed)
  if (phone && !phone.ok) return 'phone-wrong'
  const others = rest.filter((one) => one !== typed)
  const said = others.map(kindNamed).find((kind) => kind !== null) ?? null
  const name = [first, ...others.filter((one) => kindNamed(one) === null)].join(', ')
  if (name.length > LONGEST_NAME) return 'name-long'
  return { name, kind: said ?? kindOfName(name), phone: phone?.ok ? phone.value.digits : '' }
}

/** Reads who signed too, one a line: "tên, điện thoại", the kind between them if it is known. Who stands twice counts once. */
export function readSignatoryList(text: string): SignatoryList {
  const signatories = new Map<string, Signatory>()
  const problems: { line: number; problem: SignatoryProblem }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (typeof read === 'string') problems.push({ line: index + 1, problem: read })
    else signatories.set(`${nameKey(read.name)} ${read.phone}`, read)
  }
  return { signatories: [...signatories.values()], problems }
}
