import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'

/** Cách giao (R28). */
export const deliveryWays = ['counter', 'post', 'village-head', 'email', 'zalo', 'portal'] as const
export type DeliveryWay = (typeof deliveryWays)[number]
export const isDeliveryWay = (text: string): text is DeliveryWay => deliveryWays.some((way) => way === text)

/** Handed over by somebody to somebody: then who received it is written down. */
const takenByHand: readonly DeliveryWay[] = ['counter', 'village-head']

export type DeliveryRefusal = 'not-issued-yet' | 'delivered-before-issue' | 'day-in-future' | 'receiver-needed'

/** Giao văn bản: a fact of its own, with its day, way and who received (R28). */
export function deliver(
  issuedOn: Day | null,
  delivery: { readonly on: Day; readonly way: DeliveryWay; readonly receivedBy: string; readonly today: Day },
): Result<'delivered', DeliveryRefusal> {
  if (!issuedOn) return refuse('not-issued-yet')
  if (isAfter(delivery.on, delivery.today)) return refuse('day-in-future')
  if (isBefore(delivery.on, issuedOn)) return refuse('delivered-before-issue')
  if (takenByHand.includes(delivery.way) && delivery.receivedBy.trim() === '') return refuse('receiver-needed')
  return accept('delivered')
}
