import { parseInviteeCode } from '#kernel/invitee-code.ts'
import { nameFinder } from '#kernel/vietnamese-text.ts'
import type { Invitee } from '../../application/invitees.ts'

/** As many as one looks through while somebody waits. */
const MOST = 8

/** What was typed at a desk came to: somebody by his code, people by their names, or nothing. */
export interface Found {
  readonly typed: string
  readonly people: readonly Invitee[]
  readonly more: boolean
  readonly mistyped: boolean
}

/** Looks somebody up by code, or by any words of his name or his organisation's, accents or none. Nobody who was taken off. */
export function lookUp(all: readonly Invitee[], typed: string): Found | null {
  if (typed.trim() === '') return null
  const here = all.filter(({ removed }) => !removed)
  const code = parseInviteeCode(typed)
  if (code.ok) return { typed, people: here.filter((one) => one.code === code.value), more: false, mistyped: false }
  const mistyped = code.refusal === 'mistyped-code'
  const isFound = nameFinder(typed)
  const people = isFound ? here.filter((one) => isFound(`${one.name} ${one.person}`)) : []
  return { typed, people: people.slice(0, MOST), more: people.length > MOST, mistyped: mistyped && people.length === 0 }
}
