/** What an act kept of itself: references, days, counts. */
export type Facts = Readonly<Record<string, unknown>>

/** Names for the references in an act, as they are called now; '' for what has no name any more. */
export interface Names {
  /** What the act concerns. */
  readonly subject: string
  /** Of anything the facts refer to by its id. */
  of(id: unknown): string
}

/** The sentence of an act, made when it is read: "mời Trần Thị Thử". Who did it and when stand beside it. */
export type Sentence = (facts: Facts, names: Names) => string
export type Sentences = Readonly<Record<string, Sentence>>

/** A list of texts in the facts; empty where there is none. */
export const listIn = (facts: Facts, key: string): readonly string[] => {
  const value = facts[key]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** A number in the facts; 0 where there is none. */
export const countIn = (facts: Facts, key: string): number => {
  const value = facts[key]
  return typeof value === 'number' ? value : 0
}

/** A text in the facts, such as a day; '' where there is none. */
export const textIn = (facts: Facts, key: string): string => {
  const value = facts[key]
  return typeof value === 'string' ? value : ''
}

/** The facts of a stored act; none where they cannot be read. */
export const factsOf = (act: { readonly facts: unknown }): Facts =>
  typeof act.facts === 'object' && act.facts !== null ? { ...act.facts } : {}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Every reference an act holds: what it concerns, and the ids among its facts. */
export function idsIn(act: { readonly subjectId: string; readonly facts: unknown }): readonly string[] {
  const texts = Object.values(factsOf(act)).flatMap((value) => (Array.isArray(value) ? value : [value]))
  return [act.subjectId, ...texts.filter((one): one is string => typeof one === 'string' && ID.test(one))]
}
