import type { Day } from '#kernel/day.ts'
import { choice, count, dayOfYear, flag, month, offset, type ValueKind, workingDays } from './value-kinds.ts'

/** Under which heading a rule stands on the rule set's page. */
export type RuleGroup = 'plan' | 'intake' | 'holding' | 'kinds' | 'answers' | 'report' | 'milestones'

interface RuleSpec<Value> {
  readonly kind: ValueKind<Value>
  readonly group: RuleGroup
  /** The rule of the domain that uses it. */
  readonly cited: `R${number}` | 'milestones'
}

const rule = <Value>(group: RuleGroup, cited: RuleSpec<Value>['cited'], kind: ValueKind<Value>): RuleSpec<Value> => ({
  kind,
  group,
  cited,
})

/** Every number and flag of the regulation, and what it may be. What it means for people is in web/words.vi.ts. */
export const ruleSpecs = {
  planDue: rule('plan', 'R2', dayOfYear),
  planDueCount: rule('plan', 'R2', choice('strict', 'inclusive')),
  minimumDialogues: rule('plan', 'R3', count),

  intakeWorkingDays: rule('intake', 'R6', workingDays),
  intakeCount: rule('intake', 'R6', choice('receiptDayExcluded', 'fullDaysBetween')),
  newDayWorkingDays: rule('intake', 'R4', workingDays),
  releasePublicText: rule('intake', 'R20', workingDays),

  minimumRegistrations: rule('holding', 'R8', count),
  minimumPetitions: rule('holding', 'R8', count),
  reducedMinimumPetitions: rule('holding', 'R8', count),
  petitionsOfRegisteredOnly: rule('holding', 'R9', flag),
  maximumPostponements: rule('holding', 'R10', count),
  postponeReminder: rule('holding', 'R10', workingDays),

  'counts.private-enterprise': rule('kinds', 'R9', flag),
  'counts.single-member-company': rule('kinds', 'R9', flag),
  'counts.limited-company': rule('kinds', 'R9', flag),
  'counts.joint-stock-company': rule('kinds', 'R9', flag),
  'counts.partnership': rule('kinds', 'R9', flag),
  'counts.co-operative': rule('kinds', 'R9', flag),
  'counts.co-operative-union': rule('kinds', 'R9', flag),
  'counts.household': rule('kinds', 'R9', flag),
  'counts.co-operative-group': rule('kinds', 'R9', flag),
  'counts.branch': rule('kinds', 'R9', flag),
  'counts.representative-office': rule('kinds', 'R9', flag),
  'counts.business-location': rule('kinds', 'R9', flag),
  'counts.farm': rule('kinds', 'R9', flag),
  'counts.association': rule('kinds', 'R9', flag),
  'counts.unregistered-individual': rule('kinds', 'R9', flag),

  answerOwn: rule('answers', 'R13', workingDays),
  answerJoint: rule('answers', 'R13', workingDays),
  answerOwnWithoutConference: rule('answers', 'R14', workingDays),
  answerJointWithoutConference: rule('answers', 'R14', workingDays),
  escalate: rule('answers', 'R15', workingDays),
  confirmTarget: rule('answers', 'R13', workingDays),
  confirm: rule('answers', 'R13', workingDays),
  reopened: rule('answers', 'R18', workingDays),

  report: rule('report', 'R19', workingDays),
  supplementaryReport: rule('report', 'R19', workingDays),

  noticeMonth: rule('milestones', 'milestones', month),
  noticeBeforeCutOff: rule('milestones', 'milestones', offset),
  loudspeakerFirst: rule('milestones', 'milestones', offset),
  loudspeakerLast: rule('milestones', 'milestones', offset),
  verdictProposed: rule('milestones', 'milestones', offset),
  decision: rule('milestones', 'milestones', offset),
  petitionsAssigned: rule('milestones', 'milestones', offset),
  invitations: rule('milestones', 'milestones', offset),
  dataSheets: rule('milestones', 'milestones', offset),
  draftAnswers: rule('milestones', 'milestones', offset),
  securityPlan: rule('milestones', 'milestones', offset),
  programme: rule('milestones', 'milestones', offset),
  minutes: rule('milestones', 'milestones', offset),
  conclusionNotice: rule('milestones', 'milestones', offset),
  settlement: rule('milestones', 'milestones', offset),
} as const

export type RuleKey = keyof typeof ruleSpecs
export type RuleOf<Key extends RuleKey> = (typeof ruleSpecs)[Key]['kind'] extends ValueKind<infer Value> ? Value : never

/** A value with where it comes from. */
export interface RuleValue<Value> {
  readonly value: Value
  /** As it stands on the screen beside what it produced: "Kế hoạch của UBND xã, mục II.2.1". */
  readonly source: string
  /** Set by the regulation: missing such a term needs a recorded reason (R17). False: the unit's own target or reading. */
  readonly legal: boolean
  /** In force from. */
  readonly from?: Day
  /** The last day in force, itself included; none: until something else is set. */
  readonly until?: Day
}

/** All values together; a dialogue keeps its own copy, so that what happened stays true. */
export type Rules = { readonly [Key in RuleKey]: RuleValue<RuleOf<Key>> }

const isRuleKey = (text: string): text is RuleKey => Object.hasOwn(ruleSpecs, text)
/** Every rule, in the order of the page. */
export const ruleKeys: readonly RuleKey[] = Object.keys(ruleSpecs).filter(isRuleKey)
export { isRuleKey }

type KindKey = Extract<RuleKey, `counts.${string}`>
/** A kind of organisation the rules know; the module of organisations has the same names. */
export type CountedKind = KindKey extends `counts.${infer Kind}` ? Kind : never

/** The kinds of organisation that count towards R8. */
export function countingKinds(rules: Rules): ReadonlySet<CountedKind> {
  const kinds = new Set<CountedKind>()
  for (const key of ruleKeys) {
    const kind = countedKind(key)
    if (kind && rules[key].value === true) kinds.add(kind)
  }
  return kinds
}

const countedKind = (key: RuleKey): CountedKind | null => {
  const [prefix, kind = ''] = key.split('.')
  const isKind = (text: string): text is CountedKind => prefix === 'counts' && isRuleKey(`counts.${text}`)
  return isKind(kind) ? kind : null
}

/** R8's three numbers: enough registrations, enough petitions, and the least with which the chair may decide. */
export const holdingRules = (rules: Rules): { registrations: number; petitions: number; petitionsAtLeast: number } => ({
  registrations: rules.minimumRegistrations.value,
  petitions: rules.minimumPetitions.value,
  petitionsAtLeast: rules.reducedMinimumPetitions.value,
})
