import type { Override } from './same-organisation.ts'

/** What an organisation of the register says of itself, as far as two of them may say it differently. */
export interface MergedFacts<Kind = string, Contact = string> {
  readonly name: string
  readonly kind: Kind | null
  /** A village, another commune, or not known. */
  readonly place: { readonly villageId: string | null; readonly outsidePlace: string }
  readonly sector: string | null
  /** Who is called, and under which number. */
  readonly contact: Contact | null
  readonly override: Override | null
}

/** Facts an officer chooses between, when two rows that are one say different things. */
export const mergeChoices = ['name', 'kind', 'place', 'sector', 'contact'] as const
export type MergeChoice = (typeof mergeChoices)[number]

/** Of which row each fact is taken; left out: of the one that stays, where it says anything. */
export type MergeTaking = Readonly<Partial<Record<MergeChoice, 'stays' | 'gone'>>>

const saysPlace = ({ place }: MergedFacts<unknown, unknown>) => place.villageId !== null || place.outsidePlace !== ''

/** Whether a row says anything of a fact. */
export const says = (facts: MergedFacts<unknown, unknown>, choice: MergeChoice): boolean =>
  choice === 'name' ? true : choice === 'place' ? saysPlace(facts) : facts[choice] !== null

/**
 * Gộp (R9): what the one that stays says from now on. Each fact is the chosen row's; where nothing was chosen, or the chosen one
 * says nothing, the other's. Of two decisions on whether it counts the one of the row that stays holds.
 */
export function mergedFacts<Kind, Contact>(
  stays: MergedFacts<Kind, Contact>,
  gone: MergedFacts<Kind, Contact>,
  taking: MergeTaking,
): MergedFacts<Kind, Contact> {
  const of = (choice: MergeChoice) => {
    const [first, second] = taking[choice] === 'gone' ? [gone, stays] : [stays, gone]
    return says(first, choice) ? first : second
  }
  return {
    name: of('name').name,
    kind: of('kind').kind,
    place: of('place').place,
    sector: of('sector').sector,
    contact: of('contact').contact,
    override: stays.override ?? gone.override,
  }
}
