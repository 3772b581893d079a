import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { attachToDocument, NumberField } from '#modules/documents/index.ts'
import { Checkbox, DateInput, FieldRow, FileInput, TextArea, TextInput } from '#ui/index.ts'
import { issueAnswer } from '../../../application/handling/answer.ts'
import { registerIssuedDocument } from '../../../application/handling/link-document.ts'
import { orUndo } from '../../../application/handling/or-undo.ts'
import { petitionFacts } from '../../../application/handling/petition-facts.ts'
import { stateOf } from '../../../domain/index.ts'
import { DelayCauseField } from './delay-cause.tsx'
import type { FormContext } from './form-context.ts'
import { type ActParts, type FieldsProps, officeForm } from './office-form.tsx'
import { openAsks, RulingFields, readRulings } from './ruling-fields.tsx'
import { causeTyped, dayTyped, line, text, ticked, withCause } from './typed.ts'
import { unlessStale } from './unless-stale.ts'
import { draftWords, issueWords as words } from './words.vi.ts'

const issue = {
  // None is typed where the unit numbers its papers itself; otherwise the document asks for it.
  number: line(undefined, 60),
  on: dayTyped,
  signer: line(words.signerNeeded, 120),
  signerTitle: line(undefined, 120),
  delayReason: text(undefined, 2000),
  delayCause: causeTyped,
}

const startIssue = ({ today, leaders }: FormContext) => ({
  on: dateWithYear(today),
  signer: leaders[0]?.name ?? '',
  signerTitle: leaders[0]?.title ?? '',
})

const at = {
  'number-needed': 'number',
  'number-without-digit': 'number',
  'number-taken': 'number',
  'day-in-future': 'on',
  'day-long-past': 'on',
  'issued-before-receipt': 'on',
  'not-issued-yet': 'on',
  'signer-needed': 'signer',
  'delay-reason-needed': 'delayReason',
  'title-needed': 'title',
} as const

const Issue = ({ context, form, name, numbering }: FieldsProps & { numbering: FormContext['numbering'] }) => (
  <>
    <FieldRow>
      <NumberField numbering={numbering} name={name('number')} form={form} />
      <DateInput name={name('on')} label={words.on} form={form} />
    </FieldRow>
    <FieldRow>
      <TextInput name={name('signer')} label={words.signer} as="name" autocomplete="off" form={form} />
      <TextInput name={name('signerTitle')} label={words.signerTitle} form={form} optional />
    </FieldRow>
    <FileInput name={name('scan')} label={words.scan} hint={words.scanHint} most={1} form={form} optional />
    {context.late && (
      <>
        <DelayCauseField {...{ context, form, name }} />
        <TextArea
          name={name('delayReason')}
          label={words.delayReason}
          hint={words.delayHint(dateWithYear(context.late.dueOn))}
          rows={2}
          value={form.values[name('delayReason')] === undefined ? context.late.reason : undefined}
          form={form}
        />
      </>
    )}
  </>
)

const signed = ({
  number,
  on,
  signer,
  signerTitle,
}: Pick<z.output<z.ZodObject<typeof issue>>, 'number' | 'on' | 'signer' | 'signerTitle'>) => ({
  number,
  on,
  signerName: signer,
  signerTitle,
})

/** Ban hành the approved answer (R28). */
export const issueForm = officeForm({
  path: 'tra-loi',
  verb: words.verb,
  yes: words.yes,
  said: words.said,
  permission: 'documents.issue',
  offered: ({ can, state }) => can('answer-by-document') && state.draft?.step === 'approved',
  files: true,
  schema: z.object(issue).superRefine(withCause),
  start: startIssue,
  at,
  Fields: (props) => <Issue {...props} numbering={props.context.numbering} />,
  does: ({ tx, by, acting, seen, files: [scan] }, { delayReason, delayCause, ...value }) =>
    orUndo(tx, async () => {
      const { draft } = stateOf(await petitionFacts(tx, seen.petitionId))
      const issued = await issueAnswer(tx, by, acting, {
        ...seen,
        issue: signed(value),
        delayReason,
        ...(delayCause && { delayCause }),
      })
      if (issued.ok && scan && draft) await attachToDocument(tx, by, { documentId: draft.document, file: scan })
      return issued
    }),
})

const outside = { ...issue, title: line(draftWords.titleNeeded), content: text() }

const Outside = (props: FieldsProps) => (
  <>
    <TextInput name={props.name('title')} label={draftWords.title} form={props.form} maxLength={300} />
    <Issue {...props} numbering={null} />
    <TextArea name={props.name('content')} label={draftWords.content} rows={6} form={props.form} optional />
  </>
)

const register = (
  parts: ActParts,
  part: 'answers' | 'confirms',
  value: z.output<z.ZodObject<typeof outside>> & { readonly complete: boolean },
  replies?: ReturnType<typeof readRulings>,
) =>
  unlessStale(parts, () =>
    registerIssuedDocument(parts.tx, parts.by, parts.acting, {
      petitionIds: [parts.seen.petitionId],
      part,
      complete: value.complete,
      ...(replies && { replies }),
      delayReason: value.delayReason,
      ...(value.delayCause && { delayCause: value.delayCause }),
      title: value.title,
      content: value.content,
      issue: signed(value),
      file: parts.files[0] ?? null,
    }),
  )

/** Trả lời bằng văn bản đã có: signed and sent outside, entered here. */
export const registerForm = officeForm({
  path: 'van-ban-tra-loi',
  verb: words.registered,
  yes: words.registeredYes,
  said: words.registeredSaid,
  permission: 'documents.issue',
  offered: ({ can, state }) => can('answer-by-document') && state.draft?.step !== 'approved',
  files: true,
  question: words.registeredQuestion,
  schema: z.looseObject({ ...outside, complete: ticked }).superRefine(withCause),
  start: (context) => ({ ...startIssue(context), title: context.answerTitle, complete: '1' }),
  at,
  Fields: (props) => (
    <>
      <Outside {...props} />
      {openAsks(props.context).length > 0 ? (
        <RulingFields {...props} />
      ) : (
        <Checkbox name={props.name('complete')} label={draftWords.complete} form={props.form} bare />
      )}
    </>
  ),
  does: (parts, value) => register(parts, 'answers', value, readRulings(value)),
})

/** Xác nhận bằng văn bản what was answered aloud (R13). */
export const confirmForm = officeForm({
  path: 'van-ban-xac-nhan',
  verb: words.confirm,
  yes: words.confirmYes,
  said: words.confirmSaid,
  permission: 'documents.issue',
  offered: ({ can }) => can('confirm'),
  files: true,
  question: words.confirmQuestion,
  schema: z.object(outside).superRefine(withCause),
  start: (context) => ({ ...startIssue(context), title: context.answerTitle }),
  at,
  Fields: (props) => <Outside {...props} />,
  does: (parts, value) => register(parts, 'confirms', { ...value, complete: true }),
})
