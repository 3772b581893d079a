import type { Day } from '#kernel/day.ts'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { formatPhone, isKind, maskPhone, organisationWords } from '#modules/organisations/index.ts'
import { type Actor, mayOn } from '#modules/staff/index.ts'
import type { CourseStep } from '#ui/index.ts'
import { petitionHref, petitionLabel } from '../../application/petition-address.ts'
import { isClosed } from '../../domain/index.ts'
import type { FormContext } from './actions/form-context.ts'
import { depthOf } from './depth-of.ts'
import { factsOf } from './facts-of.ts'
import { formContextOf, isUnread } from './form-context-of.ts'
import type { LoadedPetition } from './load-view.ts'
import { documentStepWords, pageWords, relatedWords } from './page-words.vi.ts'
import type { PetitionView, ShownDocument } from './petition-view.ts'

export interface Looker extends Actor {
  /** Of the unit, as its public pages' address begins with it: `/dai-son-11086`. */
  readonly publicBase: string
  /** 3 beside the list, 2 on a page of its own. */
  readonly headings: 2 | 3
}

/** Everything of a petition as this person may see it, ready to be drawn. */
export function petitionView(loaded: LoadedPetition, looker: Looker, today: Day): PetitionView {
  const { page } = loaded
  const context = formContextOf(loaded, looker, today)
  const names = namesOf(loaded)
  return {
    ...factsOf(page, looker, loaded.calendar, today),
    context,
    href: petitionHref(page),
    wordings: wordingsOf(loaded),
    signatories: signatoriesOf(loaded, context.may('contacts.read'), mayOn(looker, 'organisations.read', [])),
    opinions: opinionsOf(loaded),
    files: page.files.filter(({ subjectId }) => subjectId === page.id),
    scans: page.files.filter(({ subjectId }) => subjectId === page.submissionId),
    documents: documentsOf(loaded),
    spoken: page.spokenAnswers.map(({ on, words, spokenBy }) => ({ on, words, by: spokenBy })),
    sentOn: page.escalations.map((one) => ({
      ...one,
      answerFiles: page.files.filter(({ subjectId }) => subjectId === one.id),
      reminders: page.cityReminders.filter(({ escalationId }) => escalationId === one.id),
    })),
    closure: closureOf(loaded),
    ratings: page.ratings,
    reopening: page.reopening,
    ...depthOf(loaded),
    messages: page.messages.map((message) => ({
      fromSender: message.direction === 'from-sender',
      words: message.words,
      askedHow: message.askedHow,
      by: message.by ?? '',
      at: message.at,
      unread: isUnread(message),
      files: page.files.filter(({ subjectId }) => subjectId === message.id),
    })),
    related: page.related.map((one) => ({
      href: petitionHref(one),
      label: `${relatedWords[one.how]}: ${petitionLabel(one)}`,
    })),
    groups: loaded.groups,
    changeGroups: changeGroupsOf(loaded, context.may),
    history: page.history,
    publicHref:
      page.published && page.dialogue ? `${looker.publicBase}/kien-nghi/${page.dialogue}/${page.number}` : null,
    names: (id) => names.get(id) ?? '',
    headings: looker.headings,
  }
}

/** Where the petition's groups are changed, for who may: what is closed stands in none. */
const changeGroupsOf = ({ page, grouping }: LoadedPetition, may: FormContext['may']): PetitionView['changeGroups'] =>
  grouping && !isClosed(page.state.stage) && grouping.actions.some(may)
    ? { href: `${petitionHref(page)}/${grouping.path}`, label: grouping.change }
    : null

const namesOf = ({ departments, officers }: LoadedPetition): ReadonlyMap<string, string> =>
  new Map([...departments, ...officers].map(({ id, name }) => [id, name]))

const wordingsOf = ({ page }: LoadedPetition): PetitionView['wordings'] => [
  ...page.wordings.map(({ content, proposal, reason, by, at }) => ({ content, proposal, reason, by: by ?? '', at })),
  { content: page.content, proposal: page.proposal, reason: '', by: '', at: null },
]

