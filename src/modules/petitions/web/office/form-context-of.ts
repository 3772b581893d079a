import { type Day, isAfter } from '#kernel/day.ts'
import type { Deadline } from '#modules/deadlines/index.ts'
import { isDocumentKind, seriesOf, symbolFor } from '#modules/documents/index.ts'
import { type Actor, mayOn } from '#modules/staff/index.ts'
import { assignedTo, mayAct } from '../../application/handling/lock-petition.ts'
import { findingsFrom } from '../../application/handling/quality.ts'
import { words } from '../../application/handling/words.vi.ts'
import { petitionLabel } from '../../application/petition-address.ts'
import { lastPartDay, partDue, permissionFor, proposeAsks } from '../../domain/index.ts'
import type { FormContext } from './actions/form-context.ts'
import type { LoadedPetition } from './load-view.ts'

/** The wording in force: the last correction, or the original. */
export const wordingInForce = ({ page }: LoadedPetition) => page.wordings[0] ?? page

/** The answer's due day when it has passed without an answer, or with one that came too late (R17). */
function lateOf(deadlines: readonly Deadline[], round: number, today: Day): FormContext['late'] {
  const due = legalTermIn(deadlines, round)
  return due && isAfter(due.metOn ?? today, due.dueOn)
    ? { dueOn: due.dueOn, reason: due.reason, cause: due.cause }
    : null
}

/** The legal term of the answer that runs now. */
const legalTermIn = (deadlines: readonly Deadline[], round: number): Deadline | null =>
  deadlines.find(
    (one) => one.kind === 'answer' && one.round === round && one.legal && !one.planned && one.lapsedOn === null,
  ) ?? null

/** The day the whole is owed by while it is open: of the answer, or of the report to the city. */
export const openWhole = (deadlines: readonly Deadline[]): Deadline | null =>
  deadlines
    .filter(({ kind, metOn, lapsedOn }) => (kind === 'answer' || kind === 'escalate') && !metOn && !lapsedOn)
    .toSorted((a, b) => b.round - a.round)[0] ?? null

/** The series a draft's number will come from, where the unit numbers its papers itself. */
function numberingOf({ kind, ownSeries, departmentSymbol }: LoadedPetition['page']['documents'][number]) {
  if (ownSeries === null || !isDocumentKind(kind)) return null
  const symbol = symbolFor(kind, departmentSymbol ?? '')
  return { symbol, series: seriesOf(ownSeries === 'common' ? 'common' : 'per-type', symbol) }
}

/** Written by the sender, and nobody has said that he read it. */
export const isUnread = (message: LoadedPetition['page']['messages'][number]): boolean =>
  message.direction === 'from-sender' && message.readAt === null

/** What this person's forms are drawn from. */
export function formContextOf(loaded: LoadedPetition, actor: Actor, today: Day): FormContext {
  const { page } = loaded
  const { state } = page
  const { title, content, proposal } = wordingInForce(loaded)
  const wholeDue = openWhole(page.deadlines)?.dueOn ?? null
  const draft = page.documents.find(({ id }) => id === state.draft?.document)
  const departments = loaded.departments.filter(({ active }) => active)
  const term = legalTermIn(page.deadlines, state.round)
  return {
    petition: {
      id: page.id,
      version: page.version,
      title,
      content,
      proposal,
      senderName: page.senderName,
      senderField: page.senderField,
      unwritten: page.spoken && page.wordings.length === 0,
    },
    state,
    can: (action) => page.allowed.includes(action) && mayAct(actor, action, state),
    may: (action) => mayOn(actor, action, assignedTo(state)),
    today,
    departmentId: actor.departmentId,
    departments: departments.map(({ id, name, outside }) => ({ id, name, outside })),
    officers: loaded.officers
      .filter(({ active }) => active)
      .map(({ id, name, departmentId }) => ({ id, name, departmentId })),
    leaders: loaded.leaders,
    numbering: draft ? numberingOf(draft) : null,
    openOpinions: page.opinions
      .filter(
        ({ givenOn, departmentId }) => givenOn === null && mayOn(actor, permissionFor['give-opinion'], [departmentId]),
      )
      .map(({ id, department, question, arrivedNotation, arrivedOn }) => ({
        ...{ id, name: department, question },
        arrived: arrivedOn ? { notation: arrivedNotation ?? '', on: arrivedOn } : null,
      })),
    openParts: page.opinions
      .filter(({ givenOn }) => givenOn === null)
      .map(({ id, department, dueOn }) => ({ id, name: department, dueOn })),
    wholeDue,
    lastPartDay: lastPartDay(wholeDue, today),
    partDue: partDue(wholeDue, loaded.joiningDays, today, loaded.calendar) ?? today.add({ days: 5 }),
    asks: page.asks.map((ask) => ({ ...ask, answered: state.replied.has(ask.id) })),
    proposedAsks: page.asks.length > 0 ? [] : proposeAsks(content, proposal),
    drafting: page.draft,
    findings: findingsFrom({
      ...{ draft: page.draft, asks: page.asks, bases: page.bases, term, today },
      bodies: loaded.departments.map(({ name }) => name),
    }),
    bases: page.bases,
    parts: page.parts,
    writesPartFor: departments
      .filter(({ id }) => state.assignment?.joining.includes(id))
      .filter(({ id }) => mayOn(actor, permissionFor['write-part'], [id]))
      .map(({ id, name }) => ({ id, name })),
    openComments: page.comments
      .filter(({ resolvedAt }) => resolvedAt === null)
      .map(({ id, by, words: said }) => ({ id, name: by ?? '', words: said })),
    legalDue: term?.dueOn ?? null,
    draft: draft ? { documentId: draft.id, version: draft.version, title: draft.title } : null,
    answerTitle: words.answerTitle(page.number, title),
    publicText: { ...page.publicText, released: page.published },
    issued: page.documents
      .filter(({ stage, part }) => stage === 'issued' && part !== 'reports')
      .map(({ id, numberText, title: name }) => ({ id, name: `${numberText}, ${name}` })),
    unread: page.messages.filter(isUnread).length,
    files: page.files.map(({ id, name, releasedAt }) => ({ id, name, released: releasedAt !== null })),
    sameSender: page.sameSender.slice(0, 6).map((one) => ({ id: one.id, label: petitionLabel(one) })),
    late: lateOf(page.deadlines, state.round, today),
    heldOn: page.heldOn,
  }
}
