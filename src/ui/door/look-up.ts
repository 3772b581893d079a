import type { DoorPerson } from '#kernel/door-wire.ts'
import { parseInviteeCode } from '#kernel/invitee-code.ts'
import { nameFinder } from '#kernel/vietnamese-text.ts'
import { words } from './words.vi.ts'

/** As many as one looks through while somebody waits. */
const MOST = 8

/** What was typed or scanned came to: people, or a sentence. */
export interface LookedUp {
  readonly people: readonly DoorPerson[]
  readonly note: string
}

/** Somebody by the six digits of his invitation, or people by any words of their names, accents or none. */
export function lookUp(all: readonly DoorPerson[], typed: string, scanned: boolean): LookedUp {
  const code = parseInviteeCode(typed)
  if (code.ok) {
    const people = all.filter((one) => one.code === code.value)
    return { people, note: people.length === 0 ? words.otherCode : '' }
  }
  if (scanned) return { people: [], note: code.refusal === 'mistyped-code' ? words.mistyped : words.notOurs }
  const isFound = nameFinder(typed)
  if (!isFound) return { people: [], note: '' }
  const people = all.filter(({ name, person }) => isFound(`${name} ${person}`))
  if (people.length === 0) return { people, note: code.refusal === 'mistyped-code' ? words.mistyped : words.nothing }
  return { people: people.slice(0, MOST), note: people.length > MOST ? words.many : '' }
}
