import { cleanLine, placeTones } from '#kernel/vietnamese-text.ts'
import { isPhone, pastedLines, plainPhone, readCells } from './pasted-list.ts'

/** A union (đoàn thể) as a list names it. */
export interface ListedUnion {
  /** "Hội Nông dân" */
  readonly name: string
  /** Whom to ask there. */
  readonly headName: string
  /** As typed, spaces taken out. */
  readonly headPhone: string
}

/** The unions a commune has as a rule; each unit edits its own list. */
export const usualUnions = [
  'Ủy ban Mặt trận Tổ quốc',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên',
  'Hội Cựu chiến binh',
] as const

export type UnionLineProblem = 'too-long' | 'twice' | 'not-a-phone'
export const UNION_NAME_MAX = 100
/** More lines than any unit has unions; a pasted page of something else. */
export const UNIONS_MAX = 60

export interface UnionListReading {
  readonly unions: readonly ListedUnion[]
  /** `line` counts from 1, as an editor shows it. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly problem: UnionLineProblem }[]
}

/** Two names of one union: however the tones stand, capitals aside. */
export const unionKey = (name: string): string => placeTones(name).toLocaleLowerCase('vi')

/** Reads a pasted list, one union a line: its name, then after a tab or semicolon whom to ask there and the phone. */
export function readUnionList(text: string): UnionListReading {
  const unions: ListedUnion[] = []
  const problems: { line: number; text: string; problem: UnionLineProblem }[] = []
  const seen = new Set<string>()
  for (const { number, raw, line } of pastedLines(text)) {
    const { first, phone, cells } = readCells(line)
    const union = { name: first, headName: cells[0] ?? '', headPhone: plainPhone(phone) }
    const problem = problemOf(union, seen)
    if (problem) problems.push({ line: number, text: cleanLine(raw), problem })
    else unions.push(union)
    seen.add(unionKey(first))
  }
  return { unions, problems }
}

function problemOf(union: ListedUnion, seen: ReadonlySet<string>): UnionLineProblem | null {
  if (union.name.length > UNION_NAME_MAX || union.headName.length > UNION_NAME_MAX) return 'too-long'
  if (union.headPhone !== '' && !isPhone(union.headPhone)) return 'not-a-phone'
  return seen.has(unionKey(union.name)) ? 'twice' : null
}
