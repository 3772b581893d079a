import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { MOST_IN_BATCH } from '../../domain/index.ts'
import { type InboxAsked, type InboxViewer, inReach } from '../inbox-filter.ts'
import { inboxIds } from '../inbox-query.ts'

/** A petition as the list showed it. */
export interface ChosenPetition {
  readonly id: string
  readonly version: number
}

/** Those of a list that were ticked; null: none that this person may see. */
export async function chooseTicked(
  tx: UnitDb,
  by: By,
  viewer: InboxViewer,
  ticked: readonly ChosenPetition[],
): Promise<string | null> {
  const known = await withinReach(
    tx,
    viewer,
    ticked.map(({ id }) => id),
  )
  const chosen = ticked.filter(({ id }) => known.has(id))
  return keep(tx, by, viewer, chosen, chosen.length)
}

/** All of a list as it is filtered, as far as one batch takes. */
export async function chooseAll(tx: UnitDb, by: By, viewer: InboxViewer, asked: InboxAsked): Promise<string | null> {
  const ids = await inboxIds(tx, asked, viewer)
  const first = ids.slice(0, MOST_IN_BATCH)
  const versions = await withinReach(tx, viewer, first)
  const chosen = first.flatMap((id) => {
    const version = versions.get(id)
    return version === undefined ? [] : [{ id, version }]
  })
  return keep(tx, by, viewer, chosen, ids.length)
}

/** The petitions this person may see, each with its version now. */
async function withinReach(tx: UnitDb, viewer: InboxViewer, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<ChosenPetition>`select p.id, p.version from petition p
    where p.id = any(${ids}::uuid[]) and ${inReach(viewer)?.condition ?? sql`true`}`.execute(tx)
  return new Map(rows.map(({ id, version }) => [id, version]))
}

async function keep(
  tx: UnitDb,
  by: By,
  { officerId }: InboxViewer,
  chosen: readonly ChosenPetition[],
  found: number,
): Promise<string | null> {
  if (chosen.length === 0) return null
  const id = newId()
  await tx.insertInto('petition_batch').values({ id, officer_id: officerId, found, created_at: by.at }).execute()
  await tx
    .insertInto('petition_batch_row')
    .values(
      chosen
        .slice(0, MOST_IN_BATCH)
        .map((one, position) => ({ batch_id: id, petition_id: one.id, position, version: one.version })),
    )
    .execute()
  return id
}

/** Takes away what was chosen a day ago. Business time. */
export const sweepBatches = (tx: UnitDb, at: Temporal.Instant) =>
  tx
    .deleteFrom('petition_batch')
    .where('created_at', '<=', at.subtract({ hours: 24 }))
    .execute()
