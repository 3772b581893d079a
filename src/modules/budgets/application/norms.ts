import { compareDays, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Dong, type Norm, normInForce, usualNorms } from '../domain/index.ts'

/** A norm of the unit's list. */
export interface ListedNorm extends Norm {
  /** Of a row the list began with; '' for the unit's own. */
  readonly key: string
  readonly version: number
}

/** Định mức of the unit, by name, those in force longest last. */
export const norms = (db: UnitDb): Promise<ListedNorm[]> =>
  db
    .selectFrom('spending_norm')
    .select(['id', 'key', 'name', 'per', 'amount', 'source', 'confirmed', 'version'])
    .select(['in_force_from as inForceFrom', 'in_force_to as inForceTo'])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('in_force_from', 'desc')
    .orderBy('id')
    .execute()

/**
 * Gives a unit that has no list the proposed one; who took every row off is given it again only when it is `asked` for. Says how many
 * rows were added.
 */
export async function proposeNorms(tx: UnitDb, { asked = false } = {}): Promise<number> {
  const had = await tx
    .selectFrom('spending_norm')
    .select('id')
    .$if(asked, (query) => query.where('removed_at', 'is', null))
    .limit(1)
    .executeTakeFirst()
  if (had) return 0
  await tx
    .insertInto('spending_norm')
    .values(
      usualNorms.map(({ inForceFrom, inForceTo, ...norm }) => ({
        ...{ ...norm, id: newId(), in_force_from: inForceFrom, in_force_to: inForceTo },
      })),
    )
    .execute()
  return usualNorms.length
}

/** The norm that stands in the place of another on a day: itself while it is in force, else the newest of its name. */
export function normOn(all: readonly ListedNorm[], id: string | null, on: Day): string | null {
  const own = all.find((norm) => norm.id === id)
  if (!own || normInForce(own, on)) return own?.id ?? null
  const [next] = all
    .filter((norm) => norm.name === own.name && normInForce(norm, on))
    .toSorted((a, b) => compareDays(b.inForceFrom, a.inForceFrom))
  return next?.id ?? null
}

/** What is typed of a norm. */
export interface NormInput {
  readonly name: string
  readonly per: string
  readonly amount: Dong
  readonly source: string
  readonly inForceFrom: Day
  readonly inForceTo: Day | null
  readonly confirmed: boolean
}

export type NormRefusal = 'not-found' | 'changed-meanwhile' | 'days-crossed' | 'used-already'

const columnsOf = ({ inForceFrom, inForceTo, ...input }: NormInput) => ({
  ...{ ...input, in_force_from: inForceFrom, in_force_to: inForceTo },
})

const crossed = ({ inForceFrom, inForceTo }: NormInput): boolean =>
  inForceTo !== null && compareDays(inForceTo, inForceFrom) < 0

/** Thêm định mức. */
export async function addNorm(tx: UnitDb, by: By, input: NormInput): Promise<Result<string, NormRefusal>> {
  if (crossed(input)) return refuse('days-crossed')
  const id = newId()
  await tx
    .insertInto('spending_norm')
    .values({ id, ...columnsOf(input) })
    .execute()
  await recordHistory(tx, by, {
    code: 'budget.norm-added',
    ...{ subject: 'spending_norm', subjectId: id },
    facts: { amount: input.amount, from: input.inForceFrom.toString() },
  })
  return accept(id)
}

/**
 * Sửa, hoặc (`input` null) bỏ một định mức. What an approved estimate was held against stays what it was: of such a norm only
 * its last day, its source and whether it is confirmed may change.
 */
export async function changeNorm(
  tx: UnitDb,
  by: By,
  { id, version }: { readonly id: string; readonly version: number },
  input: NormInput | null,
): Promise<Result<null, NormRefusal>> {
  const found = await tx
    .selectFrom('spending_norm')
    .select(['version', 'amount', 'name', 'per', 'in_force_from as from'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  if (found.version !== version) return refuse('changed-meanwhile')
  if (input && crossed(input)) return refuse('days-crossed')
  const isSame =
    input !== null &&
    input.amount === found.amount &&
    input.name === found.name &&
    input.per === found.per &&
    input.inForceFrom.equals(found.from)
  if (!isSame && (await isUsed(tx, id))) return refuse('used-already')
  await tx
    .updateTable('spending_norm')
    .set({ version: version + 1, ...(input ? columnsOf(input) : { removed_at: by.at }) })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, {
    code: input ? 'budget.norm-changed' : 'budget.norm-removed',
    ...{ subject: 'spending_norm', subjectId: id },
    facts: input ? { amount: input.amount, confirmed: input.confirmed } : {},
  })
  return accept(null)
}

async function isUsed(tx: UnitDb, id: string): Promise<boolean> {
  const used = await tx
    .selectFrom('estimate_line')
    .innerJoin('estimate', 'estimate.id', 'estimate_line.estimate_id')
    .select('estimate_line.id')
    .where('norm_id', '=', id)
    .where('stage', 'in', ['submitted', 'approved'])
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}
