import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type EditRuleRefusal, editRule, type RuleKey, rulesToJson, type TypedRule } from '../domain/index.ts'
import { readStored } from './rule-sets.ts'

/** Which rule set, and the version the page showed. */
export interface SetShown {
  readonly id: string
  readonly version: number
}

export type SetRefusal = 'not-found' | 'changed-meanwhile'

async function lockSet(tx: UnitDb, id: string) {
  return tx.selectFrom('rule_set').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

type StoredSet = NonNullable<Awaited<ReturnType<typeof lockSet>>>

/** Keeps a version as it stood; the first edit of a set that is older than versions keeps what it found, too. */
async function keepVersion(
  tx: UnitDb,
  by: Pick<By, 'at' | 'officerId'>,
  set: Pick<StoredSet, 'id' | 'title' | 'version' | 'confirmed_on' | 'confirmed_by'> & { readonly rules: unknown },
  what: 'given' | 'value' | 'confirmed',
  rule = '',
): Promise<void> {
  await tx
    .insertInto('rule_set_version')
    .values({
      rule_set_id: set.id,
      version: set.version,
      title: set.title,
      rules: JSON.stringify(set.rules),
      what,
      rule,
      confirmed_on: set.confirmed_on,
      confirmed_by: set.confirmed_by,
      saved_at: by.at,
      saved_by: by.officerId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Sửa một giá trị của bộ quy định: the set has a new version, "chưa xác nhận" until somebody confirms it; the earlier one
 * stays readable. No dialogue is touched: it carries its own copy.
 * @returns the new version
 */
export async function editRuleSet(
  tx: UnitDb,
  by: By,
  { id, version }: SetShown,
  key: RuleKey,
  typed: TypedRule,
): Promise<Result<number, SetRefusal | EditRuleRefusal>> {
  const set = await lockSet(tx, id)
  if (!set) return refuse('not-found')
  if (set.version !== version) return refuse('changed-meanwhile')
  const edited = editRule(readStored(set.rules, id), key, typed)
  if (!edited.ok) return edited
  await keepVersion(tx, { at: set.created_at, officerId: null }, set, 'given')
  const next = { rules: rulesToJson(edited.value), version: version + 1, confirmed_on: null, confirmed_by: null }
  await tx
    .updateTable('rule_set')
    .set({ ...next, rules: JSON.stringify(next.rules) })
    .where('id', '=', id)
    .execute()
  await keepVersion(tx, by, { ...set, ...next }, 'value', key)
  await recordHistory(tx, by, {
    code: 'rules.edited',
    subject: 'rule-set',
    subjectId: id,
    facts: { year: set.year, version: version + 1, rule: key },
  })
  return accept(version + 1)
}

/** Đã xác nhận: every value was checked against the city's own text, by whom and on which day. A version of its own. */
export async function confirmRuleSet(
  tx: UnitDb,
  by: By,
  { id, version }: SetShown,
): Promise<Result<number, SetRefusal | 'confirmed-already'>> {
  const set = await lockSet(tx, id)
  if (!set) return refuse('not-found')
  if (set.version !== version) return refuse('changed-meanwhile')
  if (set.confirmed_on) return refuse('confirmed-already')
  await keepVersion(tx, { at: set.created_at, officerId: null }, set, 'given')
  const next = { version: version + 1, confirmed_on: by.on, confirmed_by: by.officerId, copied_from: '' }
  await tx.updateTable('rule_set').set(next).where('id', '=', id).execute()
  await keepVersion(tx, by, { ...set, ...next }, 'confirmed')
  await recordHistory(tx, by, {
    code: 'rules.confirmed',
    subject: 'rule-set',
    subjectId: id,
    facts: { year: set.year, version: version + 1 },
  })
  return accept(version + 1)
}
