import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type FilterRefusal, filterName, MOST_FILTERS, movedFilter, type SavedFilter } from '../domain/index.ts'

/** Lists whose filters can be saved. */
export type FilteredList = 'petitions'

/** Whose filters of which list. They are an officer's own and leave no trace in the history, as what he looks at leaves none. */
export interface FilterOwner {
  readonly list: FilteredList
  readonly officerId: string
}

const owned = (db: UnitDb, { list, officerId }: FilterOwner) =>
  db
    .selectFrom('saved_filter')
    .select(['id', 'name', 'query', 'opens_first as opensFirst'])
    .where('list', '=', list)
    .where('officer_id', '=', officerId)
    .orderBy('position')
    .orderBy('id')

/** An officer's filters, in his order. */
export const savedFilters = (db: UnitDb, owner: FilterOwner): Promise<SavedFilter[]> => owned(db, owner).execute()

/** Keeps a filter under a name, behind the others. */
export async function saveFilter(
  tx: UnitDb,
  by: By,
  owner: FilterOwner,
  filter: { readonly name: string; readonly query: string },
): Promise<Result<string, FilterRefusal>> {
  const others = await owned(tx, owner).forUpdate().execute()
  if (filter.query === '') return refuse('nothing-filtered')
  if (others.length >= MOST_FILTERS) return refuse('too-many')
  const name = filterName(filter.name, others)
  if (!name.ok) return name
  const id = newId()
  await tx
    .insertInto('saved_filter')
    .values({
      ...{ id, list: owner.list, officer_id: owner.officerId, name: name.value, query: filter.query },
      ...{ position: others.length, created_at: by.at },
    })
    .execute()
  return accept(name.value)
}

/** What can be done with one that is there. */
export type FilterChange =
  | { readonly does: 'rename'; readonly name: string }
  | { readonly does: 'open-first' | 'open-usual' | 'up' | 'down' | 'remove' }

/** Renames, moves, removes one of an officer's filters, or has the list open with it. */
export async function changeFilter(
  tx: UnitDb,
  owner: FilterOwner,
  id: string,
  change: FilterChange,
): Promise<Result<SavedFilter, FilterRefusal>> {
  const filters = await owned(tx, owner).forUpdate().execute()
  const filter = filters.find((one) => one.id === id)
  if (!filter) return refuse('not-found')
  const others = filters.filter((one) => one.id !== id)
  switch (change.does) {
    case 'rename': {
      const name = filterName(change.name, others)
      if (!name.ok) return name
      await tx.updateTable('saved_filter').set({ name: name.value }).where('id', '=', id).execute()
      return accept({ ...filter, name: name.value })
    }
    case 'open-first':
    case 'open-usual': {
      const ids = filters.map((one) => one.id)
      await tx.updateTable('saved_filter').set({ opens_first: false }).where('id', 'in', ids).execute()
      if (change.does === 'open-first')
        await tx.updateTable('saved_filter').set({ opens_first: true }).where('id', '=', id).execute()
      return accept(filter)
    }
    case 'remove':
      await tx.deleteFrom('saved_filter').where('id', '=', id).execute()
      await inOrder(tx, others)
      return accept(filter)
    case 'up':
    case 'down':
      await inOrder(tx, movedFilter(filters, id, change.does))
      return accept(filter)
  }
}

/** At most twelve: each is given its place. */
async function inOrder(tx: UnitDb, filters: readonly { readonly id: string }[]): Promise<void> {
  for (const [position, { id }] of filters.entries())
    await tx.updateTable('saved_filter').set({ position }).where('id', '=', id).execute()
}
