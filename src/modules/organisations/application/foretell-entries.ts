import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type EntryTarget, entryTargets, nameKey, type Sender } from '../domain/index.ts'
import { identifierKey, phoneKey } from './sealed-identifier.ts'

/** What an entry would be linked to, with the name of what is known. */
export type ForetoldEntry = EntryTarget & {
  readonly name?: string
  /** Others of its name stand in the register. */
  readonly sameName: boolean
}

/** What the commands would link these entries to, one after the other, as the register stands now; in three queries. */
export async function foretellEntries(
  db: UnitDb,
  entered: readonly Pick<Sender, 'name' | 'phone' | 'identifier'>[],
  keys: Keys,
): Promise<readonly ForetoldEntry[]> {
  const entries = entered.map(({ name, phone, identifier }) => ({
    identifier: identifier && identifierKey(keys, identifier).toString('hex'),
    nameKey: nameKey(name),
    phone: phoneKey(keys, phone || null)?.toString('hex') ?? null,
  }))
  const identifiers = entries.flatMap(({ identifier }) => (identifier ? [Buffer.from(identifier, 'hex')] : []))
  const names = entries.map((entry) => entry.nameKey)
  // Of merged rows the one that remains is meant, by whatever name or number they are known.
  const { rows } = await sql<{
    id: string
    name: string
    nameKey: string
    merged: boolean
    phone: Buffer | null
    identifier: Buffer | null
  }>`
    select coalesce(o.merged_into, o.id) as id, coalesce(r.name, o.name) as name, o.name_key as "nameKey",
      o.merged_into is not null as merged, c.phone_key as phone, i.match_key as identifier
    from organisation o
      left join organisation r on r.unit_id = o.unit_id and r.id = o.merged_into
      left join contact c on c.unit_id = o.unit_id and c.id = o.contact_id
      left join organisation_identifier i on i.unit_id = o.unit_id and i.organisation_id = o.id
    where o.name_key = any(${names}) or o.id in (select k.organisation_id from organisation_identifier k where k.match_key = any(${identifiers}))`.execute(
    db,
  )
  const register = rows.map(({ id, nameKey, merged, phone, identifier }) => ({
    ...{ id, nameKey, merged },
    phone: phone?.toString('hex') ?? null,
    identifier: identifier?.toString('hex') ?? null,
  }))
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  const known = new Set(register.map((row) => row.nameKey))
  return entryTargets(entries, register).map((target, at) => {
    const name =
      target.is === 'known' ? nameOf.get(target.id) : target.is === 'row' ? entered[target.at]?.name : undefined
    return { ...target, ...(name !== undefined && { name }), sameName: known.has(entries[at]?.nameKey ?? '') }
  })
}
