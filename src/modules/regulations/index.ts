export { giveRuleSet, type OwnRuleSet, ownRuleSets, ruleSetForYear } from './application/rule-sets.ts'
export * from './domain/index.ts'
