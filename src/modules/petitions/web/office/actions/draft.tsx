import { z } from 'zod'
import { isId } from '#kernel/id.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { Checkbox, CheckboxGroup, Disclosure, TextInput } from '#ui/index.ts'
import { draftAnswer, submitAnswer } from '../../../application/handling/answer.ts'
import { forceOf, type LegalBasis } from '../../../domain/index.ts'
import { Findings } from '../findings.view.tsx'
import { replyWords } from './answer-words.vi.ts'
import { officeForm } from './office-form.tsx'
import { ownerChoice } from './owner-choices.ts'
import { ReplyFields } from './reply-fields.tsx'
import { fieldOf, fieldsOf, fieldsTyped } from './typed.ts'
import { readReplies, rowField } from './typed-replies.ts'
import { draftWords as words } from './words.vi.ts'

const typed = fieldsTyped.transform((fields, context) => {
  const issue = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const title = cleanLine(fieldOf(fields, 'title'))
  if (title === '') issue('title', words.titleNeeded)
  // A letter written as a whole comes in one field, as it does where a petition was not taken apart.
  const whole = { ...fields, ...(fields.content !== undefined && { [rowField('reply', 0)]: fields.content }) }
  const replies = readReplies(whole, (field, message) => issue(field === 'reply0' ? 'content' : field, message))
  if (fields.content !== undefined && replies[0]?.words === '') issue('content', words.contentNeeded)
  return {
    ...{ title: title.slice(0, 300), replies, complete: fieldOf(fields, 'complete') !== '' },
    bases: fieldsOf(fields, 'bases').filter(isId),
  }
})

/** A basis in the list, with a word where it is not in force. */
const basisChoice = (basis: LegalBasis, today: Temporal.PlainDate) => {
  const force = forceOf(basis, today)
  const label = `${basis.title}, số ${basis.number}`
  const hint =
    force === 'expired' && basis.inForceTo
      ? replyWords.lapsed(dateWithYear(basis.inForceTo))
      : force === 'not-yet'
        ? replyWords.notYet(dateWithYear(basis.inForceFrom))
        : undefined
  return { value: basis.id, label, hint }
}

/** Soạn, or sửa, the draft of the answer: ask by ask, with what each decides and promises. */
export const draftForm = officeForm({
  path: 'du-thao',
  verb: words.verb,
  again: { verb: words.again, when: ({ draft }) => draft !== null },
  yes: words.yes,
  said: words.said,
  permission: 'petitions.draft-answer',
  offered: ({ can }) => can('draft'),
  schema: typed,
  start: ({ drafting, draft }) => ({
    title: draft?.title ?? drafting.title,
    content: drafting.replies[0]?.words ?? '',
    complete: drafting.complete ? '1' : '',
    bases: drafting.bases,
    ...Object.fromEntries(
      drafting.replies.flatMap(({ ruling, words: said, promises }, row) => [
        [rowField('ruling', row), ruling ?? ''],
        [rowField('reply', row), said],
        ...promises.flatMap(({ what, departmentId, officerId, dueOn }, at) => [
          [rowField('what', row, at), what],
          [rowField('who', row, at), ownerChoice({ departmentId, officerId })],
          [rowField('by', row, at), dueOn ? dateWithYear(dueOn) : ''],
        ]),
      ]),
    ),
  }),
  at: { 'answer-empty': 'content', 'title-needed': 'title' },
  Fields: (props) => {
    const { context, form, name } = props
    const whole = context.drafting.replies.every(({ askId }) => askId === null)
    return (
      <>
        <TextInput name={name('title')} label={words.title} form={form} maxLength={300} />
        <ReplyFields {...props} />
        {context.bases.length > 0 && (
          <Disclosure
            summary={replyWords.basesChosen(context.drafting.bases.length)}
            open={Boolean(form.errors[name('bases')])}
          >
            <CheckboxGroup
              name={name('bases')}
              label={replyWords.bases}
              hint={replyWords.basesHint}
              choices={context.bases.map((basis) => basisChoice(basis, context.today))}
              form={form}
              optional
            />
          </Disclosure>
        )}
        {whole && <Checkbox name={name('complete')} label={words.complete} form={form} bare />}
      </>
    )
  },
  does: ({ tx, by, acting, seen }, value) => draftAnswer(tx, by, acting, { ...seen, ...value, content: '', also: [] }),
})

/** Trình duyệt the draft as it stands; what might still be looked at is shown, and blocks nothing. */
export const submitForm = officeForm({
  path: 'trinh-duyet',
  verb: words.submit,
  said: words.submitted,
  permission: 'petitions.draft-answer',
  offered: ({ can }) => can('submit'),
  schema: z.object({}),
  question: words.submitQuestion,
  Fields: ({ context }) => <Findings context={context} />,
  does: ({ tx, by, acting, seen }) => submitAnswer(tx, by, acting, seen),
})
