import type { Day } from '#kernel/day.ts'
import type { Fact, PetitionState } from '../domain/index.ts'

/** What the public sees happen to a petition (R20). */
export const publicSteps = [
  'received',
  'classified',
  'assigned',
  'body-asked',
  'body-answered',
  'answered-aloud',
  'answered',
  'confirmed',
  'escalated',
  'guided',
  'city-answered',
  'duplicate',
  'reopened',
  'carried',
] as const
export type PublicStep = (typeof publicSteps)[number]

/** One entry of the public timeline, as `published_petition.course` keeps it. */
export interface CourseEntry {
  readonly what: PublicStep
  /** "2026-10-29". */
  readonly on: string
  /** The department that leads, the body that was asked or that it was sent to, or the dialogue it was carried into. */
  readonly to?: string
  /** The document's number, "118/UBND-KT". */
  readonly number?: string
}

/** Names and numbers behind the references of facts. */
export interface CourseNames {
  readonly department: (id: string) => string
  /** A body outside the People's Committee; '' for the unit's own departments, whose opinions stay inside. */
  readonly outside: (id: string) => string
  readonly documentNumber: (id: string) => string
  /** "2027": the address of a dialogue. */
  readonly dialogue: (id: string) => string
}

const entry = (what: PublicStep, on: Day, rest: Omit<CourseEntry, 'what' | 'on'> = {}): CourseEntry => ({
  what,
  on: on.toString(),
  ...rest,
})

/**
 * The public course, from the facts in their order: no drafts or approvals, of opinions only which body outside
 * was asked and that it answered, and of classifications and equal
 * assignments the first alone.
 */
export function publicCourse(facts: readonly Fact[], names: CourseNames): readonly CourseEntry[] {
  const course: CourseEntry[] = []
  const add = (one: CourseEntry) => {
    const again = course.some(({ what, to }) => what === one.what && (what === 'classified' || to === one.to))
    if (!again || !['classified', 'assigned'].includes(one.what)) course.push(one)
  }
  for (const fact of facts) {
    switch (fact.type) {
      case 'received':
      case 'classified':
      case 'reopened':
      case 'answered-aloud':
      case 'city-answered':
        add(entry(fact.type, fact.on))
        break
      case 'assigned':
        add(entry('assigned', fact.on, { to: names.department(fact.lead) }))
        break
      case 'answered-by-document':
        add(entry('answered', fact.on, { number: names.documentNumber(fact.document) }))
        break
      case 'opinion-asked':
        if (names.outside(fact.of)) add(entry('body-asked', fact.on, { to: names.outside(fact.of) }))
        break
      case 'opinion-given': {
        const asked = facts.find((one) => one.type === 'opinion-asked' && one.opinion === fact.opinion)
        const to = asked?.type === 'opinion-asked' ? names.outside(asked.of) : ''
        if (to) add(entry('body-answered', fact.on, { to }))
        break
      }
      case 'confirmed':
        add(entry('confirmed', fact.on, { number: names.documentNumber(fact.document) }))
        break
      case 'carried':
        add(entry('carried', fact.on, { to: names.dialogue(fact.into) }))
        break
      case 'escalated':
      case 'guided':
        add(entry(fact.type, fact.on, { to: fact.to }))
        break
      case 'closed':
        if (fact.how === 'duplicate') add(entry(fact.how, fact.on))
        break
      case 'restored':
        // What was taken back by mistake and stands again is no part of the story.
        for (let at = course.length - 1; at >= 0; at--) if (course[at]?.what === 'duplicate') course.splice(at, 1)
        break
    }
  }
  return course
}

/** Where a petition stands, for everybody. */
export type PublishedState = 'handling' | 'answered' | 'waiting-city' | 'guided' | 'duplicate'

/** Null: nothing of it is public (spam, what was withdrawn, and what is not a petition, R12). */
export function publishedState({ stage }: PetitionState): PublishedState | null {
  switch (stage) {
    case 'spam':
    case 'withdrawn':
    case 'moved':
      return null
    case 'answered':
    case 'waiting-city':
    case 'guided':
    case 'duplicate':
      return stage
    case 'received':
    case 'classified':
    case 'assigned':
    case 'drafting':
    case 'waiting-opinion':
    case 'for-approval':
    case 'approved':
      return 'handling'
  }
}
