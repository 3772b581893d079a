import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { forceOf, type LegalBasis, lapsedIn } from './legal-bases.ts'
import type { Ruling } from './rulings.ts'
import { namesBody, type Stretch, vagueIn } from './vague-phrases.ts'

/** A promise as a reply makes it. */
export interface PromiseMade {
  readonly what: string
  /** Whether a department or officer is named for it. */
  readonly hasOwner: boolean
  readonly dueOn: Day | null
}

/** One reply of an answer that is being written. */
export interface ReplyWritten {
  /** The ask's place, from 1; null: the petition was not taken apart. */
  readonly ask: number | null
  readonly ruling: Ruling | null
  /** '': no reply yet. */
  readonly words: string
  readonly promises: readonly PromiseMade[]
}

export interface AnswerWritten {
  /** Every ask that has no reply given yet, in order; one alone where the petition was not taken apart. */
  readonly replies: readonly ReplyWritten[]
  /** Chosen as the answer's bases, besides those its words name. */
  readonly bases: readonly LegalBasis[]
}

/** What an answer is looked at against. */
export interface QualityView {
  readonly today: Day
  /** The legal day of the answer; null while none runs. */
  readonly dueOn: Day | null
  readonly delayReason: string
  /** Names of the unit's departments and bodies outside. */
  readonly bodies: readonly string[]
  /** The unit's list, in force or not. */
  readonly knownBases: readonly LegalBasis[]
}

/**
 * Chỗ nên xem lại: what a reader of the answer would stumble over. None of it blocks; what a rule forbids is refused by the
 * act itself (R17). `at`: the place in the reply's words, or in the promise's.
 */
export type Finding =
  | {
      readonly kind: 'no-reply' | 'no-ruling' | 'declined-without-reason' | 'passed-on-to-nobody'
      readonly ask: number | null
    }
  | { readonly kind: 'promises-nothing'; readonly ask: number | null; readonly at: Stretch }
  | {
      readonly kind: 'promise-without-day' | 'promise-without-owner' | 'promise-day-past'
      readonly ask: number | null
      readonly promise: string
    }
  | {
      readonly kind: 'basis-lapsed'
      readonly ask: number | null
      readonly basis: LegalBasis
      readonly at: Stretch | null
    }
  | { readonly kind: 'late-without-reason'; readonly ask: null; readonly dueOn: Day }

/** Words that give a reason, for an answer that says no. */
const REASON =
  /(?<![\p{L}])(?:vì|do|bởi|theo|căn cứ|quy định|không thuộc|vượt|chưa đủ|chưa có|trái|không được phép)(?![\p{L}])/iu

function replyFindings(reply: ReplyWritten, view: QualityView): readonly Finding[] {
  const { ask, ruling, words } = reply
  if (words.trim() === '') return [{ kind: 'no-reply', ask }]
  const vague = vagueIn(words, view.bodies).map((at): Finding => ({ kind: 'promises-nothing', ask, at }))
  const lapsed = lapsedIn(words, view.knownBases, view.today).map(
    ({ number: text, start, end, basis }): Finding => ({ kind: 'basis-lapsed', ask, basis, at: { start, end, text } }),
  )
  return [
    ...(ruling === null ? [{ kind: 'no-ruling', ask } as const] : []),
    ...(ruling === 'declined' && !REASON.test(words) ? [{ kind: 'declined-without-reason', ask } as const] : []),
    ...(ruling === 'passed-on' && !namesBody(words, view.bodies)
      ? [{ kind: 'passed-on-to-nobody', ask } as const]
      : []),
    // Whoever decides nothing and says so has said it with the ruling.
    ...(ruling === 'noted' ? vague.filter((one) => !isNoting(one)) : vague),
    ...lapsed,
    ...reply.promises.flatMap((promise) => promiseFindings(ask, promise, view.today)),
  ]
}

const isNoting = (finding: Finding): boolean =>
  finding.kind === 'promises-nothing' && /^ghi nhận$/i.test(finding.at.text)

function promiseFindings(ask: number | null, { what, hasOwner, dueOn }: PromiseMade, today: Day): readonly Finding[] {
  const of = { ask, promise: what }
  return [
    ...(hasOwner ? [] : [{ kind: 'promise-without-owner', ...of } as const]),
    ...(dueOn ? [] : [{ kind: 'promise-without-day', ...of } as const]),
    ...(dueOn && isBefore(dueOn, today) ? [{ kind: 'promise-day-past', ...of } as const] : []),
  ]
}

/** Xem lại câu trả lời before it goes to the leader, ask by ask, in the order of the text. */
export function checkAnswer({ replies, bases }: AnswerWritten, view: QualityView): readonly Finding[] {
  const { dueOn, today, delayReason } = view
  const late = dueOn !== null && isAfter(today, dueOn) && delayReason.trim() === ''
  const lapsed = bases.filter((basis) => forceOf(basis, today) !== 'in-force')
  return [
    ...(late ? [{ kind: 'late-without-reason', ask: null, dueOn } as const] : []),
    ...lapsed.map((basis): Finding => ({ kind: 'basis-lapsed', ask: null, basis, at: null })),
    ...replies.flatMap((reply) => replyFindings(reply, view)),
  ]
}
