import type { Day } from '#kernel/day.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { LockedPetition } from './lock-petition.ts'
import { tellSender } from './tell-sender.ts'

/** A document that answers, as its receiver is told of it. */
interface AnswerGiven {
  readonly number: string
  readonly on: Day
  /** Why it came late; ''. */
  readonly reason: string
}

/**
 * Tells the sender of a document that answers him: all of it, or a part and how much is still to come. A part that is not
 * said ask by ask is told with the rest.
 */
export async function tellAnswered(
  tx: UnitDb,
  by: By,
  { id, state }: Pick<LockedPetition, 'id' | 'state'>,
  given: AnswerGiven,
): Promise<void> {
  const open = state.openAsks.length
  if (state.answeredOn === null && (state.asks.length === 0 || open === state.asks.length)) return
  if (state.answeredOn !== null)
    await tellSender(tx, by, id, 'petition.answered', ({ answered }, code) => ({
      title: answered.title,
      body: answered.body({ code, ...given }),
    }))
  else
    await tellSender(tx, by, id, 'petition.answered-in-part', ({ answeredInPart }, code) => ({
      title: answeredInPart.title,
      body: answeredInPart.body({ code, ...given, open }),
    }))
}
