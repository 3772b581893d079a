import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { isKind, maskPhone, organisationWords } from '#modules/organisations/index.ts'
import { type Action, type Actor, mayOn } from '#modules/staff/index.ts'
import { villageWords } from '#modules/units/index.ts'
import { assignedTo } from '../../application/handling/lock-petition.ts'
import { isSubmissionChannel } from '../../application/intake/channels.ts'
import { petitionHref } from '../../application/petition-address.ts'
import type { PetitionGlance } from '../../application/petition-page-query.ts'
import { isField } from '../../domain/index.ts'
import { fieldWords } from '../fields.vi.ts'
import type { FactsView, PetitionView } from './petition-view.ts'

/** Who sent it, what it is about, who handles it and by when, as this person may see it. */
export function factsOf(page: PetitionGlance, actor: Actor, calendar: WorkingCalendar, today: Day): FactsView {
  const { state } = page
  const may = (action: Action) => mayOn(actor, action, assignedTo(state))
  const field = page.field ?? ''
  return {
    context: { state },
    number: page.number,
    code: page.code,
    late: page.late,
    askAtConference: page.askAtConference,
    moved: state.stage === 'moved',
    // The register opens to a department for the petitions it leads, not for those it joins.
    sender: senderOf(page, may('contacts.read'), mayOn(actor, 'organisations.read', [page.leadDepartmentId])),
    signatories: [],
    received: {
      on: page.receivedOn,
      at: page.receivedAt,
      channel: isSubmissionChannel(page.channel) ? page.channel : 'paper',
      arrivalNumber: page.arrivalNumber,
      receiptHref:
        state.stage !== 'moved' && may('petitions.enter') ? `/can-bo/kien-nghi/bien-nhan/${page.submissionId}` : null,
      enteredBy: page.enteredBy ?? '',
      source: sourceOf(page),
    },
    field: isField(field) ? fieldWords[field] : '',
    lead: page.lead ?? '',
    officer: page.leadOfficer ?? '',
    joining: page.assignments[0]?.joining ?? [],
    deadlines: duesOf(page),
    extensions: page.extensions
      .filter((one) => one.round === state.round)
      .map(({ until, reason, on, by }) => ({ until, reason, on, by: by ?? '' })),
    opinions: page.opinions.map(({ department, givenOn }) => ({ of: department, givenOn })),
    related: [],
    groups: [],
    changeGroups: null,
    papersHref: `${petitionHref(page)}/giay-to`,
    today,
    calendar,
  }
}

/** A petition at a glance, as this person may see it: the wording in force, the asks, and {@link factsOf}. */
export const glanceOf = (page: PetitionGlance, actor: Actor, calendar: WorkingCalendar, today: Day) => ({
  view: factsOf(page, actor, calendar, today),
  said: page.wordings[0] ?? page,
  asks: page.asks.map(({ ask }) => ask),
})

/** Whose link or QR code led to the form: a village's, a union's, or what the office called it; '' for none. */
function sourceOf(page: PetitionGlance): string {
  const { sourceVillage: name, sourceFormerCommune, sourceUnion, sourceLabel, sourceCode } = page
  if (name) return villageWords({ name, formerCommune: sourceFormerCommune ?? '' })
  return sourceUnion || sourceLabel || sourceCode
}

/** Telephone and address are shown to who may read contacts; to others, only that there is a number. */
function senderOf(page: PetitionGlance, shown: boolean, opens: boolean): PetitionView['sender'] {
  const kind = page.senderKind ?? page.organisationKind ?? ''
  return {
    name: page.senderName,
    kind: isKind(kind) ? organisationWords.kinds[kind] : '',
    place: page.village ?? page.outsidePlace,
    organisation:
      opens && page.organisationId
        ? { href: `/can-bo/doanh-nghiep/${page.organisationId}`, label: page.organisation ?? page.senderName }
        : null,
    registered: page.registrationId !== null,
    phone: page.phone && (shown ? page.phone : maskPhone(page.phone)),
    phoneShown: shown,
    email: shown ? page.email : '',
    person: shown && page.contactName !== page.senderName ? page.contactName : '',
    identifier: page.identifierMask,
    nameInPublic: page.nameInPublic,
    inEnglish: page.language === 'en',
  }
}

/** Due days of the present round, the answer's first; release as long as it is owed. */
function duesOf(page: PetitionGlance): PetitionView['deadlines'] {
  const order = ['answer', 'extension', 'escalate', 'confirm', 'release']
  return page.deadlines
    .filter(({ kind, round, metOn }) => (kind === 'release' ? metOn === null : round === page.state.round))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
