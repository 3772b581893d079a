import {
  type Appearance,
  coreNameKey,
  isKind,
  type KnownFacts,
  type Override,
  type Place,
} from '#modules/organisations/index.ts'
import type { Registration } from '#modules/registrations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { PetitionToCount } from '../domain/index.ts'

/** A registration with what its line of the count shows. */
export interface RegistrationRow {
  readonly counted: Registration
  /** Where it is, as the register says, otherwise as its form does; null: outside, or not told. */
  readonly villageId: string | null
  readonly name: string
  readonly receivedAt: Temporal.Instant
}

/** A petition with its sender and what its line of the count shows. */
export interface PetitionRow {
  readonly counted: PetitionToCount
  readonly sender: Appearance
  readonly villageId: string | null
  readonly name: string
  readonly number: number | null
  readonly title: string
}

/** What both a registration and a submission tell of an organisation. */
interface Told {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly kind: string | null
  readonly villageId: string | null
  readonly outsidePlace: string
  readonly identifierKey: Buffer | null
  readonly phone: string | null
  readonly organisationId: string | null
  readonly mergedInto: string | null
  readonly registerKind: string | null
  readonly registerVillageId: string | null
  readonly registerOutsidePlace: string | null
  readonly registerOverride: boolean | null
  readonly registerReason: string | null
}

const kindOf = (text: string | null) => (text !== null && isKind(text) ? text : null)
const placeOf = (villageId: string | null, outsidePlace: string | null): Place | null => {
  if (villageId) return 'inside'
  return outsidePlace ? 'outside' : null
}

function appearanceOf(told: Told, own: Override | null): Appearance {
  const register: KnownFacts | null = told.organisationId
    ? { kind: kindOf(told.registerKind), place: placeOf(told.registerVillageId, told.registerOutsidePlace) }
    : null
  const byRegister =
    told.registerOverride === null ? null : { counts: told.registerOverride, reason: told.registerReason ?? '' }
  return {
    id: told.id,
    organisationId: told.mergedInto ?? told.organisationId,
    identifier: told.identifierKey?.toString('hex') ?? null,
    nameKey: told.nameKey,
    coreNameKey: coreNameKey(told.name),
    phone: told.phone || null,
    kind: kindOf(told.kind),
    place: placeOf(told.villageId, told.outsidePlace),
    register,
    override: own ?? byRegister,
  }
}

/** Of merged rows of the register the one that remains tells what is known. */
const registerColumns = [
  'linked.merged_into as mergedInto',
  'register.kind as registerKind',
  'register.village_id as registerVillageId',
  'register.outside_place as registerOutsidePlace',
  'register.counts_override as registerOverride',
  'register.counts_reason as registerReason',
] as const

/** Every registration of a dialogue as counting sees it (R9), in one query. */
export async function loadRegistrations(db: UnitDb, dialogueId: string): Promise<RegistrationRow[]> {
  const rows = await db
    .selectFrom('registration as told')
    .innerJoin('contact', 'contact.id', 'told.contact_id')
    .leftJoin('organisation as linked', 'linked.id', 'told.organisation_id')
    .leftJoin('organisation as register', (on) =>
      on.on((row) => row('register.id', '=', row.fn.coalesce('linked.merged_into', 'linked.id'))),
    )
    .select([
      ...(['told.id', 'told.name', 'told.name_key as nameKey', 'told.kind', 'told.village_id as villageId'] as const),
      ...(['told.outside_place as outsidePlace', 'told.identifier_key as identifierKey', 'contact.phone'] as const),
      ...(['told.organisation_id as organisationId', 'told.received_at as receivedAt'] as const),
      ...(['told.withdrawn_at as withdrawnAt', 'told.counts_override as ownOverride'] as const),
      'told.counts_reason as ownReason',
      ...registerColumns,
    ])
    .where('told.dialogue_id', '=', dialogueId)
    .orderBy('told.received_at')
    .orderBy('told.id')
    .execute()
  return rows.map((row) => {
    const own = row.ownOverride === null ? null : { counts: row.ownOverride, reason: row.ownReason }
    return {
      counted: { ...appearanceOf(row, own), receivedAt: row.receivedAt, withdrawnAt: row.withdrawnAt },
      villageId: row.registerVillageId ?? row.villageId,
      name: row.name,
      receivedAt: row.receivedAt,
    }
  })
}

/** How a stage reads to the count; null: it is not closed, or a double, which counting looks at by itself. */
const closedBy: Readonly<Record<string, PetitionToCount['closed']>> = {
  withdrawn: 'withdrawn',
  spam: 'spam',
  moved: 'not-petition',
}

/** So many rows are read at once: what the driver makes of ten thousand takes 40 MB for a moment, of a thousand 4. */
const AT_ONCE = 1_000

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Every petition of a dialogue with its sender as counting sees them (R9), by receipt and number; a query for each thousand. */
export async function loadPetitions(db: UnitDb, dialogueId: string, atOnce = AT_ONCE): Promise<PetitionRow[]> {
  const all: PetitionRow[] = []
  for (let after = FIRST; ; ) {
    const some = await petitionsAfter(db, dialogueId, after, atOnce)
    all.push(...some)
    const last = some.at(-1)
    if (!last || some.length < atOnce) break
    after = last.counted.id
  }
  return all.sort(
    (one, other) =>
      Temporal.Instant.compare(one.counted.receivedAt, other.counted.receivedAt) ||
      (one.number ?? 0) - (other.number ?? 0),
  )
}

async function petitionsAfter(db: UnitDb, dialogueId: string, after: string, atMost: number): Promise<PetitionRow[]> {
  const rows = await db
    .selectFrom('petition')
    .innerJoin('submission as told', 'told.id', 'petition.submission_id')
    .innerJoin('contact', 'contact.id', 'told.contact_id')
    .leftJoin('organisation as linked', 'linked.id', 'told.organisation_id')
    .leftJoin('organisation as register', (on) =>
      on.on((row) => row('register.id', '=', row.fn.coalesce('linked.merged_into', 'linked.id'))),
    )
    .leftJoin('petition_closure as double', (on) =>
      on
        .onRef('double.petition_id', '=', 'petition.id')
        .on('double.kind', '=', 'duplicate')
        .on('double.undone_at', 'is', null),
    )
    .select([
      ...([
        'petition.id as petitionId',
        'petition.number',
        'petition.title',
        'petition.stage',
        'petition.late',
      ] as const),
      ...(['petition.split_of as splitOf', 'double.duplicate_of as doubleOf'] as const),
      ...(['told.id', 'told.sender_name as name', 'told.sender_name_key as nameKey'] as const),
      ...(['told.sender_kind as kind', 'told.village_id as villageId', 'told.outside_place as outsidePlace'] as const),
      ...(['told.identifier_key as identifierKey', 'contact.phone'] as const),
      ...(['told.organisation_id as organisationId', 'told.received_at as receivedAt'] as const),
      ...registerColumns,
    ])
    .where('petition.dialogue_id', '=', dialogueId)
    .where('petition.id', '>', after)
    .orderBy('petition.id')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    counted: {
      id: row.petitionId,
      senderId: row.id,
      receivedAt: row.receivedAt,
      late: row.late,
      closed: closedBy[row.stage] ?? null,
      doubleOf: row.doubleOf,
      splitOf: row.splitOf,
    },
    sender: appearanceOf(row, null),
    villageId: row.registerVillageId ?? row.villageId,
    name: row.name,
    number: row.number,
    title: row.title,
  }))
}
