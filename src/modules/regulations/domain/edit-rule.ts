import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { parseRules, rulesToJson } from './parse-rule-set.ts'
import { type RuleKey, type Rules, ruleKeys, ruleSpecs } from './rules.ts'

/** One value as it was typed, with where it comes from and when it is in force. */
export interface TypedRule {
  /** "15", "-7", "15/4", "on", or a choice's own name. */
  readonly value: string
  readonly source: string
  readonly legal: boolean
  readonly from: Day | null
  readonly until: Day | null
}

export type EditRuleRefusal =
  | 'wrong-value'
  | 'source-missing'
  | 'ends-before-it-begins'
  | 'above-the-full-minimum'
  | 'nothing-changes'

/** Sửa một giá trị: the rule set with one value typed anew, or what is wrong with it. */
export function editRule(rules: Rules, key: RuleKey, typed: TypedRule): Result<Rules, EditRuleRefusal> {
  const value: unknown = ruleSpecs[key].kind.fromText(typed.value)
  if (value === null) return refuse('wrong-value')
  const stored = rulesToJson(rules)
  const days = { ...(typed.from && { from: String(typed.from) }), ...(typed.until && { until: String(typed.until) }) }
  const edited = { value, source: typed.source.trim(), legal: typed.legal, ...days }
  const read = parseRules({ ...stored, [key]: edited })
  if (!read.ok) return refuse(refusalOf(read.problems.map(({ problem }) => problem)))
  return sameRule(rules, read.value, key) ? refuse('nothing-changes') : accept(read.value)
}

function refusalOf(problems: readonly string[]): EditRuleRefusal {
  const known = ['source-missing', 'ends-before-it-begins', 'above-the-full-minimum'] as const
  return known.find((one) => problems.includes(one)) ?? 'wrong-value'
}

const sameRule = (a: Rules, b: Rules, key: RuleKey): boolean =>
  JSON.stringify(rulesToJson(a)[key]) === JSON.stringify(rulesToJson(b)[key])

/** The rules whose value, source, weight or days of force differ, in the order of the page. */
export const differingRules = (a: Rules, b: Rules): readonly RuleKey[] => ruleKeys.filter((key) => !sameRule(a, b, key))
