import { type Expression, type SqlBool, sql } from 'kysely'
import { inOrderOf } from '#kernel/in-order.ts'
import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { isKind, isSector, type Kind, maskPhone, parseIdentifier, parsePhone, type Sector } from '../domain/index.ts'
import { wordsOfName } from './name-words.ts'
import { identifierKey, phoneKey } from './sealed-identifier.ts'

/** An organisation as lists show it; the telephone masked. */
export interface ListedOrganisation {
  readonly id: string
  readonly name: string
  readonly kind: Kind | null
  readonly village: string | null
  readonly outsidePlace: string
  readonly sector: Sector | null
  readonly phone: string
  readonly identifier: string
  readonly countsOverride: boolean | null
  readonly petitions: number
  readonly registrations: number
}

/** At most this many suggestions: what one sees without scrolling. */
const SUGGESTIONS = 8

const listed = (db: UnitDb) =>
  db
    .selectFrom('organisation as o')
    .leftJoin('village as v', 'v.id', 'o.village_id')
    .leftJoin('contact as c', 'c.id', 'o.contact_id')
    .select((o) => [
      'o.id',
      'o.name',
      'o.name_words',
      'o.kind',
      'v.name as village',
      'o.outside_place',
      'o.sector',
      'c.phone',
      'o.counts_override',
      o
        .selectFrom('organisation_identifier as i')
        .select('i.mask')
        .whereRef('i.organisation_id', '=', 'o.id')
        .orderBy('i.created_at', 'desc')
        .limit(1)
        .as('mask'),
      o
        .selectFrom('submission as s')
        .innerJoin('petition as p', 'p.submission_id', 's.id')
        .select((p) => p.fn.countAll<number>().as('n'))
        .whereRef('s.organisation_id', '=', 'o.id')
        .where('p.stage', '!=', 'moved')
        .as('petitions'),
      o
        .selectFrom('registration as r')
        .select((r) => r.fn.countAll<number>().as('n'))
        .whereRef('r.organisation_id', '=', 'o.id')
        .where('r.withdrawn_at', 'is', null)
        .as('registrations'),
    ])
    .where('o.merged_into', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

const shown = (row: Row): ListedOrganisation => ({
  id: row.id,
  name: row.name,
  kind: row.kind && isKind(row.kind) ? row.kind : null,
  village: row.village,
  outsidePlace: row.outside_place,
  sector: row.sector && isSector(row.sector) ? row.sector : null,
  phone: row.phone ? maskPhone(row.phone) : '',
  identifier: row.mask ?? '',
  countsOverride: row.counts_override,
  petitions: Number(row.petitions ?? 0),
  registrations: Number(row.registrations ?? 0),
})

/** Every word typed begins a word of the name; a whole identifier or telephone number finds its organisation. */
function matching(query: string, keys: Keys): Expression<SqlBool> | null {
  const identifier = /\d{6}/.test(query.replace(/\D/g, '')) ? parseIdentifier(query) : null
  const phone = parsePhone(query)
  const ways: Expression<SqlBool>[] = []
  if (identifier?.ok)
    ways.push(sql<SqlBool>`exists (select from organisation_identifier i where i.organisation_id = o.id
      and i.match_key = ${identifierKey(keys, identifier.value)})`)
  if (phone.ok) ways.push(sql<SqlBool>`c.phone_key = ${phoneKey(keys, phone.value.digits)}`)
  const words = wordsOfName(query)
  if (words.length > 0) {
    const each = words.map((word) => sql<SqlBool>`' ' || o.name_words like ${`% ${word}%`}`)
    ways.push(sql<SqlBool>`(${sql.join(each, sql` and `)})`)
  }
  return ways.length > 0 ? sql<SqlBool>`(${sql.join(ways, sql` or `)})` : null
}

/** It has a petition that lies with the department. */
export const withDepartment = (organisation: Expression<string>, departmentId: string) =>
  sql<SqlBool>`exists (select from submission s join petition p on p.unit_id = s.unit_id and p.submission_id = s.id
    where s.organisation_id = ${organisation} and p.lead_department_id = ${departmentId})`

/** Who completes what was typed: names that begin with it first, then by Vietnamese order; eight at most. */
export async function suggestOrganisations(
  db: UnitDb,
  query: string,
  keys: Keys,
): Promise<readonly ListedOrganisation[]> {
  const where = matching(query, keys)
  if (!where) return []
  const rows = await listed(db).where(where).limit(200).execute()
  const typed = wordsOfName(query).join(' ')
  const rank = (row: Row) => (row.name_words.startsWith(typed) ? 0 : 1)
  return rows
    .toSorted((a, b) => rank(a) - rank(b) || vietnameseCompare(a.name, b.name))
    .slice(0, SUGGESTIONS)
    .map(shown)
}

/** What a search, and for a department its reach, leaves of the register; null: nothing can be found by it. */
const narrowed = (query: string, keys: Keys, departmentId: string | null): Expression<SqlBool> | null => {
  const where = query.trim() ? matching(query, keys) : sql<SqlBool>`true`
  if (!where || departmentId === null) return where
  return sql<SqlBool>`(${where} and ${withDepartment(sql.ref('o.id'), departmentId)})`
}

/**
 * The register in Vietnamese order, all of it or what a search finds; for a department, those whose petitions lie with
 * it. A commune has some hundreds.
 */
export async function listOrganisations(
  db: UnitDb,
  query: string,
  keys: Keys,
  departmentId: string | null = null,
): Promise<readonly ListedOrganisation[]> {
  const where = narrowed(query, keys, departmentId)
  if (!where) return []
  const rows = await listed(db).where(where).execute()
  return rows.toSorted((a, b) => vietnameseCompare(a.name, b.name)).map(shown)
}

/** The ids of the list {@link listOrganisations} shows, in its order. */
export async function organisationIds(
  db: UnitDb,
  query: string,
  keys: Keys,
  departmentId: string | null,
): Promise<readonly string[]> {
  const where = narrowed(query, keys, departmentId)
  if (!where) return []
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('contact as c', 'c.id', 'o.contact_id')
    .select(['o.id', 'o.name'])
    .where('o.merged_into', 'is', null)
    .where(where)
    .execute()
  return rows.toSorted((a, b) => vietnameseCompare(a.name, b.name)).map(({ id }) => id)
}

/** An organisation as the list that is taken along tells it, with how it is reached. */
export interface ExportedOrganisation extends ListedOrganisation {
  readonly contactName: string
  /** In full, unlike in lists. */
  readonly wholePhone: string
  readonly email: string
}

/** These organisations, in this order. */
export async function organisationsByIds(db: UnitDb, ids: readonly string[]): Promise<readonly ExportedOrganisation[]> {
  const rows = await listed(db)
    .select(['c.name as contact_name', 'c.email'])
    .where('o.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return inOrderOf(
    ids,
    rows.map((row) => ({
      ...shown(row),
      contactName: row.contact_name ?? '',
      wholePhone: row.phone ?? '',
      email: row.email ?? '',
    })),
  )
}

/**
 * The one organisation with this very name, where a form names it and chose none; null where none or several have it.
 * `nameKey` forgives case, accents and the spelling of the legal form.
 */
export async function organisationNamed(db: UnitDb, key: string): Promise<string | null> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('name_key', '=', key)
    .where('merged_into', 'is', null)
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
