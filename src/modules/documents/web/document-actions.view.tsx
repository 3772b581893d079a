import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Confirm,
  DateInput,
  Disclosure,
  FieldRow,
  FileInput,
  Form,
  type FormState,
  HiddenInput,
  Note,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { DocumentSubject } from '../application/document-events.ts'
import type { DocumentLife } from '../application/document-life.ts'
import type { DocumentPage } from '../application/documents-query.ts'
import { deliveryWays, stepsAllowed } from '../domain/index.ts'
import { documentsAddress } from './document-list.view.tsx'
import { IssueFields } from './issue-fields.tsx'
import { wayWords, words } from './words.vi.ts'

/** The forms of a document's page, by the last part of the address each is posted to. */
export const documentActs = [
  'noi-dung',
  'trinh',
  'duyet',
  'tra-lai',
  'phong-duyet',
  'phong-tra-lai',
  'ghi-thay',
  'ban-hanh',
  'giao',
  'tep',
  'huy',
] as const
export type DocumentAct = (typeof documentActs)[number]

export interface DocumentActionsProps {
  readonly page: DocumentPage
  readonly subjects: readonly DocumentSubject[]
  readonly today: Day
  /** Who decides and signs: the unit's leaders, or the heads of the department that issues it. */
  readonly leaders: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  /** What this person may do, whatever the stage. */
  readonly may: (act: DocumentAct) => boolean
  /** A form that came back, with the act it belongs to. */
  readonly came: { readonly act: DocumentAct; readonly form: FormState } | null
  /** How it is numbered, and who is proposed to sign. */
  readonly life: DocumentLife
}

/** Whether anybody is to be given the document; a plan or a notice answers nobody. */
export const isForSomebody = (subjects: readonly DocumentSubject[]): boolean =>
  subjects.some(({ receiver }) => receiver !== '')

/** What can be done with the document now, by this person; the next step first. */
export const DocumentActions = (props: DocumentActionsProps) => {
  const { page, may } = props
  const steps = stepsAllowed(page.stage)
  // What a department issues on its own head is its head's to decide.
  const [approves, sendsBack] = page.issuingDepartmentId
    ? (['phong-duyet', 'phong-tra-lai'] as const)
    : (['duyet', 'tra-lai'] as const)
  const offer = (act: DocumentAct, allowed: boolean) => allowed && may(act)
  return (
    <Stack gap={3}>
      <Refused {...props} />
      <Buttons>
        {offer('trinh', steps.includes('submitted')) && <Once {...props} act="trinh" yes={words.submit.yes} />}
        {offer(approves, steps.includes('approved')) && <Once {...props} act={approves} yes={words.approve.yes} />}
      </Buttons>
      {offer('ban-hanh', steps.includes('issued')) && <Issue {...props} />}
      {offer('giao', page.stage === 'issued' && isForSomebody(props.subjects)) && <Deliver {...props} />}
      {offer('ghi-thay', steps.includes('approved') || steps.includes('sent-back')) && <Recorded {...props} />}
      {offer(sendsBack, steps.includes('sent-back')) && <SendBack {...props} act={sendsBack} />}
      {offer('noi-dung', steps.includes('drafted')) && <Edit {...props} />}
      {offer('tep', page.stage !== 'dropped') && <Attach {...props} />}
      {offer('huy', steps.includes('dropped')) && <Drop {...props} />}
    </Stack>
  )
}

const addressOf = ({ page }: DocumentActionsProps, act: DocumentAct) => `${documentsAddress}/${page.id}/${act}`
const formOf = ({ came }: DocumentActionsProps, act: DocumentAct) => (came?.act === act ? came.form : undefined)

/** Several forms of the page ask for a word; what came back keeps the id its summary of errors leads to. */
const wordId = (props: DocumentActionsProps, act: DocumentAct) => (formOf(props, act) ? undefined : `${act}-word`)

/** Why what is done by one button was not done. */
const Refused = ({ came }: DocumentActionsProps) => {
  const why = came && ['trinh', 'duyet', 'phong-duyet'].includes(came.act) ? came.form.errors.form : undefined
  return why ? <Note is="late" title={why} /> : null
}

const Once = (props: DocumentActionsProps & { act: DocumentAct; yes: string }) => (
  <Form action={addressOf(props, props.act)} version={props.page.version} label={props.yes} inline>
    <Button primary>{props.yes}</Button>
  </Form>
)

