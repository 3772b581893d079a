import { sql } from 'kysely'
import { baseOf, type Language } from '#kernel/language.ts'
import type { Database } from '#platform/db/database.ts'
import { kindWords, placeWords } from '../domain/kind-words.ts'

/** A unit as its public pages show it. */
export type UnitAtItsAddress = NonNullable<Awaited<ReturnType<typeof visitedUnit>>>

/** Every unit served here, as its address tells it. */
export const servedUnits = (db: Database) =>
  db.outsideAsPublic(
    'read',
    async (tx) =>
      (
        await sql<{
          id: string
          code: string
          kind: string
          name: string
          province_name: string
          slug: string
          demonstration: boolean
        }>`
        select * from served_units()`.execute(tx)
      ).rows,
  )

interface UnitAt {
  readonly id: string
  readonly slug: string
  readonly kind: string
  readonly name: string
  readonly province_name: string
  readonly phone: string
  readonly counter_name: string
  readonly counter_address: string
  readonly closes_at: string
  readonly site: string
  readonly demonstration: boolean
}

/** The unit at `/dai-son-11086`, as its public pages show it in a language; null when none is served under that address. */
export async function visitedUnit(db: Database, slug: string, language: Language = 'vi') {
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const { rows } = await db.outsideAsPublic('read', (tx) => sql<UnitAt>`select * from unit_at(${slug})`.execute(tx))
  const [unit] = rows
  if (!unit) return null
  return {
    id: unit.id,
    slug: unit.slug,
    language,
    name: kindWords(unit.kind, unit.name, language),
    place: placeWords(unit.province_name, language),
    base: baseOf(unit.slug, language),
    phone: unit.phone,
    counterName: unit.counter_name,
    counterAddress: unit.counter_address,
    closesAt: unit.closes_at,
    site: unit.site,
    demonstration: unit.demonstration,
  }
}
