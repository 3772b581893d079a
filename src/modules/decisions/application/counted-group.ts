import type { OrganisationGroup } from '#modules/organisations/index.ts'
import type { Loaded, Tally } from './tally.ts'

/** One organisation as the count takes it, with the rows it shows itself in. */
export interface CountedGroup {
  readonly id: string
  readonly name: string
  /** Row of the register; null: it is in none. */
  readonly organisationId: string | null
  /** More than one where an identifier joins rows of the register that are not merged. */
  readonly organisationIds: readonly string[]
  readonly registrationIds: readonly string[]
  readonly submissionIds: readonly string[]
  readonly override: OrganisationGroup['override']
}

/** Every organisation of a count, by the id of each of its rows: of a registration, of a petition's form. */
export function groupsByRow(counted: Tally): ReadonlyMap<string, CountedGroup> {
  const registrations = new Map(counted.registrations.map((row) => [row.counted.id, row]))
  const senders = new Map(counted.petitions.map((row) => [row.sender.id, row]))
  const found = new Map<string, CountedGroup>()
  for (const { id, appearances, override } of counted.petitionCount.groups) {
    const organisationIds = new Set(
      appearances.flatMap(
        (one) => registrations.get(one)?.counted.organisationId ?? senders.get(one)?.sender.organisationId ?? [],
      ),
    )
    const [first] = organisationIds
    const group: CountedGroup = {
      id,
      name: registrations.get(id)?.name ?? senders.get(id)?.name ?? '',
      organisationId: first ?? null,
      organisationIds: [...organisationIds],
      registrationIds: appearances.filter((one) => registrations.has(one)),
      submissionIds: appearances.filter((one) => senders.has(one)),
      override,
    }
    for (const one of appearances) found.set(one, group)
  }
  return found
}

/** The rows as they would be if an officer said that an organisation counts, or not; null: by its kind and place. */
export function asIfOverridden(
  { registrations, petitions, apart }: Loaded,
  group: CountedGroup,
  counts: boolean | null,
): Loaded {
  const of = new Set([...group.registrationIds, ...group.submissionIds])
  const override = counts === null ? null : { counts, reason: '' }
  return {
    registrations: registrations.map((row) =>
      of.has(row.counted.id) ? { ...row, counted: { ...row.counted, override } } : row,
    ),
    petitions: petitions.map((row) => (of.has(row.sender.id) ? { ...row, sender: { ...row.sender, override } } : row)),
    apart,
  }
}
