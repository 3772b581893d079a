import { newId } from '#kernel/id.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { haiPhong2026, latestRuleSet, parseRules, type RuleSet, type Rules, rulesToJson } from '../domain/index.ts'

/** The rule sets that come with the program. */
const shipped: readonly RuleSet[] = [haiPhong2026]

/** A unit's rule set as it is stored. */
export interface OwnRuleSet {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly rules: Rules
  /** Null: "chưa xác nhận". */
  readonly confirmedOn: Temporal.PlainDate | null
  /** The set it was copied from while none is known for its province and year ("tạm dùng"); empty when it is its own. */
  readonly copiedFrom: string
  readonly version: number
}

/** The entered unit's rule sets, newest year first. A value that a later program added is taken from the shipped set. */
export async function ownRuleSets(db: UnitDb): Promise<OwnRuleSet[]> {
  const rows = await db
    .selectFrom('rule_set')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => {
    const read = parseRules(row.rules, { fillFrom: haiPhong2026.rules })
    if (!read.ok)
      throw new Error(`rule set ${row.id} cannot be read: ${read.problems.map(({ key }) => key).join(', ')}`)
    return {
      id: row.id,
      title: row.title,
      year: row.year,
      rules: read.value,
      confirmedOn: row.confirmed_on,
      copiedFrom: row.copied_from,
      version: row.version,
    }
  })
}

/** The rule set a new dialogue of a year is given: its year's, else the nearest earlier, else the newest; null when none. */
export async function ruleSetForYear(db: UnitDb, year: number): Promise<OwnRuleSet | null> {
  const sets = await ownRuleSets(db)
  return sets.find((set) => set.year === year) ?? sets.find((set) => set.year < year) ?? sets.at(-1) ?? null
}

/**
 * Gives the entered unit the rule set of its province for a year, or the latest one copied, "tạm dùng, chưa xác nhận"
 * (DOMAIN, "Decisions where the plan is silent"). Does nothing when the unit has one for that year.
 */
export async function giveRuleSet(tx: UnitDb, by: By, province: string, year: number): Promise<void> {
  const has = await tx.selectFrom('rule_set').select('id').where('year', '=', year).executeTakeFirst()
  const set = latestRuleSet(shipped, { province, year })
  if (has || !set) return
  const id = newId()
  await tx
    .insertInto('rule_set')
    .values({
      id,
      title: set.title,
      year,
      rules: JSON.stringify(rulesToJson(set.rules)),
      copied_from: set.copiedFrom?.title ?? '',
      created_at: by.at,
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'rules.given',
    subject: 'rule-set',
    subjectId: id,
    facts: { year, copied: set.copiedFrom !== null },
  })
}
