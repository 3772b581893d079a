import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { personalDataFound } from '#modules/petitions/domain/index.ts'

/** A short guide for businesses, or a question with its answer (R26). */
export const postKinds = ['guide', 'answer'] as const
export type PostKind = (typeof postKinds)[number]

export type PostStage = 'draft' | 'public' | 'taken-back'

/** What a post says. */
export interface PostWords {
  readonly title: string
  readonly forWhom: string
  readonly body: string
  readonly toDo: string
}

export type PublishRefusal = 'personal-data' | 'already-public'

/**
 * May a post be made public (R20, R26)? What looks like a telephone number, an identity number, an e-mail or a bank account stands
 * in the way, until an officer says he has looked.
 */
export function mayPublish(
  stage: PostStage,
  { title, forWhom, body, toDo }: PostWords,
  { looked }: { readonly looked: boolean },
): Result<null, PublishRefusal> {
  if (stage === 'public') return refuse('already-public')
  const found = personalDataFound([title, forWhom, body, toDo].join('\n'))
  return found.length > 0 && !looked ? refuse('personal-data') : accept(null)
}

/** How a post's rule stands on a day: to come, in force, or over; a post without days is in force. */
export function forceOn(
  { inForceFrom, inForceTo }: { readonly inForceFrom: Day | null; readonly inForceTo: Day | null },
  today: Day,
): 'to-come' | 'in-force' | 'over' {
  if (inForceTo && isAfter(today, inForceTo)) return 'over'
  return inForceFrom && isBefore(today, inForceFrom) ? 'to-come' : 'in-force'
}
