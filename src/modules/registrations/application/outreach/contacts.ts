import { isId, newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

export { isId }

/** Người vận động: who asks organisations, with name and telephone as their own list says now. */
export interface OutreachContact {
  readonly id: string
  readonly of: 'officer' | 'village' | 'union'
  /** The officer's, the village's or the union's id. */
  readonly ofId: string
  /** The village or union, as it is called; '' for an officer. */
  readonly place: string
  /** '' where a village has named no head, a union no person. */
  readonly name: string
  readonly phone: string
  /** Named for outreach alone: neither the village's head nor the union's person. */
  readonly named: boolean
  readonly link: { readonly until: Temporal.PlainDate | null; readonly version: number; readonly showsPhone: boolean }
  readonly version: number
}

const contacts = (db: UnitDb) =>
  db
    .selectFrom('outreach_contact as k')
    .leftJoin('officer as o', 'o.id', 'k.officer_id')
    .leftJoin('village as v', 'v.id', 'k.village_id')
    .leftJoin('mass_union as u', 'u.id', 'k.union_id')
    .select(['k.id', 'k.officer_id', 'k.village_id', 'k.union_id', 'k.name', 'k.phone', 'k.version'])
    .select(['k.link_version', 'k.link_until', 'k.link_shows_phone', 'o.name as officer'])
    .select(['v.name as village', 'v.former_commune', 'v.head_name as v_head', 'v.head_phone as v_phone'])
    .select(['u.name as union', 'u.head_name as u_head', 'u.head_phone as u_phone'])
    .orderBy('v.position')
    .orderBy('u.position')
    .orderBy('o.name')
    .orderBy('k.name')

type Row = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number]

function contactOf(row: Row): OutreachContact {
  const link = { until: row.link_until, version: row.link_version, showsPhone: row.link_shows_phone }
  const own = { id: row.id, link, version: row.version, named: row.name !== '' }
  if (row.officer_id)
    return { ...own, of: 'officer', ofId: row.officer_id, place: '', name: row.officer ?? '', phone: '' }
  const [of, ofId, place, head, phone] = row.village_id
    ? (['village', row.village_id, placeOf(row), row.v_head, row.v_phone] as const)
    : (['union', row.union_id ?? '', row.union ?? '', row.u_head, row.u_phone] as const)
  return { ...own, of, ofId, place, name: row.name || (head ?? ''), phone: row.name ? row.phone : (phone ?? '') }
}

const placeOf = (row: Row) => (row.former_commune ? `${row.village}, ${row.former_commune} cũ` : (row.village ?? ''))

/** Everybody who asks, those of villages first. */
export const outreachContacts = async (db: UnitDb): Promise<readonly OutreachContact[]> =>
  (await contacts(db).execute()).map(contactOf)

/** One of them; null when there is none. */
export async function outreachContactAt(db: UnitDb, id: string): Promise<OutreachContact | null> {
  if (!isId(id)) return null
  const row = await contacts(db).where('k.id', '=', id).executeTakeFirst()
  return row ? contactOf(row) : null
}

/** The officer as one who asks; null: nothing was ever given to him. */
export const ownContact = async (db: UnitDb, officerId: string): Promise<string | null> =>
  (await db.selectFrom('outreach_contact').select('id').where('officer_id', '=', officerId).executeTakeFirst())?.id ??
  null

/** Whom a list is given to: one who asks already, or an officer, a village's head, a union's person. */
export interface ContactRef {
  readonly of: 'contact' | 'officer' | 'village' | 'union'
  readonly id: string
}

/** Reads "village:<id>" of a form; null when it is none. */
export function readContactRef(text: string): ContactRef | null {
  const [of = '', id = ''] = text.split(':')
  const known = (['contact', 'officer', 'village', 'union'] as const).find((one) => one === of)
  return known && isId(id) ? { of: known, id } : null
}

/** The row of who is meant, made where he asks for the first time; null when there is nobody of the kind in the unit. */
export async function contactFor(tx: UnitDb, ref: ContactRef): Promise<string | null> {
  if (ref.of === 'contact') return (await outreachContactAt(tx, ref.id))?.id ?? null
  const table = ref.of === 'union' ? 'mass_union' : ref.of
  const there = await tx.selectFrom(table).select('id').where('id', '=', ref.id).executeTakeFirst()
  if (!there) return null
  const column = `${ref.of}_id` as const
  await tx
    .insertInto('outreach_contact')
    .values({ id: newId(), [column]: ref.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('outreach_contact')
    .select('id')
    .where(column, '=', ref.id)
    .where('name', '=', '')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Adds somebody of a village or a union by name. */
export async function addNamedContact(
  tx: UnitDb,
  by: By,
  input: { readonly of: 'village' | 'union'; readonly ofId: string; readonly name: string; readonly phone: string },
): Promise<Result<string, 'not-found' | 'name-taken'>> {
  const table = input.of === 'union' ? 'mass_union' : 'village'
  const there = await tx.selectFrom(table).select('id').where('id', '=', input.ofId).executeTakeFirst()
  if (!there) return refuse('not-found')
  const id = newId()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('outreach_contact')
    .values({ id, [`${input.of}_id` as const]: input.ofId, name: input.name, phone: input.phone })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return refuse('name-taken')
  const facts = { [input.of]: input.ofId }
  await recordHistory(tx, by, { code: 'outreach.contact-added', subject: 'outreach-contact', subjectId: id, facts })
  return accept(id)
}
