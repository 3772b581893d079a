import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DateInput, HiddenInput, RadioGroup, Select, TextArea } from '#ui/index.ts'
import { askForOpinion, giveAnOpinion } from '../../../application/handling/ask-opinion.ts'
import { officeForm } from './office-form.tsx'
import { chosen, dayTyped, text } from './typed.ts'
import { opinionWords as words } from './words.vi.ts'

/** Xin ý kiến a department or a body outside. */
export const askOpinionForm = officeForm({
  path: 'xin-y-kien',
  verb: words.ask,
  said: words.asked,
  permission: 'petitions.ask-opinion',
  offered: ({ can }) => can('ask-opinion'),
  schema: z.object({
    department: chosen(words.departmentNeeded),
    question: text(words.questionNeeded),
    dueOn: dayTyped,
  }),
  start: ({ today }) => ({ dueOn: dateWithYear(today.add({ days: 5 })) }),
  at: {
    'question-empty': 'question',
    'already-asked': 'department',
    'not-of-this-unit': 'department',
    'day-past': 'dueOn',
  },
  Fields: ({ context, form, name }) => (
    <>
      <Select
        name={name('department')}
        label={words.department}
        choices={context.departments.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <TextArea name={name('question')} label={words.question} rows={3} form={form} />
      <DateInput name={name('dueOn')} label={words.dueOn} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, { department, question, dueOn }) =>
    askForOpinion(tx, by, acting, { ...seen, departmentId: department, question, dueOn }),
})

/** Cho ý kiến, or enter the one that came by letter. */
export const giveOpinionForm = officeForm({
  path: 'y-kien',
  verb: words.give,
  said: words.given,
  permission: 'petitions.give-opinion',
  offered: ({ can, openOpinions }) => can('give-opinion') && openOpinions.length > 0,
  schema: z.object({ opinion: chosen(words.opinionNeeded), text: text(words.textNeeded) }),
  start: ({ openOpinions }) => ({ opinion: openOpinions[0]?.id ?? '' }),
  at: { 'opinion-empty': 'text', 'not-asked': 'opinion' },
  Fields: ({ context: { openOpinions }, form, name }) => (
    <>
      {openOpinions.length === 1 ? (
        <>
          <HiddenInput name={name('opinion')} value={openOpinions[0]?.id} />
          <p class="quote pre">{openOpinions[0]?.question}</p>
        </>
      ) : (
        <RadioGroup
          name={name('opinion')}
          label={words.which}
          choices={openOpinions.map(({ id, name, question }) => ({ value: id, label: name, hint: question }))}
          form={form}
        />
      )}
      <TextArea name={name('text')} label={words.text} rows={4} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, { opinion, text: typed }) =>
    giveAnOpinion(tx, by, acting, { ...seen, opinionId: opinion, opinion: typed }),
})
