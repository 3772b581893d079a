import { isClosed, type Stage } from '#modules/petitions/domain/index.ts'

/**
 * What is grouped is what may be spoken of in public (R20, R12): spam, doubles, withdrawn petitions and what is a process of its own
 * stand in no topic and in no theme. They are left out when read, so that one that is restored stands where it stood.
 */
export const mayBeGrouped = (stage: Stage): boolean => !isClosed(stage)

/** How far a thing is moved by one press. */
export type Direction = 'up' | 'down'

/** An order in which one stands a place earlier or later; null: it is not there, or is the first or last already. */
export function movedBy<Id extends string>(order: readonly Id[], id: Id, direction: Direction): readonly Id[] | null {
  const at = order.indexOf(id)
  const to = direction === 'up' ? at - 1 : at + 1
  const other = order[to]
  if (at < 0 || other === undefined) return null
  return order.map((one, place) => (place === at ? other : place === to ? id : one))
}

/** A petition that stands in no topic, as far as the proposal asks. */
export interface Loose {
  readonly id: string
  readonly field: string | null
  /** Within its dialogue; null: it has none yet. */
  readonly number: number | null
  /** Its sender asked to speak about it at the conference. */
  readonly askAtConference: boolean
}

/** One field's petitions, in the order they would be spoken about. */
export interface ProposedTopic {
  readonly field: string
  readonly petitionIds: readonly string[]
}

/** Who asked to speak comes first, then the order of receipt. */
const spokenOrder = (a: Loose, b: Loose): number =>
  Number(b.askAtConference) - Number(a.askAtConference) || (a.number ?? Infinity) - (b.number ?? Infinity)

/**
 * Xếp theo lĩnh vực: a topic a field, the one most is asked about first; `fields` is their usual order. What has no field yet stays
 * loose: a guess would be spoken out in a hall.
 */
export function topicsByField(loose: readonly Loose[], fields: readonly string[]): readonly ProposedTopic[] {
  const of = (field: string) => loose.filter((one) => one.field === field).toSorted(spokenOrder)
  return fields
    .map((field) => ({ field, petitionIds: of(field).map(({ id }) => id) }))
    .filter(({ petitionIds }) => petitionIds.length > 0)
    .toSorted((a, b) => b.petitionIds.length - a.petitionIds.length)
}
