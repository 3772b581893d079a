import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { differingRules, isRuleKey, type RuleKey, type Rules } from '../domain/index.ts'
import { readStored } from './rule-sets.ts'

/** A version of a rule set as it stood, and stays. */
export interface RuleVersion {
  readonly ruleSetId: string
  readonly version: number
  readonly title: string
  readonly year: number
  readonly rules: Rules
  readonly confirmedOn: Day | null
  readonly confirmedBy: string | null
  /** It is the set as it stands now. */
  readonly latest: boolean
}

/** One version of one of the unit's rule sets; null when there is none. */
export async function ruleVersion(db: UnitDb, ruleSetId: string, version: number): Promise<RuleVersion | null> {
  const set = await db
    .selectFrom('rule_set')
    .leftJoin('officer', 'officer.id', 'rule_set.confirmed_by')
    .select([
      'rule_set.version',
      'rule_set.title',
      'year',
      'rules',
      'confirmed_on',
      'officer.name as confirmed_by_name',
    ])
    .where('rule_set.id', '=', ruleSetId)
    .executeTakeFirst()
  if (!set) return null
  if (set.version === version) return versionOf(ruleSetId, set.year, set, true)
  const kept = await db
    .selectFrom('rule_set_version')
    .leftJoin('officer', 'officer.id', 'rule_set_version.confirmed_by')
    .select(['rule_set_version.version', 'rule_set_version.title', 'rules', 'confirmed_on'])
    .select('officer.name as confirmed_by_name')
    .where('rule_set_id', '=', ruleSetId)
    .where('rule_set_version.version', '=', version)
    .executeTakeFirst()
  return kept ? versionOf(ruleSetId, set.year, kept, false) : null
}

const versionOf = (
  ruleSetId: string,
  year: number,
  row: { version: number; title: string; rules: unknown; confirmed_on: Day | null; confirmed_by_name: string | null },
  latest: boolean,
): RuleVersion => ({
  ruleSetId,
  version: row.version,
  title: row.title,
  year,
  rules: readStored(row.rules, ruleSetId),
  confirmedOn: row.confirmed_on,
  confirmedBy: row.confirmed_by_name,
  latest,
})

/** What was done to a rule set, one line a version. */
export interface KeptVersion {
  readonly version: number
  readonly what: 'given' | 'value' | 'confirmed'
  /** Which value was edited; null for the other acts. */
  readonly rule: RuleKey | null
  readonly confirmedOn: Day | null
  readonly at: Temporal.Instant
  readonly by: string | null
  readonly rules: Rules
}

/** The versions of a rule set, the latest first; those since a version, where one is given. */
export async function ruleVersions(db: UnitDb, ruleSetId: string, since = 0): Promise<KeptVersion[]> {
  const rows = await db
    .selectFrom('rule_set_version')
    .leftJoin('officer', 'officer.id', 'rule_set_version.saved_by')
    .select(['rule_set_version.version', 'what', 'rule', 'confirmed_on', 'saved_at', 'officer.name', 'rules'])
    .where('rule_set_id', '=', ruleSetId)
    .where('rule_set_version.version', '>', since)
    .orderBy('rule_set_version.version', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    version: row.version,
    what: row.what === 'value' || row.what === 'confirmed' ? row.what : 'given',
    rule: isRuleKey(row.rule) ? row.rule : null,
    confirmedOn: row.confirmed_on,
    at: row.saved_at,
    by: row.name,
    rules: readStored(row.rules, ruleSetId),
  }))
}

/** What differs between two versions, in the order of the page. */
export const differencesOf = (was: Rules, now: Rules) =>
  differingRules(was, now).map((key) => ({ key, was: was[key], now: now[key] }))
