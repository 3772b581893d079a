import { cleanText } from '#kernel/vietnamese-text.ts'
import { isField } from '../domain/index.ts'

/** What was typed into a form; files by their ids. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** One petition of a form, as typed. */
export interface PetitionRow {
  readonly content: string
  readonly proposal: string
  readonly field: string | null
  readonly askAtConference: boolean
  readonly files: readonly string[]
}

/** The names of a row's fields. */
export const rowField = (
  index: number | string,
  field: 'content' | 'proposal' | 'field' | 'ask' | 'files' | 'kept' | 'voice' | 'voiceKept',
) => `petitions.${index}.${field}`

const all = (values: Values, name: string): readonly string[] => {
  const value = values[name]
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value
}
const one = (values: Values, name: string): string => all(values, name)[0] ?? ''

/** The numbers of the rows that came, in order: script may have left gaps. */
export function rowIndexes(values: Values): readonly number[] {
  const found = new Set<number>()
  for (const name of Object.keys(values)) {
    const match = /^petitions\.(\d{1,3})\./.exec(name)
    if (match) found.add(Number(match[1]))
  }
  return [...found].toSorted((a, b) => a - b)
}

/** The same values with the rows numbered 0, 1, 2 …; at least one row. `without`: a row to leave out. */
export function renumbered(values: Values, without: number | null = null): { values: Values; count: number } {
  const rows = rowIndexes(values).filter((index) => index !== without)
  const kept = Object.entries(values).filter(([name]) => !name.startsWith('petitions.'))
  const moved = rows.flatMap((from, to) =>
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(`petitions.${from}.`)
        ? [[`petitions.${to}.${name.slice(`petitions.${from}.`.length)}`, value] as const]
        : [],
    ),
  )
  return { values: Object.fromEntries([...kept, ...moved]), count: Math.max(rows.length, 1) }
}

/** As long as anybody needs on a telephone, and no more than the search can hold. */
export const CONTENT_LENGTH = 10_000

/** A row as typed, cleaned. */
export function rowOf(values: Values, index: number): PetitionRow {
  const field = one(values, rowField(index, 'field'))
  return {
    content: cleanText(one(values, rowField(index, 'content'))),
    proposal: cleanText(one(values, rowField(index, 'proposal'))),
    field: isField(field) ? field : null,
    askAtConference: one(values, rowField(index, 'ask')) !== '',
    files: [...all(values, rowField(index, 'voiceKept')), ...all(values, rowField(index, 'kept'))],
  }
}

/** Whether anything was put into a row: an empty one beside a full one is simply left out. */
export const isBlank = (row: PetitionRow): boolean => !row.content && !row.proposal && row.files.length === 0
