import { isId } from '#kernel/id.ts'
import { coreNameKey, isKind, isSector, type Kind, type Place, type Sector } from '#modules/organisations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Registration } from '../domain/index.ts'

/** One registration with all its form told, and what the register says of the row it is linked to. */
export interface RegistrationRow {
  readonly id: string
  readonly dialogueId: string
  readonly name: string
  readonly kind: Kind | null
  readonly villageId: string | null
  readonly village: string | null
  readonly outsidePlace: string
  readonly sector: Sector | null
  readonly person: string
  readonly phone: string
  readonly email: string
  readonly people: number
  readonly wantsToSpeak: boolean
  readonly speechTopic: string
  readonly identifierMask: string
  readonly channel: string
  readonly source: string
  readonly receivedAt: Temporal.Instant
  readonly receivedOn: Temporal.PlainDate
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly submissionId: string | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly withdrawnReason: string
  readonly version: number
  /** As counting sees it (R9). */
  readonly toCount: Registration
}

const placeOf = (villageId: string | null, outsidePlace: string): Place | null =>
  outsidePlace ? 'outside' : villageId ? 'inside' : null
const kindOf = (text: string | null): Kind | null => (text && isKind(text) ? text : null)

const registrations = (db: UnitDb) =>
  db
    .selectFrom('registration as r')
    .innerJoin('contact as c', 'c.id', 'r.contact_id')
    .leftJoin('village as v', 'v.id', 'r.village_id')
    .leftJoin('organisation as linked', 'linked.id', 'r.organisation_id')
    // A merged row points on to the one that remains.
    .leftJoin('organisation as o', (on) =>
      on.on((e) => e('o.id', '=', e.fn.coalesce('linked.merged_into', 'linked.id'))),
    )
    .selectAll('r')
    .select(['c.name as person', 'c.phone', 'c.phone_key', 'c.email', 'v.name as village'])
    .select([
      'o.id as o_id',
      'o.name as o_name',
      'o.kind as o_kind',
      'o.village_id as o_village_id',
      'o.outside_place as o_outside_place',
      'o.counts_override as o_override',
      'o.counts_reason as o_reason',
    ])
    .orderBy('r.received_at')
    .orderBy('r.id')

type Row = Awaited<ReturnType<ReturnType<typeof registrations>['execute']>>[number]

const toCount = (row: Row): Registration => {
  const [counts, reason] =
    row.counts_override === null ? [row.o_override, row.o_reason ?? ''] : [row.counts_override, row.counts_reason]
  return {
    id: row.id,
    organisationId: row.o_id,
    identifier: row.identifier_key?.toString('hex') ?? null,
    nameKey: row.name_key,
    coreNameKey: coreNameKey(row.name),
    phone: row.phone_key?.toString('hex') ?? null,
    kind: kindOf(row.kind),
    place: placeOf(row.village_id, row.outside_place),
    register: row.o_id
      ? { kind: kindOf(row.o_kind), place: placeOf(row.o_village_id, row.o_outside_place ?? '') }
      : null,
    override: counts === null ? null : { counts, reason },
    receivedAt: row.received_at,
    withdrawnAt: row.withdrawn_at,
  }
}

const shown = (row: Row): RegistrationRow => ({
  id: row.id,
  dialogueId: row.dialogue_id,
  name: row.name,
  kind: kindOf(row.kind),
  villageId: row.village_id,
  village: row.village,
  outsidePlace: row.outside_place,
  sector: row.sector && isSector(row.sector) ? row.sector : null,
  person: row.person,
  phone: row.phone,
  email: row.email,
  people: row.people,
  wantsToSpeak: row.wants_to_speak,
  speechTopic: row.speech_topic,
  identifierMask: row.identifier_mask,
  channel: row.channel,
  source: row.source,
  receivedAt: row.received_at,
  receivedOn: row.received_on,
  organisation: row.o_id ? { id: row.o_id, name: row.o_name ?? '' } : null,
  submissionId: row.submission_id,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  version: row.version,
  toCount: toCount(row),
})

/** All registrations of a dialogue, withdrawn ones included, in the order they came. */
export const registrationsOf = async (db: UnitDb, dialogueId: string): Promise<readonly RegistrationRow[]> =>
  (await registrations(db).where('r.dialogue_id', '=', dialogueId).execute()).map(shown)

/** One registration; null when there is none. */
export async function registrationById(db: UnitDb, id: string): Promise<RegistrationRow | null> {
  if (!isId(id)) return null
  const row = await registrations(db).where('r.id', '=', id).executeTakeFirst()
  return row ? shown(row) : null
}
