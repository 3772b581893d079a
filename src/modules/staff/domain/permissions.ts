import type { Role } from './roles.ts'

/** How far a permission reaches: the whole unit, or what is assigned to the officer's own department. */
export type Scope = 'all' | 'own-department'

interface Holders {
  readonly all?: readonly Role[]
  readonly own?: readonly Role[]
}

const department = ['department-officer', 'head-of-department'] as const satisfies readonly Role[]
const everyone = [
  ...['administrator', 'specialist', 'counter', 'department-officer', 'head-of-department'],
  ...['form-checker', 'leader', 'clerk', 'accountant', 'observer'],
] as const satisfies readonly Role[]
const readers = [
  'specialist',
  'counter',
  'form-checker',
  'leader',
  'clerk',
  'observer',
] as const satisfies readonly Role[]

/**
 * Who may do what: the one table for routes, views and jobs. An action ending in ".read" changes nothing.
 * A department's officers act on what is assigned to their department, as lead or joining.
 */
export const permissions = {
  'overview.read': { all: everyone },
  'calendar.read': { all: [...everyone, 'installation-administrator'] },
  'rules.read': { all: everyone },
  'rules.edit': { all: ['administrator'] },
  'units.read': { all: everyone },
  'units.edit': { all: ['administrator'] },
  'officers.read': { all: everyone },
  'officers.manage': { all: ['administrator'] },
  'history.read': { all: ['administrator', 'leader'] },
  'backup.read': { all: ['administrator'] },

  'dialogues.read': { all: everyone },
  'dialogues.create': { all: ['specialist'] },
  'dialogues.edit': { all: ['specialist'] },
  // Everything of it, contacts and history included, out of the program at once.
  'dialogues.take-whole': { all: ['specialist', 'leader'] },
  'dialogues.foresee': { all: ['specialist', 'leader', 'clerk'] },
  'dialogues.hold': { all: ['specialist', 'leader'] },
  'posting.record': { all: ['specialist'], own: ['counter', ...department] },
  'loudspeaker.approve': { all: ['leader'] },
  'loudspeaker.record-leaders-approval': { all: ['specialist', 'clerk'] },
  'publications.record': { all: ['specialist', 'form-checker', 'clerk'] },
  'decisions.read': { all: ['specialist', 'form-checker', 'leader', 'clerk', 'observer'] },
  'decisions.decide': { all: ['leader'] },
  'decisions.record-leaders-decision': { all: ['specialist', 'clerk'] },

  'invitations.read': { all: readers },
  'invitations.edit': { all: ['specialist', 'clerk'] },
  'invitations.record-reply': { all: ['specialist', 'clerk', 'counter'] },
  'door.read': { all: readers },
  'door.check-in': { all: ['specialist', 'clerk', 'counter'] },
  'door.open': { all: ['specialist', 'clerk'] },

  'organisations.read': { all: readers, own: department },
  'organisations.edit': { all: ['specialist', 'counter'] },
  'organisations.merge': { all: ['specialist'] },
  'contacts.read': { all: ['specialist', 'counter', 'leader', 'clerk'], own: department },
  'identifiers.show': { all: ['specialist', 'leader', 'clerk'] },
  'registrations.read': { all: readers },
  'registrations.enter': { all: ['specialist', 'counter'] },
  'registrations.correct': { all: ['specialist'] },
  // Own: the list that was given to the officer himself.
  'outreach.read': { all: readers, own: department },
  'outreach.record': { all: ['specialist', 'counter'], own: [...department, 'leader', 'clerk'] },
  'outreach.assign': { all: ['specialist'] },
  'sources.read': { all: readers },
  'sources.edit': { all: ['specialist'] },

  'petitions.read': { all: readers, own: department },
  'petitions.enter': { all: ['specialist', 'counter'] },
  'petitions.act-for-sender': { all: ['specialist', 'counter'] },
  'petitions.correct': { all: ['specialist', 'counter'] },
  'petitions.classify': { all: ['specialist'] },
  'petitions.split': { all: ['specialist'] },
  'petitions.assign': { all: ['specialist', 'leader'] },
  'petitions.ask-opinion': { all: ['specialist'], own: department },
  'petitions.give-opinion': { all: ['specialist'], own: department },
  'petitions.escalate': { all: ['specialist'] },
  'petitions.draft-answer': { all: ['specialist'], own: department },
  'petitions.comment-draft': { all: ['specialist', 'form-checker', 'leader'], own: ['head-of-department'] },
  'petitions.approve-answer': { all: ['leader'] },
  'petitions.record-leaders-decision': { all: ['specialist', 'clerk'] },
  'petitions.explain-prolonged': { all: ['leader', 'specialist', 'clerk'] },
  'petitions.record-spoken-answer': { all: ['specialist'] },
  'petitions.release-public-text': { all: ['specialist'] },
  'petitions.close': { all: ['specialist'] },
  'petitions.give-delay-reason': { all: ['specialist', 'leader'], own: department },
  'petitions.extend': { all: ['specialist', 'leader'], own: ['head-of-department'] },
  'petitions.note': { all: ['specialist', 'counter', 'form-checker', 'leader', 'clerk'], own: department },
  'petitions.deliver': { all: ['specialist', 'counter', 'clerk'] },
  'denunciations.read': { all: ['leader'] },
  'commitments.read': { all: readers, own: department },
  'commitments.make': { all: ['specialist'] },
  'commitments.keep': { all: ['specialist'], own: department },
  'commitments.change': { all: ['specialist', 'leader'], own: ['head-of-department'] },
  'commitments.release-evidence': { all: ['specialist'] },
  'topics.read': { all: readers },
  'topics.arrange': { all: ['specialist'] },
  // The hall: its agenda, what is said there, and how it is closed.
  'agenda.read': { all: [...readers, ...department] },
  'agenda.arrange': { all: ['specialist'] },
  // Figures a department brings. Own: the sheets whose task lies with the department or the officer himself.
  'data-sheets.read': { all: [...readers, ...department, 'accountant'] },
  'data-sheets.ask': { all: ['specialist'] },
  'data-sheets.write': {
    all: ['specialist'],
    own: [...department, 'counter', 'clerk', 'accountant', 'form-checker'],
  },
  'hall.steer': { all: ['specialist', 'leader'] },
  'minutes.read': { all: readers },
  'minutes.write': { all: ['specialist', 'counter', 'clerk'] },
  'conferences.close': { all: ['specialist'] },
  // Own: the themes whose solution lies with the department.
  'themes.read': { all: readers, own: department },
  'themes.edit': { all: ['specialist'] },
  'themes.release': { all: ['specialist'] },
  'themes.decide': { all: ['specialist', 'leader'] },
  'themes.keep': { all: ['specialist'], own: department },
  'themes.change': { all: ['specialist', 'leader'], own: ['head-of-department'] },
  'legal-bases.read': { all: [...readers, ...department] },
  'legal-bases.edit': { all: ['specialist'] },

  'policies.read': { all: [...readers, 'form-checker'] },
  'policies.write': { all: ['specialist'] },

  // What a dialogue costs, in sums; who was paid, and who received an allowance, is for those who work with it.
  'budgets.read': { all: ['specialist', 'leader', 'clerk', 'accountant', 'observer'] },
  'budgets.payees.read': { all: ['specialist', 'leader', 'clerk', 'accountant'] },
  'budgets.estimate': { all: ['specialist', 'accountant'] },
  'budgets.spend': { all: ['specialist', 'accountant'] },
  'budgets.approve': { all: ['leader'] },
  'budgets.record-leaders-approval': { all: ['specialist', 'clerk', 'accountant'] },
  'budgets.norms': { all: ['specialist', 'accountant'] },

  'statistics.read': { all: ['specialist', 'form-checker', 'leader', 'clerk', 'observer'] },
  'evidence.read': { all: ['administrator', 'specialist', 'form-checker', 'leader', 'clerk', 'observer'] },
  'evidence.keep': { all: ['specialist', 'clerk'] },
  // What was frozen is what the unit stands by.
  'evidence.freeze': { all: ['specialist', 'leader'] },
  'evidence.list': { all: ['administrator', 'specialist'] },
  // The city's form: which file it is, and what stands where in it.
  'reports.administer': { all: ['administrator', 'specialist'] },
  'reports.read': { all: ['specialist', 'form-checker', 'leader', 'clerk', 'observer'] },
  // Own: papers about the department's petitions. Those of the whole dialogue name all of them.
  'papers.read': { all: readers, own: department },
  'papers.write': { all: ['specialist', 'clerk'], own: department },
  'papers.word': { all: ['administrator', 'specialist'] },
  'documents.read': {
    all: ['specialist', 'form-checker', 'leader', 'clerk', 'accountant', 'observer'],
    own: department,
  },
  'documents.check-content': { own: ['head-of-department'] },
  'documents.check-form': { all: ['form-checker', 'clerk'] },
  'documents.record-check': { all: ['specialist', 'clerk'] },
  // What a department issues on its own head is approved by its head, as a leader approves what the committee issues.
  'documents.approve-own': { own: ['head-of-department'] },
  'documents.issue': { all: ['clerk'] },
  'documents.withdraw': { all: ['leader', 'clerk'] },
  'documents.correct': { all: ['specialist', 'clerk'], own: department },
  'documents.set-up': { all: ['administrator', 'clerk'] },
  'registers.read': { all: readers },
  'registers.keep': { all: ['clerk'] },
  'incoming.register': { all: ['clerk', 'counter'] },
  'deadlines.read': { all: readers, own: department },
  'messages.read': { all: ['specialist', 'counter', 'clerk'] },
  'messages.tell': { all: ['specialist', 'counter', 'clerk'] },
  'messages.resend': { all: ['administrator', 'specialist', 'clerk'] },
  'messages.sent.read': { all: ['administrator', 'specialist', 'counter', 'clerk'] },
  'messages.templates.read': { all: ['administrator', 'specialist', 'clerk'] },
  'messages.templates.word': { all: ['administrator', 'specialist'] },
  // What the program tells the officer himself, and how he wants to be told.
  'notices.read': { all: everyone },
  'notices.keep': { all: everyone },
  'tasks.read': {
    all: ['specialist', 'leader', 'observer', 'form-checker', 'clerk', 'accountant'],
    own: ['counter', ...department],
  },
  'tasks.assign': { all: ['specialist', 'leader'], own: ['head-of-department'] },
  'tasks.comment': {
    all: ['specialist', 'leader', 'form-checker', 'clerk', 'accountant'],
    own: ['counter', ...department],
  },
  'tasks.hand-over': { all: ['specialist', 'leader'], own: ['head-of-department', 'form-checker'] },
  'tasks.reopen': {
    all: ['specialist', 'leader'],
    own: ['counter', ...department, 'form-checker', 'clerk', 'accountant'],
  },
  // What is overdue anywhere in the unit stands on his day's page.
  'tasks.oversee': { all: ['leader'] },
  'tasks.plan': { all: ['specialist', 'administrator'] },
  'tasks.do': { all: ['specialist'], own: ['counter', ...department, 'form-checker', 'leader', 'clerk', 'accountant'] },

  'installation.administer': { all: ['installation-administrator'] },
  'calendar.edit': { all: ['installation-administrator'] },
} as const satisfies Record<string, Holders>

export type Action = keyof typeof permissions
export const actions = Object.keys(permissions) as readonly Action[]
export const isAction = (text: string): text is Action => Object.hasOwn(permissions, text)

/** How far one of these roles reaches with an action; null: not at all. */
export function may(held: readonly Role[], action: Action): Scope | null {
  const holders: Holders = permissions[action]
  if (held.some((role) => holders.all?.includes(role))) return 'all'
  return held.some((role) => holders.own?.includes(role)) ? 'own-department' : null
}

/** An officer as far as permissions ask. */
export interface Actor {
  readonly roles: readonly Role[]
  readonly departmentId: string | null
}

/** May this officer do it to something that is assigned to these departments (lead and joining)? */
export function mayOn(actor: Actor, action: Action, assignedTo: readonly (string | null)[]): boolean {
  const scope = may(actor.roles, action)
  if (scope !== 'own-department') return scope === 'all'
  return actor.departmentId !== null && assignedTo.includes(actor.departmentId)
}

/** All that these roles may do, wherever it reaches: what the database is told on entering a unit. */
export const permitsOf = (held: readonly Role[]): readonly Action[] =>
  actions.filter((action) => may(held, action) !== null)
