import { type Dialogue, rulesOf } from '#modules/dialogues/index.ts'
import {
  doesCount,
  type Grouping,
  groupOf,
  type KindGroup,
  type ToldApart,
  toldApart,
  withoutToldApart,
} from '#modules/organisations/index.ts'
import { countRegistrations, type RegistrationCount } from '#modules/registrations/index.ts'
import { countingKinds, holdingRules } from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { countPetitions, type Missing, missing, type PetitionCount, type Verdict, verdict } from '../domain/index.ts'
import { loadPetitions, loadRegistrations, type PetitionRow, type RegistrationRow } from './load-counted.ts'

/** Where the question "may it be held?" stands (R8, R9), with every row behind it. */
export interface Tally {
  /** Organisations registered that count. */
  readonly r: number
  /** Petitions that count, by the rule set's reading. */
  readonly p: number
  /** The figure of all organisations' petitions, and the one of registered organisations' only; both are shown (R9). */
  readonly allP: number
  readonly registeredOnlyP: number
  readonly verdict: Verdict
  readonly missing: Missing
  /** What is needed: enough registrations, enough petitions, the least for the chair. */
  readonly needed: { readonly registrations: number; readonly petitions: number; readonly petitionsAtLeast: number }
  /** r by kind: companies, co-operatives, households, others that count. */
  readonly byKind: Readonly<Record<KindGroup, number>>
  readonly registrations: readonly RegistrationRow[]
  readonly petitions: readonly PetitionRow[]
  readonly registrationCount: RegistrationCount
  readonly petitionCount: PetitionCount
  /** Pairs that look like one and were found to be two, of whatever dialogue. */
  readonly apart: readonly ToldApart[]
}

/** The rows a count is made of. */
export interface Loaded {
  readonly registrations: readonly RegistrationRow[]
  readonly petitions: readonly PetitionRow[]
  /** Pairs that look like one and were found to be two. */
  readonly apart: readonly ToldApart[]
}

/** Registrations and petitions of a dialogue as counting sees them, in three queries. */
export const loadRows = async (db: UnitDb, dialogueId: string): Promise<Loaded> => ({
  registrations: await loadRegistrations(db, dialogueId),
  petitions: await loadPetitions(db, dialogueId),
  apart: await toldApart(db),
})

/**
 * Counts registrations and petitions of a dialogue made up to an instant, and judges them (R8, R9): live. Whether a petition
 * is late was found at its receipt.
 */
export const tally = async (db: UnitDb, dialogue: Dialogue, upTo: Temporal.Instant): Promise<Tally> =>
  judge(dialogue, await loadRows(db, dialogue.id), upTo)

/** What the rows of a dialogue come to; for asking what would be, too. */
export function judge(dialogue: Dialogue, { registrations, petitions, apart }: Loaded, upTo: Temporal.Instant): Tally {
  const rules = rulesOf(dialogue)
  const needed = holdingRules(rules)
  const appearances = registrations.map(({ counted }) => counted)
  const senders = [...new Map(petitions.map(({ sender }) => [sender.id, sender])).values()]
  const looking = { upTo, countingKinds: countingKinds(rules) }
  const registrationsCounted = countRegistrations(appearances, looking)
  const petitionsCounted = countPetitions(
    petitions.map(({ counted }) => counted),
    senders,
    appearances,
    { ...looking, petitionsOfRegisteredOnly: rules.petitionsOfRegisteredOnly.value },
  )
  // Who was looked at and found to be two is asked about no more; it changes no count.
  const asked = <Counted extends Pick<Grouping, 'groups' | 'likelyDoubles'>>(counted: Counted): Counted => ({
    ...counted,
    likelyDoubles: withoutToldApart(counted, [...appearances, ...senders], apart),
  })
  const [registrationCount, petitionCount] = [asked(registrationsCounted), asked(petitionsCounted)]
  const counts = { r: registrationCount.organisations, p: petitionCount.petitions }
  return {
    ...counts,
    allP: petitionCount.all,
    registeredOnlyP: petitionCount.ofRegistered,
    verdict: verdict(counts, needed),
    missing: missing(counts, needed),
    needed,
    byKind: byKind(registrationCount),
    registrations,
    petitions,
    registrationCount,
    petitionCount,
    apart,
  }
}

/** The organisations that count by group of their kind; one that counts by an officer's word may have no kind. */
function byKind({ groups }: RegistrationCount): Readonly<Record<KindGroup, number>> {
  const count = { company: 0, 'co-operative': 0, household: 0, other: 0 }
  for (const { kind, standing } of groups) if (doesCount(standing)) count[kind ? groupOf(kind) : 'other'] += 1
  return count
}

/** The figures alone, for pages that show no rows. */
export type Figures = Pick<
  Tally,
  'r' | 'p' | 'allP' | 'registeredOnlyP' | 'verdict' | 'missing' | 'needed' | 'byKind'
> & {
  /** Organisations and petitions that wait for an officer to set kind or place. */
  readonly unknown: number
  /** Pairs that look like one organisation. */
  readonly likelyDoubles: number
}

interface Kept {
  readonly seq: number
  readonly figures: Figures
}
const kept = new Map<string, Kept>()
/** What is being counted now: who asks meanwhile waits for it, since ten thousand rows are 40 MB for a moment. */
const counting = new Map<string, { readonly seq: number; readonly figures: Promise<Figures> }>()
const MOST_KEPT = 500

/**
 * The figures of {@link tally}, counted again only after something happened in the unit: every change appends to its
 * history, whose head tells. Read as an officer or as the program.
 */
export async function figuresOf(db: UnitDb, dialogue: Dialogue, upTo: Temporal.Instant): Promise<Figures> {
  const head = await db.selectFrom('history_head').select('seq').executeTakeFirst()
  const seq = head?.seq ?? 0
  const known = kept.get(dialogue.id)
  if (known && known.seq === seq) return known.figures
  const underWay = counting.get(dialogue.id)
  if (underWay?.seq === seq) return underWay.figures.catch(() => countFigures(db, dialogue, upTo))
  const figures = countFigures(db, dialogue, upTo)
  const mine = { seq, figures }
  counting.set(dialogue.id, mine)
  try {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(dialogue.id, { seq, figures: await figures })
  } finally {
    if (counting.get(dialogue.id) === mine) counting.delete(dialogue.id)
  }
  return figures
}

async function countFigures(db: UnitDb, dialogue: Dialogue, upTo: Temporal.Instant): Promise<Figures> {
  const { r, p, allP, registeredOnlyP, verdict, missing, needed, byKind, ...counted } = await tally(db, dialogue, upTo)
  const unknown = counted.registrationCount.unknown.length + counted.petitionCount.unknown.length
  const likelyDoubles = counted.registrationCount.likelyDoubles.length
  return { r, p, allP, registeredOnlyP, verdict, missing, needed, byKind, unknown, likelyDoubles }
}
