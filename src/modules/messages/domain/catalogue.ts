/** Who is told: somebody outside the office, an officer of the unit, whoever looks after the installation. */
export type Audience = 'business' | 'officer' | 'installation'

/** How an officer may be told of something; in each case it stands in his own list. */
export const howSoon = ['at-once', 'digest', 'in-app'] as const
export type HowSoon = (typeof howSoon)[number]
export const isHowSoon = (text: string): text is HowSoon => howSoon.some((how) => how === text)

/** What an officer chooses about: kinds of what is told him, with what is usual for each. Urgent ones come apart, at once. */
export const noticeKinds = {
  assigned: 'digest',
  opinion: 'at-once',
  due: 'digest',
  'due-next': 'at-once',
  overdue: 'at-once',
  task: 'digest',
  money: 'digest',
} as const satisfies Record<string, HowSoon>
export type NoticeKind = keyof typeof noticeKinds
export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text)

/** What is told when, to whom: an event's line of the catalogue. */
export interface ToldEvent {
  readonly to: Audience
  /** What an officer chooses about. */
  readonly kind?: NoticeKind
  /** Courtesy: whoever cannot be written to is not called for it. */
  readonly courtesy?: true
}

/**
 * Whatever the program tells anybody, and whom. An act or the day's tick writes the message in its own transaction; the
 * words stand with whoever tells, an example of each on the page of templates. What stands here in no line cannot be told.
 */
export const catalogue = {
  // To whoever sent a petition, in his own language.
  'petition.received': { to: 'business' },
  'petition.assigned': { to: 'business' },
  'petition.joint': { to: 'business' },
  'petition.escalated': { to: 'business' },
  'petition.guided': { to: 'business' },
  'petition.city-reminded': { to: 'business' },
  'petition.city-answered': { to: 'business' },
  'petition.answered': { to: 'business' },
  'petition.answered-in-part': { to: 'business' },
  'petition.answered-aloud': { to: 'business' },
  'petition.after-conference': { to: 'business' },
  'petition.extended': { to: 'business' },
  'petition.late': { to: 'business' },
  'petition.duplicate': { to: 'business' },
  'petition.split': { to: 'business' },
  'petition.message': { to: 'business' },
  'petition.reopened': { to: 'business' },
  'petition.withdrawn': { to: 'business' },
  'petition.promise-kept': { to: 'business' },
  'petition.promise-stood-by': { to: 'business' },
  // To whoever registered or sent a petition, about the dialogue.
  'dialogue.moved': { to: 'business' },
  'dialogue.held': { to: 'business' },
  'dialogue.reopened': { to: 'business' },
  'dialogue.notHeld': { to: 'business' },
  'dialogue.postponing': { to: 'business' },
  'dialogue.thanked': { to: 'business', courtesy: true },
  // To whoever is invited to the conference.
  'conference.invitation': { to: 'business' },
  'conference.reminder-3': { to: 'business' },
  'conference.reminder-1': { to: 'business' },
  // To officers.
  'officer.assigned': { to: 'officer', kind: 'assigned' },
  'opinion.asked': { to: 'officer', kind: 'opinion' },
  'opinion.due': { to: 'officer', kind: 'due' },
  'answer.due': { to: 'officer', kind: 'due' },
  'answer.due-next': { to: 'officer', kind: 'due-next' },
  'answer.overdue': { to: 'officer', kind: 'overdue' },
  'answer.overdue-above': { to: 'officer', kind: 'overdue' },
  'task.given': { to: 'officer', kind: 'task' },
  'task.moved': { to: 'officer', kind: 'task' },
  'task.late': { to: 'officer', kind: 'overdue' },
  'money.submitted': { to: 'officer', kind: 'money' },
  'money.approved': { to: 'officer', kind: 'money' },
  'money.sent-back': { to: 'officer', kind: 'money' },
  'officer.digest': { to: 'officer' },
  // To whoever looks after the installation.
  'installation.holidays-missing': { to: 'installation' },
  'installation.backup-missing': { to: 'installation' },
  'installation.disk-short': { to: 'installation' },
} as const satisfies Record<string, ToldEvent>

export type Template = keyof typeof catalogue
export const templates = Object.keys(catalogue) as readonly Template[]
export const isTemplate = (text: string): text is Template => Object.hasOwn(catalogue, text)

/** The line of the catalogue a stored message was written by; null: an older program's. */
export const toldEvent = (template: string): ToldEvent | null => (isTemplate(template) ? catalogue[template] : null)

/** Templates that go to officers about something he chooses how to be told of. */
export type NoticeTemplate = {
  [Key in Template]: (typeof catalogue)[Key] extends { readonly kind: NoticeKind } ? Key : never
}[Template]

/** How an officer is told: as he chose, otherwise as usual. */
export const howToTell = (kind: NoticeKind, chosen: HowSoon | undefined): HowSoon => chosen ?? noticeKinds[kind]
