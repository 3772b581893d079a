import { isKind, type Kind } from '#modules/organisations/index.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { CountedGroup } from './counted-group.ts'

/** One form an organisation filled in, as an officer compares them. */
export interface ToldRow {
  readonly what: 'registration' | 'petition'
  readonly href: string
  readonly name: string
  readonly kind: Kind | null
  /** The village, or that it lies outside; ''. */
  readonly place: string
  readonly phone: string
  readonly identifierMask: string
  readonly receivedAt: Temporal.Instant
}

/** The forms of an organisation, registrations first, in two queries. */
export async function toldRows(db: UnitDb, group: CountedGroup): Promise<readonly ToldRow[]> {
  const none = ['00000000-0000-0000-0000-000000000000']
  const or = (ids: readonly string[]) => (ids.length > 0 ? [...ids] : none)
  const registrations = await db
    .selectFrom('registration as f')
    .innerJoin('contact as c', 'c.id', 'f.contact_id')
    .leftJoin('village as v', 'v.id', 'f.village_id')
    .select(['f.id', 'f.name', 'f.kind', 'f.outside_place', 'f.identifier_mask', 'f.received_at', 'c.phone'])
    .select('v.name as village')
    .where('f.id', 'in', or(group.registrationIds))
    .orderBy('f.received_at')
    .execute()
  const petitions = await db
    .selectFrom('submission as f')
    .innerJoin('contact as c', 'c.id', 'f.contact_id')
    .innerJoin('petition as p', 'p.submission_id', 'f.id')
    .leftJoin('dialogue as d', 'd.id', 'p.dialogue_id')
    .leftJoin('village as v', 'v.id', 'f.village_id')
    .select(['f.sender_name as name', 'f.sender_kind as kind', 'f.outside_place', 'f.identifier_mask'])
    .select(['f.received_at', 'c.phone', 'v.name as village', 'p.id', 'p.number', 'd.address as dialogue'])
    .where('f.id', 'in', or(group.submissionIds))
    .orderBy('f.received_at')
    .execute()
  const told = (row: (typeof registrations)[number] | (typeof petitions)[number]) => ({
    name: row.name,
    kind: row.kind && isKind(row.kind) ? row.kind : null,
    place: row.village ?? row.outside_place,
    phone: row.phone,
    identifierMask: row.identifier_mask,
    receivedAt: row.received_at,
  })
  return [
    ...registrations.map((row) => ({
      ...told(row),
      what: 'registration' as const,
      href: `/can-bo/dang-ky/${row.id}`,
    })),
    ...petitions.map((row) => ({
      ...told(row),
      what: 'petition' as const,
      href: petitionHref({ id: row.id, dialogue: row.dialogue, number: row.number }),
    })),
  ]
}
