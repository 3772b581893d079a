import type { Letterhead } from '#kernel/paper.ts'
import { kindWords } from './kind-words.ts'

interface Named {
  readonly kind: string
  readonly name: string
  readonly province_name: string
  readonly written_in_full: boolean
}

const COMMITTEE = 'Ủy ban nhân dân'
/** "xã Đại Sơn" for "Xã Đại Sơn". */
const inSentence = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)

/** Who issues a unit's papers, and from where (NĐ 30/2020, Phụ lục I, II.2 and II.4; facts 1.4): a commune's committee has no body above it. */
export function letterheadOf({ kind, name, province_name, written_in_full }: Named) {
  const inFull = kindWords(kind, name)
  const whole = inSentence(inFull)
  const letterhead: Letterhead = { above: '', body: [COMMITTEE, whole] }
  return {
    letterhead,
    /** "Đại Sơn"; named after a person, a number or an event in full: "Phường Trần Hưng Đạo". */
    place: written_in_full ? inFull : name,
    /** The committee of the city. */
    above: `${COMMITTEE} ${inSentence(province_name)}`,
    /** As the author of a file: "UBND xã Đại Sơn". */
    author: `UBND ${whole}`,
  }
}
