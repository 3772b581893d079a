import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isKind, isSector } from '../domain/index.ts'

/** One organisation with all the register keeps of it; null when there is none. */
export async function organisationDetail(db: UnitDb, id: string) {
  const row = await db
    .selectFrom('organisation as o')
    .leftJoin('village as v', 'v.id', 'o.village_id')
    .leftJoin('contact as c', 'c.id', 'o.contact_id')
    .leftJoin('organisation as into', 'into.id', 'o.merged_into')
    .selectAll('o')
    .select([
      'v.name as village',
      'c.name as contact_name',
      'c.phone',
      'c.email',
      'c.expired_on',
      'into.id as into_id',
      'into.name as into_name',
    ])
    .where('o.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const identifiers = await db
    .selectFrom('organisation_identifier')
    .select(['kind', 'mask'])
    .where('organisation_id', '=', id)
    .orderBy('created_at')
    .execute()
  const merged = await db.selectFrom('organisation').select(['id', 'name']).where('merged_into', '=', id).execute()
  return {
    id: row.id,
    name: row.name,
    kind: row.kind && isKind(row.kind) ? row.kind : null,
    villageId: row.village_id,
    village: row.village,
    outsidePlace: row.outside_place,
    sector: row.sector && isSector(row.sector) ? row.sector : null,
    contactName: row.contact_name ?? '',
    phone: row.phone ?? '',
    email: row.email ?? '',
    countsOverride: row.counts_override,
    countsReason: row.counts_reason,
    /** The day its contact was emptied by the retention rule; null: it was not. */
    contactExpiredOn: row.expired_on,
    /** Rows that were merged into this one. */
    merged: merged.toSorted((a, b) => vietnameseCompare(a.name, b.name)),
    mergedInto: row.into_id ? { id: row.into_id, name: row.into_name ?? '' } : null,
    identifiers,
    version: row.version,
  }
}
export type OrganisationDetail = NonNullable<Awaited<ReturnType<typeof organisationDetail>>>

/** What an organisation has done: its registrations and its petitions, for a department those that lie with it; the newest first. */
export async function organisationActs(db: UnitDb, id: string, departmentId: string | null = null) {
  const registrations = await db
    .selectFrom('registration as r')
    .innerJoin('dialogue as d', 'd.id', 'r.dialogue_id')
    .select(['r.id', 'r.received_on', 'r.people', 'r.withdrawn_at', 'd.address', 'd.year'])
    .where('r.organisation_id', '=', id)
    .orderBy('r.received_at', 'desc')
    .execute()
  const petitions = await db
    .selectFrom('petition as p')
    .innerJoin('submission as s', 's.id', 'p.submission_id')
    .leftJoin('dialogue as d', 'd.id', 'p.dialogue_id')
    .select(['p.id', 'p.number', 'p.title', 'p.stage', 'p.answered_on', 's.received_on', 'd.address'])
    .where('s.organisation_id', '=', id)
    // A complaint moved to its own process keeps its sender secret (R12).
    .where('p.stage', '!=', 'moved')
    .$if(departmentId !== null, (query) => query.where('p.lead_department_id', '=', departmentId))
    .orderBy('s.received_at', 'desc')
    .execute()
  return { registrations, petitions }
}
export type OrganisationActs = Awaited<ReturnType<typeof organisationActs>>
