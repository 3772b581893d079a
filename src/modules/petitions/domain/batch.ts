import { accept, type Result, refuse } from '#kernel/result.ts'

/** Việc làm được cho nhiều kiến nghị một lần. */
export const batchActs = ['assign', 'classify', 'release'] as const
export type BatchAct = (typeof batchActs)[number]
export const isBatchAct = (text: string): text is BatchAct => batchActs.some((act) => act === text)

/** So many are acted on at once: each is a transaction of its own, and somebody waits for all of them. */
export const MOST_IN_BATCH = 500

export type BatchReleaseRefusal = 'not-looked-at' | 'already-public' | 'taken-back'

/**
 * Whether the public text may be released together with others (R20): only one an officer has looked at and kept, which is what
 * saving a version means. A proposal nobody has read is not, and what was taken off the portal is looked at by itself again.
 * Personal data left in it are found by the release itself.
 */
export function releasableInBatch(
  last: { readonly released: boolean; readonly takenBack: boolean } | null,
): Result<'may-be-released', BatchReleaseRefusal> {
  if (!last) return refuse('not-looked-at')
  if (last.takenBack) return refuse('taken-back')
  return last.released ? refuse('already-public') : accept('may-be-released')
}
