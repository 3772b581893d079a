import { type Day, isAfter } from '#kernel/day.ts'
import type { RuleSet } from './rule-set.ts'
import { isRuleKey, type RuleKey, type Rules, type RuleValue, ruleKeys, ruleSpecs } from './rules.ts'

/** What is wrong with one value, or with the frame around them. */
export type RuleProblemName =
  | 'missing'
  | 'unknown'
  | 'not-a-rule'
  | 'wrong-value'
  | 'source-missing'
  | 'legal-missing'
  | 'wrong-day'
  | 'ends-before-it-begins'
  | 'above-the-full-minimum'

/** `key` is a rule's, or `province`, `year`, `title`, `confirmed`, `copiedFrom`, `rules`; whatever stands there that is unknown. */
export interface RuleProblem {
  readonly key: string
  readonly problem: RuleProblemName
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] }

type Loose = Partial<Record<RuleKey, RuleValue<unknown>>>
type Json = Readonly<Record<string, unknown>>

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json)

const isRules = (loose: Loose): loose is Rules =>
  ruleKeys.every((key) => loose[key] !== undefined && ruleSpecs[key].kind.accepts(loose[key].value))

/**
 * Reads the values of a rule set as `rulesToJson` writes them, and says all that is wrong at once.
 * @param fillFrom where a dialogue's stored copy is older than a rule, the value for it; without it, a lack is a problem
 */
export function parseRules(json: unknown, { fillFrom }: { fillFrom?: Rules } = {}): Reading<Rules> {
  if (!isObject(json)) return { ok: false, problems: [{ key: 'rules', problem: 'not-a-rule' }] }
  const problems: RuleProblem[] = Object.keys(json)
    .filter((key) => !isRuleKey(key))
    .map((key) => ({ key, problem: 'unknown' }))

  const loose: Loose = {}
  for (const key of ruleKeys) {
    if (json[key] === undefined && fillFrom) {
      loose[key] = fillFrom[key]
      continue
    }
    const read = readRule(key, json[key])
    if (typeof read === 'string') problems.push({ key, problem: read })
    else loose[key] = read
  }
  if (problems.length > 0 || !isRules(loose)) return { ok: false, problems }
  const contradictions = contradictionsIn(loose)
  return contradictions.length > 0 ? { ok: false, problems: contradictions } : { ok: true, value: loose }
}

function readRule(key: RuleKey, json: unknown): RuleValue<unknown> | RuleProblemName {
  if (json === undefined) return 'missing'
  if (!isObject(json)) return 'not-a-rule'
  if (!ruleSpecs[key].kind.accepts(json.value)) return 'wrong-value'
  if (typeof json.source !== 'string' || json.source.trim() === '') return 'source-missing'
  if (typeof json.legal !== 'boolean') return 'legal-missing'
  const from = json.from === undefined ? undefined : readDay(json.from)
  const until = json.until === undefined ? undefined : readDay(json.until)
  if (from === null || until === null) return 'wrong-day'
  if (from && until && isAfter(from, until)) return 'ends-before-it-begins'
  return { value: json.value, source: json.source, legal: json.legal, ...(from && { from }), ...(until && { until }) }
}

function readDay(json: unknown): Day | null {
  if (typeof json !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(json)) return null
  try {
    return Temporal.PlainDate.from(json)
  } catch {
    return null
  }
}

/** The chair may not need more petitions than the full case does (R8). */
const contradictionsIn = (rules: Rules): RuleProblem[] =>
  rules.reducedMinimumPetitions.value > rules.minimumPetitions.value
    ? [{ key: 'reducedMinimumPetitions', problem: 'above-the-full-minimum' }]
    : []

/** What `parseRules` reads, ready for a `jsonb` column. */
export const rulesToJson = (rules: Rules): Record<string, unknown> =>
  Object.fromEntries(
    ruleKeys.map((key) => {
      const { value, source, legal, from, until } = rules[key]
      const days = { ...(from && { from: from.toString() }), ...(until && { until: until.toString() }) }
      return [key, { value, source, legal, ...days }]
    }),
  )

/** Reads a whole rule set, as a file or as `ruleSetToJson` has it. */
export function parseRuleSet(json: unknown): Reading<RuleSet> {
  if (!isObject(json)) return { ok: false, problems: [{ key: 'rules', problem: 'not-a-rule' }] }
  const { province, year, title, confirmed, copiedFrom = null, rules: values, ...others } = json
  const problems: RuleProblem[] = Object.keys(others).map((key) => ({ key, problem: 'unknown' }))
  const needed = (key: string, right: boolean) => {
    if (!right) problems.push({ key, problem: json[key] === undefined ? 'missing' : 'wrong-value' })
    return right
  }
  const rules: Reading<Rules> = values === undefined ? missingRules : parseRules(values)
  if (!rules.ok) problems.push(...rules.problems)

  const origin = readOrigin(copiedFrom)
  needed('copiedFrom', origin !== undefined)
  needed('province', isProvince(province))
  needed('year', isYear(year))
  needed('title', isTitle(title))
  needed('confirmed', typeof confirmed === 'boolean')
  if (problems.length > 0 || !rules.ok || origin === undefined) return { ok: false, problems }
  if (!isProvince(province) || !isYear(year) || !isTitle(title) || typeof confirmed !== 'boolean')
    return { ok: false, problems }
  return { ok: true, value: { province, year, title, confirmed, copiedFrom: origin, rules: rules.value } }
}

const missingRules: Reading<Rules> = { ok: false, problems: [{ key: 'rules', problem: 'missing' }] }
const isProvince = (json: unknown): json is string => typeof json === 'string' && /^\d{2}$/.test(json)
const isYear = (json: unknown): json is number =>
  typeof json === 'number' && Number.isInteger(json) && json >= 2000 && json <= 2100
const isTitle = (json: unknown): json is string => typeof json === 'string' && json.trim() !== ''

/** Undefined: it is not right. */
function readOrigin(json: unknown): RuleSet['copiedFrom'] | undefined {
  if (json === null) return null
  if (!isObject(json)) return undefined
  const { province, year, title } = json
  return isProvince(province) && isYear(year) && isTitle(title) ? { province, year, title } : undefined
}

/** What `parseRuleSet` reads. */
export const ruleSetToJson = (set: RuleSet): Record<string, unknown> => ({ ...set, rules: rulesToJson(set.rules) })
