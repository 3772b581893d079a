export { confirmRuleSet, editRuleSet, type SetRefusal, type SetShown } from './application/edit-rule-set.ts'
export { giveRuleSet, type OwnRuleSet, ownRuleSets, ruleSetForYear } from './application/rule-sets.ts'
export {
  differencesOf,
  type KeptVersion,
  type RuleVersion,
  ruleVersion,
  ruleVersions,
} from './application/rule-versions.ts'
export * from './domain/index.ts'
export { regulationsInOffice } from './web/office.routes.tsx'
export { valueWords } from './web/rule-value.ts'
export { RULES, type RulesUse, versionPath } from './web/rules.view.tsx'
export { DifferencesTable } from './web/rules-table.view.tsx'
export { regulationsTeller } from './web/teller.ts'
