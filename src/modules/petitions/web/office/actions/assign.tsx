import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { CheckboxGroup, DateInput, Select, TextArea } from '#ui/index.ts'
import { assignPetition } from '../../../application/handling/classify-petition.ts'
import type { FieldsProps } from './office-form.tsx'
import { officeForm } from './office-form.tsx'
import { chosen, maybeChosen, maybeDayTyped, severalIds, text } from './typed.ts'
import { opinionWords, assignWords as words } from './words.vi.ts'

/** Officers under the department they sit in; those of no department are no officers of a lead. */
const officersByDepartment = ({ departments, officers }: FieldsProps['context']) =>
  departments
    .map(({ id, name }) => ({
      group: name,
      choices: officers
        .filter((officer) => officer.departmentId === id)
        .map((officer) => ({ value: officer.id, label: officer.name })),
    }))
    .filter(({ choices }) => choices.length > 0)

/** Giao xử lý: who leads, who joins, which officer. */
export const assignForm = officeForm({
  path: 'giao-xu-ly',
  verb: words.verb,
  said: words.said,
  permission: 'petitions.assign',
  offered: ({ can }) => can('assign'),
  schema: z.object({
    lead: chosen(words.leadNeeded),
    officer: maybeChosen,
    joining: severalIds,
    question: text(undefined, 4000),
    askBy: maybeDayTyped,
    note: text(),
  }),
  start: ({ state, partDue }) => ({
    askBy: dateWithYear(partDue),
    lead: state.assignment?.lead ?? '',
    joining: state.assignment?.joining ?? [],
  }),
  at: {
    'lead-needed': 'lead',
    'lead-joins-too': 'joining',
    'not-of-this-unit': 'lead',
    'officer-elsewhere': 'officer',
    'day-past': 'askBy',
    'after-whole': 'askBy',
  },
  Fields: ({ context, form, name }) => (
    <>
      <Select
        name={name('lead')}
        label={words.lead}
        choices={context.departments
          .filter(({ outside }) => !outside)
          .map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <Select
        name={name('officer')}
        label={words.officer}
        hint={words.officerHint}
        choices={officersByDepartment(context)}
        empty={words.anyOfficer}
        form={form}
      />
      <CheckboxGroup
        name={name('joining')}
        label={words.joining}
        as="grid"
        choices={context.departments.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
        optional
      />
      <TextArea name={name('question')} label={words.ask} hint={words.askHint} rows={2} form={form} optional />
      <DateInput
        name={name('askBy')}
        label={words.askBy}
        hint={context.lastPartDay ? opinionWords.dueHint(dateWithYear(context.lastPartDay)) : undefined}
        form={form}
        optional
      />
      <TextArea name={name('note')} label={words.note} rows={2} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, { lead, officer, joining, question, askBy, note }) =>
    assignPetition(tx, by, acting, {
      ...{ ...seen, leadDepartmentId: lead, leadOfficerId: officer, joining, note },
      ask: question ? { question, dueOn: askBy ?? by.on } : null,
    }),
})