const Act = (
  props: DocumentActionsProps & {
    act: DocumentAct
    said: { verb: string; question: string; yes: string }
    children: ComponentChildren
  },
) => {
  const form = formOf(props, props.act)
  return (
    <Confirm
      verb={props.said.verb}
      question={props.said.question}
      yes={props.said.yes}
      action={addressOf(props, props.act)}
      version={props.page.version}
      form={form}
      open={form !== undefined}
    >
      {props.children}
    </Confirm>
  )
}

const Edit = (props: DocumentActionsProps) => {
  const form = formOf(props, 'noi-dung')
  return (
    <Act {...props} act="noi-dung" said={words.edit}>
      <TextInput
        name="title"
        label={words.edit.title}
        value={form ? undefined : props.page.title}
        form={form}
        maxLength={300}
      />
      <TextArea
        name="content"
        label={words.edit.content}
        rows={14}
        value={form ? undefined : props.page.content}
        form={form}
      />
    </Act>
  )
}

const SendBack = (props: DocumentActionsProps & { act: DocumentAct }) => (
  <Act {...props} said={words.sendBack}>
    <TextArea
      name="word"
      id={wordId(props, props.act)}
      label={words.sendBack.word}
      rows={3}
      form={formOf(props, props.act)}
    />
  </Act>
)

const Recorded = (props: DocumentActionsProps) => {
  const form = formOf(props, 'ghi-thay')
  return (
    <Act {...props} act="ghi-thay" said={words.record}>
      <Select
        name="leaderId"
        label={words.record.leader}
        choices={props.leaders.map(({ id, name, title }) => ({
          value: id,
          label: [name, title].filter(Boolean).join(', '),
        }))}
        form={form}
      />
      <TextInput
        name="paper"
        label={words.record.paper}
        hint={words.record.paperHint}
        form={form}
        optional
        maxLength={60}
      />
      <Select
        name="decision"
        label={words.record.decision}
        choices={[
          ...(stepsAllowed(props.page.stage).includes('approved')
            ? [{ value: 'approve', label: words.record.approve }]
            : []),
          { value: 'send-back', label: words.record.sendBack },
        ]}
        form={form}
      />
      <TextArea name="word" id={wordId(props, 'ghi-thay')} label={words.record.word} rows={2} form={form} optional />
    </Act>
  )
}

const Issue = (props: DocumentActionsProps) => {
  const answers = isForSomebody(props.subjects)
  const said = answers ? words.issue : { ...words.issue, question: words.issue.asSigned }
  return (
    <Act {...props} act="ban-hanh" said={said}>
      <IssueFields {...props} answers={answers} form={formOf(props, 'ban-hanh')} />
    </Act>
  )
}

const Deliver = (props: DocumentActionsProps) => {
  const form = formOf(props, 'giao')
  const [only, ...others] = props.subjects
  return (
    <Act {...props} act="giao" said={words.deliver}>
      {only && others.length === 0 ? (
        <HiddenInput name="to" value={only.subjectId} />
      ) : (
        <Select
          name="to"
          label={words.deliver.to}
          choices={props.subjects.map(({ subjectId, label, receiver }) => ({
            value: subjectId,
            label: `${receiver}: ${label}`,
          }))}
          form={form}
        />
      )}
      <FieldRow>
        <DateInput
          name="on"
          label={words.deliver.on}
          value={form ? undefined : dateWithYear(props.today)}
          form={form}
        />
        <Select
          name="way"
          label={words.deliver.way}
          choices={deliveryWays.map((way) => ({ value: way, label: wayWords[way] }))}
          form={form}
        />
      </FieldRow>
      <TextInput name="receivedBy" label={words.deliver.receivedBy} form={form} optional maxLength={120} />
    </Act>
  )
}

const Attach = (props: DocumentActionsProps) => {
  const form = formOf(props, 'tep')
  return (
    <Disclosure summary={words.attach.verb} open={form !== undefined}>
      <Form action={addressOf(props, 'tep')} version={props.page.version} files form={form} label={words.attach.verb}>
        <FileInput name="file" label={words.attach.file} hint={words.attach.question} most={1} form={form} />
        <Button>{words.attach.yes}</Button>
      </Form>
    </Disclosure>
  )
}

const Drop = (props: DocumentActionsProps) => (
  <Act {...props} act="huy" said={words.drop}>
    <TextArea name="word" id={wordId(props, 'huy')} label={words.drop.word} rows={2} form={formOf(props, 'huy')} />
  </Act>
)
