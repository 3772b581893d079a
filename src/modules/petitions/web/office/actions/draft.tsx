import { z } from 'zod'
import { Checkbox, TextArea, TextInput } from '#ui/index.ts'
import { draftAnswer, submitAnswer } from '../../../application/handling/answer.ts'
import { officeForm } from './office-form.tsx'
import { line, text, ticked } from './typed.ts'
import { draftWords as words } from './words.vi.ts'

/** Soạn, or sửa, the draft of the answer. */
export const draftForm = officeForm({
  path: 'du-thao',
  verb: words.verb,
  again: { verb: words.again, when: ({ draft }) => draft !== null },
  yes: words.yes,
  said: words.said,
  permission: 'petitions.draft-answer',
  offered: ({ can }) => can('draft'),
  schema: z.object({ title: line(words.titleNeeded), content: text(words.contentNeeded), complete: ticked }),
  start: ({ draft, answerTitle }) => ({
    title: draft?.title ?? answerTitle,
    content: draft?.content ?? '',
    complete: '1',
  }),
  at: { 'answer-empty': 'content', 'title-needed': 'title' },
  Fields: ({ form, name }) => (
    <>
      <TextInput name={name('title')} label={words.title} form={form} maxLength={300} />
      <TextArea name={name('content')} label={words.content} hint={words.contentHint} rows={10} form={form} />
      <Checkbox name={name('complete')} label={words.complete} form={form} bare />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => draftAnswer(tx, by, acting, { ...seen, ...value, also: [] }),
})

/** Trình duyệt the draft as it stands. */
export const submitForm = officeForm({
  path: 'trinh-duyet',
  verb: words.submit,
  said: words.submitted,
  permission: 'petitions.draft-answer',
  offered: ({ can }) => can('submit'),
  schema: z.object({}),
  question: words.submitQuestion,
  Fields: () => null,
  does: ({ tx, by, acting, seen }) => submitAnswer(tx, by, acting, seen),
})
