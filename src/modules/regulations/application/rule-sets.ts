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
  readonly confirmedBy: string | null
  readonly version: number
}

/** The entered unit's rule sets, newest year first. A value that a later program added is taken from the shipped set. */
export async function ownRuleSets(db: UnitDb): Promise<OwnRuleSet[]> {
  const rows = await db
    .selectFrom('rule_set')
    .leftJoin('officer', 'officer.id', 'rule_set.confirmed_by')
    .select(['rule_set.id', 'rule_set.title', 'year', 'rules', 'confirmed_on', 'copied_from', 'rule_set.version'])
    .select('officer.name as confirmed_by_name')
    .orderBy('year', 'desc')
    .orderBy('rule_set.created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    year: row.year,
    rules: readStored(row.rules, row.id),
    confirmedOn: row.confirmed_on,
    confirmedBy: row.confirmed_by_name,
    copiedFrom: row.copied_from,
    version: row.version,
  }))
}

/** Rules as they were stored. @throws Error when they are damaged */
export function readStored(stored: unknown, id: string): Rules {
  const read = parseRules(stored, { fillFrom: haiPhong2026.rules })
  if (!read.ok) throw new Error(`rule set ${id} cannot be read: ${read.problems.map(({ key }) => key).join(', ')}`)
  return read.value
}

/** The rule set a new dialogue of a year is given: its year's, else the nearest earlier, else the newest; null when none. */
export async function ruleSetForYear(db: UnitDb, year: number): Promise<OwnRuleSet | null> {
  const sets = await ownRuleSets(db)
  return sets.find((set) => set.year === year) ?? sets.find((set) => set.year < year) ?? sets.at(-1) ?? null
}

/**
 * Gives the entered unit the rule set of its province for a year; where none ships, its own nearest one copied, with what
 * the unit put right in it, else the latest that ships: "tạm dùng, chưa xác nhận" (DOMAIN, "Decisions where the plan is
 * silent"). Does nothing when the unit has one for that year.
 */
export async function giveRuleSet(tx: UnitDb, by: By, province: string, year: number): Promise<void> {
  const has = await tx.selectFrom('rule_set').select('id').where('year', '=', year).executeTakeFirst()
  if (has) return
  const set = latestRuleSet(shipped, { province, year })
  const own = set?.copiedFrom === null ? null : await ruleSetForYear(tx, year)
  const given = own
    ? { title: own.title, rules: own.rules, copiedFrom: `${own.title}, ${own.year}` }
    : set && { title: set.title, rules: set.rules, copiedFrom: set.copiedFrom?.title ?? '' }
  if (!given) return
  const id = newId()
  const rules = JSON.stringify(rulesToJson(given.rules))
  const row = { title: given.title, rules }
  await tx
    .insertInto('rule_set')
    .values({ ...row, id, year, copied_from: given.copiedFrom, created_at: by.at })
    .execute()
  await tx
    .insertInto('rule_set_version')
    .values({ ...row, rule_set_id: id, version: 1, what: 'given', saved_at: by.at, saved_by: by.officerId })
    .execute()
  await recordHistory(tx, by, {
    code: 'rules.given',
    subject: 'rule-set',
    subjectId: id,
    facts: { year, copied: given.copiedFrom !== '' },
  })
}
