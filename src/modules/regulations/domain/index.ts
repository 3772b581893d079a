export { differingRules, type EditRuleRefusal, editRule, type TypedRule } from './edit-rule.ts'
export { haiPhong2026 } from './hai-phong-2026.ts'
export {
  parseRuleSet,
  parseRules,
  type Reading,
  type RuleProblem,
  type RuleProblemName,
  ruleSetToJson,
  rulesToJson,
} from './parse-rule-set.ts'
export { latestRuleSet, type RuleSet } from './rule-set.ts'
export {
  type CountedKind,
  countingKinds,
  holdingRules,
  isRuleKey,
  type RuleGroup,
  type RuleKey,
  type RuleOf,
  type Rules,
  type RuleValue,
  ruleKeys,
  ruleSpecs,
} from './rules.ts'
export type { ValueKind } from './value-kinds.ts'
