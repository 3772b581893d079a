import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  DateInput,
  Disclosure,
  FieldRow,
  FileInput,
  HiddenInput,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { askForOpinion, giveAnOpinion, moveOpinionDue } from '../../../application/handling/ask-opinion.ts'
import { officeForm } from './office-form.tsx'
import { chosen, dayTyped, line, maybeDayTyped, text } from './typed.ts'
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
    reference: line(undefined, 60),
    on: maybeDayTyped,
  }),
  files: true,
  start: ({ today, partDue }) => ({ dueOn: dateWithYear(partDue), on: dateWithYear(today) }),
  at: {
    'question-empty': 'question',
    'already-asked': 'department',
    'not-of-this-unit': 'department',
    'day-past': 'dueOn',
    'after-whole': 'dueOn',
    'asked-before-receipt': 'on',
    'day-in-future': 'on',
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
      <DateInput
        name={name('dueOn')}
        label={words.dueOn}
        hint={context.lastPartDay ? words.dueHint(dateWithYear(context.lastPartDay)) : undefined}
        form={form}
      />
      <Disclosure summary={words.letter}>
        <Stack gap={3}>
          <FieldRow>
            <TextInput name={name('reference')} label={words.reference} form={form} maxLength={60} optional />
            <DateInput name={name('on')} label={words.askedOn} form={form} optional />
          </FieldRow>
          <FileInput name={name('letter')} label={words.askedFile} most={1} form={form} optional />
        </Stack>
      </Disclosure>
    </>
  ),
  does: ({ tx, by, acting, seen, files: [file] }, { department, on, ...asked }) =>
    askForOpinion(tx, by, acting, { ...seen, ...asked, departmentId: department, on: on ?? by.on, file }),
})

/** Cho ý kiến, or enter the one that came by letter. */
export const giveOpinionForm = officeForm({
  path: 'y-kien',
  verb: words.give,
  said: words.given,
  permission: 'petitions.give-opinion',
  offered: ({ can, openOpinions }) => can('give-opinion') && openOpinions.length > 0,
  schema: z.object({
    opinion: chosen(words.opinionNeeded),
    text: text(words.textNeeded),
    reference: line(undefined, 120),
    on: maybeDayTyped,
  }),
  files: true,
  // One whose letter is in the register already comes first, with what was written down there.
  start: ({ openOpinions, today }) => {
    const first = openOpinions.find(({ arrived }) => arrived) ?? openOpinions[0]
    const { notation = '', on = today } = first?.arrived ?? {}
    return { opinion: first?.id ?? '', reference: notation, on: dateWithYear(on) }
  },
  at: { 'opinion-empty': 'text', 'not-asked': 'opinion', 'given-before-asked': 'on', 'day-in-future': 'on' },
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
      <Disclosure summary={words.replyLetter}>
        <Stack gap={3}>
          <FieldRow>
            <TextInput name={name('reference')} label={words.replyReference} form={form} maxLength={120} optional />
            <DateInput name={name('on')} label={words.givenOn} form={form} optional />
          </FieldRow>
          <FileInput name={name('letter')} label={words.givenFile} most={1} form={form} optional />
        </Stack>
      </Disclosure>
    </>
  ),
  does: ({ tx, by, acting, seen, files: [file] }, { opinion, text: typed, reference, on }) =>
    giveAnOpinion(tx, by, acting, {
      ...{ ...seen, opinionId: opinion, opinion: typed, reference },
      ...{ on: on ?? by.on, file },
    }),
})

/** Đổi ngày cần ý kiến of what others still owe. */
export const moveOpinionForm = officeForm({
  path: 'ngay-can-y-kien',
  verb: words.move,
  said: words.moved,
  icon: 'clock',
  permission: 'petitions.ask-opinion',
  offered: ({ can, openParts }) => can('ask-opinion') && openParts.length > 0,
  schema: z.object({ opinion: chosen(words.opinionNeeded), dueOn: dayTyped }),
  start: ({ openParts, partDue }) => ({
    opinion: openParts[0]?.id ?? '',
    dueOn: dateWithYear(openParts[0]?.dueOn ?? partDue),
  }),
  at: { 'not-asked': 'opinion', 'day-past': 'dueOn', 'after-whole': 'dueOn' },
  Fields: ({ context: { openParts, lastPartDay }, form, name }) => (
    <>
      <Select
        name={name('opinion')}
        label={words.moveWhich}
        choices={openParts.map((one) => ({
          value: one.id,
          label: one.dueOn ? `${one.name}, ${dateWithYear(one.dueOn)}` : one.name,
        }))}
        form={form}
        empty={null}
      />
      <DateInput
        name={name('dueOn')}
        label={words.dueOn}
        hint={lastPartDay ? words.dueHint(dateWithYear(lastPartDay)) : undefined}
        form={form}
      />
    </>
  ),
  does: ({ tx, by, acting, seen }, { opinion, dueOn }) =>
    moveOpinionDue(tx, by, acting, { ...seen, opinionId: opinion, dueOn }),
})
