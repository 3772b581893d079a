import { type Day, earlier, later } from '#kernel/day.ts'
import type { Closure, Competence, Fact, FactOf } from './facts.ts'

/** Trạng thái của kiến nghị; the Vietnamese terms stand in the module's README. */
export const stages = [
  'received',
  'classified',
  'assigned',
  'drafting',
  'waiting-opinion',
  'for-approval',
  'approved',
  'waiting-city',
  'answered',
  'guided',
  'withdrawn',
  'spam',
  'duplicate',
  'moved',
] as const
export type Stage = (typeof stages)[number]
export const isStage = (text: string): text is Stage => stages.some((stage) => stage === text)

/** Closed without an answer of its own. */
export const isClosed = (stage: Stage): boolean => ['withdrawn', 'spam', 'duplicate', 'moved'].includes(stage)
/** The sender has his reply: an answer, or the way to the right body. */
export const isSettled = (stage: Stage): boolean => stage === 'answered' || stage === 'guided'
/** Somebody still has to do something; "chờ thành phố" stays open and visible (R15). */
export const isOpen = (stage: Stage): boolean => !isClosed(stage) && !isSettled(stage)

/** The answer being written: one document at a time. */
export interface DraftAnswer {
  readonly document: string
  readonly step: 'draft' | 'submitted' | 'approved'
  /** The leader's word when it was last sent back. */
  readonly sentBack: string | null
}

/** Everything the facts say, of the present round. */
export interface PetitionState {
  readonly stage: Stage
  /** 1, and one more with each reopening (R18). */
  readonly round: number
  readonly receivedOn: Day | null
  /** The day the present round's clock can count from: of receipt, or of asking for another look. */
  readonly roundFrom: Day | null
  readonly field: string | null
  readonly competence: Competence | null
  readonly bodies: readonly string[]
  readonly assignment: { readonly lead: string; readonly joining: readonly string[] } | null
  /** Asked and not yet given. */
  readonly openOpinions: readonly { readonly opinion: string; readonly of: string }[]
  readonly draft: DraftAnswer | null
  /** What it asks, in order; none: it was not taken apart, and counts as one ask (R13). */
  readonly asks: readonly string[]
  /** Asks that have their reply in this round, with the day of the first. */
  readonly replied: ReadonlyMap<string, Day>
  /** Asks that still wait for a reply in this round. */
  readonly openAsks: readonly string[]
  /** R28; the day of this round on which every ask had its reply. */
  readonly answeredOn: Day | null
  /** Gia hạn: by when the sender was promised the answer beside the legal day. */
  readonly extendedTo: Day | null
  readonly answeredAloudOn: Day | null
  /** The written confirmation of what was said at the conference (R13). */
  readonly confirmedOn: Day | null
  readonly documents: readonly string[]
  readonly escalated: { readonly to: string; readonly on: Day } | null
  readonly guided: { readonly to: string; readonly on: Day } | null
  readonly cityAnsweredOn: Day | null
  /** 1 to 5: what the sender thinks of this round's answer (R18); null: he has not said. */
  readonly stars: number | null
  readonly closed: { readonly how: Closure; readonly on: Day; readonly duplicateOf: string | null } | null
}

type Told = {
  -readonly [Key in Exclude<keyof PetitionState, 'stage' | 'answeredOn' | 'openAsks'>]: PetitionState[Key]
} & {
  /** The first answer of this round to the petition as a whole. */
  wholeOn: Day | null
}

const nothing: Readonly<Told> = {
  ...{ round: 1, receivedOn: null, roundFrom: null, field: null, competence: null, bodies: [], assignment: null },
  ...{ openOpinions: [], draft: null, wholeOn: null, answeredAloudOn: null, confirmedOn: null, documents: [] },
  ...{ asks: [], replied: new Map(), extendedTo: null },
  ...{ escalated: null, guided: null, cityAnsweredOn: null, stars: null, closed: null },
}

/** What a round begins with: what was found out stays, what was replied does not. */
const nextRound = (told: Told, on: Day): Told => ({
  ...nothing,
  ...{ round: told.round + 1, receivedOn: told.receivedOn, roundFrom: on },
  ...{ field: told.field, competence: told.competence, bodies: told.bodies, assignment: told.assignment },
  asks: told.asks,
})

const firstOf = (one: Day | null | undefined, other: Day): Day => (one ? earlier(one, other) : other)

/** Takes in an answer that was given: of the whole, or of the asks it names. */
function answered(told: Told, fact: FactOf<'answered-by-document' | 'answered-aloud'>): Told {
  if (!fact.asks) return fact.complete ? { ...told, wholeOn: firstOf(told.wholeOn, fact.on) } : told
  const replied = new Map(told.replied)
  for (const ask of fact.asks) replied.set(ask, firstOf(replied.get(ask), fact.on))
  return { ...told, replied }
}

