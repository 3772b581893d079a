import { type HandWay, recordTold } from '#modules/messages/index.ts'
import type { When } from './dai-son/story.ts'
import { as, must, type World } from './world.ts'

/** How people are reached as a rule, one after the other. */
const ways: readonly HandWay[] = ['call', 'zalo', 'sms', 'call', 'in-person']

/** The counter goes through its list: everybody who waits is told by hand. */
export const tellWaiting = (world: World, when: When): Promise<void> =>
  as(world, 'counter', when, async (tx, by) => {
    const waiting = await tx
      .selectFrom('message')
      .select('id')
      .where('told_at', 'is', null)
      .where('by_hand', '=', true)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    for (const [index, { id }] of waiting.entries())
      must('tell', await recordTold(tx, by, id, ways[index % ways.length] ?? 'call'))
  })
