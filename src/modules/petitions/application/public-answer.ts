import { MASK, personalDataFound } from '../domain/index.ts'

export interface AnswerInPublic {
  /** Names of the sender that the public may not see, with what stands for them; empty: the sender is named. */
  readonly hiddenNames: readonly string[]
  readonly nameLine: string
  /** The unit's own telephone number, which may stand. */
  readonly unitPhone: string
}

const digits = (text: string): string => text.replace(/\D/g, '')
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** One word is a common name: "Lan" would take "lan can" along. */
const isTelling = (name: string): boolean => name.trim().split(/\s+/).length > 1

const wholeName = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name)}(?![\\p{L}\\p{M}])`, 'giu')

/** Whether a name stands in an answer so that it is hidden there. */
export const namesIn = (answer: string, name: string): boolean => isTelling(name) && wholeName(name).test(answer)

/**
 * What the public reads of an answer (R20): it was written to one person, so what looks like personal data is hidden, the
 * unit's own number apart, and a sender who is not named in public is called as the list calls him.
 */
export function publicAnswer(answer: string, { hiddenNames, nameLine, unitPhone }: AnswerInPublic): string {
  let text = ''
  let at = 0
  for (const found of personalDataFound(answer)) {
    const own = unitPhone !== '' && digits(found.text) === digits(unitPhone)
    text += answer.slice(at, found.start) + (own ? found.text : MASK)
    at = found.end
  }
  text += answer.slice(at)
  for (const name of hiddenNames.filter(isTelling).toSorted((a, b) => b.length - a.length))
    text = text.replace(wholeName(name), () => nameLine)
  return text
}
