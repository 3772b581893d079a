import { type Dialogue, rulesOf } from '#modules/dialogues/index.ts'
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
  readonly registrations: readonly RegistrationRow[]
  readonly petitions: readonly PetitionRow[]
  readonly registrationCount: RegistrationCount
  readonly petitionCount: PetitionCount
}

/**
 * Counts registrations and petitions of a dialogue made up to an instant, and judges them (R8, R9): live, in two queries.
 * Whether a petition is late was found at its receipt.
 */
export async function tally(db: UnitDb, dialogue: Dialogue, upTo: Temporal.Instant): Promise<Tally> {
  const rules = rulesOf(dialogue)
  const needed = holdingRules(rules)
  const registrations = await loadRegistrations(db, dialogue.id)
  const petitions = await loadPetitions(db, dialogue.id)
  const appearances = registrations.map(({ counted }) => counted)
  const senders = [...new Map(petitions.map(({ sender }) => [sender.id, sender])).values()]
  const looking = { upTo, countingKinds: countingKinds(rules) }
  const registrationCount = countRegistrations(appearances, looking)
  const petitionCount = countPetitions(
    petitions.map(({ counted }) => counted),
    senders,
    appearances,
    { ...looking, petitionsOfRegisteredOnly: rules.petitionsOfRegisteredOnly.value },
  )
  const counts = { r: registrationCount.organisations, p: petitionCount.petitions }
  return {
    ...counts,
    allP: petitionCount.all,
    registeredOnlyP: petitionCount.ofRegistered,
    verdict: verdict(counts, needed),
    missing: missing(counts, needed),
    needed,
    registrations,
    petitions,
    registrationCount,
    petitionCount,
  }
}

/** The figures alone, for pages that show no rows. */
export type Figures = Pick<Tally, 'r' | 'p' | 'allP' | 'registeredOnlyP' | 'verdict' | 'missing' | 'needed'> & {
  /** Organisations and petitions that wait for an officer to set kind or place. */
  readonly unknown: number
  /** Pairs that look like one organisation. */
  readonly likelyDoubles: number
}

interface Kept {
  readonly seq: number
  readonly figures: Promise<Figures>
}
const kept = new Map<string, Kept>()
const MOST_KEPT = 500

/**
 * The figures of {@link tally}, counted again only after something happened in the unit: every change appends to its
 * history, whose head tells. Who asks while they are being counted waits for them. Read as an officer or as the program.
 */
export async function figuresOf(db: UnitDb, dialogue: Dialogue, upTo: Temporal.Instant): Promise<Figures> {
  const head = await db.selectFrom('history_head').select('seq').executeTakeFirst()
  const seq = head?.seq ?? 0
  const known = kept.get(dialogue.id)
  if (known && known.seq === seq) return known.figures
  const figures = countFigures(db, dialogue, upTo)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(dialogue.id, { seq, figures })
  figures.catch(() => {
    if (kept.get(dialogue.id)?.figures === figures) kept.delete(dialogue.id)
  })
  return figures
}

async function countFigures(db: UnitDb, dialogue: Dialogue, upTo: Temporal.Instant): Promise<Figures> {
  const { r, p, allP, registeredOnlyP, verdict, missing, needed, ...counted } = await tally(db, dialogue, upTo)
  const unknown = counted.registrationCount.unknown.length + counted.petitionCount.unknown.length
  const likelyDoubles = counted.registrationCount.likelyDoubles.length
  return { r, p, allP, registeredOnlyP, verdict, missing, needed, unknown, likelyDoubles }
}
