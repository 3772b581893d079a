import { z } from 'zod'
import { attachToDocument, type Decider } from '#modules/documents/index.ts'
import { may } from '#modules/staff/index.ts'
import { FileInput, Select, TextArea, TextInput } from '#ui/index.ts'
import { approveAnswer, sendBackAnswer } from '../../../application/handling/answer.ts'
import { orUndo } from '../../../application/handling/or-undo.ts'
import { petitionFacts } from '../../../application/handling/petition-facts.ts'
import { stateOf } from '../../../domain/index.ts'
import { Findings } from '../findings.view.tsx'
import type { FormContext } from './form-context.ts'
import { type ActParts, type FieldsProps, officeForm } from './office-form.tsx'
import { chosen, line, text } from './typed.ts'
import { approveWords as words } from './words.vi.ts'

const asLeader = { as: 'leader' } as const

/** Duyệt, by the leader himself. */
export const approveForm = officeForm({
  path: 'duyet',
  verb: words.approve,
  yes: words.approveYes,
  said: words.approved,
  permission: 'petitions.approve-answer',
  offered: ({ can }) => can('approve'),
  schema: z.object({}),
  question: words.approveQuestion,
  Fields: ({ context }) => <Findings context={context} />,
  does: ({ tx, by, acting, seen }) => approveAnswer(tx, by, acting, { ...seen, decider: asLeader }),
})

/** Trả lại để sửa, by the leader himself. */
export const sendBackForm = officeForm({
  path: 'tra-lai',
  verb: words.sendBack,
  said: words.sentBack,
  permission: 'petitions.approve-answer',
  offered: ({ can }) => can('send-back'),
  schema: z.object({ word: text(words.wordNeeded) }),
  at: { 'word-needed': 'word' },
  Fields: ({ form, name }) => <TextArea name={name('word')} label={words.word} rows={3} form={form} />,
  does: ({ tx, by, acting, seen }, { word }) => sendBackAnswer(tx, by, acting, { ...seen, decider: asLeader, word }),
})

/** "Ghi thay" is for who may not decide himself. */
const recordable =
  (step: 'submitted' | 'any') =>
  ({ state, may }: FormContext) =>
    may('petitions.record-leaders-decision') &&
    !may('petitions.approve-answer') &&
    state.draft !== null &&
    (state.stage === 'for-approval' || (step === 'any' && state.stage === 'approved'))

const decision = { leader: chosen(words.leaderNeeded), paper: line() }

const Decision = ({ context, form, name }: FieldsProps) => (
  <>
    <Select
      name={name('leader')}
      label={words.leader}
      choices={context.leaders.map(({ id, name, title }) => ({
        value: id,
        label: [name, title].filter(Boolean).join(', '),
      }))}
      form={form}
    />
    <TextInput name={name('paper')} label={words.paper} hint={words.paperHint} form={form} optional maxLength={60} />
    <FileInput name={name('scan')} label={words.scan} most={1} form={form} optional />
  </>
)

/** Records the leader's decision; the scan goes to the draft first, so that the decision finds it. */
const record = <Came extends { readonly ok: boolean }>(
  { tx, by, acting, seen, files }: ActParts,
  { leader, paper }: { leader: string; paper: string },
  decide: (decider: Decider) => Promise<Came>,
): Promise<Came> =>
  orUndo(tx, async () => {
    const draft = stateOf(await petitionFacts(tx, seen.petitionId)).draft
    const [scan] = files
    if (scan && draft && may(acting.roles, 'petitions.record-leaders-decision') === 'all')
      await attachToDocument(tx, by, { documentId: draft.document, file: scan })
    return decide({ as: 'recorder', leaderId: leader, paperNumber: paper })
  })

const onlyOne = ({ leaders }: FormContext): Record<string, string> =>
  leaders.length === 1 ? { leader: leaders[0]?.id ?? '' } : {}

const recordedAt = { 'leader-paper-needed': 'paper', 'not-a-leader': 'leader', 'word-needed': 'word' } as const

/** Ghi thay: the leader approved on paper. */
export const recordApprovalForm = officeForm({
  path: 'ghi-thay-duyet',
  verb: words.recordApproval,
  yes: words.recordApprovalYes,
  said: words.approvalRecorded,
  permission: 'petitions.record-leaders-decision',
  offered: recordable('submitted'),
  files: true,
  schema: z.object(decision),
  start: onlyOne,
  at: recordedAt,
  Fields: (props) => (
    <>
      <Findings context={props.context} />
      <Decision {...props} />
    </>
  ),
  does: (parts, value) =>
    record(parts, value, (decider) => approveAnswer(parts.tx, parts.by, parts.acting, { ...parts.seen, decider })),
})

/** Ghi thay: the leader sent it back. */
export const recordSentBackForm = officeForm({
  path: 'ghi-thay-tra-lai',
  verb: words.recordSentBack,
  yes: words.recordSentBackYes,
  said: words.sentBackRecorded,
  permission: 'petitions.record-leaders-decision',
  offered: recordable('any'),
  files: true,
  schema: z.object({ ...decision, word: text(words.wordNeeded) }),
  start: onlyOne,
  at: recordedAt,
  Fields: (props) => (
    <>
      <Decision {...props} />
      <TextArea name={props.name('word')} label={words.word} rows={3} form={props.form} />
    </>
  ),
  does: (parts, { word, ...value }) =>
    record(parts, value, (decider) =>
      sendBackAnswer(parts.tx, parts.by, parts.acting, { ...parts.seen, decider, word }),
    ),
})