/** R13, R28: the day on which the petition as a whole was answered, or the last of its asks. */
function answeredOnOf({ wholeOn, asks, replied }: Pick<Told, 'wholeOn' | 'asks' | 'replied'>): Day | null {
  const byAsks = lastReplyOn(asks, replied)
  return wholeOn && byAsks ? earlier(wholeOn, byAsks) : (wholeOn ?? byAsks)
}

function lastReplyOn(asks: readonly string[], replied: ReadonlyMap<string, Day>): Day | null {
  let last: Day | null = null
  for (const ask of asks) {
    const on = replied.get(ask)
    if (!on) return null
    last = last ? later(last, on) : on
  }
  return last
}

const stepOf = (told: Told, fact: FactOf<'drafted' | 'submitted' | 'approved' | 'sent-back'>): DraftAnswer => {
  const same = told.draft?.document === fact.document ? told.draft : null
  if (fact.type === 'sent-back') return { document: fact.document, step: 'draft', sentBack: fact.word }
  const step = fact.type === 'drafted' ? 'draft' : fact.type
  return { document: fact.document, step, sentBack: step === 'approved' ? null : (same?.sentBack ?? null) }
}

function tell(told: Told, fact: Fact): Told {
  switch (fact.type) {
    case 'received':
      return { ...told, receivedOn: fact.on, roundFrom: fact.on }
    case 'classified': {
      const away = fact.competence === 'beyond' ? {} : { escalated: null, guided: null }
      return { ...told, ...away, field: fact.field, competence: fact.competence, bodies: fact.bodies }
    }
    case 'asks-set':
      return { ...told, asks: fact.asks }
    case 'extended':
      return { ...told, extendedTo: fact.until }
    case 'assigned':
      return { ...told, assignment: { lead: fact.lead, joining: fact.joining } }
    case 'opinion-asked':
      return { ...told, openOpinions: [...told.openOpinions, { opinion: fact.opinion, of: fact.of }] }
    case 'opinion-given':
      return { ...told, openOpinions: told.openOpinions.filter(({ opinion }) => opinion !== fact.opinion) }
    case 'drafted':
    case 'submitted':
    case 'approved':
    case 'sent-back':
      return { ...told, draft: stepOf(told, fact) }
    case 'dropped':
      return { ...told, draft: told.draft?.document === fact.document ? null : told.draft }
    case 'answered-by-document': {
      const now = answered(told, fact)
      const draft = answeredOnOf(now) || told.draft?.document === fact.document ? null : told.draft
      return { ...now, draft, documents: [...told.documents, fact.document] }
    }
    case 'answered-aloud':
      return { ...answered(told, fact), answeredAloudOn: fact.on }
    case 'confirmed':
      return { ...told, confirmedOn: told.confirmedOn ?? fact.on, documents: [...told.documents, fact.document] }
    case 'escalated':
      return { ...told, escalated: { to: fact.to, on: fact.on } }
    case 'guided':
      return { ...told, guided: { to: fact.to, on: fact.on } }
    case 'city-answered':
      return { ...told, cityAnsweredOn: fact.on, wholeOn: answeredOnOf(told) ?? fact.on }
    case 'closed':
      return { ...told, closed: { how: fact.how, on: fact.on, duplicateOf: fact.duplicateOf } }
    case 'restored':
      return { ...told, closed: null, competence: told.competence === 'not-petition' ? null : told.competence }
    case 'rated':
      return { ...told, stars: fact.stars }
    case 'reopened':
      return nextRound(told, fact.on)
    case 'carried':
      return told
  }
}

/** What trumps what: a closing, then a reply, then what is under way, the furthest first. */
function stageFrom(told: Omit<Told, 'wholeOn'>, answeredOn: Day | null): Stage {
  if (told.closed) return told.closed.how === 'not-petition' ? 'moved' : told.closed.how
  if (told.competence === 'not-petition') return 'moved'
  if (answeredOn) return 'answered'
  if (told.escalated) return 'waiting-city'
  if (told.guided) return 'guided'
  if (told.draft?.step === 'approved') return 'approved'
  if (told.draft?.step === 'submitted') return 'for-approval'
  if (told.openOpinions.length > 0) return 'waiting-opinion'
  if (told.draft) return 'drafting'
  if (told.assignment) return 'assigned'
  return told.competence ? 'classified' : 'received'
}

/** The petition's state, derived from its facts in the order they were recorded; nothing else knows it. */
export function stateOf(facts: readonly Fact[]): PetitionState {
  const { wholeOn, ...told } = facts.reduce(tell, { ...nothing })
  const answeredOn = answeredOnOf({ ...told, wholeOn })
  const openAsks = told.asks.filter((ask) => !told.replied.has(ask))
  return { ...told, answeredOn, openAsks, stage: stageFrom(told, answeredOn) }
}

/** What `petition.stage` stores a copy of, for lists and indexes. */
export const stageOf = (facts: readonly Fact[]): Stage => stateOf(facts).stage

/** R28: the issue day of the document that answers it, the conference day if answered aloud there; null: not answered. */
export const answeredOn = (facts: readonly Fact[]): Day | null => stateOf(facts).answeredOn