const hasContact = (body: LoadedPetition['departments'][number]): boolean =>
  [body.contact_person, body.phone, body.email, body.address, body.note].some((one) => one !== '')

const opinionsOf = ({ page, departments }: LoadedPetition): PetitionView['opinions'] =>
  page.opinions.map((one) => {
    const letters = page.files.filter(({ subjectId }) => subjectId === one.id)
    const body = departments.find((of) => of.id === one.departmentId && of.outside && hasContact(of))
    return {
      of: one.department,
      ...{ question: one.question, opinion: one.opinion ?? '', askedOn: one.askedOn, givenOn: one.givenOn },
      ...{ givenBy: one.givenBy ?? '', dueOn: one.dueOn, remindedOn: one.remindedOn },
      ...{ askReference: one.askReference, replyReference: one.replyReference },
      askedFiles: letters.filter(({ subject }) => subject === 'opinion-asked'),
      givenFiles: letters.filter(({ subject }) => subject === 'opinion-given'),
      contact: body
        ? {
            ...{ person: body.contact_person, phone: body.phone, email: body.email },
            ...{ address: body.address, note: body.note },
          }
        : null,
    }
  })

/** `opens`: whether this person reads the whole register. */
const signatoriesOf = ({ page }: LoadedPetition, shown: boolean, opens: boolean): PetitionView['signatories'] =>
  page.signatories.map(({ name, kind, phone, organisationId }) => ({
    name,
    kind: kind !== null && isKind(kind) ? organisationWords.kinds[kind] : '',
    phone: phone ? (shown ? formatPhone(phone) : maskPhone(phone)) : '',
    organisation: opens && organisationId ? `/can-bo/doanh-nghiep/${organisationId}` : null,
  }))

const closureOf = ({ page }: LoadedPetition): PetitionView['closure'] => {
  const closed = page.closures.findLast(({ undoneAt }) => undoneAt === null)
  const of = page.related.find(({ id }) => id === closed?.duplicateOf)
  return closed
    ? {
        how: closed.kind,
        reason: closed.reason,
        process: closed.process,
        askedHow: closed.askedHow,
        on: closed.on,
        of: of ? { href: petitionHref(of), label: petitionLabel(of) } : null,
      }
    : null
}

function documentsOf({ page }: LoadedPetition): readonly ShownDocument[] {
  return page.documents
    .filter(({ stage }) => stage !== 'dropped')
    .map((document) => ({
      id: document.id,
      title: document.title,
      content: document.content,
      stage: document.stage,
      number: document.numberText,
      withdrawnOn: document.withdrawnOn,
      issuedOn: document.issuedOn,
      signer: [document.signerTitle, document.signerName].filter(Boolean).join(' '),
      part: document.part,
      files: page.documentFiles.filter(({ documentId }) => documentId === document.id),
      deliveries: page.deliveries
        .filter(({ documentId, subjectId }) => documentId === document.id && subjectId === page.id)
        .map(({ on, way, receivedBy }) => ({ on, way, receivedBy })),
      steps: page.documentSteps.filter(({ documentId }) => documentId === document.id).map(stepOf),
    }))
}

interface DocumentLifeStep {
  readonly step: string
  readonly word: string
  readonly paper: string
  readonly at: Temporal.Instant
  readonly by: string | null
  readonly forLeader: string | null
}

/** One step: what, by whom, for whom ("ghi thay"), with the word or the paper behind it. */
const stepOf = (one: DocumentLifeStep): CourseStep => ({
  is: 'done',
  title: [documentStepWords[one.step] ?? one.step, one.word].filter(Boolean).join(': '),
  detail: [
    shortDateTime(one.at),
    one.forLeader ? pageWords.recordedFor(one.forLeader, one.by ?? '') : one.by,
    one.paper && pageWords.reference(one.paper),
  ]
    .filter(Boolean)
    .join(' · '),
})
