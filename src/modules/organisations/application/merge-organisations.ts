import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type MergedFacts, type MergeTaking, mergeChoices, mergedFacts, nameKey } from '../domain/index.ts'
import { wordsOfName } from './name-words.ts'

export type MergeRefusal = 'not-found' | 'stale' | 'same-organisation' | 'merged-already'

/** Which two are one, as the page showed them. */
export interface Merging {
  readonly from: string
  readonly into: string
  /** Of the one that goes. */
  readonly version: number
  /** Of the one that stays; left out where its facts were not looked at. */
  readonly intoVersion?: number | undefined
  /** Of which row each fact is taken. */
  readonly taking?: MergeTaking
}

/**
 * Gộp: two rows of the register that are one organisation. What goes keeps its row and its own words and points on; its
 * identifiers, registrations and petitions move to the one that stays. What moved is kept, so that it can be taken apart again.
 */
export async function mergeOrganisations(
  tx: UnitDb,
  by: By,
  { from, into, version, intoVersion, taking = {} }: Merging,
): Promise<Result<string, MergeRefusal>> {
  if (from === into) return refuse('same-organisation')
  const rows = await lockBoth(tx, from, into)
  const [gone, stays] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)]
  if (!gone || !stays) return refuse('not-found')
  if (gone.merged_into || stays.merged_into) return refuse('merged-already')
  if (gone.version !== version || (intoVersion !== undefined && stays.version !== intoVersion)) return refuse('stale')

  const identifiers = await turn(tx, 'organisation_identifier', from, into)
  const registrations = await turn(tx, 'registration', from, into)
  const submissions = await turn(tx, 'submission', from, into)
  // Memberships are added to those it has; the rows of the one that goes stay with it.
  await tx
    .insertInto('organisation_union')
    .columns(['organisation_id', 'union_id'])
    .expression(
      tx
        .selectFrom('organisation_union')
        .select((row) => [row.val(into).$castTo<string>().as('organisation_id'), 'union_id'])
        .where('organisation_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .updateTable('organisation')
    .set({ merged_into: into, version: version + 1 })
    .where('id', '=', from)
    .execute()
  // Those merged into the one that goes point straight at the one that stays.
  const earlier = await tx
    .updateTable('organisation')
    .set({ merged_into: into })
    .where('merged_into', '=', from)
    .returning('id')
    .execute()
  const facts = mergedFacts(factsOf(stays), factsOf(gone), taking)
  await tx
    .updateTable('organisation')
    .set((row) => ({ ...columnsOf(facts), version: row('version', '+', 1) }))
    .where('id', '=', into)
    .execute()
  await tx
    .insertInto('organisation_merge')
    .values({
      ...{ id: newId(), from_id: from, into_id: into, identifiers, registrations, submissions },
      ...{ earlier: earlier.map(({ id }) => id), contact_before: stays.contact_id },
      ...{ merged_at: by.at, merged_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'organisation.merged',
    subject: 'organisation',
    subjectId: into,
    facts: {
      ...{ from, identifiers: identifiers.length, registrations: registrations.length },
      submissions: submissions.length,
      taken: mergeChoices.filter((choice) => taking[choice] === 'gone'),
    },
  })
  return accept(into)
}

/** In one order, whoever comes, so that two officers never wait for each other. */
export const lockBoth = (tx: UnitDb, one: string, other: string) =>
  tx.selectFrom('organisation').selectAll().where('id', 'in', [one, other]).orderBy('id').forUpdate().execute()
type Row = Awaited<ReturnType<typeof lockBoth>>[number]

/** Turns what points at one row to another; gives what was turned. */
async function turn(
  tx: UnitDb,
  table: 'organisation_identifier' | 'registration' | 'submission',
  from: string,
  into: string,
): Promise<string[]> {
  const turned = await tx
    .updateTable(table)
    .set({ organisation_id: into })
    .where('organisation_id', '=', from)
    .returning('id')
    .execute()
  return turned.map(({ id }) => id)
}

const factsOf = (row: Row): MergedFacts => ({
  name: row.name,
  kind: row.kind,
  place: { villageId: row.village_id, outsidePlace: row.outside_place },
  sector: row.sector,
  contact: row.contact_id,
  override: row.counts_override === null ? null : { counts: row.counts_override, reason: row.counts_reason },
})

const columnsOf = ({ name, kind, place, sector, contact, override }: MergedFacts) => ({
  ...{ name, name_key: nameKey(name), name_words: wordsOfName(name).join(' '), kind, sector, contact_id: contact },
  ...{ village_id: place.villageId, outside_place: place.outsidePlace },
  ...{ counts_override: override?.counts ?? null, counts_reason: override?.reason ?? '' },
})
