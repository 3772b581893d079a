import type { Day } from '#kernel/day.ts'
import { isPaper } from '#kernel/paper-sheets.ts'
import { type DialogueInOffice, endingFacts } from '#modules/dialogues/index.ts'
import type { PetitionGlance } from '#modules/petitions/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { placesIn, type Wording } from '../domain/index.ts'
import { answeredAbout } from './asked.ts'
import { dialogueFacts } from './dialogue-facts.ts'
import { endedAs, type MadePaper, makePaper, wholePapers, wordedAround } from './make-paper.ts'
import type { AnyPaper, DialoguePaper, InvitationsOf, Making, PetitionPaper, SecretsOf } from './paper-maker.ts'
import { petitionFactsOf } from './petition-facts.ts'
import { portalOf } from './portal-of.ts'
import { wordingInForce } from './wordings.ts'

/** A paper and what it is about. */
export type PaperAbout =
  | { readonly paper: DialoguePaper; readonly dialogue: DialogueInOffice }
  | { readonly paper: PetitionPaper; readonly petition: PetitionGlance }

export interface LoadedPaper {
  readonly unit: Awaited<ReturnType<typeof ownUnit>>
  /** What was answered to what papers ask about this subject. */
  readonly answers: Readonly<Record<string, string>>
  /** Null: there is nothing to write yet. */
  readonly made: MadePaper | null
}

export const aboutId = (about: PaperAbout): string => ('dialogue' in about ? about.dialogue.id : about.petition.id)

/** When and by whom papers are read. */
export interface Reading {
  readonly today: Day
  readonly origin: string | null
  readonly secretsOf: SecretsOf | null
  readonly invitationsOf?: InvitationsOf | undefined
}

/**
 * Makes a paper from the data as it is now.
 * @param wording tried on real data before it is saved; left out: the one in force
 */
export async function loadPaper(
  db: UnitDb,
  about: PaperAbout,
  { today, origin, secretsOf, invitationsOf, wording }: Reading & { readonly wording?: Wording },
): Promise<LoadedPaper> {
  const unit = await ownUnit(db)
  const worded = wording ?? (await wordingInForce(db, about.paper)).wording
  const answers = await answeredAbout(db, aboutId(about))
  const places = new Set(placesIn(worded))
  const making: Making = { db, unit, today, places, secretsOf, invitationsOf, portal: portalOf(origin, unit.slug) }
  const whole = await ('dialogue' in about
    ? about.paper.whole?.(making, about.dialogue)
    : about.paper.whole?.(making, about.petition))
  if (whole) {
    const tried = wording && 'dialogue' in about && about.paper.ending ? await endingFacts(db, about.dialogue) : null
    const papers = tried ? whole.filter(isPaper).map((one) => endedAs(one, worded, tried)) : whole
    return { unit, answers, made: wholePapers(papers, today) }
  }
  if ('dialogue' in about && about.paper.computed) {
    const computed = await about.paper.computed(making, about.dialogue)
    if (!computed) return { unit, answers, made: null }
    const facts = { ...(await dialogueFacts(making, about.dialogue)), ...computed.facts }
    return { unit, answers, made: wholePapers([wordedAround(computed.paper, worded, facts)], today) }
  }
  const own = await ('dialogue' in about
    ? about.paper.facts(making, about.dialogue)
    : about.paper.facts(making, about.petition))
  if (!own) return { unit, answers, made: null }
  const usual = await ('dialogue' in about
    ? dialogueFacts(making, about.dialogue)
    : petitionFactsOf(making, about.petition))
  return {
    unit,
    answers,
    made: makePaper(making, about.paper, worded, { ...usual, ...askedOf(about.paper, answers) }, own),
  }
}

/** Only what this paper asks for: a unit's wording may name no other. */
const askedOf = (paper: AnyPaper, answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(paper.asks.map(({ key }) => [key, answers[key] ?? '']))
